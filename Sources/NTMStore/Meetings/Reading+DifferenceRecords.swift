internal import GRDB
internal import NTMModel

/// Products, organisations and models that came, ended or changed between two days.
///
/// They count where they lie now, as in the sums of places: on each day of which their commune is.
extension DifferenceReader {
  mutating func readProducts() throws {
    var rows = try records(
      "product",
      "own.code, own.name, own.sector, own.stars, own.issued, own.expires, own.revoked",
      touched: nil
    )
    while try rows.next() {
      guard let unit = try unit(rows.int64(0)) else { continue }
      let product = Product(
        code: rows.text(1),
        name: "",
        unit: unit.unit.code,
        sector: rows.text(3),
        stars: rows.int(4),
        points: nil,
        owner: "",
        ownerKind: "",
        decision: "",
        issued: rows.day(5),
        expires: rows.day(6),
        revoked: rows.optionalDay(7)
      )
      let (was, stands) = (
        state(of: product, in: unit, on: then), state(of: product, in: unit, on: now)
      )
      if was == stands { continue }
      let record = Difference.Record(code: product.code, name: rows.text(2))
      try add(.product(record, then: was, now: stands), of: unit, .products)
    }
  }

  /// `nil` where it was not on the list; that a certificate ends soon is no difference.
  private func state(of product: Product, in unit: StoredUnit, on day: Day) -> ProductThen? {
    let certificate = product.certificate(on: day, soonDays: Certificate.usualSoonDays)
    guard unit.unit.valid.contains(day), certificate != .notYet else { return nil }
    return ProductThen(
      stars: product.stars,
      certificate: certificate.isInForce ? .valid : certificate
    )
  }

  mutating func readOrganisations() throws {
    var rows = try records(
      "organisation",
      """
      own.code, own.name, own.kind, own.founded, own.dissolved, own.effective_from,
        own.effective_until, own.ocop_since
      """,
      touched: ["founded", "dissolved", "effective_from", "effective_until", "ocop_since"]
    )
    let programmes = reading.shelf.programmes
    let newSince = (
      then: programmes.firstDayOfNew(on: then), now: programmes.firstDayOfNew(on: now)
    )
    while try rows.next() {
      guard let unit = try unit(rows.int64(0)),
        let kind = Organisation.Kind(rawValue: rows.text(3))
      else { continue }
      let organisation = Organisation(
        kind: kind,
        founded: rows.day(4),
        dissolved: rows.optionalDay(5),
        effectiveFrom: rows.optionalDay(6),
        effectiveUntil: rows.optionalDay(7),
        inOCOPSince: rows.optionalDay(8)
      )
      let record = Difference.Record(code: rows.text(1), name: rows.text(2))
      func state(on day: Day) -> CooperativeState? {
        unit.unit.valid.contains(day) && organisation.founded <= day
          ? organisation.state(on: day) : nil
      }
      let (was, stands) = (state(on: then), state(on: now))
      if kind != .enterprise, was != stands {
        try add(.organisation(record, then: was, now: stands), of: unit, .organisations)
      }
      guard isOneCountOfNewcomers else { continue }
      let wasNew =
        unit.unit.valid.contains(then)
        && organisation.isNewInOCOP(since: newSince.then, on: then)
      let isNew =
        unit.unit.valid.contains(now) && organisation.isNewInOCOP(since: newSince.now, on: now)
      if wasNew != isNew {
        try add(.newcomer(record, then: wasNew, now: isNew), of: unit, .newcomers)
      }
    }
  }

  mutating func readModels() throws {
    var rows = try records(
      "model",
      "own.code, own.name, own.started, own.ended",
      touched: ["started", "ended"]
    )
    while try rows.next() {
      guard let unit = try unit(rows.int64(0)) else { continue }
      let (started, ended) = (rows.day(3), rows.optionalDay(4))
      func exists(on day: Day) -> Bool {
        unit.unit.valid.contains(day) && started <= day && ended.map { day < $0 } ?? true
      }
      guard exists(on: then) != exists(on: now) else { continue }
      let record = Difference.Record(code: rows.text(1), name: rows.text(2))
      try add(
        .model(record, then: exists(on: then), now: exists(on: now)),
        of: unit,
        .models
      )
    }
  }

  /// Records of the communes of the place behind the number of their unit; where days are `touched`,
  /// only those of which one lies between both days, or whose commune began or ended then.
  private func records(
    _ table: String,
    _ columns: String,
    touched: [String]?
  ) throws -> SelectedRows {
    // Of a wide place the table is read through, of another one the records of each commune.
    let join =
      reading.isWide(place) ? "\(table) AS own CROSS JOIN unit" : "unit CROSS JOIN \(table) AS own"
    let days = touched.map { $0.map { "own.\($0)" } + ["unit.valid_from", "unit.valid_until"] }
    let between = days.map { days in
      " AND (" + days.map { "(\($0) > ?3 AND \($0) <= ?4)" }.joined(separator: " OR ") + ")"
    }
    return try SelectedRows(
      reading.db,
      """
      SELECT unit.id, \(columns)
      FROM \(join) ON own.unit = unit.id
      WHERE unit.level = 4 AND unit.first BETWEEN ?1 AND ?2
        AND ?3 <= ?4\(between ?? "")
      ORDER BY own.code
      """,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      min(then, now).number,
      max(then, now).number
    )
  }
}
