internal import Glibc

/// All by which a file that is read without locks can be seen to change.
struct FileStamp: Equatable {
  private let place: [UInt64]
  private let size: Int64
  /// When it was written last: whole seconds and nanoseconds.
  private let written: [Int]
  private let hasLog: Bool

  /// `nil` when there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    place = [UInt64(status.st_dev), UInt64(status.st_ino)]
    size = Int64(status.st_size)
    written = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    hasLog = FilePath.hasLog(path)
  }
}
