import NTMModel
import TerminalCanvas

extension State {
  /// The place that commands without one of their own refer to.
  var place: UnitCode {
    switch visit.page {
    case .overview:
      return visit.focused == 1 ? visit.focus ?? .country : .country
    case .journal(let filter):
      return visit.snapshot?.path.last { $0.level < .commune }?.code ?? filter.place ?? .country
    case .commune(let code), .indicator(let code, _):
      // The communes around it are more use than the commune again.
      return visit.snapshot?.path.last { $0.level < .commune }?.code ?? code
    default: return visit.page.place ?? .country
    }
  }

  /// The place whose districts are meant: the province of a district, whose own list has one row.
  var placeOfDistricts: UnitCode {
    guard let path = visit.snapshot?.path, let own = path.last(where: { $0.code == place }),
      own.level == .district
    else { return place }
    return path.last { $0.level < .district }?.code ?? place
  }

  /// Goes to a page; what was ahead in the history is gone.
  mutating func go(to page: Page) -> [Effect] {
    guard page != visit.page else { return [] }
    backward.append(visit)
    if backward.count > State.historyLimit { backward.removeFirst() }
    // Answers kept for going back cost memory; the older ones are asked for again.
    if backward.count > State.keptAnswers {
      backward[backward.count - 1 - State.keptAnswers].snapshot = nil
    }
    forward = []
    visit = Visit(page)
    return arrived()
  }

  private static let historyLimit = 50
  private static let keptAnswers = 4

  /// Goes back to the last page, and from there forward to this one again.
  mutating func toggleView(at moment: Moment) -> [Effect] {
    let isReturning = hasToggledBack && !forward.isEmpty
    let effects = goHistory(back: !isReturning, at: moment)
    hasToggledBack = !isReturning
    return effects
  }

  mutating func goHistory(back: Bool, at moment: Moment) -> [Effect] {
    let next = back ? backward.popLast() : forward.popLast()
    guard let next else {
      say(back ? words.noHistory : words.noForward, .muted, at: moment)
      return []
    }
    if back { forward.append(visit) } else { backward.append(visit) }
    visit = next
    return arrived()
  }

  private mutating func arrived() -> [Effect] {
    pending = []
    hasToggledBack = false
    changed = []
    settleAll()
    // A page seen before stands as it was read for as long as the screen is held.
    if hold != nil, visit.snapshot?.question == question { return [] }
    return [.ask(question)]
  }

  /// Opens what the row stands for.
  mutating func openRow(at moment: Moment) -> [Effect] {
    guard let table = focusedTable, let row = cursorRow else { return [] }
    if case .commune = visit.page, visit.focused == 0 { return focusPane(1) }
    if let table = table as? LeadTable { return showTasks(led: table.rows[row].lead) }
    let column = visit.panes[visit.focused].column
    if let page = table.page(at: row, column: column), page != visit.page { return go(to: page) }
    say(words.nothingBelow, .muted, at: moment)
    return []
  }

  /// Esc: first what lies over the page, then the filter, the zoom, the pane, then one level up.
  mutating func goBack(at moment: Moment) -> [Effect] {
    if visit.panes.indices.contains(visit.focused), visit.panes[visit.focused].filter != nil {
      withPane { pane, _ in pane.filter = nil }
      settle(visit.focused)
      return followCursor()
    }
    if visit.isZoomed {
      visit.isZoomed = false
      settleAll()
      return []
    }
    if case .commune = visit.page, visit.focused == 1 { return focusPane(0) }
    if let last = backward.last, isAbove(last.page) { return goHistory(back: true, at: moment) }
    guard let parent = parentPage else {
      say(words.atTop, .muted, at: moment)
      return []
    }
    return go(to: parent)
  }

  /// Whether the last page in the history is where Esc should lead: any page that is not deeper.
  private func isAbove(_ page: Page) -> Bool { page.depth <= visit.page.depth }

  /// The page one level up, for a page reached by search or from the last session.
  private var parentPage: Page? {
    let path = visit.snapshot?.path ?? []
    switch visit.page {
    case .overview: return nil
    case .indicator(let code, _): return .commune(code)
    case .commune:
      return path.dropLast().last.map { .units($0.code) } ?? .overview
    case .units(let code):
      guard let parent = path.dropLast().last else { return .overview }
      return code == .country || parent.level < .region ? .overview : .units(parent.code)
    case .products(let code, _): return .ocop(code)
    case .cooperativeList(let code): return .cooperatives(code)
    case .task: return .tasks
    case .models(let code):
      guard let parent = path.dropLast().last else { return .overview }
      return code == .country
        ? .overview : .models(parent.level < .province ? .country : parent.code)
    case .communes, .belowLine, .ocop, .districts, .cooperatives, .target, .tasks, .taskBoard,
      .components:
      return .overview
    case .journal(let filter): return Page.around(path, of: filter.place)
    }
  }
}

extension Page {
  /// How far from the overview a page is, for Esc.
  var depth: Int {
    switch self {
    case .overview: 0
    case .units, .target, .belowLine, .communes, .ocop, .districts, .cooperatives, .tasks,
      .taskBoard, .components, .models:
      1
    case .products, .cooperativeList, .task: 2
    case .commune: 3
    case .indicator: 4
    // It lies over whatever it was opened from.
    case .journal: 5
    }
  }
}
