import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Every page as it looks, and what must hold of every picture of it.
@Suite struct PagePictureTests {
  private static let sizes = [Size(width: 60, height: 15), Size(width: 110, height: 24)]

  private func session(
    _ line: String,
    _ size: Size,
    _ fixture: PageFixture = PageFixture()
  ) -> Session {
    var session = Session(size, page: line)
    session.apply(.snapshot(fixture.snapshot(line)))
    return session
  }

  @Test(arguments: PageFixture.lines.dropFirst(), sizes)
  func `each page looks as kept`(line: String, size: Size) throws {
    let name = line.split(separator: " ").joined(separator: "-")
    try expectGolden(
      session(line, size).state.draw().canvas,
      "page-\(name)-\(size.width)x\(size.height)"
    )
  }

  @Test(arguments: ["commune 02935", "products 10", "ocop 10", "target T5", "mergers 10"])
  func `in English and in ASCII too`(line: String) throws {
    var session = session(line, Size(width: 80, height: 24))
    try session.press("<c-t>")
    let name = line.split(separator: " ").joined(separator: "-")
    try expectGolden(session.state.draw().canvas, "page-\(name)-en")
    session.state.words.glyphs = .ascii
    session.state.settleAll()
    try expectGolden(session.state.draw().canvas, "page-\(name)-ascii")
  }

  @Test func `the second pane is named with its place where panes are shown one at a time`() throws
  {
    var below = session("below 10", Size(width: 60, height: 15))
    #expect(below.picture.contains("[1 Dưới 10 TC (bộ 1980) · Tỉnh Lào Cai]"))
    try below.press("<tab>")
    #expect(below.picture.contains("[2 Tiêu chí còn thiếu]"))
    var ocop = session("ocop 10", Size(width: 80, height: 24))
    try ocop.press("<tab>")
    #expect(ocop.picture.contains("[2 Tỉnh Lào Cai]"))
  }

  @Test(arguments: [
    ("cooperatives 10", Size(width: 80, height: 24), "  2 Theo n…  3 Xã chư…"),
    ("quality 10", Size(width: 80, height: 24), "  2 Đơn vị…  3 Danh s…  4 Hồ sơ …"),
    ("difficult 10", Size(width: 60, height: 15), "  2 The…  3 Các…  4 Tiê…"),
    ("ocop 10", Size(width: 60, height: 15), "  2 Ngành …  3 Chủ thể"),
  ])
  func `panes that wait for their turn keep names where a remark can give way`(
    line: String,
    size: Size,
    names: String
  ) {
    let picture = session(line, size).picture
    let border = picture.split(separator: "\n").first { $0.contains("┌") } ?? ""
    #expect(border.contains(names), "\(border)")
  }

  @Test func `the page of districts keeps its text to three lines on a low screen`() throws {
    var low = session("districts VN", Size(width: 80, height: 24))
    let lines = low.picture.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.firstIndex { $0.hasPrefix("┌") } == 4 && lines[3].contains("[K …]"))
    try low.press("K")
    #expect(low.picture.contains("T5 Huyện thêm so 2019"))
  }

  @Test func `an empty list says what there is none of`() {
    func picture(_ line: String, _ body: Snapshot.Body) -> String {
      var snapshot = PageFixture().snapshot(line)
      snapshot.body = body
      var session = Session(Size(width: 80, height: 24), page: line)
      session.apply(.snapshot(snapshot))
      return session.picture
    }
    #expect(picture("products 10", .products([])).contains("Chưa có sản phẩm OCOP nào ở đây"))
    #expect(picture("below 10", .communes([])).contains("Không có xã nào dưới 10 tiêu chí"))
    #expect(picture("communes 10", .communes([])).contains("Không có xã nào ở đây"))
  }

  @Test func `products carry their sector, and those of one sector name it once`() {
    let all = session("products 10", Size(width: 80, height: 24)).picture
    #expect(all.contains("Ngành hàng") && all.contains("Thực phẩm"))
    let one = session("products 10 2", Size(width: 80, height: 24)).picture
    #expect(!one.contains("Ngành hàng") && one.contains("Sản phẩm OCOP · Đồ uống · "))
  }

  @Test(arguments: PageFixture.lines, Language.allCases)
  func `no heading is cut, whatever the width`(line: String, language: Language) {
    var session = session(line, Size(width: 60, height: 15))
    session.state.words.language = language
    session.state.settleAll()
    for column in session.state.tables.flatMap(\.columns) {
      #expect(Width.columns(column.title) <= column.width, "\(column.title)")
    }
  }

  @Test(arguments: PageFixture.lines, Language.allCases)
  func `in ASCII every sign of every page is one`(line: String, language: Language) throws {
    for keys in [
      "", "?", "<f6>", "<f2>", "/zz", ":", "&zz", "g", "m", "mxmx'y", "p", "<end>&zz<enter>",
    ] {
      var session = session(line, Size(width: 100, height: 30))
      session.state.words = Words(language, glyphs: .ascii)
      session.state.settleAll()
      try session.press(keys)
      let signs = session.picture.unicodeScalars.filter {
        !$0.isASCII && !$0.properties.isAlphabetic
      }
      #expect(signs.isEmpty, "\(signs) after \(keys)")
    }
  }

  @Test func `numbers ten and a hundred times as large are not cut`() {
    var snapshot = PageFixture().snapshot("units 10")
    guard case .units(var rows) = snapshot.body else { return }
    for row in rows.indices { rows[row].rollUp.communes = 829_700 }
    snapshot.body = .units(rows)
    var session = Session(Size(width: 200, height: 24), page: "units 10")
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("829.700"))
    #expect(session.picture.contains("18/829.700"))
  }

  private static let names: [String] = [
    "Tra\u{302}\u{300}n Phu\u{301}", "🇻🇳🇻🇳", "日本語の名前", "a\u{1B}[31mred", "x\u{202E}abc",
    "e\u{301}\u{301}\u{301}", "\u{0}\u{7}bell\n\t", "",
    String(repeating: "Ra\u{302}\u{301}t da\u{300}i ", count: 20),
  ]

  @Test(arguments: PageFixture.lines, names)
  func `no name breaks a border on any page`(line: String, name: String) throws {
    let fixture = PageFixture { _ in name }
    for size in [Size(width: 60, height: 15), Size(width: 100, height: 30)] {
      var session = session(line, size, fixture)
      for keys in ["", "<tab>", "<end><right><right><right><right>"] {
        try session.press(keys)
        let canvas = session.state.draw().canvas
        expectBorders(canvas, session.state)
      }
    }
  }

  /// Checks that each pane has its sides, and that nothing is drawn that a terminal would act on.
  private func expectBorders(_ canvas: Canvas, _ state: State) {
    let side = state.words.glyphs.vertical
    for place in state.layout.places {
      let rect = place.rect
      for y in (rect.y + 1)..<(rect.maxY - 1) {
        #expect(canvas[rect.x, y].glyph == side)
        let right = canvas[rect.maxX - 1, y].glyph
        #expect(right == side || String(right) == state.words.signs.thumb)
      }
    }
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { Width.columns(String($0)) <= canvas.size.width })
    let controls = canvas.text.unicodeScalars.filter {
      ($0.value < 32 && $0 != "\n") || $0.value == 0x202E
    }
    #expect(controls.isEmpty)
  }
}
