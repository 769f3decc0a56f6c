/// The signs that pictures are made of, in one of two alphabets.
///
/// Signs that carry a state are of the classes N and Na of UAX 11, so that they take one column in
/// every terminal; lines, blocks, arrows and the dots and dashes between words are of class A and
/// stand only where UTF-8 is known to work.
package struct GlyphSet: Hashable, Sendable {
  package var isASCII: Bool

  package var horizontal: Character
  package var vertical: Character
  package var topLeft: Character
  package var topRight: Character
  package var bottomLeft: Character
  package var bottomRight: Character
  /// Where a line inside a box meets its sides.
  package var teeLeft: Character
  package var teeRight: Character
  package var teeTop: Character
  package var teeBottom: Character
  package var cross: Character

  package var ellipsis: Character
  package var barFull: Character
  package var barEmpty: Character
  /// The place of the target on a bar.
  package var barMark: Character
  /// Heights of a sparkline, lowest first.
  package var levels: [Character]

  package var good: Character
  package var bad: Character
  /// On the way to a goal in time, which is not there yet.
  package var onTrack: Character
  package var noReport: Character
  package var warning: Character
  /// In front of the chosen row, seen without colour too.
  package var pointer: Character
  package var marked: Character
  package var separator: Character
  /// Where columns are hidden on the left; on the right the separator says so.
  package var moreLeft: Character
  package var dash: Character
  package var dot: Character
  package var ascending: Character
  package var descending: Character
  package var up: Character
  package var down: Character
  package var left: Character
  package var right: Character
  package var collapsed: Character
  package var expanded: Character
  package var atLeast: String
  package var atMost: String
  package var about: String

  package static let unicode = GlyphSet(
    isASCII: false,
    horizontal: "─",
    vertical: "│",
    topLeft: "┌",
    topRight: "┐",
    bottomLeft: "└",
    bottomRight: "┘",
    teeLeft: "├",
    teeRight: "┤",
    teeTop: "┬",
    teeBottom: "┴",
    cross: "┼",
    ellipsis: "…",
    barFull: "■",
    barEmpty: "·",
    barMark: "│",
    levels: Array("▁▂▃▄▅▆▇█"),
    good: "✓",
    bad: "✗",
    onTrack: "▸",
    noReport: "∙",
    warning: "!",
    pointer: ">",
    marked: "*",
    separator: "›",
    moreLeft: "‹",
    dash: "–",
    dot: "·",
    ascending: "▴",
    descending: "▾",
    up: "↑",
    down: "↓",
    left: "←",
    right: "→",
    collapsed: "▸",
    expanded: "▾",
    atLeast: "≥",
    atMost: "≤",
    about: "≈"
  )

  package static let ascii = GlyphSet(
    isASCII: true,
    horizontal: "-",
    vertical: "|",
    topLeft: "+",
    topRight: "+",
    bottomLeft: "+",
    bottomRight: "+",
    teeLeft: "+",
    teeRight: "+",
    teeTop: "+",
    teeBottom: "+",
    cross: "+",
    ellipsis: "~",
    barFull: "#",
    barEmpty: ".",
    barMark: "|",
    levels: Array("_.-=#"),
    good: "v",
    bad: "x",
    onTrack: "+",
    noReport: ".",
    warning: "!",
    pointer: ">",
    marked: "*",
    separator: ">",
    moreLeft: "<",
    dash: "-",
    dot: "-",
    ascending: "^",
    descending: "v",
    up: "^",
    down: "v",
    left: "<",
    right: ">",
    collapsed: "+",
    expanded: "-",
    atLeast: ">=",
    atMost: "<=",
    // A tilde says that something was cut off.
    about: "ca."
  )
}
