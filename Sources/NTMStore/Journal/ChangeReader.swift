internal import GRDB
internal import NTMModel

/// Reads the journal as changes, the newest first.
///
///     filter ──> numbers or a range ──> entries ──> one change a value ──> the limit
final class ChangeReader {
  let db: Database
  let shelf: Shelf
  let ledger: UndoLedger
  /// By what another list calls the units; `nil` by their own names.
  private let names: ListNames?
  var hasNames: Bool { names != nil }
  /// What the rows of thresholds are about, by their keys in the journal; `nil` before the first.
  private var thresholds: [String: Change.Threshold]?
  private var origins: [Int64: (source: String, form: String)] = [:]
  /// What entries made of the communes met so far, back to the entry that was asked for first.
  var steps: [Int64: (back: Int64, steps: [CommuneFigures.Step])] = [:]
  /// The oldest entry that the list being read may need: going further back costs and tells nothing.
  private var oldest: Int64 = 0

  init(_ db: Database, shelf: Shelf, names: ListNames? = nil) throws {
    self.db = db
    self.shelf = shelf
    self.names = names
    ledger = try UndoLedger(db)
  }

  func list(_ filter: ChangeFilter) throws -> ChangeList {
    if filter.isSummed { return try summed(filter) }
    let (changes, hasMore) = try matching(filter)
    return ChangeList(
      changes: changes,
      hasMore: hasMore,
      report: try filter.report.flatMap { try ReportRecord.find($0, in: db, ledger: ledger) },
      standing: try standing(filter)
    )
  }

  /// The changes that a filter finds, and whether the limit left out older ones.
  func matching(
    _ filter: ChangeFilter
  ) throws -> (changes: [Change], hasMore: Bool) {
    var changes: [Change] = []
    var hasMore = false
    let limit = max(0, filter.limit)
    try eachEntry(filter) { entry in
      guard try matches(entry, filter) else { return true }
      for change in try self.changes(of: entry) where filter.covers(change.field) {
        if changes.count == limit {
          hasMore = true
          return false
        }
        changes.append(change)
      }
      return true
    }
    return (changes, hasMore)
  }

  /// What the latest figure of a commune stands on, where the filter is about one: its newest
  /// change of that day that was not taken back, or else the report of the day, which may only
  /// repeat what an earlier one says.
  func standing(_ filter: ChangeFilter) throws -> ChangeList.Standing? {
    switch filter.field {
    case .criterion, .indicator: break
    case .figures, .recognition, .product, .organisation, .task, .paper, .model, .tag, .villages,
      .note, .followUp, .facts, .fact, nil:
      return nil
    }
    // By another list a commune can have the figures of several, or of none.
    guard let place = filter.place, names == nil else { return nil }
    var rows = try SelectedRows(
      db,
      """
      SELECT assessment.day, assessment.report
      FROM unit JOIN assessment ON assessment.unit = unit.id
      WHERE unit.code = ?1
      ORDER BY assessment.day DESC
      LIMIT 1
      """,
      place.text
    )
    guard try rows.next() else { return nil }
    let day = rows.day(0)
    let own = try matching(ChangeFilter(place: place, field: filter.field, day: day)).changes
      .first { $0.undoes == nil && $0.undoneBy == nil }
    return ChangeList.Standing(day: day, source: try own?.source ?? origin(rows.int64(1)).source)
  }

