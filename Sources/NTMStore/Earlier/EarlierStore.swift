internal import GRDB
public import NTMModel

/// Answers as the store stood when a meeting was opened or closed.
///
/// What the journal says was written since is taken back in a copy in memory, with the sums above
/// it, and every question is answered from there by the statements that always answer it. The file
/// itself is only read. docs/decisions/0013 has the meaning.
///
/// Used by one thread only.
public final class EarlierStore {
  private var store: Store
  private var scratch: Scratch?

  private struct Scratch {
    var copy: DatabaseQueue
    /// What the copy's tables say, read once.
    var shelf: Shelf
    var point: MeetingPoint
    /// `PRAGMA data_version` of the file when it was copied.
    var version: Int64
    /// `nil` where the file knows no such end of a meeting.
    var state: EarlierState?
  }

  /// A second connection to a file.
  public init(path: String) throws(StoreError) {
    store = try Store.open(path, writing: false)
  }

  /// The answer to a question at its `stoodAt`; `changes` is the watcher's affair.
  ///
  /// An end of a meeting that the file does not know answers with what stands now, and `earlier` is
  /// `nil`.
  public func answer(_ question: Question) throws(StoreError) -> Snapshot {
    guard let point = question.stoodAt else { return try store.answer(question) }
    if store.isStale {
      store = try Store.open(store.path, writing: false)
      scratch = nil
    }
    let scratch = try copied(at: point)
    do {
      var snapshot = try scratch.copy.read { db in
        try Reading.answer(question, in: db, shelf: scratch.shelf)
      }
      snapshot.earlier = scratch.state
      return snapshot
    } catch {
      throw StoreError(error, path: store.path)
    }
  }

  /// The copy of the file, taken back to a point.
  private func copied(at point: MeetingPoint) throws(StoreError) -> Scratch {
    let old = scratch
    let made = try store.read { db -> Scratch? in
      let version = try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
      if let old, old.version == version, old.point == point { return nil }
      // Two copies at once would cost twice the memory.
      scratch = nil
      return Scratch(
        copy: try ScratchCopy.make(of: db),
        shelf: Shelf(),
        point: point,
        version: version
      )
    }
    guard var current = made else {
      guard let old else { throw .vanished(path: store.path) }
      return old
    }
    do {
      // Nothing of it is kept where taking back fails halfway.
      current.state = try current.copy.write { db in try Rewinding.rewind(db, to: point) }
    } catch {
      throw StoreError(error, path: store.path)
    }
    scratch = current
    return current
  }
}
