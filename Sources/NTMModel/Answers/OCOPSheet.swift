/// Products by place, star and sector.
public struct OCOPSheet: Sendable {
  public var place: Unit
  public var sectors: [Sector]
  /// The units below the place with their products; of the country its regions, each followed by
  /// its provinces.
  public var places: [OCOPRow]
  public var total: OCOPRow
  /// Who holds the products of the place.
  public var owners: OCOPOwners
  /// The products in force of the place one by one.
  public var held: [HeldProduct] = []
  /// Those of the baseline; `nil` where nobody asked.
  public var heldThen: HeldThen?
  /// The goal for the whole country; `nil` when the programme has none.
  public var goal: TargetReading?
  /// How many enterprises and cooperatives have newly joined, held against the programme's target;
  /// `nil` below the country, and where the programme has none.
  public var newcomers: TargetReading?

  public init(
    place: Unit,
    sectors: [Sector],
    places: [OCOPRow],
    total: OCOPRow,
    owners: OCOPOwners,
    goal: TargetReading?,
    newcomers: TargetReading?
  ) {
    self.place = place
    self.sectors = sectors
    self.places = places
    self.total = total
    self.owners = owners
    self.goal = goal
    self.newcomers = newcomers
  }

  /// The provinces among the places of which so much is known; empty below the country.
  public func provinces(_ rating: ProductRating) -> [OCOPRow] {
    places.filter { $0.unit.level == .province && $0.rating == rating }
  }
}

/// The products of one place.
public struct OCOPRow: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  /// Products in force by sector (rows) and stars 1…5 (columns).
  public var sectorStars: [[Int]]
  public var expiringSoon: Int
  public var expired: Int
  /// Communes on the unit list: products per hundred communes stand on this base.
  public var communes: Int
  /// Standardised products of these communes; those of phường and thị trấn have no part in the base.
  public var ofCommunes = 0
  /// The fewest stars with which a product counts as standardised.
  public var leastStars: Int
  /// Communes with figures of the very day, of those on the unit list.
  public var reported: Share
  /// What came in of lists of these records; `nil` below the provinces, which send them.
  public var records: RecordCounts?
  /// What is known of its ratings; where no list came in, its counts of 0 are none.
  public var rating = ProductRating.inForce
  /// Its products at the baseline; `nil` where nobody asked, where the baseline does not have the
  /// unit, and where no list had come in.
  public var then: StarCounts?
  /// The fewest stars with which a product counted as standardised at the baseline; `nil` where nobody
  /// asked.
  public var leastStarsThen: Int?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    sectorStars: [[Int]],
    expiringSoon: Int,
    expired: Int,
    communes: Int,
    leastStars: Int = StoreFacts.usualLeastStars,
    reported: Share = Share(0, of: 0),
    records: RecordCounts? = nil
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.sectorStars = sectorStars
    self.expiringSoon = expiringSoon
    self.expired = expired
    self.communes = communes
    self.leastStars = leastStars
    self.reported = reported
    self.records = records
  }

  /// Whether its counts are known at all.
  public var isKnown: Bool { rating != .noList }

  private var counts: StarCounts { StarCounts(sectorStars) }
  public func stars(_ stars: Int) -> Int { counts.stars(stars) }
  public var inForce: Int { counts.inForce }
  public var standardised: Int { counts.standardised(from: leastStars) }
  /// Standardised products of communes for each hundred communes; without a base where there are
  /// none.
  public var perHundred: Mean { Mean(sum: ofCommunes * 100, count: communes) }

  /// The products that were standardised at the baseline.
  public var standardisedThen: Int? { then?.standardised(from: leastStarsThen ?? leastStars) }

  /// How far they have come; `nil` where it is not known on both sides, and where other stars counted:
  /// a difference would tell of the rule.
  public var standardisedMove: Int? {
    guard leastStarsThen ?? leastStars == leastStars else { return nil }
    return move { $0.standardised(from: leastStars) }
  }

  /// How far a count of the products has come; `nil` where it is not known on both sides.
  public func move(_ count: (StarCounts) -> Int) -> Int? {
    guard isKnown, let then else { return nil }
    return count(counts) - count(then)
  }
}
