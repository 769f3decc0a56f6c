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
  /// The day of the import; no report came in later.
  let today: Day
  /// The day on which the caller says that the reports came in; `nil` where it does not.
  let received: Day?
  /// The days that titles or the caller gave, by the numbers of the reports.
  var receivedDays: [Int64: Day] = [:]
  /// The digests of the files, by path.
  var digests: [String: [UInt8]] = [:]
  let recognised = RecognisedRows()
  var summary: ImportSummary
  var touched = Touched()
  /// The reports' numbers in the file, beside `summary.reports`: the sheets of one file share one.
  var reportIDs: [Int64] = []
  /// The numbers of the reports by the paths of their files.
  private var noted: [String: Int64] = [:]
  /// The provinces of the reports, as numbers in the file; `nil` where rows lie in several or none.
  var provinces: [Int64?] = []
  /// The sheets without a row in which nothing else is wrong.
  var rowless: [Source] = []
  /// What communes are held against, by the number of the set, as far as it was asked for.
  var limits: [Int64: GroupLimits] = [:]
  /// The settings that the figures of the import are held against.
  var settings = ProgrammeSettings([:])
  /// What was computed last, for the warnings.
  var rollUps: RollUps?

  init(
    _ db: Database,
    who: String,
    at: Int64,
    day: Day?,
    today: Day,
    received: Day?,
    dryRun: Bool,
    ticker: Ticker
  ) throws {
    self.db = db
    self.who = who
    self.at = at
    self.day = day
    self.today = today
    self.received = received
    self.ticker = ticker
    journal = try Journal(db, who: who, at: at)
    summary = ImportSummary(isDryRun: dryRun)
  }

  /// Reads and writes all files; throws when there was any fault, or when a file was imported before
  /// and is not to be `again`.
  func run(_ files: [SourceFile], again: Bool) throws {
    let files = try recognise(files, again: again)
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
    let after = try TargetReadings(db)
    summary.effects = after.effects(since: before)
    summary.daysBeyond = try daysBeyond(after.day)
    try noteIncompleteProvinces()
    try noteIncompleteDistricts()
    try noteUnfinishedProvinces()
    try noteOwnCriteria()
    try warnings.write(
      db,
      reports: reportIDs,
      files: summary.reports.map(\.file)
    )
    summary.warnings = try warnings.summed(in: db)
    if summary.isDryRun { try plan() }
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
      let before = source.form == .store ? try dayRules() : []
      try withSheet(source) { sheet, report in
        let writer = FactWriter(
          db: db,
          report: report,
          journal: journal,
          today: today,
          sheet: sheet
        )
        let (rows, changes) = try writer.write()
        // Rows with faults of their own are missing; what that tears open would be an echo.
        if faults.isEmpty { try FactChecks(db: db, sheet: sheet).run() }
        if changes > 0 {
          if source.form.movesRollUps { touched.addAll() }
          if source.form == .store, try dayRules() != before { touched.addAll() }
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

  /// What of the settings the roll-ups of the reporting days stand on.
  private func dayRules() throws -> [DayRule] {
    let settings = try ProgrammeSettings(in: db)
    return try StoredDay.all(in: db).map {
      DayRule(
        newSince: settings.programmes.firstDayOfNew(on: $0.day),
        soonDays: settings.soonDays(on: $0.day)
      )
    }
  }

  private struct DayRule: Equatable {
    var newSince: Day
    var soonDays: Int
  }

  /// The number of the report of a source: one for each file, whatever sheets it has.
  func note(_ source: Source) throws -> Int64 {
    if let report = noted[source.file.path] { return report }
    // No report without the digest of what it brings.
    if digests[source.file.path] == nil {
      faults.add(
        ImportFault(file: source.file.name, line: 0, column: "", value: "", kind: .unreadable)
      )
    }
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
    noted[source.file.path] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  /// Writes into each report what its sheets came to; one that changed nothing stays too, so that its
  /// file is known again.
  func finishReports() throws {
    let finish = try PreparedStatement(
      db,
      """
      UPDATE report
      SET row_count = ?2, day = ?3, first_change = ?4, last_change = ?5, province = ?6, form = ?7
      WHERE id = ?1
      """
    )
    for (id, sheets) in Dictionary(grouping: reportIDs.indices, by: { reportIDs[$0] }) {
      let reports = sheets.map { summary.reports[$0] }
      let forms = Set(reports.map(\.form))
      let days = Set(reports.map(\.day))
      let places = Set(sheets.map { provinces[$0] })
      finish.bind(id, at: 1)
      finish.bind(reports.reduce(0) { $0 + $1.rows }, at: 2)
      finish.bind(days.count == 1 ? days.first.flatMap { $0 }?.number : nil, at: 3)
      finish.bind(journal.spans[id]?.lowerBound, at: 4)
      finish.bind(journal.spans[id]?.upperBound, at: 5)
      finish.bind(places.count == 1 ? places.first.flatMap { $0 } : nil, at: 6)
      finish.bind(forms.count == 1 ? forms.first : ReportRecord.severalForms, at: 7)
      try finish.run()
    }
  }
}
