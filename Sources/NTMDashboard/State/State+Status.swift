import NTMModel
import TerminalCanvas

extension State {
  /// What the status line says: a failure, what just happened, what can follow, or what stands
  /// behind the cell under the cursor.
  var statusMessage: CellText? {
    if let failure { return CellText("! " + failure, .bad) }
    // What the reader did last stands for its seconds; the header says that the screen is held.
    if let notice { return CellText(notice.text, notice.role) }
    if case .chooser(let chooser) = overlay { return sentence(of: chooser) }
    guard !pending.isEmpty else {
      return held ?? standing.map { CellText($0.text, $0.role) } ?? detail
    }
    // The keys that can follow the ones pressed so far.
    let rows = Keymap.continuations(of: pending)
    let text = rows.map { words.label([$0.key]) + " " + words.pick($0.row.title) }
      .joined(separator: "  ")
    return CellText("\(words.label(pending))\(words.glyphs.ellipsis)  \(text)", .key)
  }

  /// A failure that the status line would cut off before it says what to do; `nil` where it does not.
  var longFailure: String? {
    failure.flatMap { Width.columns($0) + 4 > size.width ? "! " + $0 : nil }
  }

  /// What the chosen line of a list does, which a narrow list cuts off.
  private func sentence(of chooser: Chooser) -> CellText? {
    let shown = chooser.shown
    guard shown.indices.contains(chooser.position) else { return nil }
    let item = shown[chooser.position]
    return item.sentence.isEmpty ? nil : CellText(item.sentence, .key)
  }

  /// The changes that a held page does not show yet; `nil` while the screen follows the file.
  var pendingChanges: Int? {
    hold.map { $0.pending(after: visit.snapshot?.facts.lastChange ?? $0.began ?? 0) }
  }

  /// As of when a held screen stands.
  private var held: CellText? {
    guard let hold else { return nil }
    let number = visit.snapshot?.facts.lastChange ?? hold.began ?? 0
    let parts = words.held(
      at: visit.readAt.map { words.numerals.clock($0.seconds, offset: $0.offset) },
      contained: hold.contained(in: number),
      pending: hold.pending(after: number),
      isOtherFile: hold.waiting == .otherFile
    )
    let separator = " \(words.signs.middot) "
    let whole = parts.joined(separator: separator)
    let isWide = Width.columns(whole) <= size.width - 2
    return CellText(isWide ? whole : parts.dropFirst().joined(separator: separator), .warning)
  }

  /// What stands behind the cell under the cursor, where no column has room for it.
  private var detail: CellText? {
    guard overlay == nil, let table = focusedTable, let row = cursorRow,
      table.columns.indices.contains(visit.panes[visit.focused].column)
    else { return nil }
    let column = visit.panes[visit.focused].column
    // Beside the name stands what is said of the unit, behind other cells what they leave out.
    let detail = table.detail(row, column, words).map { CellText($0, .muted) }
    let told =
      column == 0 ? beside(row, of: table) ?? detail : detail ?? beside(row, of: table)
    guard told == nil, visit.page.hasMoves, visit.snapshot?.since != nil,
      !table.columns.contains(where: \.id.isCompared)
    else { return told }
    return CellText(words.noMovesInPane, .muted)
  }

  /// What stands beside the unit of a row; `nil` for nothing.
  private func beside(_ row: Int, of table: any TableSource) -> CellText? {
    guard let snapshot = visit.snapshot, !snapshot.facts.remarks.isEmpty else { return nil }
    if let record = table.record(at: row) {
      return words.beside(record, snapshot.facts.remarks, on: snapshot.today)
    }
    guard let unit = table.unit(at: row) else { return nil }
    return words.beside(unit, snapshot.facts.remarks, on: snapshot.today)
  }

  /// What the table shows of its rows, the most important first.
  var statusFacts: [String] {
    if let deck {
      return slidePosition.map { [words.slide($0 + 1, of: deck.slides.count)] } ?? []
    }
    guard let table = focusedTable, visit.panes.indices.contains(visit.focused)
    else { return [] }
    let pane = visit.panes[visit.focused]
    var parts: [String] = []
    if chart != nil, layout.chart == nil { parts.append(words.noRoomForChart) }
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
    let shown = isWhole ? all : table.items(in: pane.shown)
    parts.append(words.rows(shown, of: all))
    return parts
  }

  private func markedSum(_ pane: Pane, _ table: some TableSource) -> String {
    let rows = pane.shown.filter { pane.marked.contains(table.id(at: $0)) }
    let count = words.marked(pane.marked.count)
    return table.sum(of: rows, words).map { count + ": " + $0 } ?? count
  }
}

extension Pane.Filter {
  /// The filter as it was typed, or as the cell it compares with.
  var shown: String { column == nil ? words : (isInverse ? "!" : "") + text }
}
