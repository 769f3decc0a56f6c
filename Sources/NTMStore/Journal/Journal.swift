internal import GRDB
internal import NTMModel

/// Writes the entries of one import, edit or undo: who, when and from which report.
final class Journal {
  /// What every entry is about, and what it needs to be taken back.
  struct Origin {
    /// The report that the entry belongs to.
    var report: Int64
    /// Whose the row was before; `nil` where there was none.
    var oldReport: Int64?
    /// The entry that this one takes back; `nil` for all others.
    var undoes: Int64?
  }

  /// The place and day of an entry; all `nil` for facts.
  struct Place {
    var unit: Int64?
    var province: Int64?
    var day: Int32?

    static let none = Place()
  }

  /// What one commune's figures of a day become.
  struct Figures {
    /// What stood on that day before; `nil` before a first report.
    var old: CriteriaWords?
    /// What stands now; `nil` when nothing does any more.
    var new: CriteriaWords?
    /// The packed values that were replaced or removed; `nil` where none were.
    var oldMeasures: [UInt8]?
    /// Whether the figures of the day were taken away, so that earlier ones hold again.
    var areRemoved = false
  }

  /// An entry about a commune's figures of a day.
  struct FiguresEntry {
    var day: Int32
    var figures: Figures
    var origin: Origin
  }

  /// The `field` of an entry about figures that were taken away.
  static let removed = "removed"

  private let db: Database
  private let who: String
  private let seconds: Int64
  private let words: RowInsertion
  private let texts: PreparedStatement
  private(set) var count = 0
  /// The first and the last entry of each report.
  private(set) var spans: [Int64: ClosedRange<Int64>] = [:]

  init(_ db: Database, who: String, at seconds: Int64) throws {
    self.db = db
    self.who = who
    self.seconds = seconds
    words = RowInsertion(
      db,
      into: "journal",
      columns: [
        "at", "who", "kind", "unit", "province", "day", "old_known", "old_met", "old_disputed",
        "new_known", "new_met", "new_disputed", "old_measures", "field", "report", "old_report",
        "undoes",
      ],
      shared: 5
    )
    texts = try PreparedStatement(
      db,
      """
      INSERT INTO journal (
        at, who, kind, unit, province, day, field, old, new, old_row, report, old_report, undoes
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """
    )
    texts.bind(seconds, at: 1)
    texts.bind(who, at: 2)
  }

  /// One commune's figures, a day each.
  func assessments(_ entries: [FiguresEntry], of unit: Int64, province: Int64?) throws {
    guard !entries.isEmpty else { return }
    try words.add(entries) { statement in
      statement.bind(seconds, at: 1)
      statement.bind(who, at: 2)
      statement.bind("assessment", at: 3)
      statement.bind(unit, at: 4)
      statement.bind(province, at: 5)
    } bind: { entry, statement, place in
      let (old, new) = (entry.figures.old, entry.figures.new)
      statement.bind(entry.day, at: place)
      statement.bind(old.map { Int64(bitPattern: $0.known) }, at: place + 1)
      statement.bind(old.map { Int64(bitPattern: $0.met) }, at: place + 2)
      statement.bind(old.map { Int64(bitPattern: $0.disputed) }, at: place + 3)
      statement.bind(new.map { Int64(bitPattern: $0.known) }, at: place + 4)
      statement.bind(new.map { Int64(bitPattern: $0.met) }, at: place + 5)
      statement.bind(new.map { Int64(bitPattern: $0.disputed) }, at: place + 6)
      statement.bind(entry.figures.oldMeasures, at: place + 7)
      statement.bind(entry.figures.areRemoved ? Journal.removed : nil, at: place + 8)
      statement.bind(entry.origin.report, at: place + 9)
      statement.bind(entry.origin.oldReport, at: place + 10)
      statement.bind(entry.origin.undoes, at: place + 11)
    }
    // Nobody else writes meanwhile: the numbers of all rows end with that of the last one.
    let last = db.lastInsertedRowID
    for (index, entry) in entries.enumerated() {
      note(entry.origin.report, last - Int64(entries.count - 1 - index))
    }
  }

  /// Any other change, in words; `oldRow` is the row that was removed.
  func entry(
    kind: String,
    field: String,
    old: String?,
    new: String?,
    oldRow: String? = nil,
    at place: Place = .none,
    from origin: Origin
  ) throws {
    texts.bind(kind, at: 3)
    texts.bind(place.unit, at: 4)
    texts.bind(place.province, at: 5)
    texts.bind(place.day, at: 6)
    texts.bind(field, at: 7)
    texts.bind(old, at: 8)
    texts.bind(new, at: 9)
    texts.bind(oldRow, at: 10)
    texts.bind(origin.report, at: 11)
    texts.bind(origin.oldReport, at: 12)
    texts.bind(origin.undoes, at: 13)
    try texts.run()
    note(origin.report, db.lastInsertedRowID)
  }

  private func note(_ report: Int64, _ number: Int64) {
    count += 1
    spans[report] = (spans[report]?.lowerBound ?? number)...number
  }
}
