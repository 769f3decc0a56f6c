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
/// Only the terminal's own two colours and three of the plain six are used, never black or white,
/// never the bright eight (Solarized has greys there). What is read stands in the terminal's own
/// foreground, because no hue of the six can be read on the light and the dark backgrounds of xterm
/// and Solarized alike; `ContrastTests` computes it. Trouble has a hue on its sign: red and magenta
/// are the two that reach 3 : 1 on all four. What is well is plain. Cyan fills bars, whose figure
/// stands beside them.
package enum Scheme: String, CaseIterable, Hashable, Sendable {
  case standard
  /// Bold, underline, reverse and dim only.
  case mono

  package func style(of cell: Cell) -> Style {
    var style = style(of: cell.role)
    if cell.isChanged {
      style.isBold = true
      style.isUnderlined = true
      style.isDim = false
    }
    if cell.isMatch { style.isUnderlined = true }
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
    case .good: Style()
    case .warning: Style(colour: hue(.magenta), isBold: self == .mono)
    // Plain red in colour: bold costs a reset of all attributes for every sign of a matrix.
    case .bad: Style(colour: hue(.red), isBold: self == .mono, isUnderlined: self == .mono)
    case .barFull: Style(colour: hue(.cyan))
    }
  }

  private func hue(_ colour: Colour) -> Colour? { self == .mono ? nil : colour }
}
