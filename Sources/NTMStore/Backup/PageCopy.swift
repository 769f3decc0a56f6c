internal import GRDB
internal import Glibc

/// Copies of a database page by page, through SQLite's backup call, and their way to the disk.
enum PageCopy {
  /// Copies what a connection sees into a new file, in one step: others may write meanwhile.
  ///
  /// Errors call the place by `name`, since nobody knows the file before it is whole.
  static func copy(
    _ source: DatabaseQueue,
    to path: String,
    called name: String
  ) throws(StoreError) {
    unlink(path)
    var isFull = false
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        // Nobody knows the file before it is whole: it needs no journal, and one flush at the end.
        try db.execute(sql: "PRAGMA journal_mode = OFF")
        try db.execute(sql: "PRAGMA synchronous = OFF")
      }
      let target = try DatabaseQueue(path: path, configuration: configuration)
      try target.writeWithoutTransaction { db in
        do {
          try source.read { try $0.backup(to: db) }
        } catch {
          isFull = db.isOutOfRoom(error)
          throw error
        }
      }
      try target.close()
    } catch {
      throw isFull ? .diskFull(path: name) : StoreError(error, path: name)
    }
  }

  /// Gives a file the rights of a store and waits until all of it is on the disk.
  static func settle(_ path: String, like store: String, called name: String) throws(StoreError) {
    FilePath.takeRights(of: store, for: path)
    try flush(path, O_RDONLY, called: name)
  }

  /// Waits until the names in a folder are on the disk.
  static func settleFolder(_ path: String) throws(StoreError) {
    try flush(path, O_RDONLY | O_DIRECTORY, called: path)
  }

  private static func flush(
    _ path: String,
    _ flags: Int32,
    called name: String
  ) throws(StoreError) {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw FilePath.failure(name) }
    let status = fsync(descriptor)
    let reason = errno
    close(descriptor)
    // Some file systems cannot flush a folder.
    guard status == 0 || reason == EINVAL else { throw FilePath.failure(name, reason) }
  }
}
