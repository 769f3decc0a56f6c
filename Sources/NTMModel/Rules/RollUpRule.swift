/// What the roll-ups need to know of one commune on one day.
public struct CommuneFacts: Hashable, Sendable {
  public var isCounted: Bool
  public var words: CriteriaWords
  /// The date of the latest figures; `nil` when there never was a report.
  public var assessedOn: Day?
  /// The standards that stand on the day.
  public var standards: Set<Standard>

  public init(
    isCounted: Bool,
    words: CriteriaWords,
    assessedOn: Day?,
    standards: Set<Standard>
  ) {
    self.isCounted = isCounted
    self.words = words
    self.assessedOn = assessedOn
    self.standards = standards
  }
}

extension RollUp {
  /// Adds a commune as it stands on `day`; units that do not count (phường, thị trấn) change
  /// nothing; `titles` says what the titles of communes count as on the day.
  public mutating func add(
    _ commune: CommuneFacts,
    on day: Day,
    in set: CriteriaSet,
    _ titles: TitleSteps
  ) {
    guard commune.isCounted else { return }
    communes += 1
    if !commune.standards.isEmpty { recognised += 1 }
    if !commune.standards.isDisjoint(with: titles.advanced) { advanced += 1 }
    if !commune.standards.isDisjoint(with: titles.highest) { model += 1 }
    if let assessedOn = commune.assessedOn {
      if assessedOn == day { reported += 1 }
      metSum += commune.words.metCount
    } else {
      silent += 1
    }
    switch set.standing(of: commune.words) {
    case .below: below += 1
    case .undetermined: undetermined += 1
    case .notBelow: break
    }
    if let band = set.band(of: commune.words) { bands[band] += 1 }
    for position in 0..<set.count {
      switch commune.words[position] {
      case .met: met[position] += 1
      case .notMet: notMet[position] += 1
      case .disputed: disputed[position] += 1
      case .noReport: break
      }
    }
  }

  /// Closes the sum of a district's communes with what is true of the district itself.
  public mutating func closeDistrict(hasStatus: Bool, isRecognised: Bool) {
    guard hasStatus else { return }
    districts = 1
    districtsRecognised = isRecognised ? 1 : 0
    districtsWithCommunes = communes > 0 ? 1 : 0
    districtsWithRecognisedCommune = recognised > 0 ? 1 : 0
  }

  /// Closes the sum of a province's districts.
  public mutating func closeProvince() {
    provinces = 1
    provincesWithRecognisedDistrict = districtsRecognised > 0 ? 1 : 0
  }

  /// Adds a product as its certificate stands on `day`; `sector` is its position in the store, and
  /// one that ends within `soonDays` is counted apart too.
  ///
  /// Without a place for its sector or its stars, which a damaged file may give, it counts nowhere.
  public mutating func add(_ product: Product, sector: Int, on day: Day, soonDays: Int) {
    guard sector >= 0, sector < sectorStars.count / 5, (1...5).contains(product.stars) else {
      return
    }
    switch product.certificate(on: day, soonDays: soonDays) {
    case .valid: sectorStars[sector * 5 + product.stars - 1] += 1
    case .expiresSoon:
      sectorStars[sector * 5 + product.stars - 1] += 1
      productsExpiringSoon += 1
    case .expired: productsExpired += 1
    case .notYet, .revoked: break
    }
  }

  /// Adds an organisation as it stands on `day`; one that joined OCOP since `first` is new.
  public mutating func add(_ organisation: Organisation, newSince first: Day, on day: Day) {
    if organisation.isNewInOCOP(since: first, on: day) { newEnterprises += 1 }
    guard organisation.kind != .enterprise, organisation.exists(on: day) else { return }
    cooperatives += 1
    if organisation.isEffective(on: day) { cooperativesEffective += 1 }
  }
}
