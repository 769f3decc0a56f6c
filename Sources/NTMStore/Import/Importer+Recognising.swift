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
  /// - Returns: the files with what they were then; one that cannot be read says so when its rows
  ///   are asked for, and has none.
  /// - Throws: `importedBefore` when the bytes of any of them were imported and still stand, unless
  ///   they are to be imported `again`.
  func recognise(_ files: [SourceFile], again: Bool) throws -> [SourceFile] {
    let ledger = try UndoLedger(db)
    var known: [KnownFile] = []
    var marked = files
    for (index, file) in files.enumerated() {
      guard let (digest, mark) = FileDigest.marked(file.path) else { continue }
      marked[index].mark = mark
      guard digests.updateValue(digest, forKey: file.path) == nil, !again,
        let record = try standing(digest, ledger)
      else { continue }
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
    return marked
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
