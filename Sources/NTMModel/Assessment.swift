/// The four states of a criterion.
///
/// No report is not "not met".
public enum CriterionState: Int, Hashable, Sendable, CaseIterable {
  case noReport = 0
  case notMet, met, disputed
}

/// The states of all criteria of one commune at one date, as three words of bits.
///
/// - Shape: bit `n - 1` belongs to criterion `n`. `known` says a state was reported, `met` that it
///   is met, `disputed` that it is under review.
/// - Invariant: `met` lies within `known`, and `disputed` outside it; a set has at most 63 criteria.
public struct CriteriaWords: Hashable, Sendable {
  public private(set) var known: UInt64
  public private(set) var met: UInt64
  public private(set) var disputed: UInt64

  public static let empty = CriteriaWords(known: 0, met: 0, disputed: 0)

  /// Words as they stand in a file, which may be damaged; `nil` when they break the invariant.
  public init?(checking known: UInt64, met: UInt64, disputed: UInt64) {
    guard met & ~known == 0, disputed & known == 0 else { return nil }
    self.known = known
    self.met = met
    self.disputed = disputed
  }

  /// Words that the program made itself.
  ///
  /// - Precondition: the invariant holds.
  public init(known: UInt64, met: UInt64, disputed: UInt64) {
    precondition(met & ~known == 0, "A criterion cannot be met without being known.")
    precondition(disputed & known == 0, "A disputed criterion has no known state.")
    self.known = known
    self.met = met
    self.disputed = disputed
  }

  /// The state of the criterion at `position` (its number less one).
  public subscript(position: Int) -> CriterionState {
    get {
      let bit = UInt64(1) << position
      if disputed & bit != 0 { return .disputed }
      guard known & bit != 0 else { return .noReport }
      return met & bit != 0 ? .met : .notMet
    }
    set {
      let bit = UInt64(1) << position
      known &= ~bit
      met &= ~bit
      disputed &= ~bit
      switch newValue {
      case .met:
        known |= bit
        met |= bit
      case .notMet: known |= bit
      case .disputed: disputed |= bit
      case .noReport: break
      }
    }
  }

  public var metCount: Int { met.nonzeroBitCount }
  public var notMetCount: Int { (known & ~met).nonzeroBitCount }
  public var disputedCount: Int { disputed.nonzeroBitCount }
  public var hasReport: Bool { known | disputed != 0 }

  /// The criteria that would be met if everything unknown or disputed turned out well.
  public func possibleCount(of count: Int) -> Int { count - notMetCount }
}

/// A recognition decision and whether it still stands.
public struct Recognition: Hashable, Sendable {
  public var standard: Standard
  public var number: String
  public var decidedOn: Day?
  /// The year for which the unit was recognised; not always the year of the decision.
  public var year: Int
  /// When it was withdrawn; `nil` while it stands.
  public var lostOn: Day?
  public var source: String

  public init(
    standard: Standard,
    number: String,
    decidedOn: Day?,
    year: Int,
    lostOn: Day?,
    source: String
  ) {
    self.standard = standard
    self.number = number
    self.decidedOn = decidedOn
    self.year = year
    self.lostOn = lostOn
    self.source = source
  }
}

extension Recognition {
  /// From when it counts: the day of the decision, or the end of the year where only that is known.
  public var countsFrom: Day? { decidedOn ?? Day(year: year, month: 12, day: 31) }

  /// The title as the unit holds it; `nil` only for a year that no calendar has.
  public var held: HeldTitle? { countsFrom.map { HeldTitle(standard, since: $0) } }

  /// The day of a decision of the second year after the year that it is for, or later; `nil` for
  /// others: that a year's last units are decided on in the next one is usual.
  public var lateDecision: Day? { decidedOn.flatMap { $0.year > year + 1 ? $0 : nil } }
}
