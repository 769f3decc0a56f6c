import NTMModel
import TerminalCanvas

/// Communes without a cooperative or union.
struct CommuneWithoutTable: TableSource {
  var rows: [CommuneWithout]
  var columns: [Column]
  /// Whether anybody has told of the cooperatives of the place.
  private var isKnown: Bool
  private var asOf: Day

  init(
    _ rows: [CommuneWithout],
    isKnown: Bool,
    asOf: Day,
    compared: Compared? = nil,
    words: Words
  ) {
    self.rows = rows
    self.isKnown = isKnown
    self.asOf = asOf
    columns = [Column(.name, words.commune, 14, widest: 22, right: false)]
    if let compared {
      // Now none has one: the heading of the earlier day is all that both days need.
      if compared.isSideBySide {
        columns.append(
          Column(.then(.state), words.then(words.hadOneColumn, compared), 14, right: false)
        )
      }
      columns.append(Column(.moveOf(.state), words.delta, 6))
    }
    columns += [
      Column(.district, words.district, 13, widest: 20, right: false),
      Column(.province, words.province, 11, widest: 16, right: false),
      Column(.reported, words.listStateColumn, 10, right: false).yielding,
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

  /// Why a commune has no move.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    columns[column].id.isCompared && rows[row].hadOne == nil ? words.noRecordsThen : nil
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let commune = rows[row]
    switch columns[column].id {
    case .name: return CellText(commune.unit.name)
    case .district: return CellText(commune.district)
    case .province: return CellText(commune.province)
    case .then(.state): return words.had(commune.hadOne)
    case .moveOf(.state): return words.move(commune.ownMove)
    case .reported: return words.report(listedOn: commune.listedOn, asOf: asOf)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .district: ranks(rows.map(\.district))
    case .province: ranks(rows.map(\.province))
    case .then(.state): rows.map { $0.hadOne.map { $0 ? 1 : 0 } }
    case .moveOf(.state): rows.map(\.ownMove)
    case .reported: rows.map { $0.listedOn.map { Int($0.number) } }
    default: rows.map(\.nameRank)
    }
  }
}
