import NTMModel
import TerminalCanvas

/// The line above the footer: what just happened, and what the table shows of its rows.
struct StatusView {
  var state: State

  func draw(on canvas: inout Canvas) {
    let y = state.size.height - 2
    let width = state.size.width
    let right = facts
    let rightColumns = Width.columns(right)
    guard let line = message else { return drawFacts(right, rightColumns, y, on: &canvas) }
    let columns = Width.columns(line.text)
    // A sentence that needs the room gets it: the number of rows can wait.
    let isAlone = columns > width - rightColumns - 4 && line.role != .muted
    let room = isAlone ? width - 2 : max(0, width - rightColumns - 4)
    if !isAlone { drawFacts(right, rightColumns, y, on: &canvas) }
    canvas.put(line.text, x: 1, y: y, width: room, role: line.role)
  }

  private func drawFacts(_ text: String, _ columns: Int, _ y: Int, on canvas: inout Canvas) {
    guard columns + 2 < state.size.width else { return }
    canvas.put(text, x: state.size.width - columns - 1, y: y, width: columns, role: .muted)
  }

  private var message: CellText? {
    let words = state.words
    if let failure = state.failure { return CellText("! " + failure, .bad) }
    // What the reader did last stands for its seconds; the header says that the screen is held.
    if let notice = state.notice { return CellText(notice.text, notice.role) }
    guard !state.pending.isEmpty else { return held ?? detail }
    // The keys that can follow the ones pressed so far.
    let rows = Keymap.continuations(of: state.pending)
    let text = rows.map { "\($0.key.label) \(words.pick($0.row.title))" }.joined(separator: "  ")
    return CellText(state.pending.map(\.label).joined() + "…  " + text, .key)
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
    let text = isWide ? whole : parts.dropFirst().joined(separator: separator)
    return CellText(text, .warning)
  }

  /// What stands behind the cell under the cursor, where no column has room for it.
  private var detail: CellText? {
    guard state.overlay == nil, let table = state.focusedTable, let row = state.cursorRow,
      table.columns.indices.contains(state.visit.panes[state.visit.focused].column)
    else { return nil }
    let column = state.visit.panes[state.visit.focused].column
    return table.detail(row, column, state.words).map { CellText($0, .muted) }
  }

  private var facts: String {
    let words = state.words
    guard let table = state.focusedTable, state.visit.panes.indices.contains(state.visit.focused)
    else { return "" }
    let pane = state.visit.panes[state.visit.focused]
    var parts: [String] = []
    if !pane.marked.isEmpty { parts.append(markedSum(pane, table)) }
    if let filter = pane.filter {
      parts.append(words.filtered(filter.column == nil ? filter.words : filter.label))
    }
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
    return parts.joined(separator: " \(words.signs.middot) ")
  }

  private func markedSum(_ pane: Pane, _ table: some TableSource) -> String {
    let rows = pane.shown.filter { pane.marked.contains(table.id(at: $0)) }
    let count = state.words.marked(pane.marked.count)
    return table.sum(of: rows, state.words).map { count + ": " + $0 } ?? count
  }
}

extension Pane.Filter {
  var label: String { (isInverse ? "!" : "") + text }
}
