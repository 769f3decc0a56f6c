internal import GRDB
internal import NTMModel

/// Copies the figures of a day as they stand beside a meeting.
enum MeetingStamp {
  static func make(
    _ stage: MeetingTable.Stage,
    of meeting: Int64,
    on stored: StoredDay,
    in db: Database
  ) throws {
    let sums = try PreparedStatement(
      db,
      """
      INSERT INTO meeting_sum (meeting, stage, unit, \(RollUps.columns))
      SELECT ?1, ?2, unit, \(RollUps.columns)
      FROM rollup
      WHERE day = ?3
      ORDER BY unit
      """
    )
    sums.bind(meeting, at: 1)
    sums.bind(stage.rawValue, at: 2)
    sums.bind(stored.day.number, at: 3)
    try sums.run()
    let communes = try PreparedStatement(
      db,
      """
      INSERT INTO meeting_commune (meeting, stage, unit, day, known, met, disputed, standards)
      SELECT ?1, ?2, unit.id, \(CommuneState.figures)
      FROM unit \(CommuneState.joined(day: "?3", since: "?4"))
      WHERE \(CommuneState.counts(on: "?3"))
      ORDER BY unit.id
      """
    )
    communes.bind(meeting, at: 1)
    communes.bind(stage.rawValue, at: 2)
    communes.bind(stored.day.number, at: 3)
    communes.bind(stored.since.number, at: 4)
    try communes.run()
  }
}
