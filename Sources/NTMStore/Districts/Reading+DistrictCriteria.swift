internal import GRDB
internal import NTMModel

/// The criteria of the districts of a place as of a day.
struct DistrictCriteriaReading {
  let sets: [StoredSet]
  private let standings: [Int64: DistrictRecords.Standing]

  init(_ reading: Reading, in subtree: ClosedRange<Int64>) throws {
    sets = try reading.shelf.districtSets(inForceOn: reading.day, in: reading.db)
    standings =
      sets.isEmpty
      ? [:] : try DistrictRecords.latest(in: subtree, upTo: reading.day, reading.db)
  }

  /// The criteria of a district; `nil` where no set is for it.
  func criteria(of unit: StoredUnit) -> DistrictCriteria? {
    guard let set = sets.first(where: { $0.set.isFor(unit.unit) })?.set else { return nil }
    // What was reported under another set says nothing of this one's criteria.
    let own = standings[unit.id].flatMap { $0.set == set.code ? $0 : nil }
    return DistrictCriteria(
      set: set.code,
      count: set.count,
      words: own?.words ?? .empty,
      assessedOn: own?.day
    )
  }
}
