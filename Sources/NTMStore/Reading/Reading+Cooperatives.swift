internal import GRDB
internal import NTMModel

extension Reading {
  /// Cooperatives and unions by the units below a place and by year, and the communes without one.
  func cooperatives(of place: StoredUnit) throws -> CooperativeSheet {
    let children = try children(of: place)
    let isLowest = !children.contains { $0.unit.level < .commune }
    var own: [Int64: CooperativeCounts] = [:]
    var having: Set<Int64> = []
    let counts = try cooperativeCounts(in: place) { unit, organisation in
      if organisation.exists(on: day) { having.insert(unit) }
      if isLowest { own[unit, default: CooperativeCounts(on: day)].add(organisation) }
    }
    let lists = shelf.productLists(on: day)
    // Of a commune without a list nobody knows whether it has one.
    let lacking = try communes(onListIn: place).filter {
      try !having.contains($0.id)
        && !lists.unlisted(at: $0.subtree.lowerBound, in: db).contains(.noOrganisationList)
    }
    let reports = try ReportShares(self, in: place, downTo: children.lowestLevel)
    let sent = try RecordReports(self, .organisations)
    let records = try recordCounts(sent)
    let places = try children.compactMap { child -> CooperativePlace? in
      var place =
        try isLowest
        ? self.place(of: child, own[child.id], lacking)
        : self.place(of: child, rollUp(of: child.id, on: day), lacking)
      place?.reported = reports[child]
      place?.records = records(child)
      place?.isKnown = try isKnown(child, existing: own[child.id]?.existing ?? 0)
      return place
    }
    var total = CooperativePlace(
      unit: place.unit,
      nameRank: place.nameRank,
      folded: place.folded,
      effective: counts.share,
      lacking: Share(lacking.count, of: try communeCount(of: place)),
      reported: reports[place],
      records: records(place)
    )
    total.isKnown = try isKnown(place, existing: counts.existing)
    var sheet = CooperativeSheet(
      places: places,
      total: total,
      counts: counts,
      lacking: try lacking.map { try communeWithout($0, sent) },
      goal: try place.unit.level == .country ? cooperativeGoal(country: place.id) : nil
    )
    sheet.printed = try printedCooperatives(of: place.unit.code)
    sheet.lists = try listsByYear(behind: counts, sent, in: place)
    return sheet
  }

