/// Where a task stands on a day; nothing of it is kept.
public struct TaskStanding: Hashable, Sendable {
  /// The state as the programme knows it; `nil` where none was told, or one that it does not know.
  public var state: TaskState?
  /// Whole days to the deadline, negative when it is over; `nil` without a deadline, and where the
  /// task is done.
  public var daysLeft: Int?
  /// Whether the deadline has passed on a task that is not done.
  public var isOverdue: Bool { daysLeft.map { $0 < 0 } ?? false }

  public init(state: TaskState?, daysLeft: Int?) {
    self.state = state
    self.daysLeft = daysLeft
  }
}

extension ProgrammeTask {
  /// Where it stands on `day`; without a day no deadline runs.
  public func standing(on day: Day?, states: [TaskState]) -> TaskStanding {
    let state = states.first { $0.word == self.state }
    guard state?.isClosed != true, let day, let deadline else {
      return TaskStanding(state: state, daysLeft: nil)
    }
    return TaskStanding(state: state, daysLeft: day.days(until: deadline))
  }
}

/// The tasks of a programme in a few numbers.
public struct TaskSummary: Hashable, Sendable {
  /// The day against which deadlines were held; `nil` where the store has none.
  public var day: Day?
  public var count: Int
  /// The states in their order, each with its tasks that are not overdue; none is left out.
  public var states: [(state: TaskState, count: Int)] { zip(names, counts).map { ($0, $1) } }
  /// Tasks without a state that the programme knows and not overdue.
  public var unknown: Int
  public var overdue: Int
  /// The task whose deadline comes next, with the days left.
  public var next: Next?
  private var names: [TaskState]
  private var counts: [Int]

  public struct Next: Hashable, Sendable {
    public var id: String
    public var daysLeft: Int

    public init(id: String, daysLeft: Int) {
      self.id = id
      self.daysLeft = daysLeft
    }
  }

  public init(_ tasks: [ProgrammeTask], states: [TaskState], on day: Day?) {
    self.day = day
    count = tasks.count
    names = states
    counts = states.map { _ in 0 }
    unknown = 0
    overdue = 0
    for task in tasks {
      let standing = task.standing(on: day, states: states)
      if let left = standing.daysLeft, left >= 0, left < next?.daysLeft ?? .max {
        next = Next(id: task.id, daysLeft: left)
      }
      if standing.isOverdue {
        overdue += 1
      } else if let state = standing.state, let index = states.firstIndex(of: state) {
        counts[index] += 1
      } else {
        unknown += 1
      }
    }
  }
}
