/// What somebody takes back.
public enum Undo: Hashable, Sendable {
  /// All of a report that still stands, by its number.
  case report(Int64)
  /// One entry of the journal, by its number.
  case change(Int64)
}

/// What became of taking something back.
public enum UndoOutcome: Hashable, Sendable {
  case done(UndoResult)
  case refused(UndoRefusal)
}

/// Something taken back, or what would happen.
public struct UndoResult: Hashable, Sendable {
  /// The number of the new report, by which this can be taken back in turn.
  public var report: Int64
  /// What was taken back.
  public var target: ReportRecord
  /// Entries of the journal that it takes back.
  public var entries: Int
  /// Units whose figures it touches.
  public var units: Int
  /// The opposite changes, the newest first and at most `shown` of them.
  public var changes: [Change]
  /// The reporting days that have no figures any more, ascending.
  public var daysRemoved: [Day]
  /// The targets at the latest reporting day before and after.
  public var effects: [TargetEffect]

  /// More changes than anybody reads before saying yes.
  public static let shown = 1_000

  public init(
    report: Int64,
    target: ReportRecord,
    entries: Int,
    units: Int,
    changes: [Change],
    daysRemoved: [Day],
    effects: [TargetEffect]
  ) {
    self.report = report
    self.target = target
    self.entries = entries
    self.units = units
    self.changes = changes
    self.daysRemoved = daysRemoved
    self.effects = effects
  }
}

/// Why something was not taken back.
public enum UndoRefusal: Error, Hashable, Sendable {
  case unknownReport(Int64)
  case unknownChange(Int64)
  /// Units, criteria sets and the like: figures stand on them, and a backup is the way back.
  case facts(report: Int64, form: String)
  /// It is taken back already, by the report with this number.
  case alreadyUndone(by: Int64)
  /// Later changes stand on it; the newest first, the first few of `total`.
  case laterChanges([Change], total: Int)
  /// The figures are not what the change left, so its opposite would not restore what was there.
  case notAsLeft(change: Int64)
  case text(TextFault)

  /// How many of the later changes are named.
  public static let named = 20
}
