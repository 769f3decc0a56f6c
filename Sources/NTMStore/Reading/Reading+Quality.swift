internal import GRDB
internal import NTMModel

extension Reading {
  /// How complete, timely and consistent the figures of a place are, with the communes behind it.
  func quality(of place: StoredUnit) throws -> QualitySheet {
    let faults = try QualityFaults(self, in: place)
    let units = try unitFaults(in: place)
    let records = try recordFaults(in: place)
    let children = try qualityPlaces(below: place)
    let own = try OwnReportReading(self, in: place, due: faults.due)
    return QualitySheet(
      day: day,
      today: max(question.day ?? day, day),
      due: faults.due,
      places: try children.map { child in
        QualityPlace(
          unit: child.unit,
          nameRank: child.nameRank,
          folded: child.folded,
          counts: try reportCounts(of: child, faults, units, records),
          own: own.reports(of: child)
        )
      },
      total: QualityPlace(
        unit: place.unit,
        nameRank: place.nameRank,
        folded: place.folded,
        counts: try reportCounts(of: place, faults, units, records),
        own: own.reports(of: place)
      ),
      communes: try qualityUnits(units, own) + qualityCommunes(in: place, faults),
      records: try recordPlaces(in: place),
      faulty: records.map(\.record)
    )
  }

  /// The provinces of the country or of a region, else the units that come next, as far as they
  /// count.
  private func qualityPlaces(below place: StoredUnit) throws -> [StoredUnit] {
    guard place.unit.level == .country else {
      return try children(of: place).filter { $0.unit.level < .commune || $0.unit.isCounted }
    }
    return try units(of: .province)
  }

  private func reportCounts(
    of unit: StoredUnit,
    _ faults: QualityFaults,
    _ units: [UnitFault],
    _ records: [PlacedFault]
  ) throws -> ReportCounts {
    var others = OtherContradictions()
    for fault in units where unit.subtree.contains(fault.unit.subtree.lowerBound) {
      others.add(fault.unit.unit.level, contradictions: fault.count)
    }
    for fault in records where unit.subtree.contains(fault.place) { others.add(fault.record) }
    guard unit.unit.level < .commune else {
      var counts = ReportCounts(isTimed: faults.due != nil)
      if unit.unit.isCounted {
        let report = faults.report(of: unit.id, assessedOn: try latestDay(of: unit.id))
        counts.add(report, for: day)
      }
      counts.others = others
      return counts
    }
    let sums = try rollUp(of: unit.id, on: day)
    let contradictions = faults.contradictions.filter { unit.subtree.contains($0.value.place) }
    return ReportCounts(
      expected: sums.communes,
      received: sums.reported,
      never: sums.silent,
      late: faults.late.values.count { unit.subtree.contains($0) },
      contradicting: contradictions.count,
      contradictions: contradictions.values.reduce(0) { $0 + $1.count },
      others: others,
      latest: sums.reported > 0 ? day : try latestDay(below: unit),
      isTimed: faults.due != nil
    )
  }

  /// The last day up to the day, under its set, on which anything below a unit was reported.
  private func latestDay(below unit: StoredUnit) throws -> Day? {
    for day in shelf.toldDays.reversed() where day < self.day && day >= since {
      var rows = try SelectedRows(
        db,
        "SELECT reported FROM rollup WHERE day = ?1 AND unit = ?2",
        day.number,
        unit.id
      )
      if try rows.next(), rows.int(0) > 0 { return day }
    }
    return nil
  }

  private func latestDay(of commune: Int64) throws -> Day? {
    var rows = try SelectedRows(
      db,
      "SELECT MAX(day) FROM assessment WHERE unit = ?1 AND day BETWEEN ?3 AND ?2",
      commune,
      day.number,
      since.number
    )
    return try rows.next() ? rows.optionalDay(0) : nil
  }

  /// The communes without a report of the day, late or contradicting, in official order.
  private func qualityCommunes(
    in place: StoredUnit,
    _ faults: QualityFaults
  ) throws -> [QualityCommune] {
    var communes = try communesWithoutReport(in: place)
    let missing = Set(communes.map(\.id))
    for id in Set(faults.late.keys).union(faults.contradictions.keys).subtracting(missing) {
      if let commune = try shelf.unit(id, in: db) { communes.append(commune) }
    }
    communes.sort { $0.subtree.lowerBound < $1.subtree.lowerBound }
    return try communes.map { commune in
      let above = try names(above: commune)
      return QualityCommune(
        unit: commune.unit,
        nameRank: commune.nameRank,
        folded: commune.folded,
        district: above.district,
        province: above.province,
        report: faults.report(
          of: commune.id,
          assessedOn: missing.contains(commune.id) ? try latestDay(of: commune.id) : day
        ),
        lateDecisions: faults.lateDecisions[commune.id]?.recognitions ?? []
      )
    }
  }

  /// The communes that count and have no figures of the day.
  ///
  /// Only where the kept sums say that some are missing: the others need no look.
  private func communesWithoutReport(in place: StoredUnit) throws -> [StoredUnit] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit AS above
        JOIN rollup AS sums ON sums.day = ?1 AND sums.unit = above.id
        JOIN unit ON unit.parent = above.id
      WHERE above.level < 4 AND above.first <= ?3 AND above.last >= ?2
        AND sums.reported < sums.communes AND \(CommuneSQL.isCounted)
        AND NOT EXISTS (SELECT 1 FROM assessment AS a WHERE a.unit = unit.id AND a.day = ?1)
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    var communes: [StoredUnit] = []
    while try rows.next() {
      if let commune = StoredUnit(rows) { communes.append(commune) }
    }
    return communes
  }
}
