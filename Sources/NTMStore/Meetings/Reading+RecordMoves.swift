internal import GRDB
internal import NTMModel

/// Products and cooperatives as they stood at the baseline.
///
/// Units above the communes have sums of that moment; of communes the records are counted, for a
/// meeting as they stood when it was opened. Where no list had come in, 0 would tell of none.
extension Reading {
  func moved(
    _ sheet: OCOPSheet,
    _ comparison: Comparison,
    of place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> OCOPSheet {
    let reader = try RecordsThen(self, .products, comparison, in: place, meeting)
    var counts = try ([sheet.total.unit] + sheet.places.map(\.unit)).map {
      try reader.sums($0)
    }
    var sheet = sheet
    try addSectors(of: counts.compactMap(\.self), to: &sheet)
    let rows = sheet.sectors.compactMap { own in shelf.sectors.first { $0.code == own.code } }
    let total = counts.removeFirst()
    sheet.total.then = total.map { StarCounts(SectorColumns(rows).rows(of: $0.sectorStars)) }
    sheet.total.leastStarsThen = comparison.then.rules.leastStars
    for (index, sums) in counts.enumerated() {
      sheet.places[index].leastStarsThen = comparison.then.rules.leastStars
      sheet.places[index].then = sums.map {
        StarCounts(SectorColumns(rows).rows(of: $0.sectorStars))
      }
    }
    sheet.heldThen = try heldThen(sheet, comparison, in: place, meeting)
    return sheet
  }

  /// Sectors that had products then and have none now, whose products are not to be missing.
  private func addSectors(of counts: [RollUp], to sheet: inout OCOPSheet) throws {
    for sector in shelf.sectors
    where !sheet.sectors.contains(where: { $0.code == sector.sector.code }) {
      let column = SectorColumns([sector])
      guard counts.contains(where: { column.rows(of: $0.sectorStars) != [[0, 0, 0, 0, 0]] }) else {
        continue
      }
      sheet.sectors.append(sector.sector)
      sheet.total.sectorStars.append([0, 0, 0, 0, 0])
      for index in sheet.places.indices {
        sheet.places[index].sectorStars.append([0, 0, 0, 0, 0])
      }
    }
  }

  func moved(
    _ sheet: CooperativeSheet,
    _ comparison: Comparison,
    of place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> CooperativeSheet {
    let reader = try RecordsThen(self, .organisations, comparison, in: place, meeting)
    let then = comparison.then.day
    // What is new is counted from a day that may have come since.
    let isOneCount =
      then.year == day.year && comparison.then.rules.newFrom == comparison.now.rules.newFrom
    func moved(_ row: CooperativePlace) throws -> CooperativePlace {
      var row = row
      row.newcomers = try reader.now(row.unit)?.newEnterprises
      row.then = try reader.sums(row.unit).map { sums in
        CooperativeThen(
          effective: Share(sums.cooperativesEffective, of: sums.cooperatives),
          newcomers: isOneCount ? sums.newEnterprises : nil
        )
      }
      return row
    }
    var sheet = sheet
    sheet.total = try moved(sheet.total)
    sheet.places = try sheet.places.map(moved)
    return try withYears(sheet, comparison, in: place, meeting)
  }
}

extension Reading {
  /// The overview with the products of its focus at the baseline.
  func withProducts(
    _ overview: Overview,
    _ comparison: Comparison,
    _ meeting: Meeting?
  ) throws -> Overview {
    guard let focus = try unit(overview.focus.code),
      let sums = try comparison.wholeThen(of: focus.id, db)
    else { return overview }
    let told = try comparison.told(.products) { try toldProvinces(.products, upTo: meeting) }
    guard sums.hasRecords(of: .products) || focus.isIn(told) else { return overview }
    var overview = overview
    for sector in shelf.sectors where !overview.sectors.contains(where: { $0.code == sector.code })
    {
      guard SectorColumns([sector]).rows(of: sums.sectorStars) != [[0, 0, 0, 0, 0]] else {
        continue
      }
      overview.sectors.append(sector.sector)
      overview.sectorStars.append([0, 0, 0, 0, 0])
    }
    let rows = overview.sectors.compactMap { own in shelf.sectors.first { $0.code == own.code } }
    overview.sectorStarsThen = StarCounts(SectorColumns(rows).rows(of: sums.sectorStars))
    return overview
  }

  /// The provinces of which a list had come in, for a meeting when it was opened.
  func toldProvinces(_ list: RecordList, upTo meeting: Meeting?) throws -> [StoredUnit] {
    let reports = try RecordReports(self, list, upTo: meeting?.opening)
    let provinces = try units(of: .province)
    return provinces.filter { reports.counts(of: $0, provinces).latest != nil }
  }
}

extension StoredSector {
  fileprivate var code: String { sector.code }
}

extension StoredUnit {
  /// Whether it holds one of some provinces, or lies in one.
  func isIn(_ provinces: [StoredUnit]) -> Bool {
    provinces.contains {
      unit.level <= .province
        ? subtree.contains($0.subtree.lowerBound) : $0.subtree.contains(subtree.lowerBound)
    }
  }
}

/// What records of one kind came to at the baseline, by unit.
private struct RecordsThen {
  private let reading: Reading
  private let list: RecordList
  private let comparison: Comparison
  /// The provinces whose lists had come in.
  private let told: [StoredUnit]
  private let meeting: Meeting?
  private let units: [UnitCode: StoredUnit]
  /// The sums of communes on both sides.
  private let then: [Int64: RollUp]
  private let now: [Int64: RollUp]

  init(
    _ reading: Reading,
    _ list: RecordList,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws {
    (self.reading, self.list, self.comparison) = (reading, list, comparison)
    self.meeting = meeting
    told = try comparison.told(list) { try reading.toldProvinces(list, upTo: meeting) }
    var children = try reading.children(of: place)
    if place.unit.level == .country { children += try reading.units(of: .province) }
    units = Dictionary((children + [place]).map { ($0.unit.code, $0) }) { first, _ in first }
    guard units.values.contains(where: { $0.unit.level == .commune }) else {
      (then, now) = ([:], [:])
      return
    }
    then = try RecordsThen.sums(
      reading,
      list,
      in: place,
      upTo: meeting?.opening.change,
      on: comparison.then.day
    )
    now = try RecordsThen.sums(reading, list, in: place, upTo: nil, on: reading.day)
  }

  /// What a unit had then; `nil` where the baseline does not have it, or nobody had told.
  func sums(_ unit: Unit) throws -> RollUp? {
    guard let stored = units[unit.code] else { return nil }
    let sums: RollUp?
    if unit.level == .commune {
      let isShared = unit.valid.contains(comparison.then.day)
      sums = isShared ? then[stored.id] ?? reading.noCounts : nil
    } else {
      sums = try comparison.wholeThen(of: stored.id, reading.db)
    }
    guard let sums else { return nil }
    return sums.hasRecords(of: list) || isTold(stored) ? sums : nil
  }

  /// What a unit has now.
  func now(_ unit: Unit) throws -> RollUp? {
    guard let stored = units[unit.code] else { return nil }
    guard unit.level < .commune else { return now[stored.id] ?? reading.noCounts }
    return try reading.rollUp(of: stored.id, on: reading.day)
  }

  private func isTold(_ unit: StoredUnit) -> Bool { unit.isIn(told) }

  /// The sums of the communes of a place from their records as they stood at an entry of the
  /// journal.
  private static func sums(
    _ reading: Reading,
    _ list: RecordList,
    in place: StoredUnit,
    upTo change: Int64?,
    on day: Day
  ) throws -> [Int64: RollUp] {
    let records = try EarlierRecords.all(
      list.records,
      in: place.subtree,
      upTo: change,
      reading.db
    )
    let newSince = reading.shelf.programmes.firstDayOfNew(on: day)
    let soonDays = reading.shelf.settings.soonDays(on: day)
    var sums: [Int64: RollUp] = [:]
    for record in records {
      guard let unit = record.unit else { continue }
      if let product = record.product,
        let sector = reading.shelf.sectors.first(where: { $0.sector.code == product.sector })
      {
        sums[unit, default: reading.noCounts].add(
          product,
          sector: sector.position,
          on: day,
          soonDays: soonDays
        )
      }
      if let organisation = record.organisation {
        sums[unit, default: reading.noCounts].add(organisation, newSince: newSince, on: day)
      }
    }
    return sums
  }
}

extension RollUp {
  /// Whether any record of a list is counted in it, with or without a list.
  func hasRecords(of list: RecordList) -> Bool {
    switch list {
    case .products: products + productsExpired > 0
    case .organisations: cooperatives + newEnterprises > 0
    case .models: false
    }
  }
}

extension Record {
  fileprivate func day(_ name: String) -> Day? {
    self[name].whole.map { Day(number: Int32(clamping: $0)) }
  }

  /// What of a product sums look at; `nil` for other records.
  var product: Product? {
    guard kind == .product, let issued = day("issued"), let expires = day("expires"),
      let stars = self["stars"].whole
    else { return nil }
    return Product(
      code: self["code"].text,
      name: "",
      unit: UnitCode(""),
      sector: self["sector"].text,
      stars: Int(stars),
      points: nil,
      owner: self["owner"].text,
      ownerKind: self["owner_kind"].text,
      decision: "",
      issued: issued,
      expires: expires,
      revoked: day("revoked")
    )
  }

  /// An organisation without its members; `nil` for other records.
  var organisation: Organisation? {
    guard kind == .organisation, let founded = day("founded"),
      let kind = Organisation.Kind(rawValue: self["kind"].text)
    else { return nil }
    return Organisation(
      kind: kind,
      founded: founded,
      dissolved: day("dissolved"),
      effectiveFrom: day("effective_from"),
      effectiveUntil: day("effective_until"),
      inOCOPSince: day("ocop_since")
    )
  }
}
