package import TerminalCanvas

/// A finished picture and where the terminal's cursor rests, so that magnifiers can follow it.
package struct Frame: Sendable {
  package var canvas: Canvas
  package var cursor: Point?
}

extension State {
  /// The picture of the state; changes nothing.
  package func draw() -> Frame {
    var canvas = Canvas(size, glyphs: words.glyphs)
    guard size.width >= Layout.least.width, size.height >= Layout.least.height else {
      canvas.put(
        CellText(words.tooSmall(size), .warning),
        x: 0,
        y: size.height / 2,
        width: size.width
      )
      return Frame(canvas: canvas, cursor: nil)
    }
    HeaderView(state: self).draw(on: &canvas)
    var cursor = PageView(state: self).draw(on: &canvas)
    StatusView(state: self).draw(on: &canvas)
    FooterView(overlay: overlay, paneCount: visit.page.paneCount, words: words).draw(on: &canvas)
    if let inside = OverlayView(state: self).draw(on: &canvas) { cursor = inside }
    return Frame(canvas: canvas, cursor: cursor)
  }
}
