internal import Glibc

/// The device and inode of a file: what a name points to, whatever was renamed over it.
struct FileIdentity: Equatable {
  let device: UInt64
  private let inode: UInt64
  private let size: Int64

  /// `nil` when there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
  }

  var isEmpty: Bool { size == 0 }

  static func == (left: FileIdentity, right: FileIdentity) -> Bool {
    left.device == right.device && left.inode == right.inode
  }
}
