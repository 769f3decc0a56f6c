import Glibc

/// A terminal that a program runs in, seen from the other end; for the benchmark and the tests.
final class PseudoTerminal {
  private(set) var process: pid_t = 0
  /// The end that a terminal emulator would hold.
  private let master: Int32
  private let slaveName: String
  private var isOpen = true

  /// Opens a terminal of so many columns and rows; nothing runs in it yet.
  init(columns: Int, rows: Int) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    let status = openpty(&master, &slave, nil, nil, &size)
    precondition(status == 0, "The system gives no pseudo terminal.")
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    self.master = master
    var name = [CChar](repeating: 0, count: 128)
    ttyname_r(slave, &name, name.count)
    slaveName = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    close(slave)
  }

  deinit { hangUp() }

  /// Starts a program in a session of its own, with this as its controlling terminal.
  ///
  /// - Returns: whether it could be started.
  @discardableResult
  func start(_ path: String, _ arguments: [String], environment: [String: String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, slaveName, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let words = CStrings([path] + arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" }.sorted())
    let status = SpawnAttributes.withClean(flags: PseudoTerminal.ownSession) { attributes in
      posix_spawn(&process, path, &actions, &attributes, words.pointers, variables.pointers)
    }
    return status == 0
  }

  /// POSIX_SPAWN_SETSID, which Swift's Glibc module leaves out (spawn.h, since glibc 2.26).
  private static let ownSession: Int16 = 0x80

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(master, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count > 0 { start += count } else if errno != EAGAIN && errno != EINTR { return }
    }
  }

  /// What came in one go: bytes, and when the first and the last of them came.
  struct Burst {
    var bytes: [UInt8] = []
    /// Nanoseconds of the monotonic clock; `nil` when nothing came.
    var first: Int64?
    var last: Int64?
    /// Whether the other end is gone.
    var isClosed = false

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Reads until nothing came for `quiet` milliseconds after something had, or until `limit`.
  ///
  /// - Parameters:
  ///   - marker: when given, quiet counts only after this text was seen.
  ///   - quiet: milliseconds that end a burst.
  ///   - limit: milliseconds after which to give up.
  /// - Returns: what came.
  func read(until marker: String? = nil, quiet: Int = 30, limit: Int = 5_000) -> Burst {
    var burst = Burst()
    let wanted = marker.map { Array($0.utf8) }
    var isSeen = wanted == nil
    let end = Clock.now + Int64(limit) * 1_000_000
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !burst.isClosed {
      let now = Clock.now
      // Rounded up: a wait of less than a millisecond that is cut to none would read nothing.
      var wait = (end - now + 999_999) / 1_000_000
      if isSeen, let last = burst.last { wait = min(wait, Int64(quiet) - (now - last) / 1_000_000) }
      guard wait > 0 else { break }
      var place = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&place, 1, Int32(wait)) > 0 else { continue }
      let count = Glibc.read(master, &buffer, buffer.count)
      let time = Clock.now
      if count > 0 {
        burst.bytes += buffer[..<count]
        burst.first = burst.first ?? time
        burst.last = time
        if !isSeen, let wanted { isSeen = burst.bytes.holds(wanted) }
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        burst.isClosed = true
      }
    }
    return burst
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Makes the terminal take no output, as Ctrl-S does, or lets it go on.
  func stopOutput(_ isStopped: Bool) {
    let slave = open(slaveName, O_RDWR | O_NOCTTY)
    tcflow(slave, isStopped ? TCOOFF : TCOON)
    close(slave)
  }

  /// The modes of the line; `nil` when they cannot be read any more.
  var modes: termios? {
    var modes = termios()
    return tcgetattr(master, &modes) == 0 ? modes : nil
  }

  /// Closes this end, as when a window is closed or a connection drops.
  func hangUp() {
    guard isOpen else { return }
    isOpen = false
    close(master)
  }

  /// Waits for the program to end.
  ///
  /// - Returns: its raw status, or `nil` when it still ran after `limit` milliseconds.
  func waitForEnd(limit: Int = 5_000) -> Int32? {
    let end = Clock.now + Int64(limit) * 1_000_000
    while true {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process { return status }
      guard Clock.now < end else { return nil }
      // Somebody has to take what the program still writes, or it could not end.
      if isOpen { _ = read(quiet: 1, limit: 2) } else { Clock.pause(milliseconds: 1) }
    }
  }
}

extension [UInt8] {
  /// Whether the bytes of `other` stand in these, one after the other.
  func holds(_ other: [UInt8]) -> Bool {
    guard let head = other.first, count >= other.count else { return other.isEmpty }
    return withUnsafeBufferPointer { all in
      (0...(all.count - other.count)).contains { start in
        all[start] == head
          && other.indices.allSatisfy { all[start + $0] == other[$0] }
      }
    }
  }
}

/// A list of C strings that ends with a null pointer, as `exec` takes it.
final class CStrings {
  private(set) var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  deinit { pointers.forEach { free($0) } }
}
