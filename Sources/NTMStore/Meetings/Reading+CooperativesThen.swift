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
    let then = try reading(on: comparison.then.day)
    let changed =
      try meeting.map {
        try EarlierRecords.touched(.organisation, after: $0.opening.change, db)
      } ?? [:]
    var having: Set<Int64> = []
    var counts = try then.cooperativeCounts(in: place, besides: Set(changed.keys)) {
      if $1.exists(on: then.day) { having.insert($0) }
    }
    for record in changed.values.compactMap(\.self) {
      guard let organisation = record.organisation, organisation.kind != .enterprise,
        organisation.founded <= then.day,
        let unit = try record.unit.flatMap({ try shelf.unit($0, in: db) }),
        unit.unit.valid.contains(then.day), place.subtree.contains(unit.subtree.lowerBound)
      else { continue }
      counts.add(organisation)
      if organisation.exists(on: then.day) { having.insert(unit.id) }
    }
    var sheet = sheet
    sheet.yearsThen = counts.years
    let told = try comparison.told(.organisations) {
      try toldProvinces(.organisations, upTo: meeting)
    }
    sheet.lacking = try sheet.lacking.map { commune in
      var commune = commune
      if commune.unit.valid.contains(then.day), let stored = try unit(commune.unit.code),
        stored.isIn(told)
      {
        commune.hadOne = having.contains(stored.id)
      }
      return commune
    }
    sheet.lackingThen = try lackingThen(having, told, then, in: place, sheet)
    return sheet
  }

  private func lackingThen(
    _ having: Set<Int64>,
    _ told: [StoredUnit],
    _ then: Reading,
    in place: StoredUnit,
    _ sheet: CooperativeSheet
  ) throws -> CooperativelessThen {
    var lacking = CooperativelessThen(count: 0, filled: 0)
    let still = Set(sheet.lacking.map(\.unit.code))
    let lists = shelf.productLists(on: day)
    for commune in try then.communes(onListIn: place)
    where !having.contains(commune.id) && commune.isIn(told) {
      lacking.count += 1
      guard commune.unit.valid.contains(day), !still.contains(commune.unit.code) else { continue }
      // Of a commune without a list nobody knows whether it has one.
      let unknown = try lists.unlisted(at: commune.subtree.lowerBound, in: db)
      if !unknown.contains(.noOrganisationList) { lacking.filled += 1 }
    }
    return lacking
  }
}
