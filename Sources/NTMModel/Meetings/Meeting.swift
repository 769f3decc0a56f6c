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
  /// What people call it; several can have the same name.
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

extension Meeting {
  /// The meeting that somebody names among those given, the newest first: by its name, with accents
  /// or without, the latest of that name, or else by its number, `3` or `#3`; `nil` for none.
  public static func named(_ text: String, among meetings: [Meeting]) -> Meeting? {
    let wanted = Folding.folded(Line.tidied(text))
    if let meeting = meetings.first(where: { Folding.folded($0.name) == wanted }) { return meeting }
    let digits = wanted.hasPrefix("#") ? wanted.dropFirst() : wanted[...]
    return Int64(digits).flatMap { number in meetings.first { $0.id == number } }
  }
}

/// What was written since a meeting was opened.
public struct MeetingCount: Hashable, Sendable {
  public var meeting: Meeting
  /// Entries of the journal.
  public var changes: Int
  /// The units and the provinces they are about.
  public var units: Int
  public var provinces: Int

  public init(meeting: Meeting, changes: Int, units: Int, provinces: Int) {
    self.meeting = meeting
    self.changes = changes
    self.units = units
    self.provinces = provinces
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
  case text(TextFault)
}
