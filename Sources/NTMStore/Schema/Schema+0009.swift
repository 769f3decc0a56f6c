// Migration 9: follow-ups, what somebody was asked to do about a unit.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let ninth: [String] = [
    """
    CREATE TABLE follow_up (
      -- The number of its report.
      id INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id),
      -- The day as of which it was given.
      day INTEGER NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      lead TEXT NOT NULL,
      due INTEGER,
      -- NULL while it is open.
      done INTEGER,
      at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      report INTEGER NOT NULL REFERENCES report (id)
    ) STRICT
    """,
    "CREATE INDEX follow_up_by_unit ON follow_up (unit)",
  ]
}
