internal import GRDB
internal import NTMModel

/// Follow-ups and notes of a place by the unit list of another day.
struct FollowUpReader {
  let db: Database
  let names: ListNames
  /// The day that ages are told on.
  let today: Day

  init(_ db: Database, names: ListNames, today: Day) {
    self.db = db
    self.names = names
    self.today = today
  }

  func sheet(of place: Unit) throws -> FollowUpSheet {
    FollowUpSheet(
      place: place,
      followUps: FollowUpSheet.ordered(try followUps(in: place.code), on: today),
      notes: try notes(in: place.code)
    )
  }

  /// The earliest due first.
  private func followUps(in place: UnitCode) throws -> [Placed<FollowUp>] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(RemarkTable.columns), unit.id
      FROM follow_up
        JOIN unit ON unit.id = follow_up.unit
        JOIN report ON report.id = follow_up.report
      WHERE follow_up.day <= ?1
      ORDER BY follow_up.due IS NULL, follow_up.due, follow_up.id
      """,
      today.number
    )
    var found: [Placed<FollowUp>] = []
    while try rows.next() {
      let item = RemarkTable.followUp(rows)
      if let placed = placed(item, rows.int64(10), on: item.day, in: place) { found.append(placed) }
    }
    return found
  }

  private func notes(in place: UnitCode) throws -> [Placed<Note>] {
    var rows = try SelectedRows(
      db,
      """
      SELECT note.id, note.day, note.text, note.at, note.who, report.source, report.file,
        note.report, note.unit
      FROM note JOIN report ON report.id = note.report
      WHERE note.day <= ?1
      ORDER BY note.day DESC, note.id DESC
      """,
      today.number
    )
    var found: [Placed<Note>] = []
    while try rows.next() {
      let item = Note(rows)
      if let placed = placed(item, rows.int64(8), on: item.day, in: place) { found.append(placed) }
    }
    return found
  }

  /// `nil` where the record lies elsewhere.
  private func placed<Item>(
    _ item: Item,
    _ unit: Int64,
    on day: Day,
    in place: UnitCode
  ) -> Placed<Item>? {
    guard let standing = names.standing(of: unit, on: day), names.lies(standing, in: place) else {
      return nil
    }
    let above = names.above(standing.unit)
    return Placed(
      item,
      unit: standing.unit.unit,
      district: above.last { $0.level == .district }?.name ?? "",
      province: above.last { $0.level == .province }?.name ?? "",
      recorded: standing.recorded
    )
  }
}
