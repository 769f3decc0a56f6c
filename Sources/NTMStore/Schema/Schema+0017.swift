// Migration 17: provinces have criteria of their own, as districts have.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let seventeenth: [String] = [
    // A CHECK stays as it was written, so the table is made anew, its columns in the order they have.
    """
    CREATE TABLE criteria_set_new (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name_vi TEXT NOT NULL,
      name_en TEXT NOT NULL,
      document TEXT NOT NULL,
      valid_from INTEGER NOT NULL,
      valid_until INTEGER NOT NULL DEFAULT 2932896,
      line INTEGER NOT NULL CHECK (line > 0),
      group_kind TEXT NOT NULL,
      -- 4 for communes, 3 and 2 for districts and provinces with criteria of their own.
      level INTEGER NOT NULL DEFAULT 4 CHECK (level IN (2, 3, 4)),
      -- The type words of its units, with commas between them; empty for all that count.
      types TEXT NOT NULL DEFAULT '',
      CHECK (valid_from < valid_until)
    ) STRICT
    """,
    """
    INSERT INTO criteria_set_new
    SELECT id, code, name_vi, name_en, document, valid_from, valid_until, line, group_kind, level,
      types
    FROM criteria_set
    """,
    "DROP TABLE criteria_set",
    "ALTER TABLE criteria_set_new RENAME TO criteria_set",
  ]
}
