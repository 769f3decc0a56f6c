import Testing

@testable import ntm_bench

/// The command under locales and terminals as people have them: it starts under all of them, with
/// the signs that the terminal can show.
@Suite(.serialized)
struct SurroundingsTests {
  private let folder = Folder()

  /// The first screen, under an environment whose named variables are set, or taken away by `nil`.
  private func opening(_ variables: [String: String?], _ arguments: [String] = []) -> String {
    var environment = Command.environment(in: folder.path)
    for (name, value) in variables { environment[name] = value }
    // Wide enough for the pane of targets, whose signs and bars have hues.
    let terminal = PseudoTerminal(columns: 120, rows: 40)
    terminal.start(
      Command.path,
      ["--store", SampleStore.path, "--lang", "vi"] + arguments,
      environment: environment
    )
    // The count of rows stands there when the figures do.
    let burst = terminal.read(until: "64 d", quiet: 50, limit: 10_000)
    terminal.send("q")
    #expect(terminal.waitForEnd() == 0, "\(variables)")
    return burst.text
  }

  struct Locale: CustomTestStringConvertible, Sendable {
    var variables: [String: String?]
    var isUTF8: Bool

    var testDescription: String {
      variables.map { "\($0.key)=\($0.value ?? "-")" }.sorted().joined(separator: " ")
    }
  }

  static let locales = [
    Locale(variables: ["LANG": "C.UTF-8"], isUTF8: true),
    // Not installed here, as over SSH; its name says what the terminal takes.
    Locale(variables: ["LANG": "vi_VN.UTF-8"], isUTF8: true),
    Locale(variables: ["LANG": nil, "LC_CTYPE": "vi_VN.UTF-8"], isUTF8: true),
    Locale(variables: ["LANG": "C", "LC_CTYPE": "C.UTF-8"], isUTF8: true),
    Locale(variables: ["LANG": "C"], isUTF8: false),
    Locale(variables: ["LANG": nil], isUTF8: false),
    Locale(variables: ["LANG": "C.UTF-8", "LC_ALL": "C"], isUTF8: false),
    Locale(variables: ["LANG": "vi_VN.TCVN"], isUTF8: false),
  ]

  @Test(arguments: locales) func `the locale chooses the signs`(locale: Locale) {
    let screen = opening(locale.variables)
    #expect(screen.contains("menu"))
    #expect(screen.contains("─") == locale.isUTF8)
    #expect(screen.contains("Tỉnh") == locale.isUTF8)
    #expect(screen.contains("LANG=C.UTF-8") != locale.isUTF8)
    if !locale.isUTF8 {
      #expect(screen.contains("+"))
      #expect(screen.contains("Tinh"))
      #expect(screen.unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "putty", "linux", "screen", "tmux-256color", "vt100", "nonsense",
  ])
  func `no terminal is refused`(term: String) {
    let screen = opening(["TERM": term])
    #expect(screen.contains("Tỉnh"))
    #expect(screen.contains("MINH HỌA"))
    #expect(screen.contains("menu"))
  }

  @Test(arguments: ["dumb", nil])
  func `a terminal that cannot draw gets the overview as text`(term: String?) {
    var environment = Command.environment(in: folder.path)
    environment["TERM"] = term
    let terminal = PseudoTerminal(columns: 80, rows: 24)
    terminal.start(Command.path, ["--store", SampleStore.path], environment: environment)
    let burst = terminal.read(until: "OCOP", quiet: 100, limit: 10_000)
    #expect(terminal.waitForEnd() == 0)
    #expect(burst.text.contains("Xã đạt chuẩn"))
    #expect(!burst.text.contains("\u{1B}"))
  }

  @Test func `without colour the text is the same, and there is none`() {
    let coloured = ["31m", "35m", "36m"]
    let plain: [(variables: [String: String?], arguments: [String])] = [
      (["NO_COLOR": "1"], []), ([:], ["--color", "never"]), (["TERM": "vt100"], []),
    ]
    #expect(coloured.contains { opening([:]).contains($0) })
    for way in plain {
      let screen = opening(way.variables, way.arguments)
      #expect(!coloured.contains { screen.contains($0) }, "\(way)")
    }
  }
}
