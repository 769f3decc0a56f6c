internal import Glibc

/// What the system says of a path.
///
/// Never opens the file: closing any descriptor of it would drop the locks that SQLite holds in
/// this process (sqlite.org/howtocorrupt.html, section 2.2).
enum FilePath {
  /// The path from the root; one that begins with a slash is also never taken for an address.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func exists(_ path: String) -> Bool { status(of: path) != nil }

  /// Whether the rights in force allow it, which are what SQLite goes by.
  static func isWritable(_ path: String) -> Bool {
    faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0
  }

  /// Whether a write-ahead log with content lies beside the file.
  static func hasLog(_ path: String) -> Bool { (status(of: path + "-wal")?.st_size ?? 0) > 0 }

  static func size(of path: String) -> Int { Int(status(of: path)?.st_size ?? 0) }

  static func isFolder(_ path: String) -> Bool {
    (status(of: path)?.st_mode ?? 0) & S_IFMT == S_IFDIR
  }

  /// The path for SQLite's addresses, where `?`, `#` and `%` mean something.
  static func escaped(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "?": result += "%3f"
      case "#": result += "%23"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The login name of the owner; its number where the system knows no name.
  static func owner(of path: String) -> String? {
    guard let status = status(of: path) else { return nil }
    guard let entry = getpwuid(status.st_uid) else { return String(status.st_uid) }
    return String(cString: entry.pointee.pw_name)
  }

  /// Removes a store that could not be finished, with its log.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Checks the folder in which a file is to be made.
  static func checkFolder(of path: String) throws(StoreError) {
    let folder = folder(of: path)
    guard isFolder(folder) else { throw .noFolder(path: folder) }
    try checkFileSystem(of: folder, path: path)
    guard access(folder, W_OK | X_OK) == 0 else {
      if errno == EROFS { throw .readOnlyFolder(path: folder) }
      throw .notPermitted(path: folder, owner: owner(of: folder))
    }
  }

  /// Checks a file before SQLite sees it, which would say "unable to open" to all of this.
  static func checkFile(_ path: String, writing: Bool) throws(StoreError) {
    guard let status = status(of: path) else {
      let reason = errno
      if reason == EACCES {
        throw .notPermitted(path: path, owner: owner(of: folder(of: path)))
      }
      guard isFolder(folder(of: path)) else { throw .noFolder(path: folder(of: path)) }
      throw .noFile(path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw .notADatabase(path: path)
    }
    try checkFileSystem(of: path, path: path)
    guard access(path, writing ? R_OK | W_OK : R_OK) == 0 else {
      if errno == EROFS { throw .readOnlyFolder(path: folder(of: path)) }
      throw .notPermitted(path: path, owner: owner(of: path))
    }
    // The log is made beside the file.
    if writing, access(folder(of: path), W_OK | X_OK) != 0 {
      throw .readOnlyFolder(path: folder(of: path))
    }
  }

  private static func checkFileSystem(of place: String, path: String) throws(StoreError) {
    guard let status = status(of: place), let mounts = Proc.text("/proc/self/mountinfo"),
      let type = Proc.fileSystem(ofDevice: UInt64(status.st_dev), in: mounts),
      Proc.isNetwork(type)
    else { return }
    throw .networkFileSystem(path: path, type: type)
  }

  private static func status(of path: String) -> stat? {
    var buffer = stat()
    return stat(path, &buffer) == 0 ? buffer : nil
  }
}
