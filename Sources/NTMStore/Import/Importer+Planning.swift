internal import GRDB
internal import NTMModel

extension Importer {
  /// What was written, unit by unit: the entries of the journal that will be taken back.
  func plan() throws -> [PlannedChanges] {
    guard let first = journal.spans.values.map(\.lowerBound).min() else { return [] }
    let shelf = Shelf()
    try shelf.refresh(in: db)
    let reader = try ChangeReader(db, shelf: shelf)
    var planned: [PlannedChanges] = []
    var last: (unit: Int64?, day: Int32?)?
    var rows = try SelectedRows(
      db,
      """
      SELECT \(JournalEntry.columns)
      FROM journal LEFT JOIN unit AS place ON place.id = journal.unit
      WHERE seq >= ?1
      ORDER BY place.first, journal.day, seq
      """,
      first
    )
    while try rows.next() {
      let entry = try JournalEntry(rows)
      let content = try content(of: entry, reader, shelf)
      if case .values(let new) = content, let open = last,
        open == (entry.place.unit, entry.place.day),
        case .values(let old) = planned[planned.count - 1].content
      {
        planned[planned.count - 1].content = .values(old + new)
        continue
      }
      last = (entry.place.unit, entry.place.day)
      planned.append(
        PlannedChanges(
          place: try entry.place.unit.flatMap { try shelf.place(of: $0, in: db) },
          day: entry.place.day.map { Day(number: $0) },
          content: content
        )
      )
    }
    return planned
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
