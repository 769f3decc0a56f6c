/// What the store keeps for every unit above the communes at every reporting date.
///
/// All fields are counts that add up over the children, so a province is the sum of its districts.
/// - Base: the communes (xã) and district units on the unit list of the date.
public struct RollUp: Hashable, Sendable {
  /// Communes on the unit list: the base of every share of communes.
  public var communes = 0
  /// Communes whose latest figures are of this date, not carried from an earlier one.
  public var reported = 0
  /// Communes without any report up to this date.
  public var silent = 0
  /// Communes that hold any title.
  public var recognised = 0
  /// Those with a title above the first one, and those with one of the third step (`Title.step`).
  public var advanced = 0
  public var model = 0
  public var below = 0
  /// Communes of which nobody can say yet whether they are below the line.
  public var undetermined = 0
  /// Criteria met, summed over the communes that have a report.
  public var metSum = 0
  /// Communes in each band of the set, in its order; those between two bands are in none.
  public var bands: [Int] = []
  /// For each criterion the communes that meet it, do not meet it, and dispute it.
  public var met: [Int] = []
  public var notMet: [Int] = []
  public var disputed: [Int] = []
  public var provinces = 0
  public var provincesWithRecognisedDistrict = 0
  /// District-level units with a status in the programme (without quận).
  public var districts = 0
  public var districtsRecognised = 0
  public var districtsWithCommunes = 0
  public var districtsWithRecognisedCommune = 0
  /// Products with a certificate in force, by sector in the store's order and by stars 1 to 5:
  /// the sector at `s` has its five counts at `5 * s`.
  public var sectorStars: [Int] = []
  public var productsExpiringSoon = 0
  public var productsExpired = 0
  public var newEnterprises = 0
  public var cooperatives = 0
  public var cooperativesEffective = 0

  /// What nobody can say of the place, so that its counts of 0 mean nothing: by the unit list of
  /// another day, or because no list of its products came in.
  ///
  /// It is not part of what is kept.
  public var unknown: Unknown = []
  /// How far its products have come; no part of what is kept either.
  public var productRating = ProductRating.inForce

  /// The fewest stars with which a product counts as standardised; the programme's word, not part of
  /// the counts.
  public var leastStars = StoreFacts.usualLeastStars

  public init(criteria: Int, bands bandCount: Int, sectors: Int) {
    sectorStars = Array(repeating: 0, count: sectors * 5)
    bands = Array(repeating: 0, count: bandCount)
    met = Array(repeating: 0, count: criteria)
    notMet = met
    disputed = met
  }

  /// Communes with a report: the base of averages.
  public var assessed: Int { communes - silent }
  /// Communes that stand with an earlier report than one of this date.
  public var older: Int { assessed - reported }
  /// Whether fewer than half of the communes that ever reported did so for the day.
  public var isOfFew: Bool { reported * 2 < assessed }
  /// Whether some reported for the day and most of those that ever did have not yet.
  public var isPartial: Bool { reported > 0 && isOfFew }
  public var recognisedShare: Share { Share(recognised, of: communes) }
  public var meanMet: Mean { Mean(sum: metSum, count: assessed) }
  /// Products of `leastStars` or more with a valid certificate: what the target calls standardised.
  public var standardised: Int { (leastStars...5).reduce(0) { $0 + products(stars: $1) } }
  public var products: Int { sectorStars.reduce(0, +) }

  public func products(stars: Int) -> Int {
    stride(from: stars - 1, to: sectorStars.count, by: 5).reduce(0) { $0 + sectorStars[$1] }
  }

  /// Adds the counts of a child.
  public static func += (left: inout RollUp, right: RollUp) {
    left.communes += right.communes
    left.reported += right.reported
    left.silent += right.silent
    left.recognised += right.recognised
    left.advanced += right.advanced
    left.model += right.model
    left.below += right.below
    left.undetermined += right.undetermined
    left.metSum += right.metSum
    add(right.bands, to: &left.bands)
    add(right.met, to: &left.met)
    add(right.notMet, to: &left.notMet)
    add(right.disputed, to: &left.disputed)
    left.provinces += right.provinces
    left.provincesWithRecognisedDistrict += right.provincesWithRecognisedDistrict
    left.districts += right.districts
    left.districtsRecognised += right.districtsRecognised
    left.districtsWithCommunes += right.districtsWithCommunes
    left.districtsWithRecognisedCommune += right.districtsWithRecognisedCommune
    add(right.sectorStars, to: &left.sectorStars)
    left.productsExpiringSoon += right.productsExpiringSoon
    left.productsExpired += right.productsExpired
    left.newEnterprises += right.newEnterprises
    left.cooperatives += right.cooperatives
    left.cooperativesEffective += right.cooperativesEffective
    // A sum is known as soon as a part of it is.
    left.unknown.formIntersection(right.unknown)
    left.productRating = max(left.productRating, right.productRating)
  }

  private static func add(_ source: [Int], to target: inout [Int]) {
    if target.count < source.count {
      target += Array(repeating: 0, count: source.count - target.count)
    }
    for index in source.indices { target[index] += source[index] }
  }
}
