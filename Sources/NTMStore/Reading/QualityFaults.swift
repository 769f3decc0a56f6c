internal import GRDB
internal import NTMModel

/// The communes of a place that reported late for the day, and those that contradict themselves.
struct QualityFaults {
  /// The last day on which a report is on time; `nil` where the store does not say.
  var due: Day?
  /// The positions in the tree of the communes that came in late, by unit.
  var late: [Int64: Int64] = [:]
  /// The contradictions that stand, by unit, with its position in the tree.
  var contradictions: [Int64: (place: Int64, count: Int)] = [:]

  /// The recognitions of communes that were decided long after the year they are for.
  var lateDecisions: [Int64: LateDecisions] = [:]

  private let reading: Reading
  private let ledger: UndoLedger

  init(_ reading: Reading, in place: StoredUnit) throws {
    self.reading = reading
    ledger = try UndoLedger(reading.db)
    due = reading.shelf.facts.reportTerm?.due(for: reading.day)
    try readLate(in: place)
    try readContradictions(in: place)
    lateDecisions = try reading.lateDecisions(in: place, level: .commune)
    for (unit, late) in lateDecisions {
      contradictions[unit, default: (late.place, 0)].count += late.recognitions.count
    }
  }

  func report(of commune: Int64, assessedOn: Day?) -> CommuneReport {
    let isTimed = due != nil && assessedOn == reading.day
    return CommuneReport(
      assessedOn: assessedOn,
      arrival: isTimed ? late[commune] == nil ? .onTime : .late : nil,
      contradictions: contradictions[commune]?.count ?? 0
    )
  }

