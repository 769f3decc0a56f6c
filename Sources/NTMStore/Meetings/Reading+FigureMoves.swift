internal import GRDB
internal import NTMModel

extension Reading {
  /// Where a target is heading, with what was done at the baseline.
  func moved(_ sheet: PaceSheet, _ comparison: Comparison) throws -> PaceSheet {
    let target = sheet.target
    let change = comparison.change(of: target.id)
    let earlier = comparison.then.rules.terms(of: target.id)?.target
    func moved(_ row: PaceRow) throws -> PaceRow {
      guard let earlier, let stored = try unit(row.unit.code),
        let whole = try comparison.wholeThen(of: stored.id, db),
        let shared = try comparison.sharedSums(of: stored.id, db)
      else { return row }
      var row = row
      row.move = TargetMove(
        then: earlier.reading(of: whole, on: comparison.then.day, since: nil),
        count: change?.isSameMeasure ?? true
          ? target.move(
            from: (shared.then, comparison.then.day),
            to: (shared.now, day),
            isSameSet: comparison.isSameSet
          ) : nil,
        terms: change
      )
      return row
    }
    var sheet = sheet
    sheet.total = try moved(sheet.total)
    sheet.places = try sheet.places.map(moved)
    return sheet
  }

  /// A commune with what it had reported at the baseline.
  func moved(
    _ sheet: CommuneSheet,
    _ comparison: Comparison,
    of commune: StoredUnit,
    _ meeting: Meeting?
  ) throws -> CommuneSheet {
    guard comparison.isSameSet, let then = comparison.stateThen(of: commune.id)?.facts else {
      return sheet
    }
    var sheet = sheet
    sheet.row.move = comparison.communes[commune.unit.code]
    sheet.then = CommuneThen(
      words: then.words,
      assessedOn: then.assessedOn,
      values: try then.assessedOn.flatMap {
        try values(of: commune.id, on: $0, upTo: meeting?.opening.change)
      }
    )
    return sheet
  }

  /// The values of a commune's figures of a day by indicator, as they stood at an entry of the
  /// journal; `nil` where the day had none.
  private func values(of commune: Int64, on day: Day, upTo change: Int64?) throws -> [[Quantity?]]?
  {
    let figures = try CommuneFigures(of: commune, in: db)
    let first = figures.steps.first {
      $0.entry.place.day == day.number && $0.entry.number > change ?? .max
    }
    guard let own = first.map(\.before) ?? figures.standing[day.number] else { return nil }
    var values = Measures.decode(own.measures, count: set.measures.count)[...]
    return set.indicators.map { indicator in
      let parts = Array(values.prefix(indicator.names.count))
      values = values.dropFirst(indicator.names.count)
      return parts
    }
  }

  /// Who is nearest to the line, with who was at the baseline.
  func moved(
    _ sheet: NearestSheet,
    _ comparison: Comparison,
    in place: StoredUnit
  ) throws -> NearestSheet {
    guard comparison.isSameSet else { return sheet }
    var (ours, theirs): ([CommuneRow], [CommuneRow]) = ([], [])
    for row in try communes(below: place) {
      guard let stored = try unit(row.unit.code),
        let then = comparison.stateThen(of: stored.id)?.facts
      else { continue }
      ours.append(row)
      var earlier = row
      (earlier.words, earlier.assessedOn) = (then.words, then.assessedOn)
      earlier.title = then.standards.max { $0.rawValue < $1.rawValue }
        .map { HeldTitle($0, since: comparison.then.day) }
      theirs.append(earlier)
    }
    let districts = try districtRows(in: place)
    let now = NearestRule(ours, in: districts, of: set)
    let then = NearestRule(
      theirs,
      in: try districts.map { try earlier($0, comparison) },
      of: set
    )
    var goals: [String: NearestGoal] = [:]
    if comparison.leftOut.isEmpty, let sums = try comparison.wholeThen(of: place.id, db) {
      for goal in sheet.goals {
        guard let target = comparison.then.rules.terms(of: goal.reading.target.id)?.target,
          comparison.change(of: target.id)?.isSameMeasure ?? true,
          !(comparison.change(of: target.id)?.isOfOtherGoal ?? false),
          !target.metric.countsNew || comparison.then.day.year == day.year
        else { continue }
        // In the same words as now: what another baseline turns was in doubt then too.
        goals[target.id] = then.goal(
          doubted(target.reading(of: sums, on: comparison.then.day, since: nil))
        )
      }
    }
    let targets = sheet.goals.map(\.reading.target)
    let needs = targets.map { ($0.id, then.needs(of: $0.metric)) }
    var sheet = sheet
    sheet.then = NearestThen(
      goals: goals,
      needs: Dictionary(needs) { first, _ in first },
      from: then,
      to: now
    )
    return sheet
  }

