import TerminalCanvas

/// The signs of the glyph set as texts, by what they say.
package struct Signs: Hashable, Sendable {
  private var glyphs: GlyphSet

  init(_ glyphs: GlyphSet) { self.glyphs = glyphs }

  var isASCII: Bool { glyphs.isASCII }
  var check: String { String(glyphs.good) }
  var cross: String { String(glyphs.bad) }
  var noReport: String { glyphs.isASCII ? "." : String(glyphs.dot) }
  var middot: String { String(glyphs.dot) }
  var dash: String { String(glyphs.dash) }
  var separator: String { String(glyphs.separator) }
  var ascending: String { String(glyphs.ascending) }
  var descending: String { String(glyphs.descending) }
  var upDown: String { String(glyphs.up) + String(glyphs.down) }
  var pointer: String { String(glyphs.pointer) }
  var mark: String { String(glyphs.marked) }
  var thumb: String { String(glyphs.barFull) }
  var atLeast: String { glyphs.atLeast }
  var atMost: String { glyphs.atMost }
  var about: String { glyphs.about }
}
