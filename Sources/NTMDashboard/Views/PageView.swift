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
        state.failure.map { CellText("! " + $0, .bad) } ?? CellText(words.loading, .muted),
        x: 2,
        y: body.y + body.height / 2,
        width: body.width - 4
      )
      return nil
    }
    if case .missing = snapshot.body {
      canvas.put(
        CellText("! " + words.missing(state.visit.page), .warning),
        x: 2,
        y: body.y + body.height / 2,
        width: body.width - 4
      )
      return nil
    }
    let tables = state.tables
    let layout = state.layout
    for (line, cell) in state.text.enumerated() {
      canvas.put(cell, x: 2, y: body.y + line, width: body.width - 4)
    }
    let counts = (tables.first as? CommuneTable)?.counts
    let titles = PaneTitles(state.visit, snapshot, counts: counts, words: words)
    var cursor: Point?
    for place in layout.places where tables.indices.contains(place.pane) {
      let room = place.rect.width - 4
      let whole = layout.isSingle ? titles.strip(width: room) : titles.title(place.pane)
      let filter = titles.filter(place.pane, of: tables[place.pane])
      // A filter is told in the border whatever else stands there; the title gives way to it.
      let title = filter.map {
        Text.fit(whole, to: room - Width.columns($0) - 3, ellipsis: words.glyphs.ellipsis)
      }
      let view = TableView(
        table: tables[place.pane],
        pane: state.visit.panes[place.pane],
        paneIndex: place.pane,
        title: title ?? whole,
        trailing: filter ?? titles.trailing(place.pane, width: place.rect.width),
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
