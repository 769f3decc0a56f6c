internal import GRDB
internal import Glibc
internal import NTMModel

extension Restoration {
  /// Puts the backup in the place of a store, and keeps what stands there aside.
  ///
  /// The pages are written into the living file, in one transaction, so that open dashboards go on
  /// with the restored figures. Only where there is no file, or none that SQLite can read, a new
  /// one is put there.
  ///
  /// - Parameters:
  ///   - store: the path of the store.
  ///   - turn: who restores, and how long to wait for others who write.
  /// - Returns: what became of the state before.
  /// - Throws: what was refused; then the store is as it was.
  public func restore(to store: String, turn: Turn) throws(StoreError) -> KeptAside {
    let store = FilePath.real(store)
    let present: Store
    do throws(StoreError) {
      present = try Store.open(store, writing: true, turn: turn)
    } catch {
      switch error {
      case .noFile: break
      // A file of another kind is not ours to move, unless there are backups of it.
      case .notADatabase where isOwn, .corrupt where isOwn: break
      default: throw error
      }
      return try put(in: store, turn)
    }
    do throws(StoreError) {
      return try overwrite(present)
    } catch {
      // What cannot be copied page by page is kept as it is.
      guard case .notBackedUp(.corrupt) = error else { throw error }
      return try put(in: store, turn)
    }
  }

  /// A copy of the backup with an entry in its journal that tells of the restoring: who, when, from
  /// which backup, and how many changes the file had before.
  private func told(_ turn: Turn, before: StoreMark?) throws -> DatabaseQueue {
    let copy = try Restoration.copy(of: source)
    try copy.write { db in
      let name = FilePath.name(of: path)
      let at = turn.clock()
      let journal = try Journal(db, who: turn.person, at: at)
      let reports = ReportWriter(db: db, who: turn.person, at: at)
      let report = try reports.add(
        form: ReportRecord.restoring,
        source: name,
        day: nil,
        province: nil
      )
      try journal.entry(
        kind: Change.restoration,
        field: name,
        old: String(before?.lastChange ?? 0),
        new: String(mark.lastChange),
        from: Journal.Origin(report: report)
      )
      try reports.finish(report, rows: 0, journal: journal)
    }
    return copy
  }

  /// So few pages at first that the lock is taken before anything is lost, in a file of any size.
  private static let pages: CInt = 8

  private func overwrite(_ present: Store) throws(StoreError) -> KeptAside {
    guard let writer = present.writer else { throw .readOnlyFolder(path: present.path) }
    do {
      // What is damaged may not even tell its last change.
      let source = try told(present.turn, before: try? present.reader.read { try StoreMark($0) })
      return try writer.writeWithoutTransaction { db in
        let file = WritableFile(path: present.path, identity: present.file, db: db)
        return try write(source, into: file, of: present)
      }
    } catch {
      throw StoreError(error, path: present.path)
    }
  }

  private func write(
    _ source: DatabaseQueue,
    into file: WritableFile,
    of present: Store
  ) throws -> KeptAside {
    let turn = present.turn
    let holder = HolderFile(of: file.path)
    var kept: KeptAside?
    do {
      try file.check()
      try turn.take(file.path, on: file.db) {
        try source.read { source in
          try source.backup(to: file.db, pagesPerStep: Restoration.pages) { progress in
            if kept == nil {
              // The first pages are written, and the lock is ours up to the end.
              holder.write(turn.note(.restoring))
              kept = try keepAside(present)
            }
            guard progress.remainingPageCount <= Restoration.pages, !progress.isCompleted else {
              return
            }
            try file.check()
            holder.remove()
          }
        }
      }
      Turn.emptyLog(file.db)
      try file.check()
    } catch {
      let failure = file.error(error)
      holder.remove()
      throw failure
    }
    return kept ?? .nothing
  }

  private func keepAside(_ present: Store) throws(StoreError) -> KeptAside {
    switch try BackupFolder(of: present.path).add(from: present.reader, at: present.turn.clock()) {
    case .new(let backup), .unchanged(let backup): .backup(backup)
    case .empty: .nothing
    }
  }

  /// Puts a copy of the backup where there is no file, or one that cannot be read.
  private func put(in store: String, _ turn: Turn) throws(StoreError) -> KeptAside {
    let draft = store + ".dang-khoi-phuc-\(getpid())"
    defer { unlink(draft) }
    let told: DatabaseQueue
    do {
      told = try self.told(turn, before: nil)
    } catch {
      throw StoreError(error, path: path)
    }
    try PageCopy.copy(told, to: draft, called: store)
    try PageCopy.settle(draft, like: path, called: store)
    let aside = try Aside(store, at: turn.clock())
    guard link(draft, store) == 0 else {
      let failure = errno == EEXIST ? StoreError.exists(path: store) : FilePath.failure(store)
      aside.takeBack()
      throw failure
    }
    try PageCopy.settleFolder(FilePath.folder(of: store))
    // The first writer sets what a copy page by page may lack.
    _ = try Store.open(store, writing: true, turn: turn)
    return aside.first.map { .damaged($0) } ?? .nothing
  }
}

/// What lay in a store's place and cannot be read, moved among its backups as it is.
///
/// The log goes with the file: SQLite would read it into the one that comes.
private struct Aside {
  private let path: String
  private let store: String
  private var moved: [String] = []

  /// Where the file lies, or its log alone; `nil` when there was nothing to move.
  var first: String? { moved.first.map { path + $0 } }

  init(_ store: String, at seconds: Int64) throws(StoreError) {
    self.store = store
    let folder = BackupFolder(of: store)
    let name = Backup.name(at: seconds, offset: FilePath.offset(at: seconds), number: 1)
    path = folder.path + "/" + name.dropLast(Backup.ending.utf8.count) + ".hong"
    // An empty log, as the last reader leaves it, has nothing to keep.
    if !FilePath.hasLog(store) { unlink(store + "-wal") }
    for suffix in ["", "-wal"] where FilePath.exists(store + suffix) {
      try folder.makeFolder()
      guard rename(store + suffix, path + suffix) == 0 else {
        let failure = FilePath.failure(folder.path)
        takeBack()
        throw failure
      }
      moved.append(suffix)
    }
    unlink(store + "-shm")
  }

  func takeBack() {
    for suffix in moved { rename(path + suffix, store + suffix) }
  }
}
