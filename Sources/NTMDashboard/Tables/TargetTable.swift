import NTMModel
import TerminalCanvas

/// The targets of the programme with bar, value, goal and pace.
struct TargetTable: TableSource, Hashable {
  var readings: [TargetReading]
  var columns: [Column]
  private var words: Words

  /// Columns for a pane of `width`: where it is narrow the bar stands last, so that value, base and
  /// pace are what one sees without moving sideways.
  init(_ readings: [TargetReading], width: Int, words: Words) {
    self.readings = readings
    self.words = words
    let names = readings.map { words.pick($0.target.short) }
    let name = [
      Column(.sign, "", 1, right: false),
      Column.fitted(.id, "", to: readings.map(\.target.id)),
      Column.fitted(.name, words.targetColumn, to: names, least: 20),
    ]
    let bar = [Column(.bar, "", 8, widest: 80, right: false)]
    let figures = [
      Column.fitted(.value, words.valueColumn, to: readings.map(words.value), right: true),
      Column.fitted(.goal, words.goalColumn, to: readings.map { words.goal($0.target) }),
      Column.fitted(.base, words.baseColumn, to: readings.map(words.base), right: true),
      Column.fitted(.pace, words.paceColumn, to: readings.map { words.pace($0).words }),
    ]
    let gap = [Column.fitted(.gap, words.gapColumn, to: readings.map(words.gap), right: true)]
    columns = name + (width < Layout.narrow ? figures + gap + bar : bar + figures + gap)
  }

  var count: Int { readings.count }
  func id(at row: Int) -> RowID { RowID(readings[row].target.id) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let target = readings[row].target
    return fields([
      target.id, words.pick(target.short), words.pick(target.title),
      words.pace(readings[row]).words,
    ])
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
      return CellText(pace.sign, pace.role)
    case .id: return CellText(reading.target.id, .accent)
    case .name: return CellText(words.pick(reading.target.short))
    case .bar: return CellText("", .barFull)
    case .value: return CellText(words.value(reading), .strong)
    case .goal: return CellText(words.goal(reading.target))
    case .gap: return CellText(words.gap(reading), reading.isMet ? .muted : .text)
    case .base: return CellText(words.base(reading), .muted)
    case .pace:
      // The sign stands in a column of its own, where no width can hide it.
      let pace = words.pace(reading)
      return CellText(pace.words, pace.role)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(readings.map { words.pick($0.target.short) })
    case .value: readings.map { $0.value.map { Int($0.hundredths) } }
    case .bar: readings.map { TargetTable.progress($0) }
    case .goal: readings.map { Int($0.target.goal.hundredths) }
    case .base: readings.map(\.base)
    case .gap: readings.map(\.gapKey)
    case .sign, .pace: readings.map(\.paceKey)
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
