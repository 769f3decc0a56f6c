import NTMModel
import TerminalCanvas

/// The thresholds of an indicator for all groups of communes, with their sources.
struct ThresholdRowsTable: TableSource {
  var sheet: IndicatorSheet
  var indicator: Indicator
  var columns: [Column]
  /// The names of the groups in the language of the screen.
  private var groups: [String]

  init(_ sheet: IndicatorSheet, indicator: Indicator, words: Words) {
    self.sheet = sheet
    self.indicator = indicator
    let rows = sheet.thresholds
    groups = rows.map { words.group($0.group, of: sheet) }
    let limits = rows.map { words.requirement($0.requirement, unit: indicator.unit) }
    columns = [
      Column.fitted(.state, "", to: [words.applies]),
      Column.fitted(.group, words.groupColumn(byRegion: sheet.goesByRegion), to: groups, least: 22),
    ]
    if indicator.names.count > 1 {
      let parts = indicator.names.indices.map { words.part($0 + 1) }
      columns.append(.fitted(.part, words.partColumn, to: parts))
    }
    columns += [
      .fitted(.threshold, words.thresholdColumn, to: limits),
      .fitted(
        .confidence,
        words.confidenceColumn,
        to: rows.map { words.confidence($0.confidence) }
      ),
      .fitted(.source, words.sourceColumn, to: rows.map(\.source), least: 16),
    ]
  }

  /// The part by its name, since a column has room for its number only.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let part = sheet.thresholds[row].measure.part
    let name = indicator.names.indices.contains(part) ? words.pick(indicator.names[part]) : ""
    return [indicator.names.count > 1 ? name : "", sheet.thresholds[row].source]
      .filter { !$0.isEmpty }.joined(separator: " \(words.signs.middot) ")
  }

  var count: Int { sheet.thresholds.count }
  func id(at row: Int) -> RowID {
    RowID("\(sheet.thresholds[row].group) \(sheet.thresholds[row].measure.part)")
  }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([groups[row], sheet.thresholds[row].source])
  }
  func fingerprint(at row: Int) -> Int { sheet.thresholds[row].hashValue }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let threshold = sheet.thresholds[row]
    let applies = threshold.group == sheet.group
    switch columns[column].id {
    case .state: return CellText(applies ? words.applies : "", .accent)
    case .group:
      return CellText(words.group(threshold.group, of: sheet), applies ? .strong : .text)
    case .part: return CellText(words.part(threshold.measure.part + 1), .muted)
    case .threshold:
      return CellText(
        words.requirement(threshold.requirement, unit: indicator.unit),
        applies ? .strong : .text
      )
    case .confidence: return CellText(words.confidence(threshold.confidence), .muted)
    case .source: return CellText(threshold.source, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .state: sheet.thresholds.map { $0.group == sheet.group ? 1 : 0 }
    case .group: ranks(groups)
    case .part: sheet.thresholds.map(\.measure.part)
    case .threshold: sheet.thresholds.map(\.requirement.number)
    case .confidence: ranks(sheet.thresholds.map(\.confidence))
    case .source: ranks(sheet.thresholds.map(\.source))
    default: Array(0..<count)
    }
  }
}

/// The values of an indicator at all dates.
struct IndicatorHistoryTable: TableSource {
  var entries: [IndicatorSheet.Entry]
  var indicator: Indicator
  var columns: [Column]
  private var words: Words

  init(_ sheet: IndicatorSheet, indicator: Indicator, words: Words) {
    entries = sheet.history.reversed()
    self.words = words
    self.indicator = indicator
    let values = entries.map { words.values($0.values, of: indicator) }
    let states = CriterionState.allCases.map { words.sign($0).text + " " + words.state($0) }
    columns = [
      Column(.date, words.dateColumn, 10, right: false),
      Column(.verdict, "", 1, right: false),
      Column.fitted(.value, words.valueColumn, to: values, right: true),
      Column.fitted(.state, words.criterionColumn, to: states),
      Column.fitted(.source, words.sourceColumn, to: entries.map(\.source), least: 14),
    ]
  }

  var count: Int { entries.count }
  func id(at row: Int) -> RowID { RowID(entries[row].day.iso) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let entry = entries[row]
    return fields([
      words.numerals.day(entry.day), entry.day.iso, words.state(entry.criterion), entry.source,
    ])
  }
  func fingerprint(at row: Int) -> Int { entries[row].hashValue }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let entry = entries[row]
    switch columns[column].id {
    case .date: return CellText(words.numerals.day(entry.day))
    case .value:
      return CellText(words.values(entry.values, of: indicator), .strong)
    case .verdict: return words.verdict(entry.verdict)
    case .state:
      let sign = words.sign(entry.criterion)
      return CellText(sign.text + " " + words.state(entry.criterion), sign.role)
    case .source: return CellText(entry.source, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .date: entries.map { Int($0.day.number) }
    case .value: entries.map { ($0.values.first ?? nil).map { Int($0.hundredths) } }
    case .verdict: entries.map { $0.verdict == .met ? 2 : $0.verdict == .notMet ? 1 : nil }
    case .state: entries.map(\.criterion.sortKey)
    default: ranks(entries.map(\.source))
    }
  }
}
