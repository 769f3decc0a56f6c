/// Who holds the OCOP products in force of a place, and where they come from.
public struct OCOPOwners: Hashable, Sendable {
  /// The owners of one kind: cooperatives, enterprises, groups, households.
  public struct Kind: Hashable, Sendable {
    /// As reports write it: `HTX`, `DN`, `THT`, `Hộ`; empty where a report left it out.
    public var name: String
    /// Owner entities with at least one product in force.
    public var owners = 0
    /// Their products in force by stars, 1 to 5.
    public var stars = [0, 0, 0, 0, 0]

    public var products: Int { stars.reduce(0, +) }

    /// A kind of which nothing is counted yet.
    public init(name: String) { self.name = name }
  }

  /// The kinds, those with the most products first.
  public var kinds: [Kind] { kinds(besides: nil) }

  /// The same, and behind them without owners those that others have.
  public func kinds(besides others: OCOPOwners?) -> [Kind] {
    let gone = others.map { Set($0.byName.keys).subtracting(byName.keys) } ?? []
    return (byName.values + gone.map { Kind(name: $0) }).sorted {
      $0.products == $1.products ? $0.name < $1.name : $0.products > $1.products
    }
  }

  /// Owner entities of all kinds; one name in two communes is two owners, and one whose products carry
  /// two kinds is one, though each of the kinds counts it.
  public var count: Int { seenOwners.count }
  /// Communes of the list with at least one product in force.
  public private(set) var communes = 0
  /// Products whose points earn more stars than they were given: what goes to five stars waits for
  /// the council of the centre.
  public private(set) var awaiting = 0

  private var byName: [String: Kind] = [:]
  private var seenOwners: Set<Owner> = []
  private var seenByKind: [String: Set<Owner>] = [:]
  private var seenUnits: Set<UnitCode> = []

  /// What tells one owner from another.
  private struct Owner: Hashable {
    var name: String
    var unit: UnitCode
  }

  public init() {}

  /// Counts a product if its certificate is in force on `day`.
  ///
  /// - Parameters:
  ///   - product: any product; its owner and its unit tell it apart.
  ///   - isOnList: whether its unit is one of the communes that shares are made of.
  ///   - bands: the bands of points on the day of its certificate.
  ///   - day: the day of the figures.
  public mutating func add(
    _ product: Product,
    isOnList: Bool,
    bands: [StarBand],
    on day: Day
  ) {
    guard product.isInForce(on: day), (1...5).contains(product.stars) else { return }
    byName[product.ownerKind, default: Kind(name: product.ownerKind)].stars[product.stars - 1] += 1
    let owner = Owner(name: product.owner, unit: product.unit)
    seenOwners.insert(owner)
    if seenByKind[product.ownerKind, default: []].insert(owner).inserted {
      byName[product.ownerKind]?.owners += 1
    }
    if isOnList, seenUnits.insert(product.unit).inserted { communes += 1 }
    if product.awaitedStars(in: bands, on: day) != nil { awaiting += 1 }
  }
}

extension Product {
  /// Whether its points earn more stars than it was given, as they do for a product of potential
  /// five stars that a province has sent up.
  public func isAwaitingStars(in bands: [StarBand]) -> Bool {
    guard let points, let earned = StarBand.stars(for: points, in: bands) else { return false }
    return earned > stars
  }

  /// Whether it counts among the products per hundred communes: standardised, in force, and of a unit
  /// that is one of the communes.
  public func countsPerCommune(isOnList: Bool, leastStars: Int, on day: Day) -> Bool {
    isOnList && stars >= leastStars && isInForce(on: day)
  }

  /// The stars that its points earn while it waits for them, its certificate being in force; `nil`
  /// for one that waits for none.
  public func awaitedStars(in bands: [StarBand], on day: Day) -> Int? {
    guard isInForce(on: day), isAwaitingStars(in: bands) else { return nil }
    return points.flatMap { StarBand.stars(for: $0, in: bands) }
  }
}
