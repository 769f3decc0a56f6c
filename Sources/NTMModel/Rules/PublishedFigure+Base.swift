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
  /// What was gained over a baseline printed elsewhere; `nil` where one of both has no value.
  public func gain(over baseline: PublishedFigure) -> Quantity? {
    guard let part, let value = baseline.value else { return nil }
    let (gained, isTooLarge) = (Int64(part) * 100).subtractingReportingOverflow(value.hundredths)
    return isTooLarge ? nil : Quantity(hundredths: gained)
  }

  /// The stored baseline and the one that turns the verdict; `nil` where none does.
  public var baselines: (own: Quantity, other: Quantity)? {
    guard let own = target.baseline, let other = rival?.value else { return nil }
    return (own, other)
  }

  /// The first of the figures that is a baseline as good as the stored one and turns the verdict.
  public func rival(among figures: [PublishedFigure]) -> PublishedFigure? {
    figures.first { figure in
      guard figure.day <= asOf, target.isRivalBaseline(figure), let gained = gain(over: figure)
      else { return false }
      return target.isReached(gained) != isMet
    }
  }
}
