/// Where a canvas is shown: the terminal, or a screen that only remembers.
package protocol Screen: AnyObject {
  /// The room there is now.
  var size: Size { get }
  /// The signs this screen can show.
  var glyphs: GlyphSet { get }
  /// Shows the picture, with the cursor at a place or hidden.
  func present(_ canvas: Canvas, cursor: Point?)
  /// Shows everything again with the next picture, as after foreign output (Ctrl-L).
  func redrawAll()
  /// Sends bytes past the picture, such as a copy to the clipboard (OSC 52).
  func writeRaw(_ bytes: [UInt8])
}

/// A screen without a terminal: it keeps the last picture, for tests and for `ntm frame`.
package final class RememberedScreen: Screen {
  package var size: Size
  package var glyphs: GlyphSet
  package private(set) var canvas: Canvas?
  package private(set) var cursor: Point?
  package private(set) var frameCount = 0
  /// Everything that was sent past the picture.
  package private(set) var rawBytes: [UInt8] = []

  package init(size: Size, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
  }

  package func present(_ canvas: Canvas, cursor: Point?) {
    self.canvas = canvas
    self.cursor = cursor
    frameCount += 1
  }

  package func redrawAll() {}

  package func writeRaw(_ bytes: [UInt8]) { rawBytes += bytes }
}
