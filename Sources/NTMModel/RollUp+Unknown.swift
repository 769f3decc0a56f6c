extension RollUp {
  /// Kinds of counts of which a place has no record at all.
  public struct Unknown: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Communes that count are there, and none of them has a state.
    public static let communes = Unknown(rawValue: 1)
    /// District-level units that count are there, and none of them has a state, or the list has none at all.
    public static let districts = Unknown(rawValue: 2)
    /// No commune is one that products, cooperatives or enterprises are recorded for.
    public static let records = Unknown(rawValue: 4)
    /// Nobody can say anything of products: no list came in, or no record is known by the unit list.
    public static let unlisted = Unknown(rawValue: 8)
    /// No list of cooperatives and enterprises of the place came in.
    public static let noOrganisationList = Unknown(rawValue: 16)
    /// What leaves the counts of products open.
    public static let products: Unknown = [.records, .unlisted]
    /// What leaves those of cooperatives and enterprises open.
    public static let organisations: Unknown = [.records, .noOrganisationList]
  }

  /// A value that is told only where its kind is known; `nil` is not 0.
  public func known<Value>(_ value: Value, _ kind: Unknown) -> Value? {
    unknown.isDisjoint(with: kind) ? value : nil
  }

  /// Communes recognised of communes; without a base where nobody can say.
  public var knownShare: Share { known(recognisedShare, .communes) ?? Share(0, of: 0) }
}
