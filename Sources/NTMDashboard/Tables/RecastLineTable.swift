import NTMModel
import TerminalCanvas

/// How the country's counts lead from the stored ones to those by another unit list.
struct RecastLineTable: TableSource {
  var rows: [Recast.Line]
  var columns: [Column]

  init(_ rows: [Recast.Line], set: CriteriaSet, words: Words) {
    self.rows = rows
    columns = [
      Column(.name, words.stepColumn, 24, widest: 52, right: false),
      Column(.communes, words.communesColumn, 7),
      Column(.recognised, words.recognisedColumn, 8),
      Column(.below, words.belowColumn(set), 7),
      Column(.undetermined, words.undeterminedColumn(set), 7),
      Column(.never, words.neverColumn, 9),
      Column(.districts, words.district, 8),
      Column(.title, words.districtsColumn, 8),
      Column(.points, words.productsInForceColumn, 13),
      Column(.total, words.pick("HTX", "Coop."), 6),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID("\(rows[row].kind)") }
  func folded(at row: Int) -> String { "" }
  func accented(at row: Int) -> String { "" }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func isPinned(at row: Int) -> Bool { rows[row].kind == .stored }
  func isTotal(at row: Int) -> Bool { rows[row].kind.sign == 0 }
  func emptyText(_ words: Words) -> String { words.sameLists }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let line = rows[row]
    let role: Role = line.kind.sign == 0 ? .strong : .text
    guard columns[column].id != .name else { return CellText(words.step(line.kind), role) }
    guard let count = count(row, columns[column].id) else {
      return CellText(line.kind == .shown ? words.signs.dash : "", .muted)
    }
    guard line.kind.sign != 0 else { return CellText(words.numerals.whole(count), role) }
    if count == 0 { return CellText("") }
    let sign = line.kind.sign < 0 ? words.signs.dash : "+"
    return CellText(sign + words.numerals.whole(count), role)
  }

  private func count(_ row: Int, _ column: ColumnID) -> Int? {
    let counts = rows[row].counts
    switch column {
    case .communes: return counts.communes
    case .recognised: return counts.known(counts.recognised, .communes)
    case .below: return counts.known(counts.below, .communes)
    case .undetermined: return counts.undetermined
    case .never: return counts.silent
    case .districts: return counts.districts
    case .title: return counts.known(counts.districtsRecognised, .districts)
    case .points: return counts.known(counts.products, .products)
    case .total: return counts.known(counts.cooperatives, .organisations)
    default: return nil
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] { rows.indices.map { count($0, column) } }
}
