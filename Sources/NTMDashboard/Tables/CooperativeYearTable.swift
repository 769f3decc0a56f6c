import NTMModel
import TerminalCanvas

/// Cooperatives by year, the latest first.
struct CooperativeYearTable: TableSource {
  var rows: [CooperativeCounts.Year]
  var columns: [Column]

  init(_ rows: [CooperativeCounts.Year], words: Words) {
    self.rows = rows
    columns = [
      Column(.year, words.yearColumn, 5, right: false),
      Column(.founded, words.foundedColumn, 9),
      Column(.dissolved, words.dissolvedColumn, 9),
      Column(.total, words.existingColumn, 8),
      Column(.effective, words.effectiveColumn, 9),
      Column(.share, "%", 6),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].year)) }
  func folded(at row: Int) -> String { String(rows[row].year) }
  func accented(at row: Int) -> String { String(rows[row].year) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noCooperatives }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let year = rows[row]
    let numerals = words.numerals
    switch columns[column].id {
    case .year: return CellText(String(year.year))
    case .founded: return CellText(numerals.whole(year.founded))
    case .dissolved: return CellText(numerals.whole(year.dissolved), .muted)
    case .total: return CellText(numerals.whole(year.existing))
    case .effective:
      return CellText(year.effective.map(numerals.whole) ?? words.signs.dash, .strong)
    case .share: return CellText(numerals.percent(year.share))
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    rows.map { year in
      switch column {
      case .founded: year.founded
      case .dissolved: year.dissolved
      case .total: year.existing
      case .effective: year.effective
      case .share: year.share.percentFloor.map { Int($0.hundredths) }
      default: year.year
      }
    }
  }
}
