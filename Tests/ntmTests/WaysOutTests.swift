import Glibc
import Testing

@testable import ntm_bench

/// The command in a real terminal: whatever ends it, the terminal is as it was before.
@Suite(.serialized)
struct WaysOutTests {
  /// The dashboard under a shell that outlives it, since a terminal loses its modes together with
  /// the leader of its session.
  private struct Scene {
    let folder = Folder()
    let terminal = PseudoTerminal(columns: 80, rows: 24)
    let before: termios
    let opening: PseudoTerminal.Burst

    init() throws {
      before = try #require(terminal.modes)
      let script = "\"$0\" --store \"$1\"; echo \"CODE $?\"; read line"
      terminal.start(
        "/bin/sh",
        ["-c", script, Command.path, folder.emptyStore()],
        environment: Command.environment(in: folder.path)
      )
      opening = terminal.read(until: Scene.marker, quiet: 50, limit: 10_000)
      try #require(opening.text.contains(Scene.marker))
    }

    /// Stands in the footer of every screen.
    static let marker = "menu"

    var process: pid_t { ProcessFigures(process: terminal.process).children.first ?? 0 }

    /// What was written until the shell had its turn again.
    func ending() -> PseudoTerminal.Burst {
      terminal.read(until: "CODE", quiet: 50, limit: 5_000)
    }

