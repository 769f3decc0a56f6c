internal import GRDB
internal import GRDBSQLite

/// A cached statement being stepped, its columns read by position.
///
/// A list of all communes is a hundred thousand columns, and a row object for each of them is what
/// such a list would mostly cost. The statement is reset when the value goes.
///
/// - Note: the same SQL must not be stepped twice at once on one connection.
struct SelectedRows: SteppedStatement, ~Copyable {
  let statement: Statement
  let handle: OpaquePointer

  init(_ db: Database, _ sql: String, _ arguments: any StatementBinding...) throws {
    let statement = try db.cachedStatement(sql: sql)
    let handle = statement.sqliteStatement
    for (index, argument) in arguments.enumerated() {
      let code = argument.bind(to: handle, at: CInt(index + 1))
      guard code == SQLITE_OK else { throw DatabaseError.failed(code, statement) }
    }
    self.statement = statement
    self.handle = handle
  }

  deinit { sqlite3_reset(handle) }

  /// Moves to the next row; false when there is none.
  mutating func next() throws -> Bool { try step() }
}
