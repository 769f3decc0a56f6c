/// Projects the series of a target to its deadline.
///
/// Method. The rate is the slope of a straight line through the counts, in which a date counts less
/// the older it is: 1 today, a half a year ago (UN ESCAP's time-weighted regression, Statistics
/// Division working papers SD/WP/04 and 05, 2017). It is laid on from the last count, because what
/// is recognised stays so. The band spans that rate and the middle half of the slopes between any
/// two dates (Theil and Sen), which one odd date does not move.
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
    let all = rollUps.compactMap { day, rollUp in
      rollUp.known(Forecast.Point(day, count(in: rollUp).part), metric.kind)
    }
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
    var forecast = Forecast(
      series: series,
      base: base,
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
    forecast.due = due(start, goal: forecast.goal, on: day)
    let undetermined = metric == .communesBelowLine ? rollUps.last?.rollUp.undetermined : nil
    forecast.project(on: day, undetermined: undetermined ?? 0)
    return forecast
  }

  private func goal(base: Int?, isWhole: Bool) -> Int? {
    if isWhole { return goalCount(base: base) }
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
  /// Finds rates, projection and outlook from the series.
  ///
  /// A ceiling is kept only when it holds even if every undetermined unit turns out badly.
  fileprivate mutating func project(on day: Day, undetermined: Int) {
    if series.isEmpty { return }
    guard let goal else {
      outlook = .noGoal
      return projectCount(on: day)
    }
    guard let now, base ?? 1 > 0 else { return }
    let lack = (goal - now.count) * direction.sign
    if lack <= 0 {
      outlook = undetermined > -lack ? .mayReach : .met
      return projectCount(on: day)
    }
    let left = day.days(until: deadline)
    guard left >= 0 else {
      outlook = .missed
      return projectCount(on: day)
    }
    needed = left > 0 ? Forecast.perMonth(Double(lack) / Double(left)) : nil
    projectCount(on: day)
    guard let projected, let bestRate else { return }
    let sign = direction.sign
    let best = Double(bestRate.hundredths) / 100 / Target.month * Double(left)
    outlook =
      (projected.likely - goal) * sign >= 0
      ? .reaches
      : (projected.best - goal) * sign >= 0
        ? .mayReach : best < Double(lack) ? .outOfReach : .short((goal - projected.likely) * sign)
  }

  /// Lays the rates on from the last count to the deadline.
  private mutating func projectCount(on day: Day) {
    guard let now, let slopes = Slopes(series, sign: direction.sign, today: day) else { return }
    rate = Forecast.perMonth(slopes.weighted)
    bestRate = Forecast.perMonth(slopes.fastest)
    let left = day.days(until: deadline)
    guard left >= 0 else { return }
    func count(_ slope: Double) -> Int {
      // Rounded against us, but a loss of less than half a thing is none.
      let progress = slope * Double(left)
      let gain = progress > -0.5 && progress < 0 ? 0 : Int(progress.rounded(.down))
      let count = max(0, now.count + direction.sign * gain)
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
