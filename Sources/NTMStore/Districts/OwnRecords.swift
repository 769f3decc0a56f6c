internal import GRDB
internal import NTMModel

/// Reads the criteria of districts and provinces as they stand in the file.
enum OwnRecords {
  /// What stood for a unit on a day.
  struct Standing {
    var day: Day
    /// The code of the set under which it was reported.
    var set: String
    var words: CriteriaWords
    var report: Int64
  }

  /// A day, and where one is named the entry of the journal up to which was written what stood.
  struct Instant: Hashable {
    var day: Day
    var change: Int64?
  }

  /// The latest states of the units of some levels at an instant, by the number of the unit.
  static func latest(
    of levels: [Level],
    in subtree: ClosedRange<Int64>,
    at instant: Instant,
    _ db: Database
  ) throws -> [Int64: Standing] {
    if let change = instant.change {
      return try latest(in: subtree, upTo: instant.day, at: change, db)
    }
    return try levels.reduce(into: [:]) { found, level in
      let own = try latest(of: level, in: subtree, upTo: instant.day, db)
      found.merge(own) { first, _ in first }
    }
  }

  /// The latest states of a unit up to a day; `nil` where there are none.
  static func latest(of unit: Int64, upTo day: Day, in db: Database) throws -> Standing? {
    var rows = try SelectedRows(
      db,
      """
      SELECT day, criteria, states, report
      FROM district_assessment
      WHERE unit = ?1 AND day <= ?2
      ORDER BY day DESC
      LIMIT 1
      """,
      unit,
      day.number
    )
    guard try rows.next() else { return nil }
    return try standing(rows, from: 0)
  }

  /// The latest states up to a day of all units of a level in a part of the tree, by the number of the
  /// unit.
  static func latest(
    of level: Level,
    in subtree: ClosedRange<Int64>,
    upTo day: Day,
    _ db: Database
  ) throws -> [Int64: Standing] {
    var rows = try SelectedRows(
      db,
      """
      SELECT own.day, own.criteria, own.states, own.report, own.unit
      FROM unit
        CROSS JOIN district_assessment AS own ON own.unit = unit.id
      WHERE unit.level = ?4 AND unit.first BETWEEN ?2 AND ?3 AND own.day = (
        SELECT MAX(day) FROM district_assessment AS other WHERE other.unit = unit.id AND day <= ?1
      )
      """,
      day.number,
      subtree.lowerBound,
      subtree.upperBound,
      level.rawValue
    )
    var found: [Int64: Standing] = [:]
    while try rows.next() { found[rows.int64(4)] = try standing(rows, from: 0) }
    return found
  }

  private static func standing(
    _ rows: borrowing SelectedRows,
    from first: Int32
  ) throws -> Standing {
    guard let words = OwnStates.words(rows.text(first + 2)) else {
      throw DatabaseError.damaged("criteria of a unit: \(rows.text(first + 2))")
    }
    return Standing(
      day: rows.day(first),
      set: rows.text(first + 1),
      words: words,
      report: rows.int64(first + 3)
    )
  }

  /// What a unit that is recognised lacks of its own criteria by its latest states; `nil` where
  /// nothing contradicts.
  static func contradiction(
    of unit: Int64,
    in db: Database
  ) throws -> (day: Day, subject: String, detail: String)? {
    guard let standing = try latest(of: unit, upTo: Day(number: Schema.open), in: db),
      standing.words.notMetCount > 0
    else { return nil }
    var rows = try SelectedRows(
      db,
      """
      SELECT MIN(since)
      FROM recognition
      WHERE unit = ?1 AND (lost IS NULL OR lost > MAX(since, ?2))
      """,
      unit,
      standing.day.number
    )
    guard try rows.next(), let since = rows.optionalDay(0) else { return nil }
    var counts = try SelectedRows(
      db,
      "SELECT COUNT(*) FROM criterion JOIN criteria_set ON criteria_set.id = set_id WHERE code = ?1",
      standing.set
    )
    let count = try counts.next() ? counts.int(0) : 0
    let notMet = (0..<count).filter { standing.words[$0] == .notMet }
    return (
      max(since, standing.day), notMet.map { "TC\($0 + 1)" }.joined(separator: ", "),
      "\(standing.words.metCount)/\(count)"
    )
  }
}
