internal import GRDB
internal import NTMModel

extension Verifier {
  /// Checks that the criteria units have of their own are those of their sets, and what the journal
  /// says last.
  mutating func checkOwnCriteria() throws {
    let rows = try PreparedStatement(
      db,
      """
      SELECT unit.code, own.day, states, unit.level, unit.type, types, criteria_set.level, own.unit,
        (SELECT COUNT(*) FROM criterion WHERE set_id = criteria_set.id)
      FROM district_assessment AS own
        JOIN unit ON unit.id = own.unit
        JOIN criteria_set ON criteria_set.code = own.criteria
      ORDER BY unit.code, own.day
      """
    )
    let journal = try PreparedStatement(
      db,
      """
      SELECT new
      FROM journal
      WHERE unit = ?1 AND kind = 'district_assessment' AND day = ?2
        AND (field = ?3 OR field = ?3 || ' states')
      ORDER BY seq DESC
      LIMIT 1
      """
    )
    while try rows.next() {
      let (code, day, states) = (rows.text(0), Day(number: rows.int32(1)), rows.text(2))
      let types = StoredSet.types(in: rows.text(5))
      let isForIt =
        rows.int(3) == rows.int(6) && rows.int(3) < Level.commune.rawValue
        && (types.isEmpty || types.contains(rows.text(4)))
      if OwnStates.words(states) == nil || states.count != rows.int(8) || !isForIt {
        found.append(.ownStates(unit: code, day: day, states: states))
      }
      journal.bind(rows.int64(7), at: 1)
      journal.bind(day.number, at: 2)
      journal.bind(day.iso, at: 3)
      defer { journal.stop() }
      if try !journal.next() || journal.text(0) != states {
        found.append(.journal(unit: code, day: day))
      }
    }
  }
}
