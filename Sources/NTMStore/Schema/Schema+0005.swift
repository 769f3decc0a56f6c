// Migration 5: the differences between unit lists, as lists of changes have them.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let fifth: [String] = [
    """
    CREATE TABLE unit_change (
      code TEXT NOT NULL CHECK (code <> ''),
      -- The day of the later list, which can lag behind what happened.
      day INTEGER NOT NULL,
      level INTEGER NOT NULL CHECK (level IN (3, 4)),
      -- NULL where the list of changes names none.
      resolution TEXT CHECK (resolution <> ''),
      province TEXT NOT NULL,
      district TEXT NOT NULL,
      district_name TEXT NOT NULL,
      -- Type and name on either list; empty where the list does not have the code.
      name_before TEXT NOT NULL,
      name_after TEXT NOT NULL,
      -- The district it lies in on the later list; empty where that is the same.
      new_district TEXT NOT NULL,
      source TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (code, day),
      CHECK (name_before <> '' OR name_after <> '')
    ) STRICT, WITHOUT ROWID
    """
  ]
}
