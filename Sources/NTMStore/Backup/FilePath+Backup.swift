internal import Glibc

extension FilePath {
  /// The names in a folder; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Gives a new file or folder the rights and the group of another, as far as we may.
  static func takeRights(of model: String, for path: String) {
    var status = stat()
    guard stat(model, &status) == 0 else { return }
    chown(path, uid_t.max, status.st_gid)
    chmod(path, status.st_mode & 0o3777)
  }

  /// The error for a call of the system that failed at a place.
  static func failure(_ path: String, _ reason: Int32 = errno) -> StoreError {
    switch reason {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
    case EACCES, EPERM:
      .notPermitted(path: path, owner: owner(of: path) ?? owner(of: folder(of: path)))
    case EROFS: .readOnlyFolder(path: folder(of: path))
    case ENOENT: .vanished(path: path)
    default: .failed(path: path, message: String(cString: strerror(reason)))
    }
  }

  /// Seconds to add to universal time for the local time of a moment.
  static func offset(at seconds: Int64) -> Int {
    var clock = time_t(seconds)
    var local = tm()
    localtime_r(&clock, &local)
    return local.tm_gmtoff
  }
}
