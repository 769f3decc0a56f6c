internal import GRDB

extension Store {
  /// Runs `body` in one write transaction that is kept only when it returns true.
  ///
  /// The work is told to those who wait, with the person; that is the one of the store's turn unless
  /// given. Returns the copy of what stood before, when one was made.
  @discardableResult
  func write(
    _ work: Holder.Work = .editing,
    by person: String? = nil,
    _ body: (Database) throws -> Bool
  ) throws(StoreError) -> Backup? {
    do {
      return try transact(work, by: person, body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The same, with the errors of `body` as they are.
  func transact(
    _ work: Holder.Work,
    by person: String?,
    _ body: (Database) throws -> Bool
  ) throws -> Backup? {
    guard let writer else {
      throw StoreError.notPermitted(path: path, owner: FilePath.owner(of: path))
    }
    return try writer.writeWithoutTransaction { db in
      try turn.write(
        work,
        by: person,
        to: WritableFile(path: path, identity: file, db: db),
        reader: reader,
        body
      )
    }
  }
}
