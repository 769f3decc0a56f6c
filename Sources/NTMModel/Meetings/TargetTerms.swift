/// What a target asks and how it is counted, at one moment.
public struct TargetTerms: Hashable, Sendable {
  public var target: Target
  /// The fewest stars with which a product counts, 1 to 5; `nil` for what counts no products.
  public var leastStars: Int?
  /// The first day on which what joins counts as new; `nil` for what does not count newcomers.
  public var newFrom: Day?
  /// With fewer criteria met a commune is below the line; `nil` for what counts no such communes.
  public var line: Int?

  public init(
    _ target: Target,
    leastStars: Int? = nil,
    newFrom: Day? = nil,
    line: Int? = nil
  ) {
    self.target = target
    self.leastStars = leastStars
    self.newFrom = newFrom
    self.line = line
  }
}

/// A target that asked something else, or was counted otherwise, at the baseline than now.
public struct TermsChange: Hashable, Sendable {
  public var then: TargetTerms
  public var now: TargetTerms

  public init(then: TargetTerms, now: TargetTerms) {
    self.then = then
    self.now = now
  }

  /// Whether one count can be taken from the other: otherwise a difference would tell of the rule and
  /// not of the work.
  public var isSameMeasure: Bool {
    then.target.metric == now.target.metric && then.leastStars == now.leastStars
      && then.newFrom == now.newFrom && !isOfPlaces && !isOfOtherBaseline
  }

  /// Whether counts of places are made by another rule too: other stars, another line.
  public var isOfPlaces: Bool { then.leastStars != now.leastStars || then.line != now.line }

  /// Whether what is gained is counted from another number.
  public var isOfOtherBaseline: Bool {
    now.target.metric == .districtUnitsGained && then.target.baseline != now.target.baseline
  }

  /// Whether it asks for something else.
  public var isOfOtherGoal: Bool {
    then.target.goal != now.target.goal || then.target.kind != now.target.kind
      || then.target.direction != now.target.direction || then.target.isAbout != now.target.isAbout
  }

  /// Whether anything differs by which the figures or the verdict do: not only words.
  public var isOfSubstance: Bool {
    !isSameMeasure || isOfOtherGoal || then.target.deadline != now.target.deadline
  }
}
