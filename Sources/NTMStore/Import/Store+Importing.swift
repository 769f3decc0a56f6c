internal import GRDB

extension Store {
  /// Imports files, or folders of them, in one transaction: all or nothing.
  ///
  /// - Parameters:
  ///   - paths: files are known by their headings, whatever their names; a folder stands for its
  ///     `facts` and `reports`, or for the CSV files in it.
  ///   - who: the person who answers for the figures.
  ///   - seconds: the clock time of the change, in seconds since 1970 UTC.
  ///   - dryRun: whether to tell what would happen and leave the file as it is.
  ///   - progress: called on the same thread, before each file and step.
  /// - Returns: what changed.
  /// - Throws: the faults found, or what the file or the system refused; then nothing changed.
  public func importFiles(
    _ paths: [String],
    by who: String,
    at seconds: Int64,
    dryRun: Bool = false,
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(ImportFailure) -> ImportSummary {
    guard let writer else {
      throw .store(.notPermitted(path: path, owner: FilePath.owner(of: path)))
    }
    let files = SourceFile.expanded(paths)
    guard !files.isEmpty else { throw .nothingToImport(paths: paths) }
    do {
      return try withoutActuallyEscaping(progress) { progress in
        try writer.writeWithoutTransaction { db in
          var summary = ImportSummary(isDryRun: dryRun)
          try db.inTransaction(.immediate) {
            let importer = try Importer(
              db,
              who: who,
              at: seconds,
              dryRun: dryRun,
              progress: progress
            )
            try importer.run(files)
            summary = importer.summary
            return dryRun ? .rollback : .commit
          }
          if !dryRun { Store.emptyLog(db) }
          return summary
        }
      }
    } catch let failure as ImportFailure {
      throw failure
    } catch {
      throw .store(StoreError(error, path: path))
    }
  }
  /// Brings the log into the file and leaves it empty.
  ///
  /// An open dashboard keeps the log from being removed with the last writer. A log left beside
  /// the file would belong to the old one when another file is renamed into its place.
  static func emptyLog(_ db: Database) {
    // The figures are committed; a reader in the middle only means that the log stays for now.
    _ = try? db.checkpoint(.truncate)
  }
}
