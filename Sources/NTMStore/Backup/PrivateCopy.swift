internal import GRDB
internal import Glibc

/// A copy of a store that nobody else sees, for what is only to be tried.
///
/// It lies where temporary files do, without a name as soon as it is open, and goes with the process.
enum PrivateCopy {
  /// Runs `body` on a copy of what a store holds now; whatever it writes is thrown away.
  static func use(of store: Store, _ body: (Database) throws -> Void) throws {
    let copy = try open(store)
    try copy.writeWithoutTransaction { db in
      try db.beginTransaction(.immediate)
      // There is no journal to roll back with, and nothing to keep.
      defer { try? db.commit() }
      try body(db)
    }
    try copy.close()
  }

  private static func open(_ store: Store) throws -> DatabaseQueue {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = place.isEmpty ? "/tmp" : place
    var template = Array((folder + "/ntm-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw FilePath.failure(folder) }
    let own = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = own + "/thu"
    defer {
      for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
      rmdir(own)
    }
    try PageCopy.copy(store.reader, to: path, called: folder)
    guard !store.isStale else {
      throw StoreError.locked(path: store.path, holder: Holder.current(of: store.path))
    }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.label = "ntm"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      try db.execute(sql: "PRAGMA journal_mode = OFF")
      try db.execute(sql: "PRAGMA synchronous = OFF")
      try db.execute(sql: "PRAGMA cache_size = -16384")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
