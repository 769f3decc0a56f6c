// Migration 15: the titles that units are recognised for, which stood in the program.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let fifteenth: [String] = [
    """
    CREATE TABLE title (
      -- The number that recognition.standard keeps; a higher grade is the higher title.
      grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 16),
      level INTEGER NOT NULL CHECK (level BETWEEN 2 AND 4),
      -- The type words of its units, with commas between them; empty for all that count.
      types TEXT NOT NULL,
      -- What it counts as: 1 the first title of a unit, 2 one above it, 3 one above that.
      step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 3),
      name_vi TEXT NOT NULL CHECK (name_vi <> ''),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      short_vi TEXT NOT NULL CHECK (short_vi <> ''),
      short_en TEXT NOT NULL CHECK (short_en <> ''),
      document TEXT NOT NULL,
      -- The days on which it can be decided.
      valid_from INTEGER NOT NULL,
      valid_until INTEGER NOT NULL DEFAULT 2932896,
      PRIMARY KEY (grade, level, valid_from),
      CHECK (valid_from < valid_until)
    ) STRICT, WITHOUT ROWID
    """,
    // What programs knew up to schema 11. They asked for no day: these begin on 2000-01-01, the first
    // day that a recognition can be of.
    """
    INSERT INTO title (
      grade, level, types, step, name_vi, name_en, short_vi, short_en, document, valid_from
    ) VALUES
      (1, 4, '', 1, 'đạt chuẩn', 'standard', 'đạt chuẩn', 'recognised', '1980/QĐ-TTg', 10957),
      (1, 3, '', 1, 'đạt chuẩn', 'standard', 'đạt chuẩn', 'recognised', '558/QĐ-TTg', 10957),
      (2, 3, '', 1, 'hoàn thành nhiệm vụ', 'task completed', 'hoàn thành', 'completed',
        '558/QĐ-TTg', 10957),
      (2, 2, '', 1, 'hoàn thành nhiệm vụ', 'task completed', 'hoàn thành', 'completed', '', 10957),
      (3, 4, '', 2, 'nâng cao', 'advanced', 'nâng cao', 'advanced', '', 10957),
      (4, 4, '', 3, 'kiểu mẫu', 'model', 'kiểu mẫu', 'model', '691/QĐ-TTg', 10957)
    """,
    """
    CREATE TABLE recognition_new (
      id INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id),
      -- The grade of its title.
      standard INTEGER NOT NULL CHECK (standard BETWEEN 1 AND 16),
      number TEXT NOT NULL,
      decided INTEGER,
      -- From when it counts: the day of the decision, or the end of the year where only that is known.
      since INTEGER NOT NULL,
      year INTEGER NOT NULL,
      lost INTEGER,
      source TEXT NOT NULL,
      report INTEGER NOT NULL REFERENCES report (id),
      UNIQUE (unit, standard, year),
      CHECK (lost IS NULL OR lost > since)
    ) STRICT
    """,
    """
    INSERT INTO recognition_new
    SELECT id, unit, standard, number, decided, since, year, lost, source, report FROM recognition
    """,
    "DROP TABLE recognition",
    "ALTER TABLE recognition_new RENAME TO recognition",
    """
    CREATE TABLE meeting_commune_new (
      meeting INTEGER NOT NULL REFERENCES meeting (id),
      stage INTEGER NOT NULL CHECK (stage IN (0, 1)),
      unit INTEGER NOT NULL REFERENCES unit (id),
      -- The day of its figures; NULL without any, and then the words are 0.
      day INTEGER,
      known INTEGER NOT NULL,
      met INTEGER NOT NULL,
      disputed INTEGER NOT NULL,
      -- Bit n - 1 is the title of grade n.
      standards INTEGER NOT NULL CHECK (standards BETWEEN 0 AND 65535),
      PRIMARY KEY (meeting, stage, unit),
      CHECK (met & ~known = 0),
      CHECK (disputed & known = 0)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO meeting_commune_new
    SELECT meeting, stage, unit, day, known, met, disputed, standards FROM meeting_commune
    """,
    "DROP TABLE meeting_commune",
    "ALTER TABLE meeting_commune_new RENAME TO meeting_commune",
  ]
}
