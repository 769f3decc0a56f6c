import NTMModel
import TerminalCanvas

/// What lies over the page: the prompt with its results, or a list to choose from.
struct OverlayView {
  enum Content {
    /// A filter being typed, and how many rows it keeps.
    case filter(InputLine, rows: String)
    /// `none` is what to say where nothing was found.
    case search(Prompt, [PromptChoice], none: String)
    case chooser(Chooser)
    case dialog(DialogPicture)
  }

  var content: Content
  var words: Words

  /// Draws the overlay and answers where the text cursor is.
  func draw(on canvas: inout Canvas) -> Point {
    switch content {
    case .filter(let input, let rows): drawFilter(input, rows, on: &canvas)
    case .search(let prompt, let choices, let none): drawSearch(prompt, choices, none, on: &canvas)
    case .chooser(let chooser): drawChooser(chooser, on: &canvas)
    case .dialog(let picture): DialogView(picture: picture, words: words).draw(on: &canvas)
    }
  }

  /// The filter is typed on the status line, so that the table stays in full view.
  private func drawFilter(_ input: InputLine, _ rows: String, on canvas: inout Canvas) -> Point {
    let size = canvas.size
    let label = words.promptTitle(.filter) + ": "
    let y = size.height - 2
    canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1), " ", role: .text)
    canvas.put(
      rows,
      x: size.width - Width.columns(rows) - 1,
      y: y,
      width: nil,
      role: .muted
    )
    let x = 1 + canvas.put(label, x: 1, y: y, width: nil, role: .key)
    let width = max(8, size.width - x - Width.columns(rows) - 3)
    return drawInput(input, on: &canvas, x: x, y: y, width: width)
  }

  private func drawInput(
    _ input: InputLine,
    on canvas: inout Canvas,
    x: Int,
    y: Int,
    width: Int
  ) -> Point {
    input.draw(on: &canvas, x: x, y: y, width: width) ?? Point(x: x, y: y)
  }

  /// The columns that a list takes with its frame.
  static func width(of size: Size) -> Int { min(size.width - 4, 92) }

  private func frame(height: Int, on canvas: inout Canvas, title: String, trailing: String) -> Rect
  {
    let size = canvas.size
    let width = OverlayView.width(of: size)
    let rect = Rect(
      x: (size.width - width) / 2,
      y: 2,
      width: width,
      height: min(height, size.height - 5)
    )
    // A blank column on either side keeps what is cut off behind it apart.
    canvas.fill(Rect(x: rect.x - 1, y: rect.y, width: rect.width + 2, height: rect.height))
    canvas.box(rect, title: title, trailing: trailing, isFocused: true)
    return rect.inset(by: 1)
  }

  private func drawSearch(
    _ prompt: Prompt,
    _ choices: [PromptChoice],
    _ none: String,
    on canvas: inout Canvas
  ) -> Point {
    let rows = max(1, min(choices.count, 16))
    // The answer to no words at all, which comes first, is no count.
    let found =
      prompt.answer?.text.isEmpty == false && !prompt.input.text.isEmpty
      ? prompt.answer : nil
    // Commands and no unit: nothing is counted that nobody asked for.
    let isCounted = prompt.kind == .search || found.map { $0.total > 0 } == true
    let trailing =
      isCounted ? found.map { words.hits($0.hits.count, of: $0.total) } ?? "" : ""
    let inner = frame(
      height: rows + 3,
      on: &canvas,
      title: words.promptTitle(prompt.kind),
      trailing: trailing
    )
    let mark = prompt.kind == .search ? "/" : ":"
    canvas.put(mark, x: inner.x, y: inner.y, width: 1, role: .key)
    let point = drawInput(
      prompt.input,
      on: &canvas,
      x: inner.x + 2,
      y: inner.y,
      width: inner.width - 2
    )
    guard !choices.isEmpty else {
      let text =
        prompt.input.text.isEmpty
        ? words.promptExample(prompt.kind)
        : prompt.answer?.text == prompt.input.text ? none : words.loading
      canvas.put(text, x: inner.x, y: inner.y + 1, width: inner.width, role: .muted)
      return point
    }
    let lines = inner.height - 1
    let top = max(0, prompt.position - lines + 1)
    let columns = HitColumns(prompt.answer, width: inner.width, words: words)
    for line in 0..<lines where choices.indices.contains(top + line) {
      let y = inner.y + 1 + line
      let room = Rect(x: inner.x, y: y, width: inner.width, height: 1)
      draw(choices[top + line], columns, on: &canvas, in: room)
      if top + line == prompt.position {
        canvas.put(words.signs.pointer, x: inner.x, y: y, width: 1, role: .accent)
        canvas.select(
          Rect(x: inner.x, y: y, width: inner.width, height: 1)
        )
      }
    }
    return point
  }

  private func draw(
    _ choice: PromptChoice,
    _ columns: HitColumns,
    on canvas: inout Canvas,
    in room: Rect
  ) {
    switch choice {
    case .command(let row):
      let keys = row.keys.first.map { words.label($0) } ?? ""
      canvas.put(words.pick(row.title), x: room.x + 1, y: room.y, width: 16, role: .key)
      canvas.put(words.pick(row.sentence), x: room.x + 18, y: room.y, width: room.width - 28)
      canvas.put(keys, x: room.maxX - 9, y: room.y, width: 8, role: .muted, align: .right)
    case .topic(let topic):
      canvas.put(topic.mark, x: room.x + 1, y: room.y, width: 16, role: .key)
      canvas.put(words.pick(topic.title), x: room.x + 18, y: room.y, width: room.width - 19)
    case .day(let day):
      let title = words.numerals.day(day)
      canvas.put(title, x: room.x + 1, y: room.y, width: 16, role: .key)
      canvas.put(words.showDay, x: room.x + 18, y: room.y, width: room.width - 19)
    case .unitList(let entry):
      let title = words.unitListTitle
      canvas.put(title, x: room.x + 1, y: room.y, width: room.width / 2, role: .key)
      canvas.put(
        words.sentence(entry),
        x: room.x + 3 + Width.columns(title),
        y: room.y,
        width: max(0, room.width - 4 - Width.columns(title))
      )
    case .hit(let hit): columns.draw(hit, on: &canvas, in: room)
    }
  }

  private func drawChooser(_ chooser: Chooser, on canvas: inout Canvas) -> Point {
    let lines = ChooserLines(chooser)
    // The sentence that nothing fits takes a line too.
    let wanted = max(1, lines.all.count) + 3
    let inner = frame(
      height: wanted,
      on: &canvas,
      title: chooser.title,
      trailing: words.numerals.whole(chooser.shown.count)
    )
    canvas.put(words.signs.separator, x: inner.x, y: inner.y, width: 1, role: .key)
    let point = drawInput(
      chooser.input,
      on: &canvas,
      x: inner.x + 2,
      y: inner.y,
      width: inner.width - 2
    )
    guard !chooser.shown.isEmpty else {
      let text = words.noChoice(chooser.input.text)
      canvas.put(text, x: inner.x, y: inner.y + 1, width: inner.width, role: .muted)
      return point
    }
    let rows = inner.height - 1
    let position = lines.line(of: chooser.position)
    let top = max(0, min(position - rows / 2, lines.all.count - rows))
    for row in 0..<rows where lines.all.indices.contains(top + row) {
      let y = inner.y + 1 + row
      switch lines.all[top + row] {
      case .group(let name):
        canvas.put(name, x: inner.x, y: y, width: inner.width, role: .header)
      case .item(let item, let index):
        draw(item, on: &canvas, in: Rect(x: inner.x, y: y, width: inner.width, height: 1))
        if index == chooser.position {
          canvas.put(words.signs.pointer, x: inner.x, y: y, width: 1, role: .accent)
          canvas.select(
            Rect(x: inner.x, y: y, width: inner.width, height: 1)
          )
        }
      }
    }
    return point
  }

  /// Commands have a title, keys and a sentence; columns and settings a title and a mark.
  private func draw(_ item: Chooser.Item, on canvas: inout Canvas, in room: Rect) {
    guard !item.sentence.isEmpty else {
      canvas.put(item.detail, x: room.x + 1, y: room.y, width: 1, role: .key)
      canvas.put(item.title, x: room.x + 3, y: room.y, width: room.width - 4, role: .strong)
      return
    }
    let (detail, sentence) = room.width < 70 ? (17, 31) : (18, 34)
    canvas.put(
      item.title,
      x: room.x + 1,
      y: room.y,
      width: detail - 2,
      role: item.isAvailable ? .strong : .muted
    )
    canvas.put(
      item.detail,
      x: room.x + detail,
      y: room.y,
      width: sentence - detail - 1,
      role: item.isAvailable ? .key : .muted
    )
    canvas.put(
      item.sentence,
      x: room.x + sentence,
      y: room.y,
      width: max(0, room.width - sentence - 1),
      role: .muted
    )
  }
}

/// The lines of a list with the headings of its groups.
struct ChooserLines {
  enum Line {
    case group(String)
    case item(Chooser.Item, Int)
  }

  var all: [Line] = []

  init(_ chooser: Chooser) {
    var group = ""
    for (index, item) in chooser.shown.enumerated() {
      if item.group != group, !item.group.isEmpty {
        group = item.group
        all.append(.group(group))
      }
      all.append(.item(item, index))
    }
  }

  func line(of position: Int) -> Int {
    all.firstIndex {
      if case .item(_, position) = $0 { return true }
      return false
    } ?? 0
  }
}
