/// Two reported figures that cannot both be right.
///
/// A warning only: reports are kept as they came.
public enum Contradiction: Hashable, Sendable {
  /// The criterion is reported as met, but an indicator misses its threshold.
  case indicatorFails(criterion: Int, indicator: String)
  /// All indicators reach their thresholds, but the criterion is reported as not met.
  case indicatorsPass(criterion: Int)
  /// The commune holds a recognition without meeting all criteria.
  case recognisedIncomplete(met: Int, of: Int)
  /// A recognition was decided on long after the year that it is for.
  case decidedLate(Day, year: Int)
}

extension Indicator {
  /// Whether a value can be one of the indicator: a percentage up to 100, nothing below 0.
  ///
  /// Another one is taken all the same, with a warning, whichever way it comes in: some offices count
  /// beyond their base.
  public func isUsual(_ value: Quantity) -> Bool {
    switch kind {
    case .boolean, .province: true
    case .percent: value >= Quantity(0) && value <= Quantity(100)
    case .number: value >= Quantity(0)
    }
  }

  /// More than any indicator measures, below zero as above it; incomes are in millions.
  public static let largest = 1_000_000_000
}

extension CriteriaSet {
  /// The contradictions in one commune's figures.
  ///
  /// - Parameters:
  ///   - words: the reported states of the criteria.
  ///   - verdicts: the verdict on each indicator, in the order of the set.
  ///   - isRecognised: whether a recognition stands on the day.
  /// - Returns: the contradictions by criterion; empty when the figures agree.
  public func contradictions(
    in words: CriteriaWords,
    verdicts: [Verdict],
    isRecognised: Bool
  ) -> [Contradiction] {
    var found: [Contradiction] = []
    if isRecognised, words.notMetCount > 0 {
      found.append(.recognisedIncomplete(met: words.metCount, of: count))
    }
    for criterion in criteria {
      let own = indicators.indices.filter { indicators[$0].criterion == criterion.number }
      switch words[criterion.number - 1] {
      case .met:
        for index in own where verdicts[index] == .notMet {
          found.append(
            .indicatorFails(criterion: criterion.number, indicator: indicators[index].code)
          )
        }
      case .notMet:
        if !own.isEmpty, own.allSatisfy({ verdicts[$0] == .met }) {
          found.append(.indicatorsPass(criterion: criterion.number))
        }
      case .noReport, .disputed: break
      }
    }
    return found
  }
}
