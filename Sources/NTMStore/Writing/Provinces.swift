internal import GRDB
internal import NTMModel

/// Finds the province that a unit lies in.
enum Provinces {
  /// The number of the province of a unit, or of the unit itself where it is one; `nil` above.
  static func province(of unit: Int64, in db: Database) throws -> Int64? {
    var rows = try SelectedRows(
      db,
      """
      SELECT province.id
      FROM unit
        JOIN unit AS province
          ON province.level = 2 AND unit.first BETWEEN province.first AND province.last
      WHERE unit.id = ?1
      """,
      unit
    )
    return try rows.next() ? rows.int64(0) : nil
  }
}
