internal import GRDB
internal import NTMModel

/// All criteria sets of the store with their thresholds.
struct SetTable {
  /// Those of communes.
  let all: [StoredSet]
  /// Those that districts, and provinces, have of their own.
  let ofDistricts: [StoredSet]
  let ofProvinces: [StoredSet]
  let thresholds: [Int64: ThresholdTable]
  /// By set and unit, for communes that are in a group.
  let groups: [Int64: [Int64: String]]
  /// The last deadline of the stored targets; `nil` without targets.
  let deadline: Day?

  init(_ db: Database) throws {
    var ids: [Int64] = []
    let command = try PreparedStatement(db, "SELECT id FROM criteria_set ORDER BY valid_from")
    while try command.next() { ids.append(command.int64(0)) }
    let sets = try ids.map { try StoredSet(id: $0, in: db) }
    all = sets.filter { $0.set.level == .commune }
    ofDistricts = sets.filter { $0.set.level == .district }
    ofProvinces = sets.filter { $0.set.level == .province }
    var thresholds: [Int64: ThresholdTable] = [:]
    for stored in all { thresholds[stored.id] = try StoredThresholds(of: stored, in: db).table }
    self.thresholds = thresholds
    var groups: [Int64: [Int64: String]] = [:]
    let read = try PreparedStatement(db, "SELECT set_id, unit, grp FROM unit_group")
    while try read.next() { groups[read.int64(0), default: [:]][read.int64(1)] = read.text(2) }
    self.groups = groups
    let last = try PreparedStatement(db, "SELECT max(deadline) FROM target")
    deadline = try last.next() ? last.optional(0).map { Day(number: Int32(clamping: $0)) } : nil
    last.stop()
  }

  func isAfterProgramme(_ day: Day) -> Bool {
    deadline.map { Programme.isAfter(day, deadline: $0) } ?? false
  }

  /// The sets that the units of a level above the communes have of their own.
  func own(of level: Level) -> [StoredSet] { level == .province ? ofProvinces : ofDistricts }

  /// The set of a level in force on a day for a type of units that count.
  func ownSet(of level: Level, for type: String, on day: Day) -> StoredSet? {
    own(of: level).first { stored in
      stored.set.valid.contains(day)
        && (stored.set.types.isEmpty || stored.set.types.contains(type))
    }
  }

  /// The set of communes in force on a day.
  func set(on day: Day) -> StoredSet? { all.first { $0.set.valid.contains(day) } }
}

/// The time a programme takes.
enum Programme {
  /// Whether a day lies so far after the last deadline that it is a slip of the pen.
  ///
  /// A year is left for late reports and decisions; one wrong digit would otherwise become the
  /// date of every screen.
  static func isAfter(_ day: Day, deadline: Day) -> Bool { deadline.days(until: day) > 366 }
}
