import NTMModel
import TerminalCanvas

/// A target at each reporting date, latest first.
struct SeriesTable: TableSource {
  var series: [TargetReading]
  var columns: [Column]
  private var words: Words

  init(_ series: [TargetReading], words: Words) {
    self.series = series.reversed()
    self.words = words
    columns = [
      Column(.date, words.dateColumn, 10, right: false),
      Column.fitted(.value, words.valueColumn, to: series.map(words.value), right: true),
      Column.fitted(.base, words.baseColumn, to: series.map(words.base), right: true),
      Column.fitted(.pace, words.paceColumn, to: series.map { words.pace($0).cell.text }),
      Column(.bar, "", 8, widest: 40, right: false),
    ]
  }

  var count: Int { series.count }
  func id(at row: Int) -> RowID { RowID(series[row].asOf.iso) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let day = series[row].asOf
    return fields([words.numerals.day(day), day.iso, words.pace(series[row]).words])
  }
  func fingerprint(at row: Int) -> Int { series[row].hashValue }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let reading = series[row]
    switch columns[column].id {
    case .date: return CellText(words.numerals.day(reading.asOf))
    case .value: return CellText(words.value(reading), .strong)
    case .base: return CellText(words.base(reading), .muted)
    case .bar: return CellText("", .barFull)
    case .pace: return words.pace(reading).cell
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .date: series.map { Int($0.asOf.number) }
    case .base: series.map(\.base)
    case .pace: series.map(\.paceKey)
    default: series.map { $0.value.map { Int($0.hundredths) } }
    }
  }
}
