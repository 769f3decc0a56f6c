internal import NTMModel

/// What a commune's sheet shows beside its criteria.
extension Reading {
  /// The recognitions known on the day, earliest first; a later loss is not known yet.
  func recognitions(of unit: Int64) throws -> [Recognition] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(Recognition.columns)
      FROM recognition
      WHERE unit = ?1 AND since <= ?2
      ORDER BY since, standard
      """,
      unit,
      day.number
    )
    var recognitions: [Recognition] = []
    while try rows.next() {
      if let recognition = Recognition(rows, on: day) { recognitions.append(recognition) }
    }
    return recognitions
  }

  func productsInForce(of unit: Int64) throws -> Int {
    var rows = try SelectedRows(
      db,
      """
      SELECT COUNT(*)
      FROM product
      WHERE unit = ?1 AND issued <= ?2 AND expires >= ?2 AND (revoked IS NULL OR revoked > ?2)
      """,
      unit,
      day.number
    )
    return try rows.next() ? rows.int(0) : 0
  }
}
