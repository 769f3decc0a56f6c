internal import GRDB
internal import NTMModel

extension Reading {
  /// What was written beside a unit up to the day, the latest day and the newest first.
  func notes(of unit: Int64) throws -> [Note] {
    var rows = try SelectedRows(
      db,
      """
      SELECT note.id, note.day, note.text, note.at, note.who, report.source, report.file,
        note.report
      FROM note JOIN report ON report.id = note.report
      WHERE note.day <= ?2
        AND note.unit IN (
          SELECT same.id FROM unit JOIN main.unit AS same USING (code) WHERE unit.id = ?1
        )
      ORDER BY note.day DESC, note.id DESC
      """,
      unit,
      day.number
    )
    var notes: [Note] = []
    while try rows.next() { notes.append(Note(rows)) }
    return notes
  }

  /// How many corrections by hand stand in the figures of a commune, by their day.
  func corrections(of unit: Int64) throws -> [Day: Int] {
    let ledger = try UndoLedger(db)
    var rows = try SelectedRows(
      db,
      """
      SELECT journal.seq, journal.day
      FROM journal JOIN report ON report.id = journal.report
      WHERE journal.unit = ?1 AND kind = 'assessment' AND report.form = ?2
      """,
      unit,
      ReportRecord.correction
    )
    var counts: [Day: Int] = [:]
    while try rows.next() {
      if try ledger.stands(rows.int64(0)) { counts[rows.day(1), default: 0] += 1 }
    }
    return counts
  }
}

extension Note {
  /// The note in a row of its number, day, text, time and writer, the source and the file of its
  /// report, and the number of that.
  init(_ rows: borrowing SelectedRows) {
    let source = rows.text(5)
    self.init(
      number: rows.int64(0),
      day: rows.day(1),
      text: rows.text(2),
      at: rows.int64(3),
      who: rows.text(4),
      source: source.isEmpty ? FilePath.name(of: rows.text(6)) : source,
      report: rows.int64(7)
    )
  }
}
