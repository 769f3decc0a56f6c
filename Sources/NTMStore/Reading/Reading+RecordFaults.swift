internal import GRDB
internal import NTMModel

/// A record with what is wrong with it, and the position of its unit in the tree.
struct PlacedFault {
  var record: QualityRecord
  var place: Int64
}

extension Reading {
  /// The records of a place with which something is wrong on the day, by kind.
  func recordFaults(in place: StoredUnit) throws -> [PlacedFault] {
    let papers = place.parent == nil ? try paperFaults(place) : []
    return try productFaults(in: place) + organisationFaults(in: place) + modelFaults(in: place)
      + titleFaults(in: place) + papers
  }

  /// Products; a certificate that was withdrawn is held only against its own days.
  private func productFaults(in place: StoredUnit) throws -> [PlacedFault] {
    let ahead = try listDays(.products, before: "issued")
    var faults: [String: [RecordFault]] = [:]
    var units: [String: Int64] = [:]
    let wrong = try storedProducts(in: place).filter { stored in
      let product = stored.product
      var days = [RecordDay.issued: product.issued]
      days[.revoked] = product.revoked
      var own = RecordFault.disordered(DayOrder.ofProduct, by: days)
      if let last = ahead[product.code] { own.append(.ahead(.issued, product.issued, of: last)) }
      if !product.isRevoked(on: day) {
        let rules = shelf.settings.productRules(on: product.issued)
        own += rules.faults(of: product, parts: stored.parts).map { .product($0) }
      }
      (faults[product.code], units[product.code]) = (own, stored.unit)
      return !own.isEmpty
    }
    return try rows(of: wrong).compactMap { row in
      guard let unit = try units[row.product.code].flatMap({ try shelf.unit($0, in: db) }) else {
        return nil
      }
      return PlacedFault(
        record: QualityRecord(
          kind: .product,
          code: row.product.code,
          name: row.product.name,
          unit: unit.unit,
          commune: row.commune,
          district: row.district,
          province: row.province,
          faults: faults[row.product.code] ?? [],
          product: row
        ),
        place: unit.subtree.lowerBound
      )
    }
  }

  /// The days of the lists that last told records which begin only after them, by their codes.
  private func listDays(_ list: RecordList, before column: String) throws -> [String: Day] {
    var rows = try SelectedRows(
      db,
      """
      SELECT own.code, report.day
      FROM report JOIN \(list.records.rawValue) AS own ON own.report = report.id
      WHERE report.form = ?1 AND report.day < own.\(column)
      """,
      list.rawValue
    )
    var days: [String: Day] = [:]
    while try rows.next() { days[rows.text(0)] = rows.day(1) }
    return days
  }

  private func organisationFaults(in place: StoredUnit) throws -> [PlacedFault] {
    let ahead = try listDays(.organisations, before: "founded")
    let days = Array(Set(DayOrder.ofOrganisation.flatMap { [$0.earlier, $0.later] }))
    let disordered = DayOrder.ofOrganisation.map {
      "own.\($0.later.rawValue) < own.\($0.earlier.rawValue)"
    }
    var rows = try SelectedRows(
      db,
      """
      SELECT own.code, own.name, own.unit, own.founded,
        \(days.map { "own." + $0.rawValue }.joined(separator: ", "))
      FROM organisation AS own
        JOIN unit ON unit.id = own.unit
        JOIN report ON report.id = own.report
      WHERE unit.first BETWEEN ?2 AND ?3 AND unit.valid_from <= ?1 AND unit.valid_until > ?1
        AND own.founded <= ?1
        AND (\(disordered.joined(separator: " OR "))
          OR report.form = ?4 AND report.day < own.founded)
      ORDER BY unit.first, own.code
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      RecordList.organisations.rawValue
    )
    var found: [(code: String, name: String, unit: Int64, faults: [RecordFault])] = []
    while try rows.next() {
      var own: [RecordDay: Day] = [:]
      for (position, day) in days.enumerated() { own[day] = rows.optionalDay(Int32(position) + 4) }
      var faults = RecordFault.disordered(DayOrder.ofOrganisation, by: own)
      if let last = ahead[rows.text(0)] { faults.append(.ahead(.founded, rows.day(3), of: last)) }
      found.append((rows.text(0), rows.text(1), rows.int64(2), faults))
    }
    return try found.compactMap { own in
      try placed(.organisation, code: own.code, name: own.name, in: own.unit, own.faults)
    }
  }

  /// Models that began only after the list that told them; their ends the file itself guards.
  private func modelFaults(in place: StoredUnit) throws -> [PlacedFault] {
    var rows = try SelectedRows(
      db,
      """
      SELECT own.code, own.name, own.unit, own.started, report.day
      FROM report
        JOIN model AS own ON own.report = report.id
        JOIN unit ON unit.id = own.unit
      WHERE unit.first BETWEEN ?2 AND ?3 AND unit.valid_from <= ?1 AND unit.valid_until > ?1
        AND own.started <= ?1 AND report.form = ?4 AND report.day < own.started
      ORDER BY unit.first, own.code
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      RecordList.models.rawValue
    )
    var found: [(code: String, name: String, unit: Int64, fault: RecordFault)] = []
    while try rows.next() {
      let fault = RecordFault.ahead(.started, rows.day(3), of: rows.day(4))
      found.append((rows.text(0), rows.text(1), rows.int64(2), fault))
    }
    return try found.compactMap { own in
      try placed(.model, code: own.code, name: own.name, in: own.unit, [own.fault])
    }
  }

