// Migration 8: meetings, and the figures as they stood when each was opened and closed; screens that
// lead others.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let eighth: [String] = [
    """
    CREATE TABLE meeting (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      -- The reporting day whose figures were stamped, clock time, who, and the last entry of the
      -- journal before it (0 in a journal without any).
      opened_day INTEGER NOT NULL,
      opened_at INTEGER NOT NULL,
      opened_by TEXT NOT NULL CHECK (opened_by <> ''),
      opened_change INTEGER NOT NULL CHECK (opened_change >= 0),
      closed_day INTEGER,
      closed_at INTEGER,
      closed_by TEXT CHECK (closed_by <> ''),
      closed_change INTEGER CHECK (closed_change >= opened_change),
      CHECK ((closed_at IS NULL) = (closed_day IS NULL)),
      CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
      CHECK ((closed_at IS NULL) = (closed_change IS NULL))
    ) STRICT
    """,
    // At most one is open.
    "CREATE UNIQUE INDEX meeting_open ON meeting (closed_at IS NULL) WHERE closed_at IS NULL",
    // The roll-ups of the day as they stood.
    """
    CREATE TABLE meeting_sum (
      meeting INTEGER NOT NULL REFERENCES meeting (id),
      -- 0 opening, 1 closing.
      stage INTEGER NOT NULL CHECK (stage IN (0, 1)),
      unit INTEGER NOT NULL REFERENCES unit (id),
      communes INTEGER NOT NULL,
      reported INTEGER NOT NULL,
      silent INTEGER NOT NULL,
      recognised INTEGER NOT NULL,
      advanced INTEGER NOT NULL,
      model INTEGER NOT NULL,
      below INTEGER NOT NULL,
      undetermined INTEGER NOT NULL,
      met_sum INTEGER NOT NULL,
      provinces INTEGER NOT NULL,
      provinces_with_recognised_district INTEGER NOT NULL,
      districts INTEGER NOT NULL,
      districts_recognised INTEGER NOT NULL,
      districts_with_communes INTEGER NOT NULL,
      districts_with_recognised_commune INTEGER NOT NULL,
      products_expiring_soon INTEGER NOT NULL,
      products_expired INTEGER NOT NULL,
      new_enterprises INTEGER NOT NULL,
      cooperatives INTEGER NOT NULL,
      cooperatives_effective INTEGER NOT NULL,
      bands BLOB NOT NULL,
      met BLOB NOT NULL,
      not_met BLOB NOT NULL,
      disputed BLOB NOT NULL,
      sector_stars BLOB NOT NULL,
      PRIMARY KEY (meeting, stage, unit)
    ) STRICT, WITHOUT ROWID
    """,
    // The communes that counted on the day, as they stood.
    """
    CREATE TABLE meeting_commune (
      meeting INTEGER NOT NULL REFERENCES meeting (id),
      stage INTEGER NOT NULL CHECK (stage IN (0, 1)),
      unit INTEGER NOT NULL REFERENCES unit (id),
      -- The day of its figures; NULL without any, and then the words are 0.
      day INTEGER,
      known INTEGER NOT NULL,
      met INTEGER NOT NULL,
      disputed INTEGER NOT NULL,
      -- Bit n - 1 is standard n.
      standards INTEGER NOT NULL CHECK (standards BETWEEN 0 AND 15),
      PRIMARY KEY (meeting, stage, unit),
      CHECK (met & ~known = 0),
      CHECK (disputed & known = 0)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE lead (
      -- What others follow it by.
      name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
      who TEXT NOT NULL CHECK (who <> ''),
      -- Grows with each screen that takes the name.
      run INTEGER NOT NULL CHECK (run > 0),
      -- Where it stands, in the words of the dashboard.
      place TEXT NOT NULL,
      moved_at INTEGER NOT NULL,
      ended INTEGER NOT NULL CHECK (ended IN (0, 1))
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
