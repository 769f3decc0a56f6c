import NTMModel

/// A filter made ready for many rows: its words are taken apart once, not for every row.
struct FilterTest<Table: TableSource> {
  private var table: Table
  private var words: Words
  /// The text that the cells of a column must have; `nil` for a filter by words.
  private var cell: (column: Int, text: String)?
  private var filter: RowFilter?
  private var isInverse: Bool

  init(_ filter: Pane.Filter, _ table: Table, _ words: Words) {
    self.table = table
    self.words = words
    isInverse = filter.isInverse
    if let id = filter.column {
      cell = table.columns.firstIndex { $0.id == id }.map { ($0, filter.text) }
      return
    }
    isInverse = filter.words.hasPrefix("!")
    self.filter = RowFilter(isInverse ? String(filter.words.dropFirst()) : filter.words)
  }

  /// The rows that the filter keeps, in their order.
  func passing(_ rows: [Int]) -> [Int] {
    if let cell {
      return rows.filter { (table.cell($0, cell.column, words).text == cell.text) != isInverse }
    }
    guard let filter else { return rows }
    let kept = filter.passing(table.texts(of: rows)) { table.accented(at: rows[$0]) }
    guard isInverse else { return kept.map { rows[$0] } }
    let dropped = Set(kept)
    return rows.indices.filter { !dropped.contains($0) }.map { rows[$0] }
  }
}
