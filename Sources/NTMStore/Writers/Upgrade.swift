internal import GRDB

/// A store that was brought to the newest schema.
public struct Upgrade: Hashable, Sendable {
  /// The schema before.
  public var from: Int
  public var to: Int
  /// The copy of what stood before; `nil` when there was nothing to lose or none was wanted.
  public var backup: Backup?

  /// Runs the migrations that a file lacks, all in one transaction; `nil` when it lacks none.
  static func run(on file: WritableFile, _ turn: Turn) throws -> Upgrade? {
    guard try Schema.number(in: file.db) < Schema.version else { return nil }
    try file.db.execute(sql: "PRAGMA foreign_keys = OFF")
    defer { try? file.db.execute(sql: "PRAGMA foreign_keys = ON") }
    let (reader, _) = try Connection.reading(file.path, accepting: 0...Schema.version)
    var upgrade: Upgrade?
    let backup = try turn.write(.upgrading, to: file, reader: reader) { db in
      // Somebody else may have done it while we waited.
      let from = try Schema.number(in: db)
      guard from < Schema.version else { return false }
      try Schema.migrate(db)
      upgrade = Upgrade(from: from, to: Schema.version, backup: nil)
      return true
    }
    upgrade?.backup = backup
    return upgrade
  }
}
