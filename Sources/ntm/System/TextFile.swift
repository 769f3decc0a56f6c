import Glibc

/// Small files of text.
enum TextFile {
  /// The whole text; `nil` when the file cannot be read.
  static func read(_ path: String, limit: Int = 65_536) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    var length = 0
    while length < limit {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: length), limit - length)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      length += count
    }
    return String(decoding: bytes[..<length], as: UTF8.self)
  }

  /// Writes beside the file and renames, so that a reader sees the old text or the new one.
  ///
  /// - Returns: whether the new text stands.
  static func replace(_ path: String, with text: String, mode: mode_t = 0o600) -> Bool {
    let beside = path + ".\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return false }
    let isWritten = Streams.write(Array(text.utf8), to: descriptor) == nil
    close(descriptor)
    guard isWritten, rename(beside, path) == 0 else {
      unlink(beside)
      return false
    }
    return true
  }
}
