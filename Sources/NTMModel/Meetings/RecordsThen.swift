/// Products in force by sector and stars, as they are counted on a day.
public struct StarCounts: Hashable, Sendable {
  /// By sector (rows) and stars 1…5 (columns).
  public var sectors: [[Int]]

  public init(_ sectors: [[Int]]) { self.sectors = sectors }

  public func stars(_ stars: Int) -> Int { sectors.reduce(0) { $0 + $1[stars - 1] } }
  public var inForce: Int { sectors.reduce(0) { $0 + $1.reduce(0, +) } }
  /// Products of so many stars or more.
  public func standardised(from least: Int) -> Int {
    (least...5).reduce(0) { $0 + stars($1) }
  }
}

/// The cooperatives and unions of a place, and who joined OCOP, as they are counted on a day.
public struct CooperativeThen: Hashable, Sendable {
  /// Those that work effectively, of those that exist.
  public var effective: Share
  /// Enterprises and cooperatives that newly take part in OCOP; `nil` where the count began anew
  /// since, with a year or a programme.
  public var newcomers: Int?

  public init(effective: Share, newcomers: Int?) {
    self.effective = effective
    self.newcomers = newcomers
  }
}

/// The communes of a place without a cooperative or union at the baseline.
public struct CooperativelessThen: Hashable, Sendable {
  /// Of all communes of that day of which a list told.
  public var count: Int
  /// Those of them that have one now.
  public var filled: Int

  public init(count: Int, filled: Int) {
    self.count = count
    self.filled = filled
  }
}

extension CommuneWithout {
  /// -1 where it had one, 0 where it had none; `nil` where nobody knows.
  public var ownMove: Int? { hadOne.map { $0 ? -1 : 0 } }
}

/// The criteria of a district's or a province's own at the baseline, and how far they have come.
public struct OwnCriteriaMove: Hashable, Sendable {
  /// Criteria met, of those of the set; `nil` where nothing had been reported, or under another set.
  public var then: Share?
  /// The states then; `nil` as above.
  public var wordsThen: CriteriaWords?
  /// `nil` where one of both days has no report under the set.
  public var move: CriteriaMove?

  public init(from then: OwnCriteria?, to now: OwnCriteria) {
    let earlier = then.flatMap { $0.set == now.set && $0.assessedOn != nil ? $0 : nil }
    self.then = earlier?.met
    wordsThen = earlier?.words
    guard let earlier, now.assessedOn != nil else { return }
    move = CriteriaMove(from: earlier.words, to: now.words)
  }

  /// How far one criterion came, by its position in the set: 1 for one that is met and was not, -1 for
  /// one that was met and is not; `nil` where one of both days has no state of it.
  public func move(of position: Int, to now: CriterionState) -> Int? {
    guard let then = wordsThen?[position], then != .noReport, now != .noReport else { return nil }
    return (now == .met ? 1 : 0) - (then == .met ? 1 : 0)
  }
}
