import TerminalCanvas

/// The signs of the glyph set as texts, by what they say.
///
/// Made once for a set: a screen of figures asks for them a thousand times.
package struct Signs: Hashable, Sendable {
  let isASCII: Bool
  let check: String
  let cross: String
  let onTrack: String
  let noReport: String
  let middot: String
  let dash: String
  let separator: String
  let moreLeft: String
  let ascending: String
  let descending: String
  let up: String
  let upDown: String
  let pointer: String
  let mark: String
  let thumb: String

  /// The text with the signs of its punctuation in ASCII; letters keep their marks.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "·", "–": result += "-"
      case "“", "”": result += "\""
      case "→": result += "->"
      case "…": result += "..."
      case "×": result += "x"
      case "≤": result += "<="
      case "≥": result += ">="
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  init(_ glyphs: GlyphSet) {
    isASCII = glyphs.isASCII
    check = String(glyphs.good)
    cross = String(glyphs.bad)
    onTrack = String(glyphs.onTrack)
    noReport = String(glyphs.noReport)
    middot = String(glyphs.dot)
    dash = String(glyphs.dash)
    separator = String(glyphs.separator)
    moreLeft = String(glyphs.moreLeft)
    ascending = String(glyphs.ascending)
    descending = String(glyphs.descending)
    up = String(glyphs.up)
    upDown = String(glyphs.up) + String(glyphs.down)
    pointer = String(glyphs.pointer)
    mark = String(glyphs.marked)
    thumb = String(glyphs.levels.last ?? glyphs.vertical)
  }
}
