// Migration 10: why a published figure is not what the unit list of its day makes of it.
// Frozen once released; a change is a new file with the next number.

extension Schema {
  static let tenth: [String] = [
    // One of `FigureReason.given`; empty where nobody has told.
    "ALTER TABLE figure ADD COLUMN reason TEXT NOT NULL DEFAULT ''"
  ]
}
