/// A picture of the whole screen, cell by cell; what views draw into and the terminal shows.
///
/// Drawing outside is allowed and does nothing, so that a view survives any size.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  package let glyphs: GlyphSet
  /// Row after row.
  var cells: [Cell]

  package init(_ size: Size, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole picture as a rectangle.
  package var bounds: Rect { Rect(size) }

  /// A cell; outside of the picture reading gives a blank and writing does nothing.
  package subscript(x: Int, y: Int) -> Cell {
    get { isInside(x, y) ? cells[y * size.width + x] : .blank }
    set {
      guard isInside(x, y) else { return }
      let index = y * size.width + x
      mend(from: index, count: 1)
      cells[index] = newValue
    }
  }

  /// The cells of a row, for comparing and writing out; the row must exist.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    precondition(y >= 0 && y < size.height, "A row must lie inside the canvas.")
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Marks the cells as selected; what they mean stays as it is.
  package mutating func select(_ rect: Rect) {
    update(rect) { $0.isSelected = true }
  }

  /// Marks the cells as recently changed.
  package mutating func markChanged(_ rect: Rect) {
    update(rect) { $0.isChanged = true }
  }

  /// Gives the cells another meaning, and leaves their glyphs.
  package mutating func recolour(_ rect: Rect, role: Role) {
    update(rect) { $0.role = role }
  }

  private mutating func update(_ rect: Rect, _ change: (inout Cell) -> Void) {
    let part = rect.intersection(bounds)
    for y in part.y..<part.maxY where part.width > 0 {
      for x in part.x..<part.maxX { change(&cells[y * size.width + x]) }
    }
  }

  private func isInside(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && x < size.width && y >= 0 && y < size.height
  }

  /// Blanks the halves of wide glyphs that overwriting these cells would leave behind.
  mutating func mend(from index: Int, count: Int) {
    if cells[index].isContinuation { cells[index - 1].glyph = " " }
    let next = index + count
    if next < cells.count, cells[next].isContinuation { cells[next] = .blank }
  }
}
