internal import GRDB
internal import NTMModel

/// Reads reports and what was accepted in them.
struct ReportReader {
  private let db: Database
  private let shelf: Shelf
  private let ledger: UndoLedger
  /// By what another list calls the units; `nil` by their own names.
  private let names: ListNames?

  init(_ db: Database, shelf: Shelf, names: ListNames? = nil) throws {
    self.db = db
    self.shelf = shelf
    self.names = names
    ledger = try UndoLedger(db)
  }

  func list(_ filter: ReportFilter) throws -> ReportList {
    let limit = max(0, filter.limit)
    if let names { return try list(filter, by: names, limit: limit) }
    var rows = try SelectedRows(
      db,
      """
      SELECT report.id
      FROM report LEFT JOIN unit ON unit.id = report.province
      WHERE (?1 IS NULL OR unit.code = ?1) AND (?2 OR report.file <> '')
      ORDER BY report.id DESC
      LIMIT ?3
      """,
      filter.province?.text,
      filter.hasCorrections,
      limit + 1
    )
    var ids: [Int64] = []
    while try rows.next() { ids.append(rows.int64(0)) }
    return ReportList(
      reports: try ids.prefix(limit).compactMap { id in
        try ReportRecord.find(id, in: db, ledger: ledger)
      },
      hasMore: ids.count > limit
    )
  }

  /// The same with provinces by another list, which no condition of a statement can know.
  private func list(
    _ filter: ReportFilter,
    by names: ListNames,
    limit: Int
  ) throws -> ReportList {
    var rows = try SelectedRows(
      db,
      "SELECT id, province, day FROM report WHERE ?1 OR file <> '' ORDER BY id DESC",
      filter.hasCorrections
    )
    var ids: [Int64] = []
    while ids.count <= limit, try rows.next() {
      if let wanted = filter.province {
        guard let id = rows.optional(1),
          let standing = names.standing(of: id, on: rows.optionalDay(2)),
          names.lies(standing, in: wanted)
        else { continue }
      }
      ids.append(rows.int64(0))
    }
    return ReportList(
      reports: try ids.prefix(limit).compactMap { try record($0) },
      hasMore: ids.count > limit
    )
  }

  /// A report with its province by the list that was chosen.
  private func record(_ id: Int64) throws -> ReportRecord? {
    guard var record = try ReportRecord.find(id, in: db, ledger: ledger) else { return nil }
    guard let names else { return record }
    var rows = try SelectedRows(db, "SELECT province, day FROM report WHERE id = ?1", id)
    guard try rows.next(), let province = rows.optional(0),
      let standing = names.standing(of: province, on: rows.optionalDay(1))
    else { return record }
    record.province = standing.unit.unit.code
    record.provinceName = standing.unit.unit.name
    record.recordedProvince = standing.recorded
    return record
  }

  /// One report; `nil` when there is none with this number.
  func sheet(of id: Int64) throws -> ReportSheet? {
    guard let report = try record(id) else { return nil }
    let rows = try SelectedRows(
      db,
      """
      SELECT \(ReportReader.columns)
      FROM report_warning AS warning
      WHERE report = ?1
      ORDER BY position
      """,
      id
    )
    return ReportSheet(report: report, warnings: try warnings(rows))
  }

  /// What was accepted about a unit and all below it and still stands, the latest day first: not what
  /// was taken back, and not what was said of figures that a later report replaced.
  func standing(below place: StoredUnit, upTo day: Day) throws -> [ReportWarning] {
    let rows = try SelectedRows(
      db,
      """
      SELECT \(ReportReader.columns)
      FROM unit
        JOIN report_warning AS warning ON warning.unit = unit.id
        LEFT JOIN assessment AS later
          ON later.unit = warning.unit AND later.day = warning.day
          AND later.report > warning.report
      WHERE unit.first BETWEEN ?1 AND ?2 AND warning.day <= ?3 AND later.unit IS NULL
      ORDER BY warning.day DESC, warning.report DESC, warning.position
      """,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      day.number
    )
    var isUndone: [Int64: Bool] = [:]
    return try warnings(rows).filter { warning in
      if ledger.isEmpty { return true }
      let known = isUndone[warning.report]
      let undone = try known ?? ReportRecord.isUndone(warning.report, in: db, ledger: ledger)
      isUndone[warning.report] = undone
      return !undone
    }
  }

  private static let columns =
    """
    warning.report, warning.kind, warning.line, warning.unit, warning.day, warning.subject,
    warning.detail
    """

  /// The rows; a rule that only a newer program knows is left out.
  private func warnings(_ rows: consuming SelectedRows) throws -> [ReportWarning] {
    var rows = rows
    var warnings: [ReportWarning] = []
    while try rows.next() {
      guard let kind = ReportWarning.Kind(rawValue: rows.text(1)) else { continue }
      warnings.append(
        ReportWarning(
          report: rows.int64(0),
          kind: kind,
          line: rows.int(2),
          place: try rows.optional(3).flatMap { try place(of: $0, on: rows.optionalDay(4)) },
          day: rows.optionalDay(4),
          subject: rows.text(5),
          detail: rows.text(6)
        )
      )
    }
    return warnings
  }

  private func place(of unit: Int64, on day: Day?) throws -> Change.Place? {
    guard let names else { return try shelf.place(of: unit, in: db) }
    return names.place(of: unit, on: day)
  }
}
