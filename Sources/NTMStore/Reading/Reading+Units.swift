internal import GRDB
internal import NTMModel

extension Reading {
  /// The unit with a code on the day.
  func unit(_ code: UnitCode) throws -> StoredUnit? {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE code = ?1 AND valid_from <= ?2 AND valid_until > ?2
      """,
      code.text,
      day.number
    )
    return try rows.next() ? StoredUnit(rows) : nil
  }

  /// From the country down to a unit.
  func path(to place: StoredUnit) throws -> [Unit] {
    var path = [place.unit]
    var lowest = place
    while let above = try shelf.parent(of: lowest, in: db) {
      path.append(above.unit)
      lowest = above
    }
    return path.reversed()
  }

  /// The units of the next level that exists below a place: whatever has it as its parent.
  func children(of place: StoredUnit) throws -> [StoredUnit] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE parent = ?1 AND valid_from <= ?2 AND valid_until > ?2
      ORDER BY first
      """,
      place.id,
      day.number
    )
    var children: [StoredUnit] = []
    while try rows.next() {
      guard let child = StoredUnit(rows) else { continue }
      guard child.unit.level > place.unit.level else {
        throw DatabaseError.notBelowParent(child.unit.code.text)
      }
      children.append(child)
    }
    return children
  }

  /// The units of one level, in official order.
  func units(of level: Level) throws -> [StoredUnit] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE level = ?1 AND valid_from <= ?2 AND valid_until > ?2
      ORDER BY first
      """,
      level.rawValue,
      day.number
    )
    var units: [StoredUnit] = []
    while try rows.next() {
      if let unit = StoredUnit(rows) { units.append(unit) }
    }
    return units
  }

  /// The children of a place with their roll-ups, or its communes where those come next.
  func units(below place: StoredUnit) throws -> Snapshot.Body {
    let children = try children(of: place).filter { $0.unit.level < .commune }
    guard !children.isEmpty else { return .communes(try communes(below: place)) }
    return .units(try withGains(children.map { try placeRow($0) }, of: children))
  }

  /// A unit above the communes with its roll-up on the day.
  func placeRow(_ stored: StoredUnit) throws -> PlaceRow {
    let isDistrict = stored.unit.level == .district
    let parent = try shelf.parent(of: stored, in: db)?.unit
    return PlaceRow(
      unit: stored.unit,
      nameRank: stored.nameRank,
      folded: stored.folded,
      // A region lies in the country, as everything does.
      parentName: stored.unit.level > .region ? parent?.name ?? "" : "",
      parentCode: parent?.code,
      rollUp: try rollUp(of: stored.id, on: day),
      title: isDistrict ? try title(of: stored.id) : nil,
      recognitions: isDistrict ? try recognitions(of: stored.id) : []
    )
  }

  /// What the titles of communes count as on the day.
  var titleSteps: TitleSteps { shelf.facts.titles.steps(of: .commune, on: day) }

  /// The highest title that stands on the day.
  func title(of unit: Int64) throws -> HeldTitle? {
    var rows = try SelectedRows(
      db,
      """
      SELECT MAX(\(HeldTitle.packed()))
      FROM recognition
      WHERE unit = ?1 AND \(Recognition.stands(on: "?2"))
      """,
      unit,
      day.number
    )
    return try rows.next() ? HeldTitle(packed: rows.int64(0)) : nil
  }
}
