extension Target {
  /// Where the target stands on `day`.
  ///
  /// - Parameters:
  ///   - rollUp: the roll-up of the whole programme's area on `day`.
  ///   - day: the day of the figures, which is "today" for the pace.
  ///   - start: the roll-up and day from which the year counts; `nil` when none is stored.
  ///   - heldOn: an earlier day to hold the count against, where most reports of `day` are missing: a
  ///     line that goes on while the figures wait would say that everybody is late.
  /// - Returns: value, base and pace; the value is `nil` when the base is empty, and with it the count
  ///   where nobody can say it.
  public func reading(
    of rollUp: RollUp,
    on day: Day,
    since start: (rollUp: RollUp, day: Day)?,
    heldOn: Day? = nil
  ) -> TargetReading {
    var reading = self.reading(of: rollUp, on: day, heldOn ?? day, since: start)
    switch reading.pace {
    case .onTrack, .behind: reading.heldOn = heldOn
    case .met, .missed, .unknown: break
    }
    return reading
  }

  private func reading(
    of rollUp: RollUp,
    on day: Day,
    _ heldOn: Day,
    since start: (rollUp: RollUp, day: Day)?
  ) -> TargetReading {
    let now = count(in: rollUp)
    let undetermined = metric == .communesBelowLine ? rollUp.undetermined : 0
    guard rollUp.known(now, metric.kind) != nil else {
      return TargetReading(
        target: self,
        value: nil,
        part: nil,
        // Out of how many is no better known than how many, where both are of one list.
        base: metric.standsBesideBase ? nil : now.base,
        undetermined: undetermined,
        isMet: false,
        asOf: day,
        pace: .unknown
      )
    }
    let value = self.value(of: now)
    // A ceiling is kept only when it holds even if every undetermined unit turns out badly.
    let worst = direction == .atMost ? Count(part: now.part + undetermined, base: now.base) : now
    let isMet = self.value(of: worst).map(isReached) ?? false
    return TargetReading(
      target: self,
      value: value,
      part: now.part,
      base: now.base,
      undetermined: undetermined,
      isMet: isMet,
      asOf: day,
      pace: pace(
        now: now,
        isMet: isMet,
        on: day,
        heldOn,
        since: start.flatMap { start in
          start.rollUp.known(count(in: start.rollUp), metric.kind).map { ($0, start.day) }
        }
      )
    )
  }

  /// Whether a value lies on the good side of the goal.
  ///
  /// A goal with `=` is a ceiling that cannot be passed (100%), so reaching it is enough.
  public func isReached(_ value: Quantity) -> Bool {
    switch direction {
    case .atLeast, .equal: value >= goal
    case .atMost: value <= goal
    }
  }

  /// What a target counts, out of how many.
  struct Count {
    var part: Int
    var base: Int?
  }

  func count(in rollUp: RollUp) -> Count {
    switch metric {
    case .provincesWithRecognisedDistrict:
      Count(part: rollUp.provincesWithRecognisedDistrict, base: rollUp.provinces)
    case .districtsWithRecognisedCommune:
      Count(part: rollUp.districtsWithRecognisedCommune, base: rollUp.districtsWithCommunes)
    case .communesRecognised: Count(part: rollUp.recognised, base: rollUp.communes)
    case .communesBelowLine: Count(part: rollUp.below, base: rollUp.communes)
    case .districtUnitsGained: Count(part: rollUp.districtsRecognised, base: rollUp.districts)
    case .ocopStandardised: Count(part: rollUp.standardised, base: nil)
    case .ocopNewEnterprises: Count(part: rollUp.newEnterprises, base: nil)
    case .cooperativesEffective:
      Count(part: rollUp.cooperativesEffective, base: rollUp.cooperatives)
    }
  }

  private func value(of count: Count) -> Quantity? {
    if metric == .districtUnitsGained {
      guard let baseline else { return nil }
      return Quantity(hundredths: Int64(count.part) * 100 - clamped(baseline, .count))
    }
    switch kind {
    case .count: return Quantity(count.part)
    case .percent:
      let share = count.base.map { Share(count.part, of: $0) }
      return direction == .atMost ? share?.percentCeiling : share?.percentFloor
    }
  }

  /// The goal in what is counted: communes rather than percent, districts rather than gained ones.
  ///
  /// A goal beyond every bound, from a file that an older program wrote, counts as the bound.
  func goalCount(base: Int?) -> Int? {
    if metric == .districtUnitsGained {
      return baseline.map { Int((clamped($0, .count) + clamped(self.goal, .count)) / 100) }
    }
    let goal = clamped(goal, kind)
    switch kind {
    case .count: return Int(goal / 100)
    case .percent:
      // The last count that still reaches the goal.
      let isCeiling = direction == .atMost
      return base.map { (Int(goal) * $0 + (isCeiling ? 0 : 9_999)) / 10_000 }
    }
  }

  private func clamped(_ value: Quantity, _ kind: Kind) -> Int64 {
    min(max(value.hundredths, 0), Int64(kind.limit) * 100)
  }

  /// Holds the count against a straight line from the start to the deadline.
  ///
  /// Linear on purpose: with a handful of dates a year any curve would be invented. A year that
  /// starts past its goal has only to keep it: the line is level there.
  private func pace(
    now: Count,
    isMet: Bool,
    on day: Day,
    _ heldOn: Day,
    since start: (count: Count, day: Day)?
  ) -> Pace {
    guard value(of: now) != nil else { return .unknown }
    if isMet { return .met }
    if day > deadline { return .missed }
    guard let start, start.day < heldOn, let goal = goalCount(base: now.base) else {
      return .unknown
    }
    let elapsed = start.day.days(until: heldOn)
    let whole = start.day.days(until: deadline)
    // What is new has nothing at its start; the count of the year before is another one.
    let started = metric.countsNew ? 0 : start.count.part
    let from = direction == .atMost ? max(started, goal) : min(started, goal)
    // Rounded against us: a part of a commune that is due counts as due.
    let due = from + divideAway((goal - from) * elapsed, whole)
    let gap = direction == .atMost ? now.part - due : due - now.part
    return gap > 0 ? .behind(gap) : .onTrack
  }

  private func divideAway(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? (value + divisor - 1) / divisor : -((-value + divisor - 1) / divisor)
  }
}

extension Target.Metric {
  /// Which of the counts of a place it is made of.
  var kind: RollUp.Unknown {
    switch self {
    case .provincesWithRecognisedDistrict, .districtUnitsGained: .districts
    case .districtsWithRecognisedCommune, .communesRecognised, .communesBelowLine: .communes
    case .ocopStandardised: .products
    case .ocopNewEnterprises, .cooperativesEffective: .organisations
    }
  }
}
