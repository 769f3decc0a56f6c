extension RollUp {
  /// Kinds of counts of which a place has no record at all on the unit list of another day.
  public struct Unknown: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Communes that count are there, and none of them has a state.
    public static let communes = Unknown(rawValue: 1)
    /// District-level units that count are there, and none of them has a state, or the list has none at all.
    public static let districts = Unknown(rawValue: 2)
    /// No commune is one that products, cooperatives or enterprises are recorded for.
    public static let records = Unknown(rawValue: 4)
  }

  /// A value that is told only where its kind is known; `nil` is not 0.
  public func known<Value>(_ value: Value, _ kind: Unknown) -> Value? {
    unknown.isDisjoint(with: kind) ? value : nil
  }

  /// Communes recognised of communes; without a base where nobody can say.
  public var knownShare: Share { known(recognisedShare, .communes) ?? Share(0, of: 0) }
}
