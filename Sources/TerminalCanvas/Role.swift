/// What a cell means; a scheme turns it into colour and weight.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text, muted, strong, title, header, border, borderFocus
  /// The heading of the column under the cursor.
  case column
  case good, warning, bad, accent, key, changed, notice, input, banner, barFull, barEmpty

  /// Whether a scheme may give it a hue; such a role stands on signs and bars, never on words.
  package var isHue: Bool {
    switch self {
    case .good, .warning, .bad, .barFull: true
    case .text, .muted, .strong, .title, .header, .border, .borderFocus, .column, .accent, .key,
      .changed, .notice, .input, .banner, .barEmpty:
      false
    }
  }

  /// The role of the words beside a sign of this one.
  package var ofWords: Role {
    switch self {
    case .good: .text
    case .warning, .bad: .strong
    case .text, .muted, .strong, .title, .header, .border, .borderFocus, .column, .accent, .key,
      .changed, .notice, .input, .banner, .barFull, .barEmpty:
      self
    }
  }

  /// The letter that stands for it in pictures of roles; a dot for plain text.
  package var letter: Character {
    switch self {
    case .text: "."
    case .muted: "u"
    case .strong: "s"
    case .title: "t"
    case .header: "h"
    case .border: "d"
    case .borderFocus: "f"
    case .column: "l"
    case .good: "g"
    case .warning: "w"
    case .bad: "b"
    case .accent: "a"
    case .key: "k"
    case .changed: "c"
    case .notice: "n"
    case .input: "i"
    case .banner: "r"
    case .barFull: "o"
    case .barEmpty: "e"
    }
  }

  /// The letter when the cell is selected too: the capital, and a colon for plain text.
  package var selectedLetter: Character {
    self == .text ? ":" : Character(letter.uppercased())
  }
}
