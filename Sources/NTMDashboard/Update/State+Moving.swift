import NTMModel
import TerminalCanvas

extension State {
  var paneHeight: Int { layout.height(of: visit.focused) }

  /// The row under the cursor as a position in the table; `nil` while it is empty.
  var cursorRow: Int? {
    guard visit.panes.indices.contains(visit.focused) else { return nil }
    let pane = visit.panes[visit.focused]
    return pane.shown.indices.contains(pane.position) ? pane.shown[pane.position] : nil
  }

  /// The pane with the focus; `nil` where the page has none.
  var focusedPane: Pane? {
    visit.panes.indices.contains(visit.focused) ? visit.panes[visit.focused] : nil
  }

  mutating func withPane(_ change: (inout Pane, Int) -> Void) {
    guard visit.panes.indices.contains(visit.focused) else { return }
    change(&visit.panes[visit.focused], paneHeight)
  }

  mutating func move(by rows: Int) -> [Effect] {
    guard let table = focusedTable else { return [] }
    let bounded = max(-table.count, min(table.count, rows))
    withPane { pane, height in pane.move(by: bounded, in: table, height: height) }
    return followCursor()
  }

  mutating func movePages(_ pages: Int) -> [Effect] {
    guard let table = focusedTable else { return [] }
    withPane { pane, height in pane.page(pages, in: table, height: height) }
    return followCursor()
  }

  mutating func moveColumn(by columns: Int) -> [Effect] {
    guard let table = focusedTable else { return [] }
    withPane { pane, _ in
      var next = pane.column + columns
      while table.columns.indices.contains(next), pane.hidden.contains(table.columns[next].id) {
        next += columns
      }
      if table.columns.indices.contains(next) { pane.column = next }
    }
    return []
  }

  /// Lets the linked panes follow the row under the cursor.
  mutating func followCursor() -> [Effect] {
    switch visit.page {
    case .overview:
      guard visit.focused == 1, let cursor = visit.panes[1].cursor else { return [] }
      let code = UnitCode(cursor.text)
      let focus = code == .country ? nil : code
      guard focus != visit.focus else { return [] }
      visit.focus = focus
      return [.ask(question)]
    case .commune, .ocop, .districts, .mergers, .components, .models, .nearest:
      // The second table belongs to the row of the first: it is another table now.
      if visit.focused == 0 {
        makeFollowers()
        startAnew(1)
        if case .ocop = visit.page { startAnew(2) }
      } else if visit.focused == 2, visit.showsProvinceCriteria {
        makeFollowers()
        startAnew(1)
      }
      chooseSector()
      return []
    default: return []
    }
  }

  /// Puts a pane that shows another table now on its first row.
  private mutating func startAnew(_ pane: Int) {
    visit.panes[pane].cursor = nil
    visit.panes[pane].top = 0
    settle(pane)
  }

  /// Lets the owners of products follow the sector under the cursor, while the reader is among the
  /// sectors or came from them.
  mutating func chooseSector() {
    guard case .ocop = visit.page, tables.indices.contains(2) else { return }
    var sector = visit.focused == 0 ? nil : visit.sector
    if visit.focused == 1, let table = tables[1] as? SectorTable {
      sector = table.sectors.first { $0.code == visit.panes[1].cursor?.text }?.code
    }
    guard sector != visit.sector else { return }
    visit.sector = sector
    makeFollowers()
    startAnew(2)
  }

  /// Keeps only the tasks of one lead in the list.
  mutating func showTasks(led lead: String) -> [Effect] {
    guard let table = tables.first as? TaskTable,
      let row = table.rows.firstIndex(where: { $0.task.lead == lead }),
      let column = table.columns.firstIndex(where: { $0.id == .lead })
    else { return [] }
    visit.focused = 0
    visit.panes[0].filter = Pane.Filter(column: .lead, text: table.cell(row, column, words).text)
    settle(0)
    return []
  }

  /// Lets the pane of what a unit needs follow the provinces or the districts, wherever the reader is.
  mutating func chooseOwner() {
    guard case .districts = visit.page, [0, 2].contains(visit.focused),
      visit.isAmongProvinces != (visit.focused == 2)
    else { return }
    let before = visit.showsProvinceCriteria
    visit.isAmongProvinces = visit.focused == 2
    guard visit.showsProvinceCriteria != before else { return }
    makeFollowers()
    startAnew(1)
  }

  mutating func focusPane(_ index: Int) -> [Effect] {
    visit.focused = index % max(1, visit.page.paneCount)
    settle(visit.focused)
    chooseSector()
    chooseOwner()
    return []
  }

  /// Goes to a pane by its number among those that have anything to show.
  mutating func choosePane(_ index: Int) -> [Effect] {
    let panes = visit.shownPanes
    return panes.indices.contains(index) ? focusPane(panes[index]) : []
  }

