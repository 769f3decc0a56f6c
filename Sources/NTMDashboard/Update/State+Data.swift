import NTMModel
import TerminalCanvas

extension State {
  /// How long a changed cell stays marked.
  static let markedFor: Int64 = 8_000

  /// Takes an answer: the page's own, or the units found for a prompt.
  mutating func receive(_ snapshot: Snapshot, at moment: Moment) -> [Effect] {
    if case .search(let answer) = snapshot.body { return take(answer, at: moment) }
    if case .search(let text) = snapshot.question.subject {
      // Nothing to search in: that is an answer too.
      return take(SearchAnswer(text: text, hits: [], total: 0), at: moment)
    }
    let hadFailed = failure != nil
    failure = nil
    if let digest = snapshot.changes { announce(digest, of: snapshot, at: moment) }
    guard isAnswer(snapshot.question, to: question) else {
      if hadFailed { settleAll() }
      return []
    }
    let before = visit
    let old = tables
    visit.snapshot = snapshot
    visit.readAt = moment
    words.names = EnglishNames(snapshot.facts)
    words.titles = snapshot.facts.titles
    words.modelKinds = snapshot.facts.modelKinds
    words.day = snapshot.asOf
    words.leastStars = snapshot.facts.leastStars
    words.soonDays = snapshot.facts.soonDays
    words.topCouncil = snapshot.facts.productRules.topCouncil
    words.setCode = snapshot.set.code
    words.isOfYears = snapshot.facts.isOfYears
    note(snapshot)
    announceMeeting(before.snapshot?.facts, snapshot.facts, at: moment)
    let isRefresh = isRefresh(snapshot, of: before.snapshot)
    noteBecameTrue(snapshot, after: before.snapshot, at: moment)
    makeTables()
    chooseFirstPane()
    let panes = visit.shownPanes
    if let first = panes.first, !panes.contains(visit.focused) { visit.focused = first }
    for pane in visit.panes.indices {
      if pane == 1 { makeFollowers() }
      let hadRows = !before.panes[pane].shown.isEmpty
      let isLost = settle(pane, from: old.indices.contains(pane) ? old[pane] : nil)
      if isLost, isRefresh, hadRows, pane == visit.focused { sayVanished(at: moment) }
    }
    settleOwner()
    if isRefresh { markChanges(from: old, of: before, at: moment) }
    // What changed may be a unit that the open search should find.
    return (snapshot.changes == nil ? [] : searchAgain) + takeAgain() + catchUp(at: moment)
  }

  /// Where one pane is shown at a time the overview opens on the targets, the first thing asked for.
  private mutating func chooseFirstPane() {
    guard !visit.wasShown else { return }
    visit.wasShown = true
    if visit.page == .overview, layout.isSingle { visit.focused = 0 }
  }

  /// Whether the answer shows the same things at another state of the file.
  ///
  /// The digest alone does not say so: another page may have told of the changes meanwhile.
  private func isRefresh(_ snapshot: Snapshot, of earlier: Snapshot?) -> Bool {
    guard let earlier, earlier.question.day == snapshot.question.day,
      earlier.question.unitsAt == snapshot.question.unitsAt,
      earlier.question.since == snapshot.question.since,
      earlier.question.stoodAt == snapshot.question.stoodAt
    else { return false }
    return snapshot.changes != nil || earlier.facts.lastChange != snapshot.facts.lastChange
      || earlier.question.assumptions != snapshot.question.assumptions
  }

  /// Tells that somebody opened or closed a meeting.
  private mutating func announceMeeting(
    _ earlier: StoreFacts?,
    _ facts: StoreFacts,
    at moment: Moment
  ) {
    guard let earlier, earlier.meeting?.meeting != facts.meeting?.meeting,
      let meeting = facts.meetings.first(where: { $0.id == earlier.meeting?.meeting.id })
        ?? facts.meetings.first
    else { return }
    let text = words.announced(facts.meeting?.meeting ?? meeting, earlier.meeting?.tally)
    say(text, .changed, at: moment, for: 15_000)
  }

