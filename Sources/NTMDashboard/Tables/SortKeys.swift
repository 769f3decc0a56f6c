import NTMModel

extension CriterionState {
  /// Not met, disputed, met; `nil` without a report, which stands last either way.
  var sortKey: Int? {
    switch self {
    case .noReport: nil
    case .notMet: 0
    case .disputed: 1
    case .met: 2
    }
  }
}

extension TargetReading {
  /// The worst state first, then the largest part of the goal that is missing; `nil` without enough
  /// figures.
  ///
  /// Six provinces and two thousand cooperatives are compared by their part of the goal.
  var paceKey: Int? {
    let state: Int
    var behind = relativeGap
    switch pace {
    case .unknown: return nil
    case .missed: state = 0
    case .behind(let count):
      state = 1
      behind = TargetReading.thousandths(Int64(count) * 100, of: countedGoal)
    case .onTrack: state = 2
    case .met: state = 3
    }
    return state * 1_000_000 - min(behind, 999_999)
  }

  /// The part of the goal that is missing, in thousandths; 0 where it is met, `nil` without a value.
  var gapKey: Int? { value == nil ? nil : relativeGap }

  private var relativeGap: Int {
    TargetReading.thousandths(gap?.hundredths ?? 0, of: target.goal.hundredths)
  }

  /// The goal in hundredths of what the target counts, as `Pace.behind` does.
  private var countedGoal: Int64 {
    switch target.kind {
    case .count: target.goal.hundredths
    case .percent: target.goal.hundredths * Int64(base ?? 0) / 100
    }
  }

  private static func thousandths(_ part: Int64, of whole: Int64) -> Int {
    whole > 0 ? Int(clamping: part * 1000 / whole) : 0
  }
}

extension Optional {
  /// What a move is sorted by: new ones above all others, unknown ones last.
  func key<Value>(_ count: Int?) -> Int? where Wrapped == Earlier<Value> {
    if case .absent? = self { return Int.max / 2 }
    return count
  }
}
