import NTMModel
import TerminalCanvas

/// The line above the footer: what just happened, and what the table shows of its rows.
struct StatusView {
  var state: State

  func draw(on canvas: inout Canvas) {
    let y = state.size.height - 2
    let width = state.size.width
    guard let line = message else { return drawFacts(fitted(facts, to: width - 2), y, on: &canvas) }
    // A sentence gets the room it needs, and the facts what is left; what only stands behind a cell
    // is cut before them.
    let columns = min(Width.columns(line.text), width - 2)
    let facts = fitted(self.facts, to: width - (line.role == .muted ? 2 : columns + 4))
    drawFacts(facts, y, on: &canvas)
    let room = facts.isEmpty ? width - 2 : width - Width.columns(facts) - 4
    canvas.put(line, x: 1, y: y, width: max(0, room))
  }

  private func drawFacts(_ text: String, _ y: Int, on canvas: inout Canvas) {
    let columns = Width.columns(text)
    canvas.put(text, x: state.size.width - columns - 1, y: y, width: columns, role: .muted)
  }

  /// The parts that fit, the first of them the last to give way.
  private func fitted(_ parts: [String], to width: Int) -> String {
    let separator = " \(state.words.signs.middot) "
    for count in stride(from: parts.count, to: 0, by: -1) {
      let text = parts.prefix(count).joined(separator: separator)
      if Width.columns(text) <= width { return text }
    }
    // A few letters of a sum say nothing.
    guard width > 30, let first = parts.first else { return "" }
    return Text.fit(first, to: width, ellipsis: state.words.glyphs.ellipsis)
  }

  private var message: CellText? {
    let words = state.words
    if let failure = state.failure { return CellText("! " + failure, .bad) }
    // What the reader did last stands for its seconds; the header says that the screen is held.
    if let notice = state.notice { return CellText(notice.text, notice.role) }
    if case .chooser(let chooser) = state.overlay { return sentence(of: chooser) }
    guard !state.pending.isEmpty else { return held ?? detail }
    // The keys that can follow the ones pressed so far.
    let rows = Keymap.continuations(of: state.pending)
    let text = rows.map { words.label([$0.key]) + " " + words.pick($0.row.title) }
      .joined(separator: "  ")
    return CellText("\(words.label(state.pending))\(words.glyphs.ellipsis)  \(text)", .key)
  }

  /// What the chosen line of a list does, which a narrow list cuts off.
  private func sentence(of chooser: Chooser) -> CellText? {
    let shown = chooser.shown
    guard shown.indices.contains(chooser.position) else { return nil }
    let item = shown[chooser.position]
    return item.sentence.isEmpty ? nil : CellText(item.sentence, .key)
  }

  /// As of when a held screen stands.
  private var held: CellText? {
    guard let hold = state.hold else { return nil }
    let number = state.visit.snapshot?.facts.lastChange ?? hold.began
    let parts = state.words.held(
      at: state.visit.readAt.map { state.words.numerals.clock($0.seconds, offset: $0.offset) },
      contained: hold.contained(in: number),
      pending: hold.pending(after: number),
      isOtherFile: hold.waiting == .otherFile
    )
    let separator = " \(state.words.signs.middot) "
    let whole = parts.joined(separator: separator)
    let isWide = Width.columns(whole) <= state.size.width - 2
    return CellText(isWide ? whole : parts.dropFirst().joined(separator: separator), .warning)
  }

  /// What stands behind the cell under the cursor, where no column has room for it.
  private var detail: CellText? {
    guard state.overlay == nil, let table = state.focusedTable, let row = state.cursorRow,
      table.columns.indices.contains(state.visit.panes[state.visit.focused].column)
    else { return nil }
    let column = state.visit.panes[state.visit.focused].column
    return table.detail(row, column, state.words).map { CellText($0, .muted) }
  }

  private var facts: [String] {
    let words = state.words
    guard let table = state.focusedTable, state.visit.panes.indices.contains(state.visit.focused)
    else { return [] }
    let pane = state.visit.panes[state.visit.focused]
    var parts: [String] = []
    if !pane.marked.isEmpty { parts.append(markedSum(pane, table)) }
    if let filter = pane.filter { parts.append(words.filtered(filter.shown)) }
    if let sort = pane.sort,
      let column = table.columns.first(where: { $0.id == sort.column })
    {
      parts.append(words.sorted(column.title, isDescending: sort.isDescending))
    }
    // Headings stand only in whole lists in the official order.
    let isWhole = pane.sort == nil && pane.filter == nil
    let all = table.itemCount
    let shown = isWhole ? all : pane.shown.count
    parts.append(words.rows(shown, of: all))
    return parts
  }

  private func markedSum(_ pane: Pane, _ table: some TableSource) -> String {
    let rows = pane.shown.filter { pane.marked.contains(table.id(at: $0)) }
    let count = state.words.marked(pane.marked.count)
    return table.sum(of: rows, state.words).map { count + ": " + $0 } ?? count
  }
}

extension Pane.Filter {
  /// The filter as it was typed, or as the cell it compares with.
  var shown: String { column == nil ? words : (isInverse ? "!" : "") + text }
}
