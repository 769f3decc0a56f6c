internal import GRDB
internal import NTMModel

extension Reading {
  /// The district-level units of a place with their titles, and the provinces they lie in.
  func districts(of place: StoredUnit) throws -> DistrictSheet {
    let criteria = try OwnCriteriaReading(self, of: .district, in: place.subtree)
    let ofProvinces = try OwnCriteriaReading(self, of: .province, in: place.subtree)
    let rows = try districtRows(in: place, criteria)
    let byProvince = Dictionary(grouping: rows) { $0.province?.code }
    let isCountry = place.unit.level == .country
    let targets = try isCountry ? districtTargets(country: place.id) : []
    var sheet = DistrictSheet(
      place: place.unit,
      districts: rows,
      provinces: try provinceRows(in: place, districts: byProvince, ofProvinces),
      targets: targets,
      rivals: try targets.flatMap { reading in
        guard reading.target.baseline != nil else { return [PublishedFigure]() }
        return try published(reading.target.metric, for: place.unit.code)
          .filter { reading.target.isRivalBaseline($0) }
      },
      criteriaSets: try (criteria.sets + ofProvinces.sets).map { stored in
        OwnCriteriaSet(
          set: stored.set,
          thresholds: try shelf.thresholds(of: stored, in: db).table
        )
      }
    )
    sheet.later = try laterOwnReports(in: place)
    sheet.unknown = shelf.unknown[place.id] ?? []
    return sheet
  }

  /// In official order, whether they have a status in the programme or not; without their own
  /// criteria where nobody has read these.
  func districtRows(
    in place: StoredUnit,
    _ criteria: OwnCriteriaReading? = nil
  ) throws -> [DistrictRow] {
    let recognitions = try recognitions(of: .district, in: place)
    var provinces: [Int64: Unit] = [:]
    var rows = try rows(of: .district, in: place)
    var districts: [DistrictRow] = []
    while try rows.next() {
      guard let stored = StoredUnit(rows) else { continue }
      var district = DistrictRow(
        unit: stored.unit,
        nameRank: stored.nameRank,
        folded: stored.folded,
        province: try province(above: stored, &provinces),
        title: rows.bilingual(13),
        communes: Share(rows.int(16), of: rows.int(15)),
        reported: Share(rows.int(19), of: rows.int(15)),
        meanMet: Mean(sum: rows.int(17), count: rows.int(15) - rows.int(18)),
        recognitions: recognitions[stored.id] ?? [],
        criteria: criteria?.criteria(of: stored)
      )
      district.unknown = shelf.unknown[stored.id] ?? []
      districts.append(district)
    }
    return districts
  }

  private func province(above district: StoredUnit, _ known: inout [Int64: Unit]) throws -> Unit? {
    guard let id = district.parent else { return nil }
    if let province = known[id] { return province }
    guard let parent = try shelf.parent(of: district, in: db), parent.unit.level == .province
    else { return nil }
    known[id] = parent.unit
    return parent.unit
  }

  private func provinceRows(
    in place: StoredUnit,
    districts: [UnitCode?: [DistrictRow]],
    _ criteria: OwnCriteriaReading
  ) throws -> [ProvinceRow] {
    let recognitions = try recognitions(of: .province, in: place)
    var rows = try rows(of: .province, in: place)
    var provinces: [ProvinceRow] = []
    while try rows.next() {
      guard let stored = StoredUnit(rows) else { continue }
      let own = districts[stored.unit.code] ?? []
      let counted = own.filter(\.unit.isCounted)
      let recognised = counted.count { $0.isRecognised }
      var province = ProvinceRow(
        unit: stored.unit,
        nameRank: stored.nameRank,
        folded: stored.folded,
        communes: Share(rows.int(16), of: rows.int(15)),
        reported: Share(rows.int(19), of: rows.int(15)),
        districts: Share(recognised, of: counted.count),
        recognitions: recognitions[stored.id] ?? [],
        nearest: recognised == 0 ? own.nearest : nil,
        criteria: criteria.criteria(of: stored)
      )
      province.unknown = shelf.unknown[stored.id] ?? []
      if province.unknown.contains(.districts) { province.nearest = nil }
      provinces.append(province)
    }
    return provinces
  }

  /// Units of a level below a place, or the place itself, with their kept sums; behind the columns
  /// of a unit two for the title and five counts.
  ///
  /// One statement: seven hundred units one by one would cost three statements each.
  private func rows(of level: Level, in place: StoredUnit) throws -> SelectedRows {
    try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns), kind.title_vi, kind.title_en, sums.communes, sums.recognised,
        sums.met_sum, sums.silent, sums.reported
      FROM unit
        JOIN unit_type AS kind USING (level, type)
        LEFT JOIN rollup AS sums ON sums.day = ?1 AND sums.unit = unit.id
      WHERE unit.level = ?2 AND unit.first BETWEEN ?3 AND ?4
        AND unit.valid_from <= ?1 AND unit.valid_until > ?1
      ORDER BY unit.first
      """,
      day.number,
      level.rawValue,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
  }

  /// The recognitions known on the day of all units of a level in a place, earliest first.
  private func recognitions(
    of level: Level,
    in place: StoredUnit
  ) throws -> [Int64: [Recognition]] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(Recognition.columns), recognition.unit
      FROM unit
        CROSS JOIN recognition ON recognition.unit = unit.id
      WHERE unit.level = ?2 AND unit.first BETWEEN ?3 AND ?4 AND since <= ?1
      ORDER BY since, standard
      """,
      day.number,
      level.rawValue,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    var recognitions: [Int64: [Recognition]] = [:]
    while try rows.next() {
      guard let recognition = Recognition(rows, on: day) else { continue }
      recognitions[rows.int64(6), default: []].append(recognition)
    }
    return recognitions
  }

  private func districtTargets(country: Int64) throws -> [TargetReading] {
    try readings(of: try rollUp(of: country, on: day), country: country)
      .filter { $0.target.metric.isAboutDistricts }
  }
}

extension Target.Metric {
  fileprivate var isAboutDistricts: Bool {
    switch self {
    case .provincesWithRecognisedDistrict, .districtsWithRecognisedCommune, .districtUnitsGained:
      true
    case .communesRecognised, .communesBelowLine, .ocopStandardised, .ocopNewEnterprises,
      .cooperativesEffective:
      false
    }
  }
}