  /// Titles that stand on the day and are not told in full, or decided before their year.
  private func titleFaults(in place: StoredUnit) throws -> [PlacedFault] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(Recognition.columns), unit.id
      FROM recognition JOIN unit ON unit.id = recognition.unit
      WHERE (number = '' OR decided IS NULL
          OR CAST(strftime('%Y', decided * 86400, 'unixepoch') AS INTEGER) < year)
        AND \(Recognition.stands(on: "?1"))
        AND unit.first BETWEEN ?2 AND ?3
        AND unit.valid_from <= ?1 AND unit.valid_until > ?1
      ORDER BY unit.level, unit.first, year, standard
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    var found: [(title: Recognition, unit: Int64)] = []
    while try rows.next() {
      if let title = Recognition(rows, on: day) { found.append((title, rows.int64(6))) }
    }
    return try found.compactMap { own in
      guard let unit = try shelf.unit(own.unit, in: db) else { return nil }
      var fault = try placed(
        .title,
        code: unit.unit.code.text,
        name: unit.unit.name,
        in: own.unit,
        own.title.faults
      )
      fault?.record.title = own.title.held
      return fault
    }
  }

  private func placed(
    _ kind: QualityRecord.Kind,
    code: String,
    name: String,
    in unit: Int64,
    _ faults: [RecordFault]
  ) throws -> PlacedFault? {
    guard let stored = try shelf.unit(unit, in: db), !faults.isEmpty else { return nil }
    let above = try names(above: stored)
    return PlacedFault(
      record: QualityRecord(
        kind: kind,
        code: code,
        name: name,
        unit: stored.unit,
        commune: stored.unit.level == .commune ? stored.unit.name : "",
        district: stored.unit.level == .district ? stored.unit.name : above.district,
        province: stored.unit.level == .province ? stored.unit.name : above.province,
        faults: faults
      ),
      place: stored.subtree.lowerBound
    )
  }

  /// Papers with a day after the one on which they came in; what has a number has been signed.
  private func paperFaults(_ country: StoredUnit) throws -> [PlacedFault] {
    var rows = try SelectedRows(
      db,
      """
      SELECT task, number, day, (
        SELECT MAX(at)
        FROM journal
        WHERE kind = 'paper' AND new IS NOT NULL
          AND field IN (
            programme || ' ' || task || ' ' || number,
            programme || ' ' || task || ' ' || number || ' day'
          )
      ) AS told
      FROM paper
      WHERE day IS NOT NULL AND (day - 1) * 86400 >= told
      ORDER BY programme, task, number
      """
    )
    var found: [PlacedFault] = []
    while try rows.next() {
      let told = Day(number: Int32(rows.int64(3) / 86_400))
      let signed = rows.day(2)
      guard signed > told else { continue }
      found.append(
        PlacedFault(
          record: QualityRecord(
            kind: .paper,
            code: rows.text(1),
            name: rows.text(0),
            unit: nil,
            faults: [.ahead(.signed, signed, of: told)]
          ),
          place: country.subtree.lowerBound
        )
      )
    }
    return found
  }
}
