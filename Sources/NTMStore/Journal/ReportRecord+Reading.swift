internal import GRDB
internal import NTMModel

extension ReportRecord {
  /// The report with a number; `nil` when there is none.
  static func find(_ id: Int64, in db: Database, ledger: UndoLedger) throws -> ReportRecord? {
    var rows = try SelectedRows(
      db,
      """
      SELECT file, form, source, unit.code, day, imported_at, who, row_count, sha256,
        first_change, last_change, undoes, undoes_change,
        (SELECT count(*) FROM report_warning WHERE report_warning.report = report.id), unit.name, received
      FROM report LEFT JOIN unit ON unit.id = report.province
      WHERE report.id = ?1
      """,
      id
    )
    guard try rows.next() else { return nil }
    var undoes: Undo?
    if let change = rows.optional(12) {
      undoes = .change(change)
    } else if let report = rows.optional(11) {
      undoes = .report(report)
    }
    var record = ReportRecord(
      id: id,
      file: rows.text(0),
      form: rows.text(1),
      source: rows.text(2),
      province: rows.optionalText(3).map { UnitCode($0) },
      provinceName: rows.text(14),
      day: rows.optionalDay(4),
      at: rows.int64(5),
      received: rows.optionalDay(15),
      who: rows.text(6),
      rows: rows.int(7),
      changes: 0,
      warnings: rows.int(13),
      sha256: rows.isNull(8) ? nil : rows.withBytes(8) { hexadecimal($0) },
      undoes: undoes,
      undoneBy: nil
    )
    if let first = rows.optional(9), let last = rows.optional(10) {
      record.changes = try count(of: id, from: first, to: last, in: db)
      record.undoneBy = try undoneBy(id, from: first, to: last, in: db, ledger: ledger)
    }
    return record
  }

  /// Whether all of a report was taken back.
  static func isUndone(_ id: Int64, in db: Database, ledger: UndoLedger) throws -> Bool {
    try report(undoing: id, in: db, ledger: ledger) != nil
  }

  /// The report that took all of another one back; `nil` while any of it stands.
  static func report(undoing id: Int64, in db: Database, ledger: UndoLedger) throws -> Int64? {
    var rows = try SelectedRows(
      db,
      "SELECT first_change, last_change FROM report WHERE id = ?1",
      id
    )
    guard try rows.next(), let first = rows.optional(0), let last = rows.optional(1) else {
      return nil
    }
    return try undoneBy(id, from: first, to: last, in: db, ledger: ledger)
  }

  /// How many entries it wrote; without the one that heads the values of a sheet of facts.
  private static func count(
    of id: Int64,
    from first: Int64,
    to last: Int64,
    in db: Database
  ) throws -> Int {
    var rows = try SelectedRows(
      db,
      """
      SELECT count(*)
      FROM journal
      WHERE seq BETWEEN ?1 AND ?2 AND report = ?3
        AND COALESCE(old_row NOT LIKE '\(FactRewinder.filledTable)%', 1)
      """,
      first,
      last,
      id
    )
    return try rows.next() ? rows.int(0) : 0
  }

  /// The report that took back the last entry that stood; `nil` while any stands.
  private static func undoneBy(
    _ id: Int64,
    from first: Int64,
    to last: Int64,
    in db: Database,
    ledger: UndoLedger
  ) throws -> Int64? {
    guard !ledger.isEmpty else { return nil }
    var rows = try SelectedRows(
      db,
      "SELECT seq FROM journal WHERE seq BETWEEN ?1 AND ?2 AND report = ?3",
      first,
      last,
      id
    )
    var latest: Int64?
    while try rows.next() {
      guard let by = try ledger.report(takingBack: rows.int64(0)) else { return nil }
      latest = max(latest ?? by, by)
    }
    return latest
  }

  private static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }
    .joined()
  }
}
