/// The order and the columns that somebody chose for a table.
struct Arrangement: Hashable, Sendable {
  var sort: Pane.Sort?
  var hidden: Set<ColumnID>
  var widths: [ColumnID: Int]
}

extension State {
  /// Keeps how the tables of the page are arranged, for every page of its view.
  mutating func rememberView() {
    arrangements[visit.page.view] = visit.panes.map {
      Arrangement(sort: $0.sort, hidden: $0.hidden, widths: $0.widths)
    }
  }

  /// A first visit of a page, arranged as its view was the last time.
  func firstVisit(of page: Page) -> Visit {
    var visit = Visit(page)
    for (pane, arrangement) in zip(visit.panes.indices, arrangements[page.view] ?? []) {
      visit.panes[pane].sort = arrangement.sort
      visit.panes[pane].hidden = arrangement.hidden
      visit.panes[pane].widths = arrangement.widths
    }
    return visit
  }
}

extension Page {
  /// The name of the view, whatever place it shows.
  var view: String { String(line.prefix { $0 != " " }) }
}
