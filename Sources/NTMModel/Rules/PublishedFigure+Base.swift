extension PublishedFigure {
  /// The base that value and share imply where none is printed, rounded half up; `nil` without both.
  ///
  /// 5,177 communes are 58.2% of about 8,895: the programme's own count, not the unit list.
  public var impliedBase: Int? {
    guard let value, let percent, percent.hundredths > 0 else { return nil }
    return Int((value.hundredths * 200 + percent.hundredths) / (percent.hundredths * 2))
  }
}

extension Target {
  /// Whether a published figure is a baseline as good as the stored one: another value, printed for
  /// a day at most two months after it.
  public func isRivalBaseline(_ figure: PublishedFigure) -> Bool {
    guard let baseline, let baselineDay, let value = figure.value, value != baseline else {
      return false
    }
    return (1...62).contains(baselineDay.days(until: figure.day))
  }
}

extension TargetReading {
  /// What the count comes to from another baseline, and whether that reaches the goal.
  public func gained(from baseline: Quantity) -> (value: Quantity, isMet: Bool) {
    let value = Quantity(hundredths: Int64(part) * 100 - baseline.hundredths)
    return (value, target.isReached(value))
  }
}
