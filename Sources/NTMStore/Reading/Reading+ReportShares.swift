internal import GRDB
internal import NTMModel

/// How many communes of each unit reported on the very day, from the kept sums.
struct ReportShares {
  private var shares: [Int64: Share] = [:]

  /// Reads those of a place and of the units below it, down to a level.
  ///
  /// One statement, because the lists that show them ask for all of their units.
  init(_ reading: Reading, in place: StoredUnit, downTo level: Level) throws {
    var rows = try SelectedRows(
      reading.db,
      """
      SELECT sums.unit, sums.reported, sums.communes
      FROM unit
        CROSS JOIN rollup AS sums ON sums.day = ?1 AND sums.unit = unit.id
      WHERE unit.level <= ?2 AND unit.level < 4 AND unit.first BETWEEN ?3 AND ?4
        AND unit.valid_from <= ?1 AND unit.valid_until > ?1
      """,
      reading.day.number,
      level.rawValue,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    while try rows.next() { shares[rows.int64(0)] = Share(rows.int(1), of: rows.int(2)) }
    guard level == .commune else { return }
    var communes = try SelectedRows(
      reading.db,
      """
      SELECT unit.id, EXISTS (
        SELECT 1 FROM assessment AS own WHERE own.unit = unit.id AND own.day = ?1
      )
      FROM unit
      WHERE unit.first BETWEEN ?2 AND ?3 AND \(CommuneSQL.isCounted)
      """,
      reading.day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    while try communes.next() { shares[communes.int64(0)] = Share(communes.int(1), of: 1) }
  }

  /// The share of a unit; of nothing where no commune in it is expected to report.
  subscript(unit: StoredUnit) -> Share { shares[unit.id] ?? Share(0, of: 0) }
}

extension Sequence<StoredUnit> {
  /// The lowest level among them; the country's where there are none.
  var lowestLevel: Level { map(\.unit.level).max() ?? .country }
}
