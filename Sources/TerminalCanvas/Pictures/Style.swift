/// One of the colours every terminal has, by its number in ANSI's order.
package enum Colour: UInt8, CaseIterable, Hashable, Sendable {
  case red = 1
  case green, yellow, blue, magenta, cyan
}

/// How a cell looks: a colour on the terminal's own background, and attributes.
package struct Style: Hashable, Sendable {
  /// `nil` for the terminal's own foreground.
  package var colour: Colour?
  package var isBold = false
  package var isDim = false
  package var isUnderlined = false
  package var isReversed = false
}

/// Turns what cells mean into how they look.
///
/// Only the terminal's own two colours and the plain six are used, never black or white, never
/// the bright eight (Solarized has greys there): text people read stands in the terminal's own
/// foreground, and hue is for signs and bars, which say the same in words or shape. A warning is
/// magenta and not yellow, because yellow on white cannot be read (1.1 to 1.7 : 1) and magenta is
/// the hue with the best contrast on black and on white alike.
package enum Scheme: String, CaseIterable, Hashable, Sendable {
  case standard
  /// Blue for good: for eyes that do not tell red from green.
  case blueRed
  /// Bold, underline, reverse and dim only.
  case mono

  package func style(of cell: Cell) -> Style {
    var style = style(of: cell.role)
    if cell.isChanged {
      style.isBold = true
      style.isUnderlined = true
      style.isDim = false
    }
    if cell.isSelected {
      style.isReversed = true
      // Dim on reverse is unreadable in half of the terminals, and hues on it make a patchwork of
      // the row; the signs and words say the state.
      style.isDim = false
      style.colour = nil
    }
    return style
  }

  package func style(of role: Role) -> Style {
    switch role {
    case .text: Style()
    case .muted, .border, .barEmpty: Style(isDim: true)
    case .strong, .title, .header, .key, .accent, .notice, .borderFocus: Style(isBold: true)
    case .input: Style(isUnderlined: true)
    case .column, .changed: Style(isBold: true, isUnderlined: true)
    case .banner: Style(isBold: true, isReversed: true)
    case .good: Style(colour: hue(self == .blueRed ? .blue : .green))
    case .warning: Style(colour: hue(.magenta), isBold: self == .mono)
    // Plain red in colour: bold costs a reset of all attributes for every sign of a matrix.
    case .bad: Style(colour: hue(.red), isBold: self == .mono, isUnderlined: self == .mono)
    case .barFull: Style(colour: hue(.cyan))
    }
  }

  private func hue(_ colour: Colour) -> Colour? { self == .mono ? nil : colour }
}
