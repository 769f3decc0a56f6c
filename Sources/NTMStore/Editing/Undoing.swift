internal import GRDB
internal import NTMModel

/// Takes a report or a change back inside its transaction.
///
///     entries that stand ──> nothing later stands on them ──> the opposite of each, the newest first
///                                                        ──> days, roll-ups
///
/// Everything that can be refused is found before the first row is written.
final class Undoing {
  let db: Database
  let shelf = Shelf()
  private(set) var ledger: UndoLedger
  let journal: Journal
  private let reports: ReportWriter
  private let source: String
  private let before: TargetReadings
  var touched = Touched()
  /// The units whose figures or records are taken back.
  var units: Set<Int64> = []
  /// Days that may have no figures any more.
  var emptied: Set<Int32> = []
  private var provinces: [Int64: Int64?] = [:]

  init(_ db: Database, who: String, at seconds: Int64, source: String) throws {
    self.db = db
    self.source = source
    ledger = try UndoLedger(db)
    journal = try Journal(db, who: who, at: seconds)
    reports = ReportWriter(db: db, who: who, at: seconds)
    before = try TargetReadings(db)
    try shelf.refresh(in: db)
  }

  /// What is to be taken back.
  private struct Selection {
    var target: ReportRecord
    /// The number of the only entry that was named; `nil` for a whole report.
    var change: Int64?
    /// The entries of it that stand, the oldest first.
    var entries: [JournalEntry]
  }

  func run(_ undo: Undo) throws -> UndoResult {
    let selection = try select(undo)
    ledger.leaving = Set(selection.entries.map(\.number))
    let figures = try figures(of: selection.entries)
    let records = try records(of: selection.entries)
    try refuseLater(figures.flatMap(\.later) + records.flatMap(\.later))
    let report = try add(selection)
    try apply(figures, report: report)
    for record in records { try apply(record, report: report) }
    try reports.finish(report, rows: selection.entries.count, journal: journal)
    let daysRemoved = try ReportingDays(db).removeEmpty(emptied)
    try RollUps.refresh(db, after: touched)
    let filter = ChangeFilter(report: report, limit: UndoResult.shown)
    return UndoResult(
      report: report,
      target: selection.target,
      entries: selection.entries.count,
      units: units.count,
      changes: try ChangeReader(db, shelf: shelf).list(filter).changes,
      daysRemoved: daysRemoved,
      effects: try TargetReadings(db).effects(since: before)
    )
  }

  private func select(_ undo: Undo) throws -> Selection {
    let all: [JournalEntry]
    let id: Int64
    var change: Int64?
    switch undo {
    case .report(let number):
      id = number
      all = try entries(of: number)
    case .change(let number):
      guard let entry = try JournalEntry.find(number, in: db), let report = entry.report else {
        throw UndoRefusal.unknownChange(number)
      }
      (id, change, all) = (report, number, [entry])
    }
    guard let target = try ReportRecord.find(id, in: db, ledger: ledger), !all.isEmpty else {
      throw UndoRefusal.unknownReport(id)
    }
    guard all.allSatisfy(\.canBeTakenBack) else {
      throw UndoRefusal.facts(report: id, form: target.form)
    }
    var standing: [JournalEntry] = []
    var by: Int64?
    for entry in all {
      let undone = try ledger.report(takingBack: entry.number)
      if undone == nil { standing.append(entry) }
      by = undone ?? by
    }
    if standing.isEmpty, let by { throw UndoRefusal.alreadyUndone(by: by) }
    return Selection(target: target, change: change, entries: standing)
  }

  private func entries(of report: Int64) throws -> [JournalEntry] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(JournalEntry.columns)
      FROM journal
      WHERE report = ?1
        AND seq BETWEEN (SELECT first_change FROM report WHERE id = ?1)
          AND (SELECT last_change FROM report WHERE id = ?1)
      ORDER BY seq
      """,
      report
    )
    var entries: [JournalEntry] = []
    while try rows.next() { entries.append(try JournalEntry(rows)) }
    return entries
  }

  private func refuseLater(_ later: [JournalEntry]) throws {
    guard !later.isEmpty else { return }
    var seen: Set<Int64> = []
    let ordered = later.filter { seen.insert($0.number).inserted }
      .sorted { $0.number > $1.number }
    let reader = try ChangeReader(db, shelf: shelf)
    var named: [Change] = []
    for entry in ordered.prefix(UndoRefusal.named) {
      if let change = try reader.changes(of: entry).first { named.append(change) }
    }
    throw UndoRefusal.laterChanges(named, total: ordered.count)
  }

  private func add(_ selection: Selection) throws -> Int64 {
    let days = Set(selection.entries.map(\.place.day))
    let places = Set(selection.entries.map(\.place.province))
    // With its only entry a report is taken back as a whole.
    let isWhole = selection.change == nil || selection.target.changes == 1
    return try reports.add(
      form: ReportRecord.undoing,
      source: source,
      day: days.count == 1 ? days.first ?? nil : nil,
      province: places.count == 1 ? places.first ?? nil : nil,
      undoes: (isWhole ? selection.target.id : nil, selection.change)
    )
  }

  /// The province of a unit, kept because a report asks thousands of times.
  func province(of unit: Int64?) throws -> Int64? {
    guard let unit else { return nil }
    if let known = provinces[unit] { return known }
    let province = try Provinces.province(of: unit, in: db)
    provinces[unit] = province
    return province
  }

  /// The later entries about the same thing that stand on an entry.
  ///
  /// A later entry and what took it back cancel each other; what took back an earlier one changed
  /// the ground under this entry, and stands on it too.
  func later(
    than entry: JournalEntry,
    among chain: [JournalEntry],
    _ isSame: (JournalEntry) throws -> Bool
  ) throws -> [JournalEntry] {
    try chain.filter { other in
      guard other.number > entry.number, other.undoes.map({ $0 < entry.number }) ?? true else {
        return false
      }
      return try ledger.stands(other.number) && isSame(other)
    }
  }

  /// The report that a row came from before, or the one before that where it was taken back.
  func origin(_ report: Int64?, in chain: [JournalEntry]) throws -> Int64? {
    var report = report
    // Each round goes to an earlier report.
    for entry in chain.reversed() where entry.report == report && entry.deed != .removes {
      if try ledger.stands(entry.number) { break }
      report = entry.oldReport ?? report
    }
    return report
  }
}

extension JournalEntry {
  /// Whether an opposite can be written: facts carry other figures, and have none.
  var canBeTakenBack: Bool {
    if isAboutFigures { return true }
    // Schema 1 had one entry for all tasks of a file.
    guard let kind = RecordKind(rawValue: kind) else { return false }
    return kind != .task || field != Form.tasks.name
  }
}
