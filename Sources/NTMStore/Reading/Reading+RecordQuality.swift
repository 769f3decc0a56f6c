internal import GRDB
internal import NTMModel

extension Reading {
  /// What came in of records: of a place or of the province that it lies in, then of the provinces
  /// below it; with the mark of a meeting's opening no later lists.
  func recordPlaces(
    in place: StoredUnit,
    upTo mark: Meeting.Mark? = nil
  ) throws -> [RecordPlace] {
    let provinces = try units(of: .province)
    let reports = try RecordList.allCases.map { try RecordReports(self, $0, upTo: mark) }
    func counted(_ unit: StoredUnit) -> RecordPlace {
      RecordPlace(
        unit: unit.unit,
        nameRank: unit.nameRank,
        folded: unit.folded,
        counts: reports.map { $0.counts(of: unit, provinces) }
      )
    }
    guard place.unit.level < .province else {
      let own = provinces.first { $0.subtree.contains(place.subtree.lowerBound) }
      return own.map { [counted($0)] } ?? []
    }
    let below = provinces.filter { place.subtree.contains($0.subtree.lowerBound) }
    return [counted(place)] + below.map(counted)
  }
}

/// The lists of records of one kind that came in, by province.
struct RecordReports {
  /// What a province sent.
  private struct Sent {
    var latest: Day
    /// Whether the latest list says its day itself.
    var isStated: Bool
    /// The day on which the first list of the reporting day or later was recorded.
    var received: Day?
  }

  private let list: RecordList
  private let day: Day
  private let due: Day?
  private var sent: [Int64: Sent] = [:]

  /// Reads the lists that came in and were not taken back; with the mark of a meeting's opening as it was
  /// then.
  init(_ reading: Reading, _ list: RecordList, upTo mark: Meeting.Mark? = nil) throws {
    self.list = list
    day = reading.day
    due = reading.shelf.facts.recordTerms[list]?.due(for: day)
    let ledger = try UndoLedger(reading.db)
    for report in try RecordReports.reports(of: list, in: reading.db) {
      if let mark, !report.isThere(at: mark) { continue }
      if !ledger.isEmpty,
        let by = try ReportRecord.report(undoing: report.id, in: reading.db, ledger: ledger)
      {
        // What was taken back later stood then.
        guard let mark, try RecordReports.firstChange(of: by, in: reading.db) ?? 0 > mark.change
        else { continue }
      }
      for province in try report.provinces(list, in: reading.db) { add(report, to: province) }
    }
  }

  private struct Report {
    var id: Int64
    /// The province of all its rows; `nil` where they lie in several.
    var province: Int64?
    /// Whether it is of this form alone.
    var isOfForm: Bool
    /// The day that it says it is of.
    var stated: Day?
    /// The clock time at which it was recorded, in seconds since 1970 UTC.
    var at: Int64
    /// The day on which it came in, where somebody says it.
    var received: Day?
    var recorded: Day { received ?? Day(number: Int32(at / 86_400)) }
    /// Its first and last entry in the journal.
    var changes: (first: Int64, last: Int64)?

    /// Whether it had come in at one end of a meeting; one that changed nothing goes by the clock.
    func isThere(at mark: Meeting.Mark) -> Bool {
      changes.map { $0.first <= mark.change } ?? (at <= mark.at)
    }

    /// The provinces that it tells of.
    ///
    /// Of a file of several provinces only those are known in which it changed something.
    func provinces(_ list: RecordList, in db: Database) throws -> [Int64] {
      if isOfForm, let province { return [province] }
      guard let changes else { return [] }
      var rows = try SelectedRows(
        db,
        """
        SELECT DISTINCT province
        FROM journal
        WHERE seq BETWEEN ?1 AND ?2 AND report = ?3 AND kind = ?4 AND province IS NOT NULL
        """,
        changes.first,
        changes.last,
        id,
        list.records.rawValue
      )
      var provinces: [Int64] = []
      while try rows.next() { provinces.append(rows.int64(0)) }
      return provinces
    }
  }

