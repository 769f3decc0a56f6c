internal import GRDB
public import NTMModel

/// Answers as if some things stood in the file that do not.
///
/// They are written into a copy in memory, with the sums above them, and every question is answered
/// from there by the statements that always answer it. The file itself is only read.
/// docs/decisions/0011 has the meaning.
///
/// Used by one thread only.
public final class AssumedStore {
  private var store: Store
  private let shelf = Shelf()
  private var scratch: Scratch?

  private struct Scratch {
    var copy: DatabaseQueue
    /// `PRAGMA data_version` of the file when it was copied.
    var version: Int64
    /// What its open transaction has written; `nil` before the first one.
    var laid: Laid?
    /// Reporting days that figures are held against, as the file has them.
    var kept: [Day: KeptSide] = [:]
    /// The own criteria of districts and provinces at the baselines that were asked for.
    var keptOwn: [OwnRecords.Instant: [Int64: OwnRecords.Standing]] = [:]
  }

  private struct Laid {
    var assumptions: [Assumption]
    var day: Day
    var whatIf: WhatIf
  }

  /// A second connection to a file.
  public init(path: String) throws(StoreError) {
    store = try Store.open(path, writing: false)
    shelf.file = PlainFile(store)
  }

  /// The answer to a question with its assumptions; `changes` is the watcher's affair.
  public func answer(_ question: Question) throws(StoreError) -> Snapshot {
    if store.isStale {
      store = try Store.open(store.path, writing: false)
      shelf.file = PlainFile(store)
      scratch = nil
    }
    var scratch = try copied()
    self.scratch = nil
    do {
      let snapshot = try scratch.copy.writeWithoutTransaction { db in
        try answer(question, in: db, &scratch)
      }
      // Only what was read to its end is known to be whole.
      self.scratch = scratch
      return try measured(snapshot, question)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(error, path: store.path)
    }
  }

  /// Where things are heading goes by the rate of the file: nobody has achieved in a month what is
  /// assumed.
  private func measured(_ snapshot: Snapshot, _ question: Question) throws(StoreError) -> Snapshot {
    guard case .pace(var sheet) = snapshot.body else { return snapshot }
    var plain = question
    plain.assumptions = []
    guard case .pace(let file) = try store.answer(plain).body else { return snapshot }
    var rates: [UnitCode: [Forecast.Point]] = [file.total.unit.code: file.total.forecast.measured]
    for row in file.places { rates[row.unit.code] = row.forecast.measured }
    func laid(_ row: inout PaceRow) {
      guard let measured = rates[row.unit.code] else { return }
      row.forecast = row.forecast.measured(on: measured, day: question.day ?? snapshot.asOf)
    }
    laid(&sheet.total)
    for index in sheet.places.indices { laid(&sheet.places[index]) }
    var snapshot = snapshot
    snapshot.body = .pace(sheet)
    return snapshot
  }

  /// The copy of what the file holds now.
  private func copied() throws(StoreError) -> Scratch {
    let old = scratch?.version
    let made = try store.read { db -> Scratch? in
      let version = try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
      if version == old { return nil }
      // Two copies at once would cost twice the memory.
      scratch = nil
      return Scratch(copy: try ScratchCopy.make(of: db), version: version)
    }
    guard let current = made ?? scratch else { throw .vanished(path: store.path) }
    return current
  }

  private func answer(
    _ question: Question,
    in db: Database,
    _ scratch: inout Scratch
  ) throws -> Snapshot {
    try shelf.refresh(in: db)
    let days = shelf.facts.reportingDays
    let shown = days.last { day in question.day.map { day <= $0 } ?? true }
    guard let day = shown else { return try Reading.answer(question, in: db, shelf: shelf) }
    try keep(question, in: db, &scratch)
    if scratch.laid?.assumptions != question.assumptions || scratch.laid?.day != day {
      if db.isInsideTransaction { try db.rollback() }
      scratch.laid = nil
      shelf.forgetSums()
      try db.beginTransaction(.deferred)
      try shelf.turn(to: day, in: db)
      let reading = try Reading(question, on: day, in: db, shelf: shelf)
      let whatIf = try Laying.lay(question.assumptions, over: reading)
      scratch.laid = Laid(assumptions: question.assumptions, day: day, whatIf: whatIf)
    }
    var snapshot = try Reading.answer(question, in: db, shelf: shelf)
    snapshot.whatIf = scratch.laid?.whatIf
    return snapshot
  }

  /// Reads what figures are to be held against, where nothing is assumed yet.
  ///
  /// What is assumed of a unit is written into its last report, which can be that of the day. A meeting
  /// has a stamp of all but the own criteria of districts and provinces.
  private func keep(
    _ question: Question,
    in db: Database,
    _ scratch: inout Scratch
  ) throws {
    defer {
      shelf.unassumed = scratch.kept
      shelf.unassumedOwn = scratch.keptOwn
    }
    guard question.subject.hasMoves, let instant = try instant(of: question.since, in: db),
      scratch.keptOwn[instant] == nil
    else { return }
    if db.isInsideTransaction { try db.rollback() }
    scratch.laid = nil
    if instant.change == nil {
      scratch.kept[instant.day] = try KeptSide(
        shelf.side(.standing, on: instant.day, in: db),
        db
      )
    }
    scratch.keptOwn[instant] = try OwnRecords.latest(
      of: [.province, .district],
      in: Int64.min...Int64.max,
      at: instant,
      db
    )
  }

  /// Where a baseline stands; `nil` without one.
  private func instant(of baseline: Baseline?, in db: Database) throws -> OwnRecords.Instant? {
    switch baseline {
    case .day(let wanted):
      return shelf.toldDays.last { $0 <= wanted }.map { OwnRecords.Instant(day: $0) }
    case .meeting(let id):
      return try MeetingTable.meeting(id, in: db).map {
        OwnRecords.Instant(day: $0.opening.day, change: $0.opening.change)
      }
    case nil: return nil
    }
  }
}
