internal import GRDB
internal import NTMModel

extension Reading {
  /// What stands beside a place and all below it, as of the day that ages are told on.
  func followUps(in place: StoredUnit) throws -> FollowUpSheet {
    let today = max(question.day ?? day, day)
    return FollowUpSheet(
      place: place.unit,
      followUps: FollowUpSheet.ordered(try placed(in: place, on: today), on: today),
      notes: try notes(in: place, on: today)
    )
  }

  /// What was given out by entries of the journal after one and up to another, as it stood then,
  /// whatever became of it since.
  func followUps(after first: Int64, upTo last: Int64) throws -> [Placed<FollowUp>] {
    let history = try FollowUpHistory(db, upTo: last)
    return try history.added(after: first).compactMap { number, unit in
      guard let item = try history.item(number) else { return nil }
      return try placed(item, in: unit)
    }
  }

  /// The unit that has the code on the day; a unit that ended keeps its own place.
  private static let ofTheDay =
    """
    LEFT JOIN unit AS own
      ON own.code = unit.code AND own.valid_from <= ?3 AND own.valid_until > ?3
    """

  /// The earliest due first.
  private func placed(in place: StoredUnit, on today: Day) throws -> [Placed<FollowUp>] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(RemarkTable.columns), COALESCE(own.id, unit.id)
      FROM follow_up
        JOIN unit ON unit.id = follow_up.unit
        JOIN report ON report.id = follow_up.report
        \(Reading.ofTheDay)
      WHERE COALESCE(own.first, unit.first) BETWEEN ?1 AND ?2 AND follow_up.day <= ?3
      ORDER BY follow_up.due IS NULL, follow_up.due, follow_up.id
      """,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      today.number
    )
    var found: [(FollowUp, unit: Int64)] = []
    while try rows.next() { found.append((RemarkTable.followUp(rows), rows.int64(10))) }
    return try found.map { try placed($0, in: $1) }
  }

  private func notes(in place: StoredUnit, on today: Day) throws -> [Placed<Note>] {
    var rows = try SelectedRows(
      db,
      """
      SELECT note.id, note.day, note.text, note.at, note.who, report.source, report.file,
        note.report, COALESCE(own.id, unit.id)
      FROM note
        JOIN unit ON unit.id = note.unit
        JOIN report ON report.id = note.report
        \(Reading.ofTheDay)
      WHERE COALESCE(own.first, unit.first) BETWEEN ?1 AND ?2 AND note.day <= ?3
      ORDER BY note.day DESC, note.id DESC
      """,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      today.number
    )
    var found: [(Note, unit: Int64)] = []
    while try rows.next() { found.append((Note(rows), rows.int64(8))) }
    return try found.map { try placed($0, in: $1) }
  }

  private func placed<Item>(_ item: Item, in unit: Int64) throws -> Placed<Item> {
    guard let unit = try shelf.unit(unit, in: db) else {
      throw DatabaseError.damaged("a remark beside no unit")
    }
    let above = try names(above: unit)
    var placed = Placed(
      item,
      unit: unit.unit,
      district: above.district,
      province: above.province
    )
    if unit.unit.valid.contains(day) { placed.reported = try reported(unit) }
    return placed
  }

  /// The communes of a unit with figures of the very day.
  private func reported(_ unit: StoredUnit) throws -> Share {
    guard unit.unit.level == .commune else {
      let sums = try rollUp(of: unit.id, on: day)
      return Share(sums.reported, of: sums.communes)
    }
    guard unit.unit.isCounted else { return Share(0, of: 0) }
    return Share(try figures(of: unit.id, on: day)?.day == day ? 1 : 0, of: 1)
  }
}