  /// A district with the title and the communes that it had then.
  private func earlier(_ row: DistrictRow, _ comparison: Comparison) throws -> DistrictRow {
    guard let stored = try unit(row.unit.code),
      let sums = try comparison.wholeThen(of: stored.id, db)
    else { return row }
    var row = row
    row.communes = Share(sums.recognised, of: sums.communes)
    row.reported = Share(sums.reported, of: sums.communes)
    if sums.districtsRecognised == 0 { row.recognitions = [] }
    return row
  }

  /// How complete figures are, with what had come in at the baseline.
  func moved(
    _ sheet: QualitySheet,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> QualitySheet {
    let earlier = try qualityThen(comparison, in: place, meeting)
    let counts = earlier.map { sheet in
      ([sheet.total] + sheet.places).map { ($0.unit.code, $0.counts.allContradictions) }
    }
    let contradictions = Dictionary(counts ?? []) { first, _ in first }
    let before = try OwnReportsBefore(
      self,
      reading(on: comparison.then.day),
      in: place,
      meeting
    )
    func moved(_ row: QualityPlace) throws -> QualityPlace {
      guard let stored = try unit(row.unit.code) else { return row }
      var row = row
      row.then =
        stored.unit.level == .commune
        ? communeThen(row, of: stored, comparison, contradictions[stored.unit.code])
        : try placeThen(row, of: stored, comparison, contradictions[stored.unit.code])
      row.own = before.held(row.own, of: stored)
      return row
    }
    var sheet = sheet
    sheet.total = try moved(sheet.total)
    sheet.places = try sheet.places.map(moved)
    sheet.faultsThen = earlier.map { FaultsThen(on: comparison.then.day, $0) }
    if let meeting {
      let then = try reading(on: comparison.then.day)
      sheet.listsThen = try then.unit(place.unit.code).flatMap {
        try then.recordPlaces(in: $0, upTo: meeting.opening)
      }
    }
    return sheet
  }

  /// How complete figures were at the baseline; `nil` for a meeting that the file does not know.
  private func qualityThen(
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> QualitySheet? {
    try atBaseline(on: comparison.then.day, meeting) { earlier in
      try earlier.unit(place.unit.code).map { try earlier.quality(of: $0) }
    }
  }

  private func placeThen(
    _ row: QualityPlace,
    of stored: StoredUnit,
    _ comparison: Comparison,
    _ contradictions: Int?
  ) throws -> QualityThen? {
    guard let whole = try comparison.wholeThen(of: stored.id, db),
      let shared = try comparison.sharedSums(of: stored.id, db)
    else { return nil }
    let (then, now) = (shared.then, shared.now)
    let isWhole = comparison.isWhole(stored.id)
    return QualityThen(
      expected: whole.communes,
      received: whole.reported,
      never: whole.silent,
      contradictions: contradictions,
      receivedMove: now.reported - then.reported,
      missingMove: now.communes - now.reported - (then.communes - then.reported),
      neverMove: now.silent - then.silent,
      contradictionsMove: isWhole
        ? contradictions.map { row.counts.allContradictions - $0 } : nil
    )
  }

  private func communeThen(
    _ row: QualityPlace,
    of stored: StoredUnit,
    _ comparison: Comparison,
    _ contradictions: Int?
  ) -> QualityThen? {
    guard let then = comparison.stateThen(of: stored.id)?.facts else { return nil }
    let received = then.assessedOn == comparison.then.day ? 1 : 0
    let never = then.assessedOn == nil ? 1 : 0
    return QualityThen(
      expected: 1,
      received: received,
      never: never,
      contradictions: contradictions,
      receivedMove: row.counts.received - received,
      missingMove: row.counts.missing - (1 - received),
      neverMove: row.counts.never - never,
      contradictionsMove: contradictions.map { row.counts.allContradictions - $0 }
    )
  }
}
