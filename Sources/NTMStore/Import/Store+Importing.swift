internal import GRDB
public import NTMModel

extension Store {
  /// Imports files, or folders of them, in one transaction: all or nothing.
  ///
  /// What stood before is copied first, unless the store's turn says otherwise; the turn can also
  /// stop it, and then nothing is kept.
  ///
  /// - Parameters:
  ///   - paths: files are known by their headings, whatever their names; a folder stands for its
  ///     `facts` and `reports`, or for the CSV files in it.
  ///   - who: the person who answers for the figures.
  ///   - seconds: the clock time of the change, in seconds since 1970 UTC.
  ///   - day: the day of figures whose file does not tell it.
  ///   - today: the day of the import, here; by default the day of `seconds` in UTC.
  ///   - received: the day on which the reports came in; `nil` for the one that each says itself, and
  ///     else the day of the import.
  ///   - again: whether to take files too that were imported before.
  ///   - dryRun: whether to tell what would happen and leave the file as it is; a copy is worked on
  ///     then, so others can write meanwhile and the store may be one that can only be read.
  ///   - progress: called on the same thread, before each file and every few hundred rows.
  /// - Returns: what changed.
  /// - Throws: the faults found, or what the file or the system refused; then nothing changed.
  public func importFiles(
    _ paths: [String],
    by who: String,
    at seconds: Int64,
    day: Day? = nil,
    today: Day? = nil,
    received: Day? = nil,
    again: Bool = false,
    dryRun: Bool = false,
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(ImportFailure) -> ImportSummary {
    guard isWritable || dryRun else {
      throw .store(.notPermitted(path: path, owner: FilePath.owner(of: path)))
    }
    let files = SourceFile.expanded(paths)
    guard !files.isEmpty else { throw .nothingToImport(paths: paths) }
    do {
      return try withoutActuallyEscaping(progress) { progress in
        var summary = ImportSummary(isDryRun: dryRun)
        let ticker = Ticker(files, progress: progress, isStopRequested: turn.isStopped)
        func run(_ db: Database) throws {
          let importer = try Importer(
            db,
            who: who,
            at: seconds,
            day: day,
            today: today ?? Day(number: Int32(clamping: seconds / 86_400)),
            received: received,
            dryRun: dryRun,
            ticker: ticker
          )
          try importer.run(files, again: again)
          summary = importer.summary
        }
        guard !dryRun else {
          try PrivateCopy.use(of: self, run)
          return summary
        }
        let backup = try transact(.importing, by: who) { db in
          try run(db)
          return true
        }
        summary.backup = backup
        return summary
      }
    } catch let failure as ImportFailure {
      throw failure
    } catch {
      throw .store(StoreError(error, path: path))
    }
  }
}
