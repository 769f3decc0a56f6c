/// How long after a reporting day a report may come in.
public struct ReportTerm: Hashable, Sendable {
  /// Days allowed after the reporting day; the last of them is the due day.
  public var days: Int

  /// The longest term: a report that comes in later belongs to another year.
  public static let most = 366

  /// `nil` where it is no number of days from 0 to `most`.
  public init?(days: Int) {
    guard (0...ReportTerm.most).contains(days) else { return nil }
    self.days = days
  }

  /// The last day on which a report of `day` is on time.
  public func due(for day: Day) -> Day { day.adding(days: days) }
}

/// When the figures of a commune came in, held against the due day.
public enum ReportArrival: Int, Hashable, Sendable, CaseIterable {
  case onTime, late
}

extension ReportTerm {
  /// Whether a report of `day` that was recorded on a day came in time.
  public func arrival(of day: Day, recordedOn recorded: Day) -> ReportArrival {
    recorded <= due(for: day) ? .onTime : .late
  }
}

extension ReportWarning.Kind {
  /// Whether it says that two figures cannot both be right, or that one can be that of no commune.
  public var isContradiction: Bool {
    switch self {
    case .recognisedIncomplete, .indicatorFails, .indicatorsPass, .outOfRange, .countDiffers,
      .districtCriteriaNotMet, .provinceCriteriaNotMet:
      true
    // Looked for among the recognitions themselves.
    case .decidedLate, .undecided, .provinceUnfinished: false
    case .districtIncomplete, .criteriaLost, .valueErased, .valueReplaced, .futureDay,
      .receivedEarly, .starsDisagree,
      .certificateLong, .councilExceeded, .partsDisagree, .printedShareDiffers, .printedAboveList,
      .printedLevelDiffers,
      .provinceIncomplete, .emptyRow, .codePadded, .rounded,
      .unitNotListed, .changeReversed,
      .changeSpelling, .changeUnnamed, .changeDisagrees, .unknownColumn,
      .unknownSheet, .hiddenSheet, .outsideTable, .further:
      false
    }
  }
}
