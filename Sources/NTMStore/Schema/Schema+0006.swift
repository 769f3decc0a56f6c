// Migration 6: how communes are classified, the villages that a scheme supports, and which criteria
// ask for infrastructure.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let sixth: [String] = [
    """
    ALTER TABLE criterion
    ADD COLUMN infrastructure INTEGER NOT NULL DEFAULT 0 CHECK (infrastructure IN (0, 1))
    """,
    """
    CREATE TABLE tag (
      code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
      -- A commune's tags are kept as bits in answers.
      position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 63),
      -- Tags of one group exclude each other on a day; empty: beside all others.
      grp TEXT NOT NULL,
      name_vi TEXT NOT NULL CHECK (name_vi <> ''),
      name_en TEXT NOT NULL,
      short_vi TEXT NOT NULL CHECK (short_vi <> ''),
      short_en TEXT NOT NULL,
      document TEXT NOT NULL,
      -- 1 where it means special difficulty.
      difficult INTEGER NOT NULL CHECK (difficult IN (0, 1)),
      valid_from INTEGER NOT NULL,
      valid_until INTEGER NOT NULL DEFAULT 2932896 CHECK (valid_until > valid_from),
      source TEXT NOT NULL,
      confidence TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE unit_tag (
      unit INTEGER NOT NULL REFERENCES unit (id),
      tag TEXT NOT NULL REFERENCES tag (code),
      started INTEGER NOT NULL,
      ended INTEGER CHECK (ended > started),
      source TEXT NOT NULL,
      report INTEGER NOT NULL REFERENCES report (id),
      PRIMARY KEY (unit, tag, started)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE villages (
      unit INTEGER NOT NULL REFERENCES unit (id),
      -- These figures hold up to the next ones of the same commune.
      day INTEGER NOT NULL,
      -- NULL where nobody has told how many villages there are.
      total INTEGER CHECK (total >= supported),
      supported INTEGER NOT NULL CHECK (supported >= 0),
      met INTEGER NOT NULL CHECK (met BETWEEN 0 AND supported),
      source TEXT NOT NULL,
      report INTEGER NOT NULL REFERENCES report (id),
      PRIMARY KEY (unit, day)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
