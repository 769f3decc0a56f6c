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
    var both: [Int64] = []
    sheet.lacking = try sheet.lacking.map { commune in
      var commune = commune
      if commune.unit.valid.contains(then.day), let stored = try unit(commune.unit.code),
        stored.isIn(told)
      {
        commune.hadOne = having.contains(stored.id)
        both.append(stored.subtree.lowerBound)
      }
      return commune
    }
    let lacked = try then.communes(onListIn: place)
      .filter { !having.contains($0.id) && $0.isIn(told) }
    sheet.lackingThen = try lackingThen(lacked, sheet)
    func moved(_ row: CooperativePlace) throws -> CooperativePlace {
      guard row.isKnown, row.then != nil, let stored = try unit(row.unit.code), stored.isIn(told)
      else { return row }
      var row = row
      let own = lacked.filter { stored.subtree.contains($0.subtree.lowerBound) }
      row.lackingThen = own.count
      row.lackingMove =
        both.count { stored.subtree.contains($0) } - own.count { $0.unit.valid.contains(day) }
      return row
    }
    sheet.total = try moved(sheet.total)
    sheet.places = try sheet.places.map(moved)
    return sheet
  }

  /// How many communes had none, and how many of them have one now.
  private func lackingThen(
    _ lacked: [StoredUnit],
    _ sheet: CooperativeSheet
  ) throws -> CooperativelessThen {
    var lacking = CooperativelessThen(count: lacked.count, filled: 0)
    let still = Set(sheet.lacking.map(\.unit.code))
    let lists = shelf.productLists(on: day)
    for commune in lacked
    where commune.unit.valid.contains(day) && !still.contains(commune.unit.code) {
      // Of a commune without a list nobody knows whether it has one.
      let unknown = try lists.unlisted(at: commune.subtree.lowerBound, in: db)
      if !unknown.contains(.noOrganisationList) { lacking.filled += 1 }
    }
    return lacking
  }
}
