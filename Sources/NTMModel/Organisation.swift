/// A cooperative, a union of cooperatives or an enterprise of a commune.
public struct Organisation: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// `Hợp tác xã`.
    case cooperative = "HTX"
    /// `Liên hiệp hợp tác xã`.
    case union = "LHHTX"
    /// `Doanh nghiệp`.
    case enterprise = "DN"
  }

  /// More than any cooperative has.
  public static let mostMembers = 1_000_000

  public var kind: Kind
  public var founded: Day
  public var dissolved: Day?
  /// From when and until when it works effectively; no `effectiveFrom` means it never did.
  public var effectiveFrom: Day?
  public var effectiveUntil: Day?
  /// Since when it takes part in OCOP; `nil` when it does not.
  public var inOCOPSince: Day?
  /// How many members it has; `nil` where nobody reported it.
  public var members: Int?

  public init(
    kind: Kind,
    founded: Day,
    dissolved: Day?,
    effectiveFrom: Day?,
    effectiveUntil: Day?,
    inOCOPSince: Day?,
    members: Int? = nil
  ) {
    self.kind = kind
    self.founded = founded
    self.dissolved = dissolved
    self.effectiveFrom = effectiveFrom
    self.effectiveUntil = effectiveUntil
    self.inOCOPSince = inOCOPSince
    self.members = members
  }

  public func exists(on day: Day) -> Bool {
    founded <= day && dissolved.map { day < $0 } ?? true
  }

  /// Whether it works effectively on `day`, for the target of 15,000 cooperatives.
  public func isEffective(on day: Day) -> Bool {
    guard exists(on: day), let effectiveFrom, effectiveFrom <= day else { return false }
    return effectiveUntil.map { day < $0 } ?? true
  }

  /// Whether it has joined OCOP between the first day of a programme, or of its year, and `day`.
  public func isNewInOCOP(since first: Day, on day: Day) -> Bool {
    guard exists(on: day), let inOCOPSince else { return false }
    return (first...max(first, day)).contains(inOCOPSince)
  }
}
