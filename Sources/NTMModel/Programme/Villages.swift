/// The villages of a commune that a scheme supports, as last reported.
public struct Villages: Hashable, Sendable {
  /// All villages of the commune; `nil` where nobody has told.
  public var total: Int?
  public var supported: Int
  /// Supported villages that meet the criteria for villages.
  public var met: Int
  public var day: Day

  public init(total: Int?, supported: Int, met: Int, day: Day) {
    self.total = total
    self.supported = supported
    self.met = met
    self.day = day
  }

  /// Supported villages that do not meet them yet.
  public var pending: Int { supported - met }

  /// A count that can be corrected; the words are those of the store's columns.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case supported, met, total
  }

  /// A count by its field; `nil` where nobody has told it.
  public func count(_ field: Field) -> Int? {
    switch field {
    case .supported: supported
    case .met: met
    case .total: total
    }
  }
}

/// The supported villages of several communes.
public struct VillageCounts: Hashable, Sendable {
  /// The communes in which a scheme supports villages.
  public var communes = 0
  public var supported = 0
  public var met = 0

  public init() {}

  public var pending: Int { supported - met }

  public mutating func add(_ villages: Villages?) {
    guard let villages, villages.supported > 0 else { return }
    communes += 1
    supported += villages.supported
    met += villages.met
  }
}
