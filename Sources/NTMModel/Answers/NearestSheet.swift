/// Who stands nearest to the line: communes a few criteria short, and the least that would meet each
/// target.
public struct NearestSheet: Sendable {
  public var place: Unit
  /// The country's targets that are met by units, in the programme's order; empty for other places.
  public var goals: [NearestGoal]
  /// Districts without a decision, those first that need the fewest criteria.
  public var districts: [NearestUnit]
  /// Communes without a decision whose report lacks at most `NearestSheet.most` criteria, the
  /// nearest first.
  public var communes: [NearestCommune]
  /// Communes without a decision that have never reported, in official order.
  public var silent: [CommuneRow]
  /// For each criterion how many of those communes lack it.
  public var criteria: [CriterionGap]
  /// How it was at the baseline; `nil` where nobody asked, and where other criteria were asked.
  public var then: NearestThen?

  /// The most criteria that a commune may lack to be called near.
  public static let most = 2

  public init(
    place: Unit,
    goals: [NearestGoal],
    districts: [NearestUnit],
    communes: [NearestCommune],
    silent: [CommuneRow],
    criteria: [CriterionGap]
  ) {
    self.place = place
    self.goals = goals
    self.districts = districts
    self.communes = communes
    self.silent = silent
    self.criteria = criteria
  }
}

/// A commune with the criteria that stand between it and all of the set.
public struct NearestCommune: Hashable, Sendable {
  public var row: CommuneRow
  /// The numbers of the criteria that are not met, disputed or not reported, ascending; empty where
  /// only the decision is missing.
  public var lacking: [Int]

  public init(row: CommuneRow, lacking: [Int]) {
    self.row = row
    self.lacking = lacking
  }
}

/// A criterion and the near communes that lack it.
public struct CriterionGap: Hashable, Sendable {
  public var number: Int
  /// Communes that lack nothing else.
  public var alone: Int
  /// Communes that lack one more.
  public var paired: Int

  public init(number: Int, alone: Int, paired: Int) {
    self.number = number
    self.alone = alone
    self.paired = paired
  }
}

/// The least that would meet a target, in criteria to be met.
public struct NearestGoal: Hashable, Sendable {
  public var reading: TargetReading
  /// How many units more are needed; 0 where it is met.
  public var lack: Int
  /// What is needed by another baseline in print, from which a target is not met that is met from
  /// its own; `nil` where none turns the verdict so.
  public var other: Other?
  /// The units that need the fewest criteria for `wanted`, those first that need least; fewer where
  /// the others have communes without a report.
  public var chosen: [NearestUnit]
  /// Units that were passed over because a commune in them has never reported.
  public var unknown: Int

  /// How many units more a target needs by a baseline that is not its own.
  public struct Other: Hashable, Sendable {
    public var baseline: Quantity
    /// At least 1.
    public var lack: Int

    public init(baseline: Quantity, lack: Int) {
      self.baseline = baseline
      self.lack = lack
    }
  }

  public init(
    reading: TargetReading,
    lack: Int,
    other: Other? = nil,
    chosen: [NearestUnit],
    unknown: Int
  ) {
    self.reading = reading
    self.lack = lack
    self.other = other
    self.chosen = chosen
    self.unknown = unknown
  }

  /// The criteria that all the chosen need together.
  public var criteria: Int { chosen.reduce(0) { $0 + $1.criteria } }
  /// How many units are looked for: what it lacks, or lacks by another baseline.
  public var wanted: Int { other?.lack ?? lack }
  public var isEnough: Bool { chosen.count >= wanted }
  /// From what is lacking surely to all that `lack` counts, where that includes units that the
  /// target's own figure leaves out; `nil` where it does not.
  public var undecided: ClosedRange<Int>? { lack > 0 ? reading.undecidedLack : nil }
  /// What is lacking by the figure that the target itself counts, without undetermined units.
  public var sureLack: Int { undecided?.lowerBound ?? lack }

  /// What more is lacking than at an earlier time, by the figure that the target itself counts: the
  /// same as the target's own move, but for what is beyond the goal.
  public func move(since then: NearestGoal) -> Int { sureLack - then.sureLack }

  /// The same with all undetermined units counted as bad.
  public func openMove(since then: NearestGoal) -> Int { lack - then.lack }
}

/// A unit and the communes that would bring it to the goal.
public struct NearestUnit: Hashable, Sendable {
  public var unit: Unit
  /// The names of what it lies in, the nearest first.
  public var above: [String]
  /// The communes that have to meet criteria or get their decision.
  public var communes: [NearestCommune]
  /// How many criteria they have to meet together; below the line fewer than they lack.
  public var criteria: Int
  /// The numbers of a district's own criteria that its latest report does not show as met, beside those
  /// of its communes and counted nowhere; empty for one that meets all or that no set is for.
  public var own: [Int] = []
  /// A district's own criteria with the day of their report; `nil` where no set is for it, and where
  /// it needs none of them.
  public var ownCriteria: OwnCriteria?

  public init(unit: Unit, above: [String], communes: [NearestCommune], criteria: Int) {
    self.unit = unit
    self.above = above
    self.communes = communes
    self.criteria = criteria
  }

  /// Those of the communes that need something with figures of a day; what the others need is from an
  /// earlier one.
  public func reported(on day: Day) -> Share {
    Share(communes.count { $0.row.assessedOn == day }, of: communes.count)
  }

  /// The criteria with how many of the communes lack each, the most frequent first.
  public var gaps: [(number: Int, communes: Int)] {
    var counts: [Int: Int] = [:]
    for commune in communes { for number in commune.lacking { counts[number, default: 0] += 1 } }
    return counts.map { (number: $0.key, communes: $0.value) }
      .sorted { ($1.communes, $0.number) < ($0.communes, $1.number) }
  }
}

extension NearestUnit {
  /// By its unit and figures; what it lies in goes by its code.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(unit)
    hasher.combine(communes)
    hasher.combine(criteria)
    hasher.combine(own)
  }
}
