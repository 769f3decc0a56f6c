import NTMModel
import TerminalCanvas

/// The line above the footer: what just happened, and what the table shows of its rows.
struct StatusView {
  /// The sentence at the left; `nil` for none.
  var message: CellText?
  /// What the table shows, the most important first.
  var facts: [String]
  var words: Words

  func draw(on canvas: inout Canvas) {
    let y = canvas.size.height - 2
    let width = canvas.size.width
    guard let line = message else { return drawFacts(fitted(facts, to: width - 2), y, on: &canvas) }
    // A sentence gets the room it needs, and the facts what is left; what only stands behind a cell
    // is cut before them.
    let columns = min(Width.columns(line.text), width - 2)
    let facts = fitted(self.facts, to: width - (line.role == .muted ? 2 : columns + 4))
    drawFacts(facts, y, on: &canvas)
    let room = facts.isEmpty ? width - 2 : width - Width.columns(facts) - 4
    canvas.put(line, x: 1, y: y, width: max(0, room))
  }

  private func drawFacts(_ text: String, _ y: Int, on canvas: inout Canvas) {
    let columns = Width.columns(text)
    canvas.put(text, x: canvas.size.width - columns - 1, y: y, width: columns, role: .muted)
  }

  /// The parts that fit, the first of them the last to give way.
  private func fitted(_ parts: [String], to width: Int) -> String {
    let separator = " \(words.signs.middot) "
    for count in stride(from: parts.count, to: 0, by: -1) {
      let text = parts.prefix(count).joined(separator: separator)
      if Width.columns(text) <= width { return text }
    }
    // A few letters of a sum say nothing.
    guard width > 30, let first = parts.first else { return "" }
    return Text.fit(first, to: width, ellipsis: words.glyphs.ellipsis)
  }
}
