// Migration 4: members of cooperatives, and their dates in the index by unit.
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
  ]
}
