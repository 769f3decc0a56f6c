import NTMModel
import TerminalCanvas

extension State {
  /// Opens the correction of the figure under the cursor.
  mutating func editFigure() -> [Effect] {
    if let dialog = taskDialog {
      open(dialog)
      return []
    }
    if let dialog = followUpDialog ?? difficultyDialog {
      open(dialog)
      return []
    }
    guard let figure = figureUnderCursor else { return recogniseUnit() }
    guard let step = figure.firstStep else { return [] }
    open(EditDialog(figure.figure, unit: figure.unit.code, step: step, offeredSource: offered))
    return []
  }

  /// Opens the granting or withdrawing of a standard.
  mutating func recogniseUnit() -> [Effect] {
    guard let (unit, place, held) = recognisableUnit, let day = visit.snapshot?.asOf else {
      return []
    }
    let standing = held.filter { $0.lostOn == nil }
    let choices =
      words.titles.inForce(at: unit.level, on: day)
      .filter { title in
        title.isFor(type: unit.type) && !standing.contains { $0.standard == title.standard }
      }
      .map { EditDialog.Choice.grant($0) }
      + standing.map { .withdraw($0) } + held.map { .remove($0) }
    let figure = EditDialog.Figure(
      place: place,
      name: words.recognitionsHeld(held),
      indicator: nil,
      subject: nil,
      day: day,
      old: nil
    )
    open(
      EditDialog(
        figure,
        unit: unit.code,
        step: .choose(choices, position: 0),
        offeredSource: offered
      )
    )
    return []
  }

  mutating func open(_ dialog: EditDialog) { overlay = .dialog(.edit(dialog)) }

  var offered: String { lastSource ?? words.meetingSource }

  mutating func press(_ key: Key, in dialog: EditDialog, at moment: Moment) -> [Effect] {
    var dialog = dialog
    var effects: [Effect] = []
    switch key {
    case .enter: effects = accept(&dialog, at: moment)
    case .backTab: if dialog.step.isEntry, dialog.goBack() { dialog.new = nil }
    case .tab where dialog.isRemark && dialog.isTyping:
      // Another source than the one on show.
      if case .type(let kind, let line) = dialog.step {
        dialog.take(dialog.entry(line.text, kind, words.language), kind, words)
      }
    case .tab, .right:
      if case .source(let line) = dialog.step, line.isEmpty {
        dialog.step = .source(InputLine(dialog.offeredSource))
      } else {
        _ = dialog.type(key)
      }
    case .up, .control("p"): _ = dialog.move(by: -1)
    case .down, .control("n"): _ = dialog.move(by: 1)
    default: _ = dialog.type(key)
    }
    // A dialog that is done has taken itself away.
    if overlay != nil { overlay = .dialog(.edit(dialog)) }
    return effects
  }

  /// Enter: takes what the step has and goes on.
  private mutating func accept(_ dialog: inout EditDialog, at moment: Moment) -> [Effect] {
    switch dialog.step {
    case .choose(let choices, let position):
      guard choices.indices.contains(position) else { return [] }
      dialog.take(choices[position], words)
      return close(ifUnchanged: dialog, at: moment)
    case .type(let kind, let line):
      dialog.take(dialog.entry(line.text, kind, words.language), kind, words)
      if dialog.isRemark, dialog.new != nil, !dialog.isTyping {
        // It changes no figure, and what is typed has told all there is to look at.
        dialog.source = dialog.offeredSource
        return send(&dialog, isDryRun: false)
      }
      return close(ifUnchanged: dialog, at: moment)
    case .source(let line):
      let text = line.text.isEmpty ? dialog.offeredSource : line.text
      switch Entry.line(text, .source, limit: Edit.lineLimit) {
      case .text(let source) where !source.isEmpty:
        dialog.source = source
        lastSource = source
        return send(&dialog, isDryRun: true)
      case .fault(let fault): dialog.fault = words.fault(fault)
      case .text, .empty, .quantity, .day, .nothing, .followUp:
        dialog.fault = words.fault(.text(.empty(.source)))
      }
      return []
    case .confirm: return send(&dialog, isDryRun: false)
    case .conflict(let conflict, let position):
      guard position == 1 else {
        overlay = nil
        say(words.keptTheirs, .notice, at: moment)
        return []
      }
      dialog.figure.old = conflict.now
      return send(&dialog, isDryRun: true)
    case .checking, .writing: return []
    }
  }

