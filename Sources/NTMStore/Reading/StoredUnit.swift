internal import NTMModel

/// A row of `unit` with its place in the tree and its keys for sorting and filtering.
struct StoredUnit {
  var id: Int64
  var unit: Unit
  /// `nil` for the country.
  var parent: Int64?
  /// The positions of the unit and all below it.
  var subtree: ClosedRange<Int64>
  var nameRank: Int
  var folded: String

  /// The columns of `unit` that `init` reads.
  static let columns =
    """
    unit.id, unit.code, unit.level, unit.type, unit.name, unit.counted, unit.valid_from,
    unit.valid_until, unit.parent, unit.first, unit.last, unit.name_rank, unit.folded
    """

  /// Reads `columns`, from the first on.
  init?(_ rows: borrowing SelectedRows) {
    guard let level = Level(rawValue: rows.int(2)) else { return nil }
    id = rows.int64(0)
    unit = Unit(
      code: UnitCode(rows.text(1)),
      level: level,
      type: rows.text(3),
      name: rows.text(4),
      isCounted: rows.bool(5),
      valid: rows.period(6)
    )
    parent = rows.optional(8)
    subtree = rows.int64(9)...max(rows.int64(9), rows.int64(10))
    nameRank = rows.int(11)
    folded = rows.text(12)
  }
}
