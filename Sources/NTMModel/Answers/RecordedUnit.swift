/// The unit that a record was written for, where the unit list of the answer has another one in its
/// place, or none.
public struct RecordedUnit: Hashable, Sendable {
  /// What the list makes of the record.
  public enum Fate: Hashable, Sendable {
    /// It stands under the unit of the list that all of it went into.
    case placed
    /// It stands under its own unit: several of the list have a part in it.
    case divided
    /// It stands under its own unit: nobody says what that became, or what it was.
    case nowhere
  }

  /// The type word and the name that it was written for.
  public var type: String
  public var name: String
  public var fate: Fate

  public init(type: String, name: String, fate: Fate) {
    self.type = type
    self.name = name
    self.fate = fate
  }

  /// Whether the record stands under a unit of the list.
  public var isPlaced: Bool { fate == .placed }
}

extension Recast {
  /// How many records of an answer stand under a unit of another name, and how many have none.
  public struct Records: Hashable, Sendable {
    public var renamed: Int
    public var unplaced: Int

    public init(_ units: [RecordedUnit]) {
      renamed = units.count(where: \.isPlaced)
      unplaced = units.count - renamed
    }
  }
}