    /// Checks that modes and screen are back.
    func expectRestored(_ burst: PseudoTerminal.Burst, _ location: SourceLocation) throws {
      let after = try #require(terminal.modes, sourceLocation: location)
      #expect(after.c_lflag == before.c_lflag, sourceLocation: location)
      #expect(after.c_iflag == before.c_iflag, sourceLocation: location)
      #expect(after.c_oflag == before.c_oflag, sourceLocation: location)
      #expect(after.c_cflag == before.c_cflag, sourceLocation: location)
      for sequence in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?25h", "\u{1B}>"] {
        #expect(
          burst.text.contains(sequence),
          "\(sequence.debugDescription)",
          sourceLocation: location
        )
      }
      #expect(burst.text.contains("CODE"), sourceLocation: location)
    }
  }

  private func leave(
    sourceLocation: SourceLocation = #_sourceLocation,
    by act: (Scene) -> Void
  ) throws -> PseudoTerminal.Burst {
    let scene = try Scene()
    act(scene)
    let burst = scene.ending()
    try scene.expectRestored(burst, sourceLocation)
    scene.terminal.send("\n")
    _ = scene.terminal.waitForEnd()
    return burst
  }

  @Test func `quit`() throws {
    let burst = try leave { $0.terminal.send("q") }
    #expect(burst.text.contains("CODE 0"))
  }

  @Test func `Ctrl-C pressed twice`() throws {
    let burst = try leave { scene in
      scene.terminal.send("\u{3}")
      _ = scene.terminal.read(quiet: 50, limit: 500)
      scene.terminal.send("\u{3}")
    }
    #expect(burst.text.contains("CODE 0"))
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `being asked to leave`(_ signal: Int32) throws {
    let burst = try leave { kill($0.process, signal) }
    #expect(burst.text.contains("CODE \(128 + signal)"))
  }

  /// Why a terminal takes no output.
  enum Obstacle: CaseIterable {
    /// Somebody pressed Ctrl-S.
    case stopped
    /// Nobody reads at the other end.
    case unread
  }

  @Test(arguments: [SIGTERM, SIGHUP], Obstacle.allCases)
  func `being asked to leave while the terminal takes no output`(
    _ signal: Int32,
    _ obstacle: Obstacle
  ) throws {
    let scene = try Scene()
    let process = scene.process
    if obstacle == .stopped { scene.terminal.stopOutput(true) }
    // Every Ctrl-L draws the whole screen, until one does not get through.
    for _ in 0..<400 where !isWriting(process) {
      scene.terminal.send("\u{C}")
      Clock.pause(milliseconds: 10)
    }
    #expect(isWriting(process))
    let asked = Clock.now
    kill(process, signal)
    while scene.process == process, Clock.milliseconds(since: asked) < 3_000 {
      Clock.pause(milliseconds: 5)
    }
    #expect(Clock.milliseconds(since: asked) < 1_500)
    let burst = scene.ending()
    try scene.expectRestored(burst, #_sourceLocation)
    scene.terminal.send("\n")
    _ = scene.terminal.waitForEnd()
  }

  /// Whether the main thread of a process stands in a write.
  private func isWriting(_ process: pid_t) -> Bool {
    let call = Program.text("/proc/\(process)/syscall").split(separator: " ").first
    #if arch(arm64)
      return call == "64"
    #else
      return call == "1"
    #endif
  }

  @Test(arguments: [SIGQUIT, SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
  func `a crash`(_ signal: Int32) throws {
    let burst = try leave { kill($0.process, signal) }
    #expect(burst.text.contains("CODE \(128 + signal)"))
  }

  @Test(arguments: ["exec", "trap '' HUP; exec"])
  func `a terminal that goes away`(_ manner: String) throws {
    let folder = Folder()
    let terminal = PseudoTerminal(columns: 80, rows: 24)
    terminal.start(
      "/bin/sh",
      ["-c", manner + " \"$0\" --store \"$1\"", Command.path, folder.emptyStore()],
      environment: Command.environment(in: folder.path)
    )
    let opening = terminal.read(until: Scene.marker, quiet: 50, limit: 10_000)
    try #require(opening.text.contains(Scene.marker))
    terminal.hangUp()
    #expect(terminal.waitForEnd(limit: 1_000) == (128 + SIGHUP) << 8)
  }

  /// A shell with job control that has started the dashboard.
  private struct Job {
    let folder = Folder()
    let terminal = PseudoTerminal(columns: 80, rows: 24)

    init() throws {
      var environment = Command.environment(in: folder.path)
      environment["PS1"] = "SHELL> "
      terminal.start("/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment)
      _ = terminal.read(until: "SHELL> ", quiet: 50, limit: 5_000)
      terminal.send("'\(Command.path)' --store '\(folder.emptyStore())'\n")
      let opening = terminal.read(until: Scene.marker, quiet: 50, limit: 10_000)
      try #require(opening.text.contains(Scene.marker))
    }

    var process: pid_t { ProcessFigures(process: terminal.process).children.first ?? 0 }

    func shell() -> String { terminal.read(until: "SHELL> ", quiet: 50, limit: 5_000).text }

    func leave() {
      terminal.send("exit\n")
      #expect(terminal.waitForEnd() != nil)
    }
  }

  @Test(arguments: [true, false])
  func `Ctrl-Z or a signal from outside stops the job, and fg draws it again`(
    _ isKey: Bool
  ) throws {
    let job = try Job()
    if isKey { job.terminal.send("\u{1A}") } else { kill(job.process, SIGTSTP) }
    let stopped = job.shell()
    #expect(stopped.contains("Stopped"))
    #expect(stopped.contains("\u{1B}[?1049l"))
    job.terminal.resize(columns: 100, rows: 30)
    job.terminal.send("fg\n")
    let resumed = job.terminal.read(until: Scene.marker, quiet: 50, limit: 5_000)
    #expect(resumed.text.contains("\u{1B}[?1049h"))
    // The footer of the new size stands in its last row.
    #expect(resumed.text.contains("\u{1B}[30;"))
    job.terminal.send("q")
    _ = job.shell()
    job.leave()
  }

  @Test func `a stopped job stays away in the background and can be ended there`() throws {
    let job = try Job()
    let process = job.process
    job.terminal.send("\u{1A}")
    _ = job.shell()
    job.terminal.send("bg\n")
    var background = job.shell()
    for _ in 0..<50 where !background.contains("Stopped") {
      job.terminal.send("jobs\n")
      background += job.shell()
    }
    #expect(background.contains("Stopped"))
    #expect(!background.contains("\u{1B}[?1049h"))
    job.terminal.send("kill %1; wait; echo GO''NE\n")
    let ended = job.terminal.read(until: "GONE", quiet: 50, limit: 5_000).text
    #expect(ended.contains("GONE"))
    #expect(!ended.contains("\u{1B}[?1049h"))
    #expect(job.process != process)
    job.leave()
  }
}