  private mutating func send(_ dialog: inout EditDialog, isDryRun: Bool) -> [Effect] {
    guard let edit = dialog.edit else { return [] }
    dialog.go(to: isDryRun ? .checking : .writing)
    dialog.pending = edit
    return [.write(edit, isDryRun: isDryRun)]
  }

  /// A choice that changes nothing ends the dialog.
  private mutating func close(ifUnchanged dialog: EditDialog, at moment: Moment) -> [Effect] {
    guard let new = dialog.new, new == dialog.figure.old else { return [] }
    overlay = nil
    say(words.alreadySo, .notice, at: moment)
    return []
  }

  /// Takes what became of an edit into the dialog that waits for it.
  ///
  /// - Returns: whether a dialog waited; otherwise it is for the status line.
  mutating func take(
    _ outcome: EditOutcome,
    of edit: Edit,
    isDryRun: Bool,
    at moment: Moment
  ) -> Bool {
    if !isDryRun, case .written(let result) = outcome {
      written.append(result.report)
      takenBack = []
    }
    guard case .dialog(.edit(var dialog)) = overlay, dialog.pending == edit else { return false }
    dialog.pending = nil
    switch outcome {
    case .written(let result) where isDryRun:
      if !dialog.isRemark { dialog.figure.old = result.old }
      dialog.go(to: .confirm(result))
    case .written, .unchanged:
      overlay = nil
      say(
        words.outcome(outcome, of: edit, indicators: visit.snapshot?.set.indicators ?? [])
          + words.undoHint(outcome),
        .notice,
        at: moment,
        for: State.shownFor
      )
      return true
    case .conflict(let conflict): dialog.go(to: .conflict(conflict, position: 0))
    case .refused(let refusal):
      dialog.returnToEntry(words.refusal(refusal), isSource: refusal.isAboutSource)
    }
    overlay = .dialog(.edit(dialog))
    return true
  }
}

extension EditDialog {
  /// Whether something other than the source is being typed.
  var isTyping: Bool {
    if case .type = step { true } else { false }
  }

  /// Takes a choice: a value goes on to the source, everything else to what it needs.
  mutating func take(_ choice: Choice, _ words: Words) {
    switch choice {
    case .state(let state): give(.state(state))
    case .yes: give(.quantity(Quantity(1)))
    case .no: give(.quantity(Quantity(0)))
    case .noValue: give(.quantity(nil))
    case .part(let part, let value):
      guard let indicator = figure.indicator, let unit else { return }
      figure.subject = .indicator(unit, code: indicator.code, part: part)
      figure.name = words.figureName(of: indicator, part: part)
      figure.old = .quantity(value)
      go(to: indicator.firstStep(from: value))
    case .grant(let title):
      figure.name = words.choice(choice)
      go(to: .type(.decision(title.standard), InputLine()))
    case .withdraw(let recognition):
      figure.name = words.choice(choice)
      go(to: .type(.lost(recognition), InputLine()))
    case .taskState(let state): give(.text(state?.word ?? ""))
    case .correctPaper(let paper):
      figure.old = .paper(paper)
      go(to: .type(.paperDay(paper), InputLine()))
    case .removePaper(let paper): remove(paper)
    case .finish(let day):
      settle(.done, words)
      give(.day(day))
    case .reopen:
      settle(.done, words)
      give(.day(nil))
    case .correct(let field):
      settle(field, words)
      let text = followUp?.typed(field, words) ?? ""
      go(to: .type(.followUpField(field), InputLine(text)))
    case .remove(let recognition):
      settle(recognition, words)
      give(.recognition(nil))
    case .tag(let toggle):
      settle(toggle, words)
      give(.tag(toggle.isCarried ? nil : toggle.tag.code))
    case .villages(let field, let count):
      settle(field, count, words)
      go(to: .type(.villages, InputLine()))
    }
  }

