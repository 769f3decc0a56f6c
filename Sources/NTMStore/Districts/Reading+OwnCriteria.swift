internal import GRDB
internal import NTMModel

/// The criteria of the districts, or of the provinces, of a place as of a day.
struct OwnCriteriaReading {
  let sets: [StoredSet]
  private let standings: [Int64: OwnRecords.Standing]

  init(_ reading: Reading, of level: Level, in subtree: ClosedRange<Int64>) throws {
    try self.init(reading, of: level, in: subtree, on: reading.day, upTo: nil)
  }

  /// As of another day; as they stood at an entry of the journal where one is named.
  init(
    _ reading: Reading,
    of level: Level,
    in subtree: ClosedRange<Int64>,
    on day: Day,
    upTo change: Int64?
  ) throws {
    sets = try reading.shelf.ownSets(of: level, inForceOn: day, in: reading.db)
    guard !sets.isEmpty else {
      standings = [:]
      return
    }
    standings =
      try change.map {
        try OwnRecords.latest(in: subtree, upTo: day, at: $0, reading.db)
      } ?? OwnRecords.latest(of: level, in: subtree, upTo: day, reading.db)
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
