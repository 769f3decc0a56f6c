internal import GRDB
internal import GRDBSQLite
internal import NTMModel

/// A prepared statement that is stepped by hand, its columns read by position.
///
/// An import and a list of all communes step through hundreds of thousands of columns; a row object
/// for each of them is what they would mostly cost. `PreparedStatement` is bound and run again and again,
/// `SelectedRows` is one answer that ends with its value.
protocol SteppedStatement: ~Copyable {
  var statement: Statement { get }
  /// The statement as SQLite knows it.
  var handle: OpaquePointer { get }
}

extension SteppedStatement where Self: ~Copyable {
  /// Moves to the next row; false, and reset, when there is none.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    case let code:
      let error = DatabaseError.failed(code, statement)
      sqlite3_reset(handle)
      throw error
    }
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func isInteger(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_INTEGER }

  func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func int32(_ column: Int32) -> Int32 { sqlite3_column_int(handle, column) }

  func word(_ column: Int32) -> UInt64 {
    UInt64(bitPattern: sqlite3_column_int64(handle, column))
  }

  func bool(_ column: Int32) -> Bool { sqlite3_column_int(handle, column) != 0 }

  func day(_ column: Int32) -> Day { Day(number: sqlite3_column_int(handle, column)) }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The bytes of a text or blob, valid until the next step.
  func withBytes<Result>(
    _ column: Int32,
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let start = sqlite3_column_blob(handle, column)
    return try body(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    )
  }

  func optional(_ column: Int32) -> Int64? { isNull(column) ? nil : int64(column) }

  func optionalDay(_ column: Int32) -> Day? { isNull(column) ? nil : day(column) }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func quantity(_ column: Int32) -> Quantity? {
    optional(column).map { Quantity(hundredths: $0) }
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
}

extension DatabaseError {
  /// What SQLite said when a statement failed.
  static func failed(_ code: CInt, _ statement: Statement) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement))
        .map { String(cString: $0) },
      sql: statement.sql
    )
  }

  /// The error for content that the file cannot have got from this program.
  static func damaged(_ detail: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: detail)
  }

  /// The error for a unit whose parent does not stand above it.
  static func notBelowParent(_ unit: String) -> DatabaseError {
    damaged("the unit \(unit) does not lie below its parent")
  }
}
