/// One thing in the figures of a unit that is not on both of two days what it is on the other.
public struct Difference: Hashable, Sendable {
  /// A product, an organisation or a model that a difference is about.
  public struct Record: Hashable, Sendable {
    public var code: String
    public var name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// The values of an indicator by part, and what they say about the thresholds of the unit.
  public struct Measured: Hashable, Sendable {
    public var values: [Quantity?]
    public var verdict: Verdict

    public init(_ values: [Quantity?], _ verdict: Verdict) {
      self.values = values
      self.verdict = verdict
    }
  }

  /// What differs, with what it was then and is now.
  public enum What: Hashable, Sendable {
    /// The state of a criterion by its number: of a commune, or one that a district or province has of
    /// its own.
    case criterion(Int, then: CriterionState, now: CriterionState)
    /// The verdict on an indicator of a commune by its position in the set.
    case indicator(Int, then: Measured, now: Measured)
    /// That a commune has figures, with the criteria that it meets; `nil` where nobody had reported.
    case figures(then: Int?, now: Int?)
    /// On which side of the line a commune is.
    case standing(then: LineStanding, now: LineStanding)
    /// The titles that a unit holds, the highest first; `advanced` is 1 where it came to count as more
    /// than the first title, -1 where it ceased to.
    case titles(then: [Standard], now: [Standard], advanced: Int)
    /// A product on the list; `nil` where it was not, or its unit was not.
    case product(Record, then: ProductThen?, now: ProductThen?)
    /// A cooperative or a union; `nil` as above.
    case organisation(Record, then: CooperativeState?, now: CooperativeState?)
    /// Whether a cooperative or an enterprise counts as new in OCOP.
    case newcomer(Record, then: Bool, now: Bool)
    /// Whether a model of any kind exists.
    case model(Record, then: Bool, now: Bool)
  }

  /// The unit; a product, an organisation or a model belongs to its commune.
  public var place: Change.Place
  public var what: What

  public init(_ place: Change.Place, _ what: What) {
    self.place = place
    self.what = what
  }
}

extension Difference {
  /// What it is known by among those of its unit, the same in every language: `criterion 5`, `titles`.
  public func key(in set: CriteriaSet) -> String {
    switch what {
    case .criterion(let number, then: _, now: _): "criterion \(number)"
    case .indicator(let position, then: _, now: _):
      "indicator "
        + (set.indicators.indices.contains(position) ? set.indicators[position].code : "")
    case .figures: "figures"
    case .standing: "standing"
    case .titles: "titles"
    case .product(let record, then: _, now: _): "product \(record.code)"
    case .organisation(let record, then: _, now: _): "organisation \(record.code)"
    case .newcomer(let record, then: _, now: _): "newcomer \(record.code)"
    case .model(let record, then: _, now: _): "model \(record.code)"
    }
  }

  /// The criterion whose state differs, by the set of communes or those that districts and provinces have
  /// of their own; `nil` where something else does, and for one that no set has.
  public func criterion(of set: CriteriaSet, ownSets: [CriteriaSet]) -> Criterion? {
    guard case .criterion(let number, then: _, now: _) = what else { return nil }
    let isOfCommune = place.level == .commune
    let own = isOfCommune ? set : ownSets.first { $0.isFor(place.level, type: place.type) }
    return own?.criteria.first { $0.number == number }
  }

  /// What it adds to the counts of the place that it lies in: the first one is its own move.
  ///
  /// - Parameter leastStars: the fewest stars of a product that counts as standardised.
  /// - Returns: 1 for what was gained, -1 for what was lost; empty for what moves no count, as a
  ///   first report, which gains nothing.
  public func moves(leastStars: Int) -> [(count: DifferenceTally.Kind, by: Int)] {
    switch what {
    case .criterion(_, let then, let now):
      guard then != .noReport, now != .noReport else { return [] }
      let kind: DifferenceTally.Kind = place.level == .commune ? .criteria : .ownCriteria
      return moved((kind, (now == .met ? 1 : 0) - (then == .met ? 1 : 0)))
    case .indicator(_, let then, let now):
      guard then.verdict != .undecided, now.verdict != .undecided else { return [] }
      return moved((.indicators, now.verdict == .met ? 1 : -1))
    case .figures: return []
    case .standing(let then, let now):
      return moved((.below, (now == .below ? 1 : 0) - (then == .below ? 1 : 0)))
    case .titles(let then, let now, let advanced):
      let held = (now.isEmpty ? 0 : 1) - (then.isEmpty ? 0 : 1)
      guard let kind = DifferenceTally.Kind(recognised: place.level) else { return [] }
      return moved((kind, held), (.advanced, place.level == .commune ? advanced : 0))
    case .product(_, let then, let now):
      func counts(_ product: ProductThen?, from stars: Int) -> Int {
        product.map { $0.certificate.isInForce && $0.stars >= stars } ?? false ? 1 : 0
      }
      return moved(
        (.products, counts(now, from: 1) - counts(then, from: 1)),
        (.standardised, counts(now, from: leastStars) - counts(then, from: leastStars))
      )
    case .organisation(_, let then, let now):
      func exists(_ state: CooperativeState?) -> Int { state ?? .dissolved == .dissolved ? 0 : 1 }
      return moved(
        (.cooperatives, exists(now) - exists(then)),
        (.effective, (now == .effective ? 1 : 0) - (then == .effective ? 1 : 0))
      )
    case .newcomer(_, let then, let now): return moved((.newcomers, (now ? 1 : 0) - (then ? 1 : 0)))
    case .model(_, let then, let now): return moved((.models, (now ? 1 : 0) - (then ? 1 : 0)))
    }
  }