  /// Reads whose figures of the day came in after the due day.
  ///
  /// A correction leaves the day on which the figures first came in as it was. A report came in when
  /// somebody says so, and else when it was recorded.
  private mutating func readLate(in place: StoredUnit) throws {
    guard let due, try hasLateReport(due) else { return }
    var rows = try SelectedRows(
      reading.db,
      """
      SELECT a.unit, unit.first
      FROM unit
        JOIN assessment AS a ON a.unit = unit.id AND a.day = ?1
        JOIN report ON report.id = a.report
      WHERE \(QualityFaults.received) > ?2
        AND unit.first BETWEEN ?3 AND ?4 AND unit.counted = 1
        AND unit.valid_from <= ?1 AND unit.valid_until > ?1
      """,
      reading.day.number,
      due.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    var found: [(unit: Int64, place: Int64)] = []
    while try rows.next() { found.append((rows.int64(0), rows.int64(1))) }
    for commune in found where try !cameInTime(due, unit: commune.unit) {
      late[commune.unit] = commune.place
    }
  }

  /// The day on which a report came in.
  static let received = "coalesce(report.received, report.imported_at / 86400)"

  /// Whether any report with figures of the day came in after the due day.
  private func hasLateReport(_ due: Day) throws -> Bool {
    var rows = try SelectedRows(
      reading.db,
      """
      SELECT 1
      FROM report
      WHERE (day = ?1 OR day IS NULL) AND first_change IS NOT NULL AND \(QualityFaults.received) > ?2
      LIMIT 1
      """,
      reading.day.number,
      due.number
    )
    return try rows.next()
  }

  /// Whether figures of the day came in up to the due day and were not taken back for good.
  private func cameInTime(_ due: Day, unit: Int64) throws -> Bool {
    var rows = try SelectedRows(
      reading.db,
      """
      SELECT entry.seq
      FROM journal AS entry JOIN report ON report.id = entry.report
      WHERE entry.unit = ?1 AND entry.kind = 'assessment' AND entry.day = ?2
        AND entry.new_known IS NOT NULL AND entry.undoes IS NULL
        AND \(QualityFaults.received) <= ?3
      """,
      unit,
      reading.day.number,
      due.number
    )
    while try rows.next() {
      if try ledger.stands(rows.int64(0)) { return true }
    }
    return false
  }

  /// Reads the warnings about figures that hold on the day: not those of figures that a later report
  /// or day replaced, and not those that a correction has settled.
  private mutating func readContradictions(in place: StoredUnit) throws {
    let kinds = ReportWarning.Kind.allCases.filter(\.isContradiction)
    var rows = try SelectedRows(
      reading.db,
      """
      SELECT warning.unit, unit.first, warning.report, warning.kind, warning.subject, EXISTS (
        SELECT 1
        FROM journal AS entry
        WHERE entry.unit = warning.unit AND entry.report > warning.report
          AND entry.kind = 'assessment' AND entry.day BETWEEN warning.day AND ?1
      )
      FROM report_warning AS warning JOIN unit ON unit.id = warning.unit
      WHERE warning.kind IN (\(kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
        AND warning.day BETWEEN ?4 AND ?1 AND \(CommuneSQL.isCounted)
        AND NOT EXISTS (
          SELECT 1
          FROM assessment AS later
          WHERE later.unit = warning.unit AND later.day BETWEEN warning.day AND ?1
            AND (later.report > warning.report
              -- A recognition may be warned of after the figures that it disagrees with.
              OR later.day > warning.day AND warning.kind <> 'recognisedIncomplete')
        )
        AND (warning.kind <> 'recognisedIncomplete' OR EXISTS (
          SELECT 1
          FROM recognition AS r
          WHERE r.unit = warning.unit AND \(Recognition.stands(on: "?1", in: "r"))
        ))
      """,
      reading.day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      reading.since.number
    )
    var isUndone: [Int64: Bool] = [:]
    var found: [Int64: (place: Int64, marks: Set<Contradiction.Mark>)] = [:]
    var present: [Int64: Set<Contradiction.Mark>] = [:]
    while try rows.next() {
      guard let kind = ReportWarning.Kind(rawValue: rows.text(3)) else { continue }
      let (unit, place, report) = (rows.int64(0), rows.int64(1), rows.int64(2))
      guard try !isTakenBack(report, &isUndone) else { continue }
      let mark = Contradiction.Mark(kind: kind, subject: rows.text(4))
      if rows.bool(5) {
        let marks = try present[unit] ?? self.marks(of: unit)
        present[unit] = marks
        guard marks.contains(mark) else { continue }
      }
      // A correction may be warned of what the report was warned of already.
      found[unit, default: (place, [])].marks.insert(mark)
    }
    contradictions = found.mapValues { ($0.place, $0.marks.count) }
  }

  private func isTakenBack(_ report: Int64, _ known: inout [Int64: Bool]) throws -> Bool {
    if ledger.isEmpty { return false }
    if let isUndone = known[report] { return isUndone }
    let isUndone = try ReportRecord.isUndone(report, in: reading.db, ledger: ledger)
    known[report] = isUndone
    return isUndone
  }

  /// What contradicts in the figures of a commune as they stand now.
  private func marks(of commune: Int64) throws -> Set<Contradiction.Mark> {
    guard let stored = try reading.shelf.unit(commune, in: reading.db) else { return [] }
    let sheet = try reading.sheet(of: stored)
    var marks = Set(sheet.contradictions.map(\.mark))
    for line in sheet.indicators {
      let indicator = reading.set.indicators[line.position]
      for (part, value) in line.values.enumerated() {
        guard let value, !indicator.isUsual(value) else { continue }
        let subject = "CT" + indicator.code + (part > 0 ? "b" : "")
        marks.insert(Contradiction.Mark(kind: .outOfRange, subject: subject))
      }
    }
    return marks
  }
}

extension Contradiction {
  /// How a warning names a contradiction.
  struct Mark: Hashable {
    var kind: ReportWarning.Kind
    var subject: String
  }

  var mark: Mark {
    switch self {
    case .indicatorFails(let criterion, _): Mark(kind: .indicatorFails, subject: "TC\(criterion)")
    case .indicatorsPass(let criterion): Mark(kind: .indicatorsPass, subject: "TC\(criterion)")
    case .recognisedIncomplete: Mark(kind: .recognisedIncomplete, subject: "")
    case .decidedLate: Mark(kind: .decidedLate, subject: "")
    }
  }
}
