internal import GRDB

/// A store of the programme's figures: one SQLite file.
///
/// One connection only reads, a second one writes; the write-ahead log lets others read meanwhile.
public struct Store: Sendable {
  /// The absolute path of the file.
  public let path: String
  /// Reads only, whatever the store was opened for.
  let reader: DatabaseQueue
  /// `nil` when the store was opened for reading.
  let writer: DatabaseQueue?
  /// What the file was when it was opened without locks; `nil` where SQLite watches over it.
  private let taken: FileStamp?
  /// What the path pointed to when it was opened.
  let file: FileIdentity?
  /// How it is written; without meaning for a store that was opened for reading.
  let turn: Turn
  /// What opening it for writing did to its schema; `nil` when that was the newest already.
  public let upgrade: Upgrade?

  /// Whether the store can be written.
  public var isWritable: Bool { writer != nil }

  /// Whether the file lies where nothing can be written and is read as it stands, without locks.
  public var isImmutable: Bool { taken != nil }

  /// Whether somebody has written a file that is read without locks: it must be opened again.
  var isStale: Bool { taken.map { $0 != FileStamp(path) } ?? false }

  /// Creates an empty store with the newest schema and opens it for writing.
  ///
  /// - Throws: `exists` when there is a file already; nothing is left behind after an error.
  public static func create(
    at path: String,
    turn: Turn = Turn()
  ) throws(StoreError) -> Store {
    let path = FilePath.absolute(path)
    try FilePath.checkFolder(of: path)
    guard !FilePath.exists(path) else { throw .exists(path: path) }
    do throws(StoreError) {
      try Connection.create(at: path)
      return try open(path, writing: true, turn: turn)
    } catch {
      FilePath.remove(path)
      throw error
    }
  }

  /// Opens a store.
  ///
  /// - Parameters:
  ///   - path: the file; relative to the working folder unless it begins with a slash.
  ///   - writing: whether changes will be made; an older schema is then brought up to date, and a
  ///     copy made before.
  ///   - turn: who will write, and how long to wait for others who do.
  /// - Returns: the store with its connections.
  /// - Throws: one case for each thing that can be wrong.
  public static func open(
    _ path: String,
    writing: Bool,
    turn: Turn = Turn()
  ) throws(StoreError) -> Store {
    let path = FilePath.absolute(path)
    try FilePath.checkFile(path, writing: writing)
    // Looked at before opening: a file renamed in between is noticed when something is written.
    let file = FileIdentity(path)
    var writer: DatabaseQueue?
    var upgrade: Upgrade?
    // The writer comes first: it may have to bring the schema up to date.
    if writing { (writer, upgrade) = try Connection.writing(path, file: file, turn: turn) }
    let (reader, taken) = try Connection.reading(path)
    return Store(
      path: path,
      reader: reader,
      writer: writer,
      taken: taken,
      file: file,
      turn: turn,
      upgrade: upgrade
    )
  }

  /// Runs `body` in one read transaction.
  ///
  /// - Throws: also when the file is read without locks and was written meanwhile: what was read is
  ///   of no moment, or of none that ever was.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    let result = Result { try reader.read(body) }
    guard !isStale else { throw .locked(path: path, holder: Holder.current(of: path)) }
    do {
      return try result.get()
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