  private func moved(
    _ moves: (DifferenceTally.Kind, Int)...
  ) -> [(count: DifferenceTally.Kind, by: Int)] {
    moves.filter { $0.1 != 0 }
  }

  /// Whether a state of a criterion or a verdict on an indicator that was told is told no more.
  public var isLastTold: Bool {
    switch what {
    case .criterion(_, then: _, now: .noReport), .figures(then: _, now: nil): true
    case .indicator(_, _, let now): now.verdict == .undecided
    case .criterion, .figures, .standing, .titles, .product, .organisation, .newcomer, .model: false
    }
  }

  /// Whether a state of a criterion or a verdict on an indicator was told for the first time.
  public var isFirstTold: Bool {
    switch what {
    case .criterion(_, then: .noReport, now: _), .figures(then: nil, now: _): true
    case .indicator(_, let then, _): then.verdict == .undecided
    case .criterion, .figures, .standing, .titles, .product, .organisation, .newcomer, .model: false
    }
  }
}

/// How much differs between two days: of each kind what was gained and what was lost.
public struct DifferenceTally: Hashable, Sendable {
  /// What is counted; the tables have a Δ of most of them.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// Communes that hold any title, and one above the first.
    case communes, advanced
    /// Communes surely below the line.
    case below
    /// Criteria that communes met, and indicators that came up to their thresholds.
    case criteria, indicators
    /// Districts and provinces that hold any title.
    case districts, provinces
    /// Criteria that districts and provinces have of their own.
    case ownCriteria
    /// Products with a certificate in force, and those of them that count as standardised.
    case products, standardised
    /// Cooperatives and unions that exist, and those of them that work effectively.
    case cooperatives, effective
    /// Enterprises and cooperatives that count as new in OCOP.
    case newcomers
    /// Models of all kinds that exist.
    case models

    /// The recognised units of a level; `nil` for levels whose units hold no title.
    init?(recognised level: Level) {
      switch level {
      case .commune: self = .communes
      case .district: self = .districts
      case .province: self = .provinces
      case .country, .region: return nil
      }
    }
  }

  /// Gains and losses of one kind.
  public struct Count: Hashable, Sendable {
    public var gained = 0
    public var lost = 0

    public init(gained: Int = 0, lost: Int = 0) {
      self.gained = gained
      self.lost = lost
    }

    public var net: Int { gained - lost }
    public var gross: Int { gained + lost }
  }

  private var counts: [Count]
  /// States of criteria and verdicts that were told for the first time, communes that had reported
  /// nothing among them: neither gained nor lost.
  public private(set) var firstTold = 0
  /// Those that were told and are told no more: neither gained nor lost.
  public private(set) var lastTold = 0
  /// The units in which anything differs.
  public private(set) var units = 0

  /// Counts some differences; those of one unit stand together.
  public init(_ differences: [Difference], leastStars: Int) {
    counts = Kind.allCases.map { _ in Count() }
    var last: UnitCode?
    for difference in differences {
      if difference.place.code != last { units += 1 }
      last = difference.place.code
      if difference.isFirstTold { firstTold += 1 }
      if difference.isLastTold { lastTold += 1 }
      for (kind, move) in difference.moves(leastStars: leastStars) {
        if move > 0 { counts[kind.rawValue].gained += move }
        if move < 0 { counts[kind.rawValue].lost -= move }
      }
    }
  }

  public subscript(kind: Kind) -> Count { counts[kind.rawValue] }
}

/// What differs in the figures of a place between two days.
public struct DifferenceSheet: Sendable {
  public var place: Unit
  /// In official order; those of one unit together.
  ///
  /// Units that only one of both days has are out of it, as of all moves; their products and
  /// cooperatives are not, since these are no units.
  public var differences: [Difference]
  public var tally: DifferenceTally
  /// Kinds that nobody can compare, because other criteria were asked or no list had come in on one
  /// of the days.
  ///
  /// Their counts mean nothing.
  public var unknown: Set<DifferenceTally.Kind>
  /// The sets of criteria that districts and provinces have of their own on the later day.
  public var ownSets: [CriteriaSet]

  /// Takes differences in official order.
  public init(
    of place: Unit,
    _ differences: [Difference] = [],
    leastStars: Int = StoreFacts.usualLeastStars,
    unknown: Set<DifferenceTally.Kind> = [],
    ownSets: [CriteriaSet] = []
  ) {
    self.ownSets = ownSets
    self.place = place
    self.differences = differences
    self.unknown = unknown
    tally = DifferenceTally(differences, leastStars: leastStars)
  }

  /// What was gained and lost of a kind; `nil` where nobody can compare it.
  public func count(_ kind: DifferenceTally.Kind) -> DifferenceTally.Count? {
    unknown.contains(kind) ? nil : tally[kind]
  }

  /// What a difference adds to the count that it is of; 0 where it adds nothing, and where nobody can
  /// compare that count.
  public func move(of difference: Difference, leastStars: Int) -> Int {
    guard let own = difference.moves(leastStars: leastStars).first, !unknown.contains(own.count)
    else { return 0 }
    return own.by
  }
}

extension Set<DifferenceTally.Kind> {
  /// What of a place cannot be compared, as its moves in the tables say.
  public init(unknownOf move: PlaceMove, isOneCountOfNewcomers: Bool) {
    self = []
    if move.criteria == nil { formUnion([.criteria, .indicators]) }
    if move.below == nil { insert(.below) }
    if move.advanced == nil { insert(.advanced) }
    if move.standardised == nil { formUnion([.products, .standardised]) }
    if move.cooperativesEffective == nil { formUnion([.cooperatives, .effective]) }
    if !isOneCountOfNewcomers || move.cooperativesEffective == nil { insert(.newcomers) }
  }
}
