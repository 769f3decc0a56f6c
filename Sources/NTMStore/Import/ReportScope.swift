internal import NTMModel

/// The province that all rows of a report lie in, as far as they were read.
final class ReportScope {
  private var first: Int?
  private var isWider = false
  /// The days of its figures, where they are not those of communes.
  var days: Set<Day> = []

  /// Takes a row in, by the position of its province; -1 for what lies in none.
  func add(_ province: Int) {
    if province < 0 || first.map({ $0 != province }) ?? false { isWider = true }
    first = province
  }

  /// The position of the province; `nil` when rows lie in several, in none, or are none.
  var province: Int? { isWider ? nil : first }
}

/// The recognitions that an import brings, for the rules between them and the figures.
final class RecognisedRows {
  struct Row {
    /// The position of the unit in the tree.
    var unit: Int
    var since: Day
    var file: String
    var line: Int
    /// The report's place in the import.
    var report: Int
  }

  private(set) var rows: [Row] = []
  /// The numbers of the districts whose own title, or that of one of their communes, changed, with
  /// the last report that did it.
  private(set) var districts: [Int64: Int] = [:]
  /// The numbers of the districts and provinces whose title or whose own criteria changed, with the last
  /// report that did it.
  private(set) var criteria: [Int64: Int] = [:]
  /// The numbers of the provinces whose own title, or that of anything in them, changed, with the last
  /// report that did it.
  private(set) var provinces: [Int64: Int] = [:]
  private var report = 0

  /// Goes on with the report in a place of the import.
  func begin(_ report: Int) { self.report = report }

  func add(_ unit: Int, since: Day, of sheet: Sheet) {
    rows.append(
      Row(unit: unit, since: since, file: sheet.label, line: sheet.line, report: report)
    )
  }

  func touch(_ district: Int64) { districts[district] = report }
  func touchProvince(_ province: Int64) { provinces[province] = report }
  func touchCriteria(of unit: Int64) { criteria[unit] = report }
}
