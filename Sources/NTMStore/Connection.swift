internal import GRDB

/// Opens connections with the settings every one of them has.
enum Connection {
  /// `PRAGMA application_id` of our files: the letters NTM1.
  static let applicationID: Int32 = 0x4E54_4D31

  /// Seconds that SQLite waits for a lock where nobody is told.
  static let patience = 5

  /// A connection that only reads; where nothing can be written the file is taken as it is.
  ///
  /// - Returns: with what the file was when it was taken so; `nil` where SQLite watches over it.
  static func reading(
    _ path: String,
    accepting schemas: ClosedRange<Int> = Schema.version...Schema.version
  ) throws(StoreError) -> (DatabaseQueue, taken: FileStamp?) {
    do {
      return (try open(path, path: path, accepting: schemas), nil)
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
    return (try whole(path, accepting: schemas), stamp)
  }

  /// A connection to a file that nobody changes, which leaves nothing beside it.
  static func whole(
    _ path: String,
    accepting schemas: ClosedRange<Int> = 0...Schema.version
  ) throws(StoreError) -> DatabaseQueue {
    do {
      let address = "file:" + FilePath.escaped(path) + "?immutable=1"
      return try open(address, path: path, accepting: schemas)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A connection to a file of any schema that is known, be it open elsewhere or not.
  static func resting(_ path: String) throws(StoreError) -> DatabaseQueue {
    // Whoever has it open has a log beside it, be it an empty one.
    guard FilePath.exists(path + "-wal") else { return try whole(path) }
    return try reading(path, accepting: 0...Schema.version).0
  }

  private static func open(
    _ address: String,
    path: String,
    accepting schemas: ClosedRange<Int>
  ) throws -> DatabaseQueue {
    var configuration = base()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    try queue.inDatabase { try check($0, path: path, accepting: schemas) }
    return queue
  }

  /// The connection that writes, with the schema brought up to date.
  static func writing(
    _ path: String,
    file: FileIdentity?,
    turn: Turn
  ) throws(StoreError) -> (DatabaseQueue, Upgrade?) {
    var configuration = base()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // An import changes some 10,000 pages; a small cache would write many of them twice.
      try db.execute(sql: "PRAGMA cache_size = -65536")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let upgrade = try queue.inDatabase { db in
        try check(db, path: path, accepting: 0...Schema.version)
        // A copy that another program made may have lost its log.
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        return try Upgrade.run(on: WritableFile(path: path, identity: file, db: db), turn)
      }
      return (queue, upgrade)
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
        try db.inTransaction(.immediate) {
          try Schema.migrate(db)
          return .commit
        }
      }
      try queue.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func base() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patience))
    configuration.foreignKeysEnabled = true
    configuration.label = "ntm"
    return configuration
  }

  /// Whether the file is ours, and of a version that is accepted.
  private static func check(
    _ db: Database,
    path: String,
    accepting schemas: ClosedRange<Int>
  ) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard application == applicationID else { throw StoreError.notOurs(path: path) }
    let version = try Schema.number(in: db)
    guard version <= schemas.upperBound else {
      throw StoreError.newerSchema(path: path, version: version, known: Schema.version)
    }
    guard version >= schemas.lowerBound else {
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
