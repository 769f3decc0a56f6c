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
    /// All figures of a commune at the day: a report that says what stood before, or the taking
    /// back of one.
    case figures
    /// A recognition for a standard and a year; `column` names a part of it, empty for all of it.
    case recognition(Standard, year: Int, column: String)
    /// A product or an organisation by its code; `column` as above.
    case product(String, column: String)
    case organisation(String, column: String)
    /// A task by its mark; `column` as above.
    case task(String, column: String)
    /// A paper by its task and its number; `column` as above.
    case paper(task: String, number: String, column: String)
    case model(String, column: String)
    /// A tag of a commune by its code and its first day; `column` as above.
    case tag(String, since: Day, column: String)
    /// The supported villages of a commune on a day; `column` as above.
    case villages(Day, column: String)
    case note(Int64)
    /// What was given out to be done, by its number; `column` as above.
    case followUp(Int64, column: String)
    /// So many rows of a table of facts, by the name of the form.
    case facts(String)
    /// A value of a row of facts that was replaced: the table, the key of the row, the column.
    case fact(String, key: String, column: String)
  }

  /// The unit that a change is about.
  public struct Place: Hashable, Sendable {
    public var code: UnitCode
    public var level: Level
    /// The type word: `Xã`, `Huyện`.
    public var type: String
    public var name: String
    /// The district and the province it lies in; empty above them.
    public var district: String
    public var province: String
    /// What the record was written for, where another unit list puts it elsewhere or nowhere.
    public var recorded: RecordedUnit?

    public init(
      code: UnitCode,
      level: Level,
      type: String,
      name: String,
      district: String,
      province: String,
      recorded: RecordedUnit? = nil
    ) {
      self.code = code
      self.level = level
      self.type = type
      self.name = name
      self.district = district
      self.province = province
      self.recorded = recorded
    }
  }

  /// What a row of thresholds is about, in the words of the facts; the journal has it by places.
  public struct Threshold: Hashable, Sendable {
    /// The code of the criteria set and of the indicator: `1980`, `17.1`.
    public var set: String
    public var indicator: String
    /// 1 or 2 of an indicator in two parts; `nil` of the others.
    public var part: Int?
    /// The region or the group of the set; `nil` for all communes.
    public var group: Bilingual?
    /// The unit of measure as printed; empty for yes or no.
    public var unit: String
    public var direction: Direction

    public init(
      set: String,
      indicator: String,
      part: Int?,
      group: Bilingual?,
      unit: String,
      direction: Direction
    ) {
      self.set = set
      self.indicator = indicator
      self.part = part
      self.group = group
      self.unit = unit
      self.direction = direction
    }
  }

  /// The kind of the entry that tells of a restoration: its field is the backup, its values are the
  /// numbers of the last change before and in the backup.
  public static let restoration = "restoration"

  /// The number of the entry in the journal, ascending.
  public var number: Int64
  /// Clock time, in seconds since 1970 UTC.
  public var at: Int64
  public var who: String
  /// `nil` for facts and tasks of the programme.
  public var place: Place?
  /// The day of the figures, or from which it counts; `nil` where there is none.
  public var day: Day?
  public var field: Field
  /// The threshold that a row of facts holds; `nil` for all other changes, and where the row is gone.
  public var threshold: Threshold?
  /// The values as a report writes them (`Đ`, `K`, `R`, `58.2`); `nil` means nothing stood there.
  public var old: String?
  public var new: String?
  /// The document, file or meeting it came from; empty where something was taken back without one.
  public var source: String
  /// The form of its report; empty in entries without one.
  public var form: String
  /// The number of its report; `nil` in entries without one.
  public var report: Int64?
  /// The number of the entry that this one takes back; `nil` for all others.
  public var undoes: Int64?
  /// The report that took it back; `nil` while it stands.
  public var undoneBy: Int64?
  /// Whether it only says that a sheet of facts came in, of which each value has a change of its own:
  /// no count has it as a value.
  public var isHeading = false

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
    form: String,
    report: Int64?,
    undoes: Int64?,
    undoneBy: Int64?,
    threshold: Threshold? = nil
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
    self.form = form
    self.report = report
    self.undoes = undoes
    self.undoneBy = undoneBy
    self.threshold = threshold
  }
}
