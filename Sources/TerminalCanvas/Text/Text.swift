/// Where text stands in the room it is given.
package enum Align: Hashable, Sendable {
  case left, centre, right
}

/// Text cut, padded and wrapped by columns.
package enum Text {
  /// The text as it is drawn: nothing left that a terminal would act on.
  package static func clean(_ text: some StringProtocol) -> String {
    let text = String(text)
    guard Width.simpleCount(text) == nil else { return text }
    var result = ""
    for character in text {
      if let glyph = Glyph(character) { result.append(glyph.character) }
    }
    return result
  }

  /// The text in at most `width` columns, with an ellipsis when something was cut off.
  package static func fit(_ text: String, to width: Int, ellipsis: Character = "…") -> String {
    guard width > 0 else { return "" }
    let text = clean(text)
    guard Width.columns(text) > width else { return text }
    let room = width - Width.columns(of: ellipsis)
    guard room >= 0 else { return "" }
    return head(text, columns: room) + String(ellipsis)
  }

  /// The text in exactly `width` columns: cut or padded with spaces.
  package static func pad(
    _ text: String,
    to width: Int,
    align: Align = .left,
    ellipsis: Character = "…"
  ) -> String {
    let text = fit(text, to: width, ellipsis: ellipsis)
    let free = max(0, width - Width.columns(text))
    let before =
      switch align {
      case .left: 0
      case .centre: free / 2
      case .right: free
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: free - before)
  }

  /// Lines of at most `width` columns, broken at spaces where possible; line ends stay breaks.
  package static func wrap(_ text: String, to width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapLine($0, to: width)
    }
  }

  private static func wrapLine(_ line: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ") {
      var word = clean(word)
      var columns = Width.columns(word)
      if used > 0, used + 1 + columns <= width {
        current += " " + word
        used += 1 + columns
        continue
      }
      if used > 0 { lines.append(current) }
      while columns > width {
        let part = head(word, columns: width)
        // One wide glyph in a single column cannot be shown at all.
        guard !part.isEmpty else { return lines }
        lines.append(part)
        word.removeFirst(part.count)
        columns = Width.columns(word)
      }
      current = word
      used = columns
    }
    if used > 0 || lines.isEmpty { lines.append(current) }
    return lines
  }

  /// The longest beginning of clean text that takes at most so many columns.
  private static func head(_ text: String, columns: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += Width.columns(of: character)
        return used <= columns
      }
    )
  }
}
