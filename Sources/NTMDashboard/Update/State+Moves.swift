import NTMModel
import TerminalCanvas

extension State {
  /// Shows what figures have moved by, since the open meeting or what was chosen; then both days
  /// side by side; then neither.
  mutating func toggleMoves(at moment: Moment) -> [Effect] {
    guard since != nil else {
      if let meeting = visit.snapshot?.facts.meeting?.meeting {
        say(words.told(isSideBySide: false), .notice, at: moment)
        return take(.meeting(meeting.id))
      }
      return openChooser(.baseline)
    }
    guard !isSideBySide, visit.page.hasMoves, visit.snapshot?.since != nil else {
      showSideBySide(false)
      return take(nil)
    }
    showSideBySide(true)
    say(words.told(isSideBySide: true), .notice, at: moment)
    return []
  }

  /// Shows both days of what is compared, or their difference alone; the column cursor stays on its
  /// column.
  mutating func showSideBySide(_ isShown: Bool) {
    let columns = visit.panes.indices.map { pane -> ColumnID? in
      guard tables.indices.contains(pane) else { return nil }
      let own = tables[pane].columns
      let place = visit.panes[pane].column
      return own.indices.contains(place) ? own[place].id : nil
    }
    isSideBySide = isShown
    settleAll()
    for (pane, column) in columns.enumerated() where tables.indices.contains(pane) {
      let place = tables[pane].columns.firstIndex { $0.id == column }
      visit.panes[pane].column = place ?? 0
    }
  }

  /// Holds all tables against a baseline, or against none.
  mutating func take(_ baseline: Baseline?) -> [Effect] {
    guard baseline != since else { return [] }
    since = baseline
    changed = []
    // Figures do not change, only what stands beside them; the page is asked for again as it is.
    return [.ask(question)]
  }

  /// What there is to hold figures against: meetings and reporting days, the newest first.
  var baselineItems: [Chooser.Item] {
    guard let facts = visit.snapshot?.facts else { return [] }
    func item(_ baseline: Baseline?, _ title: String, _ group: String) -> Chooser.Item {
      Chooser.Item(
        action: .baseline(baseline),
        title: title,
        detail: since == baseline ? words.shownMark : "",
        sentence: "",
        group: group
      )
    }
    // What was opened after the instant on show is nothing to count from there.
    let known = facts.meetings.filter { meeting in stoodAt.map { meeting.id <= $0.meeting } ?? true
    }
    let meetings = known.map {
      item(.meeting($0.id), words.line($0, offset: visit.offset), words.meetingsGroup)
    }
    let days = facts.reportingDays.reversed().map {
      item(.day($0), words.numerals.day($0), words.dayGroup)
    }
    return [item(nil, words.noBaseline, "")] + meetings + days
  }
}

extension ChangeFilter {
  /// The changes of a place since a meeting was opened, each value once.
  static func since(_ meeting: Meeting, place: UnitCode) -> ChangeFilter {
    ChangeFilter(
      place: place == .country ? nil : place,
      after: meeting.opening.change,
      isSummed: true,
      limit: State.summedLimit
    )
  }
}

extension ChangeFilter {
  /// The changes of a place since a clock time, in seconds since 1970 UTC, each value once.
  static func since(_ seconds: Int64, place: UnitCode) -> ChangeFilter {
    ChangeFilter(
      place: place == .country ? nil : place,
      since: seconds,
      isSummed: true,
      limit: State.summedLimit
    )
  }
}

extension Meeting {
  /// Whether a list is of what changed since it was opened, or of its own changes.
  func hasChanges(_ filter: ChangeFilter) -> Bool {
    filter.after == opening.change && (filter.upTo == nil || filter.upTo == closing?.change)
  }
}

extension State {
  /// More values than a meeting changes but by the report of a whole nation; the page says when there
  /// are more.
  static let summedLimit = 20_000
}
