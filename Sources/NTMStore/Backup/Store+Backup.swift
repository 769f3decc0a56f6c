internal import GRDB

extension Store {
  /// Makes a backup of a store of any schema that is known; reads only, so others may write.
  ///
  /// The clock time is in seconds since 1970 UTC.
  public static func backUp(
    _ path: String,
    at seconds: Int64
  ) throws(StoreError) -> BackupOutcome {
    let path = FilePath.absolute(path)
    try FilePath.checkFile(path, writing: false)
    let (reader, _) = try Connection.reading(path, accepting: 0...Schema.version)
    return try BackupFolder(of: path).add(from: reader, at: seconds)
  }
}

extension StoreMark {
  /// The mark of a backup, or of a store of any schema that is known.
  public static func of(_ path: String) throws(StoreError) -> StoreMark {
    let path = FilePath.absolute(path)
    try FilePath.checkFile(path, writing: false)
    let queue = try Connection.resting(path)
    do {
      return try queue.read { try StoreMark($0) }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
