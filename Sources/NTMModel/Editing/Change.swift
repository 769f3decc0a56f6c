/// One value that changed, as the journal tells it.
///
/// An entry of the journal may change several values; each is a `Change` with the same number.
public struct Change: Hashable, Sendable {
  /// What changed.
  public enum Field: Hashable, Sendable {
    /// The state of a criterion, by its official number.
    case criterion(Int)
    /// The value of an indicator; `part` is 1 or 2.
    case indicator(String, part: Int)
    /// A recognition for a standard and a year; `column` names a part of it, empty for all of it.
    case recognition(Standard, year: Int, column: String)
    /// A product or an organisation by its code; `column` as above.
    case product(String, column: String)
    case organisation(String, column: String)
    /// The state or another column of a task, by its mark.
    case task(String, column: String)
    case note
    /// Rows of a table of facts, by the name of the form.
    case facts(String)
  }

  /// The unit that a change is about.
  public struct Place: Hashable, Sendable {
    public var code: UnitCode
    public var name: String
    /// The district and the province it lies in; empty above them.
    public var district: String
    public var province: String

    public init(code: UnitCode, name: String, district: String, province: String) {
      self.code = code
      self.name = name
      self.district = district
      self.province = province
    }
  }

  /// The number of the entry in the journal, ascending.
  public var number: Int64
  /// Clock time, in seconds since 1970 UTC.
  public var at: Int64
  public var who: String
  /// `nil` for facts of the programme.
  public var place: Place?
  /// The day of the figures; `nil` where there is none.
  public var day: Day?
  public var field: Field
  /// The values as a report writes them (`Đ`, `K`, `R`, `58.2`); `nil` means nothing stood there.
  public var old: String?
  public var new: String?
  /// The document, file or meeting it came from.
  public var source: String
  /// The number of its report; `nil` in entries older than reports.
  public var report: Int64?
  /// The report that took it back; `nil` while it stands.
  public var undoneBy: Int64?

  public init(
    number: Int64,
    at: Int64,
    who: String,
    place: Place?,
    day: Day?,
    field: Field,
    old: String?,
    new: String?,
    source: String,
    report: Int64?,
    undoneBy: Int64?
  ) {
    self.number = number
    self.at = at
    self.who = who
    self.place = place
    self.day = day
    self.field = field
    self.old = old
    self.new = new
    self.source = source
    self.report = report
    self.undoneBy = undoneBy
  }
}

/// Which changes to list; every condition narrows the list.
public struct ChangeFilter: Hashable, Sendable {
  /// The unit itself and everything below it; `nil` lists all.
  public var place: UnitCode?
  public var report: Int64?
  /// Entries after this number.
  public var after: Int64?
  /// Entries made at or after this clock time, in seconds since 1970 UTC.
  public var since: Int64?
  /// A single figure: its history.
  public var field: Change.Field?
  /// At most so many, the newest.
  public var limit: Int

  public init(
    place: UnitCode? = nil,
    report: Int64? = nil,
    after: Int64? = nil,
    since: Int64? = nil,
    field: Change.Field? = nil,
    limit: Int = 5_000
  ) {
    self.place = place
    self.report = report
    self.after = after
    self.since = since
    self.field = field
    self.limit = limit
  }
}
