import Glibc

/// The signals the program answers in its loop.
///
/// They are blocked before any thread starts and taken by a thread that waits for nothing else: no
/// handler runs, so nothing can be interrupted half-way. `signalfd` would save the thread, but
/// Swift's Glibc module does not have it. The signals of a crash belong to the crash guard.
enum Signals {
  /// The window's size, the four ways to ask a program to leave, and the return from a stop.
  private static let handled = [SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGCONT]
  /// Blocked but waited for by nobody: Ctrl-Z arrives as a key, and only then may this one act.
  private static let held = [SIGTSTP]

  static func block() {
    var mask = set(of: handled + held)
    pthread_sigmask(SIG_BLOCK, &mask, nil)
  }

  /// Makes a closed pipe, and a file that may grow no more, an error of `write` instead of the end
  /// of the process.
  static func ignoreFailingWrites() {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
  }

  /// Posts every handled signal from now on.
  static func deliver(to inbox: Inbox) {
    Thread.start {
      var mask = set(of: handled)
      while true {
        var signal: Int32 = 0
        if sigwait(&mask, &signal) == 0 { inbox.post(.signal(signal)) }
      }
    }
  }

  /// Stops the whole job, as Ctrl-Z in a cooked terminal would; returns when it is continued.
  ///
  /// `make run` and its like are of the same job and must stop too, or the shell would not come
  /// back. A job without a shell above it is not stopped by this signal, and returns at once.
  static func stopJob() {
    let earlier = signal(SIGTSTP, SIG_DFL)
    var mask = set(of: held)
    kill(0, SIGTSTP)
    // The signal takes effect here.
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    pthread_sigmask(SIG_BLOCK, &mask, nil)
    signal(SIGTSTP, earlier)
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
