internal import GRDB
internal import NTMModel

/// Puts the rows of facts as they were at an entry of the journal; in a scratch copy only.
///
/// Entries of facts keep, beside their words for people, what puts a row back (`RowChanges`). Those of
/// an earlier ntm do not, and then all facts stay as they are.
struct FactRewinder {
  /// What the entry of a sheet as a whole keeps where there was nothing before it.
  static let emptyTable = #"{"empty":1}"#
  /// The same where rows stood before it; what stands in its place may follow.
  static let filledTable = #"{"empty":0"#

  /// Whether an entry only heads those of the values of a sheet.
  static func isHeading(_ kept: String?) -> Bool { kept?.hasPrefix(filledTable) ?? false }

  private let db: Database
  /// The last entry that stays.
  private let change: Int64

  init(_ db: Database, change: Int64) {
    (self.db, self.change) = (db, change)
  }

  struct Entry {
    var kind: String
    /// As `RowChanges` writes it; `nil` from an earlier ntm.
    var kept: String?
  }

  /// Takes everything back that was written since; how many entries that were, none where one of
  /// them does not say how: tables refer to each other.
  func rewind(_ touched: inout Touched) throws -> Int {
    let entries = try FactRewinder.entries(
      of: Array(FactRewinder.tables.keys),
      after: change,
      in: db
    )
    guard !entries.isEmpty else { return 0 }
    var isWhole = true
    try db.inSavepoint {
      for entry in entries {
        guard try FactRewinder.put(entry, in: db) else {
          isWhole = false
          return .rollback
        }
      }
      return .commit
    }
    guard isWhole else { return 0 }
    try follow(Set(entries.map(\.kind)), &touched)
    return entries.count
  }

  /// What stands on the tables that were put back.
  private func follow(_ moved: Set<String>, _ touched: inout Touched) throws {
    if moved.contains(Form.unitTypes.table) { try UnitTypes.recount(db) }
    if moved.contains(Form.units.table) { try UnitNumbering(db).write(db) }
    // Settings say since when somebody counts as new.
    let moves = Form.allCases.filter { $0.movesRollUps || $0 == .store }
    guard moves.contains(where: { moved.contains($0.table) }) else { return }
    touched.addAll()
    try Standings.refresh(db)
  }

  /// The forms of facts by their tables; records have entries that are taken back one by one.
  private static let tables: [String: Form] = Dictionary(
    Form.allCases.filter { $0.isFact && !$0.isOfRecords }.map { ($0.table, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The entries about some tables of facts after another entry, the newest first.
  static func entries(
    of kinds: [String],
    after change: Int64,
    in db: Database
  ) throws -> [Entry] {
    let kinds = Set(kinds).intersection(tables.keys)
    let list = kinds.sorted().map { "'\($0)'" }.joined(separator: ", ")
    // The index of records has all of them, and a nation's reports have none.
    var rows = try SelectedRows(
      db,
      """
      SELECT kind, old_row
      FROM journal INDEXED BY journal_by_record
      WHERE kind IN (\(list)) AND field IS NOT NULL AND seq > ?1
      ORDER BY seq DESC
      """,
      change
    )
    var entries: [Entry] = []
    while try rows.next() {
      entries.append(Entry(kind: rows.text(0), kept: rows.optionalText(1)))
    }
    return entries
  }

  /// Puts rows that a sheet moved back to their places; whether the entry can be read.
  private static func putOrder(_ kept: String, _ form: Form, in db: Database) throws -> Bool {
    let isWhole = try Bool.fetchOne(db, sql: "SELECT json_valid(?1)", arguments: [kept])
    guard isWhole ?? false else { return false }
    let rows = try String.fetchAll(
      db,
      sql: "SELECT value FROM json_each(?1, '$.order')",
      arguments: [kept]
    )
    for row in rows {
      guard try put(Entry(kind: form.table, kept: row), in: db) else { return false }
    }
    return true
  }

  /// Puts the row of an entry back; whether what is kept of it says how.
  static func put(_ entry: Entry, in db: Database) throws -> Bool {
    guard let form = tables[entry.kind], let kept = entry.kept else { return false }
    if isHeading(kept) { return try putOrder(kept, form, in: db) }
    if kept == FactRewinder.emptyTable {
      try db.execute(sql: "DELETE FROM \(form.table)")
      return true
    }
    let columns = Set(try db.columns(in: form.table).map(\.name))
    let isWhole = try Bool.fetchOne(
      db,
      sql: "SELECT CASE WHEN json_valid(?1) THEN json_type(?1, '$.key') = 'object' END",
      arguments: [kept]
    )
    guard isWhole ?? false else { return false }
    let row = form.key.map { "\($0) IS json_extract(?1, '$.key.\($0)')" }
      .joined(separator: " AND ")
    let replaced = try String.fetchAll(
      db,
      sql: "SELECT key FROM json_each(?1, '$.old')",
      arguments: [kept]
    )
    guard replaced.allSatisfy(columns.contains) else { return false }
    guard !replaced.isEmpty else {
      try db.execute(sql: "DELETE FROM \(form.table) WHERE \(row)", arguments: [kept])
      return true
    }
    let values = replaced.map { "\($0) = json_extract(?1, '$.old.\($0)')" }
      .joined(separator: ", ")
    try db.execute(
      sql: "UPDATE \(form.table) SET \(values) WHERE \(row)",
      arguments: [kept]
    )
    return true
  }
}
