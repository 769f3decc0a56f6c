internal import GRDB
internal import NTMModel

/// The recognitions of a unit that were decided long after the year they are for.
struct LateDecisions {
  /// The unit's position in the tree.
  var place: Int64
  var recognitions: [Recognition]
}

extension Reading {
  /// Such recognitions that stand on the day, by the units of a level that lie in a place.
  func lateDecisions(in place: StoredUnit, level: Level) throws -> [Int64: LateDecisions] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(Recognition.columns), unit.id, unit.first
      FROM recognition JOIN unit ON unit.id = recognition.unit
      WHERE decided IS NOT NULL
        AND CAST(strftime('%Y', decided * 86400, 'unixepoch') AS INTEGER) > year + 1
        AND \(Recognition.stands(on: "?1"))
        AND unit.level = ?4 AND unit.first BETWEEN ?2 AND ?3
        AND unit.valid_from <= ?1 AND unit.valid_until > ?1
      ORDER BY unit.first, year, standard
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      level.rawValue
    )
    var found: [Int64: LateDecisions] = [:]
    while try rows.next() {
      guard let recognition = Recognition(rows, on: day), recognition.lateDecision != nil else {
        continue
      }
      let (unit, place) = (rows.int64(6), rows.int64(7))
      found[unit, default: LateDecisions(place: place, recognitions: [])]
        .recognitions.append(recognition)
    }
    return found
  }
}
