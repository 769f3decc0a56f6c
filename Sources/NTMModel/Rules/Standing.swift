/// Where a commune stands against the line of its criteria set.
public enum LineStanding: Hashable, Sendable {
  case below, notBelow
  /// Enough is unreported or disputed that it could be either.
  case undetermined
}

extension CriteriaSet {
  /// Whether a commune is below the line: it is when even all unknown criteria would not lift it
  /// there, it is not when enough are met, and undetermined in between.
  public func standing(of words: CriteriaWords) -> LineStanding {
    if words.metCount >= line { return .notBelow }
    return words.possibleCount(of: count) < line ? .below : .undetermined
  }

  /// The position of the band a commune is in; `nil` while unknown criteria could move it.
  public func band(of words: CriteriaWords) -> Int? {
    let sure = band(containing: words.metCount)
    return sure == band(containing: words.possibleCount(of: count)) ? sure : nil
  }

  private func band(containing met: Int) -> Int? {
    bands.firstIndex { $0.low <= met && met <= $0.high }
  }

  /// Whether all criteria are met; reaching them is not yet a decision.
  public func isComplete(_ words: CriteriaWords) -> Bool { words.metCount == count }
}

extension StarBand {
  /// The stars that a mean of points earns; `nil` outside all bands.
  ///
  /// Bands are half-open: 89.5 points are four stars, 90 are five.
  public static func stars(for points: Quantity, in bands: [StarBand]) -> Int? {
    bands.first { $0.low <= points && points < $0.high }?.stars
  }
}
