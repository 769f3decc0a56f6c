internal import CNcurses
internal import Glibc

/// Turns the many writes of ncurses for one picture into a single one.
///
/// ncurses flushes at every cursor movement: some forty writes for a page, each of which wakes the
/// terminal at the other end. For the time of an update its descriptor points into memory; the
/// bytes then go to the terminal in one piece, which is faster and does not flicker.
struct FrameWriter {
  /// The descriptor ncurses writes to, a second name of the terminal.
  let descriptor: Int32
  /// A file in memory; negative where the system has none, and ncurses then writes as it likes.
  private let memory: Int32
  private let terminal: Int32
  private var bytes: [UInt8] = []

  init(terminal: Int32) {
    self.terminal = terminal
    descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
    memory = ntm_memory_file()
  }

  /// Runs an update and sends what it wrote.
  mutating func send(_ update: () -> Void) {
    guard memory >= 0, descriptor >= 0, ntm_replace(memory, descriptor) >= 0 else {
      return update()
    }
    update()
    ntm_replace(terminal, descriptor)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    lseek(memory, 0, SEEK_SET)
    guard count > 0 else { return }
    if bytes.count < count { bytes = Array(repeating: 0, count: count) }
    let read = bytes.withUnsafeMutableBytes { pread(memory, $0.baseAddress, count, 0) }
    let kept = FrameWriter.dropCharacterSets(&bytes, count: max(0, read))
    FrameWriter.write(bytes[..<kept], to: terminal)
  }

  /// Takes out the choice of the ASCII set and answers how many bytes are left.
  ///
  /// Descriptions of xterm put it before every change of attributes, in case the line-drawing set
  /// was on. Here it never is, lines are letters like others, and a fifth of the bytes goes.
  static func dropCharacterSets(_ bytes: inout [UInt8], count: Int) -> Int {
    var kept = 0
    var index = 0
    while index < count {
      let isChoice =
        bytes[index] == 0x1B && index + 2 < count && bytes[index + 1] == 0x28
        && bytes[index + 2] == 0x42
      if isChoice {
        index += 3
        continue
      }
      bytes[kept] = bytes[index]
      kept += 1
      index += 1
    }
    return kept
  }

  /// Writes all the bytes; gives up where the terminal is gone.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        guard errno == EINTR || errno == EAGAIN else { return }
        if errno == EAGAIN {
          var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&place, 1, -1)
        }
        continue
      }
      rest = rest.dropFirst(written)
    }
  }

  func close() {
    if memory >= 0 { Glibc.close(memory) }
    if descriptor >= 0 { Glibc.close(descriptor) }
  }
}
