import NTMModel
import TerminalCanvas

/// The targets of the programme with bar, value, goal and pace.
struct TargetTable: TableSource, Hashable {
  var readings: [TargetReading]
  var columns: [Column]

  /// Columns for a pane of `width`: where it is narrow the bar stands last, so that value, base and
  /// pace are what one sees without moving sideways.
  init(_ readings: [TargetReading], width: Int, words: Words) {
    self.readings = readings
    let name = [
      Column(.sign, "", 1, right: false),
      Column(.id, "", 2, right: false),
      Column(.name, words.targetColumn, 16, widest: 26, right: false),
    ]
    let bar = [Column(.bar, "", 10, widest: 80, right: false)]
    let figures = [
      Column(.value, words.valueColumn, 7),
      Column(.goal, words.goalColumn, 8, right: false),
      Column(.base, words.baseColumn, 13),
      Column(.pace, words.paceColumn, 18, widest: 22, right: false),
    ]
    let gap = [Column(.gap, words.gapColumn, 9)]
    columns = name + (width < Layout.narrow ? figures + gap + bar : bar + figures + gap)
  }

  var count: Int { readings.count }
  func id(at row: Int) -> RowID { RowID(readings[row].target.id) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    readings[row].target.id + " " + readings[row].target.title.vi
  }
  func fingerprint(at row: Int) -> Int { readings[row].hashValue }
  func page(at row: Int) -> Page? { .target(readings[row].target.id) }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    "\(readings[row].target.id) \(words.pick(readings[row].target.title))"
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let reading = readings[row]
    switch columns[column].id {
    case .sign:
      let pace = words.pace(reading)
      return CellText(String(pace.text.prefix(1)), pace.role)
    case .id: return CellText(reading.target.id, .accent)
    case .name: return CellText(words.pick(reading.target.short))
    case .bar: return CellText("", reading.isMet ? .good : .barFull)
    case .value: return CellText(words.value(reading), .strong)
    case .goal: return CellText(words.goal(reading.target))
    case .gap: return CellText(words.gap(reading), reading.isMet ? .muted : .text)
    case .base: return CellText(words.base(reading), .muted)
    case .pace:
      // The sign stands in a column of its own, where no width can hide it.
      let pace = words.pace(reading)
      return CellText(String(pace.text.dropFirst(2)), pace.role)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(readings.map(\.target.short.vi))
    case .value: readings.map { $0.value.map { Int($0.hundredths) } }
    case .bar: readings.map { TargetTable.progress($0) }
    case .goal: readings.map { Int($0.target.goal.hundredths) }
    case .base: readings.map(\.base)
    case .gap: readings.map { $0.gap.map { Int($0.hundredths) } ?? 0 }
    case .sign, .pace:
      readings.map { reading in
        if case .behind(let count) = reading.pace { return -count }
        return reading.isMet ? 1 : 0
      }
    default: Array(0..<count)
    }
  }

  /// How much of the way to its goal a target has come, 0 to 1000.
  ///
  /// For a ceiling the bar is full at or under the goal and empty at twice the goal.
  static func progress(_ reading: TargetReading) -> Int {
    guard let value = reading.value, reading.target.goal.hundredths > 0 else { return 0 }
    let goal = reading.target.goal.hundredths
    switch reading.target.direction {
    case .atLeast, .equal: return Int(min(1000, max(0, value.hundredths * 1000 / goal)))
    case .atMost:
      return Int(min(1000, max(0, (2 * goal - value.hundredths) * 1000 / goal)))
    }
  }
}
