internal import GRDB
internal import NTMModel

/// Puts the figures of communes as they were at an entry of the journal; in a scratch copy only.
///
/// The journal gets no entry: nobody will ask what was done to the copy.
struct FigureRewinder {
  private let db: Database
  /// The last entry that stays.
  private let change: Int64
  private let days: ReportingDays
  private let insert: PreparedStatement
  private let delete: PreparedStatement
  private let until: PreparedStatement

  init(_ db: Database, change: Int64) throws {
    (self.db, self.change) = (db, change)
    days = try ReportingDays(db)
    insert = try PreparedStatement(
      db,
      """
      INSERT OR REPLACE INTO assessment (
        unit, day, until, known, met, disputed, met_count, standing, measures, report
      ) VALUES (?1, ?2, \(Schema.open), ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """
    )
    delete = try PreparedStatement(db, "DELETE FROM assessment WHERE unit = ?1 AND day = ?2")
    until = try PreparedStatement(
      db,
      """
      UPDATE assessment
      SET until = COALESCE((
        SELECT MIN(later.day)
        FROM assessment AS later
        WHERE later.unit = assessment.unit AND later.day > assessment.day
      ), \(Schema.open))
      WHERE unit = ?1
      """
    )
  }

  /// Takes everything back that was written since; how many entries that were.
  func rewind(shelf: Shelf, _ touched: inout Touched) throws -> Int {
    var taken = 0
    var emptied: Set<Int32> = []
    for unit in try units() {
      let history = try CommuneFigures(of: unit, back: change + 1, in: db)
      taken += history.steps.count
      var seen: Set<Int32> = []
      for step in history.steps {
        // The first entry about a day has what stood before all of them.
        guard let day = step.entry.place.day, seen.insert(day).inserted else { continue }
        touched.add(unit, from: day)
        guard let before = step.before else {
          emptied.insert(day)
          try remove(day, of: unit)
          continue
        }
        let stored = try shelf.set(inForceOn: Day(number: day), in: db)
        if try days.add(day, set: stored.id) { touched.isWhole = true }
        try put(before, stored.set, on: day, of: unit)
      }
      try chain(unit)
    }
    _ = try days.removeEmpty(emptied)
    return taken
  }

  /// The communes whose figures were written since.
  private func units() throws -> [Int64] {
    var rows = try SelectedRows(
      db,
      "SELECT DISTINCT unit FROM journal WHERE seq > ?1 AND kind = 'assessment' AND unit IS NOT NULL",
      change
    )
    var units: [Int64] = []
    while try rows.next() { units.append(rows.int64(0)) }
    return units
  }

  private func remove(_ day: Int32, of unit: Int64) throws {
    delete.bind(unit, at: 1)
    delete.bind(day, at: 2)
    try delete.run()
  }

  private func put(
    _ figures: CommuneFigures.Figures,
    _ set: CriteriaSet,
    on day: Int32,
    of unit: Int64
  ) throws {
    insert.bind(unit, at: 1)
    insert.bind(day, at: 2)
    insert.bind(figures.words.known, at: 3)
    insert.bind(figures.words.met, at: 4)
    insert.bind(figures.words.disputed, at: 5)
    insert.bind(figures.words.metCount, at: 6)
    insert.bind(set.standing(of: figures.words).number, at: 7)
    insert.bind(figures.measures, at: 8)
    insert.bind(figures.report, at: 9)
    try insert.run()
  }

  /// Joins the days of a commune anew: each holds until the next.
  private func chain(_ unit: Int64) throws {
    until.bind(unit, at: 1)
    try until.run()
  }
}
