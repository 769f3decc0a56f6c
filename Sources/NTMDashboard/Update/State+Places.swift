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
    visit = firstVisit(of: page)
    return arrived()
  }

  private static let historyLimit = 50
  private static let keptAnswers = 4

  /// Goes back to the last page, and from there forward to this one again.
  mutating func toggleView() -> [Effect] {
    let isReturning = hasToggledBack && !forward.isEmpty
    let effects = goHistory(back: !isReturning)
    hasToggledBack = !isReturning
    return effects
  }

  mutating func goHistory(back: Bool) -> [Effect] {
    let next = back ? backward.popLast() : forward.popLast()
    guard let next else { return [] }
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

  /// Whether Enter leads anywhere from the row.
  var opensRow: Bool { opensSecondPane || leadUnderCursor != nil || rowPage != nil }

  /// The criteria of a commune open the pane of their indicators, and groups of units near the line
  /// that of the units.
  private var opensSecondPane: Bool {
    visit.focused == 0 && cursorRow != nil && leadsIntoSecondPane
  }

  private var leadsIntoSecondPane: Bool {
    if case .commune = visit.page { return true }
    if case .nearest = visit.page { return true }
    return false
  }

  /// The page that the row stands for; `nil` where there is no other one.
  var rowPage: Page? {
    guard let table = focusedTable, let row = cursorRow, let pane = focusedPane,
      let page = table.page(at: row, column: pane.column), page != visit.page
    else { return nil }
    return page
  }

  /// Who leads the tasks that the row counts; `nil` outside the list of leads.
  private var leadUnderCursor: String? {
    guard let table = focusedTable as? LeadTable, let row = cursorRow else { return nil }
    return table.rows[row].lead
  }

  /// Opens what the row stands for.
  mutating func openRow() -> [Effect] {
    if opensSecondPane { return focusPane(1) }
    if let lead = leadUnderCursor { return showTasks(led: lead) }
    return rowPage.map { go(to: $0) } ?? []
  }

  /// What Esc does.
  enum StepBack: Hashable {
    case filter, zoom, pane, history
    case parent(Page)
  }

  /// Esc: first the filter, the zoom, the pane, then one level up; `nil` on the first page.
  var stepBack: StepBack? {
    if focusedPane?.filter != nil { return .filter }
    if visit.isZoomed { return .zoom }
    if leadsIntoSecondPane, visit.focused == 1 { return .pane }
    if let last = backward.last, isAbove(last.page) { return .history }
    return parentPage.map { .parent($0) }
  }

  mutating func goBack() -> [Effect] {
    switch stepBack {
    case .filter:
      withPane { pane, _ in pane.filter = nil }
      settle(visit.focused)
      return followCursor()
    case .zoom:
      visit.isZoomed = false
      settleAll()
      return []
    case .pane: return focusPane(0)
    case .history: return goHistory(back: true)
    case .parent(let page): return go(to: page)
    case nil: return []
    }
  }

  /// Whether the last page in the history is where Esc should lead: any page that is not deeper.
  ///
  /// The projector lies over whatever it was opened from, and below whatever it opens.
  private func isAbove(_ page: Page) -> Bool {
    page.depth <= visit.page.depth || visit.page.isProjector
  }

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
    case .product: return .products(path.last?.code ?? .country, sector: nil)
    case .cooperativeList(let code): return .cooperatives(code)
    case .task: return .tasks
    case .pace(let id, let code):
      guard code != .country, let parent = path.dropLast().last else { return .target(id) }
      return .pace(id, parent.level < .province ? .country : parent.code)
    case .models(let code):
      guard let parent = path.dropLast().last else { return .overview }
      return code == .country
        ? .overview : .models(parent.level < .province ? .country : parent.code)
    case .difficult(let code, let tag):
      if tag != nil { return .difficult(code, tag: nil) }
      guard let parent = path.dropLast().last else { return .overview }
      return code == .country
        ? .overview : .difficult(parent.level < .province ? .country : parent.code, tag: nil)
    case .quality(let code):
      guard let parent = path.dropLast().last else { return .overview }
      return code == .country
        ? .overview : .quality(parent.level < .province ? .country : parent.code)
    case .published(let code):
      guard let parent = path.dropLast().last else { return .overview }
      return code == .country
        ? .overview : .published(parent.level < .province ? .country : parent.code)
    case .nearest(let code):
      guard let parent = path.dropLast().last else { return .overview }
      return code == .country
        ? .overview : .nearest(parent.level < .province ? .country : parent.code)
    case .communes, .belowLine, .ocop, .districts, .mergers, .cooperatives, .unitLists, .followUps,
      .assumptions, .target,
      .tasks, .taskBoard, .components, .projector:
      return .overview
    case .journal(let filter): return Page.around(path, of: filter.place)
    case .differences(let code): return Page.around(path, of: code)
    }
  }
}

extension Page {
  /// How far from the overview a page is, for Esc.
  var depth: Int {
    switch self {
    case .overview, .projector: 0
    case .units, .target, .belowLine, .communes, .ocop, .districts, .mergers, .cooperatives,
      .tasks, .taskBoard, .components, .models, .difficult, .quality, .published, .nearest,
      .unitLists,
      .assumptions,
      .followUps:
      1
    case .products, .cooperativeList, .task, .pace: 2
    case .commune, .product: 3
    case .indicator: 4
    // It lies over whatever it was opened from.
    case .journal, .differences: 5
    }
  }
}
