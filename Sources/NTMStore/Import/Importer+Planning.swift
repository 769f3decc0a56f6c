internal import GRDB
internal import NTMModel

extension Importer {
  /// Units and days that are told, values of each of them, and entries that are looked at: a dry run
  /// of a nation's figures is to be read by somebody, and held in memory.
  private static let mostPlaces = 1_000
  private static let mostValues = 12
  private static let mostEntries = 10_000

  /// Puts together what was written, unit by unit: the entries of the journal that nobody keeps.
  func plan() throws {
    guard let first = journal.spans.values.map(\.lowerBound).min() else { return }
    let shelf = Shelf()
    try shelf.refresh(in: db)
    let reader = try ChangeReader(db, shelf: shelf)
    var last: (unit: Int64?, day: Int32?)?
    var rows = try SelectedRows(
      db,
      """
      SELECT \(JournalEntry.columns)
      FROM journal LEFT JOIN unit AS place ON place.id = journal.unit
      WHERE seq >= ?1
      ORDER BY place.first, journal.day, seq
      LIMIT ?2
      """,
      first,
      Importer.mostEntries
    )
    while try rows.next() {
      let entry = try JournalEntry(rows)
      let isOpen = last.map { $0 == (entry.place.unit, entry.place.day) } ?? false
      if !isOpen, summary.planned.count == Importer.mostPlaces { break }
      let content = try content(of: entry, reader, shelf)
      if isOpen, case .values(let new) = content {
        add(new)
        continue
      }
      last = (entry.place.unit, entry.place.day)
      summary.planned.append(
        PlannedChanges(
          place: try entry.place.unit.flatMap { try shelf.place(of: $0, in: db) },
          day: entry.place.day.map { Day(number: $0) },
          content: .values([])
        )
      )
      if case .values(let new) = content {
        add(new)
      } else {
        summary.planned[summary.planned.count - 1].content = content
      }
    }
    summary.titles = try TitleTable.all(in: db)
    let all = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM (SELECT DISTINCT unit, day FROM journal WHERE seq >= ?)",
      arguments: [first]
    )
    summary.plannedBesides = max(0, (all ?? 0) - summary.planned.count)
  }

  /// Adds values to what was planned last, as many as are told.
  private func add(_ values: [Change]) {
    let index = summary.planned.count - 1
    guard case .values(let old) = summary.planned[index].content else { return }
    let room = max(0, Importer.mostValues - old.count)
    summary.planned[index].content = .values(old + values.prefix(room))
    summary.planned[index].besides += max(0, values.count - room)
  }

  private func content(
    of entry: JournalEntry,
    _ reader: ChangeReader,
    _ shelf: Shelf
  ) throws -> PlannedChanges.Content {
    // A nation's first reports are seventy values a commune, all of them new.
    if entry.isAboutFigures, entry.oldWords == nil, let words = entry.newWords,
      let day = entry.place.day
    {
      let set = try shelf.set(inForceOn: Day(number: day), in: db).set
      return .first(met: words.metCount, of: set.count)
    }
    let changes = try reader.changes(of: entry)
    return changes.map(\.field) == [.figures] ? .same : .values(changes)
  }
}
