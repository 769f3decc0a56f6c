extension Table {
  /// Draws the headings into the first row of the rectangle.
  package func drawHeader(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for (column, place) in zip(columns, layout(in: rect.width)) {
      guard let place, place.lowerBound < rect.width else { continue }
      let width = min(place.count, rect.width - place.lowerBound)
      canvas.put(
        heading(column, width: width, glyphs: canvas.glyphs),
        x: rect.x + place.lowerBound,
        y: rect.y,
        width: width,
        role: .header,
        align: column.align
      )
    }
  }

  /// Draws rows from the top of the rectangle; rows that find no room are left out.
  package func draw(_ rows: some Collection<Row>, on canvas: inout Canvas, in rect: Rect) {
    let places = layout(in: rect.width)
    for (offset, row) in rows.prefix(rect.height).enumerated() {
      draw(row, places: places, on: &canvas, in: rect, y: rect.y + offset)
    }
  }

  private func draw(
    _ row: Row,
    places: [Range<Int>?],
    on canvas: inout Canvas,
    in rect: Rect,
    y: Int
  ) {
    if hasPointer, rect.width > 0 {
      if row.isSelected { canvas[rect.x, y] = Cell(canvas.glyphs.pointer, role: .strong) }
      if row.isMarked, rect.width > 1 {
        canvas[rect.x + 1, y] = Cell(canvas.glyphs.marked, role: .accent)
      }
    }
    for (index, field) in row.fields.prefix(columns.count).enumerated() {
      guard let place = places[index], place.lowerBound < rect.width else { continue }
      let width = min(place.count, rect.width - place.lowerBound)
      // Part of a number is another number: it is left out rather than cut.
      let isCutNumber = columns[index].align == .right && Width.columns(field.text) > width
      canvas.put(
        isCutNumber ? String(canvas.glyphs.ellipsis) : field.text,
        x: rect.x + place.lowerBound,
        y: y,
        width: width,
        role: field.role,
        align: columns[index].align,
        isChanged: field.isChanged
      )
    }
    if row.isSelected { canvas.select(Rect(x: rect.x, y: y, width: rect.width, height: 1)) }
  }

  /// The title with its arrow; the arrow stays where the title has to be cut.
  private func heading(_ column: Column, width: Int, glyphs: GlyphSet) -> String {
    guard let sort = column.sort else { return column.title }
    let arrow = sort == .ascending ? glyphs.ascending : glyphs.descending
    return Text.fit(column.title, to: width - 1, ellipsis: glyphs.ellipsis) + String(arrow)
  }
}
