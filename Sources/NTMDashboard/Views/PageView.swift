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
    let tables = state.tables
    let layout = state.layout
    PageText(state: state, snapshot: snapshot).draw(on: &canvas)
    var cursor: Point?
    for place in layout.places where tables.indices.contains(place.pane) {
      let titles = PaneTitles(state: state, snapshot: snapshot)
      let view = TableView(
        table: tables[place.pane],
        pane: state.visit.panes[place.pane],
        paneIndex: place.pane,
        title: layout.isSingle ? titles.strip : titles.title(place.pane),
        trailing: titles.trailing(place.pane, width: place.rect.width),
        isFocused: place.pane == state.visit.focused,
        changed: state.changed,
        words: words,
        progress: { progress(of: snapshot, row: $0) }
      )
      let found = view.draw(on: &canvas, in: place.rect)
      if place.pane == state.visit.focused { cursor = found }
    }
    return cursor
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
