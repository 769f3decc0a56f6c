// Migration 2: reports as records, their warnings, notes, and the way from a unit to its changes.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let second: [String] = [
    // Replaced by the SHA-256 of the same bytes.
    "ALTER TABLE report DROP COLUMN fingerprint",
    "ALTER TABLE report ADD COLUMN sha256 BLOB CHECK (length(sha256) = 32)",
    "ALTER TABLE report ADD COLUMN province INTEGER REFERENCES unit (id)",
    // What a correction rests on: a document, a report, a meeting. Empty for files.
    "ALTER TABLE report ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    // The first and the last of its entries in the journal; an import writes them in one piece.
    "ALTER TABLE report ADD COLUMN first_change INTEGER",
    "ALTER TABLE report ADD COLUMN last_change INTEGER",
    // The report, or the single change, that this one takes back.
    "ALTER TABLE report ADD COLUMN undoes INTEGER REFERENCES report (id)",
    "ALTER TABLE report ADD COLUMN undoes_change INTEGER",
    "CREATE INDEX report_by_sha256 ON report (sha256) WHERE sha256 IS NOT NULL",
    """
    CREATE TABLE report_warning (
      report INTEGER NOT NULL REFERENCES report (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL CHECK (kind <> ''),
      -- The line of the file; 0 where the warning is about all of it.
      line INTEGER NOT NULL CHECK (line >= 0),
      unit INTEGER REFERENCES unit (id),
      day INTEGER,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL,
      PRIMARY KEY (report, position)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX report_warning_by_unit ON report_warning (unit) WHERE unit IS NOT NULL",
    """
    CREATE TABLE note (
      id INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id),
      day INTEGER NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      report INTEGER NOT NULL REFERENCES report (id)
    ) STRICT
    """,
    "CREATE INDEX note_by_unit ON note (unit)",
    // The communes below the line by unit: the overview asks for those of one province.
    """
    CREATE INDEX assessment_below ON assessment (unit, met_count) WHERE until = 2932896 AND standing = 0
    """,
    "CREATE INDEX journal_by_unit ON journal (unit) WHERE unit IS NOT NULL",
  ]
}
