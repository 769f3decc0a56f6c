import Testing

@testable import ntm_bench

/// What the command does not do: write when nothing happens, lose keys on a slow line, need the
/// network, or a terminal that it was not given.
@Suite(.serialized)
struct QuietTests {
  private let folder = Folder()

  private func open() throws -> PseudoTerminal {
    let terminal = PseudoTerminal(columns: 120, rows: 40)
    terminal.start(
      Command.path,
      ["--store", SampleStore.path],
      environment: Command.environment(in: folder.path)
    )
    let opening = terminal.read(until: "63 d", quiet: 300, limit: 20_000)
    try #require(opening.text.contains("63 d"))
    return terminal
  }

  @Test func `nothing is written while nothing happens`() throws {
    let terminal = try open()
    let idle = terminal.read(quiet: 1_500, limit: 1_500)
    #expect(idle.bytes.isEmpty, "\(idle.text.debugDescription)")
    terminal.send("q")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `an arrow whose bytes come ten milliseconds apart is an arrow`() throws {
    let terminal = try open()
    var isTold = false
    // On a busy machine a pause can be longer than one may wait for the rest of a key.
    for _ in 0..<20 where !isTold {
      let start = Clock.now
      terminal.send("\u{1B}")
      Clock.pause(milliseconds: 10)
      terminal.send("[")
      Clock.pause(milliseconds: 10)
      terminal.send("B")
      isTold = Clock.milliseconds(since: start) < 24
      let moved = terminal.read(quiet: 200, limit: 3_000)
      guard isTold else { continue }
      // The pointer is drawn on another row, and Esc would have had something to say.
      #expect(moved.text.contains(">"))
      #expect(!moved.text.contains("trang đầu"))
    }
    #expect(isTold)
    terminal.send("q")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `Esc alone is an answer at once, and no beginning of a longer key`() throws {
    let terminal = try open()
    var fastest = Int64.max
    // A busy machine can be slow at any of them; one that is fast shows what is waited for.
    for _ in 0..<20 where fastest >= 60 {
      terminal.send("/")
      _ = terminal.read(quiet: 100, limit: 3_000)
      let start = Clock.now
      terminal.send("\u{1B}")
      let closed = terminal.read(quiet: 100, limit: 3_000)
      let first = try #require(closed.first)
      fastest = min(fastest, (first - start) / 1_000_000)
    }
    #expect(fastest < 60, "\(fastest) ms")
    terminal.send("q")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `no mouse is ever asked for, so that text can be marked and copied`() {
    let terminal = PseudoTerminal(columns: 120, rows: 40)
    terminal.start(
      Command.path,
      ["--store", SampleStore.path],
      environment: Command.environment(in: folder.path)
    )
    var written = terminal.read(until: "63 d", quiet: 300, limit: 20_000).text
    for keys in ["gx", "/", "\u{1B}", ":", "\u{1B}", "?", "\u{1B}", "q"] {
      terminal.send(keys)
      written += terminal.read(quiet: 100, limit: 3_000).text
    }
    #expect(terminal.waitForEnd() == 0)
    #expect(written.contains("63 d") && written.contains("8.297"))
    for mode in ["9", "1000", "1001", "1002", "1003", "1005", "1006", "1015", "1016"] {
      #expect(!written.contains("\u{1B}[?\(mode)h"))
    }
  }

  @Test func `under nohup it prints the overview and ends`() {
    let outcome = Program.run(
      "/usr/bin/nohup",
      [Command.path, "--store", SampleStore.path],
      environment: Command.environment(in: folder.path)
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("SỐ LIỆU MINH HỌA"))
  }

  private static let mayUnshare =
    Program.run("/usr/bin/unshare", ["-rn", "/bin/true"], environment: [:]).status == 0

  @Test(.enabled(if: mayUnshare)) func `without any network everything is the same`() {
    let environment = Command.environment(in: folder.path)
    let arguments = ["frame", "--store", SampleStore.path, "--size", "120x40", "--keys", "gd"]
    let plain = Program.run(Command.path, arguments, environment: environment)
    let alone = Program.run(
      "/usr/bin/unshare",
      ["-rn", Command.path] + arguments,
      environment: environment
    )
    #expect(plain.status == 0)
    #expect(alone.status == 0)
    #expect(alone.output == plain.output)
  }
}
