internal import Workbooks

/// A few rows that may be headings, one below the other.
struct HeadingBlock {
  /// A text above a column.
  struct Text {
    var text: String
    var folded: String
    /// Whether it stands above several columns, and says nothing of one alone.
    var isGroup: Bool
  }

  /// The texts above each column from top to bottom.
  let texts: [[Text]]
  /// What they can mean, by column, the most telling way to read them first.
  let meanings: [[Vocabulary.Meaning]]
  let depth: Int

  var width: Int { texts.count }

  /// The forms that any column could belong to.
  var forms: Set<Form> { Set(meanings.joined().compactMap(\.form)) }

  /// - Parameters:
  ///   - rows: the rows of the block.
  ///   - folded: the folded texts of all their cells.
  ///   - vocabulary: what headings mean.
  init(_ rows: ArraySlice<SheetHead.Row>, folded: ArraySlice<[String]>, _ vocabulary: Vocabulary) {
    let (rows, folded) = (Array(rows), Array(folded))
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    depth = rows.count
    let texts = (0..<width).map { HeadingBlock.texts($0, in: rows, folded) }
    self.texts = texts
    meanings = texts.map { HeadingBlock.candidates($0).flatMap(vocabulary.meanings) }
  }

  /// Whether a row could be one of headings.
  static func isHeading(_ row: SheetHead.Row) -> Bool {
    row.cells.contains { !$0.isEmpty }
      && row.cells.allSatisfy { $0.kind == .text || $0.kind == .number }
  }

  /// The texts above a column, where a merged cell counts for all its columns.
  ///
  /// Which cells are merged stands behind the rows in the file; but a group stands above the first
  /// of its columns, and the others have something of their own below.
  private static func texts(
    _ column: Int,
    in rows: [SheetHead.Row],
    _ folded: [[String]]
  ) -> [Text] {
    guard let lowest = rows.lastIndex(where: { !$0.cell(column).isEmpty }) else { return [] }
    var texts: [Text] = []
    for (index, row) in rows[...lowest].enumerated() {
      let own = row.cell(column).text
      if !own.isEmpty {
        let isGroup =
          row.cell(column + 1).isEmpty
          && rows[(index + 1)...].contains { !$0.cell(column + 1).isEmpty }
        texts.append(Text(text: own, folded: folded[index][column], isGroup: isGroup))
      } else if index < lowest, texts.allSatisfy(\.isGroup),
        let group = row.cells.indices.prefix(column).last(where: { !row.cells[$0].isEmpty })
      {
        let text = row.cells[group].text
        texts.append(Text(text: text, folded: folded[index][group], isGroup: true))
      }
    }
    return texts
  }

  private static func candidates(_ texts: [Text]) -> [String] {
    let words = texts.map(\.folded)
    guard words.count > 1 else { return words }
    var ways: [String] = []
    for start in words.indices { ways.append(words[start...].joined(separator: " ")) }
    // `Điểm` above `(tối đa 100)`: what stands lower only explains.
    for end in words.indices.dropLast().reversed() where !texts[...end].contains(where: \.isGroup) {
      ways.append(words[...end].joined(separator: " "))
    }
    for text in texts.reversed() where !text.isGroup { ways.append(text.folded) }
    // `Xã` above `Mã`.
    ways.append(words.reversed().joined(separator: " "))
    return ways
  }
}
