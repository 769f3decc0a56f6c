import NTMModel
import TerminalCanvas

/// A table in a box, with its heading, cursor and scroll position.
struct TableView {
  var table: any TableSource
  var pane: Pane
  var paneIndex: Int
  var isFocused: Bool
  var changed: Set<State.ChangedCell>
  /// The rows whose figures can be others than the file's, for what is assumed.
  var assumed: Set<RowID>
  /// What stands beside units, and the day on which it is told.
  var remarks: Remarks
  var today: Day
  var words: Words
  /// The reading whose bar a row shows, for tables that have bars.
  var progress: (Int) -> Int?

  /// What stands in the upper border: the title at the left, a remark at the right.
  struct Caption {
    var title: String
    var trailing: String
    /// The remark in the lower border, where it has no room in the upper one.
    var below = ""

    /// The columns that both take, with what keeps them apart.
    var width: Int {
      let remark = Width.columns(trailing)
      return Width.columns(title) + (remark > 0 ? remark + 3 : 0)
    }
  }

  /// Draws the table and answers where the cursor's row begins; `nil` without a row.
  func draw(on canvas: inout Canvas, in rect: Rect, _ caption: Caption) -> Point? {
    canvas.box(
      rect,
      title: caption.title,
      trailing: caption.trailing,
      below: caption.below,
      isFocused: isFocused
    )
    let inner = rect.inset(by: 1)
    guard inner.height > 1, inner.width > 4 else { return nil }
    let slots = TableColumns(table.columns, pane: pane, width: inner.width - 2)
    drawHeading(slots, on: &canvas, in: inner)
    if pane.shown.isEmpty {
      canvas.put(
        pane.filter.map { words.emptyFilter($0.shown) } ?? table.emptyText(words),
        x: inner.x + 1,
        y: inner.y + 1,
        width: inner.width - 2,
        role: .muted
      )
      return nil
    }
    for line in 0..<(inner.height - 1) where pane.shown.indices.contains(pane.top + line) {
      drawLine(line, slots, on: &canvas, inner)
    }
    drawScroll(on: &canvas, rect, rows: inner.height - 1)
    return cursor(in: inner)
  }

  /// Draws what differs after the cursor has moved, and takes the other rows from the last picture,
  /// where they may stand on other lines.
  func redraw(
    on canvas: inout Canvas,
    in rect: Rect,
    from old: Pane,
    last: Canvas
  ) -> Point? {
    let inner = rect.inset(by: 1)
    guard inner.height > 1, inner.width > 4 else { return nil }
    let slots = TableColumns(table.columns, pane: pane, width: inner.width - 2)
    let lines = inner.height - 1
    for line in 0..<lines {
      let position = pane.top + line
      let y = inner.y + 1 + line
      let room = Rect(x: inner.x, y: y, width: inner.width, height: 1)
      let isCursor = position == pane.position || position == old.position
      let earlier = position - old.top
      if !isCursor, (0..<lines).contains(earlier), pane.shown.indices.contains(position) {
        if earlier != line { canvas.copy(room, from: last, y: inner.y + 1 + earlier) }
      } else if isCursor || pane.top != old.top {
        canvas.fill(room)
        if pane.shown.indices.contains(position) { drawLine(line, slots, on: &canvas, inner) }
      }
    }
    if pane.top != old.top {
      let border: Role = isFocused ? .borderFocus : .border
      canvas.vline(x: rect.maxX - 1, y: inner.y, height: inner.height, role: border)
      drawScroll(on: &canvas, rect, rows: lines)
    }
    return cursor(in: inner)
  }

  /// Where the row of the cursor begins; `nil` when it is not on the screen.
  private func cursor(in inner: Rect) -> Point? {
    let line = pane.position - pane.top
    guard (0..<inner.height - 1).contains(line), pane.shown.indices.contains(pane.position) else {
      return nil
    }
    return Point(x: inner.x, y: inner.y + 1 + line)
  }

  /// Draws the row on a line of the table, and the cursor when it is there.
  private func drawLine(
    _ line: Int,
    _ slots: TableColumns,
    on canvas: inout Canvas,
    _ inner: Rect
  ) {
    let row = pane.shown[pane.top + line]
    let y = inner.y + 1 + line
    drawRow(row, slots, on: &canvas, inner, y)
    guard pane.top + line == pane.position else { return }
    let id = table.id(at: row)
    if !pane.marked.contains(id), !(isFocused && assumed.contains(id)) {
      canvas.put(words.signs.pointer, x: inner.x, y: y, width: 1, role: .accent)
    }
    if isFocused { canvas.select(Rect(x: inner.x, y: y, width: inner.width, height: 1)) }
  }

