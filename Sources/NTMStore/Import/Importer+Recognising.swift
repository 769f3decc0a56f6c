internal import GRDB
internal import NTMModel

/// A file that is in the store already, and how it came in.
public struct KnownFile: Hashable, Sendable {
  /// The file as it was named this time, and as it was called then.
  public var file: String
  public var then: String
  public var report: Int64
  public var who: String
  /// Clock time, in seconds since 1970 UTC.
  public var at: Int64
}

extension Importer {
  /// Takes the digests of all files.
  ///
  /// - Throws: `importedBefore` when the bytes of any of them were imported and still stand, unless
  ///   they are to be imported `again`.
  func recognise(_ files: [SourceFile], again: Bool) throws {
    let ledger = try UndoLedger(db)
    var known: [KnownFile] = []
    for file in files where digests[file.path] == nil {
      guard let digest = FileDigest.sha256(of: file.path) else { continue }
      digests[file.path] = digest
      guard !again, let record = try standing(digest, ledger) else { continue }
      known.append(
        KnownFile(
          file: file.name,
          then: record.file,
          report: record.id,
          who: record.who,
          at: record.at
        )
      )
    }
    guard known.isEmpty else { throw ImportFailure.importedBefore(known) }
  }

  /// The newest report of a file with these bytes that was not taken back.
  private func standing(_ digest: [UInt8], _ ledger: UndoLedger) throws -> ReportRecord? {
    let find = try PreparedStatement(db, "SELECT id FROM report WHERE sha256 = ?1 ORDER BY id DESC")
    find.bind(digest, at: 1)
    var ids: [Int64] = []
    while try find.next() { ids.append(find.int64(0)) }
    for id in ids {
      let record = try ReportRecord.find(id, in: db, ledger: ledger)
      if let record, record.undoneBy == nil { return record }
    }
    return nil
  }
}
