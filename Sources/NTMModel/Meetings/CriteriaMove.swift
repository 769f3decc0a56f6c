/// What became of the criteria of one commune between two moments.
///
/// What was not reported is neither gained nor lost when it is reported: a first report gains
/// nothing.
public struct CriteriaMove: Hashable, Sendable {
  /// Criteria that were not met or under review and are met.
  public var gained: Int
  /// Criteria that were met and are not met or under review.
  public var lost: Int
  /// Criteria that have a state and had none.
  public var reported: Int
  /// Criteria that had a state and have none: neither gained nor lost, so that the criteria met on
  /// both days may differ by more than the move.
  public var dropped: Int
  /// Criteria of `reported` that are met: not gained, so that the criteria met on both days may differ
  /// by more than the move.
  public var first: Int

  public init(
    gained: Int = 0,
    lost: Int = 0,
    reported: Int = 0,
    dropped: Int = 0,
    first: Int = 0
  ) {
    self.gained = gained
    self.lost = lost
    self.reported = reported
    self.dropped = dropped
    self.first = first
  }

  public init(from then: CriteriaWords, to now: CriteriaWords) {
    let (had, has) = (then.known | then.disputed, now.known | now.disputed)
    gained = (now.met & had & ~then.met).nonzeroBitCount
    lost = (then.met & has & ~now.met).nonzeroBitCount
    reported = (has & ~had).nonzeroBitCount
    dropped = (had & ~has).nonzeroBitCount
    first = (now.met & ~had).nonzeroBitCount
  }

  public var net: Int { gained - lost }

  public static func += (left: inout CriteriaMove, right: CriteriaMove) {
    left.gained += right.gained
    left.lost += right.lost
    left.reported += right.reported
    left.dropped += right.dropped
    left.first += right.first
  }
}

/// How far a commune has come since the baseline.
public struct CommuneMove: Hashable, Sendable {
  /// `nil` where it had no report then, or has none now, or other criteria were asked.
  public var criteria: CriteriaMove?
  /// The criteria that it met then; `nil` where it had no report, or other criteria were asked.
  public var metThen: Int?
  /// 1 for a commune that holds its first standard, -1 for one that lost its last.
  public var recognised: Int
  /// Whether it held any standard then.
  public var wasRecognised: Bool

  public init(
    from then: CommuneFacts,
    to now: CommuneFacts,
    isSameSet: Bool
  ) {
    let isKnown = isSameSet && then.assessedOn != nil && now.assessedOn != nil
    metThen = isSameSet && then.assessedOn != nil ? then.words.metCount : nil
    criteria = isKnown ? CriteriaMove(from: then.words, to: now.words) : nil
    wasRecognised = !then.standards.isEmpty
    recognised = (now.standards.isEmpty ? 0 : 1) - (then.standards.isEmpty ? 0 : 1)
  }
}
