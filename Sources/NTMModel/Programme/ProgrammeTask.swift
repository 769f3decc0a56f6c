/// A task of the work programme, or a scheme that it asks for.
public struct ProgrammeTask: Hashable, Sendable {
  /// The programme's own mark: `N3`.
  public var id: String
  public var title: Bilingual
  /// A few words for a card; the title where the programme has none.
  public var short: Bilingual
  /// The name of the scheme that it is about; empty where it is about none.
  public var scheme: Bilingual
  /// Who leads it, and who takes part; empty where nobody knows.
  public var lead: String
  public var partners: String
  /// The last day in time; `nil` where none was set.
  public var deadline: Day?
  /// The word of its state; empty where nobody has told.
  public var state: String
  public var nextStep: String
  public var note: Bilingual
  public var source: String
  /// The kind of models whose number tells how far it is; `nil` for most tasks.
  public var modelKind: String?

  public init(
    id: String,
    title: Bilingual,
    short: Bilingual,
    scheme: Bilingual,
    lead: String,
    partners: String,
    deadline: Day?,
    state: String,
    nextStep: String,
    note: Bilingual,
    source: String,
    modelKind: String?
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.scheme = scheme
    self.lead = lead
    self.partners = partners
    self.deadline = deadline
    self.state = state
    self.nextStep = nextStep
    self.note = note
    self.source = source
    self.modelKind = modelKind
  }
}

/// A state that a task can be in; which there are is data.
public struct TaskState: Hashable, Sendable {
  /// The word as tables of tasks write it, which is the Vietnamese one: `đang làm`.
  public var word: String
  public var english: String
  /// Whether nothing is left to be done in it, so that no deadline runs any more.
  public var isClosed: Bool

  public init(word: String, english: String, isClosed: Bool) {
    self.word = word
    self.english = english
    self.isClosed = isClosed
  }

  public var name: Bilingual { Bilingual(word, english.isEmpty ? word : english) }
}

/// A paper about a task: a decision, a letter, a draft sent out.
public struct TaskPaper: Hashable, Sendable {
  public var number: String
  /// The day it was signed; `nil` where it is not known.
  public var day: Day?
  public var title: String
  /// Where it was found; empty where nobody has told.
  public var source: String

  public init(number: String, day: Day?, title: String, source: String) {
    self.number = number
    self.day = day
    self.title = title
    self.source = source
  }
}

/// What of a task can be corrected by hand, under the name of the column that keeps it.
public enum TaskField: String, Hashable, Sendable, CaseIterable {
  case state, lead, partners, deadline
  case nextStep = "next_step"
  case note = "note_vi"
}
