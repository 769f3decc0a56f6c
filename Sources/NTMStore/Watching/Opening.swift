internal import GRDB
internal import NTMModel

/// One opening of the file, read-only, with what was last answered from it.
///
/// A class so that a file which takes the other's place is a new one, with nothing carried over.
final class Opening {
  /// What the name pointed to when it was opened.
  let file: FileIdentity?
  private var store: Store
  private let shelf = Shelf()
  private var tally = MeetingTally()
  /// For questions by another unit list than that of the figures; opened by the first one.
  private var recasting: RecastStore?
  /// For questions with assumptions; let go, with its copy, by the first one without.
  private var assuming: AssumedStore?
  /// For questions about an earlier state; let go, with its copy, by the first one about now.
  private var earlier: EarlierStore?
  /// The log that belongs to this file, as far as it was seen.
  private var log: FileIdentity?
  /// `PRAGMA data_version`, `nil` of a connection that was given up, and the journal's number at
  /// the last answer.
  private var answered: (version: Int64?, number: Int64)?
  /// True from the restoring of another state to the answer that says so.
  private var isRestored = false

  init(_ path: String) throws(StoreError) {
    // Looked at before opening: a file renamed in between is noticed at the next look.
    file = FileIdentity(path)
    store = try Store.open(path, writing: false)
  }

  /// Whether the log beside the name is still that of this file, and not empty.
  var isLogLeft: Bool {
    guard let now = FileIdentity(store.path + "-wal") else { return false }
    return now == log && !now.isEmpty
  }

  func hasChanged() throws(StoreError) -> Bool {
    try reopenIfStale()
    let version = try look { db in try Opening.dataVersion(in: db) }
    return version != answered?.version
  }

  func lead(_ name: String) throws(StoreError) -> Lead? {
    try reopenIfStale()
    return try look { db in try LeadTable.lead(name, in: db) }
  }

  /// The changes since the last answer; `nil` before the first one.
  func pendingCount() throws(StoreError) -> Int? {
    guard let number = answered?.number else { return nil }
    try reopenIfStale()
    return try look { db in
      try checkSchema(in: db)
      var rows = try SelectedRows(db, "SELECT COUNT(*) FROM journal WHERE seq > ?1", number)
      return try rows.next() ? rows.int(0) : 0
    }
  }

  /// The answer to a question; one about the figures carries what changed since the last such one.
  ///
  /// A search runs beside the page: it tells of no changes, and leaves them for the page to tell.
  ///
  /// - Returns: `nil` where the reading was given up. By another list, at an earlier state and with
  ///   assumptions it never is: what is laid out for those answers must be whole.
  func answer(
    _ question: Question,
    unless isUnwanted: @escaping () -> Bool
  ) throws(StoreError) -> Snapshot? {
    let isSearch = question.subject.isSearch
    try reopenIfStale()
    if question.stoodAt != nil { return try answer(question, by: takeBack) }
    if !isSearch { earlier = nil }
    if question.unitsAt != nil, question.subject.followsUnitList {
      return try answer(question, by: recast)
    }
    if !question.assumptions.isEmpty, question.subject.followsAssumptions {
      return try answer(question, by: assume)
    }
    if question.subject.followsAssumptions { assuming = nil }
    let answer: (Snapshot, Int64)? = try store.read { db in
      try checkSchema(in: db)
      let meeting = try refresh(in: db)
      let read = try db.read(unless: isUnwanted) {
        try Reading.answer(question, in: db, shelf: shelf)
      }
      guard var snapshot = read else {
        shelf.distrust()
        return nil
      }
      snapshot.facts.meeting = meeting
      if isSearch { return (snapshot, 0) }
      snapshot.changes = try changes(in: db, asOf: snapshot.asOf)
      return (snapshot, try Opening.dataVersion(in: db))
    }
    guard let (snapshot, version) = answer else { return nil }
    if isSearch { return snapshot }
    note(version, number: snapshot.facts.lastChange)
    return snapshot
  }

