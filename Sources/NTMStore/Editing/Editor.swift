internal import GRDB
internal import NTMModel

/// One edit inside its transaction.
///
///     find the figure ──> compare with what the writer saw ──> report, figure, journal ──> roll-ups
///
/// Everything that can be refused is found before the first row is written.
final class Editor {
  let db: Database
  let shelf = Shelf()
  let journal: Journal
  private let reports: ReportWriter
  private let before: TargetReadings
  /// What is accepted although it looks wrong.
  let warnings = Warnings()
  var touched = Touched()

  init(_ db: Database, who: String, at seconds: Int64) throws {
    self.db = db
    journal = try Journal(db, who: who, at: seconds)
    reports = ReportWriter(db: db, who: who, at: seconds)
    before = try TargetReadings(db)
    try shelf.refresh(in: db)
  }

  func write(_ edit: Edit) throws -> EditOutcome {
    switch edit.subject {
    case .criterion(let code, let number) where try mayHaveOwnCriteria(code, on: edit.day):
      try writeOwnCriterion(edit, of: code, number)
    case .criterion(let code, let number):
      try write(edit, of: code, .criterion(number))
    case .indicator(let code, _, _) where try hasOwnCriteria(code, on: edit.day):
      throw EditRefusal.noIndicators(try unit(code, on: edit.day).unit)
    case .indicator(let code, let indicator, let part):
      try write(edit, of: code, .indicator(indicator, part: part))
    case .recognition(let code, let standard, let year):
      try writeRecognition(edit, of: code, standard, year)
    case .task(let id, let field): try writeTask(edit, id, field)
    case .paper(let task, let number): try writePaper(edit, task, number)
    case .note(let code): try writeNote(edit, of: code)
    case .newFollowUp(let code): try writeNewFollowUp(edit, of: code)
    case .followUp(let number, let field): try writeFollowUp(edit, number, field)
    case .tag(let code, let tag): try writeTag(edit, of: code, tag)
    case .villages(let code, let field): try writeVillages(edit, of: code, field)
    }
  }

  /// Compares what stands with what the writer saw and wants.
  ///
  /// Of a figure of a day, only who wrote that day's figure can have overtaken the writer.
  ///
  /// - Returns: the outcome when nothing is to be written; `nil` when all is well.
  func compare(
    _ edit: Edit,
    now: Edit.Value,
    place: UnitCode?,
    field: Change.Field,
    day: Day? = nil
  ) throws -> EditOutcome? {
    if now == edit.new { return .unchanged }
    guard let old = edit.old, old != now else { return nil }
    let filter = ChangeFilter(
      place: place,
      isOfPlaceAlone: true,
      field: field,
      day: day,
      limit: 1
    )
    let reader = try ChangeReader(db, shelf: shelf)
    var change = try reader.list(filter).changes.first
    if change == nil, let place, let day {
      // A report that brought the same as the day before it changed nothing, and yet it is whose
      // figure this is.
      change = try reader.beginning(of: place, on: day)
    }
    let author = change.map {
      EditConflict.Author(who: $0.who, source: $0.source, at: $0.at, change: $0.number)
    }
    return .conflict(EditConflict(now: now, by: author))
  }

  /// Writes the report around `body`, then the roll-ups, and says what was done.
  ///
  /// The rules of `checks` look at the store as it is then; their warnings stay with the report.
  func written(
    _ edit: Edit,
    old: Edit.Value,
    day: Int32?,
    province: Int64?,
    checks: () throws -> Void = {},
    _ body: (Int64) throws -> Void
  ) throws -> EditOutcome {
    let report = try reports.add(
      form: ReportRecord.correction,
      source: edit.source,
      day: day,
      province: province
    )
    try body(report)
    try reports.finish(report, rows: 1, journal: journal)
    try RollUps.refresh(db, after: touched)
    try checks()
    try warnings.write(db, reports: [report], files: [""])
    return .written(
      EditResult(
        report: report,
        change: journal.spans[report]?.lowerBound ?? 0,
        old: old,
        new: edit.new,
        day: day.map { Day(number: $0) },
        effects: try TargetReadings(db).effects(since: before),
        warnings: try warnings.entries.map { entry in
          ReportWarning(
            report: report,
            kind: entry.kind,
            line: 0,
            place: try entry.unit.flatMap { try shelf.place(of: $0, in: db) },
            day: entry.day.map { Day(number: $0) },
            subject: entry.subject,
            detail: entry.detail
          )
        }
      )
    )
  }

  var who: String { reports.who }
  var at: Int64 { reports.at }

  /// The unit with a code on a day.
  func unit(_ code: UnitCode, on day: Day) throws -> StoredUnit {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE code = ?1 AND valid_from <= ?2 AND valid_until > ?2
      """,
      code.text,
      day.number
    )
    guard try rows.next(), let unit = StoredUnit(rows) else {
      throw EditRefusal.unknownUnit(code, on: day)
    }
    return unit
  }
}
