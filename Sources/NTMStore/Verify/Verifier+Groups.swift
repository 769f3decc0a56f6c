extension Verifier {
  /// Checks which groups communes are in, and for which groups thresholds are.
  mutating func checkGroups() throws {
    let units = try PreparedStatement(
      db,
      """
      SELECT unit.code, criteria_set.code, grp
      FROM unit_group
        JOIN unit ON unit.id = unit_group.unit
        JOIN criteria_set ON criteria_set.id = unit_group.set_id
        LEFT JOIN commune_group AS own
          ON own.set_id = unit_group.set_id AND own.code = unit_group.grp
      WHERE own.code IS NULL OR unit.level <> 4 OR unit.counted = 0
        OR unit.valid_from >= criteria_set.valid_until
        OR criteria_set.valid_from >= unit.valid_until
      ORDER BY unit.code, criteria_set.code
      """
    )
    while try units.next() {
      found.append(.unitGroup(unit: units.text(0), set: units.text(1), group: units.text(2)))
    }
    let thresholds = try PreparedStatement(
      db,
      """
      SELECT DISTINCT criteria_set.code, indicator.code, grp
      FROM threshold
        JOIN criteria_set ON criteria_set.id = threshold.set_id
        JOIN indicator USING (set_id, position)
      WHERE grp <> 'common'
        AND NOT EXISTS (SELECT 1 FROM unit WHERE unit.level = 1 AND unit.code = grp)
        AND NOT EXISTS (
          SELECT 1 FROM commune_group AS own
          WHERE own.set_id = threshold.set_id AND own.code = grp
        )
      ORDER BY criteria_set.code, threshold.position, grp
      """
    )
    while try thresholds.next() {
      found.append(
        .thresholdGroup(
          set: thresholds.text(0),
          indicator: thresholds.text(1),
          group: thresholds.text(2)
        )
      )
    }
  }
}
