import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// A store of the trial programme with what edits and undos need.
struct EditedStore {
  let programme: ReadingStore
  var store: Store { programme.store }

  static let source = "theo báo cáo tại cuộc họp"

  init() throws { programme = try ReadingStore() }

  init(_ programme: ReadingStore) { self.programme = programme }

  func importFile(_ path: String, at moment: Int64 = ReadingStore.moment) throws {
    _ = try store.importFiles([path], by: "thử", at: moment)
  }

  /// An edit as somebody makes it in May.
  func edit(
    _ subject: Edit.Subject,
    _ new: Edit.Value,
    old: Edit.Value? = nil,
    on day: Day = ReadingStore.may,
    source: String = EditedStore.source
  ) -> Edit {
    Edit(subject: subject, day: day, old: old, new: new, source: source)
  }

  @discardableResult
  func write(
    _ subject: Edit.Subject,
    _ new: Edit.Value,
    old: Edit.Value? = nil,
    on day: Day = ReadingStore.may,
    source: String = EditedStore.source,
    by who: String = "Lan",
    dryRun: Bool = false
  ) throws -> EditOutcome {
    let edit = edit(subject, new, old: old, on: day, source: source)
    return try store.write(edit, by: who, at: 1_591_000_000, dryRun: dryRun)
  }

  /// An edit that must be written.
  @discardableResult
  func written(
    _ subject: Edit.Subject,
    _ new: Edit.Value,
    on day: Day = ReadingStore.may,
    by who: String = "Lan"
  ) throws -> EditResult {
    guard case .written(let result) = try write(subject, new, on: day, by: who) else {
      throw StoreError.failed(path: store.path, message: "not written")
    }
    return result
  }

  func undo(_ undo: Undo, by who: String = "Mai", dryRun: Bool = false) throws -> UndoOutcome {
    try store.undo(undo, by: who, at: 1_592_000_000, dryRun: dryRun)
  }

  /// Something that must be taken back.
  @discardableResult
  func undone(_ undo: Undo, dryRun: Bool = false) throws -> UndoResult {
    switch try self.undo(undo, dryRun: dryRun) {
    case .done(let result): return result
    case .refused(let refusal): throw refusal
    }
  }

  func refusal(of undo: Undo) throws -> UndoRefusal? {
    if case .refused(let refusal) = try self.undo(undo) { refusal } else { nil }
  }

  func rows(_ sql: String) throws -> [String] { try EditedStore.rows(sql, of: store) }

  static func rows(_ sql: String, of store: Store) throws -> [String] {
    try store.reader.read { db in try rows(sql, in: db) }
  }

  static func rows(_ sql: String, in db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: sql).map { row in
      row.databaseValues.map { $0.isNull ? "-" : "\($0)".replacing("\"", with: "") }
        .joined(separator: " ")
    }
  }

  func execute(_ sql: String) throws {
    try store.writer?.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Every row of every table of figures, in order: what an undo must bring back byte for byte.
  func figures() throws -> [String] { try EditedStore.figures(of: store) }

  static func figures(of store: Store) throws -> [String] {
    try figureQueries.flatMap { try rows($0, of: store) }
  }

  static let figureQueries = [
    "SELECT unit, day, until, known, met, disputed, met_count, standing, hex(measures), report "
      + "FROM assessment ORDER BY unit, day",
    "SELECT * FROM recognition ORDER BY unit, standard, year",
    "SELECT * FROM product ORDER BY code", "SELECT * FROM organisation ORDER BY code",
    "SELECT * FROM task ORDER BY programme, id", "SELECT * FROM note ORDER BY id",
    "SELECT * FROM follow_up ORDER BY id",
    "SELECT * FROM unit_tag ORDER BY unit, tag, started",
    "SELECT * FROM villages ORDER BY unit, day",
    "SELECT * FROM reporting_day ORDER BY day",
    "SELECT *, hex(bands), hex(met), hex(not_met), hex(disputed), hex(sector_stars) "
      + "FROM rollup ORDER BY day, unit",
  ]

  /// The number of the report that a file became.
  func report(_ file: String) throws -> Int64 {
    let ids = try rows("SELECT max(id) FROM report WHERE file LIKE '%/\(file)'")
    return try #require(ids.first.flatMap { Int64($0) })
  }

  func sheet(_ code: String, day: Day? = nil) throws -> CommuneSheet {
    guard case .commune(let sheet) = try programme.answer(.commune(UnitCode(code)), day: day).body
    else { throw StoreError.failed(path: store.path, message: "no commune") }
    return sheet
  }
}
