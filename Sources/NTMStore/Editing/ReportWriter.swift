internal import GRDB
internal import NTMModel

/// Writes the reports that are no files: corrections by hand, and what takes something back.
struct ReportWriter {
  let db: Database
  let who: String
  let at: Int64

  /// Adds a report; its rows and its place in the journal are told when it is finished.
  func add(
    form: String,
    source: String,
    day: Int32?,
    province: Int64?,
    undoes: (report: Int64?, change: Int64?) = (nil, nil)
  ) throws -> Int64 {
    let command = try PreparedStatement(
      db,
      """
      INSERT INTO report (
        file, form, imported_at, who, row_count, source, day, province, undoes, undoes_change
      ) VALUES ('', ?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8)
      """
    )
    command.bind(form, at: 1)
    command.bind(at, at: 2)
    command.bind(who, at: 3)
    command.bind(source, at: 4)
    command.bind(day, at: 5)
    command.bind(province, at: 6)
    command.bind(undoes.report, at: 7)
    command.bind(undoes.change, at: 8)
    try command.run()
    return db.lastInsertedRowID
  }

  func finish(_ report: Int64, rows: Int, journal: Journal) throws {
    let command = try PreparedStatement(
      db,
      "UPDATE report SET row_count = ?2, first_change = ?3, last_change = ?4 WHERE id = ?1"
    )
    command.bind(report, at: 1)
    command.bind(rows, at: 2)
    command.bind(journal.spans[report]?.lowerBound, at: 3)
    command.bind(journal.spans[report]?.upperBound, at: 4)
    try command.run()
  }
}
