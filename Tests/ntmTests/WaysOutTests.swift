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
    #expect(burst.text.contains("CODE 0"))
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
    #expect(terminal.waitForEnd(limit: 1_000) != nil)
  }

  @Test func `Ctrl-Z stops the job and fg draws it again`() throws {
    let folder = Folder()
    let terminal = PseudoTerminal(columns: 80, rows: 24)
    var environment = Command.environment(in: folder.path)
    environment["PS1"] = "SHELL> "
    terminal.start("/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment)
    _ = terminal.read(until: "SHELL> ", quiet: 50, limit: 5_000)
    terminal.send("'\(Command.path)' --store '\(folder.emptyStore())'\n")
    _ = terminal.read(until: Scene.marker, quiet: 50, limit: 10_000)
    terminal.send("\u{1A}")
    let stopped = terminal.read(until: "SHELL> ", quiet: 50, limit: 5_000)
    #expect(stopped.text.contains("Stopped"))
    #expect(stopped.text.contains("\u{1B}[?1049l"))
    terminal.resize(columns: 100, rows: 30)
    terminal.send("fg\n")
    let resumed = terminal.read(until: Scene.marker, quiet: 50, limit: 5_000)
    #expect(resumed.text.contains("\u{1B}[?1049h"))
    // The footer of the new size stands in its last row.
    #expect(resumed.text.contains("\u{1B}[30;"))
    terminal.send("q")
    _ = terminal.read(until: "SHELL> ", quiet: 50, limit: 5_000)
    terminal.send("exit\n")
    #expect(terminal.waitForEnd() != nil)
  }
}
