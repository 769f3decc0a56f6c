/// A model that the programme counts: production along a value chain, or rural tourism.
public struct RuralModel: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case valueChain = "chuỗi giá trị"
    case ruralTourism = "du lịch nông thôn"
  }

  public var code: String
  public var name: String
  public var kind: Kind
  /// The commune-level unit where it is.
  public var unit: UnitCode
  /// Who runs it; empty where nobody has told.
  public var owner: String
  /// The households that take part; `nil` where nobody counted them.
  public var households: Int?
  public var started: Day
  /// From when it exists no more; `nil` while it does.
  public var ended: Day?

  public init(
    code: String,
    name: String,
    kind: Kind,
    unit: UnitCode,
    owner: String,
    households: Int?,
    started: Day,
    ended: Day?
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.unit = unit
    self.owner = owner
    self.households = households
    self.started = started
    self.ended = ended
  }

  public func exists(on day: Day) -> Bool {
    started <= day && ended.map { day < $0 } ?? true
  }
}
