/// What a value says about a threshold.
public enum Verdict: Hashable, Sendable {
  case met, notMet
  /// No value was reported, or the province has set no threshold.
  case undecided
}

extension Requirement {
  /// Holds a reported value against the requirement.
  ///
  /// - Parameter value: a measured value; for yes-or-no requirements 1 when the report says it is
  ///   fulfilled and 0 when not (for `absent`, 1 means there is none). `nil` means no report.
  /// - Returns: `undecided` without a report.
  public func verdict(on value: Quantity?) -> Verdict {
    guard let value else { return .undecided }
    switch self {
    case .fulfilled, .absent, .setByProvince:
      // The province judges by its own rule and reports the outcome.
      return value >= Quantity(1) ? .met : .notMet
    case .number(.atLeast, let limit): return value >= limit ? .met : .notMet
    case .number(.atMost, let limit): return value <= limit ? .met : .notMet
    case .number(.equal, let limit): return value == limit ? .met : .notMet
    }
  }
}

extension Verdict {
  /// The verdict on an indicator of several parts: all must be met; one failing part decides.
  public static func together(_ parts: [Verdict]) -> Verdict {
    if parts.contains(.notMet) { return .notMet }
    return parts.contains(.undecided) || parts.isEmpty ? .undecided : .met
  }
}

/// The thresholds of a set, found by measure and group of communes.
public struct ThresholdTable: Hashable, Sendable {
  private struct Key: Hashable {
    var measure: Measure
    var group: String
  }

  private var rows: [Key: Threshold] = [:]

  /// The group that applies where none is named.
  public static let common = "common"

  public init(_ thresholds: [Threshold]) {
    for threshold in thresholds {
      rows[Key(measure: threshold.measure, group: threshold.group)] = threshold
    }
  }

  /// The threshold for the first of `groups` that has one: the commune's own group, its region,
  /// then the common column.
  public func threshold(for measure: Measure, groups: [String]) -> Threshold? {
    for group in groups + [ThresholdTable.common] {
      if let row = rows[Key(measure: measure, group: group)] { return row }
    }
    return nil
  }
}