  /// Takes from what waits what the reader's own move has brought in.
  private mutating func note(_ snapshot: Snapshot) {
    let number = snapshot.facts.lastChange
    guard let held = hold else { return }
    switch held.waiting {
    case .otherFile: hold = Hold(at: number)
    case .changes(let latest):
      if snapshot.changes?.isReplaced == true { hold = Hold(at: number) }
      hold?.waiting = .changes(upTo: max(latest, number))
      if held.began == nil { hold?.began = number }
    }
  }

  private mutating func take(_ answer: SearchAnswer, at moment: Moment) -> [Effect] {
    guard case .prompt(var prompt) = overlay, prompt.kind != .filter else { return [] }
    // The same words found anew: the choice stays on its line, as a cursor on its row.
    let isAgain = prompt.answer?.text == answer.text
    let chosen = isAgain ? choices(in: prompt).dropFirst(prompt.position).first : nil
    prompt.answer = answer
    let choices = choices(in: prompt)
    prompt.position =
      choices.firstIndex { $0 == chosen } ?? min(prompt.position, max(0, choices.count - 1))
    overlay = .prompt(prompt)
    guard prompt.isEntered, answer.text == prompt.input.text else { return [] }
    let effects = accept(prompt, at: moment)
    // Nothing found: what was typed after Enter was meant for a page that there is not.
    if overlay != nil { typedAhead = nil }
    return effects + catchUp(at: moment)
  }

  /// An overview for an older focus is still worth showing while the newer one is under way.
  private func isAnswer(_ question: Question, to wanted: Question) -> Bool {
    if case .overview = question.subject, case .overview = wanted.subject {
      return question.day == wanted.day && question.unitsAt == wanted.unitsAt
        && question.since == wanted.since && question.assumptions == wanted.assumptions
        && question.stoodAt == wanted.stoodAt
    }
    return question == wanted
  }

  /// Tells what changed and when it did, which a pause may have kept back.
  private mutating func announce(
    _ digest: ChangeDigest,
    of snapshot: Snapshot,
    at moment: Moment
  ) {
    let changedAt = digest.isReplaced ? nil : snapshot.facts.changedAt
    let clock = words.clock(changedAt ?? moment.seconds, on: moment)
    say(words.changed(digest, asOf: snapshot.asOf, at: clock), .changed, at: moment, for: 15_000)
  }

  private mutating func sayVanished(at moment: Moment) {
    guard let table = focusedTable, let row = cursorRow, !table.columns.isEmpty else { return }
    let name = table.columns.firstIndex { $0.id == .name } ?? 0
    say(words.vanished(table.cell(row, name, words).text), .warning, at: moment)
  }

  /// Marks the cells whose text differs; only rows whose figures differ are compared cell by cell.
  private mutating func markChanges(
    from old: [any TableSource],
    of before: Visit,
    at moment: Moment
  ) {
    let new = tables
    for pane in new.indices where old.indices.contains(pane) {
      // The panes of another focus are other tables, not changed ones.
      guard pane < 2 || before.snapshot?.linkedPlace == visit.snapshot?.linkedPlace else {
        continue
      }
      mark(pane, old: old[pane], new: new[pane])
    }
    changedUntil = moment.milliseconds + State.markedFor
  }

  private mutating func mark(
    _ pane: Int,
    old: some TableSource,
    new: some TableSource
  ) {
    var places: [RowID: Int] = [:]
    places.reserveCapacity(old.count)
    for row in 0..<old.count { places[old.id(at: row)] = row }
    for row in 0..<new.count {
      let id = new.id(at: row)
      guard let earlier = places[id] else {
        changed.insert(ChangedCell(pane: pane, row: id, column: .name))
        continue
      }
      guard old.fingerprint(at: earlier) != new.fingerprint(at: row) else { continue }
      for (index, column) in new.columns.enumerated() where old.columns.indices.contains(index) {
        if old.cell(earlier, index, words) != new.cell(row, index, words) {
          changed.insert(ChangedCell(pane: pane, row: id, column: column.id))
        }
      }
    }
  }
}

extension Snapshot {
  /// The place of the linked panes on the overview; `nil` on other pages.
  var linkedPlace: UnitCode? {
    if case .overview(let overview) = body { return overview.focus.code }
    return nil
  }
}
