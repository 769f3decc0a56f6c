/// A cooperative or a union of them with the names of its place.
public struct CooperativeRow: Hashable, Sendable {
  public var code: String
  public var name: String
  public var organisation: Organisation
  public var unit: UnitCode
  public var commune: String
  public var district: String
  public var province: String
  public var state: CooperativeState
  /// The day that the latest list of its province tells of; `nil` where none came in.
  public var listedOn: Day?
  /// What it was at the baseline; `nil` where nobody asked, and where no list had come in.
  public var then: Earlier<OrganisationThen>?

  public init(
    code: String,
    name: String,
    organisation: Organisation,
    unit: UnitCode,
    commune: String,
    district: String,
    province: String,
    state: CooperativeState
  ) {
    self.code = code
    self.name = name
    self.organisation = organisation
    self.unit = unit
    self.commune = commune
    self.district = district
    self.province = province
    self.state = state
  }
}

/// The cooperatives and unions of one place.
public struct CooperativePlace: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  /// Those that work effectively, of those that exist.
  public var effective: Share
  /// Communes without a cooperative or union, of those on the unit list.
  public var lacking: Share
  /// Communes with figures of the very day, of those on the unit list.
  public var reported: Share
  /// What came in of lists of these records; `nil` below the provinces, which send them.
  public var records: RecordCounts?
  /// Whether any commune of it has cooperatives recorded for it on the unit list shown; else its
  /// counts of 0 are none.
  public var isKnown = true
  /// Enterprises and cooperatives that newly take part in OCOP; `nil` where nobody asked.
  public var newcomers: Int?
  /// What there was at the baseline; `nil` where nobody asked, where the baseline does not have the
  /// unit, and where no list had come in.
  public var then: CooperativeThen?
  /// Its communes without one at the baseline, and how many more there are now of those that both days
  /// have; `nil` as above.
  public var lackingThen: Int?
  public var lackingMove: Int?

  /// How far those that exist have come, and those that work effectively, and those that newly take
  /// part in OCOP.
  public var existingMove: Int? { isKnown ? then.map { effective.base - $0.effective.base } : nil }
  public var effectiveMove: Int? { isKnown ? then.map { effective.part - $0.effective.part } : nil }
  public var newcomersMove: Int? {
    guard isKnown, let newcomers, let then = then?.newcomers else { return nil }
    return newcomers - then
  }

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    effective: Share,
    lacking: Share,
    reported: Share = Share(0, of: 0),
    records: RecordCounts? = nil
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.effective = effective
    self.lacking = lacking
    self.reported = reported
    self.records = records
  }
}

/// A commune that has no cooperative or union.
public struct CommuneWithout: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  public var district: String
  public var province: String
  /// The day that the latest list of cooperatives of its province tells of; `nil` where none came in.
  public var listedOn: Day?
  /// Whether it had one at the baseline; `nil` where nobody asked, where the baseline does not have it,
  /// and where no list had come in.
  public var hadOne: Bool?

  public init(unit: Unit, nameRank: Int, folded: String, district: String, province: String) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.district = district
    self.province = province
  }
}

/// What was printed of the cooperatives of a year: the latest figures of each kind.
public struct PrintedCooperatives: Hashable, Sendable {
  public var existing: PublishedFigure?
  public var effective: PublishedFigure?

  public init(existing: PublishedFigure? = nil, effective: PublishedFigure? = nil) {
    self.existing = existing
    self.effective = effective
  }
}

/// Cooperatives and unions by place and by year, and the communes without one.
public struct CooperativeSheet: Sendable {
  /// The units below the place; of a district its communes.
  public var places: [CooperativePlace]
  public var total: CooperativePlace
  public var counts: CooperativeCounts
  public var lacking: [CommuneWithout]
  /// The goal for the whole country; `nil` for other places and where the programme has none.
  public var goal: TargetReading?
  /// What was printed up to the day, by its year; without years of which nothing was.
  public var printed: [Int: PrintedCooperatives] = [:]
  /// By year the provinces whose lists reach the day of its counts, of all that send lists; without
  /// years of which nothing is counted, and empty below the provinces.
  public var lists: [Int: Share] = [:]
  /// The years as they were counted at the baseline; `nil` where nobody asked, and where no list had
  /// come in.
  public var yearsThen: [CooperativeCounts.Year]?
  /// The communes without one at the baseline; `nil` as above.
  public var lackingThen: CooperativelessThen?

  /// A year as it was counted at the baseline; `nil` where nobody knows it, and for one that had not begun.
  ///
  /// Before the first founding that was known then there was nothing.
  public func yearThen(_ number: Int) -> CooperativeCounts.Year? {
    if let own = yearsThen?.first(where: { $0.year == number }) { return own }
    guard var none = yearsThen?.last, number < none.year else { return nil }
    (none.year, none.founded, none.dissolved, none.effective) = (number, 0, 0, nil)
    (none.existing, none.unions) = (none.existing.map { _ in 0 }, none.unions.map { _ in 0 })
    return none
  }

  public init(
    places: [CooperativePlace],
    total: CooperativePlace,
    counts: CooperativeCounts,
    lacking: [CommuneWithout],
    goal: TargetReading?
  ) {
    self.places = places
    self.total = total
    self.counts = counts
    self.lacking = lacking
    self.goal = goal
  }
}
