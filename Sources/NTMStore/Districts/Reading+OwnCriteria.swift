internal import GRDB
internal import NTMModel

/// The criteria of the districts, or of the provinces, of a place as of a day.
struct OwnCriteriaReading {
  let sets: [StoredSet]
  private let standings: [Int64: OwnRecords.Standing]

  init(_ reading: Reading, of level: Level, in subtree: ClosedRange<Int64>) throws {
    sets = try reading.shelf.ownSets(of: level, inForceOn: reading.day, in: reading.db)
    standings =
      try sets.isEmpty
      ? [:] : OwnRecords.latest(of: level, in: subtree, upTo: reading.day, reading.db)
  }

  /// As they stood at a baseline, whatever is assumed of now.
  init(
    _ reading: Reading,
    of level: Level,
    in subtree: ClosedRange<Int64>,
    at instant: OwnRecords.Instant
  ) throws {
    sets = try reading.shelf.ownSets(of: level, inForceOn: instant.day, in: reading.db)
    guard !sets.isEmpty else {
      standings = [:]
      return
    }
    standings =
      try reading.shelf.unassumedOwn[instant]
      ?? OwnRecords.latest(of: [level], in: subtree, at: instant, reading.db)
  }

  /// The criteria of a unit; `nil` where no set is for it.
  func criteria(of unit: StoredUnit) -> OwnCriteria? {
    guard let set = sets.first(where: { $0.set.isFor(unit.unit) })?.set else { return nil }
    // What was reported under another set says nothing of this one's criteria.
    let own = standings[unit.id].flatMap { $0.set == set.code ? $0 : nil }
    return OwnCriteria(
      set: set.code,
      count: set.count,
      words: own?.words ?? .empty,
      assessedOn: own?.day
    )
  }

  /// The criteria of a unit that does not meet all of them; `nil` where none is reported as not met.
  func notMet(by unit: StoredUnit) -> OwnCriteria? {
    criteria(of: unit).flatMap { $0.words.notMetCount > 0 ? $0 : nil }
  }
}
