internal import GRDB

/// Knows which entries of the journal stand, and which were taken back.
///
/// An entry is taken back while an entry that undoes it stands; that one may be taken back in turn.
struct UndoLedger {
  private let db: Database
  /// Whether nothing was ever taken back, so that nothing needs to be looked up.
  let isEmpty: Bool
  /// Entries that are being taken back, and count as such already.
  var leaving: Set<Int64> = []

  init(_ db: Database) throws {
    self.db = db
    var rows = try SelectedRows(db, "SELECT 1 FROM journal WHERE undoes IS NOT NULL LIMIT 1")
    isEmpty = try !rows.next()
  }

  /// The report of the entry that took another one back; `nil` while it stands.
  func report(takingBack number: Int64) throws -> Int64? {
    guard !isEmpty else { return nil }
    for entry in try entries(undoing: number) where try stands(entry.number) {
      return entry.report
    }
    return nil
  }

  func stands(_ number: Int64) throws -> Bool {
    if leaving.contains(number) { return false }
    return try report(takingBack: number) == nil
  }

  /// Those that undo an entry, the newest first; a later entry only, whatever the file says.
  private func entries(undoing number: Int64) throws -> [(number: Int64, report: Int64)] {
    var rows = try SelectedRows(
      db,
      """
      SELECT seq, report FROM journal WHERE undoes = ?1 AND seq > ?1 ORDER BY seq DESC
      """,
      number
    )
    var entries: [(number: Int64, report: Int64)] = []
    while try rows.next() { entries.append((rows.int64(0), rows.int64(1))) }
    return entries
  }
}
