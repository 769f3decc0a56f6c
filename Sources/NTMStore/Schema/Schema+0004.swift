// Migration 4: members of cooperatives and their dates in the index by unit; what a task says besides
// its state, its papers, states as data, what runs under the components, and models.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let fourth: [String] = [
    "ALTER TABLE organisation ADD COLUMN members INTEGER CHECK (members >= 0)",
    // Everything that is counted: a place is counted without touching the rows.
    "DROP INDEX organisation_by_unit",
    """
    CREATE INDEX organisation_by_unit ON organisation (
      unit, kind, founded, dissolved, effective_from, effective_until, members
    )
    """,
    "ALTER TABLE task ADD COLUMN short_vi TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE task ADD COLUMN short_en TEXT NOT NULL DEFAULT ''",
    // The scheme that the task is about; empty where it is about none.
    "ALTER TABLE task ADD COLUMN scheme_vi TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE task ADD COLUMN scheme_en TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE task ADD COLUMN partners TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE task ADD COLUMN next_step TEXT NOT NULL DEFAULT ''",
    // The kind of models whose number the task shows; empty for most.
    "ALTER TABLE task ADD COLUMN model_kind TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE task_state (
      -- The word that stands in task.state.
      word TEXT NOT NULL PRIMARY KEY CHECK (word <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name_en TEXT NOT NULL,
      -- 1 where nothing is left to be done, so that no deadline runs any more.
      closed INTEGER NOT NULL CHECK (closed IN (0, 1))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE paper (
      programme TEXT NOT NULL,
      task TEXT NOT NULL,
      number TEXT NOT NULL CHECK (number <> ''),
      day INTEGER,
      title TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY (programme, task, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE component_part (
      component INTEGER NOT NULL REFERENCES component (number),
      kind TEXT NOT NULL CHECK (kind IN ('criterion', 'task', 'target')),
      -- The criteria set of a criterion, the programme of a task or target.
      scope TEXT NOT NULL,
      mark TEXT NOT NULL CHECK (mark <> ''),
      source TEXT NOT NULL,
      confidence TEXT NOT NULL,
      PRIMARY KEY (component, kind, scope, mark)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE model (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      folded TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('chuỗi giá trị', 'du lịch nông thôn')),
      unit INTEGER NOT NULL REFERENCES unit (id),
      owner TEXT NOT NULL,
      households INTEGER CHECK (households >= 0),
      started INTEGER NOT NULL,
      ended INTEGER CHECK (ended > started),
      report INTEGER NOT NULL REFERENCES report (id)
    ) STRICT
    """,
    "CREATE INDEX model_by_unit ON model (unit)",
  ]
}
