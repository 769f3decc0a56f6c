internal import GRDB
internal import NTMModel

extension Shelf {
  /// How often figures of a day were written over after they had been reported for it.
  ///
  /// - Cost: the entries of the reports of the day; no index leads from a day to its entries.
  static func countCorrections(of day: Day, in db: Database) throws -> Int {
    var rows = try SelectedRows(
      db,
      """
      SELECT COUNT(*)
      FROM report CROSS JOIN journal ON journal.seq BETWEEN first_change AND last_change
      WHERE (report.day = ?1 OR report.day IS NULL) AND journal.kind = 'assessment'
        AND journal.day = ?1 AND journal.old_report IS NOT NULL AND journal.field IS NULL
      """,
      day.number
    )
    return try rows.next() ? rows.int(0) : 0
  }
}
