/// What somebody was asked to do about a unit: a task with a lead and a day.
public struct FollowUp: Hashable, Sendable {
  /// Its number in the store, that of the report that brought it.
  public var number: Int64
  /// The unit it is about.
  public var unit: UnitCode
  /// The day as of which it was given.
  public var day: Day
  /// What is to be done; never empty.
  public var text: String
  /// Who is to do it; empty where nobody was named.
  public var lead: String
  /// The day by which; `nil` for none.
  public var due: Day?
  /// The day on which it was done; `nil` while it is open.
  public var done: Day?
  /// Clock time, in seconds since 1970 UTC.
  public var at: Int64
  /// Who wrote it down.
  public var who: String
  /// The document, report or meeting it rests on.
  public var source: String

  public init(
    number: Int64,
    unit: UnitCode,
    day: Day,
    text: String,
    lead: String,
    due: Day?,
    done: Day?,
    at: Int64,
    who: String,
    source: String
  ) {
    self.number = number
    self.unit = unit
    self.day = day
    self.text = text
    self.lead = lead
    self.due = due
    self.done = done
    self.at = at
    self.who = who
    self.source = source
  }
}

extension FollowUp {
  /// What is asked for, before anybody wrote it down.
  public struct Order: Hashable, Sendable {
    public var text: String
    public var lead: String
    public var due: Day?

    public init(text: String, lead: String, due: Day?) {
      self.text = text
      self.lead = lead
      self.due = due
    }
  }

  /// What of it can be corrected; the words are those of the store's columns.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case text, lead, due, done
  }

  /// How it stands on a day.
  public enum Standing: Int, Hashable, Sendable {
    case overdue, open, done
  }

  /// How it stands on a day: the day on which it was due is still in time.
  public func standing(on day: Day) -> Standing {
    if let done, done <= day { return .done }
    return due.map { $0 < day } ?? false ? .overdue : .open
  }
}