  /// The entry that brought the figures of a commune for a day; `nil` when there are none.
  func beginning(of place: UnitCode, on day: Day) throws -> Change? {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(JournalEntry.columns)
      FROM journal
      WHERE unit IN (SELECT id FROM unit WHERE code = ?1)
        AND kind = 'assessment' AND day = ?2 AND old_report IS NULL
      ORDER BY seq DESC
      LIMIT 1
      """,
      place.text,
      day.number
    )
    guard try rows.next() else { return nil }
    let entry = try JournalEntry(rows)
    return try change(by: entry, JournalEntry.Value(.figures, nil, nil))
  }

  /// One change for each value that an entry changes.
  func changes(of entry: JournalEntry) throws -> [Change] {
    try values(of: entry).map { try change(by: entry, $0) }
  }

  private func change(by entry: JournalEntry, _ value: JournalEntry.Value) throws -> Change {
    let origin = try entry.report.map { try self.origin($0) }
    var change = Change(
      number: entry.number,
      at: entry.at,
      who: entry.who,
      place: try place(entry.place),
      day: entry.place.day.map { Day(number: $0) },
      field: value.field,
      old: value.old,
      new: value.new,
      source: origin?.source ?? "",
      form: origin?.form ?? "",
      report: entry.report,
      undoes: entry.undoes,
      undoneBy: try ledger.report(takingBack: entry.number),
      threshold: try threshold(value.field)
    )
    if case .facts = value.field { change.isHeading = FactRewinder.isHeading(entry.oldRow) }
    return change
  }

  /// The threshold that a change of a row of facts is about.
  private func threshold(_ field: Change.Field) throws -> Change.Threshold? {
    guard case .fact(Form.thresholds.table, let key, column: _) = field else { return nil }
    if let thresholds { return thresholds[key] }
    let all = try Change.Threshold.all(in: db)
    thresholds = all
    return all[key]
  }

  private func values(of entry: JournalEntry) throws -> [JournalEntry.Value] {
    if entry.isAboutOwnCriteria { return entry.ownValues }
    guard entry.isAboutFigures else { return [entry.value] }
    return try step(of: entry)?.values(shelf: shelf, in: db) ?? []
  }

  /// What an entry about figures made of them; `nil` where the file knows no such entry.
  func step(of entry: JournalEntry) throws -> CommuneFigures.Step? {
    if let own = CommuneFigures.Step(toldBy: entry) { return own }
    guard let unit = entry.place.unit else { return nil }
    let number = entry.number
    if let known = steps[unit], known.back <= number {
      return known.steps.first { $0.entry.number == number }
    }
    let back = min(oldest, number)
    let own = try CommuneFigures(of: unit, back: back, in: db).steps
    steps[unit] = (back, own)
    return own.first { $0.entry.number == number }
  }

  private func origin(_ report: Int64) throws -> (source: String, form: String) {
    if let known = origins[report] { return known }
    var rows = try SelectedRows(db, "SELECT file, source, form FROM report WHERE id = ?1", report)
    var origin = (source: "", form: "")
    if try rows.next() {
      origin = (FilePath.origin(file: rows.text(0), source: rows.text(1)), rows.text(2))
    }
    origins[report] = origin
    return origin
  }

  func place(_ place: Journal.Place) throws -> Change.Place? {
    guard let unit = place.unit else { return nil }
    if let names { return names.place(of: unit, on: place.day.map { Day(number: $0) }) }
    return try shelf.place(of: unit, in: db)
  }
}

extension ChangeReader {
  func matches(_ entry: JournalEntry, _ filter: ChangeFilter) throws -> Bool {
    if let since = filter.since, entry.at < since { return false }
    if let report = filter.report, entry.report != report { return false }
    if let day = filter.day, entry.place.day != day.number { return false }
    if let names, let place = filter.place, let unit = entry.place.unit {
      let day = entry.place.day.map { Day(number: $0) }
      guard let standing = names.standing(of: unit, on: day),
        names.lies(standing, in: place, alone: filter.isOfPlaceAlone)
      else { return false }
    }
    return filter.field.map { entry.mayHold($0) } ?? true
  }

  /// Calls `body` with entries, the newest first, until it returns false.
  func eachEntry(
    _ filter: ChangeFilter,
    _ body: (JournalEntry) throws -> Bool
  ) throws {
    let range = try range(of: filter)
    oldest = range.lowerBound
    if let numbers = try numbers(filter, in: range) {
      for number in numbers {
        guard let entry = try JournalEntry.find(number, in: db) else { continue }
        guard try body(entry) else { return }
      }
      return
    }
    var rows = try SelectedRows(db, ChangeReader.rangeQuery, range.lowerBound, range.upperBound)
    while try rows.next() {
      guard try body(JournalEntry(rows)) else { return }
    }
  }

  static let rangeQuery =
    """
    SELECT \(JournalEntry.columns) FROM journal WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq DESC
    """

  static let placeQuery =
    """
    SELECT seq
    FROM journal
    WHERE unit IN (
        SELECT below.id
        FROM unit AS place JOIN unit AS below ON below.first BETWEEN place.first AND place.last
        WHERE place.code = ?1
      )
      AND seq BETWEEN ?2 AND ?3
    ORDER BY seq DESC
    """

  static let unitQuery =
    """
    SELECT seq
    FROM journal
    WHERE unit IN (SELECT id FROM unit WHERE code = ?1) AND seq BETWEEN ?2 AND ?3
    ORDER BY seq DESC
    """

  static let recordedQuery =
    "SELECT seq FROM journal WHERE unit = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq DESC"

  static let recordQuery =
    """
    SELECT seq
    FROM journal
    WHERE kind = ?1 AND (field = ?2 OR field > ?2 || ' ' AND field < ?2 || '!')
      AND seq BETWEEN ?3 AND ?4
    ORDER BY seq DESC
    """

  /// The numbers among which the entries lie.
  private func range(of filter: ChangeFilter) throws -> ClosedRange<Int64> {
    var low = (filter.after ?? 0) + 1
    var high = filter.upTo ?? Int64.max
    if let report = filter.report {
      var rows = try SelectedRows(
        db,
        "SELECT first_change, last_change FROM report WHERE id = ?1",
        report
      )
      guard try rows.next(), !rows.isNull(0) else { return Int64.max...Int64.max }
      (low, high) = (max(low, rows.int64(0)), min(high, rows.int64(1)))
    }
    if let since = filter.since {
      // Entries carry the time of their report, and there are few reports.
      var rows = try SelectedRows(
        db,
        "SELECT min(first_change) FROM report WHERE imported_at >= ?1",
        since
      )
      guard try rows.next(), !rows.isNull(0) else { return Int64.max...Int64.max }
      low = max(low, rows.int64(0))
    }
    return low <= high ? low...high : Int64.max...Int64.max
  }

  /// The numbers of the entries where an index knows them, the newest first; `nil` where the range
  /// is read as it stands.
  private func numbers(
    _ filter: ChangeFilter,
    in range: ClosedRange<Int64>
  ) throws -> [Int64]? {
    let (low, high) = (range.lowerBound, range.upperBound)
    if let place = filter.place, let names {
      var numbers: [Int64] = []
      for unit in names.candidates(in: place, alone: filter.isOfPlaceAlone) {
        numbers += try collect(SelectedRows(db, ChangeReader.recordedQuery, unit, low, high))
      }
      return numbers.sorted(by: >)
    }
    if let place = filter.place {
      let query = filter.isOfPlaceAlone ? ChangeReader.unitQuery : ChangeReader.placeQuery
      return try collect(SelectedRows(db, query, place.text, low, high))
    }
    guard let (kind, key) = filter.field?.recordKey(programme: shelf.programme) else { return nil }
    return try collect(SelectedRows(db, ChangeReader.recordQuery, kind.rawValue, key, low, high))
  }

  private func collect(_ rows: consuming SelectedRows) throws -> [Int64] {
    var numbers: [Int64] = []
    while try rows.next() { numbers.append(rows.int64(0)) }
    return numbers
  }
}
