internal import Glibc

/// One of the two programs that know workbooks, running.
///
/// It gets no environment and a clean signal mask: the dashboard blocks signals before it starts
/// threads, and a child would inherit that.
package struct WorkbookProgram: ~Copyable {
  package enum Name: String, Sendable {
    case reader = "ntm-workbook-reader"
    case writer = "ntm-workbook-writer"
  }

  /// Its number; good until it is waited for.
  package let process: Int32

  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Starts a program that reads from one descriptor and writes to another.
  ///
  /// - Returns: `nil` when it is not there or cannot be started.
  package init?(_ name: Name, _ arguments: [String], input: Int32, output: Int32) {
    guard let path = WorkbookProgram.path(of: name) else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    // What a runtime says when it stops is nothing for the screen of the dashboard.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    )
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var variables: [UnsafeMutablePointer<CChar>?] = [nil]
    var process: pid_t = 0
    guard posix_spawn(&process, path, &actions, &attributes, &words, &variables) == 0 else {
      return nil
    }
    self.process = process
  }

  /// Waits for the end.
  package consuming func wait() -> Ending {
    let ending = WorkbookProgram.ending(of: process)
    discard self
    return ending
  }

  /// A program that nobody waited for is not wanted any more.
  deinit {
    kill(process, SIGKILL)
    _ = WorkbookProgram.ending(of: process)
  }

  private static func ending(of process: Int32) -> Ending {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // The low seven bits say whether a signal ended it, the next eight are its own status.
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// The program beside the running one, links resolved; `nil` when there is none.
  private static func path(of name: Name) -> String? {
    guard let text = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(text) }
    let own = String(cString: text)
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let path = own[...slash] + name.rawValue
    return access(String(path), X_OK) == 0 ? String(path) : nil
  }
}

/// A pipe whose ends are closed in every program that is started.
package struct Pipe: ~Copyable {
  package let reading: Descriptor
  package let writing: Descriptor

  package init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = Descriptor(ends[0])
    writing = Descriptor(ends[1])
  }

  /// The end to read from; the other one is closed.
  consuming func takeReading() -> Descriptor { reading }

  /// The end to write to; the other one is closed.
  consuming func takeWriting() -> Descriptor { writing }
}
