internal import GRDB
internal import Glibc

/// The folder of a store's backups, which lies beside it.
public struct BackupFolder: Sendable {
  /// The absolute path of the folder, which may not be there yet.
  public let path: String
  /// The real path of the store.
  private let store: String

  /// So many are kept.
  public static let kept = 10

  /// - Parameter store: the path of a store, which need not be there any more.
  public init(of store: String) {
    self.store = FilePath.real(store)
    path = self.store + ".sao-luu"
  }

  /// The backups from the oldest to the newest.
  public var backups: [Backup] {
    FilePath.names(in: path).compactMap { Backup($0, in: path) }.sorted()
  }

  /// The backup with a name, with or without its ending.
  public func backup(named name: String) -> Backup? {
    backups.first { $0.name == name || $0.name == name + Backup.ending }
  }

  /// Makes a copy of a state, where there is something to copy.
  ///
  /// Written under a name of its own and renamed when it is whole and on the disk: whatever happens
  /// on the way, what has the name of a backup is one. An error is `notBackedUp`, and nothing is left
  /// behind.
  func add(from source: DatabaseQueue, at seconds: Int64) throws(StoreError) -> BackupOutcome {
    do throws(StoreError) {
      let mark = try mark(of: source)
      guard mark.hasFigures else { return .empty }
      if let newest = backups.last, mark == (try? StoreMark.of(newest.path)) {
        return .unchanged(newest)
      }
      return .new(try copy(source, at: seconds))
    } catch {
      throw .notBackedUp(error)
    }
  }

  private func mark(of source: DatabaseQueue) throws(StoreError) -> StoreMark {
    do {
      return try source.read { try StoreMark($0) }
    } catch {
      throw StoreError(error, path: store)
    }
  }

  private func copy(_ source: DatabaseQueue, at seconds: Int64) throws(StoreError) -> Backup {
    try makeFolder()
    // SQLite would say "unable to open" to this.
    guard access(path, W_OK | X_OK) == 0 else { throw FilePath.failure(path) }
    removeAbandoned()
    let draft = path + "/" + BackupFolder.draft + "\(getpid())"
    do throws(StoreError) {
      try PageCopy.copy(source, to: draft, called: path)
      try PageCopy.settle(draft, like: store, called: path)
      let backup = try name(draft, at: seconds)
      try PageCopy.settleFolder(path)
      removeOldest(keeping: backup)
      return backup
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Gives a finished draft the first name of its second that is free.
  private func name(_ draft: String, at seconds: Int64) throws(StoreError) -> Backup {
    for number in 1...1000 {
      let name = Backup.name(at: seconds, offset: FilePath.offset(at: seconds), number: number)
      // Renaming would replace a copy that another process made in the same second.
      if link(draft, path + "/" + name) == 0, let backup = Backup(name, in: path) {
        unlink(draft)
        return backup
      }
      if errno == EPERM, !FilePath.exists(path + "/" + name),
        rename(draft, path + "/" + name) == 0, let backup = Backup(name, in: path)
      {
        // File systems without links, such as those of memory sticks.
        return backup
      }
      guard errno == EEXIST else { break }
    }
    throw FilePath.failure(path)
  }

  /// Makes the folder, unless it is there.
  func makeFolder() throws(StoreError) {
    guard !FilePath.isFolder(path) else { return }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FilePath.failure(path) }
    // Whoever may write beside the store may make backups of it.
    FilePath.takeRights(of: FilePath.folder(of: store), for: path)
  }

  /// A clock that was put back makes the newest look old; it stays all the same.
  private func removeOldest(keeping newest: Backup) {
    let others = backups.filter { $0 != newest }
    for backup in others.dropLast(BackupFolder.kept - 1) { unlink(backup.path) }
  }

  /// The beginning of the names of copies that are not finished; the process's number follows.
  private static let draft = "dang-sao-"

  /// Removes what was left by processes that were killed.
  private func removeAbandoned() {
    for name in FilePath.names(in: path) where name.hasPrefix(BackupFolder.draft) {
      let number = name.dropFirst(BackupFolder.draft.utf8.count)
      guard let process = Int32(number), process != getpid() else {
        unlink(path + "/" + name)
        continue
      }
      if kill(process, 0) != 0, errno == ESRCH { unlink(path + "/" + name) }
    }
  }
}

/// What came of making a backup.
public enum BackupOutcome: Hashable, Sendable {
  case new(Backup)
  /// Nothing has changed since this one.
  case unchanged(Backup)
  /// There are no figures yet.
  case empty

  /// The copy, when one was made.
  public var made: Backup? { if case .new(let backup) = self { backup } else { nil } }
}
