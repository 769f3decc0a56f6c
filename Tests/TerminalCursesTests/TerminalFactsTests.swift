import Testing

@testable import TerminalCurses

struct TerminalFactsTests {
  private func facts(term: String?, isOutputTerminal: Bool = true) -> TerminalFacts {
    TerminalFacts(
      isInputTerminal: true,
      isOutputTerminal: isOutputTerminal,
      isUTF8: true,
      term: term,
      refusesColour: false
    )
  }

  @Test func `a dumb terminal or none cannot be drawn on`() {
    #expect(facts(term: "xterm-256color").canDraw)
    #expect(!facts(term: "dumb").canDraw)
    #expect(!facts(term: nil).canDraw)
    #expect(!facts(term: "xterm", isOutputTerminal: false).canDraw)
  }

  @Test func `opening without a terminal is refused`() {
    #expect(throws: CursesError.notATerminal) {
      try CursesScreen(facts: facts(term: "xterm", isOutputTerminal: false))
    }
  }

  @Test(arguments: [
    ("vi_VN.UTF-8", true), ("vi_VN.utf8", true), ("C.UTF-8", true), ("en_US.UTF-8@euro", true),
    ("vi_VN.TCVN", false), ("C", false), ("vi_VN", false), ("utf8", false),
  ])
  func `the name of a locale tells its encoding`(name: String, isUTF8: Bool) {
    #expect(CharacterLocale.names(utf8: name) == isUTF8)
  }

  @Test func `delays in terminal descriptions are not written`() {
    #expect(Farewell.withoutDelays("\u{1B}[0m$<2/>x$y") == Array("\u{1B}[0mx$y".utf8))
  }
}
