import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The text above the tables where a screen has no room for it.
@Suite struct WholeTextTests {
  private static let least = Size(width: 60, height: 15)

  private func page(_ line: String, _ size: Size) -> Session {
    var session = Session(size, page: line)
    session.apply(.snapshot(PageFixture().snapshot(line)))
    return session
  }

  private func districts(_ size: Size) -> Session {
    page("districts VN", size)
  }

  @Test(arguments: [Language.vi, .en])
  func `every word of a page can be read on the smallest screen`(language: Language) throws {
    var session = districts(WholeTextTests.least)
    if language == .en { try session.press("<c-t>") }
    let words = session.state.words
    let snapshot = try #require(session.state.visit.snapshot)
    let high = PageText(snapshot: snapshot, words: words, size: Size(width: 400, height: 200))
    let wanted = high.lines.flatMap { $0.text.split(separator: " ") }
    #expect(session.picture.contains("[K …]"))
    try session.press("K")
    let whole = session.state.wholeText
    #expect(
      whole.flatMap { $0.split(separator: " ") }.filter { $0 != "·" } == wanted.filter { $0 != "·" }
    )
    #expect(whole.allSatisfy { Width.columns($0) <= 50 })
    // Down to the last line, each of which stands in the list as a whole.
    for line in whole {
      #expect(session.picture.contains(line), "\(line)")
      try session.press("<down>")
    }
    try session.press("<esc>")
    #expect(session.state.overlay == nil)
  }

  @Test func `where all is on the screen no key is named`() {
    let session = districts(Size(width: 200, height: 60))
    #expect(!session.picture.isEmpty && !session.picture.contains("[K …]"))
  }

  @Test func `a page without text says so`() throws {
    var session = page("products 10 2", WholeTextTests.least)
    try session.press("K")
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("không có chữ"))
  }
}
