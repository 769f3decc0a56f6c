internal import GRDB
internal import NTMModel

extension Change.Threshold {
  /// What the rows of thresholds are about, by their keys in the journal.
  ///
  /// - Shape: a key is the set, the place of the indicator in it, part and group, with blanks between.
  ///   No row of thresholds or indicators is ever removed, and an indicator keeps its place.
  static func all(in db: Database) throws -> [String: Change.Threshold] {
    var rows = try SelectedRows(
      db,
      """
      SELECT criteria_set.code, indicator.position, part, grp, indicator.code,
        indicator.second_vi <> '', indicator.unit, indicator.direction,
        coalesce(own.name_vi, region.name), coalesce(own.name_en, region.name_en)
      FROM threshold
        JOIN criteria_set ON criteria_set.id = threshold.set_id
        JOIN indicator
          ON indicator.set_id = threshold.set_id AND indicator.position = threshold.position
        LEFT JOIN commune_group AS own ON own.set_id = threshold.set_id AND own.code = grp
        LEFT JOIN unit AS region ON region.code = grp AND region.level = 1
      ORDER BY region.valid_from
      """
    )
    var found: [String: Change.Threshold] = [:]
    while try rows.next() {
      let (set, part, group) = (rows.text(0), rows.int(2), rows.text(3))
      found["\(set) \(rows.int(1)) \(part) \(group)"] = Change.Threshold(
        set: set,
        indicator: rows.text(4),
        part: rows.int(5) == 1 ? part : nil,
        group: group == ThresholdTable.common
          ? nil : rows.isNull(8) ? Bilingual(group, group) : rows.bilingual(8),
        unit: rows.text(6),
        direction: Direction(rawValue: rows.text(7)) ?? .atLeast
      )
    }
    return found
  }
}
