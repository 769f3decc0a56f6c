internal import CNcurses
internal import Glibc
package import TerminalCanvas

/// What came from the terminal in one look.
package enum TerminalInput: Hashable, Sendable {
  /// Possibly none.
  case keys([Key])
  /// The terminal is gone: nothing will ever come again, and the program should end.
  case hangUp
}

/// Reads from ncurses until nothing is left.
struct KeyInput {
  private var decoding = KeyDecoding()
  /// Keys are read through a pad, because reading from a window would also refresh it.
  private let pad: UnsafeMutablePointer<WINDOW>?

  init() {
    pad = newpad(1, 1)
    keypad(pad, true)
    nodelay(pad, true)
    KeyCodes.defineSequences()
  }

  mutating func read() -> TerminalInput {
    var keys: [Key] = []
    var isReadable = drain(into: &keys)
    if !isReadable {
      switch Self.readiness() {
      case .gone: return .hangUp
      case .idle: break
      case .readable:
        // A byte may have come in between; readable without bytes is the end of the file.
        isReadable = drain(into: &keys)
        guard isReadable else { return .hangUp }
      }
    }
    return .keys(keys + decoding.endBatch())
  }

  /// Returns whether anything came.
  private mutating func drain(into keys: inout [Key]) -> Bool {
    var hasRead = false
    while true {
      let code = wgetch(pad)
      guard code != ERR else { return hasRead }
      hasRead = true
      if code >= 0, code < 256 {
        keys += decoding.feed(.byte(UInt8(code)))
      } else if let event = KeyCodes.event(code) {
        keys += decoding.feed(event)
      }
    }
  }

  func close() { delwin(pad) }

  private enum Readiness {
    case idle, readable, gone
  }

  private static func readiness() -> Readiness {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return .idle }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    if descriptor.revents & gone != 0 { return .gone }
    return descriptor.revents & Int16(POLLIN) != 0 ? .readable : .idle
  }
}
