internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// A connection that may write, with the file that it was opened on.
struct WritableFile {
  var path: String
  /// What the path pointed to then.
  var identity: FileIdentity?
  var db: Database

  /// - Throws: `vanished` or `replaced` when the path points to something else by now, where
  ///   nothing that is written would be found.
  func check() throws(StoreError) {
    guard let now = FileIdentity(path) else { throw .vanished(path: path) }
    guard now == identity else { throw .replaced(path: path) }
  }

  /// The error of a write, with a disk or a quota that is full named as such.
  func error(_ error: any Error) -> any Error {
    db.isOutOfRoom(error) ? StoreError.diskFull(path: path) : error
  }
}

extension Database {
  /// Whether an error of the last call means that there is no room: a quota and a limit of the
  /// process are mere errors of writing to SQLite.
  func isOutOfRoom(_ error: any Error) -> Bool {
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_FULL: true
    case .SQLITE_IOERR: [ENOSPC, EDQUOT, EFBIG].contains(sqlite3_system_errno(sqliteConnection))
    default: false
    }
  }
}

extension Database {
  /// Ends every statement that an error left in the middle.
  ///
  /// It would hold what it read beyond the transaction, and keep the next one from writing.
  fileprivate func endReading() {
    var statement = sqlite3_next_stmt(sqliteConnection, nil)
    while let handle = statement {
      if sqlite3_stmt_busy(handle) != 0 { sqlite3_reset(handle) }
      statement = sqlite3_next_stmt(sqliteConnection, handle)
    }
  }
}

extension Turn {
  /// Runs `body` in one write transaction, which is kept only when it returns true.
  ///
  /// The only way to write: waits visibly for the turn, names the writer beside the file, makes a
  /// copy of what stood before where the work asks for one, and looks whether the file is still
  /// the one that was opened. Returns the copy, when a new one was made.
  ///
  /// The reader is a connection of its own on the same file; it sees what stood before until the
  /// transaction is kept.
  func write(
    _ work: Holder.Work,
    by person: String? = nil,
    to file: WritableFile,
    reader: DatabaseQueue,
    _ body: (Database) throws -> Bool
  ) throws -> Backup? {
    let holder = HolderFile(of: FilePath.real(file.path))
    try file.check()
    try take(file.path, on: file.db) { try file.db.beginTransaction(.immediate) }
    holder.write(note(work, by: person))
    do {
      var backup: Backup?
      let isKept = try body(file.db)
      if isKept, work.isBackedUp, backsUp {
        backup = try BackupFolder(of: file.path).add(from: reader, at: clock()).made
      }
      try file.check()
      // Before the lock goes: the next writer names itself in the same place.
      holder.remove()
      if isKept { try file.db.commit() } else { try file.db.rollback() }
      if isKept { try finish(file) }
      return backup
    } catch {
      let failure = file.error(error)
      if file.db.isInsideTransaction {
        holder.remove()
        file.db.endReading()
        // SQLite has rolled back by itself where this fails.
        try? file.db.rollback()
      }
      throw failure
    }
  }

  /// Leaves no log behind, and looks once more where it all went.
  private func finish(_ file: WritableFile) throws {
    Turn.emptyLog(file.db)
    try file.check()
  }
}
