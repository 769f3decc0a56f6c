internal import GRDB
internal import NTMModel

/// Takes a scratch copy of a store back to an end of a meeting, by its journal.
///
///     entries since ──> figures as they were, day by day ──┐
///                  ├──> records as they were, newest first ├──> days, sums ──> journal, reports and
///                  └──> facts as they were, newest first ──┘                   meetings since: gone
///
/// A copy for one answer has no need of a report that takes something back: rows are put as they
/// were. What cannot be put back is counted.
struct Rewinding {
  private let db: Database
  private let shelf = Shelf()
  /// The last entry that stays.
  private let change: Int64
  /// Writes what nobody will read: the entries are deleted in the end.
  private let journal: Journal
  private var touched = Touched()
  private var takenBack = 0

  /// Takes the copy back; `nil` where it knows no such end of a meeting, and nothing is changed.
  static func rewind(_ db: Database, to point: MeetingPoint) throws -> EarlierState? {
    guard let meeting = try MeetingTable.meeting(point.meeting, in: db),
      let mark = meeting.mark(point.end)
    else { return nil }
    var rewinding = try Rewinding(db, change: mark.change)
    let all = try rewinding.count()
    let figures = try FigureRewinder(db, change: mark.change)
    rewinding.takenBack += try figures.rewind(shelf: rewinding.shelf, &rewinding.touched)
    try rewinding.rewindRecords()
    // Last: figures and records may be of units, sets and sectors that came in with them.
    rewinding.takenBack += try FactRewinder(db, change: mark.change).rewind(&rewinding.touched)
    try rewinding.forget(since: meeting, point.end, mark)
    try RollUps.refresh(db, after: rewinding.touched)
    return EarlierState(
      meeting: meeting,
      end: point.end,
      mark: mark,
      takenBack: rewinding.takenBack,
      kept: all - rewinding.takenBack
    )
  }

  private init(_ db: Database, change: Int64) throws {
    self.db = db
    self.change = change
    journal = try Journal(db, who: "", at: 0)
    try shelf.refresh(in: db)
  }

  /// The entries since.
  private func count() throws -> Int {
    var rows = try SelectedRows(db, "SELECT COUNT(*) FROM journal WHERE seq > ?1", change)
    return try rows.next() ? rows.int(0) : 0
  }

  private mutating func rewindRecords() throws {
    for kind in RecordKind.allCases {
      let entries = try EarlierRecords.entries(of: kind, after: change, db)
      guard !entries.isEmpty else { continue }
      let records = try Records(db, kind, journal: journal)
      for entry in entries where try rewind(entry, of: kind, in: records) { takenBack += 1 }
    }
  }

  /// Takes one entry about a record back; whether it could be.
  private mutating func rewind(
    _ entry: JournalEntry,
    of kind: RecordKind,
    in records: Records
  ) throws -> Bool {
    guard entry.canBeTakenBack, let key = Record.key(of: entry, kind) else { return false }
    let standing = try records.find(key)
    switch try EarlierRecords.before(entry, standing: standing, records.texts) {
    case .unknown: return false
    case .was(let record):
      touched.add(record)
      _ = try records.put(record, province: nil, report: 0)
    case .absent:
      if let standing {
        try records.remove(standing, province: nil, report: 0, undone: nil)
      }
    }
    if let standing { touched.add(standing) }
    return true
  }

  /// Deletes what came later: entries, reports, meetings, and the closing of one that was open then.
  private func forget(
    since meeting: Meeting,
    _ end: MeetingPoint.End,
    _ mark: Meeting.Mark
  ) throws {
    try run("DELETE FROM journal WHERE seq > ?1", mark.change)
    let reports =
      "SELECT id FROM report WHERE COALESCE(first_change > ?1, imported_at > ?2)"
    try run("DELETE FROM report_warning WHERE report IN (\(reports))", mark.change, mark.at)
    try run("DELETE FROM report WHERE id IN (\(reports))", mark.change, mark.at)
    try run("DELETE FROM meeting WHERE id > ?1", meeting.id)
    guard end == .opening else { return }
    try run(
      """
      UPDATE meeting
      SET closed_day = NULL, closed_at = NULL, closed_by = NULL, closed_change = NULL
      WHERE id = ?1
      """,
      meeting.id
    )
  }

  private func run(_ sql: String, _ values: Int64...) throws {
    let statement = try PreparedStatement(db, sql)
    for (index, value) in values.enumerated() { statement.bind(value, at: Int32(index + 1)) }
    try statement.run()
  }
}
