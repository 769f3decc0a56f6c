import NTMModel
import TerminalCanvas

/// Units that ended by a resolution in one that nobody names.
struct EndedTable: TableSource {
  var rows: [EndedUnit]
  var columns: [Column]

  init(_ rows: [EndedUnit], words: Words) {
    self.rows = rows
    columns = [
      Column(.name, words.name, 16, widest: 30, right: false),
      Column(.district, words.district, 14, widest: 26, right: false),
      Column(.number, words.resolutionColumn, 11, widest: 15, right: false),
      Column(.issued, words.endedOnColumn, 10),
      Column(.province, words.province, 11, widest: 18, right: false),
      Column(.code, words.code, 6, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID("\(rows[row].change.code) \(rows[row].change.day.iso)") }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let change = rows[row].change
    return fields([
      change.before, change.districtName, rows[row].province?.name ?? "",
      change.resolution ?? "", change.code.text,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noneEnded }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? { words.detail(of: rows[row]) }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let change = rows[row].change
    switch columns[column].id {
    case .name: return CellText(words.typed(change.before))
    case .district: return CellText(change.districtName)
    case .number: return CellText(change.resolution ?? words.signs.dash, .muted)
    case .issued: return CellText(words.numerals.day(change.day), .muted)
    case .province: return CellText(rows[row].province?.name ?? "")
    case .code: return CellText(change.code.text, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.change.before))
    case .district: ranks(rows.map(\.change.districtName))
    case .number: ranks(rows.map { $0.change.resolution ?? "" })
    case .issued: rows.map { Int($0.change.day.number) }
    case .province: ranks(rows.map { $0.province?.name ?? "" })
    case .code: ranks(rows.map(\.change.code.text))
    default: rows.map { _ in nil }
    }
  }
}
