internal import GRDB
internal import NTMModel

/// What stands beside units: the rows of `follow_up`, and the days of those of `note`.
enum RemarkTable {
  /// The columns of a follow-up, from the tables `follow_up`, `unit` and `report`.
  static let columns =
    """
    follow_up.id, unit.code, follow_up.day, follow_up.text, follow_up.lead, follow_up.due,
    follow_up.done, follow_up.at, follow_up.who, report.source
    """

  /// All of the file, whatever unit list is shown.
  static func all(in db: Database) throws -> Remarks {
    var remarks = Remarks()
    var rows = try SelectedRows(
      db,
      """
      SELECT \(columns)
      FROM follow_up
        JOIN main.unit AS unit ON unit.id = follow_up.unit
        JOIN report ON report.id = follow_up.report
      ORDER BY follow_up.due IS NULL, follow_up.due, follow_up.id
      """
    )
    while try rows.next() {
      let followUp = followUp(rows)
      remarks.followUps[followUp.unit, default: []].append(followUp)
    }
    var notes = try SelectedRows(
      db,
      """
      SELECT unit.code, day, text
      FROM note JOIN main.unit AS unit ON unit.id = note.unit
      ORDER BY day
      """
    )
    while try notes.next() {
      let unit = UnitCode(notes.text(0))
      remarks.notes[unit, default: []].append(notes.day(1))
      guard let code = RecordMark.code(in: notes.text(2)) else { continue }
      remarks.notesOfRecords[RecordMark(code: code, unit: unit), default: []].append(notes.day(1))
    }
    return remarks
  }

  static func followUp(_ rows: borrowing SelectedRows) -> FollowUp {
    FollowUp(
      number: rows.int64(0),
      unit: UnitCode(rows.text(1)),
      day: rows.day(2),
      text: rows.text(3),
      lead: rows.text(4),
      due: rows.optionalDay(5),
      done: rows.optionalDay(6),
      at: rows.int64(7),
      who: rows.text(8),
      source: rows.text(9)
    )
  }
}
