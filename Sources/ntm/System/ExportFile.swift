import Glibc

/// Writes a file beside its place and moves it there, so that it is whole or not there at all.
enum ExportFile {
  enum Outcome: Hashable {
    case written
    /// Another file has the name and was left alone.
    case exists
    /// What the system said.
    case failed(Int32)
  }

  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) -> Outcome {
    if !replacing, Path.exists(path) { return .exists }
    let beside = beside(path)
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return .failed(errno) }
    var problem = Streams.write(bytes, to: descriptor)
    if problem == nil, fsync(descriptor) != 0 { problem = errno }
    if close(descriptor) != 0, problem == nil { problem = errno }
    if let problem {
      unlink(beside)
      return .failed(problem)
    }
    return place(beside, at: path, replacing: replacing)
  }

  /// Where a file is written before it stands in its place.
  static func beside(_ path: String) -> String { path + ".\(getpid()).tmp" }

  /// Moves a file that is whole to its place; it is gone where that fails.
  static func place(_ beside: String, at path: String, replacing: Bool) -> Outcome {
    let outcome = move(beside, to: path, replacing: replacing)
    if outcome != .written { unlink(beside) }
    return outcome
  }

  private static func move(_ beside: String, to path: String, replacing: Bool) -> Outcome {
    if !replacing {
      // A link fails where the name has been taken since; some file systems have none.
      if link(beside, path) == 0 {
        unlink(beside)
        return .written
      }
      if errno == EEXIST { return .exists }
    }
    return rename(beside, path) == 0 ? .written : .failed(errno)
  }
}
