internal import GRDB
internal import Glibc

/// How a writer takes its turn at a store: who it is, how long it waits, and whom it tells.
public struct Turn: Sendable {
  /// Another writer that is waited for.
  public struct Wait: Hashable, Sendable {
    /// `nil` when nobody can be named.
    public var holder: Holder?
    /// Seconds until the wait is given up; at least 1.
    public var seconds: Int
  }

  /// The person who answers for what is written.
  public var person: String
  /// Seconds to wait while somebody else writes.
  public var patience: Int
  /// Whether a copy is made before an import, a restoration and an upgrade.
  public var backsUp: Bool
  /// Called some ten times a second while somebody else writes, and with `nil` when a wait ends.
  public var tell: @Sendable (Wait?) -> Void
  /// The clock: seconds since 1970 UTC.
  public var clock: @Sendable () -> Int64
  /// Whether somebody asks to stop: a wait and an import end then, and nothing is kept.
  public var isStopped: @Sendable () -> Bool

  public init(
    person: String = "",
    patience: Int = 5,
    backsUp: Bool = true,
    clock: @escaping @Sendable () -> Int64 = Turn.hostClock,
    isStopped: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (Wait?) -> Void = { _ in }
  ) {
    self.person = person
    self.patience = patience
    self.backsUp = backsUp
    self.clock = clock
    self.isStopped = isStopped
    self.tell = tell
  }

  /// The clock of the host.
  public static let hostClock: @Sendable () -> Int64 = { Int64(time(nil)) }

  /// Milliseconds that SQLite itself waits before somebody is told.
  private static let slice = 100
  /// Milliseconds that a checkpoint waits for readers; a screen reads for less than that.
  private static let checkpoint = 100

  /// Tries `attempt` until nobody else holds the store.
  ///
  /// - Throws: `locked` when the patience is over, `stopped` when that is asked for; everything but a
  ///   lock passes at once.
  func take(_ path: String, on db: Database, _ attempt: () throws -> Void) throws {
    let until = Turn.milliseconds + Int64(patience) * 1000
    var isTold = false
    defer { if isTold { tell(nil) } }
    try Turn.waiting(Turn.slice, on: db) {
      while true {
        do {
          return try attempt()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          if isStopped() { throw StoreError.stopped }
          let left = until - Turn.milliseconds
          let holder = Holder.current(of: path)
          guard left > 0 else { throw StoreError.locked(path: path, holder: holder) }
          isTold = true
          tell(Wait(holder: holder, seconds: Int((left + 999) / 1000)))
        }
      }
    }
  }

  /// What this writer says of itself while it works.
  func note(_ work: Holder.Work, by person: String? = nil) -> Holder.Note {
    Holder.Note(
      person: person ?? self.person,
      host: Proc.host,
      work: work,
      since: clock()
    )
  }

  /// Brings the log into the file and leaves it empty.
  ///
  /// An open dashboard keeps the log from being removed with the last writer. A log left beside
  /// the file would belong to the old one when another file is renamed into its place.
  static func emptyLog(_ db: Database) {
    // The figures are committed; a reader in the middle only means that the log stays for now.
    try? waiting(checkpoint, on: db) { _ = try db.checkpoint(.truncate) }
  }

  /// Runs `body` with another time for which SQLite waits for a lock.
  private static func waiting(
    _ milliseconds: Int,
    on db: Database,
    _ body: () throws -> Void
  ) throws {
    try db.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
    defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Connection.patience * 1000)") }
    try body()
  }

  private static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
