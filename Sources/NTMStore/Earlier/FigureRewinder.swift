internal import GRDB
internal import NTMModel

/// Puts the figures of communes as they were, without a journal; in a scratch copy only.
struct FigureRewinder {
  let days: ReportingDays
  private let insert: PreparedStatement
  private let delete: PreparedStatement
  private let until: PreparedStatement

  init(_ db: Database) throws {
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

  func remove(_ day: Int32, of unit: Int64) throws {
    delete.bind(unit, at: 1)
    delete.bind(day, at: 2)
    try delete.run()
  }

  func put(
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
  func chain(_ unit: Int64) throws {
    until.bind(unit, at: 1)
    try until.run()
  }
}
