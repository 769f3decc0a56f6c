import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct PictureTests {
  static let sizes = [
    Size(width: 60, height: 15), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  @Test(arguments: sizes) func `the overview looks as kept`(size: Size) throws {
    var session = Session(size)
    session.apply(.snapshot(Fixture.overview()))
    try session.press("jj")
    session.apply(.snapshot(Fixture.overview(focus: UnitCode("10"))))
    try expectGolden(session.state.draw().canvas, "overview-\(size.width)x\(size.height)")
  }

  @Test func `the overview looks as kept in ASCII`() throws {
    var session = Session(Size(width: 80, height: 24))
    session.state.words.glyphs = .ascii
    session.apply(.snapshot(Fixture.overview()))
    let canvas = session.state.draw().canvas
    try expectGolden(canvas, "overview-ascii")
    let signs = canvas.text.unicodeScalars.filter { !$0.isASCII && !$0.properties.isAlphabetic }
    #expect(signs.isEmpty, "\(signs) are no ASCII signs")
  }

  @Test func `the matrix of communes looks as kept`() throws {
    var session = Session(Size(width: 120, height: 20), page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try expectGolden(session.state.draw().canvas, "communes-120x20")
  }

  @Test func `help, menu and search look as kept`() throws {
    var session = Session(Size(width: 80, height: 24))
    session.apply(.snapshot(Fixture.overview()))
    try session.press("?")
    try expectGolden(session.state.draw().canvas, "help-80x24")
    try session.press("<esc>/xyz")
    try expectGolden(session.state.draw().canvas, "search-80x24")
    try session.press("<esc><f6>")
    try expectGolden(session.state.draw().canvas, "sort-80x24")
  }

  @Test func `in English too`() throws {
    var session = Session(Size(width: 100, height: 30))
    session.apply(.snapshot(Fixture.overview()))
    try session.press("<c-t>")
    try expectGolden(session.state.draw().canvas, "overview-en")
  }

  @Test func `under 60 by 15 one line says what is needed`() {
    var session = Session(Size(width: 59, height: 14))
    session.apply(.snapshot(Fixture.overview()))
    #expect(session.picture.contains("Cần tối thiểu 60×15, đang là 59×14"))
    session.apply(.resized(Size(width: 60, height: 15)))
    #expect(session.picture.contains("Xã đạt chuẩn"))
  }

  @Test func `no name runs out of its column`() throws {
    let names = [
      "Tra\u{302}\u{300}n Phu\u{301}", "🇻🇳🇻🇳", "日本語の名前", "a\u{1B}[31mred", "x\u{202E}abc",
      "e\u{301}\u{301}\u{301}",
      "\u{0}\u{7}bell", String(repeating: "Rất dài ", count: 20),
    ]
    for name in names {
      var session = Session(Size(width: 80, height: 24), page: "communes 10")
      session.apply(.snapshot(Fixture.list([Fixture.commune("00001", name, met: 3)])))
      let lines = session.picture.split(separator: "\n", omittingEmptySubsequences: false)
      let row = try #require(lines.first { $0.contains(">") && $0.hasPrefix("│") })
      #expect(row.hasSuffix("│"), "\(row)")
      #expect(Width.columns(String(row)) == 80, "\(row)")
      #expect(!row.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
    }
  }
}
