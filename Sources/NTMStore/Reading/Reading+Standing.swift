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

  /// The units that ended in a unit up to the day.
  func predecessors(of code: UnitCode) throws -> [Succession] {
    var rows = try SelectedRows(
      db,
      """
      SELECT predecessor, predecessor_name, resolution, day, note_vi, note_en
      FROM succession
      WHERE successor = ?1 AND day <= ?2
      ORDER BY day, predecessor
      """,
      code.text,
      day.number
    )
    var predecessors: [Succession] = []
    while try rows.next() {
      predecessors.append(
        Succession(
          successor: code,
          predecessor: UnitCode(rows.text(0)),
          predecessorName: rows.text(1),
          resolution: rows.optionalText(2),
          day: rows.day(3),
          note: rows.bilingual(4)
        )
      )
    }
    return predecessors
  }
}
