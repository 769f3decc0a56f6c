import TerminalCanvas

/// A dialog over the page: its lines, a line to type into, what there is to choose from.
struct DialogView {
  var picture: DialogPicture
  var words: Words

  /// Draws the dialog and answers where the text cursor is.
  func draw(on canvas: inout Canvas) -> Point {
    let screen = canvas.size
    let width = min(screen.width - 4, 92)
    let inner = width - 4
    let body = wrapped(picture.lines, to: inner)
    let effects = wrapped(picture.effects, to: inner)
    let remark = wrapped(picture.remark.map { [$0] } ?? [], to: inner)
    let fixed = (picture.input == nil ? 0 : 1) + remark.count
    let wanted = body.count + effects.count + fixed + picture.choices.count
    let rect = Rect(
      x: (screen.width - width) / 2,
      y: 2,
      width: width,
      height: min(wanted + 2, screen.height - 5)
    )
    canvas.fill(rect)
    canvas.box(rect, title: picture.title, isFocused: true)
    let room = rect.height - 2
    var y = rect.y + 1
    // Where room is short, effects go first, then choices scroll, then the last lines go.
    let least = picture.choices.isEmpty ? 0 : min(2, picture.choices.count)
    let shownBody = body.prefix(max(1, room - fixed - least))
    draw(shownBody, on: &canvas, x: rect.x + 2, y: &y, width: inner)
    var point: Point?
    if let input = picture.input {
      point = draw(input, on: &canvas, x: rect.x + 2, y: y, width: inner)
      y += 1
    }
    draw(remark[...], on: &canvas, x: rect.x + 2, y: &y, width: inner)
    let left = rect.maxY - 1 - y
    if !picture.choices.isEmpty {
      return drawChoices(on: &canvas, x: rect.x + 1, y: y, width: inner + 2, rows: left)
    }
    drawEffects(effects, on: &canvas, x: rect.x + 2, y: y, width: inner, rows: left)
    return point ?? Point(x: rect.x + 2, y: rect.y + 1)
  }

  private func wrapped(_ lines: [CellText], to width: Int) -> [CellText] {
    lines.flatMap { line in
      // A note may be long: four lines of it say what it is about.
      Text.wrap(line.text, to: width).prefix(4).map { CellText($0, line.role) }
    }
  }

  private func draw(
    _ lines: ArraySlice<CellText>,
    on canvas: inout Canvas,
    x: Int,
    y: inout Int,
    width: Int
  ) {
    for line in lines {
      canvas.put(line, x: x, y: y, width: width)
      y += 1
    }
  }

  private func draw(
    _ input: DialogPicture.Input,
    on canvas: inout Canvas,
    x: Int,
    y: Int,
    width: Int
  ) -> Point {
    let used = canvas.put(input.label + ": ", x: x, y: y, width: width / 2, role: .key)
    let point = input.line.draw(on: &canvas, x: x + used, y: y, width: width - used)
    if input.line.isEmpty, !input.offered.isEmpty {
      canvas.put(input.offered, x: x + used + 1, y: y, width: width - used - 1, role: .muted)
    }
    return point ?? Point(x: x + used, y: y)
  }

  private func drawChoices(
    on canvas: inout Canvas,
    x: Int,
    y: Int,
    width: Int,
    rows: Int
  ) -> Point {
    let top = max(0, min(picture.position - rows + 1, picture.choices.count - rows))
    for row in 0..<max(0, rows) where picture.choices.indices.contains(top + row) {
      let isChosen = top + row == picture.position
      canvas.put(picture.choices[top + row], x: x + 2, y: y + row, width: width - 3)
      guard isChosen else { continue }
      canvas.put(words.signs.pointer, x: x, y: y + row, width: 1, role: .accent)
      canvas.select(Rect(x: x, y: y + row, width: width, height: 1))
    }
    return Point(x: x, y: y + max(0, min(rows - 1, picture.position - top)))
  }

  private func drawEffects(
    _ lines: [CellText],
    on canvas: inout Canvas,
    x: Int,
    y: Int,
    width: Int,
    rows: Int
  ) {
    let isCut = lines.count > rows
    var y = y
    draw(lines.prefix(isCut ? max(0, rows - 1) : rows), on: &canvas, x: x, y: &y, width: width)
    if isCut, rows > 0 {
      let more = words.more(lines.count - rows + 1)
      canvas.put(more, x: x, y: y, width: width, role: .muted)
    }
  }
}
