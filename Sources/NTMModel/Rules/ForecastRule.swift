/// Projects the series of a target to its deadline.
///
/// Method. The rate is the slope of a straight line through the counts, in which a date counts less
/// the older it is: 1 today, a half a year ago (UN ESCAP's time-weighted regression, Statistics
/// Division working papers SD/WP/04 and 05, 2017). It is laid on from the last count, because what
/// is recognised stays so. The band spans that rate and the middle half of the slopes between any
/// two dates (Theil and Sen), which one odd date does not move.
///
/// A date for which fewer than half of the communes reported that ever did measures nothing: what
/// the others did since stands nowhere yet. The rate is laid on from the last full date then.
///
/// Limits. A straight line knows no season and no campaign before a deadline; with a handful of
/// dates the band is a range of what has happened, not a probability. Undecided units are counted
/// as what the count makes of them.
extension Target {
  /// The average month of the Gregorian calendar, in days.
  static let month = 365.25 / 12

  /// The forecast of a place.
  ///
  /// - Parameters:
  ///   - rollUps: the roll-ups of the place at the reporting dates up to the day, ascending.
  ///   - day: the day of the figures, "today".
  ///   - startDay: the reporting date from which the target counts; `nil` when there is none.
  ///   - newSince: the first day of what the programme counts as new; the new year where `nil`.
  ///   - isWhole: whether the place is the whole area of the programme. A part of it has a goal where
  ///     that follows from the programme: a percentage, and one recognised district a province.
  /// - Returns: the forecast; without dates all that rests on them is `nil`.
  public func forecast(
    of rollUps: [(day: Day, rollUp: RollUp)],
    on day: Day,
    since startDay: Day?,
    newSince: Day? = nil,
    isWhole: Bool
  ) -> Forecast {
    let all = rollUps.compactMap { day, rollUp -> Forecast.Point? in
      // Where nobody had reported yet, none was below the line for all that anybody knew.
      if metric == .communesBelowLine, rollUp.assessed == 0, rollUp.communes > 0 { return nil }
      return rollUp.known(Forecast.Point(day, count(in: rollUp).part), metric.kind)
    }
    // Where nobody ever reported for a day of its own, no date tells less than another.
    let isReported = rollUps.contains { $0.rollUp.reported > 0 }
    let few = Set(rollUps.filter { isReported && $0.rollUp.isOfFew }.map(\.day))
    let base = rollUps.last.flatMap { count(in: $0.rollUp).base }
    var start = all.first { $0.day == startDay }
    var series = all
    if metric.countsNew {
      // What was new before is another count; this one begins at nothing.
      let eve = (newSince ?? day.newYear).adding(days: -1)
      start = Forecast.Point(eve, 0)
      series = [Forecast.Point(eve, 0)] + all.filter { $0.day > eve }
    }
    // What is not known on the day has no rate and no outlook; an earlier day is not the day.
    if all.last?.day != rollUps.last?.day { series = [] }
    // Nothing of what is counted lies in the place.
    if base == 0, !isWhole { series = [] }
    let undetermined = metric == .communesBelowLine ? rollUps.last?.rollUp.undetermined : nil
    var forecast = Forecast(
      series: series.filter { $0.day == series.last?.day || !few.contains($0.day) },
      measured: series.filter { !few.contains($0.day) },
      base: base,
      undetermined: undetermined ?? 0,
      goal: goal(base: base, isWhole: isWhole),
      direction: direction,
      start: start,
      due: nil,
      deadline: deadline,
      rate: nil,
      bestRate: nil,
      needed: nil,
      projected: nil,
      outlook: .tooFewDates
    )
    if !forecast.isSingle {
      let last = rollUps.last?.day
      if last == day, few.contains(day) {
        forecast.dueOn = forecast.measured.last?.day ?? start?.day
      }
      forecast.due = due(start, goal: forecast.goal, on: forecast.dueOn ?? day)
    }
    forecast.project(on: day)
    return forecast
  }

  /// Whether a part of the programme's area was given no goal, and is held against the percentage
  /// that the whole area is asked for.
  public func impliesGoals(at level: Level) -> Bool {
    level != .country && kind == .percent && goal != Quantity(100)
  }

  /// `nil` of a part that nothing is asked of, and where there is nothing to count out of.
  private func goal(base: Int?, isWhole: Bool) -> Int? {
    if isWhole { return goalCount(base: base) }
    if base == 0 { return nil }
    switch metric {
    case .provincesWithRecognisedDistrict: return base.map { min($0, 1) }
    case .districtsWithRecognisedCommune, .communesRecognised, .communesBelowLine,
      .districtUnitsGained, .ocopStandardised, .ocopNewEnterprises, .cooperativesEffective:
      return kind == .percent && metric != .districtUnitsGained ? goalCount(base: base) : nil
    }
  }

  /// What the line from the start to the goal asks for, rounded against us.
  private func due(_ start: Forecast.Point?, goal: Int?, on day: Day) -> Int? {
    guard let start, let goal, start.day < day, day <= deadline else { return nil }
    let sign = direction.sign
    let way = (goal - start.count) * sign
    // A year that starts past its goal has only to keep it.
    guard way > 0 else { return goal }
    let elapsed = start.day.days(until: day)
    let whole = start.day.days(until: deadline)
    return start.count + sign * ((way * elapsed + whole - 1) / whole)
  }
}

