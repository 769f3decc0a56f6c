import TerminalCanvas

/// Which columns fit, and where: those up to the name stay, the others scroll with the column
/// cursor.
struct TableColumns {
  struct Slot {
    var index: Int
    var x: Int
    var width: Int
  }

  var slots: [Slot] = []
  var used = 0
  /// The gap before the first column that scrolls, when others are hidden there.
  var moreLeft: Int?
  var hasMoreRight = false

  init(_ columns: [Column], pane: Pane, width: Int) {
    var columns = columns.contains { $0.extra > 0 } ? columns.map(\.grown) : columns
    if !pane.widths.isEmpty { columns = columns.map { $0.widened(by: pane.widths) } }
    let visible = columns.indices.filter { !pane.hidden.contains(columns[$0].id) }
    let name = columns.firstIndex { $0.id == .name } ?? 0
    let frozen = visible.filter { $0 <= name }
    let rest = visible.filter { $0 > name }
    // Scrolls sideways only as far as the column under the cursor needs.
    for start in 0..<max(1, rest.count) {
      let chosen = TableColumns.fitting(
        frozen,
        rest.dropFirst(start),
        columns,
        width,
        cursor: pane.column
      )
      let isInView =
        !rest.contains(pane.column) || chosen.contains(pane.column)
        || start == rest.count - 1 || rest[start] >= pane.column
      guard isInView || rest.isEmpty else { continue }
      lay(chosen, columns, width)
      if start > 0, slots.count > frozen.count { moreLeft = slots[frozen.count].x - 1 }
      hasMoreRight = chosen.count - frozen.count < rest.count - start
      return
    }
  }

  private static func fitting(
    _ frozen: [Int],
    _ rest: ArraySlice<Int>,
    _ columns: [Column],
    _ width: Int,
    cursor: Int
  ) -> [Int] {
    var chosen = frozen
    var left = width - frozen.reduce(0) { $0 + columns[$1].width + 1 } + 1
    for index in rest {
      left -= columns[index].width + 1
      if left < 0 { break }
      // A column that gives way leaves the others at least half of what they can grow by.
      let growth = chosen.reduce(0) { $0 + columns[$1].widest - columns[$1].width }
      if columns[index].yields, index != cursor, left * 2 < growth { break }
      chosen.append(index)
    }
    return chosen
  }

  /// Gives each column its least width and shares what is left among the flexible ones.
  private mutating func lay(_ chosen: [Int], _ columns: [Column], _ width: Int) {
    var widths = chosen.map { min(columns[$0].width, max(1, width)) }
    var left = width - widths.reduce(0, +) - (chosen.count - 1)
    while left > 0 {
      let growing = chosen.indices.filter { widths[$0] < columns[chosen[$0]].widest }
      if growing.isEmpty { break }
      for position in growing where left > 0 {
        widths[position] += 1
        left -= 1
      }
    }
    var x = 0
    for (position, index) in chosen.enumerated() where x < width {
      slots.append(Slot(index: index, x: x, width: min(widths[position], width - x)))
      x += widths[position] + 1
    }
    used = max(0, min(x - 1, width))
  }
}
