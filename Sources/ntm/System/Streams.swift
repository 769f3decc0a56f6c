import Glibc

/// Standard output for results and standard error for everything else.
enum Streams {
  /// Writes a result; leaves quietly when nobody reads any more, as in `ntm communes | head`.
  static func result(_ text: String) throws(Refusal) {
    guard let reason = write(Array(text.utf8), to: STDOUT_FILENO) else { return }
    if reason == EPIPE { exit(ExitStatus.done.rawValue) }
    throw Refusal(.refused, .cannotWriteOutput(reason: String(cString: strerror(reason))))
  }

  /// Writes a line to standard error; nobody can be told when that fails.
  static func note(_ line: String) {
    _ = write(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes a line over the one that the cursor stands in, on standard error.
  static func line(_ text: String) {
    _ = write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }

  /// Writes all bytes.
  ///
  /// - Returns: `nil`, or the error number that stopped it.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count > 0 {
        start += count
      } else if count < 0, errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if count == 0 || errno != EINTR {
        return count == 0 ? EIO : errno
      }
    }
    return nil
  }

  /// Asks on standard error and reads the answer from standard input; `nil` at its end.
  static func ask(_ question: String) -> String? {
    _ = write(Array(question.utf8), to: STDERR_FILENO)
    return readLine()
  }

  /// Whether somebody sits at the other end who can be asked.
  static var canAsk: Bool { isTerminal(0) && isTerminal(2) }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal on standard error; `nil` when it is none.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
