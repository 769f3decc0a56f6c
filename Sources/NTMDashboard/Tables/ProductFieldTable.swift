import NTMModel
import TerminalCanvas

/// What is known of one product, a line each.
struct ProductFieldTable: TableSource {
  enum Line: Hashable, Sendable {
    case stars, points
    /// A part of the points, from 0.
    case part(Int)
    case sector, owner, place, council, decision, certificate, source
  }

  var sheet: ProductSheet
  var columns: [Column]
  private let asOf: Day
  private let words: Words

  private static let lines: [Line] = [
    .stars, .points, .part(0), .part(1), .part(2), .sector, .owner, .place, .council,
    .decision, .certificate, .source,
  ]

  init(_ sheet: ProductSheet, asOf: Day, words: Words) {
    self.sheet = sheet
    self.asOf = asOf
    self.words = words
    columns = [
      Column.fitted(
        .name,
        words.fieldOfTaskColumn,
        to: ProductFieldTable.lines.map { words.line($0) }
      ),
      Column(.value, words.taskValueColumn, 20, widest: 400, right: false),
    ]
  }

  var count: Int { ProductFieldTable.lines.count }
  func id(at row: Int) -> RowID { RowID(String(describing: ProductFieldTable.lines[row])) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([words.line(ProductFieldTable.lines[row]), text(row, words).text])
  }
  func fingerprint(at row: Int) -> Int { text(row, Words(.vi, glyphs: .unicode)).hashValue }
  func sortKeys(_ column: ColumnID) -> [Int?] { Array(0..<count) }

  func page(at row: Int) -> Page? {
    switch ProductFieldTable.lines[row] {
    case .place: .commune(sheet.row.product.unit)
    case .sector: .products(sheet.row.product.unit, sector: sheet.row.product.sector)
    case .stars, .points, .part, .owner, .council, .decision, .certificate, .source: nil
    }
  }

  private func text(_ row: Int, _ words: Words) -> CellText {
    words.text(ProductFieldTable.lines[row], of: sheet, asOf: asOf)
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.line(ProductFieldTable.lines[row]) + ": " + text(row, words).text
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    columns[column].id == .name
      ? CellText(words.line(ProductFieldTable.lines[row]), .accent) : text(row, words)
  }
}
