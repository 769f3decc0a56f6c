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
    CREATE INDEX assessment_below ON assessment (unit, met_count)
    WHERE until = 2932896 AND standing = 0
    """,
    // What an entry needs to be taken back: whose the row was before, the row itself where it was
    // removed, and the entry that this one takes back.
    "ALTER TABLE journal ADD COLUMN old_report INTEGER",
    "ALTER TABLE journal ADD COLUMN old_row TEXT",
    "ALTER TABLE journal ADD COLUMN undoes INTEGER",
    "CREATE INDEX journal_by_unit ON journal (unit) WHERE unit IS NOT NULL",
    "CREATE INDEX journal_by_record ON journal (kind, field) WHERE field IS NOT NULL",
    "CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL",
  ]

  /// Brings the entries of schema 1 to the form of schema 2, so that they can be read and taken
  /// back like new ones.
  static let secondEntries: [String] = [
    // Figures that were there before are a correction; the entry before says whose they were.
    """
    UPDATE journal
    SET old_report = before.report
    FROM (
      SELECT seq, lag(report) OVER (PARTITION BY unit, day ORDER BY seq) AS report
      FROM journal
      WHERE kind = 'assessment'
    ) AS before
    WHERE before.seq = journal.seq AND before.report IS NOT NULL
    """,
    // The key of a recognition is its standard and year; only the standard stood there.
    """
    UPDATE journal
    SET field = field || ' ' || COALESCE(
      (
        SELECT year
        FROM recognition
        WHERE recognition.unit = journal.unit AND standard = CAST(journal.field AS INTEGER)
          AND journal.day IN (since, lost)
      ),
      (
        SELECT min(year)
        FROM recognition
        WHERE recognition.unit = journal.unit AND standard = CAST(journal.field AS INTEGER)
      ),
      strftime('%Y', journal.day * 86400, 'unixepoch')
    )
    WHERE kind = 'recognition' AND field NOT LIKE '% %'
    """,
    // A withdrawal is a value like any other.
    """
    UPDATE journal
    SET field = field || ' lost', old = '', new = date(day * 86400, 'unixepoch')
    WHERE kind = 'recognition' AND old IS NOT NULL AND new IS NULL
    """,
    """
    UPDATE journal
    SET old = COALESCE(
        (
          SELECT lost.new
          FROM journal AS lost
          WHERE lost.kind = 'recognition' AND lost.unit = journal.unit
            AND lost.field = journal.field || ' lost' AND lost.seq < journal.seq
          ORDER BY lost.seq DESC
          LIMIT 1
        ),
        ''
      ),
      new = '', field = field || ' lost'
    WHERE kind = 'recognition' AND old IS NULL AND field NOT LIKE '% % %'
      AND EXISTS (
        SELECT 1
        FROM journal AS first
        WHERE first.kind = 'recognition' AND first.unit = journal.unit
          AND (first.field = journal.field OR first.field = journal.field || ' lost')
          AND first.seq < journal.seq
      )
    """,
    // An organisation is named by its code, as a product is.
    """
    UPDATE journal
    SET field = new, new = COALESCE((SELECT name FROM organisation WHERE code = journal.new), new)
    WHERE kind = 'organisation' AND field = 'code' AND old IS NULL
    """,
    // Whose a row was before a correction: the entry before it about the same row says.
    """
    UPDATE journal
    SET old_report = (
      SELECT before.report
      FROM journal AS before
      WHERE before.kind = journal.kind AND before.seq < journal.seq
        AND before.report <> journal.report
        AND (before.kind <> 'recognition' OR before.unit = journal.unit)
        AND (
          before.field = rtrim(rtrim(journal.field, 'abcdefghijklmnopqrstuvwxyz_'), ' ')
          OR before.field >= rtrim(journal.field, 'abcdefghijklmnopqrstuvwxyz_')
          AND before.field < rtrim(rtrim(journal.field, 'abcdefghijklmnopqrstuvwxyz_'), ' ') || '!'
        )
      ORDER BY before.seq DESC
      LIMIT 1
    )
    WHERE kind IN ('recognition', 'product', 'organisation') AND old IS NOT NULL
    """,
    """
    UPDATE report
    SET first_change = own.first, last_change = own.last
    FROM (
      SELECT report, min(seq) AS first, max(seq) AS last FROM journal GROUP BY report
    ) AS own
    WHERE own.report = report.id
    """,
  ]
}
