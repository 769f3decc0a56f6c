import NTMModel
import TerminalCanvas

extension Column {
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
