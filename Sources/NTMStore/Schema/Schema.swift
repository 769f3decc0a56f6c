internal import GRDB

/// The migrations of the file, append-only: a released one is never edited.
///
/// Days are whole days since 1970-01-01, clock times whole seconds since 1970 UTC, quantities whole
/// hundredths. `docs/file.md` describes every table for other programs.
enum Schema {
  /// The number of the newest schema this program knows; kept in `PRAGMA user_version`.
  static let version = 2

  /// `until` of what has no end yet: 9999-12-31.
  static let open: Int32 = 2_932_896

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001 units, criteria, figures") { db in
      for statement in Schema.first { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("0002 reports, warnings, notes") { db in
      for statement in Schema.second + Schema.secondEntries { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }
}
