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
    if rightColumns + 2 < width {
      canvas.put(right, x: width - rightColumns - 1, y: y, width: rightColumns, role: .muted)
    }
    guard let line = message else { return }
    canvas.put(
      line.text,
      x: 1,
      y: y,
      width: max(0, width - rightColumns - 4),
      role: line.role
    )
  }

  private var message: CellText? {
    let words = state.words
    if let failure = state.failure { return CellText("! " + failure, .bad) }
    if state.isPaused { return CellText(words.paused(state.waiting), .warning) }
    if let notice = state.notice { return CellText(notice.text, notice.role) }
    guard !state.pending.isEmpty else { return detail }
    // The keys that can follow the ones pressed so far.
    let rows = Keymap.continuations(of: state.pending)
    let text = rows.map { "\($0.key.label) \(words.pick($0.row.title))" }.joined(separator: "  ")
    return CellText(state.pending.map(\.label).joined() + "…  " + text, .key)
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
