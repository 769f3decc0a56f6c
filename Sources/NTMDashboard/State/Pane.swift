package import NTMModel

/// How a row is known across answers: a unit's code, a product's, a target's mark.
package struct RowID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(_ code: UnitCode) { text = code.text }
  package var description: String { text }
}

/// One table on the screen: where the reader is in it, and in which order and choice of rows.
///
/// The cursor is a row's identity, never its number, so that figures coming in move the row and not
/// the reader.
package struct Pane: Sendable {
  /// The row under the cursor; `nil` while the table is empty.
  package var cursor: RowID?
  /// The first row on the screen, as a position in `shown`.
  package var top = 0
  /// The column under the cursor, as a position in the table's columns.
  package var column = 0
  package var sort: Sort?
  package var filter: Filter?
  package var hidden: Set<ColumnID> = []
  /// The columns that columns of the table were made wide or narrow to, by hand.
  package var widths: [ColumnID: Int] = [:]
  package var marked: Set<RowID> = []
  package var lastMarked: RowID?
  /// The rows that are shown, as positions in the table, in the order shown.
  package var shown: [Int] = []
  /// The position of the cursor in `shown`.
  package var position = 0

  package struct Sort: Hashable, Sendable {
    package var column: ColumnID
    package var isDescending: Bool
  }

  /// Which rows are kept.
  package struct Filter: Hashable, Sendable {
    /// Words that must all occur; folded unless typed with accents.
    package var words = ""
    /// Text that the cell of a column must have, or must not have.
    package var column: ColumnID?
    package var text = ""
    package var isInverse = false
  }

  package init() {}
}

extension Pane {
  /// Finds the rows anew after the table, the order or the choice changed.
  ///
  /// The cursor stays on its row and the row on its line of the screen. Where the row is gone, the
  /// next one below it that is still there takes the cursor, else the last one above.
  ///
  /// - Parameters:
  ///   - table: the table to show.
  ///   - old: the table that `shown` refers to.
  ///   - height: the rows of the screen.
  ///   - words: the wording, for filters by cell.
  /// - Returns: whether the row under the cursor is gone.
  @discardableResult
  mutating func settle(
    on table: some TableSource,
    from old: some TableSource,
    height: Int,
    words: Words
  ) -> Bool {
    let before = shown
    let line = position - top
    let wasFirst = position == firstChoosable(in: old)
    shown = rows(of: table, words: words)
    guard !shown.isEmpty else {
      position = 0
      top = 0
      return cursor != nil
    }
    var isLost = false
    if let cursor, let found = shown.firstIndex(where: { table.id(at: $0) == cursor }) {
      position = found
    } else {
      isLost = cursor != nil && !before.isEmpty
      position =
        cursor == nil
        ? firstChoosable(in: table)
        : survivor(of: before, in: old, on: table) ?? min(position, shown.count - 1)
      skipHeadings(in: table, step: 1)
    }
    cursor = table.id(at: shown[position])
    top = wasFirst && position == firstChoosable(in: table) ? 0 : position - line
    reveal(height: height)
    return isLost
  }

  /// Where the row nearest to the lost one stands now; rows below come first.
  private func survivor(
    of before: [Int],
    in old: some TableSource,
    on table: some TableSource
  ) -> Int? {
    var places: [RowID: Int] = [:]
    places.reserveCapacity(shown.count)
    for (place, row) in shown.enumerated() { places[table.id(at: row)] = place }
    let start = min(position, before.count)
    for row in before[start...] + before[..<start].reversed()
    where row < old.count && !old.isPassed(at: row) {
      if let place = places[old.id(at: row)] { return place }
    }
    return nil
  }

  /// The rows that pass the filter, in the order of the sort.
  private func rows(of table: some TableSource, words: Words) -> [Int] {
    var rows = Array(0..<table.count)
    if sort != nil || filter != nil { rows.removeAll { table.isHeading(at: $0) } }
    if let filter {
      let passing = FilterTest(filter, table, words)
        .passing(rows.filter { !table.isContinuation(at: $0) })
      rows = passing.flatMap { [$0] + continuations(of: $0, in: table) }
    }
    guard let sort, table.columns.contains(where: { $0.id == sort.column }) else { return rows }
    let keys = table.sortKeys(sort.column)
    // What is missing stands last either way; equal rows keep the official order.
    let pinned = rows.filter { table.isPinned(at: $0) }
    if !pinned.isEmpty { rows.removeAll { table.isPinned(at: $0) } }
    return pinned
      + rows.enumerated().sorted { left, right in
        switch (keys[left.element], keys[right.element]) {
        case (nil, nil): return left.offset < right.offset
        case (nil, _): return false
        case (_, nil): return true
        case (let first?, let second?):
          if first == second { return left.offset < right.offset }
          return sort.isDescending ? first > second : first < second
        }
      }.map(\.element)
  }

  /// The further lines of a row.
  private func continuations(of row: Int, in table: some TableSource) -> [Int] {
    Array((row + 1..<max(row + 1, table.count)).prefix { table.isContinuation(at: $0) })
  }

  /// Whether the cursor is on the first row that can be chosen.
  func isAtFirst(of table: some TableSource) -> Bool { position == firstChoosable(in: table) }

  private func firstChoosable(in table: some TableSource) -> Int {
    shown.firstIndex { !table.isPassed(at: $0) } ?? 0
  }
}

extension Pane {
  /// Moves the cursor by rows, stopping at the ends, over headings.
  mutating func move(by rows: Int, in table: some TableSource, height: Int) {
    guard !shown.isEmpty else { return }
    position = min(max(position + rows, 0), shown.count - 1)
    skipHeadings(in: table, step: rows < 0 ? -1 : 1)
    cursor = table.id(at: shown[position])
    if rows < 0 { revealHeadings(in: table, height: height) }
    reveal(height: height)
  }

  /// Scrolls up to the headings that stand directly above the row, so that a row which is reached
  /// from below says where it belongs.
  private mutating func revealHeadings(in table: some TableSource, height: Int) {
    let headings = shown[..<position].reversed().prefix { table.isPassed(at: $0) }.count
    if headings < height { top = min(top, position - headings) }
  }

  /// Moves by a page: the screen and the cursor together, as pagers do.
  mutating func page(_ pages: Int, in table: some TableSource, height: Int) {
    let rows = max(1, height) * pages
    let last = max(0, shown.count - max(1, height))
    let line = position - top
    top = min(max(top + rows, 0), last)
    let target = top + line
    move(
      by: (rows < 0 ? min(target, position + rows) : max(target, position + rows)) - position,
      in: table,
      height: height
    )
  }

  mutating func centre(height: Int) {
    top = position - height / 2
    clampTop(height: height)
  }

  /// Scrolls as little as needed to have the cursor on the screen.
  mutating func reveal(height: Int) {
    let height = max(1, height)
    if position < top { top = position }
    if position >= top + height { top = position - height + 1 }
    clampTop(height: height)
  }

  private mutating func clampTop(height: Int) {
    top = min(max(0, top), max(0, shown.count - max(1, height)))
  }

  private mutating func skipHeadings(in table: some TableSource, step: Int) {
    guard shown.indices.contains(position) else { return }
    var next = position
    while shown.indices.contains(next), table.isPassed(at: shown[next]) { next += step }
    if !shown.indices.contains(next) {
      next = position
      while shown.indices.contains(next), table.isPassed(at: shown[next]) { next -= step }
    }
    position = shown.indices.contains(next) ? next : position
  }
}
