// Migration 1. Frozen once released; a change is a new file with the next number.

extension Schema {
  static let first: [String] = [
    """
    CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE unit_type (
      level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
      type TEXT NOT NULL,
      abbr_vi TEXT NOT NULL,
      type_en TEXT NOT NULL,
      counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
      title_vi TEXT NOT NULL,
      title_en TEXT NOT NULL,
      PRIMARY KEY (level, type)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL CHECK (code <> ''),
      level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
      type TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      name_en TEXT NOT NULL,
      parent INTEGER REFERENCES unit (id),
      valid_from INTEGER NOT NULL,
      valid_until INTEGER NOT NULL DEFAULT 2932896,
      counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
      folded TEXT NOT NULL,
      name_rank INTEGER NOT NULL,
      -- Position in the tree, parents first, and the last position below: a subtree is a range.
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      UNIQUE (code, valid_from),
      FOREIGN KEY (level, type) REFERENCES unit_type (level, type),
      CHECK (valid_from < valid_until),
      CHECK (first <= last),
      CHECK ((parent IS NULL) = (level = 0))
    ) STRICT
    """,
    "CREATE INDEX unit_by_parent ON unit (parent, first)",
    "CREATE INDEX unit_by_position ON unit (level, first)",
    """
    CREATE TABLE succession (
      successor TEXT NOT NULL,
      predecessor TEXT NOT NULL,
      predecessor_name TEXT NOT NULL,
      resolution TEXT,
      day INTEGER NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (successor, predecessor, day)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE criteria_set (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name_vi TEXT NOT NULL,
      name_en TEXT NOT NULL,
      document TEXT NOT NULL,
      valid_from INTEGER NOT NULL,
      valid_until INTEGER NOT NULL DEFAULT 2932896,
      line INTEGER NOT NULL CHECK (line > 0),
      group_kind TEXT NOT NULL,
      CHECK (valid_from < valid_until)
    ) STRICT
    """,
    """
    CREATE TABLE band (
      set_id INTEGER NOT NULL REFERENCES criteria_set (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      low INTEGER NOT NULL CHECK (low >= 0),
      high INTEGER NOT NULL,
      name_vi TEXT NOT NULL,
      name_en TEXT NOT NULL,
      PRIMARY KEY (set_id, position),
      CHECK (low <= high)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE criterion (
      set_id INTEGER NOT NULL REFERENCES criteria_set (id),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 63),
      name_vi TEXT NOT NULL,
      name_en TEXT NOT NULL,
      short_vi TEXT NOT NULL,
      short_en TEXT NOT NULL,
      group_code TEXT NOT NULL,
      group_vi TEXT NOT NULL,
      group_en TEXT NOT NULL,
      PRIMARY KEY (set_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE indicator (
      set_id INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      code TEXT NOT NULL,
      criterion INTEGER NOT NULL,
      name_vi TEXT NOT NULL,
      name_en TEXT NOT NULL,
      second_vi TEXT NOT NULL,
      second_en TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('boolean', 'percent', 'number', 'province')),
      unit TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('>=', '<=', '=')),
      decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 2),
      source TEXT NOT NULL,
      confidence TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (set_id, position),
      UNIQUE (set_id, code),
      FOREIGN KEY (set_id, criterion) REFERENCES criterion (set_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE threshold (
      set_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      part INTEGER NOT NULL CHECK (part IN (1, 2)),
      grp TEXT NOT NULL,
      value TEXT NOT NULL,
      source TEXT NOT NULL,
      confidence TEXT NOT NULL,
      PRIMARY KEY (set_id, position, part, grp),
      FOREIGN KEY (set_id, position) REFERENCES indicator (set_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE unit_group (
      unit INTEGER NOT NULL REFERENCES unit (id),
      set_id INTEGER NOT NULL REFERENCES criteria_set (id),
      grp TEXT NOT NULL,
      PRIMARY KEY (unit, set_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      file TEXT NOT NULL,
      -- FNV-1a of the file's bytes, 64 bits: tells a file seen before, proves nothing.
      fingerprint INTEGER NOT NULL,
      form TEXT NOT NULL,
      day INTEGER,
      imported_at INTEGER NOT NULL,
      who TEXT NOT NULL,
      row_count INTEGER NOT NULL CHECK (row_count >= 0)
    ) STRICT
    """,
    """
    CREATE TABLE reporting_day (
      day INTEGER NOT NULL PRIMARY KEY,
      set_id INTEGER NOT NULL REFERENCES criteria_set (id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE assessment (
      unit INTEGER NOT NULL REFERENCES unit (id),
      day INTEGER NOT NULL,
      -- The day of the next figures of the same commune: these figures hold up to it.
      until INTEGER NOT NULL DEFAULT 2932896,
      known INTEGER NOT NULL,
      met INTEGER NOT NULL,
      disputed INTEGER NOT NULL,
      met_count INTEGER NOT NULL CHECK (met_count BETWEEN 0 AND 63),
      -- 0 below the line, 1 undetermined, 2 not below.
      standing INTEGER NOT NULL CHECK (standing IN (0, 1, 2)),
      measures BLOB NOT NULL,
      report INTEGER NOT NULL REFERENCES report (id),
      PRIMARY KEY (unit, day),
      CHECK (day < until),
      CHECK (met & ~known = 0),
      CHECK (disputed & known = 0)
    ) STRICT, WITHOUT ROWID
    """,
    // The figures that hold now, the lowest standing first: enough to list all communes, or those
    // below the line, without touching the table and its measures.
    """
    CREATE INDEX assessment_open ON assessment (
      standing, met_count, unit, day, until, known, met, disputed
    ) WHERE until = 2932896
    """,
    """
    CREATE TABLE recognition (
      id INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id),
      standard INTEGER NOT NULL CHECK (standard BETWEEN 1 AND 4),
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
    CREATE TABLE sector (
      code TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE,
      name_vi TEXT NOT NULL,
      name_en TEXT NOT NULL,
      valid_from INTEGER NOT NULL,
      valid_until INTEGER NOT NULL DEFAULT 2932896,
      source TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE star_band (
      stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
      low INTEGER NOT NULL,
      high INTEGER NOT NULL,
      valid_from INTEGER NOT NULL,
      valid_until INTEGER NOT NULL DEFAULT 2932896,
      source TEXT NOT NULL,
      PRIMARY KEY (stars, valid_from),
      CHECK (low < high)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE product (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      unit INTEGER NOT NULL REFERENCES unit (id),
      sector TEXT NOT NULL REFERENCES sector (code),
      stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
      points INTEGER CHECK (points BETWEEN 0 AND 10000),
      points_a INTEGER,
      points_b INTEGER,
      points_c INTEGER,
      owner TEXT NOT NULL,
      owner_kind TEXT NOT NULL,
      decision TEXT NOT NULL,
      issued INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      revoked INTEGER,
      report INTEGER NOT NULL REFERENCES report (id),
      CHECK (issued < expires)
    ) STRICT
    """,
    "CREATE INDEX product_by_unit ON product (unit)",
    """
    CREATE TABLE organisation (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('HTX', 'LHHTX', 'DN')),
      unit INTEGER NOT NULL REFERENCES unit (id),
      founded INTEGER NOT NULL,
      dissolved INTEGER,
      effective_from INTEGER,
      effective_until INTEGER,
      ocop_since INTEGER,
      report INTEGER NOT NULL REFERENCES report (id)
    ) STRICT
    """,
    "CREATE INDEX organisation_by_unit ON organisation (unit)",
    """
    CREATE TABLE target (
      programme TEXT NOT NULL,
      id TEXT NOT NULL,
      title_vi TEXT NOT NULL,
      title_en TEXT NOT NULL,
      short_vi TEXT NOT NULL,
      short_en TEXT NOT NULL,
      metric TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('>=', '<=', '=')),
      goal INTEGER NOT NULL,
      about INTEGER NOT NULL CHECK (about IN (0, 1)),
      unit_vi TEXT NOT NULL,
      unit_en TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('count', 'percent')),
      base TEXT NOT NULL,
      baseline INTEGER,
      baseline_day INTEGER,
      baseline_note TEXT NOT NULL,
      deadline INTEGER NOT NULL,
      source TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (programme, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE task (
      programme TEXT NOT NULL,
      id TEXT NOT NULL,
      title_vi TEXT NOT NULL,
      title_en TEXT NOT NULL,
      lead TEXT NOT NULL,
      deadline INTEGER,
      state TEXT NOT NULL,
      source TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (programme, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE component (
      number INTEGER NOT NULL PRIMARY KEY,
      name_vi TEXT NOT NULL,
      name_en TEXT NOT NULL,
      source TEXT NOT NULL,
      confidence TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE figure (
      id INTEGER PRIMARY KEY,
      day INTEGER NOT NULL,
      level TEXT NOT NULL,
      unit TEXT NOT NULL,
      indicator TEXT NOT NULL,
      value INTEGER,
      total INTEGER,
      percent INTEGER,
      measure TEXT NOT NULL,
      source TEXT NOT NULL,
      confidence TEXT NOT NULL,
      note TEXT NOT NULL,
      UNIQUE (day, unit, indicator, source)
    ) STRICT
    """,
    "CREATE INDEX figure_by_indicator ON figure (indicator, unit, day)",
    """
    CREATE TABLE journal (
      -- No foreign keys: a log outlives what it speaks of, and they would be a tenth of an import.
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      who TEXT NOT NULL,
      -- assessment, recognition, product, organisation, or the name of a table of facts.
      kind TEXT NOT NULL,
      unit INTEGER,
      province INTEGER,
      day INTEGER,
      -- The words before and after; NULL before a first report.
      old_known INTEGER,
      old_met INTEGER,
      old_disputed INTEGER,
      new_known INTEGER,
      new_met INTEGER,
      new_disputed INTEGER,
      -- The measures before, where they differ; the new ones stand in the assessment.
      old_measures BLOB,
      field TEXT,
      old TEXT,
      new TEXT,
      report INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE rollup (
      day INTEGER NOT NULL REFERENCES reporting_day (day),
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
      -- Lists of counts as LEB128: bands; met, not met and disputed by criterion; sector by stars.
      bands BLOB NOT NULL,
      met BLOB NOT NULL,
      not_met BLOB NOT NULL,
      disputed BLOB NOT NULL,
      sector_stars BLOB NOT NULL,
      PRIMARY KEY (day, unit)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
