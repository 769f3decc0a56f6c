internal import GRDB
internal import GRDBSQLite
internal import NTMModel

/// A cached statement being stepped, its columns read by position.
///
/// A list of all communes is a hundred thousand columns, and a row object for each of them is what
/// such a list would mostly cost. The statement is reset when the value goes.
///
/// - Note: the same SQL must not be stepped twice at once on one connection.
struct Rows: ~Copyable {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ db: Database, _ sql: String, _ arguments: any StatementBinding...) throws {
    let statement = try db.cachedStatement(sql: sql)
    let handle = statement.sqliteStatement
    for (index, argument) in arguments.enumerated() {
      let code = argument.bind(to: handle, at: CInt(index + 1))
      guard code == SQLITE_OK else { throw Rows.failure(code, handle, sql) }
    }
    self.statement = statement
    self.handle = handle
  }

  deinit { sqlite3_reset(handle) }

  /// Moves to the next row; false when there is none.
  mutating func next() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw Rows.failure(code, handle, statement.sql)
    }
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func bool(_ column: Int32) -> Bool { sqlite3_column_int(handle, column) != 0 }

  func day(_ column: Int32) -> Day { Day(number: sqlite3_column_int(handle, column)) }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The bytes of a blob, valid until the next step.
  func withBytes<Result>(
    _ column: Int32,
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let count = Int(sqlite3_column_bytes(handle, column))
    return try body(
      UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: count)
    )
  }

  func optionalInt64(_ column: Int32) -> Int64? { isNull(column) ? nil : int64(column) }

  func optionalDay(_ column: Int32) -> Day? { isNull(column) ? nil : day(column) }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func quantity(_ column: Int32) -> Quantity? {
    optionalInt64(column).map { Quantity(hundredths: $0) }
  }

  func bilingual(_ column: Int32) -> Bilingual { Bilingual(text(column), text(column + 1)) }

  /// A half-open period; the open end of the file is `nil`.
  func period(_ column: Int32) -> Period {
    let until = day(column + 1)
    return Period(from: day(column), until: until.number == Schema.open ? nil : until)
  }

  /// A number that must lie in a range; anything else is damage.
  func int(_ column: Int32, in range: ClosedRange<Int>) throws -> Int {
    let value = int(column)
    guard range.contains(value) else {
      throw DatabaseError.damaged("\(value) stands where only \(range) can")
    }
    return value
  }

  private static func failure(_ code: CInt, _ handle: OpaquePointer, _ sql: String) -> DatabaseError
  {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) },
      sql: sql
    )
  }
}

extension DatabaseError {
  /// The error for content that the file cannot have got from this program.
  static func damaged(_ detail: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: detail)
  }

  /// The error for a unit whose parent does not stand above it.
  static func notBelowParent(_ unit: String) -> DatabaseError {
    damaged("the unit \(unit) does not lie below its parent")
  }
}
