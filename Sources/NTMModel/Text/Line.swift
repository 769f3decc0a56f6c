/// Words that somebody typed or a file brought, on their way into the store.
package enum Line {
  /// The text composed, on one line, without blanks at its ends: a line break and a tab are blanks,
  /// and several blanks are one.
  package static func tidied(_ text: String) -> String {
    let text = Folding.composed(text)
    // Spreadsheets are full of blanks that do not break, C2 A0.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0xC2 }
    if isPlain, text.first != " ", text.last != " ", !text.contains("  ") { return text }
    return text.split { " \n\r\n\t\u{A0}".contains($0) }
      .joined(separator: " ")
  }

  /// The first control character, or one that turns the direction of text or hides in it; `nil` in
  /// a clean text.
  package static func forbidden(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first(where: isForbidden)
  }

  /// Whether a character does something to a terminal or to the text around it.
  package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
