// Migration 9: follow-ups, what somebody was asked to do about a unit; what a figure of before counts.
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
      due INTEGER CHECK (due >= day),
      -- NULL while it is open.
      done INTEGER CHECK (done >= day),
      at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      report INTEGER NOT NULL REFERENCES report (id)
    ) STRICT
    """,
    "CREATE INDEX follow_up_by_unit ON follow_up (unit)",
    // Which figures count the communes below the line is a setting now, and was a word of the program.
    """
    INSERT OR IGNORE INTO setting (key, value)
    SELECT 'figure_counts_' || indicator, 'communes_below_line'
    FROM figure
    WHERE indicator = 'communes_below_10_criteria'
    LIMIT 1
    """,
  ]
}
