internal import GRDB
internal import NTMModel

/// How much there can be of what printed figures count, by the unit list and the criteria of a day.
///
/// Lists change on few days, so each stretch between two changes is counted once.
struct FigureBounds {
  private struct Key: Hashable {
    var units: [Int64]
    var level: Level
    var stretch: Int
  }

  private let db: Database
  private var turns: [Level: [Int32]] = [:]
  private var known: [Key: FigureBound] = [:]

  init(_ db: Database) { self.db = db }

  /// The bound of a rule over all of some units, by their numbers; `nil` where no list has what it
  /// counts.
  ///
  /// A day before the first list goes by that.
  mutating func bound(
    of rule: FigureRule,
    in units: [Int64],
    on day: Day
  ) throws -> FigureBound? {
    guard let kind = rule.bound, !units.isEmpty else { return nil }
    switch kind {
    case .criteria: return try criteria(on: day)
    case .provinces: return try listed(.province, kind, in: units, on: day)
    case .districts: return try listed(.district, kind, in: units, on: day)
    case .communes: return try listed(.commune, kind, in: units, on: day)
    }
  }

  private func criteria(on day: Day) throws -> FigureBound? {
    var rows = try SelectedRows(
      db,
      """
      SELECT COUNT(*)
      FROM criterion JOIN criteria_set ON criteria_set.id = set_id
      WHERE level = 4 AND valid_from <= ?1 AND valid_until > ?1
      """,
      day.number
    )
    let count = try rows.next() ? rows.int(0) : 0
    return count > 0 ? FigureBound(kind: .criteria, counted: count, all: count) : nil
  }

  private mutating func listed(
    _ level: Level,
    _ kind: FigureBound.Kind,
    in units: [Int64],
    on day: Day
  ) throws -> FigureBound? {
    let turns = try turns(of: level)
    guard let first = turns.first else { return nil }
    let number = max(day.number, first)
    let key = Key(units: units, level: level, stretch: turns.count { $0 <= number })
    if let bound = known[key] { return bound }
    var bound = FigureBound(kind: kind, counted: 0, all: 0)
    bound.isComplete = try isComplete(units, on: number)
    for unit in units {
      var rows = try SelectedRows(
        db,
        """
        SELECT COALESCE(SUM(own.counted), 0), COUNT(*)
        FROM unit AS place JOIN unit AS own ON own.first BETWEEN place.first AND place.last
        WHERE place.id = ?1 AND own.level = ?2 AND own.valid_from <= ?3 AND own.valid_until > ?3
        """,
        unit,
        level.rawValue,
        number
      )
      guard try rows.next() else { continue }
      bound.counted += rows.int(0)
      bound.all += rows.int(1)
    }
    known[key] = bound
    return bound.all > 0 ? bound : nil
  }

  /// Whether the list has all that lies in some units: those above the provinces need more than one
  /// province in the country.
  private func isComplete(_ units: [Int64], on number: Int32) throws -> Bool {
    let above = try units.contains { unit in
      var rows = try SelectedRows(db, "SELECT level FROM unit WHERE id = ?1", unit)
      return try rows.next() && rows.int(0) < Level.province.rawValue
    }
    guard above else { return true }
    var rows = try SelectedRows(
      db,
      "SELECT COUNT(*) FROM unit WHERE level = ?1 AND valid_from <= ?2 AND valid_until > ?2",
      Level.province.rawValue,
      number
    )
    return try rows.next() && rows.int(0) > 1
  }

  /// The days on which units of a level begin or end, ascending.
  private mutating func turns(of level: Level) throws -> [Int32] {
    if let days = turns[level] { return days }
    var rows = try SelectedRows(
      db,
      """
      SELECT valid_from FROM unit WHERE level = ?1
      UNION
      SELECT valid_until FROM unit WHERE level = ?1
      ORDER BY 1
      """,
      level.rawValue
    )
    var days: [Int32] = []
    while try rows.next() { days.append(rows.day(0).number) }
    turns[level] = days
    return days
  }
}
