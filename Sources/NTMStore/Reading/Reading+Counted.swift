internal import GRDB
internal import NTMModel

/// The one place where a rule of printed figures meets the records.
extension Reading {
  /// What the records of the reading's day come to, over all of some places.
  func counted(_ rule: FigureRule, in places: [StoredUnit]) throws -> ComparedFigure.Own {
    var rollUps = try places.map { try sums(of: $0) }
    guard var sums = rollUps.popLast() else { return .missing(.unknownPlace) }
    // Communes have no sums of products and cooperatives, and no units below them.
    if places.contains(where: { $0.unit.level == .commune }), rule.kind != .communes {
      return .missing(.notRecorded)
    }
    for other in rollUps { sums += other }
    guard sums.known(true, rule.kind) != nil else {
      let isByList = sums.unknown.contains(.records)
      if rule.kind == .products, !isByList { return .missing(.noProductList) }
      if rule.kind == .organisations, !isByList { return .missing(.noOrganisationList) }
      return .missing(.unknownByList)
    }
    guard let amount = try amount(of: rule, sums, in: places) else {
      return .missing(.nothingThere)
    }
    let unreported = rule.restsOnReports ? sums.communes - sums.reported : 0
    return .counted(CountedFigure(day: day, amount: amount, unreported: unreported))
  }

  /// The kept sums of a unit above the communes; a commune has none, and is read by itself.
  private func sums(of place: StoredUnit) throws -> RollUp {
    guard place.unit.level == .commune else { return try rollUp(of: place.id, on: day) }
    var sums = RollUp(criteria: set.count, bands: set.bands.count, sectors: shelf.sectors.count)
    sums.add(try commune(place), on: day, in: set, titleSteps)
    return sums
  }

  /// `nil` where the records of the day do not tell it.
  private func amount(
    of rule: FigureRule,
    _ sums: RollUp,
    in places: [StoredUnit]
  ) throws -> CountedFigure.Amount? {
    switch rule {
    case .communesRecognised: .share(sums.recognisedShare)
    case .communesBelowLine: .share(Share(sums.below, of: sums.communes))
    case .meanCriteria: sums.assessed > 0 ? .mean(sums.meanMet) : nil
    case .criterionMet(let number):
      sums.met.indices.contains(number - 1)
        ? .share(Share(sums.met[number - 1], of: sums.communes)) : nil
    case .communesTagged(let code): try tagged(code, in: places, of: sums.communes)
    case .villagesSupported: try villages(in: places)
    case .provincesComplete: .share(try provincesComplete(in: places))
    case .provincesWithRecognisedDistrict:
      .share(Share(sums.provincesWithRecognisedDistrict, of: sums.provinces))
    case .districtUnitsRecognised: .share(Share(sums.districtsRecognised, of: sums.districts))
    case .districtsWithRecognisedCommune:
      .share(Share(sums.districtsWithRecognisedCommune, of: sums.districtsWithCommunes))
    case .productsStandardised: .count(sums.standardised)
    case .productsOfFiveStars: .share(try fiveStars(sums, in: places))
    case .newEnterprises:
      day < shelf.programmes.firstDayOfNew(on: day) ? nil : .count(sums.newEnterprises)
    // Unions of them are printed apart, where they are.
    case .cooperatives: .count(sums.cooperatives - (try unions(in: places)))
    case .cooperativesEffective:
      .share(Share(sums.cooperativesEffective, of: sums.cooperatives))
    case .communesListed, .districtUnitsListed: nil
    }
  }

  private func unions(in places: [StoredUnit]) throws -> Int {
    try places.reduce(0) { count, place in
      var rows = try SelectedRows(
        db,
        """
        SELECT COUNT(*)
        FROM organisation JOIN unit ON unit.id = organisation.unit
        WHERE kind = ?1 AND founded <= ?2 AND (dissolved IS NULL OR dissolved > ?2)
          AND unit.first BETWEEN ?3 AND ?4
        """,
        Organisation.Kind.union.rawValue,
        day.number,
        place.subtree.lowerBound,
        place.subtree.upperBound
      )
      return try count + (rows.next() ? rows.int(0) : 0)
    }
  }

  private func provincesComplete(in places: [StoredUnit]) throws -> Share {
    let provinces = try units(of: .province).filter { province in
      places.contains { $0.subtree.contains(province.subtree.lowerBound) }
    }
    let sums = try provinces.map { try rollUp(of: $0.id, on: day) }.filter { $0.communes > 0 }
    return Share(sums.count { $0.recognised == $0.communes }, of: sums.count)
  }

  /// Communes with a tag that is in force on the day; `nil` where nobody was given it.
  private func tagged(
    _ code: String,
    in places: [StoredUnit],
    of communes: Int
  ) throws -> CountedFigure.Amount? {
    guard
      let position = shelf.facts.tags.firstIndex(where: {
        $0.code == code && $0.valid.contains(day)
      })
    else { return nil }
    let marks = try shelf.marks(on: day, in: db)
    let count = try communesOnList(in: places).count {
      marks.tags[$0]?.contains(position) ?? false
    }
    return count == 0 ? nil : .share(Share(count, of: communes))
  }

  private func villages(in places: [StoredUnit]) throws -> CountedFigure.Amount? {
    let marks = try shelf.marks(on: day, in: db)
    var counts = VillageCounts()
    for commune in try communesOnList(in: places) { counts.add(marks.villages[commune]) }
    return counts.supported == 0 ? nil : .count(counts.supported)
  }

  private func communesOnList(in places: [StoredUnit]) throws -> [Int64] {
    try places.flatMap { try communes(onListIn: $0) }.map(\.id)
  }

  private func fiveStars(_ sums: RollUp, in places: [StoredUnit]) throws -> Share {
    let waiting = try places.reduce(0) { try $0 + ocop(of: $1).owners.awaiting }
    let own = sums.products(stars: 5)
    return Share(own, of: own + waiting)
  }

  /// The units of a list on a day, which are there whether anybody reported or not; where a list of
  /// changes leads back to that day, by that.
  func listed(
    _ rule: FigureRule,
    in places: [StoredUnit],
    on day: Day,
    _ traces: [ListTrace]
  ) throws -> ComparedFigure.Own {
    let level: Level = rule == .communesListed ? .commune : .district
    if places.count == 1, places[0].parent == nil,
      let trace = traces.first(where: { $0.level == level && $0.day == day })
    {
      return .counted(CountedFigure(day: day, amount: .count(trace.computed)))
    }
    var rows = try SelectedRows(db, "SELECT MIN(valid_from) FROM unit WHERE level >= 3")
    let first = try rows.next() ? rows.optionalDay(0) : nil
    if let first, day < first { return .missing(.before(first)) }
    let count = try places.reduce(0) { try $0 + unitCount(rule, in: $1, on: day) }
    return .counted(CountedFigure(day: day, amount: .count(count)))
  }

  private func unitCount(_ rule: FigureRule, in place: StoredUnit, on day: Day) throws -> Int {
    let isOfCommunes = rule == .communesListed
    var rows = try SelectedRows(
      db,
      """
      SELECT COUNT(*)
      FROM unit
      WHERE level = ?1 AND counted >= ?2 AND valid_from <= ?3 AND valid_until > ?3
        AND first BETWEEN ?4 AND ?5
      """,
      (isOfCommunes ? Level.commune : .district).rawValue,
      isOfCommunes ? 1 : 0,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    return try rows.next() ? rows.int(0) : 0
  }
}
