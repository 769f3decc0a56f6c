/// How far a country, region, province or district has come since the baseline.
///
/// - Base: the communes and districts that both days have; products, cooperatives and enterprises
///   are no units, and count for whoever has them now.
public struct PlaceMove: Hashable, Sendable {
  /// What was counted then, on all units of that day: where units merged, more or less than the
  /// counts now less the moves.
  public var then: RollUp
  public var recognised: Int
  /// `nil` where other titles counted as more than the first one.
  public var advanced: Int?
  /// Communes surely below the line; `nil` where other criteria were asked or the line was another one,
  /// or nobody had reported on one of the two days.
  public var below: Int?
  public var undetermined: Int?
  /// Criteria gained and lost, summed over the communes that have a report on both sides; `nil`
  /// where other criteria were asked.
  public var criteria: CriteriaMove?
  public var districtsRecognised: Int
  /// Products that count as standardised; `nil` where no list told of any on one of the two days, so
  /// that a first list brings no gain.
  public var standardised: Int?
  /// `nil` where no list tells of them on one of the days.
  public var cooperativesEffective: Int?

  /// Takes the sums of both days without units that only one of them has, and as `whole` those of
  /// the earlier day with all of its units, where they differ.
  public init(
    from then: RollUp,
    to now: RollUp,
    criteria: CriteriaMove,
    isSameSet: Bool,
    areSameTitles: Bool = true,
    isSameLine: Bool = true,
    whole: RollUp? = nil
  ) {
    self.then = whole ?? then
    let isKnown = isSameSet && then.assessed > 0 && now.assessed > 0
    recognised = now.recognised - then.recognised
    advanced = areSameTitles ? now.advanced - then.advanced : nil
    below = isKnown && isSameLine ? now.below - then.below : nil
    undetermined = isKnown && isSameLine ? now.undetermined - then.undetermined : nil
    self.criteria = isKnown ? criteria : nil
    districtsRecognised = now.districtsRecognised - then.districtsRecognised
    // With other stars a difference would tell of the rule.
    standardised =
      then.leastStars == now.leastStars
      ? now.knownStandardised.flatMap { own in then.knownStandardised.map { own - $0 } } : nil
    cooperativesEffective = now.known(now.cooperativesEffective, .organisations).flatMap { own in
      then.known(then.cooperativesEffective, .organisations).map { own - $0 }
    }
  }
}

/// A target at the baseline, and how far what it counts has come.
public struct TargetMove: Hashable, Sendable {
  /// What was held against the goal, and what was counted out of how many, on the units of the day.
  public var value: Quantity?
  /// The percentage to show, as `TargetReading.shownTenths`.
  public var shownTenths: Int?
  public var part: Int?
  public var base: Int?
  public var isMet: Bool
  /// Of what the target counts, on the units that both days have: communes, districts, products;
  /// `nil` where the count began anew with the year, was made by other criteria, or is unknown on one
  /// of the two days.
  public var count: Int?
  /// What it asked then and asks now; `nil` where that is the same.
  public var terms: TermsChange?

  /// Takes the target as it stood, by its own goal and baseline of that time.
  public init(then: TargetReading, count: Int?, terms: TermsChange? = nil) {
    value = then.value
    shownTenths = then.shownTenths
    part = then.part
    base = then.base
    isMet = then.isMet
    self.count = count
    self.terms = terms
  }
}

extension TargetReading {
  /// Whether it went the good way since the baseline; `nil` where it did not move or nobody knows.
  public var hasImproved: Bool? {
    guard let count = move?.count, count != 0 else { return nil }
    return target.direction == .atMost ? count < 0 : count > 0
  }
}

extension Target {
  /// How far what the target counts has come, from sums that hold the same units.
  ///
  /// - Returns: `nil` where it begins anew each year and the years differ, for what criteria decide
  ///   where they were other ones, and where one of the days does not know what is counted.
  public func move(
    from then: (sums: RollUp, day: Day),
    to now: (sums: RollUp, day: Day),
    isSameSet: Bool
  ) -> Int? {
    if metric.countsNew, then.day.year != now.day.year { return nil }
    if metric == .communesBelowLine, !isSameSet { return nil }
    guard [then.sums, now.sums].allSatisfy({ $0.known(true, metric.kind) != nil }) else {
      return nil
    }
    return count(in: now.sums).part - count(in: then.sums).part
  }
}
