import NTMModel
import TerminalCanvas

extension State {
  /// As many changes as the page lists; it says when there are more.
  static let journalLimit = 2_000

  /// Opens the changes of the place on show and of all below it.
  mutating func openJournal() -> [Effect] {
    switch visit.page {
    case .commune(let code), .indicator(let code, _): return go(to: journalPage(of: code))
    case .journal(let filter) where filter.isSummed:
      // What became of each value, then each entry; another look at the same place.
      return change(to: .journal(.of(filter.place ?? .country)))
    case .differences(let code):
      // What differs in the figures, then what was written.
      return since.map { change(to: .journal(writtenFilter(since: $0, of: code))) } ?? goBack()
    // The key that opened it closes it.
    case .journal: return goBack()
    case .task(let id):
      // Tasks lie in no place; their own changes are what one wants beside them.
      return go(
        to: .journal(ChangeFilter(field: .task(id, column: ""), limit: State.journalLimit))
      )
    case .overview, .units, .communes, .belowLine, .ocop, .products, .product, .districts, .mergers,
      .cooperatives, .cooperativeList, .quality, .published, .unitLists, .assumptions, .target,
      .pace, .nearest,
      .tasks, .taskBoard, .components, .models, .difficult, .projector,
      .followUps:
      return go(to: journalPage(of: place))
    }
  }

  /// Shows the other list of the same place: what differs in the figures, or what was written.
  mutating func changeList() -> [Effect] {
    if case .differences(let code) = visit.page, let since {
      return change(to: .journal(writtenFilter(since: since, of: code)))
    }
    return change(to: .differences(visit.page.place ?? .country))
  }

  /// Whether there are two lists of the page, one by figures and one by when they were written.
  var hasTwoLists: Bool {
    if case .differences = visit.page { return since != nil }
    guard case .journal = visit.page else { return false }
    return isHeldAgainstDay && unitsAt == nil
  }

  private var isHeldAgainstDay: Bool {
    if case .day = since { true } else { false }
  }

  /// Another look at the same place, not another place: Esc still leads to where it came from.
  private mutating func change(to page: Page) -> [Effect] {
    visit = firstVisit(of: page)
    settleAll()
    return [.ask(question)]
  }

  /// What differs since the reporting date that was chosen, or what was written since the meeting
  /// that was, else since the open one began; else the journal.
  private func journalPage(of place: UnitCode) -> Page {
    if isHeldAgainstDay, unitsAt == nil { return .differences(place) }
    if let since { return .journal(writtenFilter(since: since, of: place)) }
    let open = visit.snapshot?.facts.meeting
    return open.map { .journal(.since($0.meeting, place: place)) } ?? .journal(.of(place))
  }

  /// What was written in a place since a meeting was opened, or since a day began; the journal where
  /// the meeting is not known.
  private func writtenFilter(since: Baseline, of place: UnitCode) -> ChangeFilter {
    switch since {
    case .meeting(let id):
      let meeting = visit.snapshot?.facts.meetings.first { $0.id == id }
      return meeting.map { .since($0, place: place) } ?? .of(place)
    case .day(let day):
      let seconds = Int64(day.number) * 86_400 - Int64(visit.offset)
      return .since(seconds, place: place)
    }
  }

  /// The page that tells the history of the row; `nil` where nothing is kept of it.
  var historyPage: Page? {
    if let filter = historyUnderCursor { return .journal(filter) }
    // A target's page is its history, and the products are what a sector's counts come from.
    guard let table = focusedTable, table is TargetTable || table is SectorTable else { return nil }
    return rowPage
  }

  /// Opens the changes of the figure under the cursor, which tell its sources.
  mutating func openHistory() -> [Effect] {
    guard let filter = historyUnderCursor else { return historyPage.map { go(to: $0) } ?? [] }
    let figure = figureUnderCursor?.figure
    let effects = go(to: .journal(filter))
    if filter.field == nil, let code = figure?.indicator?.code {
      withPane { pane, _ in pane.filter = Pane.Filter(words: code) }
    }
    return effects
  }

  /// Asks since when the journal is to be listed.
  mutating func askSince(at moment: Moment) -> [Effect] {
    guard case .journal(let filter) = visit.page else { return [] }
    let meetings = visit.snapshot?.facts.meetings ?? []
    overlay = .dialog(.since(SinceDialog(filter, meetings: meetings, at: moment)))
    return []
  }

  mutating func press(_ key: Key, in dialog: SinceDialog, at moment: Moment) -> [Effect] {
    var dialog = dialog
    guard key == .enter else {
      if dialog.input.apply(key) { overlay = .dialog(.since(dialog)) }
      return []
    }
    var filter = dialog.filter
    switch dialog.entry {
    case .everything:
      if filter.isSummed { filter.limit = State.journalLimit }
      (filter.since, filter.after, filter.upTo, filter.isSummed) = (nil, nil, nil, false)
    case .since(let seconds): filter.since = seconds
    case .meeting(let meeting):
      (filter.since, filter.after, filter.isSummed) = (nil, meeting.opening.change, true)
      filter.upTo = meeting.closing?.change
      filter.limit = State.summedLimit
    case .fault, .several: return []
    }
    overlay = nil
    guard filter != dialog.filter else { return [] }
    return change(to: .journal(filter))
  }
}

extension ChangeFilter {
  /// The changes of a place and of all below it.
  static func of(_ place: UnitCode) -> ChangeFilter {
    ChangeFilter(place: place == .country ? nil : place, limit: State.journalLimit)
  }
}

extension Page {
  /// The page of the unit that a path ends in, or of the country.
  static func around(_ path: [Unit], of place: UnitCode?) -> Page {
    guard let unit = path.last, unit.code == place else { return .overview }
    return unit.level == .commune ? .commune(unit.code) : .units(unit.code)
  }
}
