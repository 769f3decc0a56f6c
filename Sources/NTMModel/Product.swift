/// A product of the One Commune One Product programme (OCOP) with its certificate.
public struct Product: Hashable, Sendable {
  public var code: String
  public var name: String
  public var unit: UnitCode
  /// The code of its sector; the sectors are data and changed in 2023.
  public var sector: String
  /// 1 to 5.
  public var stars: Int
  /// The mean of the council's points, 0 to 100; `nil` when the report leaves it out.
  public var points: Quantity?
  public var owner: String
  public var ownerKind: String
  /// The level of the council that rated it, as `Council.level`, and its name; empty where unknown.
  public var councilLevel: String
  public var council: String
  /// The number of the decision that the council's rating stands in.
  public var decision: String
  public var issued: Day
  /// The last day on which the certificate is valid.
  public var expires: Day
  public var revoked: Day?

  public init(
    code: String,
    name: String,
    unit: UnitCode,
    sector: String,
    stars: Int,
    points: Quantity?,
    owner: String,
    ownerKind: String,
    councilLevel: String = "",
    council: String = "",
    decision: String,
    issued: Day,
    expires: Day,
    revoked: Day?
  ) {
    self.code = code
    self.name = name
    self.unit = unit
    self.sector = sector
    self.stars = stars
    self.points = points
    self.owner = owner
    self.ownerKind = ownerKind
    self.councilLevel = councilLevel
    self.council = council
    self.decision = decision
    self.issued = issued
    self.expires = expires
    self.revoked = revoked
  }

  /// The certificate's state on `day`; one that ends within `soonDays` is told apart.
  public func certificate(on day: Day, soonDays: Int) -> Certificate {
    if let revoked, revoked <= day { return .revoked }
    if issued > day { return .notYet }
    if expires < day { return .expired }
    return day.days(until: expires) <= soonDays ? .expiresSoon : .valid
  }

  /// Whether its certificate holds on `day`, so that it counts.
  public func isInForce(on day: Day) -> Bool {
    certificate(on: day, soonDays: Certificate.usualSoonDays).isInForce
  }

  /// Whether its certificate was withdrawn up to `day`.
  public func isRevoked(on day: Day) -> Bool { revoked.map { $0 <= day } ?? false }
}

/// The state of an OCOP certificate on a day.
public enum Certificate: Int, Hashable, Sendable, CaseIterable {
  case notYet, valid, expiresSoon, expired, revoked

  /// A certificate that ends within so many days is shown apart, where the store says nothing else.
  public static let usualSoonDays = 90
  /// As many days as a setting may name.
  public static let soonDays = 1...366

  /// Whether the certificate holds, and its product counts.
  public var isInForce: Bool { self == .valid || self == .expiresSoon }
}

/// A half-open band of points that earns a number of stars.
public struct StarBand: Hashable, Sendable {
  public var stars: Int
  /// Included.
  public var low: Quantity
  /// Not included.
  public var high: Quantity

  public init(stars: Int, low: Quantity, high: Quantity) {
    self.stars = stars
    self.low = low
    self.high = high
  }
}

/// A sector of OCOP products.
public struct Sector: Hashable, Sendable {
  public var code: String
  public var name: Bilingual

  public init(code: String, name: Bilingual) {
    self.code = code
    self.name = name
  }
}
