internal import Workbooks

/// A few rows that may be headings, one below the other.
struct HeadingBlock {
  /// A text above a column.
  struct Text {
    var text: String
    /// Whether it stands above several columns, and says nothing of one alone.
    var isGroup: Bool
  }

  var rows: [SheetHead.Row]
  /// The texts above each column from top to bottom.
  let texts: [[Text]]
  /// For each column all ways to read them, folded, the most telling first.
  let candidates: [[String]]

  var width: Int { texts.count }

  init(rows: [SheetHead.Row]) {
    self.rows = rows
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    let texts = (0..<width).map { HeadingBlock.texts($0, in: rows) }
    self.texts = texts
    candidates = texts.map(HeadingBlock.candidates)
  }

  /// Whether every row could be one of headings.
  var isHeading: Bool {
    rows.allSatisfy { row in
      row.cells.contains { !$0.isEmpty }
        && row.cells.allSatisfy { $0.kind == .text || $0.kind == .number }
    }
  }

  /// The texts above a column, where a merged cell counts for all its columns.
  ///
  /// Which cells are merged stands behind the rows in the file; but a group stands above the first
  /// of its columns, and the others have something of their own below.
  private static func texts(_ column: Int, in rows: [SheetHead.Row]) -> [Text] {
    guard let lowest = rows.lastIndex(where: { !$0.cell(column).isEmpty }) else { return [] }
    var texts: [Text] = []
    for (index, row) in rows[...lowest].enumerated() {
      let own = row.cell(column).text
      if !own.isEmpty {
        let isLast = index == rows.count - 1
        let isGroup =
          !isLast && row.cell(column + 1).isEmpty
          && rows[(index + 1)...].contains { !$0.cell(column + 1).isEmpty }
        texts.append(Text(text: own, isGroup: isGroup))
      } else if index < lowest, texts.allSatisfy(\.isGroup),
        let group = row.cells.prefix(column).last(where: { !$0.isEmpty })
      {
        texts.append(Text(text: group.text, isGroup: true))
      }
    }
    return texts
  }

  private static func candidates(_ texts: [Text]) -> [String] {
    guard texts.count > 1 else { return texts.map { Form.folded($0.text) } }
    let words = texts.map(\.text)
    var ways: [String] = []
    for start in words.indices { ways.append(words[start...].joined(separator: " ")) }
    // `Điểm` above `(tối đa 100)`: what stands lower only explains.
    for end in words.indices.dropLast().reversed() where !texts[...end].contains(where: \.isGroup) {
      ways.append(words[...end].joined(separator: " "))
    }
    for text in texts.reversed() where !text.isGroup { ways.append(text.text) }
    // `Xã` above `Mã`.
    ways.append(words.reversed().joined(separator: " "))
    return ways.map(Form.folded)
  }
}
