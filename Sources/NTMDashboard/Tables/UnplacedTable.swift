import NTMModel
import TerminalCanvas

/// The units of the figures' day whose records stand nowhere on another list.
struct UnplacedTable: TableSource {
  var rows: [Recast.UnplacedUnit]
  var columns: [Column]

  init(_ rows: [Recast.UnplacedUnit], words: Words) {
    self.rows = rows
    columns = [
      Column(.name, words.name, 16, widest: 26, right: false),
      Column(.note, words.reasonColumn, 14, widest: 34, right: false),
      Column(.state, words.stateBeforeColumn, 14, widest: 30, right: false),
      Column(.district, words.district, 11, widest: 19, right: false),
      Column(.province, words.province, 11, widest: 17, right: false),
      Column(.code, words.code, 6, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID {
    RowID("\(rows[row].source.unit.level) \(rows[row].source.unit.code)")
  }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let unit = rows[row]
    return fields(
      [typed(unit.source.unit)] + unit.above.map(\.name) + [unit.source.unit.code.text]
    )
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noneUnplaced }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let unit = rows[row]
    return words.fullName(unit.source.unit) + ": " + words.reason(unit) + "; "
      + words.state(of: unit.source)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let unit = rows[row]
    switch columns[column].id {
    case .name: return CellText(words.fullName(unit.source.unit))
    case .note: return CellText(words.reason(unit), .warning)
    case .state: return CellText(words.state(of: unit.source))
    case .district: return CellText(unit.above.last { $0.level == .district }?.name ?? "")
    case .province: return CellText(unit.above.last { $0.level == .province }?.name ?? "")
    case .code: return CellText(unit.source.unit.code.text, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.source.unit.fullName))
    case .note: rows.map { $0.isDivided ? 0 : 1 }
    case .state: rows.map { $0.source.standing.met?.part }
    case .district: ranks(rows.map { $0.above.last { $0.level == .district }?.name ?? "" })
    case .province: ranks(rows.map { $0.above.last { $0.level == .province }?.name ?? "" })
    case .code: ranks(rows.map(\.source.unit.code.text))
    default: rows.map { _ in nil }
    }
  }
}
