internal import GRDB

/// A copy of a store in memory, to be changed and thrown away; it never reaches the disk.
enum ScratchCopy {
  /// Copies what the open transaction on `db` sees, page by page.
  static func make(of db: Database) throws -> DatabaseQueue {
    var configuration = Configuration()
    // What is assumed rests on no report, and its transaction stays open between two answers.
    configuration.foreignKeysEnabled = false
    configuration.allowsUnsafeTransactions = true
    configuration.label = "ntm"
    let copy = try DatabaseQueue(configuration: configuration)
    try copy.writeWithoutTransaction { try db.backup(to: $0) }
    return copy
  }
}
