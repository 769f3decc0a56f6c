internal import Glibc

/// Gives the terminal back when the program dies of a signal, Swift's traps included.
///
/// Everything the handler touches is prepared before: it only writes, sets the modes and raises
/// again. The only place where shared mutable state is left unchecked, because a signal handler can
/// be given nothing.
enum CrashGuard {
  private struct Prepared {
    var bytes: UnsafeMutableBufferPointer<UInt8>
    var modes: termios
  }

  nonisolated(unsafe) private static var farewell: UnsafeMutablePointer<Prepared>?

  private static let signals = [
    SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT,
  ]

  /// The modes of the terminal as they are now; `nil` when there is none.
  static func currentModes() -> termios? {
    var modes = termios()
    return tcgetattr(STDOUT_FILENO, &modes) == 0 ? modes : nil
  }

  /// From here on a crash writes the bytes and sets the modes before the process dies.
  static func arm(bytes: [UInt8], modes: termios) {
    disarm()
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    let prepared = UnsafeMutablePointer<Prepared>.allocate(capacity: 1)
    prepared.initialize(to: Prepared(bytes: copy, modes: modes))
    farewell = prepared
    useOwnStack()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { CrashGuard.handle($0) }
    // The old disposition comes back with the first signal; raising again then ends the process.
    action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
    for number in signals { sigaction(number, &action, nil) }
  }

  /// From here on signals do again what they do by default.
  ///
  /// What was prepared is never freed: `giveBack` may be looking at it on another thread.
  static func disarm() {
    guard farewell != nil else { return }
    for number in signals { signal(number, SIG_DFL) }
    farewell = nil
  }

  /// Gives the terminal back past whoever is drawing, and waits for nobody.
  static func giveBack() {
    guard let prepared = farewell else { return }
    tcsetattr(STDOUT_FILENO, TCSANOW, &prepared.pointee.modes)
    // An opening of its own, since the shell shares the flags of this one. Where a write is stuck
    // the terminal refuses another, and the bytes are lost.
    let terminal = open("/proc/self/fd/1", O_WRONLY | O_NONBLOCK | O_NOCTTY)
    let bytes = prepared.pointee.bytes
    _ = write(terminal, bytes.baseAddress, bytes.count)
    close(terminal)
  }

  private static func handle(_ number: Int32) {
    if let prepared = farewell {
      let bytes = prepared.pointee.bytes
      _ = write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
      tcsetattr(STDOUT_FILENO, TCSANOW, &prepared.pointee.modes)
    }
    raise(number)
  }

  /// A stack of its own for the handler, because a stack that ran over cannot carry it.
  private static func useOwnStack() {
    let size = 64 * 1024
    var stack = stack_t()
    // Never freed: it has to be there until the last moment.
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}
