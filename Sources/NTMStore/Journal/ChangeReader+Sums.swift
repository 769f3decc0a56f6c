internal import GRDB
internal import NTMModel

/// Sums of the journal: what became of each value, and how much changed.
///
/// An import of everything moves a million values and writes some ten thousand entries: values are
/// written out one by one only as far as a list goes, and counted as numbers beyond it.
extension ChangeReader {
  /// The entries of one unit, or of what belongs to none, the newest first.
  private struct Group {
    var place: Change.Place?
    var entries: [JournalEntry]
  }

  /// The changes of values that are not what they were; a sum over a part of them would be wrong.
  func summed(_ filter: ChangeFilter) throws -> ChangeList {
    let limit = max(0, filter.limit)
    var values: [NetChange] = []
    var counter = ChangeCounter()
    for group in try groups(filter) {
      // One more than is listed tells that there is more.
      if values.count <= limit {
        values += NetChange.values(of: try changes(of: group, filter))
      }
      try count(group, filter, into: &counter)
      // No other group needs what was made of this unit.
      steps = [:]
    }
    return ChangeList(
      changes: values.prefix(limit).flatMap(\.changes).enumerated()
        .sorted { (-$0.element.number, $0.offset) < (-$1.element.number, $1.offset) }
        .map(\.element),
      hasMore: values.count > limit,
      report: try filter.report.flatMap { try ReportRecord.find($0, in: db, ledger: ledger) },
      standing: try standing(filter),
      tally: counter.tally
    )
  }

  /// Counts what a filter finds, whatever its limit.
  func count(_ filter: ChangeFilter, into counter: inout ChangeCounter) throws {
    for group in try groups(filter) {
      try count(group, filter, into: &counter)
      steps = [:]
    }
  }

  /// The entries that a filter finds by unit, the unit that changed last first, and what belongs to
  /// none at the end.
  private func groups(_ filter: ChangeFilter) throws -> [Group] {
    var groups: [Group] = []
    var known: [ChangeCounter.Holder: Int] = [:]
    try eachEntry(filter) { entry in
      guard try matches(entry, filter) else { return true }
      let place = try place(entry.place)
      let holder = ChangeCounter.Holder(place)
      if let index = known[holder] {
        groups[index].entries.append(entry)
      } else {
        known[holder] = groups.count
        groups.append(Group(place: place, entries: [entry]))
      }
      return true
    }
    return groups.filter { $0.place != nil } + groups.filter { $0.place == nil }
  }

  private func changes(of group: Group, _ filter: ChangeFilter) throws -> [Change] {
    try group.entries.flatMap { entry in
      try changes(of: entry).filter { filter.covers($0.field) }
    }
  }

  /// Counts the entries of a unit, the oldest first.
  private func count(
    _ group: Group,
    _ filter: ChangeFilter,
    into counter: inout ChangeCounter
  ) throws {
    for entry in group.entries.reversed() {
      guard filter.field == nil, entry.isAboutFigures, let unit = entry.place.unit,
        let day = entry.place.day, let step = try step(entry.number, of: unit)
      else {
        for change in try changes(of: entry).reversed() where filter.covers(change.field) {
          counter.add(change)
        }
        continue
      }
      counter.add(
        try step.moves(shelf: shelf, in: db),
        of: try place(entry.place),
        day: Day(number: day),
        isTakingBack: entry.undoes != nil
      )
    }
  }
}

extension ChangeFilter {
  /// Whether it asks for changes of a field.
  func covers(_ field: Change.Field) -> Bool { self.field.map { $0.covers(field) } ?? true }
}
