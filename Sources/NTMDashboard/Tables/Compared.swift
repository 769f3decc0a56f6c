import NTMModel
import TerminalCanvas

/// How the figures of an answer stand beside those that they are held against.
struct Compared: Hashable {
  var since: Since
  /// The day of the figures now.
  var asOf: Day
  /// Whether then and now stand side by side before each move.
  var isSideBySide: Bool

  /// A figure with what it moved by; side by side its two days stand before that.
  func columns(_ figure: Column, move: Column, _ words: Words) -> [Column] {
    func widened(_ column: Column) -> Column {
      var column = column
      column.width = max(column.width, Width.columns(column.title))
      column.widest = max(column.widest, column.width)
      return column
    }
    guard isSideBySide else { return [figure, widened(move)] }
    var (then, now) = (figure, figure)
    then.id = .then(figure.id)
    then.title = words.then(figure.title, self)
    now.title = words.now(figure.title, self)
    return [widened(then), widened(now), widened(move)]
  }

  /// The same of a figure whose move is named after it.
  func columns(_ figure: Column, _ words: Words, width: Int = 6) -> [Column] {
    let move = Column(.moveOf(figure.id), words.moveColumn(of: figure.title), width)
    return columns(figure, move: move, words)
  }
}

extension Optional<Compared> {
  /// A figure alone where nothing is compared, else with what it moved by.
  func columns(_ figure: Column, _ words: Words, width: Int = 6) -> [Column] {
    map { $0.columns(figure, words, width: width) } ?? [figure]
  }
}
