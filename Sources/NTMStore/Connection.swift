internal import GRDB

/// Opens connections with the settings every one of them has.
enum Connection {
  /// `PRAGMA application_id` of our files: the letters NTM1.
  static let applicationID: Int32 = 0x4E54_4D31

  /// A connection that only reads; where nothing can be written the file is taken as it is.
  ///
  /// - Returns: with what the file was when it was taken so; `nil` where SQLite watches over it.
  static func reading(_ path: String) throws(StoreError) -> (DatabaseQueue, taken: FileStamp?) {
    var configuration = base()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try check($0, path: path, writing: false) }
      return (queue, nil)
    } catch let error as DatabaseError where isUnwritable(error, path: path) {
      // Without a place for the log's index SQLite cannot join it. Only a file without a log is
      // whole by itself; ignoring a log would show old figures.
      guard !FilePath.hasLog(path) else {
        throw .logLeft(path: path, owner: FilePath.owner(of: path))
      }
    } catch {
      throw StoreError(error, path: path)
    }
    let stamp = FileStamp(path)
    do {
      let address = "file:" + FilePath.escaped(path) + "?immutable=1"
      let queue = try DatabaseQueue(path: address, configuration: configuration)
      try queue.inDatabase { try check($0, path: path, writing: false) }
      return (queue, stamp)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The connection that writes, with the schema brought up to date.
  static func writing(_ path: String) throws(StoreError) -> DatabaseQueue {
    var configuration = base()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // An import changes some 10,000 pages; a small cache would write many of them twice.
      try db.execute(sql: "PRAGMA cache_size = -65536")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try check($0, path: path, writing: true) }
      try Schema.migrator.migrate(queue)
      return queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Makes an empty file of ours.
  static func create(at path: String) throws(StoreError) {
    do {
      let queue = try DatabaseQueue(path: path, configuration: base())
      try queue.inDatabase { db in
        try db.execute(sql: "PRAGMA application_id = 1314147633")
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try Schema.migrator.migrate(queue)
      try queue.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func base() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.label = "ntm"
    return configuration
  }

  /// Whether the file is ours, and of a version this program knows.
  private static func check(_ db: Database, path: String, writing: Bool) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard application == applicationID else { throw StoreError.notOurs(path: path) }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw StoreError.newerSchema(path: path, version: version, known: Schema.version)
    }
    if !writing, version < Schema.version || tables == 0 {
      throw StoreError.olderSchema(path: path, version: version, known: Schema.version)
    }
  }

  private static func isUnwritable(_ error: DatabaseError, path: String) -> Bool {
    switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_READONLY: !FilePath.isWritable(FilePath.folder(of: path))
    default: false
    }
  }
}
