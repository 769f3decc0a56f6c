/// The units a search found.
public struct SearchAnswer: Sendable {
  public struct Hit: Hashable, Sendable {
    public var unit: Unit
    /// What lies above up to the province, nearest first; empty for provinces and above.
    public var above: [Unit]

    public init(unit: Unit, above: [Unit]) {
      self.unit = unit
      self.above = above
    }
  }

  public var text: String
  public var hits: [Hit]
  /// How many matched in all; `hits` holds the best of them.
  public var total: Int

  public static let limit = 100

  public init(text: String, hits: [Hit], total: Int) {
    self.text = text
    self.hits = hits
    self.total = total
  }
}