  /// Takes what was typed, if it can be taken.
  mutating func take(_ entry: Entry, _ kind: Entry.Kind, _ words: Words) {
    switch (entry, kind) {
    case (.empty, _): fault = words.expected(kind)
    case (.fault(let problem), _): fault = words.fault(problem)
    case (.quantity(let value), _): give(.quantity(value))
    case (.text(let text), .decision(let standard)):
      go(to: .type(.decided(standard, number: text), InputLine()))
    case (.text(let number), .paperNumber):
      let paper = TaskPaper(number: number, day: nil, title: "", source: "")
      go(to: .type(.paperDay(paper), InputLine()))
    case (.text(let title), .paperTitle(var paper)):
      paper.title = title
      give(paper)
    case (.nothing, .paperTitle(var paper)):
      paper.title = ""
      give(paper)
    case (.nothing, .paperDay(var paper)):
      paper.day = nil
      go(to: .type(.paperTitle(paper), InputLine(paper.title)))
    case (.day(let day), .paperDay(var paper)):
      paper.day = day
      go(to: .type(.paperTitle(paper), InputLine(paper.title)))
    case (.day(let day), .taskText), (.day(let day), .followUpField): give(.day(day))
    case (.nothing, .followUpField(.due)), (.nothing, .followUpField(.done)): give(.day(nil))
    case (.followUp(let order), _): give(.followUp(order))
    case (.nothing, .taskText(.deadline)): give(.day(nil))
    case (.nothing, _): give(.text(""))
    case (.text(let text), _): give(.text(text))
    case (.day(let day), .decided(let standard, let number)):
      grant(standard, number, on: day, words)
    case (.day(let day), .lost(let recognition)):
      settle(recognition, words)
      var lost = recognition
      lost.lostOn = day
      give(.recognition(lost))
    case (.day, _): break
    }
  }

  private mutating func grant(
    _ standard: Standard,
    _ number: String,
    on day: Day,
    _ words: Words
  ) {
    guard let unit else { return }
    figure.subject = .recognition(unit, standard, year: day.year)
    figure.name = words.field(.recognition(standard, year: day.year, column: ""))
    figure.old = nil
    let recognition = Recognition(
      standard: standard,
      number: number,
      decidedOn: day,
      year: day.year,
      lostOn: nil,
      source: ""
    )
    give(.recognition(recognition))
  }

  private mutating func settle(_ recognition: Recognition, _ words: Words) {
    guard let unit else { return }
    figure.subject = .recognition(unit, recognition.standard, year: recognition.year)
    figure.name = words.field(
      .recognition(recognition.standard, year: recognition.year, column: "")
    )
    figure.old = .recognition(recognition)
  }

  private mutating func give(_ value: Edit.Value) {
    new = value
    go(to: .source(InputLine()))
  }
}

extension EditRefusal {
  /// Whether the source is what was refused.
  fileprivate var isAboutSource: Bool {
    switch self {
    case .text(.empty(.source)), .text(.tooLong(.source, limit: _)),
      .text(.forbiddenCharacter(.source, code: _)):
      true
    case .text, .unknownUnit, .notACommune, .noOwnCriteria, .noIndicators, .unknownCriterion,
      .unknownIndicator, .noSecondPart, .wrongKind, .outOfRange, .noSupportedVillages, .notYesOrNo,
      .onlyFigure, .noReportingDay, .wrongStandard, .titleNotThen, .wrongTitle, .endsBeforeStart,
      .afterProgramme,
      .decidedBeforeYear, .paperAhead, .yearOutOfRange, .unknownTask, .unknownState, .computedState,
      .unknownFollowUp, .beforeGiven, .unknownTag, .tagNotOfDistrict, .tagsOverlap:
      false
    }
  }
}

extension Indicator {
  /// How its value is given, beginning at what stands.
  func firstStep(from value: Quantity?) -> EditDialog.Step {
    switch kind {
    case .boolean, .province:
      .choose([.yes, .no, .noValue], position: value.map { $0 >= Quantity(1) ? 0 : 1 } ?? 2)
    case .percent, .number: .type(.value(self), InputLine())
    }
  }
}
