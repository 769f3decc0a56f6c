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
      changes: newestFirst(values.prefix(limit).flatMap(\.changes)),
      hasMore: values.count > limit,
      report: try filter.report.flatMap { try ReportRecord.find($0, in: db, ledger: ledger) },
      standing: try standing(filter),
      tally: counter.tally
    )
  }

  /// Changes by their entries; those of one entry stay in their order.
  private func newestFirst(_ changes: [Change]) -> [Change] {
    let numbers = changes.map(\.number)
    // A change is large: they are moved only where they have to be.
    if zip(numbers, numbers.dropFirst()).allSatisfy({ $0 >= $1 }) { return changes }
    return changes.indices.sorted { (-numbers[$0], $0) < (-numbers[$1], $1) }.map { changes[$0] }
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
    // By another list the day decides where a unit lies.
    var byUnit: [Int64: Int] = [:]
    try eachEntry(filter) { entry in
      guard try matches(entry, filter) else { return true }
      if let unit = entry.place.unit, let index = byUnit[unit] {
        groups[index].entries.append(entry)
        return true
      }
      let place = try place(entry.place)
      let holder = ChangeCounter.Holder(place)
      let index = known[holder] ?? groups.count
      if index == groups.count {
        known[holder] = index
        groups.append(Group(place: place, entries: []))
      }
      groups[index].entries.append(entry)
      if !hasNames, let unit = entry.place.unit { byUnit[unit] = index }
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
      guard filter.field == nil, entry.isAboutFigures, let day = entry.place.day,
        let step = try step(of: entry)
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
