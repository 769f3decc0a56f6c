/// Something typed: a character, a named key, or a paste as one piece.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab
  case up, down, left, right
  case home, end, pageUp, pageDown
  case backspace, delete, insert
  /// F1 to F12.
  case function(Int)
  case shiftFunction(Int)
  /// Ctrl and a letter in lower case, or one of space `\` `]` `^` `_`.
  case control(Character)
  /// Alt and a character. Esc typed fast before a character looks the same: a context without
  /// such a command should take it for Esc and the character.
  case alt(Character)
  case altUp, altDown, altLeft, altRight
  /// Text pasted in one go, where the terminal marks pastes.
  case paste(String)
  /// A key this program has no name for; never bound.
  case unknown
}
