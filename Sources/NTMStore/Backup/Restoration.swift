internal import GRDB

/// A backup that was looked through and found sound, ready to be put in the place of a store.
public struct Restoration {
  /// The path of the backup.
  public let path: String
  /// The state it holds, before any upgrade.
  public let mark: StoreMark
  /// A connection that sees it with the newest schema.
  let source: DatabaseQueue
  /// Whether it lies among the backups of the store, which is known by that to have been one.
  let isOwn: Bool

  /// Looks through a backup: whether it is ours, of a schema that is known, whole, and agrees with
  /// itself.
  ///
  /// - Parameters:
  ///   - path: a backup, or another store.
  ///   - store: the path of the store that it is for.
  ///   - progress: called on the same thread before each step.
  /// - Returns: the backup, ready to be restored.
  /// - Throws: `unsoundBackup` when anything differs, `damagedBackup` when pages are broken, or
  ///   what keeps it from being read.
  public static func check(
    _ path: String,
    for store: String,
    progress: (VerifyStep) -> Void = { _ in }
  ) throws(StoreError) -> Restoration {
    let path = FilePath.absolute(path)
    try FilePath.checkFile(path, writing: false)
    if let file = FileIdentity(path), file == FileIdentity(store) { throw .isStore(path: path) }
    let mark = try StoreMark.of(path)
    var source = try Connection.resting(path)
    do {
      // What somebody has open may change between the check and the restoring.
      let isOpen = FilePath.exists(path + "-wal")
      if isOpen || mark.schema < Schema.version { source = try copy(of: source) }
      let found = try source.read { try Verifier.discrepancies(in: $0, progress: progress) }
      if let first = found.first {
        throw StoreError.unsoundBackup(path: path, count: found.count, first: first)
      }
    } catch {
      let failure = StoreError(error, path: path)
      guard case .corrupt(_, let detail) = failure else { throw failure }
      throw .damagedBackup(path: path, detail: detail)
    }
    return Restoration(
      path: path,
      mark: mark,
      source: source,
      isOwn: FilePath.real(FilePath.folder(of: path)) == BackupFolder(of: store).path
    )
  }

  /// A copy with the newest schema, in a file that SQLite makes for itself and takes away.
  ///
  /// Upgraded before it is restored, so that open dashboards never see the old schema.
  static func copy(of source: DatabaseQueue) throws -> DatabaseQueue {
    let copy = try DatabaseQueue(path: "")
    try source.backup(to: copy)
    try copy.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.inTransaction(.immediate) {
        try Schema.migrate(db)
        return .commit
      }
    }
    return copy
  }
}

/// What a restoration did with the state before.
public enum KeptAside: Hashable, Sendable {
  /// It is a backup of its own, new or there already.
  case backup(Backup)
  /// It could not be read, and lies as it was under this path.
  case damaged(String)
  /// There was nothing, or nothing to lose.
  case nothing
}
