// Migration 3: groups of communes with their names, notes of facts in both languages.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let third: [String] =
    [
      """
      CREATE TABLE commune_group (
        set_id INTEGER NOT NULL REFERENCES criteria_set (id),
        code TEXT NOT NULL CHECK (code NOT IN ('', 'common')),
        position INTEGER NOT NULL CHECK (position >= 0),
        name_vi TEXT NOT NULL,
        name_en TEXT NOT NULL,
        PRIMARY KEY (set_id, code)
      ) STRICT, WITHOUT ROWID
      """
    ] + notes

  private static let notes: [String] =
    [
      "indicator": ["note"], "target": ["baseline_note", "note"], "task": ["note"],
      "figure": ["note"], "succession": ["note"],
    ]
    .sorted { $0.key < $1.key }
    .flatMap { table, columns in
      columns.flatMap { column in
        [
          "ALTER TABLE \(table) RENAME COLUMN \(column) TO \(column)_vi",
          "ALTER TABLE \(table) ADD COLUMN \(column)_en TEXT NOT NULL DEFAULT ''",
          // Nobody can tell in which language it was written.
          "UPDATE \(table) SET \(column)_en = \(column)_vi",
          // Corrections go on to name the column, so that they can be taken back.
          """
          UPDATE journal
          SET field = field || '_vi'
          WHERE kind = '\(table)' AND field LIKE '% \(column)' AND old IS NOT NULL
          """,
        ]
      }
    }
}
