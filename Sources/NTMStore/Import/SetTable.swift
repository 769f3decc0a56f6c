internal import GRDB
internal import NTMModel

/// All criteria sets of the store with their thresholds.
struct SetTable {
  let all: [StoredSet]
  let thresholds: [Int64: ThresholdTable]

  init(_ db: Database) throws {
    var ids: [Int64] = []
    let command = try Command(db, "SELECT id FROM criteria_set ORDER BY valid_from")
    while try command.next() { ids.append(command.int64(0)) }
    all = try ids.map { try StoredSet(id: $0, in: db) }
    var thresholds: [Int64: ThresholdTable] = [:]
    for stored in all { thresholds[stored.id] = try StoredThresholds(of: stored, in: db).table }
    self.thresholds = thresholds
  }

  /// The set in force on a day.
  func set(on day: Day) -> StoredSet? { all.first { $0.set.valid.contains(day) } }
}
