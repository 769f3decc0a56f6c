extension Verifier {
  /// Checks how communes are classified, and where their villages lie.
  mutating func checkDifficulty() throws {
    found += try TagOverlaps.found(db).map {
      .tagsOverlap(unit: $0.unit, earlier: $0.earlier.tag, later: $0.later.tag)
    }
    let elsewhere = try PreparedStatement(
      db,
      """
      SELECT DISTINCT code, kind
      FROM (
        SELECT unit, 'unit_tag' AS kind, 3 AS highest FROM unit_tag
        UNION ALL
        SELECT unit, 'villages', 4 FROM villages
      )
      JOIN unit ON unit.id = unit
      WHERE level < highest
      ORDER BY code, kind
      """
    )
    while try elsewhere.next() {
      found.append(.recordElsewhere(table: elsewhere.text(1), unit: elsewhere.text(0)))
    }
  }
}
