import NTMModel
import TerminalCanvas

extension State {
  mutating func openPrompt(_ kind: Prompt.Kind) -> [Effect] {
    var prompt = Prompt(kind: kind, input: InputLine())
    if kind == .filter, visit.panes.indices.contains(visit.focused) {
      prompt.earlier = visit.panes[visit.focused].filter
      prompt.input = InputLine(prompt.earlier?.words ?? "")
    }
    overlay = .prompt(prompt)
    // The first search makes the index, which takes longer than a letter may.
    return kind == .filter ? [] : [search(for: prompt)]
  }

  private func search(for prompt: Prompt) -> Effect {
    .find(Question(.search(prompt.input.text), day: day, unitsAt: unitsAt))
  }

  /// The question of the open search once more; nothing where none is open.
  var searchAgain: [Effect] {
    guard case .prompt(let prompt) = overlay, prompt.kind != .filter, !prompt.input.text.isEmpty
    else { return [] }
    return [search(for: prompt)]
  }

  mutating func pressOverlay(_ key: Key, at moment: Moment) -> [Effect] {
    if key == .control("c") { return cancel(at: moment) }
    switch overlay {
    case .prompt(let prompt): return press(key, in: prompt, at: moment)
    case .chooser(let chooser): return press(key, in: chooser, at: moment)
    case .dialog(let dialog): return press(key, in: dialog, at: moment)
    case nil: return []
    }
  }

  mutating func closeOverlay(keepingFilter: Bool) -> [Effect] {
    guard case .prompt(let prompt) = overlay else {
      overlay = nil
      return []
    }
    overlay = nil
    guard prompt.kind == .filter else { return [] }
    if !keepingFilter {
      withPane { pane, _ in pane.filter = prompt.earlier }
      settle(visit.focused)
    }
    return followCursor()
  }

  private mutating func press(_ key: Key, in prompt: Prompt, at moment: Moment) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape: return closeOverlay(keepingFilter: false)
    case .enter: return accept(prompt, at: moment)
    case .tab: return switchPrompt(prompt)
    case .up, .control("p"):
      prompt.position = max(0, prompt.position - 1)
      overlay = .prompt(prompt)
      return []
    case .down, .control("n"):
      prompt.position = min(max(0, choices(in: prompt).count - 1), prompt.position + 1)
      overlay = .prompt(prompt)
      return []
    default:
      let before = prompt.input.text
      guard prompt.input.apply(key) else { return [] }
      if prompt.input.text != before {
        prompt.position = 0
        prompt.isEntered = false
      }
      overlay = .prompt(prompt)
      return prompt.input.text == before ? [] : typed(prompt)
    }
  }

  /// What a changed text leads to: another filter, or another search.
  private mutating func typed(_ prompt: Prompt) -> [Effect] {
    switch prompt.kind {
    case .filter:
      let text = prompt.input.text
      withPane { pane, _ in
        pane.filter = text.isEmpty ? nil : Pane.Filter(words: text)
      }
      settle(visit.focused)
      return followCursor()
    case .search, .palette:
      if prompt.input.text.isEmpty {
        var cleared = prompt
        cleared.answer = nil
        overlay = .prompt(cleared)
      }
      return [search(for: prompt)]
    }
  }

  private mutating func switchPrompt(_ prompt: Prompt) -> [Effect] {
    guard prompt.kind != .palette else { return [] }
    let text = prompt.input.text
    let effects = closeOverlay(keepingFilter: false)
    var next = Prompt(kind: prompt.kind == .search ? .filter : .search, input: InputLine(text))
    if next.kind == .filter { next.earlier = visit.panes[visit.focused].filter }
    overlay = .prompt(next)
    return effects + typed(next)
  }

  /// Whether the line chosen in the palette is a command, or a target or a task, that is called so.
  private func isNamed(in prompt: Prompt) -> Bool {
    let choices = choices(in: prompt)
    guard prompt.kind == .palette, choices.indices.contains(prompt.position) else { return false }
    let text = Folding.folded(prompt.input.text)
    switch choices[prompt.position] {
    case .command(let row): return rank(row, text) <= 0
    case .topic(let topic): return Folding.folded(topic.mark).hasPrefix(text)
    case .day: return true
    case .unitList: return true
    case .hit: return false
    }
  }

  mutating func accept(_ prompt: Prompt, at moment: Moment) -> [Effect] {
    if prompt.kind == .filter {
      lastSearch = prompt.input.text
      return closeOverlay(keepingFilter: true)
    }
    if prompt.kind == .search || !isNamed(in: prompt),
      !prompt.input.text.isEmpty, prompt.answer?.text != prompt.input.text
    {
      // The units in view belong to earlier letters: Enter means the words as they stand.
      var waiting = prompt
      waiting.isEntered = true
      overlay = .prompt(waiting)
      return []
    }
    let isBlank = prompt.input.text.isEmpty && prompt.position == 0
    let choices = isBlank ? [] : choices(in: prompt)
    guard choices.indices.contains(prompt.position) else {
      // An answer may still be under way; the prompt stays until there is something to choose.
      if !prompt.input.text.isEmpty { say(noHits(in: prompt), .warning, at: moment) }
      return prompt.input.text.isEmpty ? closeOverlay(keepingFilter: false) : []
    }
    lastSearch = prompt.input.text
    overlay = nil
    switch choices[prompt.position] {
    case .command(let row):
      return run(row.command, at: moment)
    case .topic(let topic):
      switch topic.kind {
      case .target: return go(to: .target(topic.mark))
      case .task: return go(to: .task(topic.mark))
      }
    case .day(let day): return show(day)
    case .unitList(let entry): return take(entry, at: moment)
    case .hit(let hit):
      return go(to: hit.unit.level == .commune ? .commune(hit.unit.code) : .units(hit.unit.code))
    }
  }
}

