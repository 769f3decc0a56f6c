/// Why a store could not be opened, read or written.
///
/// Every case carries the path and what its message needs; the words are made elsewhere.
public enum StoreError: Error, Hashable, Sendable {
  case noFile(path: String)
  case noFolder(path: String)
  /// The rights of the file or its folder forbid it; `owner` is the one to ask.
  case notPermitted(path: String, owner: String?)
  /// The folder or the medium cannot be written, and the file needs it.
  case readOnlyFolder(path: String)
  /// The newest figures lie in a log beside the file, which cannot be read without writing there.
  case logLeft(path: String, owner: String?)
  case notADatabase(path: String)
  /// A database of some other program.
  case notOurs(path: String)
  case newerSchema(path: String, version: Int, known: Int)
  /// The file must be opened for writing once, to be brought up to date.
  case olderSchema(path: String, version: Int, known: Int)
  case corrupt(path: String, detail: String)
  /// Somebody else is writing, and the wait is over; `nil` when nobody can be named.
  case locked(path: String, holder: Holder?)
  case diskFull(path: String)
  /// It was asked to stop before anything was kept.
  case stopped
  /// Locks cannot be trusted over a network: the file belongs on the host where people log in.
  case networkFileSystem(path: String, type: String)
  /// The file was there and is gone.
  case vanished(path: String)
  /// Another file took the place of the one that was there, beside the log of the old one, which
  /// SQLite would read into it.
  case foreignLog(path: String)
  /// Another file took the place of the one that was opened for writing; it has nothing of what
  /// was written.
  case replaced(path: String)
  case exists(path: String)
  /// No copy of what stands there could be made, so nothing was written.
  indirect case notBackedUp(StoreError)
  /// No backup has the name, or, when that is `nil`, there is none at all.
  case noBackup(folder: String, name: String?)
  /// A backup in which so many things differ; `first` is one of them.
  case unsoundBackup(path: String, count: Int, first: Discrepancy)
  /// A backup that SQLite cannot read through.
  case damagedBackup(path: String, detail: String)
  /// What is to be restored is the store itself.
  case isStore(path: String)
  /// Whatever has no case of its own, in SQLite's words.
  case failed(path: String, message: String)
}
