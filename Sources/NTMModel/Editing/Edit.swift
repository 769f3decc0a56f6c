/// One figure that somebody corrects by hand.
public struct Edit: Hashable, Sendable {
  /// What is corrected.
  public enum Subject: Hashable, Sendable {
    /// The state of a criterion of a commune, by its official number.
    case criterion(UnitCode, number: Int)
    /// The value of an indicator of a commune; `part` is 1, or 2 of an indicator with two parts.
    case indicator(UnitCode, code: String, part: Int)
    /// The recognition of a unit for a standard and a year.
    case recognition(UnitCode, Standard, year: Int)
    /// Something of a task of the programme, by the programme's own mark (`N1`).
    case task(id: String, TaskField = .state)
    /// A paper about a task, by its number.
    case paper(task: String, number: String)
    /// A new note beside a unit.
    case note(UnitCode)
    /// Something new that is to be done about a unit.
    case newFollowUp(UnitCode)
    /// Something of what is to be done, by its number.
    case followUp(Int64, FollowUp.Field)
    /// Whether a commune or a district carries a tag by itself, by the code of the tag.
    case tag(UnitCode, code: String)
    /// A count of the supported villages of a commune.
    case villages(UnitCode, Villages.Field)
  }

  /// A value before or after.
  public enum Value: Hashable, Sendable {
    case state(CriterionState)
    /// `nil` means no value; of a yes-or-no indicator 1 is yes and 0 is no.
    case quantity(Quantity?)
    /// `nil` means no recognition for that standard and year.
    case recognition(Recognition?)
    /// What a task says, the words of a note; empty means none.
    case text(String)
    /// The deadline of a task, when a follow-up is due or was done; `nil` means none.
    case day(Day?)
    /// What is to be done about a unit; `nil` where nothing was.
    case followUp(FollowUp.Order?)
    /// `nil` means no paper of that number.
    case paper(TaskPaper?)
    /// The code of the tag that is carried of the group of one, or that one; `nil` means none.
    case tag(String?)
  }

  public var subject: Subject
  /// The day as of which the figure is looked at.
  ///
  /// The figures of a commune that hold on it are corrected where they stand, at the day of their
  /// report, and later figures stay. Without any they begin on the last reporting day up to it.
  public var day: Day
  /// What the writer saw; `nil` writes whatever stands there.
  public var old: Value?
  public var new: Value
  /// What the correction rests on: a document, a report or a meeting; never empty.
  public var source: String

  public init(subject: Subject, day: Day, old: Value?, new: Value, source: String) {
    self.subject = subject
    self.day = day
    self.old = old
    self.new = new
    self.source = source
  }
}

extension Edit.Subject {
  /// The unit whose figure it is; `nil` for a task and its papers, and for what has a number.
  public var unit: UnitCode? {
    switch self {
    case .criterion(let code, number: _), .indicator(let code, code: _, part: _),
      .recognition(let code, _, year: _), .note(let code), .newFollowUp(let code),
      .tag(let code, code: _), .villages(let code, _):
      code
    case .task, .paper, .followUp: nil
    }
  }
}

extension Edit.Subject {
  /// Whether it adds something, so that nothing can have stood there.
  public var isNew: Bool {
    switch self {
    case .note, .newFollowUp: true
    case .criterion, .indicator, .recognition, .task, .paper, .followUp, .tag, .villages: false
    }
  }
}

extension Edit {
  /// The most characters that a name, a source or the state of a task may have.
  public static let lineLimit = 300
  /// The most characters that a note may have.
  public static let noteLimit = 2_000
}
