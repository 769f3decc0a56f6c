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

  /// How many units are too many for a ceiling: at least, where none of the undetermined ones is
  /// beyond it, and at most, where all of them are.
  ///
  /// `nil` where nothing is undetermined or missing, for other goals, and without a count.
  public var undecidedLack: ClosedRange<Int>? {
    guard !isMet, target.direction == .atMost, undetermined > 0, let part,
      let goal = target.goalCount(base: base)
    else { return nil }
    let distance = part - goal
    guard distance + undetermined > 0 else { return nil }
    return max(0, distance)...distance + undetermined
  }

  /// The same in the goal's own measure; `nil` for a percentage too, of which a unit is no whole point.
  public var gapRange: (least: Quantity, most: Quantity)? {
    guard target.kind == .count, let units = undecidedLack else { return nil }
    return (least: Quantity(units.lowerBound), most: Quantity(units.upperBound))
  }
}
