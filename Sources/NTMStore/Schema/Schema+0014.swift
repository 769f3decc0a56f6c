// Migration 14: on which day a report came in, where somebody says it.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let fourteenth: [String] = [
    // NULL where nobody says it: the day of `imported_at`.
    "ALTER TABLE report ADD COLUMN received INTEGER"
  ]
}
