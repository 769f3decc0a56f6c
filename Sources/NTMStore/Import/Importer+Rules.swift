internal import GRDB
internal import NTMModel

/// The rules between reports, and between a report and what the store knows; none refuses anything.
extension Importer {
  /// Warns of figures with many criteria fewer than those before.
  func noteFall(_ row: Assessments.Row, of unit: Int64, from earlier: CriteriaWords) {
    let report = Int(row.file)
    warnings.add(
      .criteriaLost,
      file: summary.reports[report].label,
      line: Int(row.line),
      unit: unit,
      day: row.day,
      detail: "\(earlier.metCount) → \(row.met.nonzeroBitCount)",
      report: report
    )
  }

  /// The days after the latest reporting day on which entries of this import count, the first few.
  func daysBeyond(_ day: Day?) throws -> [Day] {
    guard let day, let first = journal.spans.values.map(\.lowerBound).min() else { return [] }
    return try Int32.fetchAll(
      db,
      sql: "SELECT DISTINCT day FROM journal WHERE seq >= ? AND day > ? ORDER BY day LIMIT 5",
      arguments: [first, day.number]
    )
    .map { Day(number: $0) }
  }

  /// Warns of values that stood at the day of a row and that its blank cells emptied.
  func noteErased(
    _ erased: [(subject: String, value: String)],
    _ row: Assessments.Row,
    of unit: Int64
  ) {
    let report = Int(row.file)
    for (subject, value) in erased {
      warnings.add(
        .valueErased,
        file: summary.reports[report].label,
        line: Int(row.line),
        unit: unit,
        day: row.day,
        subject: subject,
        detail: value,
        report: report
      )
    }
  }

  /// Warns of communes that hold a recognition without meeting all criteria: by the figures that
  /// came in, and by those that stand where only the recognition came in.
  func noteRecognised(_ batch: Assessments, units: UnitTable, sets: SetTable) throws {
    let ids = Set(batch.rows.lazy.map { units.entries[Int($0.unit)].id })
    if !ids.isEmpty {
      let records = try CommuneRecords(db, recognitionsOf: ids.count > 500 ? nil : Array(ids))
      for row in batch.rows where row.known & ~row.met != 0 {
        let day = Day(number: row.day)
        let id = units.entries[Int(row.unit)].id
        guard records.recognitions[id]?.contains(where: { $0.stands(on: day) }) ?? false else {
          continue
        }
        let report = Int(row.file)
        warnings.add(
          .recognisedIncomplete,
          file: summary.reports[report].label,
          line: Int(row.line),
          unit: id,
          day: row.day,
          detail: "\(row.met.nonzeroBitCount)/\(sets.set(on: day)?.set.count ?? 0)",
          report: report
        )
      }
    }
    let latest = try PreparedStatement(
      db,
      "SELECT day, known, met FROM assessment WHERE unit = ?1 AND until = ?2"
    )
    latest.bind(Schema.open, at: 2)
    for row in recognised.rows where units.entries[row.unit].level == .commune {
      let id = units.entries[row.unit].id
      guard !ids.contains(id) else { continue }
      latest.bind(id, at: 1)
      defer { latest.stop() }
      guard try latest.next() else { continue }
      let day = latest.day(0)
      let (known, met) = (latest.word(1), latest.word(2))
      guard known & ~met != 0 else { continue }
      warnings.add(
        .recognisedIncomplete,
        file: row.file,
        line: row.line,
        unit: id,
        day: max(day, row.since).number,
        detail: "\(met.nonzeroBitCount)/\(sets.set(on: day)?.set.count ?? 0)",
        report: row.report
      )
    }
  }

  /// Warns of provinces that sent figures, but not of all their communes.
  func noteIncompleteProvinces() throws {
    guard let rollUps else { return }
    for (index, reporting) in rollUps.days.enumerated() {
      // A list of products of the same day tells of no commune's report.
      let reports = summary.reports.indices.filter {
        summary.reports[$0].form == Form.assessments.name
          && summary.reports[$0].day == reporting.day
      }
      guard !reports.isEmpty else { continue }
      for (position, node) in rollUps.tree.nodes.enumerated() where node.level == .province {
        let own = reports.first { provinces[$0] == nil || provinces[$0] == node.id }
        guard let own, index < rollUps.values[position].count else { continue }
        let value = rollUps.values[position][index]
        guard value.reported > 0, value.reported < value.communes else { continue }
        warnings.add(
          .provinceIncomplete,
          file: summary.reports[own].label,
          unit: node.id,
          day: reporting.day.number,
          detail: "\(value.reported)/\(value.communes)",
          report: own
        )
      }
    }
  }

  /// Warns of districts that hold a title on the latest day while communes of theirs hold none.
  func noteIncompleteDistricts() throws {
    guard let rollUps, let last = rollUps.days.indices.last else { return }
    let day = rollUps.days[last].day
    for (district, report) in recognised.districts.sorted(by: { $0.key < $1.key }) {
      guard let position = rollUps.tree.positions[district],
        rollUps.tree.nodes[position].level == .district, last < rollUps.values[position].count
      else { continue }
      let value = rollUps.values[position][last]
      guard value.districtsRecognised > 0, value.recognised < value.communes else { continue }
      warnings.add(
        .districtIncomplete,
        file: summary.reports[report].label,
        unit: district,
        day: day.number,
        detail: "\(value.recognised)/\(value.communes)",
        report: report
      )
    }
  }

  /// Warns of provinces that hold a title on the latest day while communes or districts of theirs hold
  /// none.
  func noteUnfinishedProvinces() throws {
    guard let rollUps, let last = rollUps.days.indices.last else { return }
    let day = rollUps.days[last].day
    for (province, report) in recognised.provinces.sorted(by: { $0.key < $1.key }) {
      guard let position = rollUps.tree.positions[province],
        last < rollUps.values[position].count,
        let unfinished = UnfinishedProvince(rollUps.values[position][last]),
        try Recognition.stands(of: province, on: day, in: db)
      else { continue }
      warnings.add(
        .provinceUnfinished,
        file: summary.reports[report].label,
        unit: province,
        day: day.number,
        detail: unfinished.detail,
        report: report
      )
    }
  }

  /// Warns of districts and provinces that hold a title although criteria of their own are not met.
  func noteOwnCriteria() throws {
    for (unit, report) in recognised.criteria.sorted(by: { $0.key < $1.key }) {
      guard let found = try OwnRecords.contradiction(of: unit, in: db) else { continue }
      let isProvince = try Provinces.province(of: unit, in: db) == unit
      warnings.add(
        isProvince ? .provinceCriteriaNotMet : .districtCriteriaNotMet,
        file: summary.reports[report].label,
        unit: unit,
        day: found.day.number,
        subject: found.subject,
        detail: found.detail,
        report: report
      )
    }
  }
}
