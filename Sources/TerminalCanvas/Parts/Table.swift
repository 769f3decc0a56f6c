/// Rows of fields under headings; knows widths and alignment, not what the fields mean.
package struct Table: Sendable {
  /// How wide a column may be.
  package enum Rule: Hashable, Sendable {
    case fixed(Int)
    /// At least and at most so many columns; without a greatest width it takes what is left.
    case flexible(min: Int, max: Int? = nil)
  }

  package enum Sort: Hashable, Sendable {
    case ascending, descending
  }

  package struct Column: Hashable, Sendable {
    package var title: String
    package var rule: Rule
    package var align: Align
    package var sort: Sort?
    /// Where there is no room for all, columns with the smallest importance go first, and of
    /// equals the last.
    package var importance: Int

    package init(
      _ title: String,
      _ rule: Rule,
      align: Align = .left,
      sort: Sort? = nil,
      importance: Int = 0
    ) {
      self.title = title
      self.rule = rule
      self.align = align
      self.sort = sort
      self.importance = importance
    }
  }

  /// What stands in one column of one row.
  package struct Field: Hashable, Sendable {
    package var text: String
    package var role: Role
    package var isChanged: Bool

    package init(_ text: String, role: Role = .text, isChanged: Bool = false) {
      self.text = text
      self.role = role
      self.isChanged = isChanged
    }
  }

  package struct Row: Hashable, Sendable {
    package var fields: [Field]
    package var isSelected: Bool
    package var isMarked: Bool

    package init(_ fields: [Field], isSelected: Bool = false, isMarked: Bool = false) {
      self.fields = fields
      self.isSelected = isSelected
      self.isMarked = isMarked
    }
  }

  package var columns: [Column]
  /// Columns between two columns.
  package var gap: Int
  /// Whether the first two columns are kept for the pointer and the mark of a row.
  package var hasPointer: Bool

  package init(_ columns: [Column], gap: Int = 1, hasPointer: Bool = true) {
    self.columns = columns
    self.gap = gap
    self.hasPointer = hasPointer
  }

  /// Where the columns stand in a room of that width; `nil` for a column that found no room.
  package func layout(in width: Int) -> [Range<Int>?] {
    let start = pointerColumns
    let kept = keptColumns(in: width - start)
    let widths = widths(of: kept, in: width - start)
    var result = [Range<Int>?](repeating: nil, count: columns.count)
    var x = start
    for (index, columns) in zip(kept, widths) {
      result[index] = x..<x + columns
      x += columns + gap
    }
    return result
  }

  var pointerColumns: Int { hasPointer ? 2 : 0 }

  private func keptColumns(in width: Int) -> [Int] {
    var kept = Array(columns.indices)
    while kept.count > 1, leastWidth(of: kept) > width {
      let weakest = kept.indices.reversed().min {
        columns[kept[$0]].importance < columns[kept[$1]].importance
      }
      guard let weakest else { break }
      kept.remove(at: weakest)
    }
    return kept
  }

  private func leastWidth(of kept: [Int]) -> Int {
    kept.reduce(gap * max(0, kept.count - 1)) { $0 + columns[$1].rule.least }
  }

  /// Shares what the least widths leave among the flexible columns, a column at a time.
  private func widths(of kept: [Int], in width: Int) -> [Int] {
    var widths = kept.map { columns[$0].rule.least }
    var left = width - leastWidth(of: kept)
    if left < 0 {
      // One column is always kept, even where it has to be cut.
      return widths.count == 1 ? [max(0, width)] : widths
    }
    while left > 0 {
      let growing = kept.indices.filter { widths[$0] < columns[kept[$0]].rule.most }
      guard !growing.isEmpty else { break }
      let share = max(1, left / growing.count)
      for index in growing where left > 0 {
        let step = min(share, left, columns[kept[index]].rule.most - widths[index])
        widths[index] += step
        left -= step
      }
    }
    return widths
  }
}

extension Table.Rule {
  /// The least width of a column.
  fileprivate var least: Int {
    switch self {
    case .fixed(let width): max(0, width)
    case .flexible(let least, _): max(0, least)
    }
  }

  fileprivate var most: Int {
    switch self {
    case .fixed(let width): max(0, width)
    case .flexible(let least, let most): max(most ?? .max, max(0, least))
    }
  }
}
