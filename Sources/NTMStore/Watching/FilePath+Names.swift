internal import Glibc

extension FilePath {
  /// The path with its links resolved, since events come from the folder where the file lies.
  static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return absolute(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The last part of a path: the name of the file.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
  /// What a report came from, as people know it: the name of its file, or else what somebody named
  /// who corrected by hand.
  static func origin(file: String, source: String) -> String {
    file.isEmpty ? source : name(of: file)
  }
}
