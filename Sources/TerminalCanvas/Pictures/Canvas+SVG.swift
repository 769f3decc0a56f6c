/// The colours of a drawn terminal, as CSS writes them.
package struct PictureColours: Hashable, Sendable {
  package var background: String
  package var foreground: String
  /// By ANSI number: red, green, yellow, blue, magenta, cyan.
  package var hues: [String]

  package static let dark = PictureColours(
    background: "#16181d",
    foreground: "#d8dce3",
    hues: ["#f2777a", "#8fc77f", "#e3c078", "#74a9ee", "#cf8fe0", "#5fbfc9"]
  )
  package static let light = PictureColours(
    background: "#fbfbf9",
    foreground: "#22262e",
    hues: ["#b3261e", "#2f7a34", "#8a6100", "#1f5fae", "#8a3ab0", "#167784"]
  )
}

extension Canvas {
  /// The picture as an SVG image; lines and blocks are drawn as shapes, so that they always join.
  package func svg(
    _ scheme: Scheme = .standard,
    colours: PictureColours = .dark,
    title: String = ""
  ) -> String {
    let width = size.width * Grid.column + 2 * Grid.margin
    let height = size.height * Grid.row + 2 * Grid.margin
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" role="img">
      """
    ]
    if !title.isEmpty { lines.append("<title>\(escaped(title))</title>") }
    lines.append(sheet(colours))
    lines.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" class=\"ground\"/>")
    for y in 0..<size.height {
      for run in runs(y, scheme) { lines += shapes(run, y: y) }
    }
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func sheet(_ colours: PictureColours) -> String {
    let hues = colours.hues.enumerated().map { ".c\($0 + 1){fill:\($1);color:\($1)}" }
    return """
      <style>
      text{font:15px "DejaVu Sans Mono","Noto Sans Mono",Menlo,Consolas,monospace;\
      white-space:pre}
      .ground{fill:\(colours.background)}
      .c0{fill:\(colours.foreground);color:\(colours.foreground)}
      \(hues.joined())
      .on{fill:\(colours.background);color:\(colours.background)}
      .b{font-weight:700}.d{opacity:.6}.e{opacity:.22}
      path{fill:none!important;stroke:currentColor;stroke-width:1.3}path.h{stroke-width:2}
      </style>
      """
  }

  /// What a run looks like: its ground when reversed, then shapes and words.
  private func shapes(_ run: Run, y: Int) -> [String] {
    let ink = "c\(run.style.colour?.rawValue ?? 0)"
    let front = run.style.isReversed ? "on" : ink
    let names = [front, run.style.isDim ? "d" : ""].filter { !$0.isEmpty }
    let top = Grid.margin + y * Grid.row
    let left = Grid.margin + run.x * Grid.column
    var result: [String] = []
    if run.style.isReversed {
      result.append(Grid.rect(left, top, run.columns * Grid.column, Grid.row, class: ink))
    }
    var strokes = ""
    var x = left
    var word = Word(x: left)
    for character in run.text {
      let columns = max(1, Width.columns(of: character))
      if let arms = Grid.arms[character] {
        strokes += Grid.path(arms, x: x, y: top)
      } else if let block = Grid.blocks[character] {
        let height = Grid.row * block.eighths / 8
        let style = (block.isFaint ? [front, "e"] : names).joined(separator: " ")
        result.append(
          Grid.rect(x, top + Grid.row - height, Grid.column, height, class: style)
        )
      } else {
        word.add(character, at: x, columns: columns)
        x += columns * Grid.column
        continue
      }
      result += word.flush(y: top, names: names, isBold: run.style.isBold)
      x += columns * Grid.column
    }
    result += word.flush(y: top, names: names, isBold: run.style.isBold)
    if run.style.isUnderlined {
      strokes += "M\(left) \(top + Grid.row - 2)h\(run.columns * Grid.column)"
    }
    if !strokes.isEmpty {
      let weight = run.style.isBold ? ["h"] : []
      result.append("<path class=\"\((names + weight).joined(separator: " "))\" d=\"\(strokes)\"/>")
    }
    return result
  }
}

/// Where cells lie in the image, in pixels, and which glyphs are drawn as shapes.
private enum Grid {
  static let column = 9
  static let row = 19
  static let margin = 14
  static let baseline = 14

  struct Arms: OptionSet {
    var rawValue: Int
    static let left = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let up = Arms(rawValue: 4)
    static let down = Arms(rawValue: 8)
  }

  static let arms: [Character: Arms] = [
    "─": [.left, .right], "│": [.up, .down],
    "┌": [.right, .down], "┐": [.left, .down], "└": [.right, .up], "┘": [.left, .up],
    "├": [.up, .down, .right], "┤": [.up, .down, .left],
    "┬": [.left, .right, .down], "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down],
  ]

  static let blocks: [Character: (eighths: Int, isFaint: Bool)] = [
    "█": (8, false), "░": (8, true), "▁": (1, false), "▂": (2, false), "▃": (3, false),
    "▄": (4, false), "▅": (5, false), "▆": (6, false), "▇": (7, false),
  ]

  static func path(_ arms: Arms, x: Int, y: Int) -> String {
    let centre = "\(x + column / 2) \(y + row / 2)"
    var path = ""
    if arms.contains(.left) { path += "M\(centre)H\(x)" }
    if arms.contains(.right) { path += "M\(centre)H\(x + column)" }
    if arms.contains(.up) { path += "M\(centre)V\(y)" }
    if arms.contains(.down) { path += "M\(centre)V\(y + row)" }
    return path
  }

  static func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int, class name: String) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" class=\"\(name)\"/>"
  }
}

/// Letters that stand side by side, set to the exact width of their cells.
private struct Word {
  var x: Int
  var text = ""
  var width = 0

  init(x: Int) { self.x = x }

  mutating func add(_ character: Character, at x: Int, columns: Int) {
    if text.isEmpty {
      guard character != " " else { return }
      self.x = x
    }
    text.append(character)
    width += columns * Grid.column
  }

  mutating func flush(y: Int, names: [String], isBold: Bool) -> [String] {
    defer { self = Word(x: x) }
    while text.last == " " {
      text.removeLast()
      width -= Grid.column
    }
    guard !text.isEmpty else { return [] }
    let classes = (names + (isBold ? ["b"] : [])).joined(separator: " ")
    return [
      """
      <text x="\(x)" y="\(y + Grid.baseline)" textLength="\(width)" \
      lengthAdjust="spacingAndGlyphs" class="\(classes)">\(escaped(text))</text>
      """
    ]
  }
}

private func escaped(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    default: result.append(character)
    }
  }
  return result
}