  /// How many provinces of a place sent a list that tells of a year's end, by year.
  private func listsByYear(
    behind counts: CooperativeCounts,
    _ reports: RecordReports,
    in place: StoredUnit
  ) throws -> [Int: Share] {
    guard place.unit.level <= .province else { return [:] }
    let provinces = try units(of: .province)
    let years = counts.years.filter { $0.existing != nil }
    return Dictionary(
      years.map { ($0.year, reports.reaching($0.until, of: place, provinces)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What was printed of the cooperatives of a place up to the day, by year.
  private func printedCooperatives(of place: UnitCode) throws -> [Int: PrintedCooperatives] {
    var printed: [Int: PrintedCooperatives] = [:]
    // The latest come first, and the latest of a year is the nearest to its end.
    for figure in try shelf.figures(.cooperatives, for: place, until: day, in: db) {
      let known = printed[figure.day.year]?.existing
      printed[figure.day.year, default: PrintedCooperatives()].existing = known ?? figure
    }
    for figure in try shelf.figures(.cooperativesEffective, for: place, until: day, in: db) {
      let known = printed[figure.day.year]?.effective
      printed[figure.day.year, default: PrintedCooperatives()].effective = known ?? figure
    }
    return printed
  }

  /// Whether any commune of a unit has records on the unit list shown, and a list of them came in.
  private func isKnown(_ unit: StoredUnit, existing: Int) throws -> Bool {
    guard shelf.unknown[unit.id]?.contains(.records) != true else { return false }
    return try existing > 0
      || !unlisted(of: unit, among: .noOrganisationList)
        .contains(.noOrganisationList)
  }

  /// Of which records of a place no list came in, as far as its question lists records one by one.
  func unlisted(of place: StoredUnit) throws -> RollUp.Unknown {
    switch question.subject {
    case .products: try unlisted(of: place, among: .unlisted)
    case .cooperativeList: try unlisted(of: place, among: .noOrganisationList)
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .product,
      .districts, .mergers, .cooperatives, .quality, .published, .unitLists, .assumptions, .search,
      .target, .pace, .nearest, .tasks, .task, .components, .models, .difficult, .followUps,
      .changes, .reports, .report, .differences:
      []
    }
  }

  private func unlisted(
    of place: StoredUnit,
    among kinds: RollUp.Unknown
  ) throws -> RollUp.Unknown {
    let unknown =
      try place.unit.level == .commune
      ? shelf.productLists(on: day).unlisted(at: place.subtree.lowerBound, in: db)
      : rollUp(of: place.id, on: day).unknown
    return unknown.intersection(kinds)
  }

  private func communeCount(of place: StoredUnit) throws -> Int {
    guard place.unit.level == .commune else {
      return try rollUp(of: place.id, on: day).communes
    }
    return place.unit.isCounted ? 1 : 0
  }

  /// A unit above the communes, by its kept sums.
  private func place(
    of unit: StoredUnit,
    _ sums: RollUp,
    _ lacking: [StoredUnit]
  ) -> CooperativePlace? {
    CooperativePlace(
      unit: unit.unit,
      nameRank: unit.nameRank,
      folded: unit.folded,
      effective: Share(sums.cooperativesEffective, of: sums.cooperatives),
      lacking: Share(
        lacking.positions(of: unit.subtree, by: \.subtree.lowerBound).count,
        of: sums.communes
      )
    )
  }

  /// A commune; one that does not count is left out unless it has a cooperative.
  private func place(
    of commune: StoredUnit,
    _ counts: CooperativeCounts?,
    _ lacking: [StoredUnit]
  ) -> CooperativePlace? {
    guard commune.unit.isCounted || counts.map({ $0.existing > 0 }) ?? false else { return nil }
    return CooperativePlace(
      unit: commune.unit,
      nameRank: commune.nameRank,
      folded: commune.folded,
      effective: counts?.share ?? Share(0, of: 0),
      lacking: Share(
        lacking.contains { $0.id == commune.id } ? 1 : 0,
        of: commune.unit.isCounted ? 1 : 0
      )
    )
  }

  private func communeWithout(
    _ commune: StoredUnit,
    _ reports: RecordReports
  ) throws -> CommuneWithout {
    let above = try names(above: commune)
    var row = CommuneWithout(
      unit: commune.unit,
      nameRank: commune.nameRank,
      folded: commune.folded,
      district: above.district,
      province: above.province
    )
    row.listedOn = reports.latest(of: above.provinceID)
    return row
  }

  /// Counts the cooperatives and unions of a place but some by their codes, each of them handed to `each`
  /// with its unit.
  func cooperativeCounts(
    in place: StoredUnit,
    besides codes: Set<String> = [],
    each: (Int64, Organisation) -> Void
  ) throws -> CooperativeCounts {
    var counts = CooperativeCounts(on: day, within: reach)
    // Of the country one run through all of them is half the work of a search for each commune.
    let source =
      place.unit.level == .country
      ? "organisation AS own CROSS JOIN unit" : "unit CROSS JOIN organisation AS own"
    var rows = try SelectedRows(
      db,
      """
      SELECT own.unit, own.kind = 'LHHTX', own.founded, own.dissolved, own.effective_from,
        own.effective_until, own.members, own.code
      FROM \(source) ON own.unit = unit.id
      WHERE unit.level = 4 AND unit.first BETWEEN ?2 AND ?3
        AND unit.valid_from <= ?1 AND unit.valid_until > ?1
        -- One search of the index for each unit, not one for each kind.
        AND +own.kind IN ('HTX', 'LHHTX') AND +own.founded <= ?1
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    while try rows.next() {
      if !codes.isEmpty, codes.contains(rows.text(7)) { continue }
      let organisation = Organisation(
        kind: rows.bool(1) ? .union : .cooperative,
        founded: rows.day(2),
        dissolved: rows.optionalDay(3),
        effectiveFrom: rows.optionalDay(4),
        effectiveUntil: rows.optionalDay(5),
        inOCOPSince: nil,
        members: rows.optional(6).map { Int($0) }
      )
      counts.add(organisation)
      each(rows.int64(0), organisation)
    }
    return counts
  }

  private func cooperativeGoal(country: Int64) throws -> TargetReading? {
    try readings(of: try rollUp(of: country, on: day), country: country)
      .first { $0.target.metric == .cooperativesEffective }
  }

  /// The cooperatives and unions of a place one by one, in official order of their communes; those
  /// that were dissolved up to the day are among them.
  func cooperativeList(of place: StoredUnit) throws -> [CooperativeRow] {
    var rows = try SelectedRows(
      db,
      """
      SELECT own.code, own.name, own.kind, own.founded, own.dissolved, own.effective_from,
        own.effective_until, own.ocop_since, own.members, own.unit
      FROM unit CROSS JOIN organisation AS own ON own.unit = unit.id
      WHERE unit.level = 4 AND unit.first BETWEEN ?2 AND ?3
        AND unit.valid_from <= ?1 AND unit.valid_until > ?1
        AND own.kind IN ('HTX', 'LHHTX') AND own.founded <= ?1
      ORDER BY unit.first, own.code
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    let reports = try RecordReports(self, .organisations)
    var list: [CooperativeRow] = []
    while try rows.next() {
      guard let kind = Organisation.Kind(rawValue: rows.text(2)) else { continue }
      let organisation = Organisation(
        kind: kind,
        founded: rows.day(3),
        dissolved: rows.optionalDay(4),
        effectiveFrom: rows.optionalDay(5),
        effectiveUntil: rows.optionalDay(6),
        inOCOPSince: rows.optionalDay(7),
        members: rows.optional(8).map { Int($0) }
      )
      let unit = try shelf.unit(rows.int64(9), in: db)
      let above = try unit.map { try names(above: $0) }
      var row = CooperativeRow(
        code: rows.text(0),
        name: rows.text(1),
        organisation: organisation,
        unit: unit?.unit.code ?? UnitCode(""),
        commune: unit?.unit.name ?? "",
        district: above?.district ?? "",
        province: above?.province ?? "",
        state: organisation.state(on: day)
      )
      row.listedOn = reports.latest(of: above?.provinceID)
      list.append(row)
    }
    return list
  }
}
