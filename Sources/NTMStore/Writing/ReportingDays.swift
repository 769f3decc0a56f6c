internal import GRDB
internal import NTMModel

/// A day for which there are figures, as the file keeps it.
struct StoredDay {
  var day: Day
  /// The number of the set in force on it.
  var set: Int64
  /// The first reporting day under that set in a row: figures from before it were given under another
  /// set, whose criteria are other ones, and are no report.
  var since: Day

  /// All of them, ascending.
  static func all(in db: Database) throws -> [StoredDay] {
    var rows = try SelectedRows(db, "SELECT day, set_id FROM reporting_day ORDER BY day")
    var days: [StoredDay] = []
    while try rows.next() {
      let (day, set) = (rows.day(0), rows.int64(1))
      let since = days.last.flatMap { $0.set == set ? $0.since : nil } ?? day
      days.append(StoredDay(day: day, set: set, since: since))
    }
    return days
  }
}

/// The days for which there are figures: a day is one as long as any commune has figures of it.
struct ReportingDays {
  private let db: Database
  private let insert: PreparedStatement

  init(_ db: Database) throws {
    self.db = db
    insert = try PreparedStatement(
      db,
      "INSERT INTO reporting_day (day, set_id) VALUES (?1, ?2) ON CONFLICT (day) DO NOTHING"
    )
  }

  /// Adds a day; whether it is new, and so needs a roll-up of every unit.
  func add(_ day: Int32, set: Int64) throws -> Bool {
    insert.bind(day, at: 1)
    insert.bind(set, at: 2)
    return try insert.changes(db) > 0
  }

  /// Removes those of some days that have no figures any more, with their roll-ups.
  ///
  /// - Returns: the removed ones, ascending.
  func removeEmpty(_ days: Set<Int32>) throws -> [Day] {
    var removed: [Day] = []
    for day in days.sorted() {
      // The communes are few enough to be asked one by one: no index knows the days.
      var rows = try SelectedRows(db, "SELECT 1 FROM assessment WHERE day = ?1 LIMIT 1", day)
      guard try !rows.next() else { continue }
      for statement in [
        "DELETE FROM rollup WHERE day = ?1", "DELETE FROM reporting_day WHERE day = ?1",
      ] {
        let delete = try PreparedStatement(db, statement)
        delete.bind(day, at: 1)
        try delete.run()
      }
      removed.append(Day(number: day))
    }
    return removed
  }

  /// The last reporting day on or before a day; `nil` when there is none.
  func last(upTo day: Day) throws -> Day? {
    var rows = try SelectedRows(
      db,
      "SELECT max(day) FROM reporting_day WHERE day <= ?1",
      day.number
    )
    return try rows.next() ? rows.optionalDay(0) : nil
  }
}
