/// What the communes below the line lacked at the baseline, criterion by criterion.
public struct LackingThen: Hashable, Sendable {
  /// Of the communes below the line those that lack a criterion.
  public struct Count: Hashable, Sendable {
    public var lacking: Int
    /// Those of which it is not reported or disputed.
    public var open: Int

    public init(lacking: Int = 0, open: Int = 0) {
      (self.lacking, self.open) = (lacking, open)
    }
  }

  /// Of all communes of that day, by position in the set.
  public var whole: [Count]
  /// Of the communes that both days have, then and now.
  public var then: [Count]
  public var now: [Count]

  /// Takes the states of communes: all of the earlier day, and on both days those that both have.
  ///
  /// - Returns: `nil` where other criteria were asked or the line was another one: a difference would
  ///   tell of the rule. And where nobody had reported on one of both days.
  public init?(
    whole: [CriteriaWords],
    then: [CriteriaWords],
    now: [CriteriaWords],
    in sets: (then: CriteriaSet, now: CriteriaSet)
  ) {
    guard sets.then.code == sets.now.code, sets.then.line == sets.now.line,
      whole.contains(where: \.isReported), now.contains(where: \.isReported)
    else { return nil }
    self.whole = sets.now.lacking(among: whole)
    self.then = sets.now.lacking(among: then)
    self.now = sets.now.lacking(among: now)
  }
}

extension CriteriaWords {
  /// Whether any criterion has a state.
  fileprivate var isReported: Bool { known | disputed != 0 }
}

extension CriteriaSet {
  /// What those below the line lack among some communes, by position in the set.
  public func lacking(among communes: [CriteriaWords]) -> [LackingThen.Count] {
    var counts = criteria.map { _ in LackingThen.Count() }
    for words in communes where standing(of: words) == .below {
      for position in counts.indices {
        switch words[position] {
        case .notMet: counts[position].lacking += 1
        case .noReport, .disputed: counts[position].open += 1
        case .met: break
        }
      }
    }
    return counts
  }
}