extension State {
  /// What a search that found nothing says.
  func noHits(in prompt: Prompt) -> String {
    let text = prompt.input.text
    if visit.snapshot?.facts.reportingDays.isEmpty == true { return words.nothingToSearch }
    return prompt.kind == .palette ? words.nothingCalled(text) : words.noHits(text)
  }
}

/// One line of a prompt's results.
enum PromptChoice: Equatable {
  case command(CommandRow)
  case topic(Topic)
  /// Figures of a day that was typed.
  case day(Day)
  case hit(SearchAnswer.Hit)
  /// The unit list of a day that was typed.
  case unitList(UnitListDialog.Entry)
}

extension State {
  /// What Enter can choose from: commands first in the palette, then units.
  func choices(in prompt: Prompt) -> [PromptChoice] {
    let hits = (prompt.answer?.hits ?? []).map { PromptChoice.hit($0) }
    guard prompt.kind == .palette else { return prompt.kind == .search ? hits : [] }
    if let day = Day(Line.tidied(prompt.input.text)) { return [.day(day)] }
    let text = Folding.folded(prompt.input.text)
    if let entry = UnitListDialog.Entry(command: text) { return [.unitList(entry)] }
    let parts = text.split(separator: " ")
    let rows = CommandTable.rows.filter { row in
      let haystack =
        row.command.typed + " " + Folding.folded(row.title.vi) + " " + Folding.folded(row.title.en)
        + " " + Folding.folded(words.pick(row.sentence)) + " "
        + Folding.folded(pageTitle(row.command))
      return parts.allSatisfy { haystack.contains($0) }
    }
    .sorted { left, right in
      rank(left, text) < rank(right, text)
    }
    let exact = rows.prefix { rank($0, text) <= 0 }
    // A whole name comes first, then places, then what only mentions the words.
    guard !parts.isEmpty else { return exact.map { .command($0) } }
    let topics = topics(parts)
    let called = topics.prefix { Folding.folded($0.mark).hasPrefix(text) }
    return exact.map { .command($0) } + called.map { .topic($0) } + hits
      + topics.dropFirst(called.count).map { .topic($0) }
      + rows.dropFirst(exact.count).map { .command($0) }
  }

  /// The targets and tasks that mention all the words, those called so first.
  private func topics(_ parts: [Substring]) -> [Topic] {
    let topics = (visit.snapshot?.facts.topics ?? []).filter { topic in
      let haystack =
        Folding.folded(topic.mark) + " " + Folding.folded(topic.title.vi) + " "
        + Folding.folded(topic.title.en)
      return parts.allSatisfy { haystack.contains($0) }
    }
    let text = parts.joined(separator: " ")
    func isCalled(_ topic: Topic) -> Bool { Folding.folded(topic.mark).hasPrefix(text) }
    return topics.filter(isCalled) + topics.filter { !isCalled($0) }
  }

  /// What the page behind a command calls itself, which may carry numbers of the criteria set.
  private func pageTitle(_ command: Command) -> String {
    switch command {
    case .goBelow: visit.snapshot.map { words.belowTitle($0.set) } ?? ""
    case .goProducts: words.productsTitle
    case .goDistricts: words.titlesTitle(visit.snapshot?.levels ?? [.district])
    case .goMergers: words.mergersTitle
    case .goCooperatives: words.cooperativesTitle
    case .goTasks: words.tasksTitle
    case .goTaskBoard: words.taskBoardTitle
    case .goComponents: words.componentsTitle
    case .goModels: words.modelsTitle
    case .goQuality: words.qualityTitle
    case .goPublished: words.publishedTitle
    case .goNearest: words.nearestTitle
    case .goUnitLists: words.unitListsTitle
    case .goAssumptions: words.assumptionsTitle
    default: ""
    }
  }

  func rank(_ row: CommandRow, _ text: String) -> Int {
    if text.isEmpty { return 0 }
    let names = [
      row.command.typed, Folding.folded(row.title.vi), Folding.folded(row.title.en),
      Folding.folded(pageTitle(row.command)),
    ]
    // The letter that quits everywhere else; other names begin with it too.
    if row.command == .quit, text == "q" { return -1 }
    return names.contains { $0.hasPrefix(text) } ? 0 : 1
  }
}
