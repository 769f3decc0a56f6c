/// Figures in letters five rows high, for those who sit at the back of the room.
///
///     ██████  ██████
///     ██      ██  ██
///     ██████  ██████
///         ██  ██  ██
///     ██████  ██████
///
/// A dot of a letter is as many rows high as `scale` says and twice as many columns wide, which is
/// square in a terminal; in narrow rooms it may be one column wide.
package struct BigText: Hashable, Sendable {
  private var letters: [Letter]
  private var role: Role

  /// The rows of a letter at a scale of 1.
  package static let rows = 5

  /// The text; `nil` where it has a character that there is no big letter for.
  package init?(_ text: String, role: Role = .strong) {
    var letters: [Letter] = []
    for character in text {
      guard let rows = BigText.shapes[character] else { return nil }
      letters.append(Letter(rows))
    }
    guard !letters.isEmpty else { return nil }
    self.letters = letters
    self.role = role
  }

  /// The columns of the text, a dot being so many columns wide.
  package func columns(dot: Int) -> Int {
    letters.reduce(-1) { $0 + $1.dots + 1 } * dot
  }

  /// The widest dot for a scale with which the text has room; `nil` without room for any.
  package func dot(at scale: Int, in width: Int) -> Int? {
    [2 * scale, scale].first { columns(dot: $0) <= width }
  }

  /// Draws the text from its upper left corner, with dots of so many columns and rows.
  package func draw(on canvas: inout Canvas, x: Int, y: Int, dot: Int, scale: Int) {
    let glyph = canvas.glyphs.isASCII ? canvas.glyphs.barFull : "█"
    var left = x
    for letter in letters {
      for (row, pattern) in letter.rows.enumerated() {
        for (column, isSet) in pattern.enumerated() where isSet {
          canvas.fill(
            Rect(x: left + column * dot, y: y + row * scale, width: dot, height: scale),
            glyph,
            role: role
          )
        }
      }
      left += (letter.dots + 1) * dot
    }
  }

  /// One letter: five rows of dots.
  private struct Letter: Hashable, Sendable {
    var rows: [[Bool]]
    var dots: Int { rows.first?.count ?? 0 }

    init(_ rows: [String]) {
      self.rows = rows.map { $0.map { $0 == "#" } }
    }
  }

  // swift-format-ignore
  private static let shapes: [Character: [String]] = [
    "0": ["###", "#.#", "#.#", "#.#", "###"],
    "1": [".#.", "##.", ".#.", ".#.", "###"],
    "2": ["###", "..#", "###", "#..", "###"],
    "3": ["###", "..#", "###", "..#", "###"],
    "4": ["#.#", "#.#", "###", "..#", "..#"],
    "5": ["###", "#..", "###", "..#", "###"],
    "6": ["###", "#..", "###", "#.#", "###"],
    "7": ["###", "..#", "..#", "..#", "..#"],
    "8": ["###", "#.#", "###", "#.#", "###"],
    "9": ["###", "#.#", "###", "..#", "###"],
    "%": ["#.#", "..#", ".#.", "#..", "#.#"],
    "+": ["...", ".#.", "###", ".#.", "..."],
    "-": ["...", "...", "###", "...", "..."],
    "–": ["...", "...", "###", "...", "..."],
    "−": ["...", "...", "###", "...", "..."],
    "/": ["..#", "..#", ".#.", "#..", "#.."],
    ",": [".", ".", ".", "#", "#"],
    ".": [".", ".", ".", ".", "#"],
  ]
}
