// Migration 7: criteria of districts, and the council that rated a product.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let seventh: [String] = [
    // 4 for communes, 3 for districts with criteria of their own.
    """
    ALTER TABLE criteria_set ADD COLUMN level INTEGER NOT NULL DEFAULT 4 CHECK (level IN (3, 4))
    """,
    // The type words of its units, with commas between them; empty for all that count.
    "ALTER TABLE criteria_set ADD COLUMN types TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE district_assessment (
      unit INTEGER NOT NULL REFERENCES unit (id),
      day INTEGER NOT NULL,
      criteria TEXT NOT NULL REFERENCES criteria_set (code),
      -- One letter a criterion, in their order: Đ met, K not met, R disputed, - no report.
      states TEXT NOT NULL CHECK (states <> ''),
      report INTEGER NOT NULL REFERENCES report (id),
      PRIMARY KEY (unit, day)
    ) STRICT, WITHOUT ROWID
    """,
    // The level of the council (huyện, tỉnh, trung ương) and its name; empty where unknown.
    "ALTER TABLE product ADD COLUMN council_level TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE product ADD COLUMN council TEXT NOT NULL DEFAULT ''",
  ]
}
