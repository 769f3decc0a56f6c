/// A meeting whose opening stamped the figures, for everybody to count from.
public struct Meeting: Hashable, Sendable {
  /// One end of a meeting: when, by whom, and up to where the journal went.
  public struct Mark: Hashable, Sendable {
    /// Clock time, in seconds since 1970 UTC.
    public var at: Int64
    public var who: String
    /// The number of the last change before it; 0 in a journal without any.
    public var change: Int64
    /// The reporting date whose figures stood.
    public var day: Day

    public init(at: Int64, who: String, change: Int64, day: Day) {
      self.at = at
      self.who = who
      self.change = change
      self.day = day
    }
  }

  /// Its number in the store.
  public var id: Int64
  /// What people call it; in files of earlier versions several can have the same name.
  public var name: String
  public var opening: Mark
  /// `nil` while it is open.
  public var closing: Mark?

  public init(id: Int64, name: String, opening: Mark, closing: Mark?) {
    self.id = id
    self.name = name
    self.opening = opening
    self.closing = closing
  }

  public var isOpen: Bool { closing == nil }

  /// The most characters that a name may have.
  public static let nameLimit = 80
}

/// What was written since a meeting was opened.
public struct MeetingCount: Hashable, Sendable {
  public var meeting: Meeting
  public var tally: ChangeTally

  public init(meeting: Meeting, tally: ChangeTally) {
    self.meeting = meeting
    self.tally = tally
  }
}

/// What became of opening or closing a meeting.
public enum MeetingOutcome: Hashable, Sendable {
  case done(Meeting)
  /// Nothing was written.
  case refused(MeetingRefusal)
}

/// Why a meeting was not opened or closed.
public enum MeetingRefusal: Error, Hashable, Sendable {
  /// One is open, and there is never more than one.
  case alreadyOpen(Meeting)
  case noneOpen
  /// The one that was to be closed is closed already.
  case alreadyClosed(Meeting)
  /// Somebody wrote after the minutes were made: they would not tell of it.
  case goneOn(Meeting)
  /// A store without a reporting day has no figures to stamp.
  case noFigures
  /// An earlier meeting has the name; the other one is free.
  case nameTaken(Meeting, free: String)
  /// A name of digits alone, or a date, would be taken for a meeting's number or a day.
  case nameIsNumber(String)
  case nameIsDay(String)
  case text(TextFault)
}
