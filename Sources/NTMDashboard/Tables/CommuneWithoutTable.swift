import NTMModel
import TerminalCanvas

/// Communes without a cooperative or union.
struct CommuneWithoutTable: TableSource {
  var rows: [CommuneWithout]
  var columns: [Column]
  /// Whether anybody has told of the cooperatives of the place.
  private var isKnown: Bool

  init(_ rows: [CommuneWithout], isKnown: Bool, words: Words) {
    self.rows = rows
    self.isKnown = isKnown
    columns = [
      Column(.name, words.commune, 14, widest: 22, right: false),
      Column(.district, words.district, 13, widest: 20, right: false),
      Column(.province, words.province, 11, widest: 16, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func unit(at row: Int) -> UnitCode? { rows[row].unit.code }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let commune = rows[row]
    return fields([
      typed(commune.unit), commune.district, commune.province, commune.unit.code.text,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func page(at row: Int) -> Page? { .commune(rows[row].unit.code) }
  func emptyText(_ words: Words) -> String {
    isKnown ? words.everyCommuneHasOne : words.productsUnknown
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let commune = rows[row]
    switch columns[column].id {
    case .name: return CellText(commune.unit.name)
    case .district: return CellText(commune.district)
    case .province: return CellText(commune.province)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .district: ranks(rows.map(\.district))
    case .province: ranks(rows.map(\.province))
    default: rows.map(\.nameRank)
    }
  }
}
