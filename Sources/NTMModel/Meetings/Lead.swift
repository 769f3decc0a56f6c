/// A screen that leads others through a meeting, as the store has it.
public struct Lead: Hashable, Sendable {
  /// What others follow it by.
  public var name: String
  /// The person before it.
  public var who: String
  /// Tells one leading screen from the next of the same name.
  public var run: Int64
  /// Where it stands, in the words of the dashboard.
  public var place: String
  /// When it came there: clock time, in seconds since 1970 UTC.
  public var movedAt: Int64
  /// Whether it has stopped leading; one that was killed has not.
  public var hasEnded: Bool

  public init(
    name: String,
    who: String,
    run: Int64,
    place: String,
    movedAt: Int64,
    hasEnded: Bool
  ) {
    self.name = name
    self.who = who
    self.run = run
    self.place = place
    self.movedAt = movedAt
    self.hasEnded = hasEnded
  }

  /// The most characters of a name, and of a place.
  public static let nameLimit = 80
  public static let placeLimit = 4_000
}

/// What became of a word of a leading screen.
public enum LeadOutcome: Hashable, Sendable {
  case leads(Lead)
  /// Another screen has taken the name over; nothing was written.
  case overtaken(by: Lead)
  case refused(TextFault)
}
