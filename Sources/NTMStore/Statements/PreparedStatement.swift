internal import GRDB
internal import GRDBSQLite

/// A prepared statement, bound by position and stepped without row or value objects.
///
/// An import runs eighty thousand of them; GRDB's own binding makes a value of every argument.
/// Bindings stay until they are bound again, so what is the same for all rows is bound once.
struct PreparedStatement: SteppedStatement {
  let statement: Statement
  let handle: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  func bind(_ value: Int64?, at index: Int32) {
    guard let value else {
      sqlite3_bind_null(handle, index)
      return
    }
    sqlite3_bind_int64(handle, index, value)
  }

  func bind(_ value: Int?, at index: Int32) { bind(value.map { Int64($0) }, at: index) }

  func bind(_ value: Int32?, at index: Int32) { bind(value.map { Int64($0) }, at: index) }

  func bind(_ word: UInt64, at index: Int32) {
    sqlite3_bind_int64(handle, index, Int64(bitPattern: word))
  }

  func bind(_ text: String?, at index: Int32) {
    guard let text else {
      sqlite3_bind_null(handle, index)
      return
    }
    sqlite3_bind_text(handle, index, text, -1, PreparedStatement.copied)
  }

  func bind(_ bytes: [UInt8]?, at index: Int32) {
    guard let bytes else {
      sqlite3_bind_null(handle, index)
      return
    }
    guard !bytes.isEmpty else {
      sqlite3_bind_zeroblob(handle, index, 0)
      return
    }
    sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), PreparedStatement.copied)
  }

  /// Binds bytes that stay where they are until the statement has run.
  func bind(unmoved bytes: UnsafeRawBufferPointer, at index: Int32) {
    guard !bytes.isEmpty else {
      sqlite3_bind_zeroblob(handle, index, 0)
      return
    }
    sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), nil)
  }

  /// Runs the statement to its end.
  func run() throws {
    while try next() {}
    sqlite3_reset(handle)
  }

  /// Runs a statement that changes rows and returns how many it changed.
  func changes(_ db: Database) throws -> Int {
    try run()
    return db.changesCount
  }

  /// Moves to the next row; false, and reset, when there is none.
  func next() throws -> Bool { try step() }

  /// Ends reading before the last row.
  func stop() { sqlite3_reset(handle) }

  /// SQLite's mark for "copy what I bind".
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
