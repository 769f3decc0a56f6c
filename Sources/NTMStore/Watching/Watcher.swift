internal import GRDB
public import NTMModel

/// Sees that the file changed, whoever changed it, and answers on a connection of its own.
///
/// Used by one thread only.
///
///     an event in the folder ──┐
///     a second has passed ─────┼─> hasChanged ──> answer ──> a snapshot with what changed
///     a write of our own ──────┘
///
/// Events wake; `PRAGMA data_version` and the identity of the file decide.
public final class Watcher {
  /// After how many milliseconds to look again when an event came: the log is written before the
  /// commit can be seen, so a single look misses some.
  public static let looks = [1, 5, 20, 50]

  /// True where changes are told by no event, or not by all, and the file is to be asked.
  ///
  /// To be asked again each time: a folder that was taken away is watched no more.
  public var needsPolling: Bool { !events.isWatching || !eventsTellAll }
  /// Found when first asked for, after the first answer has been given.
  private lazy var eventsTellAll = FolderEvents.tellAll(of: path)
  private let path: String
  private var events: FolderEvents
  private var opening: Opening
  /// True from the reopening of another file to the answer that says so.
  private var isReplaced = false

  public init(path: String) throws(StoreError) {
    self.path = FilePath.real(path)
    opening = try Opening(self.path)
    events = FolderEvents(path: self.path)
  }

  /// The descriptor to poll on; -1 where no events come.
  public var descriptor: Int32 { events.descriptor }

  /// Takes the events that have arrived.
  ///
  /// - Returns: whether any was about the file; others in its folder wake in vain.
  @discardableResult
  public func drainEvents() -> Bool { events.drain() }

  /// Whether an answer would differ from the last one, or there was none yet.
  ///
  /// - Throws: `vanished` while there is no file, `foreignLog` while there is one beside the log of
  ///   another; the last file stays open and can be asked.
  /// - Cost: some twenty microseconds while nothing changed.
  public func hasChanged() throws(StoreError) -> Bool {
    if !events.isWatching { events.watchFolder() }
    guard let identity = FileIdentity(path) else { throw .vanished(path: path) }
    if identity != opening.file {
      // SQLite would read the old log into the new file.
      if opening.isLogLeft { throw .foreignLog(path: path) }
      opening = try Opening(path)
      isReplaced = true
    }
    return try opening.hasChanged()
  }

  /// The screen that leads under a name, as the file has it now; `nil` where none ever did.
  public func lead(_ name: String) throws(StoreError) -> Lead? { try opening.lead(name) }

  /// The number of changes since the last answer, to be told while a screen is held; `nil` when the
  /// file is another one, of which nothing was answered yet.
  public func pendingCount() throws(StoreError) -> Int? { try opening.pendingCount() }

  /// The answer to a question, with what others changed since the answer before; that of a search
  /// tells of no changes and leaves them for the next answer.
  public func answer(_ question: Question) throws(StoreError) -> Snapshot {
    while true {
      if let snapshot = try answer(question, unless: { false }) { return snapshot }
    }
  }

  /// The same, given up where nobody waits for it any more.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - isUnwanted: asked every so often while the file is being read.
  /// - Returns: `nil` where it was given up; the next answer then tells what this one would have.
  /// - Throws: as `answer` without a condition.
  public func answer(
    _ question: Question,
    unless isUnwanted: @escaping () -> Bool
  ) throws(StoreError) -> Snapshot? {
    guard var snapshot = try opening.answer(question, unless: isUnwanted) else { return nil }
    if isReplaced, !question.subject.isSearch {
      snapshot.changes = ChangeDigest(count: 0, lines: [], isReplaced: true)
      isReplaced = false
    }
    return snapshot
  }
}