  /// Goes on to the pane so many behind the present one, round and round.
  mutating func stepPane(by step: Int) -> [Effect] {
    let panes = visit.shownPanes
    guard !panes.isEmpty else { return [] }
    let position = panes.firstIndex(of: visit.focused) ?? 0
    return focusPane(panes[(position + step + panes.count) % panes.count])
  }

  mutating func toggleMark() -> [Effect] {
    guard let table = focusedTable, let row = cursorRow else { return [] }
    let id = table.id(at: row)
    withPane { pane, height in
      if pane.marked.remove(id) == nil { pane.marked.insert(id) }
      pane.lastMarked = id
      pane.move(by: 1, in: table, height: height)
    }
    return followCursor()
  }

  mutating func markRange() -> [Effect] {
    guard let table = focusedTable else { return [] }
    withPane { pane, _ in
      let start = pane.lastMarked.flatMap { last in
        pane.shown.firstIndex { table.id(at: $0) == last }
      }
      guard let start else { return }
      for position in min(start, pane.position)...max(start, pane.position)
      where !table.isPassed(at: pane.shown[position]) {
        pane.marked.insert(table.id(at: pane.shown[position]))
      }
    }
    return []
  }

  /// Sorts by the column under the cursor: up, down, then the official order again.
  mutating func sortByColumn(at moment: Moment) -> [Effect] {
    guard let table = focusedTable else { return [] }
    let column = visit.panes[visit.focused].column
    guard table.columns.indices.contains(column) else { return [] }
    return sort(by: table.columns[column].id, at: moment)
  }

  /// Sorts and says the order, which nothing else shows where the cursor's row stays on its line.
  ///
  /// A cursor that was still on the first row stays there: whoever sorts a list just opened wants
  /// to see its new beginning, whoever had chosen a row wants to see that row.
  mutating func sort(by column: ColumnID, at moment: Moment) -> [Effect] {
    // Numbers are asked for with the largest first, names from A.
    let isText = focusedTable?.columns.first { $0.id == column }.map { !$0.isRight } ?? false
    let table = focusedTable
    withPane { pane, _ in
      if let table, pane.isAtFirst(of: table) { pane.cursor = nil }
      switch pane.sort {
      case .some(let sort) where sort.column == column:
        pane.sort =
          sort.isDescending == !isText
          ? Pane.Sort(column: column, isDescending: isText) : nil
      default: pane.sort = Pane.Sort(column: column, isDescending: !isText)
      }
    }
    settle(visit.focused)
    rememberView()
    say(orderInWords, .notice, at: moment, for: 4_000)
    return followCursor()
  }

  private var orderInWords: String {
    guard let sort = visit.panes[visit.focused].sort else { return words.officialOrder }
    return words.sorted(title(of: sort.column), isDescending: sort.isDescending)
  }

  /// A column by its heading, and one of a matrix by the name of its criterion.
  func title(of column: ColumnID) -> String {
    if let number = column.criterion,
      let criterion = visit.snapshot?.set.criteria.first(where: { $0.number == number })
    {
      return "\(number) " + words.pick(criterion.name)
    }
    return focusedTable?.columns.first { $0.id == column }?.title ?? ""
  }

  mutating func filterLike(isInverse: Bool) -> [Effect] {
    guard let table = focusedTable, let row = cursorRow else { return [] }
    let column = visit.panes[visit.focused].column
    guard table.columns.indices.contains(column) else { return [] }
    let text = table.cell(row, column, words).text
    withPane { pane, _ in
      pane.filter = Pane.Filter(
        column: table.columns[column].id,
        text: text,
        isInverse: isInverse
      )
    }
    settle(visit.focused)
    return followCursor()
  }

  /// The next or previous row with the words of the last search.
  mutating func searchRows(forward isForward: Bool, at moment: Moment) -> [Effect] {
    guard let table = focusedTable, !lastSearch.isEmpty else { return [] }
    let pane = visit.panes[visit.focused]
    let count = pane.shown.count
    let found = rowsFound(in: table, among: pane.shown)
    for step in stride(from: 1, through: count, by: 1) {
      let position = (pane.position + (isForward ? step : -step) + count * 2) % count
      if found.contains(pane.shown[position]) { return move(by: position - pane.position) }
    }
    say(words.notFound(lastSearch), .warning, at: moment)
    return []
  }

  private func rowsFound(in table: some TableSource, among rows: [Int]) -> Set<Int> {
    let rows = rows.filter { !table.isPassed(at: $0) }
    return Set(FilterTest(Pane.Filter(words: lastSearch), table, words).passing(rows))
  }
}
