internal import Glibc

/// What can be done about a terminal that takes no output while the program wants to leave.
///
/// All of it may be called from any thread: the one that draws stands in a write.
package enum StuckTerminal {
  /// Makes the terminal take output again: what was stopped goes on (Ctrl-S), and what nobody reads
  /// is thrown away, which makes room for the way out.
  package static func release() {
    // Going on is only allowed after a stop of the same kind.
    tcflow(STDOUT_FILENO, TCOOFF)
    tcflow(STDOUT_FILENO, TCOON)
    tcflush(STDOUT_FILENO, TCOFLUSH)
  }

  /// Gives the terminal back as far as it lets itself be given, right before the process ends.
  package static func abandon() { CrashGuard.giveBack() }
}
