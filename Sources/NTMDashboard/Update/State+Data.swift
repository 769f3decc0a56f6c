import NTMModel
import TerminalCanvas

extension State {
  /// How long a changed cell stays marked.
  static let markedFor: Int64 = 8_000

  /// Takes an answer: the page's own, or the units found for a prompt.
  mutating func receive(_ snapshot: Snapshot, at moment: Moment) -> [Effect] {
    failure = nil
    answeredAt = moment
    if let digest = snapshot.changes { announce(digest, asOf: snapshot.asOf, at: moment) }
    if case .search(let answer) = snapshot.body {
      // The page behind is answered again when the prompt closes; its changes are marked then.
      if snapshot.changes != nil { hasUnseenChanges = true }
      return take(answer, at: moment)
    }
    let wanted = visit.page.question(day: day, focus: visit.focus)
    guard isAnswer(snapshot.question, to: wanted) else { return [] }
    let before = visit
    let old = tables
    visit.snapshot = snapshot
    visit.offset = moment.offset
    let hasChanges = snapshot.changes != nil || hasUnseenChanges
    hasUnseenChanges = false
    let isRefresh =
      before.snapshot != nil && before.snapshot?.question.day == snapshot.question.day && hasChanges
    makeTables()
    for pane in visit.panes.indices {
      if pane == 1, visit.panes.count == 2 { makeTables() }
      let hadRows = !before.panes[pane].shown.isEmpty
      let isLost = settle(pane, from: old.indices.contains(pane) ? old[pane] : nil)
      if isLost, isRefresh, hadRows, pane == visit.focused { sayVanished(at: moment) }
    }
    if isRefresh { markChanges(from: old, of: before, at: moment) }
    return []
  }

  private mutating func take(_ answer: SearchAnswer, at moment: Moment) -> [Effect] {
    guard case .prompt(var prompt) = overlay else { return [] }
    prompt.answer = answer
    prompt.position = min(prompt.position, max(0, choices(in: prompt).count - 1))
    overlay = .prompt(prompt)
    return prompt.isEntered && answer.text == prompt.input.text ? accept(prompt, at: moment) : []
  }

  /// An overview for an older focus is still worth showing while the newer one is under way.
  private func isAnswer(_ question: Question, to wanted: Question) -> Bool {
    if case .overview = question.subject, case .overview = wanted.subject {
      return question.day == wanted.day
    }
    return question == wanted
  }

  private mutating func announce(_ digest: ChangeDigest, asOf day: Day, at moment: Moment) {
    let clock = words.numerals.clock(moment.seconds, offset: moment.offset)
    say(words.changed(digest, asOf: day, at: clock), .changed, at: moment, for: 15_000)
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
