internal import NTMModel

extension Reading {
  /// Where a target is heading in a place; `nil` when the programme has none such.
  func paceSheet(_ id: String, in place: StoredUnit) throws -> PaceSheet? {
    guard let target = shelf.targets.first(where: { $0.id == id }) else { return nil }
    let below =
      place.unit.level < .province
      ? try units(of: .province).filter { place.subtree.contains($0.subtree.lowerBound) }
      : try children(of: place).filter { $0.unit.level < .commune }
    let start = shelf.programmes.start(of: target, among: shelf.facts.reportingDays, on: day)
    let days = daysCounted(for: target)
    let received = try Received(self, target, in: place, downTo: below.lowestLevel)
    func row(_ unit: StoredUnit) throws -> PaceRow {
      var row = try paceRow(target, of: unit, on: days, since: start)
      row.reported = received.reports[unit]
      row.records = received.records?(unit)
      return row
    }
    var total = try row(place)
    if place.unit.level == .country, shelf.baselines[target.id] != nil {
      let start = try self.start(of: target, country: place.id)
      let reading = target.reading(of: try rollUp(of: place.id, on: day), on: day, since: start)
      total.doubted = doubted(reading).rival.map { _ in doubted(reading) }
    }
    return PaceSheet(
      target: target,
      total: total,
      places: try below.map(row)
    )
  }

  /// What came in of what a target is counted from, by unit.
  private struct Received {
    var reports: ReportShares
    /// `nil` for a target that is counted from no lists.
    var records: ((StoredUnit) -> RecordCounts?)?

    init(
      _ reading: Reading,
      _ target: Target,
      in place: StoredUnit,
      downTo level: Level
    ) throws {
      reports = try ReportShares(reading, in: place, downTo: max(level, place.unit.level))
      records = try target.metric.list.map {
        try reading.recordCounts(RecordReports(reading, $0))
      }
    }
  }

  private func paceRow(
    _ target: Target,
    of stored: StoredUnit,
    on days: [Day],
    since start: Day?
  ) throws -> PaceRow {
    // A day for which nothing is kept of a unit is no day with nothing in it.
    let series = try days.compactMap { day in
      try RollUp.kept(db, of: stored.id, on: day).map { kept in
        var rollUp = kept
        try tell(&rollUp, of: stored.id, on: day)
        return (day: day, rollUp: rollUp)
      }
    }
    let parent = try shelf.parent(of: stored, in: db)?.unit
    return PaceRow(
      unit: stored.unit,
      nameRank: stored.nameRank,
      parentName: stored.unit.level > .region ? parent?.name ?? "" : "",
      forecast: target.forecast(
        of: series,
        on: today,
        since: start,
        newSince: shelf.programmes.firstDayOfNew(on: day),
        isWhole: stored.unit.level == .country
      )
    )
  }
}
