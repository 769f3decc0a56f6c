internal import GRDB
internal import GRDBSQLite

extension Database {
  /// Reads until the answer is not wanted any more.
  ///
  /// - Parameters:
  ///   - isUnwanted: asked every so often while SQLite is at work, from its thread.
  ///   - body: what reads.
  /// - Returns: what was read; `nil` where it was given up. What the reading kept for later may then
  ///   be a part of itself and is not to be trusted.
  /// - Throws: what `body` throws.
  func read<Value>(
    unless isUnwanted: @escaping () -> Bool,
    _ body: () throws -> Value
  ) throws -> Value? {
    let asking = Asking(isUnwanted)
    sqlite3_progress_handler(
      sqliteConnection,
      Asking.instructions,
      { asking in
        guard let asking else { return 0 }
        return Unmanaged<Asking>.fromOpaque(asking).takeUnretainedValue().isUnwanted() ? 1 : 0
      },
      Unmanaged.passUnretained(asking).toOpaque()
    )
    // SQLite keeps no more than the address.
    defer {
      withExtendedLifetime(asking) { sqlite3_progress_handler(sqliteConnection, 0, nil, nil) }
    }
    do {
      return try body()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      return nil
    }
  }
}

/// What SQLite asks while it is at work.
private final class Asking {
  /// The instructions of SQLite between two times: some tens of microseconds.
  static let instructions: CInt = 2_000
  let isUnwanted: () -> Bool

  init(_ isUnwanted: @escaping () -> Bool) { self.isUnwanted = isUnwanted }
}
