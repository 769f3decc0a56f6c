internal import GRDB
internal import NTMModel

/// A commune that counts, as it stood at some moment.
struct CommuneState {
  var id: Int64
  var code: UnitCode
  var parent: Int64
  /// Its position in the tree.
  var position: Int64
  var facts: CommuneFacts
}

extension CommuneState {
  /// The day of the figures, their words, and the standards as bits, of the tables in `joined`.
  static let figures =
    """
    a.day, COALESCE(a.known, 0), COALESCE(a.met, 0), COALESCE(a.disputed, 0),
    COALESCE(s.standards, 0)
    """

  /// The figures and standards that stand on a day; both in one go, since all communes are asked.
  static func joined(day: String, since: String) -> String {
    """
    LEFT JOIN assessment a
      ON a.unit = unit.id AND a.day BETWEEN \(since) AND \(day) AND a.until > \(day)
    LEFT JOIN (
      SELECT unit, SUM(DISTINCT 1 << (standard - 1)) AS standards
      FROM recognition
      WHERE \(Recognition.stands(on: day))
      GROUP BY unit
    ) s ON s.unit = unit.id
    """
  }

  /// Whether a unit is a commune that counts on a day.
  static func counts(on day: String) -> String {
    "unit.level = 4 AND unit.counted = 1 AND unit.valid_from <= \(day) AND unit.valid_until > \(day)"
  }

  /// What `init` reads before the figures.
  static let unit = "unit.id, unit.code, unit.parent, unit.first"

  /// Reads `unit` and `figures`.
  init(_ rows: borrowing SelectedRows) throws {
    id = rows.int64(0)
    code = UnitCode(rows.text(1))
    parent = rows.int64(2)
    position = rows.int64(3)
    let bits = rows.int(8)
    facts = CommuneFacts(
      isCounted: true,
      words: try CriteriaWords(rows, at: 5),
      assessedOn: rows.optionalDay(4),
      standards: bits == 0 ? [] : Set(bits: bits)
    )
  }
}
