import NTMModel
import TerminalCanvas

/// The page between header and status: its panes, or why there is nothing to show.
struct PageView {
  var state: State

  func draw(on canvas: inout Canvas) -> Point? {
    let words = state.words
    let body = Layout.body(of: state.size)
    guard let snapshot = state.visit.snapshot else {
      canvas.put(
        state.failure ?? words.loading,
        x: 2,
        y: body.y + body.height / 2,
        width: body.width - 4,
        role: state.failure == nil ? .muted : .bad
      )
      return nil
    }
    if case .missing = snapshot.body {
      canvas.put(
        words.missing(state.visit.page),
        x: 2,
        y: body.y + body.height / 2,
        width: body.width - 4,
        role: .warning
      )
      return nil
    }
    let layout = state.layout
    let titles = PaneTitles(state: state, snapshot: snapshot)
    PageText(state: state, snapshot: snapshot).draw(on: &canvas)
    var cursor: Point?
    for place in layout.places where state.tables.indices.contains(place.pane) {
      let caption = TableView.Caption(
        title: layout.isSingle ? titles.strip : titles.title(place.pane),
        trailing: titles.trailing(place.pane, width: place.rect.width)
      )
      let found = view(of: place.pane, snapshot).draw(on: &canvas, in: place.rect, caption)
      if place.pane == state.visit.focused { cursor = found }
    }
    return cursor
  }

  /// Draws the table with the focus anew, where only the place of the cursor in it has changed.
  func redrawTable(on canvas: inout Canvas, from old: FrameBasis.Place, last: Canvas) -> Point? {
    let focused = state.visit.focused
    guard let snapshot = state.visit.snapshot,
      let place = state.layout.places.first(where: { $0.pane == focused })
    else { return nil }
    return view(of: focused, snapshot)
      .redraw(on: &canvas, in: place.rect, from: old, last: last)
  }

  private func view(of pane: Int, _ snapshot: Snapshot) -> TableView {
    TableView(
      table: state.tables[pane],
      pane: state.visit.panes[pane],
      paneIndex: pane,
      isFocused: pane == state.visit.focused,
      changed: state.changed,
      words: state.words,
      progress: { progress(of: snapshot, row: $0) }
    )
  }

  private func progress(of snapshot: Snapshot, row: Int) -> Int? {
    switch snapshot.body {
    case .overview(let overview):
      overview.targets.indices.contains(row)
        ? TargetTable.progress(overview.targets[row]) : nil
    case .target(let sheet):
      sheet.series.indices.contains(row)
        ? TargetTable.progress(sheet.series[sheet.series.count - 1 - row]) : nil
    default: nil
    }
  }
}
