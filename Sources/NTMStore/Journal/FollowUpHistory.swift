internal import GRDB
internal import NTMModel

/// Follow-ups as they stood when the journal ended at a number.
///
/// What was written later is laid back: corrections by the values before them, a removal by the row
/// that it kept.
struct FollowUpHistory {
  private let db: Database
  private let last: Int64

  init(_ db: Database, upTo last: Int64) throws {
    self.db = db
    self.last = last
  }

  /// The numbers of those that were added after an entry, with their units.
  func added(after first: Int64) throws -> [(number: Int64, unit: Int64)] {
    var rows = try SelectedRows(
      db,
      """
      SELECT DISTINCT CAST(field AS INTEGER), unit
      FROM journal
      WHERE kind = 'follow_up' AND old IS NULL AND seq > ?1 AND seq <= ?2
      ORDER BY seq
      """,
      first,
      last
    )
    var found: [(number: Int64, unit: Int64)] = []
    while try rows.next() { found.append((rows.int64(0), rows.int64(1))) }
    return found
  }

  /// A follow-up as it stood; `nil` where it had been taken back.
  func item(_ number: Int64) throws -> FollowUp? {
    var item = try stored(number)
    for entry in try later(number) {
      switch entry.deed {
      case .adds: item = nil
      case .removes: item = try entry.oldRow.flatMap { try kept($0) }
      case .corrects: item?.set(entry.key.column, entry.old ?? "")
      }
    }
    return item
  }

  private func stored(_ number: Int64) throws -> FollowUp? {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(RemarkTable.columns)
      FROM follow_up
        JOIN unit ON unit.id = follow_up.unit
        JOIN report ON report.id = follow_up.report
      WHERE follow_up.id = ?1
      """,
      number
    )
    return try rows.next() ? RemarkTable.followUp(rows) : nil
  }

  /// The entries about it after the end, the newest first.
  private func later(_ number: Int64) throws -> [JournalEntry] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(JournalEntry.columns)
      FROM journal
      WHERE kind = 'follow_up' AND seq > ?1 AND (field = ?2 OR field LIKE ?2 || ' %')
      ORDER BY seq DESC
      """,
      last,
      String(number)
    )
    var entries: [JournalEntry] = []
    while try rows.next() { entries.append(try JournalEntry(rows)) }
    return entries
  }

  /// A row as its removal kept it.
  private func kept(_ row: String) throws -> FollowUp? {
    let columns = ["id", "day", "text", "lead", "due", "done", "at", "who"]
      .map { "json_extract(?1, '$.\($0)')" }
    var rows = try SelectedRows(
      db,
      """
      SELECT \(columns[0]), unit.code, \(columns.dropFirst().joined(separator: ", ")), report.source
      FROM unit JOIN report ON report.id = \(columns[0])
      WHERE unit.id = json_extract(?1, '$.unit')
      """,
      row
    )
    return try rows.next() ? RemarkTable.followUp(rows) : nil
  }
}

extension FollowUp {
  /// Lays a value of the journal into one of its fields.
  fileprivate mutating func set(_ column: String, _ text: String) {
    switch Field(rawValue: column) {
    case .text: self.text = text
    case .lead: lead = text
    case .due: due = Day(text)
    case .done: done = Day(text)
    case nil: break
    }
  }
}