  /// The answer from another connection than the one that tells what changed.
  ///
  /// Asked last: what is committed in between is in the answer, and told with the next one.
  private func answer(
    _ question: Question,
    by other: (Question) throws(StoreError) -> Snapshot
  ) throws(StoreError) -> Snapshot {
    let isSearch = question.subject.isSearch
    let (digest, version, meeting) = try store.read { db in
      try checkSchema(in: db)
      let meeting = try refresh(in: db)
      let days = shelf.facts.reportingDays
      let day = days.last { day in question.day.map { day <= $0 } ?? true } ?? days.first
      return (
        try isSearch ? nil : changes(in: db, asOf: day ?? Day(number: 0)),
        try Opening.dataVersion(in: db), meeting
      )
    }
    var snapshot = try other(question)
    snapshot.facts.meeting = meeting
    if snapshot.earlier != nil {
      // Where one can go from there, and what changes meanwhile, is of now.
      snapshot.facts.meetings = shelf.facts.meetings
      snapshot.facts.lastChange = shelf.facts.lastChange
      snapshot.facts.changedAt = shelf.facts.changedAt
    }
    if isSearch { return snapshot }
    snapshot.changes = digest
    note(version, number: shelf.facts.lastChange)
    return snapshot
  }

  /// Brings the shelf up to date, and counts what was written in the open meeting.
  private func refresh(in db: Database) throws -> MeetingCount? {
    if try shelf.refresh(in: db) {
      isRestored = true
      tally = MeetingTally()
    }
    return try tally.count(shelf: shelf, in: db)
  }

  /// The answer by another unit list.
  private func recast(_ question: Question) throws(StoreError) -> Snapshot {
    if let recasting { return try recasting.answer(question) }
    let opened = try RecastStore(path: store.path)
    recasting = opened
    return try opened.answer(question)
  }

  /// The answer with what the question takes for given.
  private func assume(_ question: Question) throws(StoreError) -> Snapshot {
    if let assuming { return try assuming.answer(question) }
    let opened = try AssumedStore(path: store.path)
    assuming = opened
    return try opened.answer(question)
  }

  /// The answer at an end of a meeting.
  private func takeBack(_ question: Question) throws(StoreError) -> Snapshot {
    if let earlier { return try earlier.answer(question) }
    let opened = try EarlierStore(path: store.path)
    earlier = opened
    return try opened.answer(question)
  }

  /// What changed since the last answer; `nil` before the first one.
  private func changes(in db: Database, asOf day: Day) throws -> ChangeDigest? {
    if isRestored { return ChangeDigest(count: 0, lines: [], isReplaced: true) }
    guard let last = answered?.number else { return nil }
    return try ChangeDigest(after: last, in: db, shelf: shelf, asOf: day)
  }

  private func note(_ version: Int64, number: Int64) {
    answered = (version, number)
    isRestored = false
    if FileIdentity(store.path) == file { log = FileIdentity(store.path + "-wal") }
  }

  /// Opens a file anew that is read without locks and was written since.
  ///
  /// What was answered stays, so that the next answer tells what changed.
  private func reopenIfStale() throws(StoreError) {
    guard store.isStale else { return }
    store = try Store.open(store.path, writing: false)
    answered?.version = nil
  }

  /// One statement outside a transaction.
  private func look<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try store.reader.unsafeRead(body)
    } catch {
      throw StoreError(error, path: store.path)
    }
  }

  /// Another program may have brought the living file to a schema that this one cannot read.
  private func checkSchema(in db: Database) throws {
    var rows = try SelectedRows(db, "PRAGMA user_version")
    guard try rows.next(), rows.int(0) > Schema.version else { return }
    throw StoreError.newerSchema(
      path: store.path,
      version: rows.int(0),
      known: Schema.version
    )
  }

  private static func dataVersion(in db: Database) throws -> Int64 {
    var rows = try SelectedRows(db, "PRAGMA data_version")
    return try rows.next() ? rows.int64(0) : 0
  }
}
