internal import GRDB
internal import NTMModel

extension Reading {
  /// The communes in difficulty of a place, all in special difficulty or those with one tag; `nil`
  /// for a tag that is not in force.
  func difficult(in place: StoredUnit, tag: String?) throws -> DifficultSheet? {
    let all = shelf.facts.tags
    let marks = try shelf.marks(on: day, in: db)
    let standing = all.indices.filter { isInForce(all[$0], isTold: marks.told.contains($0)) }
    let chosen = standing.first { all[$0].code == tag }
    guard tag == nil || chosen != nil else { return nil }
    // Each row goes with its position in the tree, by which the units above find it.
    var (rows, positions): ([CommuneRow], [Int64]) = ([], [])
    if place.unit.level == .commune {
      rows = [try commune(place)]
      positions = [place.subtree.lowerBound]
    } else {
      try eachCommune(below: place) { row, unit in
        rows.append(row)
        positions.append(unit.subtree.lowerBound)
      }
    }
    let difficult = all.difficult
    let isMeant = { (row: CommuneRow) in
      chosen.map { row.tags.contains($0) } ?? row.tags.intersects(difficult)
    }
    let areDifficultTold = marks.told.intersects(difficult)
    var kinds = standing.map { kind(.tag($0), isTold: marks.told.contains($0)) }
    kinds += [
      kind(.difficult, isTold: areDifficultTold), kind(.others, isTold: areDifficultTold),
      kind(.all, isTold: true),
    ]
    var (meant, others) = (emptySums, emptySums)
    let titles = titleSteps
    for row in rows where row.unit.isCounted {
      for index in kinds.indices where belongs(row, to: kinds[index].group, difficult) {
        kinds[index].sums.add(row, on: day, in: set, titles)
        kinds[index].villages.add(row.villages)
      }
      if isMeant(row) {
        meant.add(row, on: day, in: set, titles)
      } else {
        others.add(row, on: day, in: set, titles)
      }
    }
    return DifficultSheet(
      place: place.unit,
      chosen: chosen,
      kinds: kinds,
      areVillagesTold: marks.areVillagesTold,
      places: try places(below: place) { child in
        self.place(child, rows[positions.positions(of: child.subtree, by: \.self)], isMeant)
      },
      total: self.place(place, rows[...], isMeant),
      communes: rows.filter { $0.unit.isCounted && isMeant($0) },
      infrastructure: try infrastructure(meant, others),
      scheme: shelf.villageScheme
    )
  }

  /// Whether a way to classify communes is in force on the day: one of an earlier programme is only
  /// while some commune of the list carries it.
  private func isInForce(_ tag: CommuneTag, isTold: Bool) -> Bool {
    guard tag.valid.contains(day) else { return false }
    guard let began = shelf.settings.programmes.began(on: day) else { return true }
    return isTold || tag.valid.from >= began
  }

  private var emptySums: RollUp {
    RollUp(criteria: set.count, bands: set.bands.count, sectors: 0)
  }

  private func kind(_ group: DifficultKind.Group, isTold: Bool) -> DifficultKind {
    DifficultKind(group: group, sums: emptySums, villages: VillageCounts(), isTold: isTold)
  }

  private func belongs(
    _ row: CommuneRow,
    to group: DifficultKind.Group,
    _ difficult: TagSet
  ) -> Bool {
    switch group {
    case .tag(let position): row.tags.contains(position)
    case .difficult: row.tags.intersects(difficult)
    case .others: !row.tags.intersects(difficult)
    case .all: true
    }
  }

  /// The units below a place, each counted; of the country the provinces, under their regions.
  private func places(
    below place: StoredUnit,
    _ counted: (StoredUnit) -> DifficultPlace
  ) throws -> [DifficultPlace] {
    let children =
      place.unit.level == .country
      ? try (units(of: .region) + units(of: .province)).sorted {
        $0.subtree.lowerBound < $1.subtree.lowerBound
      } : try children(of: place)
    return children.map(counted)
  }

  private func place(
    _ unit: StoredUnit,
    _ rows: ArraySlice<CommuneRow>,
    _ isMeant: (CommuneRow) -> Bool
  ) -> DifficultPlace {
    var sums = emptySums
    var villages = VillageCounts()
    let titles = titleSteps
    for row in rows where row.unit.isCounted && isMeant(row) {
      sums.add(row, on: day, in: set, titles)
      villages.add(row.villages)
    }
    return DifficultPlace(
      unit: unit.unit,
      nameRank: unit.nameRank,
      folded: unit.folded,
      sums: sums,
      communes: rows.count { $0.unit.isCounted },
      villages: villages
    )
  }

  private func infrastructure(_ own: RollUp, _ others: RollUp) throws -> [InfrastructureLine] {
    guard let country = try unit(.country) else { return [] }
    let nation = try rollUp(of: country.id, on: day)
    return set.criteria.filter(\.isInfrastructure).map { criterion in
      let position = criterion.number - 1
      return InfrastructureLine(
        criterion: criterion,
        difficult: InfrastructureLine.Part(own, at: position),
        others: InfrastructureLine.Part(others, at: position),
        nation: InfrastructureLine.Part(nation, at: position)
      )
    }
  }

  /// The tags that one commune carries on the day: its own, then those of its district.
  func tags(of commune: Int64) throws -> [UnitTag] {
    var tags = try ownTags(of: commune)
    // What a commune is under its own list decides, as in `CommuneMarks`.
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM main.unit AS commune JOIN main.unit AS unit ON unit.id = commune.parent
      WHERE commune.id = ?1 AND commune.level = 4 AND unit.level = 3
      """,
      commune
    )
    guard try rows.next(), let district = StoredUnit(rows) else { return tags }
    for var tag in try ownTags(of: district.id) {
      tag.district = district.unit
      tags.append(tag)
    }
    return tags
  }

  private func ownTags(of unit: Int64) throws -> [UnitTag] {
    var rows = try SelectedRows(
      db,
      """
      SELECT tag, started, ended, source
      FROM unit_tag
      WHERE unit = ?1 AND started <= ?2 AND (ended IS NULL OR ended > ?2)
      """,
      unit,
      day.number
    )
    var found: [(position: Int, tag: UnitTag)] = []
    let all = shelf.facts.tags
    while try rows.next() {
      let code = rows.text(0)
      guard let position = all.firstIndex(where: { $0.code == code && $0.valid.contains(day) })
      else { continue }
      let tag = UnitTag(
        tag: all[position],
        started: rows.day(1),
        ended: rows.optionalDay(2),
        source: rows.text(3)
      )
      found.append((position, tag))
    }
    return found.sorted { $0.position < $1.position }.map(\.tag)
  }
}
