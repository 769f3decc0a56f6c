extension Canvas {
  /// The picture with escape sequences for colour and weight, a line a row.
  package func ansi(_ scheme: Scheme = .standard) -> String {
    (0..<size.height).map { y in
      var line = ""
      var style = Style()
      for run in runs(y, scheme) {
        if run.style != style { line += run.style.escape }
        style = run.style
        line += run.text
      }
      if style != Style() { line += Style().escape }
      return line
    }
    .joined(separator: "\n")
  }

  /// Cells of a row that look the same and stand side by side.
  struct Run {
    var x: Int
    var columns: Int
    var text: String
    var style: Style
  }

  /// The runs of a row, without plain blanks at its end.
  func runs(_ y: Int, _ scheme: Scheme) -> [Run] {
    var runs: [Run] = []
    for (x, cell) in row(y).enumerated() {
      let style = scheme.style(of: cell)
      let glyph = cell.isContinuation ? "" : String(cell.glyph)
      if let last = runs.indices.last, runs[last].style == style {
        runs[last].text += glyph
        runs[last].columns += 1
      } else {
        runs.append(Run(x: x, columns: 1, text: glyph, style: style))
      }
    }
    guard var last = runs.popLast() else { return [] }
    if !last.style.isReversed, !last.style.isUnderlined {
      while last.text.last == " " {
        last.text.removeLast()
        last.columns -= 1
      }
    }
    return last.text.isEmpty ? runs : runs + [last]
  }
}

extension Style {
  /// The sequence that sets this style and nothing else.
  package var escape: String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if let colour { codes.append("3\(colour.rawValue)") }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}
