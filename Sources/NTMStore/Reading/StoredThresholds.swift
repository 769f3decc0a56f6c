internal import GRDB
internal import NTMModel

/// The thresholds of a set, as a list and as a table to look them up in.
struct StoredThresholds {
  /// In the order of the indicators; `common` first, then the regions in official order, then the
  /// groups of the set.
  var rows: [Threshold] = []
  var table: ThresholdTable

  init(of stored: StoredSet, in db: Database) throws {
    let indicators = stored.set.indicators
    var rows = try SelectedRows(
      db,
      """
      SELECT threshold.position, threshold.part, threshold.grp, threshold.value,
        threshold.source, threshold.confidence
      FROM threshold
      LEFT JOIN unit ON unit.code = threshold.grp AND unit.level = 1
      LEFT JOIN commune_group AS own
        ON own.set_id = threshold.set_id AND own.code = threshold.grp
      WHERE threshold.set_id = ?1
      ORDER BY threshold.position, threshold.part, threshold.grp <> 'common', unit.first,
        own.position, threshold.grp
      """,
      stored.id
    )
    var thresholds: [Threshold] = []
    while try rows.next() {
      let position = rows.int(0)
      guard indicators.indices.contains(position) else { continue }
      let requirement = Requirement(rows.text(3), direction: indicators[position].direction)
      guard let requirement else { continue }
      thresholds.append(
        Threshold(
          measure: Measure(indicator: position, part: rows.int(1) - 1),
          group: rows.text(2),
          requirement: requirement,
          source: rows.text(4),
          confidence: rows.text(5)
        )
      )
    }
    self.rows = thresholds
    table = ThresholdTable(thresholds)
  }
}

extension Requirement {
  /// A requirement as the file keeps it: `Đạt`, `Không`, `province`, or a number.
  init?(_ value: String, direction: Direction) {
    switch value {
    case "Đạt": self = .fulfilled
    case "Không": self = .absent
    case "province": self = .setByProvince
    default:
      guard let quantity = Quantity(value) else { return nil }
      self = .number(direction, quantity)
    }
  }
}