  private func drawHeading(_ slots: TableColumns, on canvas: inout Canvas, in inner: Rect) {
    for slot in slots.slots {
      let column = table.columns[slot.index]
      // Above the cells, not above what leads them.
      let lead = column.isRight ? 0 : Width.columns(column.lead)
      var title = String(repeating: " ", count: lead) + column.title
      if let sort = pane.sort, sort.column == column.id {
        // The arrow is never what gives way.
        title = Text.fit(title, to: slot.width - 1, ellipsis: words.glyphs.ellipsis)
        title += sort.isDescending ? words.signs.descending : words.signs.ascending
      }
      canvas.put(
        title,
        x: inner.x + 1 + slot.x,
        y: inner.y,
        width: slot.width,
        role: isFocused && slot.index == pane.column ? .column : .header,
        align: column.isRight ? .right : .left
      )
    }
    if let x = slots.moreLeft {
      canvas.put(words.signs.moreLeft, x: inner.x + 1 + x, y: inner.y, width: 1, role: .accent)
    }
    if slots.hasMoreRight {
      canvas.put(
        words.signs.separator,
        x: inner.x + inner.width - 1,
        y: inner.y,
        width: 1,
        role: .accent
      )
    }
  }

  /// The sign of what stands beside the record or the unit of a row; `nil` for nothing.
  private func remarkSign(of row: Int) -> CellText? {
    if let record = table.record(at: row) {
      return words.remarkSign(record, remarks, on: today)
    }
    return table.unit(at: row).flatMap { words.remarkSign($0, remarks, on: today) }
  }

  private func drawRow(
    _ row: Int,
    _ slots: TableColumns,
    on canvas: inout Canvas,
    _ inner: Rect,
    _ y: Int
  ) {
    let id = table.id(at: row)
    if pane.marked.contains(id) {
      canvas.put(words.signs.mark, x: inner.x, y: y, width: 1, role: .accent)
    } else if assumed.contains(id) {
      canvas.put(words.assumedSign, x: inner.x, y: y, width: 1, role: .warning)
    } else if !remarks.isEmpty, let sign = remarkSign(of: row) {
      canvas.put(sign, x: inner.x, y: y, width: 1)
    }
    var last: Role?
    for slot in slots.slots {
      let column = table.columns[slot.index]
      var cell = table.cell(row, slot.index, words)
      if !column.lead.isEmpty { cell.text = column.lead + cell.text }
      let x = inner.x + 1 + slot.x
      fillGap(before: slot, of: cell, last: last, on: &canvas, x: x, y: y)
      last = cell.role
      if column.id == .bar, let share = progress(row) {
        Bar(share: Double(share) / 1000)
          .draw(on: &canvas, x: x, y: y, width: slot.width)
        continue
      }
      // A heading may run over the empty cells on its right.
      let width = table.isHeading(at: row) && slot.index == 0 ? slots.used - slot.x : slot.width
      canvas.put(cell, x: x, y: y, width: width, align: column.isRight ? .right : .left)
      if let filter = pane.filter, !filter.words.isEmpty, !column.isRight {
        canvas.markMatches(of: filter.words, in: cell.text, x: x, y: y, width: width)
      }
      if !changed.isEmpty,
        changed.contains(State.ChangedCell(pane: paneIndex, row: id, column: column.id))
      {
        canvas.markChanged(Rect(x: x, y: y, width: slot.width, height: 1))
      }
      if table.isHeading(at: row) { break }
    }
  }

  /// Blanks between two cells of one meaning carry it too, which saves the terminal the change to
  /// plain and back: half of the bytes of a matrix.
  private func fillGap(
    before slot: TableColumns.Slot,
    of cell: CellText,
    last: Role?,
    on canvas: inout Canvas,
    x: Int,
    y: Int
  ) {
    guard last == cell.role, cell.role != .text else { return }
    let lead = slot.width <= 2 ? slot.width - 1 : 0
    canvas.recolour(Rect(x: x - 1, y: y, width: 1 + lead, height: 1), role: cell.role)
  }

  /// A mark on the right border for how far down the list the screen is.
  private func drawScroll(on canvas: inout Canvas, _ rect: Rect, rows: Int) {
    guard pane.shown.count > rows, rows > 2 else { return }
    let hidden = pane.shown.count - rows
    let y = rect.y + 2 + pane.top * (rows - 1) / max(1, hidden)
    canvas.put(
      words.signs.thumb,
      x: rect.x + rect.width - 1,
      y: y,
      width: 1,
      role: isFocused ? .borderFocus : .border
    )
  }
}