extension Forecast {
  /// The forecast with the rate of other counts: those of the file, where something is assumed that
  /// nobody has achieved in a month.
  public func measured(on counts: [Point], day: Day) -> Forecast {
    var forecast = self
    forecast.measured = counts
    (forecast.rate, forecast.bestRate, forecast.needed, forecast.projected) = (nil, nil, nil, nil)
    forecast.outlook = .tooFewDates
    forecast.project(on: day)
    return forecast
  }

  /// Whether one thing is asked for out of one.
  fileprivate var isSingle: Bool { goal == 1 && base == 1 }

  /// Finds rates, projection and outlook from the series.
  ///
  /// A ceiling is kept only when it holds even if every undetermined unit turns out badly.
  fileprivate mutating func project(on day: Day) {
    if series.isEmpty {
      if base == 0, goal == nil { outlook = .noGoal }
      return
    }
    guard let goal else {
      outlook = .noGoal
      return projectCount(on: day)
    }
    guard let now, base ?? 1 > 0 else { return }
    let lack = (goal - now.count) * direction.sign + undetermined
    if lack <= 0 {
      outlook = .met
      return projectCount(on: day)
    }
    let left = day.days(until: deadline)
    let isPossible = lack <= undetermined
    guard left >= 0 || isPossible else {
      outlook = .missed
      return projectCount(on: day)
    }
    if isSingle {
      outlook = .notYet
      return
    }
    needed = left > 0 ? Forecast.perMonth(Double(lack) / Double(left)) : nil
    projectCount(on: day)
    outlook = isPossible ? .mayReach : outlookOfProjection(goal)
  }

  private func outlookOfProjection(_ goal: Int) -> Outlook {
    guard let projected, let origin, let bestRate else { return .tooFewDates }
    let sign = direction.sign
    let left = Double(origin.day.days(until: deadline))
    let best = Double(bestRate.hundredths) / 100 / Target.month * left
    if (projected.likely - goal) * sign >= undetermined { return .reaches }
    if (projected.best - goal) * sign >= 0 { return .mayReach }
    let short = (goal - projected.likely) * sign
    return best < Double((goal - origin.count) * sign) ? .outOfReach(short) : .short(short)
  }

  /// The count from which the rate is laid on: the last one, or that of the last date which measures
  /// anything.
  private var origin: Point? { measuredUntil == nil ? now : measured.last }

  /// Lays the rates on from the last count to the deadline.
  private mutating func projectCount(on day: Day) {
    guard let now, let origin,
      let slopes = Slopes(measured, sign: direction.sign, today: day)
    else { return }
    rate = Forecast.perMonth(slopes.weighted)
    bestRate = Forecast.perMonth(slopes.fastest)
    guard day <= deadline else { return }
    let left = origin.day.days(until: deadline)
    func count(_ slope: Double) -> Int {
      // Rounded against us, but a loss of less than half a thing is none.
      let progress = slope * Double(left)
      let gain = progress > -0.5 && progress < 0 ? 0 : Int(progress.rounded(.down))
      var count = max(0, origin.count + direction.sign * gain)
      // What has come since stays, where it goes forward.
      if gain >= 0, (now.count - count) * direction.sign > 0 { count = now.count }
      return base.map { min($0, count) } ?? count
    }
    projected = Band(
      worst: count(min(slopes.weighted, slopes.low)),
      likely: count(slopes.weighted),
      best: count(max(slopes.weighted, slopes.high))
    )
  }

  private static func perMonth(_ slope: Double) -> Quantity {
    Quantity(hundredths: Int64((slope * Target.month * 100).rounded()))
  }
}

/// Progress a day in a series, as the ways of measuring it see it.
private struct Slopes {
  /// Of the line in which older dates count less.
  var weighted: Double
  /// The lower and the upper quartile of the slopes between any two dates.
  var low: Double
  var high: Double
  /// Between two dates that follow each other.
  var fastest: Double

  /// The slopes of the series; `nil` with fewer than two dates.
  init?(_ series: [Forecast.Point], sign: Int, today: Day) {
    guard series.count > 1 else { return nil }
    let values = series.map { (Double($0.day.number), Double($0.count * sign)) }
    var pairs: [Double] = []
    for (index, late) in values.enumerated() {
      for early in values[..<index] where late.0 > early.0 {
        pairs.append((late.1 - early.1) / (late.0 - early.0))
      }
    }
    guard !pairs.isEmpty else { return nil }
    pairs.sort()
    low = pairs[(pairs.count - 1) / 4]
    high = pairs[pairs.count - 1 - (pairs.count - 1) / 4]
    fastest =
      zip(values, values.dropFirst()).filter { $1.0 > $0.0 }
      .map { ($1.1 - $0.1) / ($1.0 - $0.0) }.max() ?? 0
    let year = 365.25
    let weights = values.map { year / (year + Double(today.number) - $0.0) }
    let total = weights.reduce(0, +)
    let meanDay = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1.0 } / total
    let mean = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1.1 } / total
    var (joint, spread) = (0.0, 0.0)
    for (weight, value) in zip(weights, values) {
      joint += weight * (value.0 - meanDay) * (value.1 - mean)
      spread += weight * (value.0 - meanDay) * (value.0 - meanDay)
    }
    weighted = joint / spread
  }
}
