package import NTMModel

/// What somebody typed in a dialog, understood or not.
package enum Entry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A value of an indicator.
    case value(Indicator)
    case note
    /// Something to be done, given out as of a day.
    case followUp(givenOn: Day)
    case followUpField(FollowUp.Field)
    /// The number of a decision that grants a standard.
    case decision(Standard)
    /// The day of that decision.
    case decided(Standard, number: String)
    /// The day from which a recognition is withdrawn.
    case lost(Recognition)
    case taskText(TaskField)
    /// The number of a new paper about a task, its day and what it is about.
    case paperNumber(task: String)
    case paperDay(TaskPaper)
    case paperTitle(TaskPaper)
    /// A count of villages.
    case villages
  }

  case empty
  case quantity(Quantity?)
  case text(String)
  case day(Day)
  /// A dash: there is to be nothing.
  case nothing
  case followUp(FollowUp.Order)
  case fault(Fault)

  /// What is wrong with it.
  package enum Fault: Hashable, Sendable {
    case notANumber
    case notACount
    /// More than two decimals, or a thousands mark out of its place.
    case tooExact
    case outOfRange(low: Int, high: Int)
    case notADay
    case beforeGrant(Day)
    /// Due before the day on which it is given out.
    case beforeGiven(Day)
    case text(TextFault)
  }

  /// Reads the text as the kind wants it.
  init(_ text: String, _ kind: Kind, _ language: Language) {
    let text = Line.tidied(text)
    guard !text.isEmpty else {
      self = .empty
      return
    }
    switch kind {
    case .value(let indicator): self = Entry.quantity(text, indicator, language)
    case .villages: self = Entry.count(text, language)
    case .note: self = Entry.line(text, .note, limit: Edit.noteLimit)
    case .followUp(let day): self = FollowUpLine.read(text, givenOn: day)
    case .followUpField(.text): self = Entry.line(text, .followUp, limit: Edit.noteLimit)
    case .followUpField(.lead):
      self = Entry.isDash(text) ? .text("") : Entry.line(text, .lead, limit: Edit.lineLimit)
    case .taskText(.deadline), .paperDay, .followUpField(.due), .followUpField(.done):
      self = Entry.isDash(text) ? .nothing : Day(text).map { .day($0) } ?? .fault(.notADay)
    case .taskText(let field):
      let limit = field == .note ? Edit.noteLimit : Edit.lineLimit
      self = Entry.isDash(text) ? .nothing : Entry.line(text, .taskField, limit: limit)
    case .paperTitle:
      self = Entry.isDash(text) ? .nothing : Entry.line(text, .paper, limit: Edit.lineLimit)
    case .paperNumber: self = Entry.line(text, .paper, limit: Edit.lineLimit)
    case .decision: self = Entry.line(text, .decision, limit: Edit.lineLimit)
    case .decided: self = Day(text).map { .day($0) } ?? .fault(.notADay)
    case .lost(let recognition):
      guard let day = Day(text) else {
        self = .fault(.notADay)
        return
      }
      let since = recognition.countsFrom
      self = since.map { day <= $0 } ?? false ? .fault(.beforeGrant(since ?? day)) : .day(day)
    }
  }

  /// A text as the store takes it.
  static func line(_ text: String, _ part: TextFault.Part, limit: Int) -> Entry {
    let text = Line.tidied(text)
    if let scalar = Line.forbidden(in: text) {
      return .fault(.text(.forbiddenCharacter(part, code: scalar.value)))
    }
    return text.count <= limit ? .text(text) : .fault(.text(.tooLong(part, limit: limit)))
  }

  private static func isDash(_ text: String) -> Bool { ["-", "–"].contains(text) }

  /// A number of things; a dash is none told.
  private static func count(_ text: String, _ language: Language) -> Entry {
    if isDash(text) { return .quantity(nil) }
    guard case .number(let number) = TypedNumber(text, language), number.hundredths >= 0,
      number.hundredths % 100 == 0
    else { return .fault(.notACount) }
    return .quantity(number)
  }

  private static func quantity(
    _ text: String,
    _ indicator: Indicator,
    _ language: Language
  ) -> Entry {
    if isDash(text) { return .quantity(nil) }
    let value: Quantity
    switch TypedNumber(text, language) {
    case .number(let number): value = number
    case .notANumber: return .fault(.notANumber)
    case .tooExact: return .fault(.tooExact)
    }
    // What is unusual is warned of where it is confirmed, as an import does.
    guard abs(value.hundredths) <= Int64(Indicator.largest) * 100 else {
      return .fault(.outOfRange(low: 0, high: Indicator.largest))
    }
    return .quantity(value)
  }
}
