/// What somebody wrote beside a unit.
public struct Note: Hashable, Sendable {
  /// Its number in the store.
  public var number: Int64
  /// The day as of which it was written.
  public var day: Day
  public var text: String
  /// Clock time, in seconds since 1970 UTC.
  public var at: Int64
  public var who: String
  /// The document, report or meeting it rests on.
  public var source: String
  /// The number of its report, by which it can be taken back.
  public var report: Int64

  public init(
    number: Int64,
    day: Day,
    text: String,
    at: Int64,
    who: String,
    source: String,
    report: Int64
  ) {
    self.number = number
    self.day = day
    self.text = text
    self.at = at
    self.who = who
    self.source = source
    self.report = report
  }
}
