internal import GRDB

/// The migrations of the file, append-only: a released one is never edited.
///
/// Days are whole days since 1970-01-01, clock times whole seconds since 1970 UTC, quantities whole
/// hundredths. `docs/file.md` describes every table for other programs.
enum Schema {
  /// The number of the newest schema this program knows; kept in `PRAGMA user_version`.
  static let version = migrations.count

  /// `until` of what has no end yet: 9999-12-31.
  static let open: Int32 = 2_932_896

  /// What each schema adds to the one before.
  static let migrations = [
    first,  // units, criteria, figures
    second + secondEntries,  // reports, warnings, notes
    third,  // groups of communes, notes in both languages
    fourth,  // members of cooperatives, what tasks say, papers, states, components, models
    fifth,  // differences between unit lists
    sixth,  // tags of communes, supported villages, criteria of infrastructure
    seventh,  // criteria of districts, councils of products
    eighth,  // meetings, and the figures as they stood at both ends of each
    ninth,  // follow-ups: what somebody was asked to do about a unit
    tenth,  // why a published figure is not what the unit list makes of it
    fourteenth,  // on which day a report came in
    fifteenth,  // the titles that units are recognised for
    sixteenth,  // the kinds of models that are counted
    seventeenth,  // provinces have criteria of their own, as districts have
  ]

  /// Runs the migrations that a file lacks, in the transaction that is open.
  ///
  /// GRDB's own migrator opens its transactions itself, so that nothing could be held from the
  /// backup before to the last migration.
  ///
  /// - Precondition: foreign keys are off, so that a migration may make a table anew.
  static func migrate(_ db: Database) throws {
    let version = try number(in: db)
    for statement in migrations.dropFirst(version).joined() { try db.execute(sql: statement) }
    try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    var broken = try SelectedRows(db, "PRAGMA foreign_key_check")
    if try broken.next() { throw DatabaseError.damaged("\(broken.text(0)): no \(broken.text(2))") }
  }

  /// The number of a file's schema.
  static func number(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}
