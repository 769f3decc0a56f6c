import Glibc
import TerminalCurses

/// The signals the program answers in its loop.
///
/// They are blocked before any thread starts and taken by a thread that waits for nothing else: no
/// handler runs, so nothing can be interrupted half-way. `signalfd` would save the thread, but
/// Swift's Glibc module does not have it. The signals of a crash belong to the crash guard.
enum Signals {
  /// The ways to ask a program to leave.
  static let leaving = [SIGTERM, SIGINT, SIGHUP]
  /// Besides them the window's size, the request to stop and the return from a stop.
  private static let handled = leaving + [SIGWINCH, SIGTSTP, SIGCONT]

  static func block() {
    var mask = set(of: handled)
    pthread_sigmask(SIG_BLOCK, &mask, nil)
  }

  /// Keeps the ways to leave from ending the process: `isStopRequested` hears them instead.
  static func hold() {
    var mask = set(of: leaving)
    pthread_sigmask(SIG_BLOCK, &mask, nil)
  }

  /// Whether somebody asked the process to leave since those signals were blocked.
  static var isStopRequested: Bool {
    var pending = sigset_t()
    sigemptyset(&pending)
    guard sigpending(&pending) == 0 else { return false }
    return leaving.contains { sigismember(&pending, $0) == 1 }
  }

  /// Makes a closed pipe, and a file that may grow no more, an error of `write` instead of the end
  /// of the process.
  static func ignoreFailingWrites() {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
  }

  /// Posts every handled signal from now on.
  static func deliver(to inbox: Inbox) {
    Thread.start {
      // What is done to a stuck terminal must not stop a program in the background.
      var writing = set(of: [SIGTTOU])
      pthread_sigmask(SIG_BLOCK, &writing, nil)
      var mask = set(of: handled)
      while true {
        var info = siginfo_t()
        let signal = sigwaitinfo(&mask, &info)
        // Ctrl-Z stops the whole job, this process included: our own request is no news.
        let isOwn = signal == SIGTSTP && info._sifields._kill.si_pid == getpid()
        guard signal > 0, !isOwn else { continue }
        inbox.post(.signal(signal))
        if leaving.contains(signal) { seeOut(signal) }
      }
    }
  }

  /// Waits for the process to end, which takes some milliseconds; helps it after half a second, and
  /// ends it after one and a half.
  ///
  /// The loop cannot leave while it stands in a write to a terminal that takes nothing.
  private static func seeOut(_ signal: Int32) -> Never {
    // A patient start: on a slow line what is on its way should arrive.
    for milliseconds in [500, 200, 200, 200, 200] {
      wait(milliseconds)
      StuckTerminal.release()
    }
    wait(200)
    StuckTerminal.abandon()
    _exit(128 + signal)
  }

  /// Lets time pass; asking a second time shortens it.
  private static func wait(_ milliseconds: Int) {
    var mask = set(of: leaving)
    var time = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
    sigtimedwait(&mask, nil, &time)
  }

  /// Stops the whole job, as Ctrl-Z in a cooked terminal would; returns when it is continued.
  ///
  /// `make run` and its like are of the same job and must stop too, or the shell would not come
  /// back. A job without a shell above it is not stopped by this signal, and returns at once.
  static func stopJob() {
    kill(0, SIGTSTP)
    stop()
  }

  /// Stops this process, as somebody outside asked; returns when it is continued.
  static func stop() {
    let earlier = signal(SIGTSTP, SIG_DFL)
    // To this thread, since the other one would take it from the process.
    pthread_kill(pthread_self(), SIGTSTP)
    var mask = set(of: [SIGTSTP])
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
