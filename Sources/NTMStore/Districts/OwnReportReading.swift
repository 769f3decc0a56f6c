internal import GRDB
internal import NTMModel

/// What came in of the criteria that the districts and provinces of a place have of their own.
struct OwnReportReading {
  /// A unit that a set of the day is for, with its report.
  struct Line {
    var unit: StoredUnit
    var report: CommuneReport
  }

  private let reading: Reading
  private let isTimed: Bool
  /// By level, in official order; no level without a set of the day.
  private let lines: [Level: [Line]]
  /// The latest states of units of days after the last reporting day.
  private let later: [Int64: Day]

  /// With the last day on which a report is on time; `nil` where the store does not say.
  init(_ reading: Reading, in place: StoredUnit, due: Day?) throws {
    self.reading = reading
    isTimed = due != nil
    var lines: [Level: [Line]] = [:]
    for level in [Level.province, .district] where level >= place.unit.level {
      let criteria = try OwnCriteriaReading(reading, of: level, in: place.subtree)
      guard !criteria.sets.isEmpty else { continue }
      let late = try due.map { try OwnReportReading.late(for: reading.day, due: $0, reading.db) }
      lines[level] = try reading.units(of: level).compactMap { unit in
        guard place.subtree.contains(unit.subtree.lowerBound),
          let own = criteria.criteria(of: unit)
        else { return nil }
        var arrival: ReportArrival?
        if let late, own.assessedOn == reading.day {
          arrival = late.contains(unit.id) ? .late : .onTime
        }
        let report = CommuneReport(
          assessedOn: own.assessedOn,
          arrival: arrival,
          contradictions: 0
        )
        return Line(unit: unit, report: report)
      }
    }
    self.lines = lines
    later = lines.isEmpty ? [:] : try OwnReportReading.later(reading)
  }

  /// The counts of each level in a unit, or of itself; none for a level above it.
  func reports(of unit: StoredUnit) -> [OwnReports] {
    lines.keys.sorted().filter { $0 >= unit.unit.level }.map { level in
      let own = (lines[level] ?? []).filter {
        unit.subtree.contains($0.unit.subtree.lowerBound)
      }
      var reports = OwnReports(
        level,
        counts: ReportCounts(own.map(\.report), for: reading.day, isTimed: isTimed)
      )
      let days = own.compactMap { later[$0.unit.id] }
      reports.later = days.max().map { OwnReports.Later(level, units: days.count, latest: $0) }
      return reports
    }
  }

  /// The day of the latest states of each unit that has any after the last reporting day; none on all
  /// reporting days before it.
  static func later(_ reading: Reading) throws -> [Int64: Day] {
    guard reading.shelf.facts.reportingDays.last == reading.day else { return [:] }
    var rows = try SelectedRows(
      reading.db,
      "SELECT unit, MAX(day) FROM district_assessment WHERE day > ?1 GROUP BY unit",
      reading.day.number
    )
    var later: [Int64: Day] = [:]
    while try rows.next() { later[rows.int64(0)] = rows.day(1) }
    return later
  }

  /// The report of each unit that one is expected of, by number.
  var reports: [Int64: CommuneReport] {
    let all = lines.values.joined().map { ($0.unit.id, $0.report) }
    return Dictionary(all) { first, _ in first }
  }

  /// The units whose report is missing or late.
  var wrong: [StoredUnit] {
    lines.values.joined().filter { !$0.report.isWell(for: reading.day) }.map(\.unit)
  }

  /// The units whose states of a day came in after the due day.
  ///
  /// A correction leaves the day on which they first came in as it was.
  private static func late(for day: Day, due: Day, _ db: Database) throws -> Set<Int64> {
    var rows = try SelectedRows(
      db,
      """
      SELECT own.unit
      FROM district_assessment AS own JOIN report ON report.id = own.report
      WHERE own.day = ?1 AND \(QualityFaults.received) > ?2
      """,
      day.number,
      due.number
    )
    var late: Set<Int64> = []
    while try rows.next() { late.insert(rows.int64(0)) }
    guard !late.isEmpty else { return [] }
    let ledger = try UndoLedger(db)
    return try late.filter { try !cameInTime($0, for: day, due: due, ledger, db) }
  }

  /// Whether states of the day came in up to the due day and were not taken back for good.
  private static func cameInTime(
    _ unit: Int64,
    for day: Day,
    due: Day,
    _ ledger: UndoLedger,
    _ db: Database
  ) throws -> Bool {
    var rows = try SelectedRows(
      db,
      """
      SELECT entry.seq
      FROM journal AS entry JOIN report ON report.id = entry.report
      WHERE entry.unit = ?1 AND entry.kind = '\(RecordKind.ownAssessment.rawValue)'
        AND entry.day = ?2 AND entry.new IS NOT NULL AND entry.undoes IS NULL
        AND \(QualityFaults.received) <= ?3
      """,
      unit,
      day.number,
      due.number
    )
    while try rows.next() {
      if try ledger.stands(rows.int64(0)) { return true }
    }
    return false
  }
}

extension Reading {
  /// What the districts and provinces of a place reported for days after the last reporting day.
  func laterOwnReports(in place: StoredUnit) throws -> [OwnReports.Later] {
    guard try !OwnReportReading.later(self).isEmpty else { return [] }
    return try OwnReportReading(self, in: place, due: nil).reports(of: place).compactMap(\.later)
  }

  /// The provinces and districts of a place with anything to look at, each in official order: those that
  /// contradict themselves, and those whose report of their own criteria is missing or late.
  func qualityUnits(_ faults: [UnitFault], _ own: OwnReportReading) throws -> [QualityCommune] {
    let known = Set(faults.map(\.unit.id))
    let silent = own.wrong.filter { !known.contains($0.id) }
      .map { UnitFault(unit: $0, lateDecisions: []) }
    let reports = own.reports
    return try (faults + silent)
      .sorted {
        ($0.unit.unit.level, $0.unit.subtree.lowerBound)
          < ($1.unit.unit.level, $1.unit.subtree.lowerBound)
      }
      .map { try qualityLine(of: $0, reports[$0.unit.id]) }
  }
}
