/// One report as the store keeps it: a file, a correction, or something taken back.
public struct ReportRecord: Hashable, Sendable {
  public var id: Int64
  /// The name of the file; empty for a correction.
  public var file: String
  /// The name of the form; `sua` for a correction, `hoan-tac` for something taken back,
  /// `khoi-phuc` for a restoration.
  public var form: String
  /// What a correction rests on; empty for files.
  public var source: String
  /// The province that all its rows lie in; `nil` where they lie in several or none.
  public var province: UnitCode?
  /// The name of that province; empty without one.
  public var provinceName: String
  /// The province that it was written for, where another unit list puts it elsewhere or nowhere.
  public var recordedProvince: RecordedUnit?
  /// The day of its figures; `nil` where it has none or several.
  public var day: Day?
  /// Clock time, in seconds since 1970 UTC.
  public var at: Int64
  /// The day on which it came in, where somebody said it; `nil` is the day of `at`.
  public var received: Day?
  public var who: String
  public var rows: Int
  /// Entries in the journal.
  public var changes: Int
  /// Faults that were accepted.
  public var warnings: Int
  /// The SHA-256 of the file's bytes in hexadecimal digits; `nil` where there is none.
  public var sha256: String?
  /// What it takes back; `nil` for all other reports.
  public var undoes: Undo?
  /// The report that took it back; `nil` while it stands.
  public var undoneBy: Int64?

  /// The form of a correction by hand.
  public static let correction = "sua"
  /// The form of a workbook with sheets of several forms.
  public static let severalForms = "nhieu-bieu"
  /// The form of what takes something back.
  public static let undoing = "hoan-tac"
  /// The form of a restoration from a backup.
  public static let restoring = "khoi-phuc"

  public init(
    id: Int64,
    file: String,
    form: String,
    source: String,
    province: UnitCode?,
    provinceName: String,
    day: Day?,
    at: Int64,
    received: Day? = nil,
    who: String,
    rows: Int,
    changes: Int,
    warnings: Int,
    sha256: String?,
    undoes: Undo?,
    undoneBy: Int64?
  ) {
    self.id = id
    self.file = file
    self.form = form
    self.source = source
    self.province = province
    self.provinceName = provinceName
    self.day = day
    self.at = at
    self.received = received
    self.who = who
    self.rows = rows
    self.changes = changes
    self.warnings = warnings
    self.sha256 = sha256
    self.undoes = undoes
    self.undoneBy = undoneBy
  }
}
