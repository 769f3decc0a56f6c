import NTMModel
import TerminalCanvas

extension State {
  /// The only way anything changes: a message and its moment in, effects out.
  package mutating func apply(_ message: Message, at moment: Moment) -> [Effect] {
    expire(at: moment)
    switch message {
    case .key(let key):
      if let standing, standing.until <= moment.milliseconds { self.standing = nil }
      return press(key, at: moment)
    case .resized(let size):
      self.size = size
      settleAll()
      return []
    case .snapshot(let snapshot): return receive(snapshot, at: moment)
    case .failed(let sentence):
      failure = sentence
      typedAhead = nil
      settleAll()
      return []
    case .waiting(let waiting):
      hold?.waiting = waiting
      return []
    case .edited(let edit, let outcome, let isDryRun):
      if !take(outcome, of: edit, isDryRun: isDryRun, at: moment), !isDryRun {
        tell(outcome, of: edit, at: moment)
      }
      return []
    case .undone(let undo, let outcome, let isDryRun):
      if !take(outcome, of: undo, isDryRun: isDryRun, at: moment), !isDryRun {
        tell(outcome, at: moment)
      }
      return []
    case .notWritten(let sentence):
      if keepDialog(sentence) { return [] }
      say(sentence, .bad, at: moment, for: State.shownFor)
      return []
    case .exported(let export, let outcome):
      take(outcome, of: export, at: moment)
      return []
    case .briefed(let order, let outcome):
      take(outcome, of: order, at: moment)
      return []
    case .led(let lead): return hear(lead, at: moment)
    case .overtaken(let lead):
      guard leadName != nil else { return [] }
      (lostLead, leadName) = (leadName, nil)
      say(words.overtaken(lead), .warning, at: moment, for: State.shownFor)
      return []
    case .notLed(let sentence):
      leadName = nil
      say(words.notLed(sentence), .bad, at: moment, for: State.shownFor)
      return []
    case .meeting(let order, let answer):
      take(answer, of: order, at: moment)
      return []
    case .tick: return []
    }
  }

  /// How long it is told what became of an edit.
  static let shownFor: Int64 = 15_000

  private mutating func tell(_ outcome: EditOutcome, of edit: Edit, at moment: Moment) {
    let indicators = visit.snapshot?.set.indicators ?? []
    let text = words.outcome(outcome, of: edit, indicators: indicators)
    switch outcome {
    case .written, .unchanged: say(text, .notice, at: moment, for: State.shownFor)
    case .conflict, .refused: say(text, .warning, at: moment, for: State.shownFor)
    }
  }

  mutating func tell(_ outcome: UndoOutcome, at moment: Moment) {
    switch outcome {
    case .done(let result):
      say(words.undone(result), .notice, at: moment, for: State.shownFor)
    case .refused(let refusal):
      say(words.refusal(refusal), .warning, at: moment, for: State.shownFor)
    }
  }

  /// Takes away marks and notices whose time is over.
  private mutating func expire(at moment: Moment) {
    if let notice, notice.until <= moment.milliseconds { self.notice = nil }
    if !changed.isEmpty, changedUntil <= moment.milliseconds { changed = [] }
  }
}

extension State {
  var layout: Layout {
    Layout(visit, tables, size: size, text: text.count, hasChart: chart != nil)
  }

  /// Makes the tables anew after the figures, the words, the size, or the cursor that a second
  /// table hangs on have changed.
  mutating func makeTables() {
    let old = tables
    tables = visit.tables(words, size: size, isSideBySide: isSideBySide)
    tablesMade += 1
    let keepsNation = Visit.isSameNation(old, tables)
    tableNumbers = tables.indices.map { $0 < 2 && keepsNation ? tableNumbers[$0] : tablesMade }
    text =
      visit.snapshot.map {
        PageText(
          snapshot: $0,
          failure: longFailure,
          isAmongAssumptions: !assumptions.isEmpty,
          unitList: unitsAt,
          words: words,
          size: size,
          isProjected: visit.page.isProjector
        ).lines
      } ?? []
    chart = visit.snapshot.flatMap { ChartView($0, words: words) }
  }

  /// Makes the second table anew for the row under the cursor of the first, which stays, as those
  /// behind it do.
  mutating func makeFollowers() {
    guard let first = tables.first else { return }
    let followers = visit.followers(of: first, words, isSideBySide: isSideBySide)
    guard !followers.isEmpty, followers.count < tables.count else { return }
    tables.replaceSubrange(1...followers.count, with: followers)
    tablesMade += 1
    for position in 1...followers.count { tableNumbers[position] = tablesMade }
  }

  /// Puts every pane in order after the tables, the size or the words changed.
  mutating func settleAll() {
    makeTables()
    for pane in visit.panes.indices {
      settle(pane)
      // The first table's cursor chooses what the second one shows.
      if pane == 0 { makeFollowers() }
    }
    settleOwner()
  }

  /// Puts the pane of what a province needs in order once the cursor among the provinces stands.
  mutating func settleOwner() {
    guard visit.showsProvinceCriteria else { return }
    makeFollowers()
    settle(1)
  }

  /// Puts one pane in order, `from` the table it showed before where that was another one; the
  /// tables of later panes can depend on the cursor of earlier ones.
  @discardableResult
  mutating func settle(_ pane: Int, from old: (any TableSource)? = nil) -> Bool {
    guard tables.indices.contains(pane), visit.panes.indices.contains(pane) else { return false }
    let from: any TableSource = old ?? tables[pane]
    return visit.panes[pane].settle(
      on: tables[pane],
      from: from,
      height: layout.height(of: pane),
      words: words
    )
  }

  /// The pane with the focus and its table; `nil` before the first answer.
  var focusedTable: (any TableSource)? {
    let tables = self.tables
    return tables.indices.contains(visit.focused) ? tables[visit.focused] : nil
  }
}
