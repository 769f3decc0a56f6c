/// What came in for one reporting day of the criteria that the districts, or the provinces, of a place
/// have of their own.
///
/// A report is expected of every unit that a set of the day is for. As with communes it is received where
/// there are states of this very day; those of a day before stand, and have their age.
public struct OwnReports: Hashable, Sendable {
  /// Districts or provinces.
  public var level: Level
  /// Of these units, the place itself among them; nothing contradicts in them.
  public var counts: ReportCounts
  /// What had come in at the baseline; `nil` where nobody asked, and where no set was in force then.
  public var then: Then?
  /// What was reported for days after the last reporting day; `nil` where nothing was, and on all
  /// reporting days before it.
  public var later: Later?

  public init(_ level: Level, counts: ReportCounts) {
    self.level = level
    self.counts = counts
  }

  /// States of days after the last reporting day, which no page shows before communes report for such a
  /// day too: what makes a reporting day are their figures.
  public struct Later: Hashable, Sendable {
    /// Of districts or of provinces.
    public var level: Level
    public var units: Int
    public var latest: Day

    public init(_ level: Level, units: Int, latest: Day) {
      self.level = level
      self.units = units
      self.latest = latest
    }
  }

  /// What had come in at the baseline.
  public struct Then: Hashable, Sendable {
    /// Of how many units of that day's list.
    public var received: Share
    /// On the units that both days have.
    public var move: Int

    public init(received: Share, move: Int) {
      self.received = received
      self.move = move
    }
  }
}
