/// A task with where it stands on the day.
public struct TaskRow: Hashable, Sendable {
  public var task: ProgrammeTask
  public var standing: TaskStanding
  public var papers: [TaskPaper]
  /// The models of its kind that exist on the day; `nil` for a task that counts none.
  public var models: Int?
  /// The components under which it runs, by number, ascending.
  public var components: [Int]
  /// What it was when the meeting was opened; `nil` where nobody asked.
  public var then: Earlier<TaskThen>?
  /// The models of its kind at the baseline; `nil` where nobody asked or had told of any, and for a
  /// task that counts none.
  public var modelsThen: Int?

  public init(
    task: ProgrammeTask,
    standing: TaskStanding,
    papers: [TaskPaper],
    models: Int?,
    components: [Int]
  ) {
    self.task = task
    self.standing = standing
    self.papers = papers
    self.models = models
    self.components = components
  }
}

/// All tasks of the programme.
public struct TaskList: Hashable, Sendable {
  public var rows: [TaskRow]
  public var states: [TaskState]
  public var summary: TaskSummary

  public init(rows: [TaskRow], states: [TaskState], summary: TaskSummary) {
    self.rows = rows
    self.states = states
    self.summary = summary
  }
}

/// One task in full.
public struct TaskSheet: Hashable, Sendable {
  public var row: TaskRow
  public var states: [TaskState]
  /// The names of its components, by number.
  public var components: [Int: Bilingual]
  /// The day against which its deadline is held; `nil` where the store has none.
  public var day: Day?

  public init(row: TaskRow, states: [TaskState], components: [Int: Bilingual], day: Day?) {
    self.row = row
    self.states = states
    self.components = components
    self.day = day
  }
}
