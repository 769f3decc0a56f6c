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

/// Something an import accepted although it looks wrong.
public struct ImportWarning: Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The stars are not those of the points.
    case starsDisagree
    /// A criterion is met although one of its indicators misses its threshold.
    case indicatorFails
    /// A recognised commune has criteria that are not met.
    case recognisedIncomplete
    /// Fewer communes than the province has.
    case provinceIncomplete
    /// A column of texts that no form knows; it was not read.
    case unknownColumn
    /// A sheet of a workbook that is of no known form, or hidden; it was not read.
    case unknownSheet
    case hiddenSheet
    /// A row below or between those of the table, without any figure.
    case outsideTable
    /// A number with more decimals than are kept.
    case rounded
    /// The number of criteria met that a row gives is not the number of criteria met in it.
    case countDiffers
    /// A unit of the store that the official list no longer has.
    case unitNotListed
    /// A row without any figure: it counts as no report.
    case emptyRow
  }

  /// How many communes of a province have figures on a day.
  public struct Province: Hashable, Sendable {
    public var name: String
    public var reported: Int
    public var communes: Int
    public var day: Day
  }

  public struct Example: Hashable, Sendable {
    public var file: String
    public var line: Int
    /// The code of the unit or product, or the heading.
    public var subject: String
    /// What disagrees: `4 / 63.5`, or a criterion and its indicator.
    public var detail: String
    /// The province that `subject` is the code of; `nil` for other warnings.
    public var province: Province? = nil
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
  public var file: String
  /// Files finished, of `total`.
  public var done: Int
  public var total: Int
}

/// Collects warnings by kind.
final class Warnings {
  static let kept = 5

  private var counts: [ImportWarning.Kind: Int] = [:]
  private var examples: [ImportWarning.Kind: [ImportWarning.Example]] = [:]

  /// Counts a warning; `example` is made only for the first few.
  func add(_ kind: ImportWarning.Kind, _ example: () -> ImportWarning.Example) {
    counts[kind, default: 0] += 1
    if examples[kind, default: []].count < Warnings.kept {
      examples[kind, default: []].append(example())
    }
  }

  var all: [ImportWarning] {
    ImportWarning.Kind.allCases.compactMap { kind in
      counts[kind].map { ImportWarning(kind: kind, count: $0, examples: examples[kind] ?? []) }
    }
  }
}
