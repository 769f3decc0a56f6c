internal import Glibc

/// What an open file is and when it was changed last, by which another content is noticed: a report
/// is kept under the digest of what was read.
struct FileMark: Equatable {
  private let place: [UInt64]
  private let size: Int64
  /// When bytes and when anything of it changed last: seconds and nanoseconds of each.
  private let times: [Int]

  /// `nil` when the descriptor is none of a plain file.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// `nil` when no plain file has the name.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    place = [UInt64(status.st_dev), UInt64(status.st_ino)]
    size = Int64(status.st_size)
    times = [
      Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_ctim.tv_sec),
      Int(status.st_ctim.tv_nsec),
    ]
  }
}
