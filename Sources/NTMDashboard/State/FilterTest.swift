import NTMModel

/// A filter made ready for many rows: its words are taken apart once, not for every row.
struct FilterTest<Table: TableSource> {
  private struct Part {
    var text: String
    /// Typed with accents, so it matches only those.
    var isAccented: Bool
  }

  private var filter: Pane.Filter
  private var table: Table
  private var words: Words
  private var column: Int?
  private var parts: [Part] = []
  private var isInverse: Bool

  init(_ filter: Pane.Filter, _ table: Table, _ words: Words) {
    self.filter = filter
    self.table = table
    self.words = words
    if let id = filter.column {
      column = table.columns.firstIndex { $0.id == id }
      isInverse = filter.isInverse
      return
    }
    isInverse = filter.words.hasPrefix("!")
    let wanted = isInverse ? filter.words.dropFirst() : Substring(filter.words)
    parts = wanted.split(separator: " ").map { part in
      let isAccented = Folding.isAccented(part)
      return Part(
        text: isAccented ? Folding.lowered(part) : Folding.folded(part),
        isAccented: isAccented
      )
    }
  }

  /// The rows that the filter keeps, in their order.
  func passing(_ rows: [Int]) -> [Int] {
    if let column {
      return rows.filter { (table.cell($0, column, words).text == filter.text) != isInverse }
    }
    return parts.isEmpty ? rows : rows.filter { matches($0) != isInverse }
  }

  private func matches(_ row: Int) -> Bool {
    let folded = table.folded(at: row)
    var accented: String?
    return parts.allSatisfy { part in
      guard part.isAccented else { return folded.contains(part.text) }
      let text = accented ?? Folding.lowered(table.accented(at: row))
      accented = text
      return text.contains(part.text)
    }
  }
}
