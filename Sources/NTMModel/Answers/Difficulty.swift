/// Communes in difficulty: by the kinds of it, by place and one by one.
public struct DifficultSheet: Sendable {
  public var place: Unit
  /// The tag that the page is about, as a position among those of the store; `nil` for special
  /// difficulty of any kind.
  public var chosen: Int?
  public var kinds: [DifficultKind]
  /// Whether anybody told of supported villages for the unit list of the day.
  public var areVillagesTold: Bool
  /// The units below the place; of a district its communes.
  public var places: [DifficultPlace]
  public var total: DifficultPlace
  /// The communes that the page is about, in official order.
  public var communes: [CommuneRow]
  public var infrastructure: [InfrastructureLine]
  /// The scheme that supports villages, as the programme calls it; `nil` where it names none.
  public var scheme: Bilingual?
  /// The villages of its communes at the baseline, by commune, absent where a list had not told of them;
  /// `nil` where nobody asked, and where nobody had told of any.
  public var villagesThen: [UnitCode: Earlier<Villages>]?

  public init(
    place: Unit,
    chosen: Int?,
    kinds: [DifficultKind],
    areVillagesTold: Bool = true,
    places: [DifficultPlace],
    total: DifficultPlace,
    communes: [CommuneRow],
    infrastructure: [InfrastructureLine],
    scheme: Bilingual?
  ) {
    self.place = place
    self.chosen = chosen
    self.kinds = kinds
    self.areVillagesTold = areVillagesTold
    self.places = places
    self.total = total
    self.communes = communes
    self.infrastructure = infrastructure
    self.scheme = scheme
  }

  /// All communes in special difficulty.
  public var difficult: DifficultKind? { kinds.first { $0.group == .difficult } }

  /// Whether anybody told which communes the page is about; counts of 0 are none where nobody did.
  public var isTold: Bool {
    kinds.first { $0.group == chosen.map { .tag($0) } ?? .difficult }?.isTold ?? false
  }
}

/// The communes of one kind.
public struct DifficultKind: Hashable, Sendable {
  public enum Group: Hashable, Sendable {
    /// A tag by its position among those of the store.
    case tag(Int)
    /// Any tag that means special difficulty; without any of these; all communes.
    case difficult, others, all

    /// Whether it holds communes that carry no tag, too.
    public var isUntagged: Bool { self == .others || self == .all }
  }

  public var group: Group
  /// Only what is counted of communes and their criteria.
  public var sums: RollUp
  public var villages: VillageCounts
  /// Whether anybody told which communes these are, for any commune of the country's unit list.
  public var isTold: Bool
  /// What they were at the baseline; `nil` where nobody asked, or nobody had told which they are.
  public var then: DifficultThen?

  public init(group: Group, sums: RollUp, villages: VillageCounts, isTold: Bool = true) {
    self.group = group
    self.sums = sums
    self.villages = villages
    self.isTold = isTold
  }
}

/// The communes in difficulty of one place.
public struct DifficultPlace: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  /// Those that the page is about.
  public var sums: RollUp
  /// All communes on the unit list.
  public var communes: Int
  /// Of the communes that the page is about.
  public var villages: VillageCounts
  /// What they were at the baseline; `nil` where nobody asked, for a unit that the baseline does not
  /// have, and where nobody had told which communes the page is about.
  public var then: DifficultThen?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    sums: RollUp,
    communes: Int,
    villages: VillageCounts
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.sums = sums
    self.communes = communes
    self.villages = villages
  }
}

/// How many communes meet one criterion of infrastructure.
public struct InfrastructureLine: Hashable, Sendable {
  /// Communes that meet it, of all that count, and of how many of those nobody has reported.
  public struct Part: Hashable, Sendable {
    public var met: Share
    public var unreported: Int
    /// Communes that stand with an earlier report than one of the day.
    public var older: Int

    public init(met: Share, unreported: Int, older: Int = 0) {
      self.met = met
      self.unreported = unreported
      self.older = older
    }

    /// The part of a criterion, by its position in the set.
    public init(_ sums: RollUp, at position: Int) {
      let known = sums.met[position] + sums.notMet[position] + sums.disputed[position]
      met = Share(sums.met[position], of: sums.communes)
      unreported = sums.communes - known
      older = sums.older
    }
  }

  public var criterion: Criterion
  /// The communes that the page is about, all others of the place, and the whole country.
  public var difficult: Part
  public var others: Part
  public var nation: Part
  /// How many met it at the baseline; `nil` where nobody asked, and where other criteria were asked.
  public var then: InfrastructureThen?

  public init(criterion: Criterion, difficult: Part, others: Part, nation: Part) {
    self.criterion = criterion
    self.difficult = difficult
    self.others = others
    self.nation = nation
  }

  /// How far those in difficulty are behind the others, in tenths of a percent; `nil` where either
  /// has no base.
  public var gap: Int? {
    guard let own = difficult.met.tenthsOfPercent, let its = others.met.tenthsOfPercent else {
      return nil
    }
    return its - own
  }
}

extension RollUp {
  /// Adds a commune as a list shows it.
  public mutating func add(
    _ row: CommuneRow,
    on day: Day,
    in set: CriteriaSet,
    _ titles: TitleSteps
  ) {
    let facts = CommuneFacts(
      isCounted: row.unit.isCounted,
      words: row.words,
      assessedOn: row.assessedOn,
      standards: row.standard.map { [$0] } ?? []
    )
    add(facts, on: day, in: set, titles)
  }
}
