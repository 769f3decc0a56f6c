public import NTMModel

/// What an import did, or would do.
public struct ImportSummary: Hashable, Sendable {
  public var isDryRun: Bool
  public var reports: [ImportedReport] = []
  /// Communes with any figure that changed.
  public var communesChanged = 0
  public var journalEntries = 0
  /// Reporting days that were not in the store before, ascending.
  public var daysAdded: [Day] = []
  public var warnings: [ImportWarning] = []
  /// The targets at the latest reporting day before and after.
  public var effects: [TargetEffect] = []
  /// The days after that of the targets on which something of this import begins to count, the
  /// first few of them, ascending.
  public var daysBeyond: [Day] = []
  /// What would change, in the order of the tree and the days; empty unless it is a dry run.
  public var planned: [PlannedChanges] = []
  /// How many units and days more would change than `planned` has.
  public var plannedBesides = 0
  /// The titles of the store with those that came in; empty unless something is planned.
  public var titles = Titles()
  /// The copy of what stood before; `nil` when none had to be made.
  public var backup: Backup?

  public var rows: Int { reports.reduce(0) { $0 + $1.rows } }
  public var changedRows: Int { reports.reduce(0) { $0 + $1.changedRows } }
}

/// One file of an import.
public struct ImportedReport: Hashable, Sendable {
  public var file: String
  /// The sheet of a workbook; empty in other files.
  public var sheet = ""
  /// The name of the form, as `docs/file.md` lists them.
  public var form: String
  /// The day of its figures; `nil` for forms without one, and when there are several.
  public var day: Day?
  public var rows: Int
  /// Rows that added or changed something; the rest was in the store already.
  public var changedRows: Int

  /// The file, and the sheet where it has several.
  public var label: String { Sheet.label(file, sheet) }
}

/// What an import accepted although it looks wrong, one kind of it.
public struct ImportWarning: Hashable, Sendable {
  public typealias Kind = ReportWarning.Kind

  public struct Example: Hashable, Sendable {
    /// The file, and the sheet where it has several; empty where it is about the whole import.
    public var file: String
    public var line: Int
    /// The unit it is about; `nil` where it is about none.
    public var unit: UnitCode?
    /// The name of the unit; empty without one.
    public var name: String
    public var day: Day?
    /// As in `ReportWarning`.
    public var subject: String
    public var detail: String
  }

  public var kind: Kind
  public var count: Int
  /// The first few.
  public var examples: [Example]
}

/// How far an import is.
public struct ImportProgress: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case reading, writing, rollingUp
  }

  public var step: Step
  /// The file that is read; empty in later steps.
  public var file: String
  /// The rows read so far, of all files.
  public var rows: Int
  /// How much of the whole import is done, in thousandths, as far as the sizes of the files tell.
  public var share: Int
}

/// What an import would change of one unit at one day; told by a dry run.
public struct PlannedChanges: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// The first figures of a commune: so many criteria met of so many.
    case first(met: Int, of: Int)
    /// A report that says what stood before.
    case same
    /// Value by value, in the order of the journal.
    case values([Change])
  }

  /// `nil` for facts and tasks.
  public var place: Change.Place?
  public var day: Day?
  public var content: Content
  /// How many values more would change than `content` has.
  public var besides = 0
}
