internal import GRDB
internal import NTMModel

/// One import inside its transaction.
final class Importer {
  let db: Database
  let who: String
  let at: Int64
  let faults = Faults()
  let warnings = Warnings()
  let journal: Journal
  let ticker: Ticker
  /// The day that the caller gives to figures without one of their own.
  let day: Day?
  /// The day on which the reports come in.
  let today: Day
  /// The digests of the files, by path.
  var digests: [String: [UInt8]] = [:]
  let recognised = RecognisedRows()
  var summary: ImportSummary
  var touched = Touched()
  /// The reports' numbers in the file, beside `summary.reports`.
  var reportIDs: [Int64] = []
  /// The provinces of the reports, as numbers in the file; `nil` where rows lie in several or none.
  var provinces: [Int64?] = []
  /// The sheets without a row in which nothing else is wrong.
  var rowless: [Source] = []
  /// What was computed last, for the warnings.
  var rollUps: RollUps?

  init(
    _ db: Database,
    who: String,
    at: Int64,
    day: Day?,
    today: Day,
    dryRun: Bool,
    ticker: Ticker
  ) throws {
    self.db = db
    self.who = who
    self.at = at
    self.day = day
    self.today = today
    self.ticker = ticker
    journal = try Journal(db, who: who, at: at)
    summary = ImportSummary(isDryRun: dryRun)
  }

  /// Reads and writes all files; throws when there was any fault, or when a file was imported before
  /// and is not to be `again`.
  func run(_ files: [SourceFile], again: Bool) throws {
    try recognise(files, again: again)
    // A target that nobody can read may be what the files are to mend.
    let before = try? TargetReadings(db)
    var (sources, unknown) = try ordered(files)
    try ticker.check()
    let facts = sources.filter { $0.form.isFact }
    try importFacts(facts)
    sources = sources.filter { !$0.form.isFact }
    try importReports(Importer.inOrder(sources + recognised(unknown, after: facts)))
    try faults.check()
    try rollUp()
    summary.journalEntries = journal.count
    summary.effects = try TargetReadings(db).effects(since: before)
    try noteIncompleteProvinces()
    try noteIncompleteDistricts()
    try warnings.write(
      db,
      reports: zip(reportIDs, summary.reports).map { $1.changedRows > 0 ? $0 : nil },
      files: summary.reports.map(\.file)
    )
    summary.warnings = try warnings.summed(in: db)
    if summary.isDryRun { summary.planned = try plan() }
    try ticker.finish()
  }

  private func importFacts(_ sources: [Source]) throws {
    var isNumbered = true
    for source in sources {
      // What names units finds them by their places in the tree.
      if source.form > .units, !isNumbered {
        try UnitNumbering(db).write(db)
        isNumbered = true
      }
      try withSheet(source) { sheet, report in
        let writer = FactWriter(db: db, report: report, journal: journal, sheet: sheet)
        let (rows, changes) = try writer.write()
        // Rows with faults of their own are missing; what that tears open would be an echo.
        if faults.isEmpty { try FactChecks(db: db, sheet: sheet).run() }
        if changes > 0 {
          // Tasks have an entry each.
          if source.form != .tasks {
            try journal.entry(
              kind: source.form.table,
              field: source.form.name,
              old: nil,
              new: String(changes),
              from: Journal.Origin(report: report)
            )
          }
          if source.form.movesRollUps { touched.addAll() }
          if [.units, .unitList].contains(source.form) { isNumbered = false }
        }
        return SheetResult(rows: rows, changes: changes)
      }
      // What follows stands on these facts; its faults would only be echoes.
      try faults.check()
    }
    if !isNumbered { try UnitNumbering(db).write(db) }
    if touched.isWhole { try Standings.refresh(db) }
  }

  func note(_ source: Source) throws -> Int64 {
    let command = try PreparedStatement(
      db,
      """
      INSERT INTO report (file, form, imported_at, who, row_count, sha256)
      VALUES (?1, ?2, ?3, ?4, 0, ?5)
      """
    )
    command.bind(source.file.name, at: 1)
    command.bind(source.form.name, at: 2)
    command.bind(at, at: 3)
    command.bind(who, at: 4)
    command.bind(digests[source.file.path], at: 5)
    try command.run()
    return db.lastInsertedRowID
  }

  /// Writes rows and day into the reports, and removes those that brought nothing.
  func finishReports() throws {
    let finish = try PreparedStatement(
      db,
      """
      UPDATE report
      SET row_count = ?2, day = ?3, first_change = ?4, last_change = ?5, province = ?6
      WHERE id = ?1
      """
    )
    let remove = try PreparedStatement(db, "DELETE FROM report WHERE id = ?1")
    for (index, (id, report)) in zip(reportIDs, summary.reports).enumerated() {
      let command = report.changedRows == 0 ? remove : finish
      command.bind(id, at: 1)
      if report.changedRows > 0 {
        command.bind(report.rows, at: 2)
        command.bind(report.day?.number, at: 3)
        command.bind(journal.spans[id]?.lowerBound, at: 4)
        command.bind(journal.spans[id]?.upperBound, at: 5)
        command.bind(provinces[index], at: 6)
      }
      try command.run()
    }
  }
}
