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

  /// The models that its tasks count; `nil` where none of them counts any.
  public var models: Int? {
    let counts = tasks.compactMap(\.item.models)
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }
}
