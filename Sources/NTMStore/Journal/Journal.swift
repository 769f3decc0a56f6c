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

  /// The `field` of an entry about figures that were taken away.
  static let removed = "removed"

  private let db: Database
  private let words: Command
  private let texts: Command
  private(set) var count = 0
  /// The first and the last entry of each report.
  private(set) var spans: [Int64: ClosedRange<Int64>] = [:]

  init(_ db: Database, who: String, at seconds: Int64) throws {
    self.db = db
    words = try Command(
      db,
      """
      INSERT INTO journal (
        at, who, kind, unit, province, day, old_known, old_met, old_disputed, new_known, new_met,
        new_disputed, old_measures, field, report, old_report, undoes
      ) VALUES (
        ?1, ?2, 'assessment', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16
      )
      """
    )
    texts = try Command(
      db,
      """
      INSERT INTO journal (
        at, who, kind, unit, province, day, field, old, new, old_row, report, old_report, undoes
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """
    )
    for command in [words, texts] {
      command.bind(seconds, at: 1)
      command.bind(who, at: 2)
    }
  }

  /// One commune's figures at one day.
  func assessment(_ figures: Figures, at place: Place, from origin: Origin) throws {
    words.bind(place.unit, at: 3)
    words.bind(place.province, at: 4)
    words.bind(place.day, at: 5)
    words.bind(figures.old.map { Int64(bitPattern: $0.known) }, at: 6)
    words.bind(figures.old.map { Int64(bitPattern: $0.met) }, at: 7)
    words.bind(figures.old.map { Int64(bitPattern: $0.disputed) }, at: 8)
    words.bind(figures.new.map { Int64(bitPattern: $0.known) }, at: 9)
    words.bind(figures.new.map { Int64(bitPattern: $0.met) }, at: 10)
    words.bind(figures.new.map { Int64(bitPattern: $0.disputed) }, at: 11)
    words.bind(figures.oldMeasures, at: 12)
    words.bind(figures.areRemoved ? Journal.removed : nil, at: 13)
    words.bind(origin.report, at: 14)
    words.bind(origin.oldReport, at: 15)
    words.bind(origin.undoes, at: 16)
    try words.run()
    note(origin.report)
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
    note(origin.report)
  }

  private func note(_ report: Int64) {
    count += 1
    let number = db.lastInsertedRowID
    spans[report] = (spans[report]?.lowerBound ?? number)...number
  }
}
