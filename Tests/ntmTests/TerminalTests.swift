import Testing

@testable import ntm_bench

/// The command in tmux: what a person sees, at three sizes.
@Suite(.serialized)
struct TerminalTests {
  /// A tmux server of its own with one window.
  private final class Window {
    let folder = Folder()
    private let socket: String

    init(columns: Int, rows: Int, command: String) {
      socket = folder.file("tmux")
      tmux(
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        "\(columns)",
        "-y",
        "\(rows)",
        command
      )
    }

    deinit { tmux("kill-server") }

    @discardableResult
    func tmux(_ arguments: String...) -> String { tmux(arguments) }

    @discardableResult
    func tmux(_ arguments: [String]) -> String {
      Program.run(
        "/usr/bin/env",
        ["tmux", "-u", "-S", socket] + arguments,
        environment: Command.environment(in: folder.path)
      ).output
    }

    func screen(showing text: String) -> String { screen { $0.contains(text) } }

    /// The screen once `isReady` says so; as it is after five seconds otherwise.
    func screen(once isReady: (String) -> Bool) -> String {
      var screen = ""
      for _ in 0..<100 {
        screen = tmux("capture-pane", "-p")
        if isReady(screen) { break }
        Clock.pause(milliseconds: 50)
      }
      return screen
    }
  }

  private func open(_ columns: Int, _ rows: Int) -> Window {
    Window(
      columns: columns,
      rows: rows,
      command: "'\(Command.path)' --store '\(SampleStore.path)'; echo LEFT; cat"
    )
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `the screen is the one that the frame command prints`(_ columns: Int, _ rows: Int) {
    let window = open(columns, rows)
    let frame = body(
      Command.run(
        "frame",
        "--store",
        SampleStore.path,
        "--size",
        "\(columns)x\(rows)",
        in: window.folder
      ).output
    )
    let screen = window.screen { body($0) == frame }
    #expect(body(screen) == frame)
  }

  @Test(arguments: ["env NO_COLOR=1", "env TERM=vt100", "env TERM=linux"])
  func `the text does not depend on colours or the terminal`(surroundings: String) {
    let command = "'\(Command.path)' --store '\(SampleStore.path)'"
    let coloured = Window(columns: 80, rows: 24, command: command)
    let other = Window(columns: 80, rows: 24, command: surroundings + " " + command)
    let never = Window(columns: 80, rows: 24, command: command + " --color never")
    let screen = coloured.screen {
      $0.contains("MINH HỌA") && $0.contains("63 dòng") && $0.contains("menu")
    }
    #expect(screen.contains("MINH HỌA") && screen.contains("menu"))
    #expect(other.screen { $0 == screen } == screen)
    #expect(never.screen { $0 == screen } == screen)
  }

  /// A picture without its first line, which carries the clock of the data.
  private func body(_ picture: String) -> [Substring] {
    var lines = picture.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines)
  }

  /// Magnifiers and screen readers follow the terminal's cursor.
  @Test func `the terminal's cursor rests on the row that is chosen`() throws {
    let window = open(120, 40)
    _ = window.screen(showing: "63 d")
    for (keys, row) in [("Down", ">  Hà Giang"), ("Down", ">  Cao Bằng"), ("Up", ">  Hà Giang")] {
      window.tmux("send-keys", keys)
      let lines = window.screen { $0.contains(row) }.split(separator: "\n")
      let place = window.tmux("display-message", "-p", "#{cursor_x} #{cursor_y}")
        .split { !$0.isNumber }.compactMap { Int($0) }
      try #require(place.count == 2 && lines.indices.contains(place[1]))
      #expect(String(lines[place[1]].dropFirst(place[0])).hasPrefix(row), "\(place)")
    }
  }

  @Test func `keys held while others write are all counted`() {
    let folder = Folder()
    let store = folder.file("held.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, store], environment: [:])
    let window = Window(
      columns: 120,
      rows: 40,
      command: "'\(Command.path)' --store '\(store)'"
    )
    _ = window.screen(showing: "63 d")
    window.tmux("send-keys", "g", "x")
    _ = window.screen(showing: "8.297 d")
    for state in ["Đạt", "Chưa đạt", "Đạt"] {
      window.tmux(["send-keys"] + Array(repeating: "Down", count: 10))
      let written = Command.run(
        ["set", "02869", "5", state, "--source", "họp", "--who", "Lan", "--store", store],
        in: folder
      )
      #expect(written.status == 0, "\(written.errors)")
    }
    window.tmux(["send-keys"] + Array(repeating: "Down", count: 10))
    let frame = Command.run(
      "frame",
      "--store",
      store,
      "--keys",
      "gx" + String(repeating: "j", count: 40),
      in: folder
    ).output
    let chosen = { (screen: String) in screen.split(separator: "\n").first { $0.hasPrefix("│>") } }
    let screen = window.screen { chosen($0) == chosen(frame) }
    #expect(chosen(frame) != nil)
    #expect(chosen(screen) == chosen(frame))
  }

  @Test func `a change of the size redraws at once`() {
    let window = open(120, 40)
    _ = window.screen(showing: "MINH HỌA")
    window.tmux("resize-window", "-x", "90", "-y", "30")
    let outcome = Command.run(
      "frame",
      "--store",
      SampleStore.path,
      "--size",
      "90x30",
      // The reader was in the second pane, and stays there.
      "--keys",
      "2",
      in: window.folder
    )
    let frame = body(outcome.output)
    #expect(frame.count > 20)
    let screen = window.screen { body($0) == frame }
    #expect(body(screen) == frame)
  }

  @Test func `the palette takes a place without accents`() {
    let window = open(120, 40)
    _ = window.screen(showing: "MINH HỌA")
    window.tmux("send-keys", ":")
    window.tmux("send-keys", "-l", "bac ha")
    #expect(window.screen(showing: "Bắc Hà").contains("Bắc Hà"))
    // Esc and a letter close upon each other would be Alt and the letter.
    window.tmux("send-keys", "Escape")
    _ = window.screen { !$0.contains("Bắc Hà") }
    window.tmux("send-keys", "q")
    #expect(window.screen(showing: "LEFT").contains("LEFT"))
  }

  @Test func `another process imports and the screen says what changed`() {
    let folder = Folder()
    let store = folder.file("live.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, store], environment: [:])
    let window = Window(
      columns: 120,
      rows: 40,
      command: "'\(Command.path)' --store '\(store)'"
    )
    _ = window.screen(showing: "MINH HỌA")
    let report = Command.checkout + "/sample-data/later/danh-gia-nghe-an-2020-06-30.csv"
    let outcome = Command.run("import", report, "--store", store, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // As the README of the sample data counts them.
    let counts = "Nghệ An: +56 tiêu chí, -6 tiêu chí, 3 xã mới báo cáo, 8 tiêu chí mới báo cáo · "
    #expect(window.screen(showing: "Nghệ An: ").contains(counts))
    #expect(window.screen(showing: "30/06/2020").contains("30/06/2020"))
  }
}
