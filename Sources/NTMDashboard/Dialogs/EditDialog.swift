package import NTMModel
package import TerminalCanvas

/// One figure on its way to being corrected, from the choice of a value to the written change.
///
///     choose or type ──> source ──> checking ──> confirm ──> writing ──> written
///                                       └─ conflict ─┘          └── conflict
///
/// Nothing is written before `confirm` is answered with Enter.
package struct EditDialog: Sendable {
  /// The figure that is corrected.
  package struct Figure: Hashable, Sendable {
    /// The unit with district and province; empty for a task.
    package var place: String
    /// `TC 5 Trường học`.
    package var name: String
    /// `nil` where it is no value of an indicator.
    package var indicator: Indicator?
    /// `nil` until a choice has settled it.
    package var subject: Edit.Subject?
    package var day: Day
    /// What the screen showed; `nil` where it shows no single value, as for a new note.
    package var old: Edit.Value?
    /// The day whose figures are corrected; `nil` where it is no figure of a report, or there is
    /// none yet.
    package var reportedOn: Day?
    /// The day of the villages that stand, where they are offered beside tags; `nil` elsewhere.
    package var villagesOn: Day?
    /// The level of the unit whose report it is of.
    package var level = Level.commune
  }

  package enum Step: Hashable, Sendable {
    case choose([Choice], position: Int)
    case type(Entry.Kind, InputLine)
    case source(InputLine)
    /// The store is finding out what the edit would do.
    case checking
    case confirm(EditResult)
    case writing
    case conflict(EditConflict, position: Int)
  }

  /// A line to choose, and what choosing it leads to.
  package enum Choice: Hashable, Sendable {
    case state(CriterionState)
    case yes, no, noValue
    /// The second or first part of an indicator, from 1, with what stands there.
    case part(Int, Quantity?)
    case grant(Title)
    case withdraw(Recognition)
    case remove(Recognition)
    /// A state of a task; `nil` for none.
    case taskState(TaskState?)
    case correctPaper(TaskPaper)
    case removePaper(TaskPaper)
    /// Something to be done is done on a day, or not done after all.
    case finish(Day)
    case reopen
    case correct(FollowUp.Field)
    case tag(TagToggle)
    /// A count of the supported villages, with what stands there.
    case villages(Villages.Field, Int?)
  }

  /// A tag that a commune can be given, or that is taken from it.
  package struct TagToggle: Hashable, Sendable {
    package var tag: CommuneTag
    package var isCarried: Bool
    /// The other tag of its group that it takes the place of.
    package var replaced: CommuneTag?
  }

  package var figure: Figure
  package var unit: UnitCode?
  /// The task whose papers are corrected; `nil` for everything else.
  package var task: String?
  /// What of the things to be done is corrected; `nil` for everything else.
  package var followUp: FollowUp?
  package var step: Step
  /// The steps before, for going back to them.
  package var earlier: [Step] = []
  package var new: Edit.Value?
  /// Words taken from the source before this one, or those of a meeting.
  package var offeredSource: String
  /// What a remark about a record begins with; empty for everything else.
  package var lead = ""
  package var source = ""
  /// What is under way to the store.
  package var pending: Edit?
  /// Why the latest answer was not taken.
  package var fault: String?

  init(_ figure: Figure, unit: UnitCode?, step: Step, offeredSource: String) {
    self.figure = figure
    self.unit = unit
    self.step = step
    self.offeredSource = offeredSource
  }

  /// What was typed; the code of a record with nothing behind it is as good as nothing.
  func entry(_ text: String, _ kind: Entry.Kind, _ language: Language) -> Entry {
    let isBare = !lead.isEmpty && Line.tidied(text) == Line.tidied(lead)
    return isBare ? .empty : Entry(text, kind, language)
  }

  /// The edit as it stands; `nil` before all of it is known.
  var edit: Edit? {
    guard let subject = figure.subject, let new else { return nil }
    return Edit(subject: subject, day: figure.day, old: figure.old, new: new, source: source)
  }
}

extension EditDialog {
  mutating func go(to step: Step) {
    earlier.append(self.step)
    self.step = step
    fault = nil
  }

  /// Goes back to the step before; whether there was one.
  mutating func goBack() -> Bool {
    guard let last = earlier.popLast() else { return false }
    step = last
    fault = nil
    return true
  }

  /// Goes back to where something can be given anew, and says why.
  mutating func returnToEntry(_ fault: String, isSource: Bool) {
    while let last = earlier.popLast() {
      step = last
      if case .source = last, !isSource { continue }
      if last.isEntry { break }
    }
    self.fault = fault
  }

  /// Moves among the choices of the step; whether it has any.
  mutating func move(by lines: Int) -> Bool {
    switch step {
    case .choose(let choices, let position):
      let next = min(max(0, position + lines), max(0, choices.count - 1))
      step = .choose(choices, position: next)
    case .conflict(let conflict, let position):
      step = .conflict(conflict, position: min(max(0, position + lines), 1))
    case .type, .source, .checking, .confirm, .writing: return false
    }
    fault = nil
    return true
  }

  /// Takes a key into the line being typed; whether the step has one.
  mutating func type(_ key: Key) -> Bool {
    switch step {
    case .type(let kind, var line):
      guard line.apply(key) else { return false }
      step = .type(kind, line)
    case .source(var line):
      guard line.apply(key) else { return false }
      step = .source(line)
    case .choose, .checking, .confirm, .writing, .conflict: return false
    }
    fault = nil
    return true
  }
}

extension EditDialog.Step {
  /// Whether somebody gives something in it.
  var isEntry: Bool {
    switch self {
    case .choose, .type, .source: true
    case .checking, .confirm, .writing, .conflict: false
    }
  }
}
