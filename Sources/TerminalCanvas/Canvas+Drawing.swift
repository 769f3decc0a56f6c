extension Canvas {
  /// Writes text from `x` on and returns how many columns it took.
  ///
  /// Without a width the room reaches to the right edge. Text that does not fit is cut by grapheme
  /// and ends in an ellipsis; nothing is ever drawn outside the room or the picture. Cells of the
  /// room that the text leaves free keep what they show.
  @discardableResult
  package mutating func put(
    _ text: String,
    x: Int,
    y: Int,
    width: Int? = nil,
    role: Role = .text,
    align: Align = .left,
    isChanged: Bool = false
  ) -> Int {
    let room = min(width ?? .max, size.width - x)
    guard room > 0, y >= 0, y < size.height, !text.isEmpty else { return 0 }
    let simple = Width.simpleCount(text)
    let columns = simple ?? Width.columns(text)
    let style = Cell(" ", role: role, isChanged: isChanged)
    guard columns <= room else {
      let end = write(text, x: x, y: y, room: room - 1, style: style, isSimple: simple != nil)
      _ = write(String(glyphs.ellipsis), x: end, y: y, room: 1, style: style, isSimple: false)
      return end + 1 - x
    }
    let start =
      switch align {
      case .left: x
      case .centre: x + (room - columns) / 2
      case .right: x + room - columns
      }
    _ = write(text, x: start, y: y, room: columns, style: style, isSimple: simple != nil)
    return columns
  }

  /// Writes a part of a text, as `put` does for whole ones.
  @discardableResult
  package mutating func put(
    _ text: Substring,
    x: Int,
    y: Int,
    width: Int? = nil,
    role: Role = .text,
    align: Align = .left,
    isChanged: Bool = false
  ) -> Int {
    put(String(text), x: x, y: y, width: width, role: role, align: align, isChanged: isChanged)
  }

  /// Fills a rectangle with one glyph of one column.
  package mutating func fill(_ rect: Rect, _ glyph: Character = " ", role: Role = .text) {
    let part = rect.intersection(bounds)
    guard !part.isEmpty else { return }
    let cell = Cell(glyph, role: role)
    for y in part.y..<part.maxY {
      Canvas.fill(&rows[y], part.x..<part.maxX, with: cell)
    }
  }

  /// A horizontal line.
  package mutating func hline(x: Int, y: Int, width: Int, role: Role = .border) {
    fill(Rect(x: x, y: y, width: width, height: 1), glyphs.horizontal, role: role)
  }

  /// A vertical line.
  package mutating func vline(x: Int, y: Int, height: Int, role: Role = .border) {
    fill(Rect(x: x, y: y, width: 1, height: height), glyphs.vertical, role: role)
  }

  /// A frame with a title at the left of its upper edge and a remark at the right.
  ///
  ///     ┌ Tỉnh ──────────── 63 · theo vùng ┐
  ///
  /// Where both do not fit the remark goes first. `below` stands at the right of the lower edge where
  /// it fits. Returns the room inside.
  @discardableResult
  package mutating func box(
    _ rect: Rect,
    title: String = "",
    trailing: String = "",
    below: String = "",
    isFocused: Bool = false
  ) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return rect.inset() }
    let role: Role = isFocused ? .borderFocus : .border
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    hline(x: rect.x, y: rect.y, width: rect.width, role: role)
    hline(x: rect.x, y: bottom, width: rect.width, role: role)
    vline(x: rect.x, y: rect.y, height: rect.height, role: role)
    vline(x: right, y: rect.y, height: rect.height, role: role)
    self[rect.x, rect.y] = Cell(glyphs.topLeft, role: role)
    self[right, rect.y] = Cell(glyphs.topRight, role: role)
    self[rect.x, bottom] = Cell(glyphs.bottomLeft, role: role)
    self[right, bottom] = Cell(glyphs.bottomRight, role: role)
    putCaption(rect, title: title, trailing: trailing, isFocused: isFocused)
    if !below.isEmpty, Width.columns(below) + 4 <= rect.width {
      putRemark(below, endingAt: rect.maxX - 2, y: bottom)
    }
    return rect.inset()
  }

  private mutating func putCaption(
    _ rect: Rect,
    title: String,
    trailing: String,
    isFocused: Bool
  ) {
    // A blank on either side of each caption, and a corner at either end.
    let room = rect.width - 4
    guard room > 0 else { return }
    var titleRoom = room
    let trailingColumns = Width.columns(trailing)
    let needed = Width.columns(title) + 3 + trailingColumns
    if trailingColumns > 0, needed <= room {
      putRemark(trailing, endingAt: rect.maxX - 2, y: rect.y)
      titleRoom = room - trailingColumns - 3
    }
    guard !title.isEmpty else { return }
    let used = put(
      title,
      x: rect.x + 2,
      y: rect.y,
      width: titleRoom,
      role: isFocused ? .title : .strong
    )
    put(" ", x: rect.x + 1, y: rect.y)
    put(" ", x: rect.x + 2 + used, y: rect.y)
  }

  /// Puts a remark with a blank on either side into an edge.
  private mutating func putRemark(_ text: String, endingAt end: Int, y: Int) {
    let start = end - Width.columns(text)
    put(" ", x: start - 1, y: y)
    put(text, x: start, y: y, role: .muted)
    put(" ", x: end, y: y)
  }

  /// Writes glyphs into at most `room` columns and returns the first column after them.
  private mutating func write(
    _ text: String,
    x: Int,
    y: Int,
    room: Int,
    style: Cell,
    isSimple: Bool
  ) -> Int {
    var x = x
    let end = x + room
    guard isSimple else {
      for character in text {
        guard let glyph = Glyph(character) else { continue }
        guard x + glyph.columns <= end else { break }
        Canvas.place(glyph, x: x, in: &rows[y], style: style)
        x += glyph.columns
      }
      return x
    }
    return Canvas.place(text.unicodeScalars, x: x, end: end, in: &rows[y], style: style)
  }

  private static func fill(_ row: inout [Cell], _ columns: Range<Int>, with cell: Cell) {
    mend(&row, from: columns.lowerBound, count: columns.count)
    for x in columns { row[x] = cell }
  }

  /// Places scalars of one column each, up to the column `end`, and returns the next free one.
  private static func place(
    _ scalars: String.UnicodeScalarView,
    x: Int,
    end: Int,
    in row: inout [Cell],
    style: Cell
  ) -> Int {
    var x = x
    var cell = style
    if x >= 0, x < end { mend(&row, from: x, count: min(end, row.count) - x) }
    for scalar in scalars {
      guard x < end else { break }
      if x >= 0 {
        cell.scalar = scalar
        row[x] = cell
      }
      x += 1
    }
    return x
  }

  private static func place(_ glyph: Glyph, x: Int, in row: inout [Cell], style: Cell) {
    // Left of the picture; half of a wide glyph there is not drawn either.
    guard x >= 0 else { return }
    mend(&row, from: x, count: glyph.columns)
    var cell = style
    cell.glyph = glyph.character
    row[x] = cell
    if glyph.columns == 2 { row[x + 1] = .continuation(of: cell) }
  }
}
