/// A component content of the programme with what runs under it.
public struct ComponentRow: Hashable, Sendable {
  /// A criterion that a component is there for, with the communes that meet it.
  public struct CriterionLine: Hashable, Sendable {
    public var number: Int
    public var name: Bilingual
    /// Out of the communes of the unit list of the day.
    public var met: Share
    /// Communes of which nobody can say, for want of a report or under review.
    public var open: Int
    /// What it was at the baseline; `nil` where nobody asked, and where other criteria were asked.
    public var then: CriterionThen?

    public init(number: Int, name: Bilingual, met: Share, open: Int) {
      self.number = number
      self.name = name
      self.met = met
      self.open = open
    }
  }

  /// What says that something runs under a component, and how sure that is.
  public struct Basis: Hashable, Sendable {
    public var source: String
    /// `high`, `medium`, `low` or a word between them.
    public var confidence: String

    public init(source: String, confidence: String) {
      self.source = source
      self.confidence = confidence
    }
  }

  /// Something that runs under the component, with its basis.
  public struct Part<Item: Hashable & Sendable>: Hashable, Sendable {
    public var item: Item
    public var basis: Basis

    public init(_ item: Item, basis: Basis) {
      self.item = item
      self.basis = basis
    }
  }

  public var number: Int
  public var name: Bilingual
  public var source: String
  public var confidence: String
  public var criteria: [Part<CriterionLine>]
  public var tasks: [Part<TaskRow>]
  public var targets: [Part<TargetReading>]
  /// The states of tasks in the order of the programme, by which they move; empty where nobody asked.
  public var states: [TaskState] = []

  public init(
    number: Int,
    name: Bilingual,
    source: String,
    confidence: String,
    criteria: [Part<CriterionLine>],
    tasks: [Part<TaskRow>],
    targets: [Part<TargetReading>]
  ) {
    self.number = number
    self.name = name
    self.source = source
    self.confidence = confidence
    self.criteria = criteria
    self.tasks = tasks
    self.targets = targets
  }

  /// The models that its tasks counted at the baseline; `nil` where nobody asked or had told, and
  /// where none of its tasks counts any.
  public var modelsThen: Int? {
    let counts = tasks.compactMap(\.item.modelsThen)
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  /// The models that its tasks count; `nil` where none of them counts any.
  public var models: Int? {
    let counts = tasks.compactMap(\.item.models)
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }
}

/// How many communes met a criterion at the baseline.
public struct CriterionThen: Hashable, Sendable {
  /// Of the communes of the unit list of that day.
  public var met: Share
  /// How many more meet it now, of the communes that both days have.
  public var move: Int

  public init(met: Share, move: Int) {
    self.met = met
    self.move = move
  }
}

extension ComponentRow {
  public var overdue: Int { tasks.count { $0.item.standing.isOverdue } }

  /// Its tasks that were overdue when the meeting was opened; `nil` where no meeting tells.
  public var overdueThen: Int? {
    guard !tasks.isEmpty, tasks.allSatisfy({ $0.item.then != nil }) else { return nil }
    return tasks.count { $0.item.then?.value?.standing.isOverdue ?? false }
  }

  public var modelsMove: Int? {
    guard let models, let modelsThen else { return nil }
    return models - modelsThen
  }
}
