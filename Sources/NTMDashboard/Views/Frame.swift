package import TerminalCanvas

/// A finished picture and where the terminal's cursor rests, so that magnifiers can follow it.
package struct Frame: Sendable {
  package var canvas: Canvas
  package var cursor: Point?
  /// What it was drawn from; `nil` where nothing of it can be taken over.
  var basis: FrameBasis?
}

extension State {
  /// The picture of the state; changes nothing.
  ///
  /// - Parameter last: an earlier picture of this state; what has not changed since is taken from
  ///   it. The result is the same without it and costs more.
  package func draw(over last: Frame? = nil) -> Frame {
    let basis = FrameBasis(self)
    if let basis, let last, let old = last.basis, basis.whole == old.whole {
      return redraw(last, from: old, to: basis)
    }
    var canvas = Canvas(size, glyphs: words.glyphs)
    guard size.width >= Layout.least.width, size.height >= Layout.least.height else {
      canvas.put(
        CellText(words.tooSmall(size), .warning),
        x: 0,
        y: size.height / 2,
        width: size.width
      )
      return Frame(canvas: canvas, cursor: nil, basis: nil)
    }
    HeaderView(state: self).draw(on: &canvas)
    var cursor = PageView(state: self).draw(on: &canvas)
    StatusView(state: self).draw(on: &canvas)
    FooterView(
      overlay: overlay,
      paneCount: visit.page.paneCount,
      dialogHints: dialogPicture?.hints ?? [],
      editor: settings.editor,
      words: words
    ).draw(on: &canvas)
    if let inside = OverlayView(state: self).draw(on: &canvas) { cursor = inside }
    return Frame(canvas: canvas, cursor: cursor, basis: basis)
  }

  /// The picture with only that drawn anew which differs: the rows of a table that the cursor has
  /// left and reached, the panes that follow it, and the status line.
  private func redraw(_ last: Frame, from old: FrameBasis, to basis: FrameBasis) -> Frame {
    var canvas = last.canvas
    if basis.header != old.header {
      canvas.fill(Rect(x: 0, y: 0, width: size.width, height: 1))
      HeaderView(state: self).draw(on: &canvas)
    }
    let cursor = PageView(state: self).redraw(on: &canvas, from: old, to: basis, last: last)
    canvas.fill(Rect(x: 0, y: size.height - 2, width: size.width, height: 1))
    StatusView(state: self).draw(on: &canvas)
    return Frame(canvas: canvas, cursor: cursor, basis: basis)
  }
}
