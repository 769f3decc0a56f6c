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
      let lines = words.missing(
        state.visit.page,
        snapshot.question,
        facts: snapshot.facts,
        store: state.settings.store,
        leadsBack: state.stepBack != nil
      )
      let top = body.y + max(0, (body.height - lines.count) / 2)
      for (line, text) in lines.enumerated() where line < body.height {
        canvas.put(text, x: 2, y: top + line, width: body.width - 4)
      }
      return nil
    }
    for (line, cell) in state.text.enumerated() {
      canvas.put(cell, x: 2, y: body.y + line, width: body.width - 4)
    }
    var cursor: Point?
    for place in state.layout.places where state.tables.indices.contains(place.pane) {
      let found = draw(place, on: &canvas, snapshot)
      if place.pane == state.visit.focused { cursor = found }
    }
    return cursor
  }

  /// Draws the tables that differ from those of the last picture, and in a table whose cursor alone
  /// has moved the rows that differ.
  func redraw(
    on canvas: inout Canvas,
    from old: FrameBasis,
    to basis: FrameBasis,
    last: Frame
  ) -> Point? {
    guard let snapshot = state.visit.snapshot else { return nil }
    var cursor = last.cursor
    for place in state.layout.places where state.tables.indices.contains(place.pane) {
      let (before, now) = (old.tables[place.pane], basis.tables[place.pane])
      let found: Point?
      if !now.isAlike(before) || now.pane.shown.isEmpty {
        canvas.fill(place.rect)
        found = draw(place, on: &canvas, snapshot)
      } else if !now.isAtPlace(of: before) {
        found = view(of: place.pane, snapshot)
          .redraw(on: &canvas, in: place.rect, from: before.pane, last: last.canvas)
      } else {
        continue
      }
      if place.pane == state.visit.focused { cursor = found }
    }
    return cursor
  }

  private func draw(
    _ place: Layout.Place,
    on canvas: inout Canvas,
    _ snapshot: Snapshot
  ) -> Point? {
    let (words, table) = (state.words, state.tables[place.pane])
    let counts = (state.tables.first as? CommuneTable)?.counts
    let titles = PaneTitles(state.visit, snapshot, counts: counts, words: words)
    let room = place.rect.width - 4
    let whole = state.layout.isSingle ? titles.strip(width: room) : titles.title(place.pane)
    let filter = titles.filter(place.pane, of: table)
    // A filter is told in the border whatever else stands there; the title gives way to it.
    let title = filter.map {
      Text.fit(whole, to: room - Width.columns($0) - 3, ellipsis: words.glyphs.ellipsis)
    }
    let caption = TableView.Caption(
      title: title ?? whole,
      trailing: filter ?? titles.trailing(place.pane, width: place.rect.width)
    )
    return view(of: place.pane, snapshot).draw(on: &canvas, in: place.rect, caption)
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
