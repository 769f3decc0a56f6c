import Glibc
import TerminalCanvas
import Testing

@testable import TerminalCurses

/// The real ncurses on a pseudo-terminal; each test in a process of its own.
struct CursesScreenTests {
  @Test func `a picture is written once and only its changes after that`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal(columns: 30, rows: 4)
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      #expect(screen.size == Size(width: 30, height: 4))
      var canvas = Canvas(screen.size)
      canvas.put("Đắk Lắk 漢字", x: 0, y: 0, role: .good)
      canvas.put("x", x: 29, y: 3)
      screen.present(canvas, cursor: nil)
      #expect(terminal.read().contains("Đắk Lắk 漢字"))
      screen.present(canvas, cursor: nil)
      #expect(terminal.read().isEmpty)
      canvas.put("ế", x: 5, y: 2, role: .strong)
      screen.present(canvas, cursor: nil)
      let change = terminal.read()
      #expect(change.contains("ế") && change.utf8.count < 64)
      #expect(change.contains("\u{1B}[0;1m") && !change.contains("\u{1B}(B"))
      screen.present(canvas, cursor: Point(x: 2, y: 2))
      #expect(terminal.read().contains("\u{1B}[?25h") == true)
      screen.close()
    }
  }

  @Test func `blanks between alike figures keep their look, longer runs do not`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal(columns: 40, rows: 4)
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      screen.present(Canvas(screen.size), cursor: nil)
      _ = terminal.read()
      var canvas = Canvas(screen.size)
      for x in [2, 8, 14] { canvas.put("–", x: x, y: 0, role: .muted) }
      screen.present(canvas, cursor: nil)
      let row = terminal.read()
      #expect(row.components(of: "\u{1B}[0;2m") == 1 && row.components(of: "–") == 3, "\(row)")
      // A blank of another role, and one in reverse, stand as they are.
      canvas.put("–", x: 2, y: 2, role: .muted)
      canvas.put("1", x: 4, y: 2, role: .strong)
      canvas.select(Rect(x: 1, y: 2, width: 2, height: 1))
      screen.present(canvas, cursor: nil)
      #expect(terminal.read().components(of: "\u{1B}[") > 2)
      screen.close()
    }
  }

  @Test func `keys come as names and a paste as one`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal(columns: 20, rows: 3)
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      let sent = "jế\u{1B}[A\u{1B}OB\u{1B}[1;3D\u{1B}[1;2R\u{1B}[24~\u{8}\u{1B}[200~a\rb\u{1B}[201~"
      terminal.write(sent)
      let expected: [Key] = [
        .character("j"), .character("ế"), .up, .down, .altLeft, .shiftFunction(3), .function(12),
        .backspace, .paste("a\nb"),
      ]
      #expect(screen.readKeys() == .keys(expected))
      #expect(screen.readKeys() == .keys([]))
      terminal.write("\u{1B}")
      #expect(screen.readKeys() == .keys([.escape]))
      screen.close()
    }
  }

  @Test func `the terminal comes back as it was`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal(columns: 20, rows: 3)
      let before = terminal.localModes
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      screen.present(Canvas(screen.size), cursor: nil)
      #expect(terminal.localModes != before)
      _ = terminal.read()
      screen.suspend()
      #expect(terminal.localModes == before)
      screen.resume()
      screen.present(Canvas(screen.size), cursor: nil)
      #expect(terminal.localModes != before)
      screen.close()
      #expect(terminal.localModes == before)
      let last = terminal.read()
      #expect(last.contains("\u{1B}[?2004l") && last.contains("\u{1B}[?1049l"))
    }
  }

  @Test func `another thread can give the terminal back`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal(columns: 20, rows: 3)
      let before = terminal.localModes
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      screen.present(Canvas(screen.size), cursor: nil)
      _ = terminal.read()
      StuckTerminal.release()
      StuckTerminal.abandon()
      #expect(terminal.localModes == before)
      let last = terminal.read()
      #expect(last.contains("\u{1B}[?2004l") && last.contains("\u{1B}[?1049l"))
      withExtendedLifetime(screen) { exit(0) }
    }
  }

  @Test func `a terminal given back for a while is not written to at the end`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal(columns: 20, rows: 3)
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      screen.present(Canvas(screen.size), cursor: nil)
      screen.suspend()
      _ = terminal.read()
      screen.close()
      #expect(terminal.read().isEmpty)
    }
  }

  @Test func `a terminal that is gone is reported`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal(columns: 20, rows: 3)
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      terminal.close()
      #expect(screen.readKeys() == .hangUp)
    }
  }

  @Test func `a new size is taken over without a key`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal(columns: 20, rows: 3)
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      terminal.resize(columns: 50, rows: 9)
      #expect(screen.resize() == Size(width: 50, height: 9))
      #expect(screen.readKeys() == .keys([]))
      for size in [(1, 1), (400, 2), (2, 60), (80, 24)] {
        terminal.resize(columns: size.0, rows: size.1)
        var canvas = Canvas(screen.resize())
        canvas.box(canvas.bounds, title: "漢字")
        screen.present(canvas, cursor: nil)
        _ = terminal.read()
      }
      screen.close()
    }
  }

  @Test func `a trap still ends the process`() async {
    await #expect(processExitsWith: .failure) {
      let terminal = try PseudoTerminal(columns: 20, rows: 3)
      let screen = try CursesScreen(facts: PseudoTerminal.facts)
      screen.present(Canvas(screen.size), cursor: nil)
      raise(SIGILL)
      // Reached only when the guard swallowed the signal; a success fails the test.
      withExtendedLifetime(terminal) { exit(0) }
    }
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
