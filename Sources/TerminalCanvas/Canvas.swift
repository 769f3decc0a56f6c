/// A picture of the whole screen, cell by cell; what views draw into and the terminal shows.
///
/// Drawing outside is allowed and does nothing, so that a view survives any size.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  package let glyphs: GlyphSet
  /// Each row is an array of its own: a copy of a picture shares them, and a row that both still
  /// share is known to be the same without looking at its cells.
  var rows: [[Cell]]

  package init(_ size: Size, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
    let blank = Array(repeating: Cell.blank, count: size.width)
    rows = Array(repeating: blank, count: size.height)
  }

  /// The whole picture as a rectangle.
  package var bounds: Rect { Rect(size) }

  /// A cell; outside of the picture reading gives a blank and writing does nothing.
  package subscript(x: Int, y: Int) -> Cell {
    get { isInside(x, y) ? rows[y][x] : .blank }
    set {
      guard isInside(x, y) else { return }
      Canvas.mend(&rows[y], from: x, count: 1)
      rows[y][x] = newValue
    }
  }

  /// The cells of a row, for comparing and writing out; the row must exist.
  package func row(_ y: Int) -> [Cell] {
    precondition(y >= 0 && y < size.height, "A row must lie inside the canvas.")
    return rows[y]
  }

  /// Marks the cells as selected; what they mean stays as it is.
  package mutating func select(_ rect: Rect) {
    update(rect) { $0.isSelected = true }
  }

  /// Marks the cells as recently changed.
  package mutating func markChanged(_ rect: Rect) {
    update(rect) { $0.isChanged = true }
  }

  /// Marks the cells as what a search found them by.
  package mutating func markMatch(_ rect: Rect) {
    update(rect) { $0.isMatch = true }
  }

  /// Gives the cells another meaning, and leaves their glyphs.
  package mutating func recolour(_ rect: Rect, role: Role) {
    update(rect) { $0.role = role }
  }

  /// Takes cells of one row over from another picture of the same size: those in the columns of
  /// `room`, from the row `y` there.
  ///
  /// The room must not cut a wide glyph in two, as the inside of a frame never does.
  package mutating func copy(_ room: Rect, from other: Canvas, y: Int) {
    let part = room.intersection(bounds)
    guard part.height == 1, other.size == size, other.rows.indices.contains(y) else { return }
    let columns = part.x..<part.maxX
    rows[part.y].replaceSubrange(columns, with: other.rows[y][columns])
  }

  private mutating func update(_ rect: Rect, _ change: (inout Cell) -> Void) {
    let part = rect.intersection(bounds)
    for y in part.y..<part.maxY where part.width > 0 {
      Canvas.update(&rows[y], part.x..<part.maxX, change)
    }
  }

  private static func update(
    _ row: inout [Cell],
    _ columns: Range<Int>,
    _ change: (inout Cell) -> Void
  ) {
    for x in columns { change(&row[x]) }
  }

  private func isInside(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && x < size.width && y >= 0 && y < size.height
  }

  /// Blanks the halves of wide glyphs that overwriting these cells would leave behind.
  static func mend(_ row: inout [Cell], from x: Int, count: Int) {
    if row[x].isContinuation { row[x - 1].scalar = " " }
    let next = x + count
    if next < row.count, row[next].isContinuation { row[next] = .blank }
  }
}
