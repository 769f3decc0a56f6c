internal import GRDB
internal import NTMModel

/// The search index of the units of a day, and the days for which the same units exist.
struct UnitIndex {
  var index = SearchIndex()
  /// The days on which no unit begins or ends.
  var days: Range<Int32>

  init(on day: Day, in db: Database) throws {
    var from = Int32.min
    var until = Int32.max
    // The full names of the units above, by number: parents come first.
    var names: [Int64: [String]] = [:]
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      ORDER BY level, first
      """
    )
    while try rows.next() {
      for edge in [rows.day(6).number, rows.day(7).number] {
        if edge <= day.number { from = max(from, edge) } else { until = min(until, edge) }
      }
      guard let stored = StoredUnit(rows), stored.unit.valid.contains(day) else { continue }
      let above = stored.parent.flatMap { names[$0] } ?? []
      // Regions and the country are not part of an address.
      index.add(stored.unit, ancestors: above)
      if stored.unit.level < .commune {
        names[stored.id] =
          stored.unit.level > .region ? [stored.unit.fullName] + above : []
      }
    }
    days = from..<until
  }
}

extension Reading {
  /// The units a text finds, the best first.
  func search(_ text: String) throws -> SearchAnswer {
    let found = try shelf.index(on: day, in: db).index.hits(for: text, limit: SearchAnswer.limit)
    let hits = try found.codes.compactMap { code -> SearchAnswer.Hit? in
      guard let stored = try unit(code) else { return nil }
      let above = try path(to: stored).dropLast().reversed().filter { $0.level > .region }
      return SearchAnswer.Hit(unit: stored.unit, above: above)
    }
    return SearchAnswer(text: text, hits: hits, total: found.total)
  }
}
