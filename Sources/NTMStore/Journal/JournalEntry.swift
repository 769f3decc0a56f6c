internal import GRDB
internal import NTMModel

/// One row of the journal.
struct JournalEntry {
  var number: Int64
  var at: Int64
  var who: String
  var kind: String
  var place: Journal.Place
  /// The words before and after, as in `Journal.Figures`.
  var oldWords: CriteriaWords?
  var newWords: CriteriaWords?
  var oldMeasures: [UInt8]?
  var field: String
  var old: String?
  var new: String?
  var oldRow: String?
  var report: Int64?
  var oldReport: Int64?
  var undoes: Int64?

  /// The columns that `init` reads, in this order and from the first on.
  static let columns =
    """
    seq, at, who, kind, unit, province, day, old_known, old_met, old_disputed, new_known, new_met,
    new_disputed, old_measures, field, old, new, old_row, report, old_report, undoes
    """

  init(_ rows: borrowing SelectedRows) throws {
    number = rows.int64(0)
    at = rows.int64(1)
    who = rows.text(2)
    kind = rows.text(3)
    place = Journal.Place(
      unit: rows.optional(4),
      province: rows.optional(5),
      day: rows.optionalDay(6)?.number
    )
    oldWords = rows.isNull(7) ? nil : try CriteriaWords(rows, at: 7)
    newWords = rows.isNull(10) ? nil : try CriteriaWords(rows, at: 10)
    oldMeasures = rows.isNull(13) ? nil : rows.withBytes(13) { Array($0) }
    field = rows.text(14)
    old = rows.optionalText(15)
    new = rows.optionalText(16)
    oldRow = rows.optionalText(17)
    report = rows.optional(18)
    oldReport = rows.optional(19)
    undoes = rows.optional(20)
  }

  /// The entry with a number; `nil` when there is none.
  static func find(_ number: Int64, in db: Database) throws -> JournalEntry? {
    var rows = try SelectedRows(db, "SELECT \(columns) FROM journal WHERE seq = ?1", number)
    return try rows.next() ? JournalEntry(rows) : nil
  }

  /// The entries about the figures of a commune from one on, the oldest first.
  static func figures(of unit: Int64, back: Int64, in db: Database) throws -> [JournalEntry] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(columns)
      FROM journal
      WHERE unit = ?1 AND seq >= ?2 AND kind = 'assessment'
      ORDER BY seq
      """,
      unit,
      back
    )
    var entries: [JournalEntry] = []
    while try rows.next() { entries.append(try JournalEntry(rows)) }
    return entries
  }

  /// What an entry does to its row.
  enum Deed {
    case adds, removes, corrects
  }

  var isAboutFigures: Bool { kind == Form.assessments.table }

  /// Whether it is about the criteria of a district.
  var isAboutOwnCriteria: Bool { kind == RecordKind.ownAssessment.rawValue }

  var deed: Deed {
    if isAboutFigures {
      if field == Journal.removed { return .removes }
      return oldReport == nil ? .adds : .corrects
    }
    if old == nil { return .adds }
    return new == nil ? .removes : .corrects
  }
}
