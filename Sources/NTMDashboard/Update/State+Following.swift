import NTMModel
import TerminalCanvas

extension State {
  /// Takes what was heard of the leading screen, and goes where it stands.
  mutating func hear(_ lead: Lead?, at moment: Moment) -> [Effect] {
    guard let before = following else { return [] }
    following?.lead = lead
    guard let lead else { return [] }
    let hadEnded = before.lead?.hasEnded ?? true
    if lead.hasEnded {
      if !hadEnded {
        say(words.leadEnded(lead), .notice, at: moment, for: State.shownFor)
      }
      return []
    }
    if hadEnded || before.lead?.run != lead.run {
      say(words.leads(lead), .notice, at: moment, for: State.shownFor)
    }
    let assumed = following?.assumed ?? 0
    if assumed > 0, before.assumed == 0 {
      say(words.leadAssumes(lead, assumed), .warning, at: moment, for: State.shownFor)
    }
    return goAlong(at: moment)
  }

  /// Goes where the leading screen stands; does nothing for one that is away.
  mutating func goAlong(at moment: Moment) -> [Effect] {
    guard let following, following.isLed, let lead = following.lead else { return [] }
    guard let stance = Stance(text: lead.place) else {
      say(words.unknownPlace(lead), .warning, at: moment, for: State.shownFor)
      return []
    }
    (day, unitsAt, since) = (stance.day, stance.unitsAt, stance.since)
    stoodAt = stance.stoodAt
    if isSideBySide != stance.isSideBySide { showSideBySide(stance.isSideBySide) }
    var effects: [Effect] = []
    if stance.page.isProjector, visit.page.isProjector {
      // All slides are of one answer.
      visit.page = stance.page
    } else if stance.page != visit.page {
      effects = go(to: stance.page)
    }
    visit.focus = stance.focus
    take(stance)
    return question == visit.snapshot?.question ? effects : [.ask(question)]
  }

  /// Puts the tables as they stand on the leading screen, as far as they are there yet.
  private mutating func take(_ stance: Stance) {
    visit.focused = min(max(0, stance.pane), max(0, visit.page.paneCount - 1))
    visit.isZoomed = stance.isZoomed && visit.page.paneCount > 1
    guard visit.panes.indices.contains(visit.focused) else { return }
    visit.panes[visit.focused].cursor = stance.cursor.map { RowID($0) }
    visit.panes[visit.focused].filter = stance.filter.map { Pane.Filter(words: $0) }
    guard let table = focusedTable else { return }
    visit.panes[visit.focused].sort = stance.sort.flatMap { text in
      let isDescending = text.hasPrefix("-")
      let name = isDescending ? String(text.dropFirst()) : text
      return table.columns.first { "\($0.id)" == name }
        .map { Pane.Sort(column: $0.id, isDescending: isDescending) }
    }
    settle(visit.focused)
    chooseOwner()
    if visit.focused == 0 {
      makeFollowers()
      // Other tables now, of which the panes have the rows of those before.
      for pane in visit.panes.indices.dropFirst() { settle(pane) }
    }
    settleOwner()
    chooseSector()
  }

  /// Puts the tables of a new answer as they stand on the leading screen.
  mutating func takeAgain() -> [Effect] {
    guard let following, following.isLed,
      let stance = following.lead.flatMap({ Stance(text: $0.place) }), stance.page == visit.page
    else { return [] }
    take(stance)
    return []
  }

  /// Leaves the leading screen, or joins it again.
  ///
  /// A screen that was overtaken takes its name back.
  mutating func toggleFollowing(at moment: Moment) -> [Effect] {
    if let name = lostLead {
      (leadName, lostLead) = (name, nil)
      say(words.leadsAgain(name), .notice, at: moment, for: State.shownFor)
      return [.leadAgain]
    }
    guard let following else { return [] }
    self.following?.isAway.toggle()
    guard following.isAway else {
      say(words.followsNoMore(following.name), .notice, at: moment, for: State.shownFor)
      return []
    }
    say(words.followsAgain(following.name), .notice, at: moment, for: 4_000)
    return goAlong(at: moment)
  }

  /// Why a command does not do anything while another screen leads; `nil` for those that stay where
  /// they are.
  func refusalToLeave(_ command: Command) -> Availability? {
    guard let following, following.isLed, let row = CommandTable.row(of: command) else {
      return nil
    }
    switch row.group {
    case .finding where command == .assumeNothing: return nil
    case .moving, .places, .finding: return .no(words.isLed(following.name))
    case .writing, .program:
      return [.palette, .journal, .history].contains(command)
        ? .no(words.isLed(following.name)) : nil
    }
  }
}
