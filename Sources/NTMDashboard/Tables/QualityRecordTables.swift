import NTMModel
import TerminalCanvas

/// The lists of records with what came in of each, of the place that a page is about.
struct RecordListTable: TableSource {
  var rows: [RecordCounts]
  var columns: [Column]
  private var place: Unit?
  private var today: Day
  private var words: Words

  init(_ sheet: QualitySheet, words: Words) {
    self.words = words
    rows = sheet.records.first?.counts ?? []
    place = sheet.records.first?.unit
    today = sheet.today
    let names = rows.map { words.name(of: $0.list) }
    columns =
      [Column.fitted(.name, words.recordListColumn, to: names)]
      + Column.records(rows, words)
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].list.rawValue) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { words.name(of: rows[row].list) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  func page(at row: Int) -> Page? {
    guard let place else { return nil }
    return switch rows[row].list {
    case .products: .ocop(place.code)
    case .organisations: .cooperatives(place.code)
    case .models: .models(place.code)
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let of = place.map { words.listName($0) + ": " } ?? ""
    return of + words.received(rows[row])
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    return words.recordCell(id, rows[row], on: today)
      ?? CellText(id == .name ? words.name(of: rows[row].list) : "")
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    column == .name ? Array(rows.indices) : rows.map { $0.key(column, on: today) }
  }
}

/// The products with whose records something is wrong.
struct ProductFaultTable: TableSource {
  var rows: [QualityProduct]
  var columns: [Column]
  private var words: Words

  init(_ rows: [QualityProduct], words: Words) {
    self.rows = rows
    self.words = words
    columns = [
      Column(.name, words.productColumn, 14, widest: 30, right: false),
      Column.fitted(.state, words.faultsColumn, to: rows.map { words.faults(of: $0) }, least: 30),
      Column(.commune, words.commune, 11, widest: 20, right: false),
      Column(.province, words.province, 10, widest: 18, right: false),
      Column(.code, words.code, 10, widest: 14, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].row.product.code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let row = rows[row].row
    return fields([
      row.product.name, row.product.owner, row.commune, row.district, row.province,
      row.product.code,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func page(at row: Int) -> Page? { .product(rows[row].row.product.code) }
  func emptyText(_ words: Words) -> String { words.noProductFaults }

  /// What is wrong in full: the column may be too narrow for all of it.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    rows[row].row.product.name + ": " + words.faults(of: rows[row])
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let product = rows[row].row
    switch columns[column].id {
    case .name: return CellText(product.product.name)
    case .state: return CellText(words.faults(of: rows[row]), .warning)
    case .commune: return CellText(product.commune)
    case .province: return CellText(product.province)
    case .code: return CellText(product.product.code, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.row.product.name))
    case .state: ranks(rows.map { words.faults(of: $0) })
    case .commune: ranks(rows.map(\.row.commune))
    case .province: ranks(rows.map(\.row.province))
    case .code: ranks(rows.map(\.row.product.code))
    default: rows.map { _ in nil }
    }
  }
}

extension Words {
  /// All that is wrong with the record of a product.
  func faults(of product: QualityProduct) -> String {
    product.faults.map { fault($0) }.joined(separator: "; ")
  }
}
