internal import NTMModel

/// Parts of the questions for lists of communes.
///
/// `?1` is the day, `?2` and `?3` are the ends of the place's subtree, `a` is the assessment.
enum CommuneSQL {
  /// What `communeRows` reads: the unit, the day and the words of its figures, its title.
  static let columns =
    "\(StoredUnit.columns), a.day, a.known, a.met, a.disputed, \(highestTitle)"

  /// The same for communes without any figures.
  static let columnsWithoutFigures =
    "\(StoredUnit.columns), NULL, NULL, NULL, NULL, \(highestTitle)"

  /// Whether a unit is a commune of the place that counts on the day.
  static let isCounted =
    """
    unit.level = 4 AND unit.first BETWEEN ?2 AND ?3
    AND unit.counted = 1 AND unit.valid_from <= ?1 AND unit.valid_until > ?1
    """

  /// The highest title that stands on the day, packed as `HeldTitle` reads it.
  private static let highestTitle =
    """
    (SELECT MAX(\(HeldTitle.packed(in: "r")))
    FROM recognition r
    WHERE r.unit = unit.id AND \(Recognition.stands(on: "?1", in: "r")))
    """
}
