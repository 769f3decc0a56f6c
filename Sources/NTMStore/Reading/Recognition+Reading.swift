internal import GRDB
internal import NTMModel

extension HeldTitle {
  /// Grade and first day of a row of the table as one number, so that the greatest is the highest
  /// title and of that the latest: no day of a calendar has more than 22 bits.
  static func packed(in table: String = "recognition") -> String {
    "(\(table).standard << 22 | \(table).since)"
  }

  /// `nil` for a grade that means nothing.
  init?(packed: Int64) {
    guard let standard = Standard(rawValue: Int(packed >> 22)) else { return nil }
    self.init(standard, since: Day(number: Int32(packed & 0x3f_ffff)))
  }
}

extension Recognition {
  /// What `init(_:)` reads, first of all columns.
  static let columns = "standard, number, decided, year, lost, source"

  /// Whether a row of the table stands on the day in a place of the statement.
  static func stands(on day: String, in table: String = "recognition") -> String {
    "\(table).since <= \(day) AND (\(table).lost IS NULL OR \(table).lost > \(day))"
  }

  /// Whether a unit holds any title on a day.
  static func stands(of unit: Int64, on day: Day, in db: Database) throws -> Bool {
    var rows = try SelectedRows(
      db,
      "SELECT 1 FROM recognition WHERE unit = ?1 AND \(stands(on: "?2")) LIMIT 1",
      unit,
      day.number
    )
    return try rows.next()
  }

  /// A recognition with all that is known of it; `nil` for a standard that means nothing.
  init?(_ rows: borrowing SelectedRows) {
    guard let standard = Standard(rawValue: rows.int(0)) else { return nil }
    self.init(
      standard: standard,
      number: rows.text(1),
      decidedOn: rows.optionalDay(2),
      year: rows.int(3),
      lostOn: rows.optionalDay(4),
      source: rows.text(5)
    )
  }

  /// The same as it is known on a day: a later loss is not known yet.
  init?(_ rows: borrowing SelectedRows, on day: Day) {
    self.init(rows)
    if let lost = lostOn, lost > day { lostOn = nil }
  }
}
