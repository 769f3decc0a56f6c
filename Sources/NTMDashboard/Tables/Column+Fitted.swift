import NTMModel
import TerminalCanvas

extension TableSource {
  /// The table with columns of moves, and of what stood then, as wide as their widest figures: none is
  /// ever cut, since the rest of it would be read as all of it.
  ///
  /// - Cost: the sort keys of these columns.
  func withWholeMoves(_ words: Words) -> any TableSource {
    var table = self
    // Sums have no key: they stay where they are.
    let sums = (0..<count).filter { isTotal(at: $0) }
    for index in columns.indices where columns[index].id.isCompared && columns[index].isRight {
      let keys = sortKeys(columns[index].id)
      // Of figures, which stand at the right, the ends are the widest.
      let told = keys.indices.filter { keys[$0] != nil }
      let ends = [
        told.min { keys[$0] ?? 0 < keys[$1] ?? 0 }, told.max { keys[$0] ?? 0 < keys[$1] ?? 0 },
      ]
      let widest = (ends.compactMap(\.self) + sums).map {
        Width.columns(cell($0, index, words).text)
      }.max()
      table.columns[index].extra = max(0, (widest ?? 0) - columns[index].width)
    }
    return table
  }
}

extension Column {
  /// The column with what it takes beyond its width.
  var grown: Column {
    var column = self
    column.width += extra
    column.widest = max(widest, column.width)
    column.extra = 0
    return column
  }

  /// A column that is at most as wide as its widest text or its heading.
  ///
  /// For tables of some dozen rows: every text is measured. Where room is short the column may be
  /// cut to `least`, and to nothing less than its texts when that is left out.
  static func fitted(
    _ id: ColumnID,
    _ title: String,
    to texts: some Sequence<String>,
    least: Int? = nil,
    right: Bool = false
  ) -> Column {
    let widest = texts.reduce(Width.columns(title)) { max($0, Width.columns($1)) }
    return Column(id, title, min(widest, least ?? widest), widest: widest, right: right)
  }
}
