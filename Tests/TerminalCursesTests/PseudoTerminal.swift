import Glibc
import TerminalCurses

/// A pseudo-terminal that this process has as its input and output.
///
/// Only for exit tests: it replaces the descriptors of the whole process.
final class PseudoTerminal {
  struct Failure: Error {}

  private let master: Int32

  static let facts: TerminalFacts = {
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    return TerminalFacts.gather()
  }()

  init(columns: Int, rows: Int) throws {
    // posix_openpt and its companions are hidden from Swift; these are what they do on Linux.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, PseudoTerminal.setLock, &locked) == 0,
      ioctl(master, PseudoTerminal.getNumber, &number) == 0
    else { throw Failure() }
    let name = "/dev/pts/\(number)"
    let slave = open(name, O_RDWR | O_NOCTTY)
    guard slave >= 0, dup2(slave, 0) == 0, dup2(slave, 1) == 1 else { throw Failure() }
    Glibc.close(slave)
    resize(columns: columns, rows: rows)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows),
      ws_col: UInt16(columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
  }

  /// What the program has written since the last call.
  func read() -> String {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(master, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: result, as: UTF8.self) }
      result += buffer[..<count]
    }
  }

  /// Echo, line mode and signal keys, as the terminal has them now.
  var localModes: UInt32 {
    var modes = termios()
    return tcgetattr(1, &modes) == 0 ? modes.c_lflag : 0
  }

  /// TIOCSPTLCK and TIOCGPTN.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  func close() { Glibc.close(master) }
}
