extension TargetReading {
  /// The percentage to show, in tenths; `nil` for counts and without a base.
  ///
  /// Rounded half up, but never across the goal: 59.96% is shown as 59.9 beside "at least 60" that
  /// is not met, since 60.0 would contradict the verdict.
  public var shownTenths: Int? {
    guard target.kind == .percent, let part, let base, let value,
      let tenths = Share(part, of: base).tenthsOfPercent
    else { return nil }
    let shown = Quantity(hundredths: Int64(tenths) * 10)
    guard !target.isReached(value), target.isReached(shown) else { return tenths }
    return target.direction == .atMost ? tenths + 1 : tenths - 1
  }

  /// The percentage points to show as missing, in tenths, so that they and the percentage shown come
  /// to the goal; `nil` for counts and where nothing is missing.
  public var shownGapTenths: Int? {
    guard target.kind == .percent, let gap else { return nil }
    let goal = target.goal.hundredths
    if let shown = shownTenths, goal % 10 == 0 {
      let distance = abs(Int(goal / 10) - shown)
      if distance > 0 { return distance }
    }
    return Int((gap.hundredths + 9) / 10)
  }

  /// What is missing to the goal, in its own measure; `nil` when nothing is, or without a value.
  ///
  /// A ceiling that only undetermined units could break lacks the reports of those beyond it.
  public var gap: Quantity? {
    guard !isMet, let value else { return nil }
    let distance =
      target.direction == .atMost
      ? value.hundredths - target.goal.hundredths : target.goal.hundredths - value.hundredths
    if distance > 0 { return Quantity(hundredths: distance) }
    let open = distance + Int64(undetermined) * 100
    return open > 0 ? Quantity(hundredths: open) : nil
  }

  /// What is missing to a ceiling at least, where none of the undetermined units is beyond it, and at
  /// most, where all of them are; `nil` where nothing is undetermined, for other goals, and for a
  /// percentage, of which a unit is no whole point.
  public var gapRange: (least: Quantity, most: Quantity)? {
    guard gap != nil, target.direction == .atMost, target.kind == .count, undetermined > 0,
      let value
    else { return nil }
    let distance = value.hundredths - target.goal.hundredths
    return (
      least: Quantity(hundredths: max(0, distance)),
      most: Quantity(hundredths: distance + Int64(undetermined) * 100)
    )
  }
}
