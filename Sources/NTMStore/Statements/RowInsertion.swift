internal import GRDB

/// Adds rows to a table, several with one statement.
///
/// To begin and to end a statement costs SQLite as much as two rows do, and an import adds eighty
/// thousand.
final class RowInsertion {
  /// How many rows one statement takes.
  static let most = 8

  private let db: Database
  private let beginning: String
  private let row: String
  private let shared: Int32
  private let own: Int32
  /// By how many rows they add, less one.
  private var statements = [PreparedStatement?](repeating: nil, count: most)

  /// Rows of the columns, of which the first `shared` have one value in all rows of a statement.
  init(_ db: Database, into table: String, columns: [String], shared: Int) {
    self.db = db
    self.shared = Int32(shared)
    own = Int32(columns.count - shared)
    beginning = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    let places = (0..<columns.count).map { $0 < shared ? "?\($0 + 1)" : "?" }
    row = "(" + places.joined(separator: ", ") + ")"
  }

  /// Adds rows: `share` binds what they have in common, from place 1, and `bind` each row's own
  /// values from the place that it is given.
  func add<Row>(
    _ rows: [Row],
    share: (PreparedStatement) -> Void,
    bind: (Row, PreparedStatement, Int32) -> Void
  ) throws {
    var start = 0
    while start < rows.count {
      let end = min(rows.count, start + RowInsertion.most)
      let statement = try statement(rows: end - start)
      share(statement)
      var place = shared + 1
      for index in start..<end {
        bind(rows[index], statement, place)
        place += own
      }
      try statement.run()
      start = end
    }
  }

  private func statement(rows: Int) throws -> PreparedStatement {
    if let known = statements[rows - 1] { return known }
    let sql = beginning + Array(repeating: row, count: rows).joined(separator: ", ")
    let statement = try PreparedStatement(db, sql)
    statements[rows - 1] = statement
    return statement
  }
}
