import NTMModel
import TerminalCanvas

/// The thresholds of an indicator for all groups of communes, with their sources.
struct ThresholdRowsTable: TableSource {
  var sheet: IndicatorSheet
  var indicator: Indicator
  var columns: [Column]

  init(_ sheet: IndicatorSheet, indicator: Indicator, words: Words) {
    self.sheet = sheet
    self.indicator = indicator
    columns = [
      Column(.state, "", 7, right: false),
      Column(.group, words.groupColumn, 14, widest: 28, right: false),
      Column(.part, words.indicatorColumn, 8, widest: 16, right: false),
      Column(.threshold, words.thresholdColumn, 13, right: false),
      Column(.confidence, words.confidenceColumn, 9, right: false),
      Column(.source, words.sourceColumn, 16, widest: 70, right: false),
    ]
  }

  var count: Int { sheet.thresholds.count }
  func id(at row: Int) -> RowID {
    RowID("\(sheet.thresholds[row].group) \(sheet.thresholds[row].measure.part)")
  }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    sheet.groupNames[sheet.thresholds[row].group]?.vi ?? sheet.thresholds[row].group
  }
  func fingerprint(at row: Int) -> Int { sheet.thresholds[row].hashValue }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let threshold = sheet.thresholds[row]
    let applies = threshold.group == sheet.group
    switch columns[column].id {
    case .state: return CellText(applies ? words.applies : "", .accent)
    case .group:
      let name = sheet.groupNames[threshold.group].map(words.pick)
      let common = words.pick("Chung cả nước", "Common")
      return CellText(
        name ?? (threshold.group == ThresholdTable.common ? common : threshold.group),
        applies ? .strong : .text
      )
    case .part:
      guard indicator.names.count > 1 else { return CellText("") }
      return CellText(
        threshold.measure.part == 0
          ? words.pick("hợp vệ sinh", "hygienic") : words.pick("nước sạch", "clean"),
        .muted
      )
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
    case .group: ranks((0..<count).map(accented))
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

  init(_ sheet: IndicatorSheet, indicator: Indicator, words: Words) {
    entries = sheet.history.reversed()
    self.indicator = indicator
    columns = [
      Column(.date, words.dateColumn, 10, right: false),
      Column(.value, words.valueColumn, 12, widest: 18),
      Column(.verdict, "", 2, right: false),
      Column(.state, words.criterionColumn, 15, right: false),
      Column(.source, words.sourceColumn, 14, widest: 60, right: false),
    ]
  }

  var count: Int { entries.count }
  func id(at row: Int) -> RowID { RowID(entries[row].day.iso) }
  func folded(at row: Int) -> String { entries[row].day.iso }
  func accented(at row: Int) -> String { entries[row].day.iso }
  func fingerprint(at row: Int) -> Int { entries[row].hashValue }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let entry = entries[row]
    switch columns[column].id {
    case .date: return CellText(words.numerals.day(entry.day))
    case .value:
      return CellText(
        entry.values.map { words.value($0, of: indicator) }.joined(separator: " & "),
        .strong
      )
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
    case .state: entries.map(\.criterion.rawValue)
    default: ranks(entries.map(\.source))
    }
  }
}
