import TerminalCanvas

/// The room that a table has content for.
struct PaneNeed: Hashable {
  /// The rows of the table, without its box and its heading.
  var rows: Int
  /// The columns of the screen below which the table loses what it is for.
  var least: Int
  /// The columns that show all of it.
  var wish: Int

  /// The rows of the screen that show all of it.
  var height: Int { rows + PaneNeed.frame }

  /// What the box and the heading take.
  static let frame = 3
  /// What the box and the blanks inside it take from the columns.
  private static let sides = 4

  init(rows: Int, least: Int, wish: Int) {
    self.rows = rows
    self.least = least
    self.wish = wish
  }

  init(_ table: any TableSource) {
    let columns = table.measured.filter { !$0.yields }
    rows = table.measuredRows
    least = PaneNeed.width(of: columns.prefix(table.leading).map(\.width))
    wish = max(least, PaneNeed.width(of: columns.map(\.widest)))
  }

  private static func width(of columns: [Int]) -> Int { columns.reduce(sides - 1) { $0 + $1 + 1 } }

  /// One below the other.
  func over(_ other: PaneNeed) -> PaneNeed {
    PaneNeed(
      rows: rows + other.height,
      least: max(least, other.least),
      wish: max(wish, other.wish)
    )
  }

  /// Widths of panes side by side that fill `width`: each has its least, then a column in turn as
  /// long as it has content for it; what nobody has content for goes to the last.
  static func widths(_ needs: [PaneNeed], filling width: Int) -> [Int] {
    var widths = needs.map(\.least)
    var free = width - widths.reduce(0, +)
    while free < 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
      free += 1
    }
    while free > 0 {
      let growing = needs.indices.filter { widths[$0] < needs[$0].wish }
      if growing.isEmpty { break }
      for index in growing where free > 0 {
        widths[index] += 1
        free -= 1
      }
    }
    if let last = widths.indices.last { widths[last] += free }
    return widths
  }
}
