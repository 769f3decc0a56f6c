internal import GRDB
internal import NTMModel

extension Reading {
  /// Years of cooperatives, and the communes without one, with what they were at the baseline; unchanged
  /// where no list of the place had come in.
  func withYears(
    _ sheet: CooperativeSheet,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> CooperativeSheet {
    guard sheet.total.isKnown, sheet.total.then != nil else { return sheet }
    let day = comparison.then.day
    let records = try EarlierRecords.all(
      .organisation,
      in: place.subtree,
      upTo: meeting?.opening.change,
      db
    )
    var counts = CooperativeCounts(
      on: day,
      within: RecordReach(shelf.toldDays.filter { $0 <= day })
    )
    var having: Set<Int64> = []
    for record in records {
      guard let organisation = record.organisation, organisation.kind != .enterprise,
        organisation.founded <= day, let unit = record.unit
      else { continue }
      counts.add(organisation)
      if organisation.exists(on: day) { having.insert(unit) }
    }
    var sheet = sheet
    sheet.yearsThen = counts.years
    let told = try comparison.told(.organisations) {
      try toldProvinces(.organisations, upTo: meeting)
    }
    sheet.lacking = try sheet.lacking.map { commune in
      var commune = commune
      if commune.unit.valid.contains(day), let stored = try unit(commune.unit.code),
        stored.isIn(told)
      {
        commune.hadOne = having.contains(stored.id)
      }
      return commune
    }
    sheet.lackingThen = try lackingThen(having, told, on: day, in: place)
    return sheet
  }

  private func lackingThen(
    _ having: Set<Int64>,
    _ told: [StoredUnit],
    on then: Day,
    in place: StoredUnit
  ) throws -> CooperativelessThen {
    var lacking = CooperativelessThen(count: 0, filled: 0)
    var havingNow: Set<Int64> = []
    _ = try cooperativeCounts(in: place) { unit, organisation in
      if organisation.exists(on: day) { havingNow.insert(unit) }
    }
    for commune in try reading(on: then).communes(onListIn: place)
    where !having.contains(commune.id) && commune.isIn(told) {
      lacking.count += 1
      if havingNow.contains(commune.id) { lacking.filled += 1 }
    }
    return lacking
  }
}
