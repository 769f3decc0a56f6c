import Glibc

/// Wakes a thread that stands in `poll`: a pipe that holds at most one byte worth reading.
///
/// An eventfd would do the same with one descriptor, but Swift's Glibc module does not have it.
final class Bell: Sendable {
  /// What the waiting thread polls on.
  let descriptor: Int32
  private let end: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    end = ends[1]
  }

  deinit {
    close(descriptor)
    close(end)
  }

  /// A full pipe is as good as a rung bell, so what `write` says does not matter.
  func ring() {
    var byte: UInt8 = 1
    _ = write(end, &byte, 1)
  }

  /// Takes what has been rung.
  func silence() {
    withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) == buffer.count {}
    }
  }
}
