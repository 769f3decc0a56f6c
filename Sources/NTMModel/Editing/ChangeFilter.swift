/// Which changes to list; every condition narrows the list.
public struct ChangeFilter: Hashable, Sendable {
  /// The unit itself and everything below it; `nil` lists all.
  public var place: UnitCode?
  /// Whether what lies below the unit is left out.
  public var isOfPlaceAlone: Bool
  public var report: Int64?
  /// Entries after this number.
  public var after: Int64?
  /// Entries up to this number.
  public var upTo: Int64?
  /// Entries made at or after this clock time, in seconds since 1970 UTC.
  public var since: Int64?
  /// A single figure, of `place` where it belongs to one: its history.
  public var field: Change.Field?
  /// The day of the figures; `nil` lists those of every day.
  public var day: Day?
  /// Whether people want each value once, from its first change to its last: the list is of changes
  /// of values that are not what they were.
  public var isSummed: Bool
  /// At most so many, the newest; of a summed list so many values.
  public var limit: Int

  public init(
    place: UnitCode? = nil,
    isOfPlaceAlone: Bool = false,
    report: Int64? = nil,
    after: Int64? = nil,
    upTo: Int64? = nil,
    since: Int64? = nil,
    field: Change.Field? = nil,
    day: Day? = nil,
    isSummed: Bool = false,
    limit: Int = ChangeFilter.usualLimit
  ) {
    self.place = place
    self.isOfPlaceAlone = isOfPlaceAlone
    self.report = report
    self.after = after
    self.upTo = upTo
    self.since = since
    self.field = field
    self.day = day
    self.isSummed = isSummed
    self.limit = limit
  }

  /// More than anybody scrolls through.
  public static let usualLimit = 5_000
}

/// The changes that a filter finds.
public struct ChangeList: Hashable, Sendable {
  /// The newest first.
  public var changes: [Change]
  /// Whether older ones were left out because of the limit.
  public var hasMore: Bool
  /// The report that the filter names; `nil` for other filters, and where there is none.
  public var report: ReportRecord?
  /// Where the figure that stands now comes from; `nil` unless the filter is about a figure of a
  /// commune, and by another unit list.
  public var standing: Standing?
  /// What the changes come to, those that are not listed among them; `nil` unless the list is summed.
  public var tally: ChangeTally?

  /// The report that holds a figure, which may only repeat what an earlier one changed.
  public struct Standing: Hashable, Sendable {
    public var day: Day
    /// The file, document or meeting.
    public var source: String

    public init(day: Day, source: String) {
      self.day = day
      self.source = source
    }
  }

  public init(
    changes: [Change],
    hasMore: Bool,
    report: ReportRecord?,
    standing: Standing? = nil,
    tally: ChangeTally? = nil
  ) {
    self.changes = changes
    self.hasMore = hasMore
    self.report = report
    self.standing = standing
    self.tally = tally
  }
}
