import NTMModel
import TerminalCanvas

/// The page between header and status: its panes, or why there is nothing to show.
struct PageView {
  var visit: Visit
  var tables: [any TableSource]
  var layout: Layout
  /// The lines above the tables.
  var text: [CellText]
  /// What stands between them and the tables where the layout has room; `nil` on most pages.
  var chart: ChartView?
  var changed: Set<State.ChangedCell>
  /// The slides of the projector; `nil` on other pages.
  var deck: Deck?
  /// What is said where the page has nothing to show, and what to do.
  var missing: [CellText]
  /// Why there are no figures; `nil` while they are on their way.
  var failure: String?
  var words: Words

  func draw(on canvas: inout Canvas) -> Point? {
    let body = Layout.body(of: canvas.size)
    guard let snapshot = visit.snapshot else {
      let width = body.width - 4
      let lines =
        failure.map { Text.wrap("! " + $0, to: width).map { CellText($0, .bad) } }
        ?? [CellText(words.loading, .muted)]
      let top = body.y + max(0, (body.height - lines.count) / 2)
      for (line, text) in lines.enumerated() where line < body.height {
        canvas.put(text, x: 2, y: top + line, width: width)
      }
      return nil
    }
    if case .missing = snapshot.body {
      let top = body.y + max(0, (body.height - missing.count) / 2)
      for (line, text) in missing.enumerated() where line < body.height {
        canvas.put(text, x: 2, y: top + line, width: body.width - 4)
      }
      return nil
    }
    for (line, cell) in text.enumerated() {
      canvas.put(cell, x: 2, y: body.y + line, width: body.width - 4)
    }
    if let projector = projector(snapshot) {
      let top = text.count
      let rest = Rect(
        x: body.x,
        y: body.y + top,
        width: body.width,
        height: body.height - top
      )
      projector.draw(on: &canvas, in: rest)
      return nil
    }
    if let chart, let rect = layout.chart { chart.draw(on: &canvas, in: rect) }
    var cursor: Point?
    for place in layout.places where tables.indices.contains(place.pane) {
      let found = draw(place, on: &canvas, snapshot)
      if place.pane == visit.focused { cursor = found }
    }
    return cursor
  }

  private func projector(_ snapshot: Snapshot) -> ProjectorView? {
    guard case .projector(let slide) = visit.page, case .overview(let overview) = snapshot.body,
      let deck
    else { return nil }
    return ProjectorView(
      slide: slide,
      overview: overview,
      deck: deck,
      set: snapshot.set,
      today: snapshot.today,
      deadline: snapshot.facts.deadline,
      years: snapshot.facts.years,
      hasDistricts: snapshot.levels.contains(.district),
      words: words
    )
  }

  /// Draws the tables that differ from those of the last picture, and in a table whose cursor alone
  /// has moved the rows that differ.
  func redraw(
    on canvas: inout Canvas,
    from old: FrameBasis,
    to basis: FrameBasis,
    last: Frame
  ) -> Point? {
    guard let snapshot = visit.snapshot else { return nil }
    var cursor = last.cursor
    for place in layout.places where tables.indices.contains(place.pane) {
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
      if place.pane == visit.focused { cursor = found }
    }
    return cursor
  }

  private func draw(
    _ place: Layout.Place,
    on canvas: inout Canvas,
    _ snapshot: Snapshot
  ) -> Point? {
    let counts = (tables.first as? CommuneTable)?.counts
    let titles = PaneTitles(visit, snapshot, counts: counts, words: words)
    let room = place.rect.width - 4
    var caption = titles.caption(of: place, isSingle: layout.isSingle, room: room)
    // A filter is told in the border whatever else stands there; the title gives way to it.
    if let filter = titles.filter(place.pane, of: tables[place.pane]) {
      let left = room - Width.columns(filter) - 3
      caption.title = Text.fit(caption.title, to: left, ellipsis: words.glyphs.ellipsis)
      caption.trailing = filter
    }
    return view(of: place.pane, snapshot).draw(on: &canvas, in: place.rect, caption)
  }

  private func view(of pane: Int, _ snapshot: Snapshot) -> TableView {
    TableView(
      table: tables[pane],
      pane: visit.panes[pane],
      paneIndex: pane,
      isFocused: pane == visit.focused,
      changed: changed,
      assumed: snapshot.assumedRows(of: tables[pane]),
      remarks: snapshot.facts.remarks,
      today: snapshot.today,
      words: words,
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