  /// The files of the form, and those with sheets of several forms, the oldest first.
  private static func reports(of list: RecordList, in db: Database) throws -> [Report] {
    var rows = try SelectedRows(
      db,
      """
      SELECT id, province, form = ?1, day, imported_at, first_change, last_change, received
      FROM report
      WHERE file <> '' AND form IN (?1, ?2)
      ORDER BY id
      """,
      list.rawValue,
      ReportRecord.severalForms
    )
    var reports: [Report] = []
    while try rows.next() {
      reports.append(
        Report(
          id: rows.int64(0),
          province: rows.optional(1),
          isOfForm: rows.bool(2),
          stated: rows.optionalDay(3),
          at: rows.int64(4),
          received: rows.optionalDay(7),
          changes: rows.optional(5).flatMap { first in
            rows.optional(6).map { (first, $0) }
          }
        )
      )
    }
    return reports
  }

  /// The provinces of which a list came in that was not taken back, whatever its day: now, or as it
  /// was at one end of a meeting.
  static func provinces(
    with list: RecordList,
    before mark: Meeting.Mark?,
    in db: Database
  ) throws -> Set<Int64> {
    let ledger = try UndoLedger(db)
    var provinces: Set<Int64> = []
    for report in try reports(of: list, in: db) {
      if let mark, !report.isThere(at: mark) { continue }
      if let by = try ReportRecord.report(undoing: report.id, in: db, ledger: ledger) {
        // What was taken back later stood then.
        guard let mark, try firstChange(of: by, in: db) ?? 0 > mark.change else { continue }
      }
      provinces.formUnion(try report.provinces(list, in: db))
    }
    return provinces
  }

  /// Whether a file that can hold a list came in after an entry of the journal.
  static func has(_ list: RecordList, after change: Int64, in db: Database) throws -> Bool {
    var rows = try SelectedRows(
      db,
      "SELECT 1 FROM report WHERE file <> '' AND first_change > ?1 AND form IN (?2, ?3) LIMIT 1",
      change,
      list.rawValue,
      ReportRecord.severalForms
    )
    return try rows.next()
  }

  private static func firstChange(of report: Int64, in db: Database) throws -> Int64? {
    var rows = try SelectedRows(db, "SELECT first_change FROM report WHERE id = ?1", report)
    return try rows.next() ? rows.optional(0) : nil
  }

  private mutating func add(_ report: Report, to province: Int64) {
    let told = report.stated ?? report.recorded
    var own = sent[province] ?? Sent(latest: told, isStated: report.stated != nil, received: nil)
    if told > own.latest || told == own.latest && report.stated != nil {
      (own.latest, own.isStated) = (told, report.stated != nil)
    }
    if told >= day { own.received = min(own.received ?? report.recorded, report.recorded) }
    sent[province] = own
  }

  /// The provinces of a unit whose latest list is of a day or a later one, of all of them.
  func reaching(_ day: Day, of unit: StoredUnit, _ provinces: [StoredUnit]) -> Share {
    let own = provinces.filter { unit.subtree.contains($0.subtree.lowerBound) }
    return Share(own.count { sent[$0.id].map { $0.latest >= day } ?? false }, of: own.count)
  }

  /// The day that the latest list of a province tells of; `nil` without any.
  func latest(of province: Int64?) -> Day? { province.flatMap { sent[$0]?.latest } }

  /// What came in of a unit that is a province or lies above them.
  func counts(of unit: StoredUnit, _ provinces: [StoredUnit]) -> RecordCounts {
    var counts = RecordCounts(list, due: due)
    for province in provinces where unit.subtree.contains(province.subtree.lowerBound) {
      counts.provinces += 1
      guard let own = sent[province.id] else { continue }
      if own.latest >= counts.latest ?? own.latest {
        (counts.latest, counts.isStated) = (own.latest, own.isStated)
      }
      guard let received = own.received else { continue }
      counts.received += 1
      if let due, received > due { counts.late += 1 }
    }
    return counts
  }
}

extension RecordList {
  /// The table of its records.
  var records: RecordKind {
    switch self {
    case .products: .product
    case .organisations: .organisation
    case .models: .model
    }
  }
}

extension Reading {
  /// What came in of one kind of records, by unit; `nil` for units below the provinces.
  func recordCounts(_ reports: RecordReports) throws -> (StoredUnit) -> RecordCounts? {
    let provinces = try units(of: .province)
    return { $0.unit.level <= .province ? reports.counts(of: $0, provinces) : nil }
  }
}
