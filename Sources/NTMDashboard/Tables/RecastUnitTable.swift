import NTMModel
import TerminalCanvas

/// The units of a list that are not simply the same on the day of the figures.
struct RecastUnitTable: TableSource {
  var rows: [Recast.ChangedUnit]
  var columns: [Column]

  init(_ rows: [Recast.ChangedUnit], words: Words) {
    self.rows = rows
    columns = [
      Column(.name, words.name, 16, widest: 26, right: false),
      Column(.state, words.originColumn, 14, widest: 18, right: false),
      Column(.predecessors, words.predecessorsColumn, 24, widest: 70, right: false),
      Column(.district, words.district, 11, widest: 19, right: false),
      Column(.province, words.province, 11, widest: 17, right: false),
      Column(.code, words.code, 6, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID("\(rows[row].unit.level) \(rows[row].unit.code)") }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let unit = rows[row]
    return fields(
      [typed(unit.unit)] + unit.sources.map { typed($0.unit) } + unit.above.map(\.name)
        + [unit.unit.code.text]
    )
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.sameLists }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.fullName(rows[row].unit) + ": " + words.sentence(of: rows[row])
  }
  func page(at row: Int) -> Page? {
    let unit = rows[row].unit
    return unit.level == .commune ? .commune(unit.code) : .units(unit.code)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let unit = rows[row]
    switch columns[column].id {
    case .name: return CellText(words.fullName(unit.unit))
    case .state: return words.way(of: unit)
    case .predecessors: return CellText(words.sources(of: unit))
    case .district: return CellText(unit.above.last { $0.level == .district }?.name ?? "")
    case .province: return CellText(unit.above.last { $0.level == .province }?.name ?? "")
    case .code: return CellText(unit.unit.code.text, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.unit.fullName))
    case .state: rows.map { $0.hasState ? 0 : $0.way == .combined ? 1 : 2 }
    case .predecessors: rows.map(\.sources.count)
    case .district: ranks(rows.map { $0.above.last { $0.level == .district }?.name ?? "" })
    case .province: ranks(rows.map { $0.above.last { $0.level == .province }?.name ?? "" })
    case .code: ranks(rows.map(\.unit.code.text))
    default: rows.map { _ in nil }
    }
  }
}
