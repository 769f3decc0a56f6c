// Migration 16: the kinds of models, which stood in the program.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let sixteenth: [String] = [
    """
    CREATE TABLE model_kind (
      -- The word that stands in model.kind and task.model_kind.
      word TEXT NOT NULL PRIMARY KEY CHECK (word <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name_vi TEXT NOT NULL CHECK (name_vi <> ''),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      short_vi TEXT NOT NULL CHECK (short_vi <> ''),
      short_en TEXT NOT NULL CHECK (short_en <> ''),
      -- The days on which models of it can begin.
      valid_from INTEGER NOT NULL,
      valid_until INTEGER NOT NULL DEFAULT 2932896,
      CHECK (valid_from < valid_until)
    ) STRICT, WITHOUT ROWID
    """,
    // What programs knew up to schema 12; they asked for no day.
    """
    INSERT INTO model_kind (word, position, name_vi, name_en, short_vi, short_en, valid_from)
    VALUES
      ('chuỗi giá trị', 0, 'chuỗi giá trị', 'value chain', 'chuỗi', 'chain', 0),
      ('du lịch nông thôn', 1, 'du lịch nông thôn', 'rural tourism', 'du lịch', 'tourism', 0)
    """,
    """
    CREATE TABLE model_new (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      folded TEXT NOT NULL,
      kind TEXT NOT NULL REFERENCES model_kind (word),
      unit INTEGER NOT NULL REFERENCES unit (id),
      owner TEXT NOT NULL,
      households INTEGER CHECK (households >= 0),
      started INTEGER NOT NULL,
      ended INTEGER CHECK (ended > started),
      report INTEGER NOT NULL REFERENCES report (id)
    ) STRICT
    """,
    """
    INSERT INTO model_new
    SELECT id, code, name, folded, kind, unit, owner, households, started, ended, report FROM model
    """,
    "DROP TABLE model",
    "ALTER TABLE model_new RENAME TO model",
    "CREATE INDEX model_by_unit ON model (unit)",
  ]
}
