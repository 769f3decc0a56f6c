internal import GRDB

extension StoreError {
  /// Names what SQLite met; an error that is one of ours already passes unchanged.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(path: path, message: String(describing: error))
      return
    }
    let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .corrupt(path: path, detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, holder: .current(of: path))
    // Not even the index of the log has room.
    case _ where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY: self = .readOnlyFolder(path: FilePath.folder(of: path))
    case .SQLITE_PERM, .SQLITE_AUTH:
      self = .notPermitted(path: path, owner: FilePath.owner(of: path))
    case _ where !FilePath.exists(path): self = .vanished(path: path)
    default: self = .failed(path: path, message: detail)
    }
  }
}
