import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct SearchTests {
  private func answer(_ text: String, _ units: [NTMModel.Unit]) -> Snapshot {
    var snapshot = Fixture.overview()
    snapshot.question = Question(.search(text))
    snapshot.body = .search(
      SearchAnswer(
        text: text,
        hits: units.map { SearchAnswer.Hit(unit: $0, above: [Fixture.provinces[2].unit]) },
        total: units.count
      )
    )
    return snapshot
  }

  @Test func `each letter asks for units and nothing else`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("/b")
    #expect(session.effects == [.find(Question(.search("b")))])
    try session.press("v")
    #expect(session.effects == [.find(Question(.search("bv")))])
    try session.press("<esc>")
    #expect(session.effects.isEmpty)
    #expect(session.state.overlay == nil)
  }

  @Test func `what the words found is underlined, in the list and in a filtered table`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("/lien")
    session.apply(.snapshot(answer("lien", [Fixture.unit("02935", .commune, "Xã", "Bản Liền")])))
    #expect(session.matches == ["Liền"])
    try session.press("<esc>2&lao cai<enter>")
    #expect(session.matches == ["Lào Cai"])
    try session.press("<esc>")
    #expect(session.matches.isEmpty)
  }

  @Test func `while the first letters are looked up no count is told`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("/")
    session.apply(.snapshot(answer("", [])))
    try session.press("ba")
    #expect(session.picture.contains("Đang đọc số liệu"))
    #expect(!session.picture.contains("0 đơn vị"))
    session.apply(.snapshot(answer("ba", [])))
    #expect(session.picture.contains("0 đơn vị"))
  }

  @Test func `Enter on a unit found opens it`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("/ban")
    let units = [
      Fixture.unit("085", .district, "Huyện", "Bắc Hà"),
      Fixture.unit("02935", .commune, "Xã", "Bản Liền"),
    ]
    session.apply(.snapshot(answer("ban", units)))
    #expect(session.picture.contains("Xã Bản Liền"))
    #expect(session.picture.contains("Tỉnh Lào Cai"))
    try session.press("<down><enter>")
    #expect(session.state.visit.page == .commune(UnitCode("02935")))
    #expect(session.effects.first == .ask(Question(.commune(UnitCode("02935")))))
  }

  @Test func `Enter pressed before the answer waits for the words as typed`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("/h")
    session.apply(
      .snapshot(answer("h", [Fixture.unit("085", .district, "Huyện", "Bắc Hà")]))
    )
    try session.press("a noi<enter>")
    #expect(session.state.visit.page == .overview)
    session.apply(
      .snapshot(answer("ha", [Fixture.unit("085", .district, "Huyện", "Bắc Hà")]))
    )
    #expect(session.state.visit.page == .overview)
    session.apply(
      .snapshot(answer("ha noi", [Fixture.unit("01", .province, "Thành phố", "Hà Nội")]))
    )
    #expect(session.state.visit.page == .units(UnitCode("01")))
  }

  @Test func `a hundred refreshes reach the page and leave the open search as it is`() throws {
    var session = Session(page: "communes 10")
    var rows = (0..<200).map { Fixture.commune(String(10_000 + $0), "Xã thứ \($0)", met: 7) }
    session.apply(.snapshot(Fixture.list(rows)))
    try session.press("<pagedown><down>/ba")
    let units = (0..<5).map { Fixture.unit("0000\($0)", .commune, "Xã", "Ba \($0)") }
    session.apply(.snapshot(answer("ba", units)))
    try session.press("<down><down><left>")
    let (top, cursor) = (session.state.visit.panes[0].top, session.cursor)
    for round in 0..<100 {
      rows[round].words = Fixture.words(met: 12)
      let digest = ChangeDigest(count: 1, lines: [], isReplaced: false)
      session.apply(.snapshot(Fixture.list(rows, changes: digest)))
      #expect(session.effects == [.find(Question(.search("ba")))])
      session.apply(.snapshot(answer("ba", units)))
    }
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.input.text == "ba")
    #expect(prompt.input.cursor == 1)
    #expect(prompt.position == 2)
    #expect(prompt.answer?.hits.count == 5)
    #expect(session.state.visit.panes[0].top == top)
    #expect(session.cursor == cursor)
    guard case .communes(let shown) = session.state.visit.snapshot?.body else {
      Issue.record("the page has no communes")
      return
    }
    #expect(shown[99].words.metCount == 12)
  }

  @Test func `a unit that comes in above does not take the choice away`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("/ba")
    let units = (0..<5).map { Fixture.unit("0000\($0)", .commune, "Xã", "Ba \($0)") }
    session.apply(.snapshot(answer("ba", units)))
    try session.press("<down><down>")
    let new = Fixture.unit("00009", .commune, "Xã", "Ba Mới")
    session.apply(.snapshot(answer("ba", [new] + units)))
    try session.press("<enter>")
    #expect(session.state.visit.page == .commune(UnitCode("00002")))
  }

  @Test func `what an input method sends ends as the word meant`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("/vie<backspace>ê<backspace>ết")
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.input.text == "viết")
  }

  @Test func `the filter keeps rows without accents and says how many`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("&nam chay<enter>")
    #expect(session.state.visit.panes[0].shown.count == 1)
    #expect(session.picture.contains("lọc “nam chay”"))
    #expect(session.picture.contains("1 / 4 dòng"))
    try session.press("<esc>")
    #expect(session.state.visit.panes[0].shown.count == 4)
    #expect(session.state.visit.page == .communes(UnitCode("10")))
  }

  @Test func `a filter keeps what bears the name and not the words anywhere`() throws {
    var session = Session(page: "communes 10")
    var rows = [
      Fixture.commune("00001", "Suối Giàng", met: 9), Fixture.commune("00002", "Hàm Yên", met: 9),
      Fixture.commune("00003", "Thạch Hà", met: 9), Fixture.commune("00004", "Đông Giang", met: 9),
    ]
    rows[0].district = "Thạch Hà"
    rows[1].province = "Hà Giang"
    rows[2].district = "Văn Giang"
    rows[3].district = "Hà Tĩnh"
    session.apply(.snapshot(Fixture.list(rows)))
    try session.press("&ha giang")
    #expect(session.state.visit.panes[0].shown == [1])
    try session.press("<c-u>dong giang ha")
    #expect(session.state.visit.panes[0].shown == [3])
    // In the middle of a word nothing is meant.
    try session.press("<c-u>uoi")
    #expect(session.state.visit.panes[0].shown.isEmpty)
    try session.press("<c-u>sg")
    #expect(session.state.visit.panes[0].shown == [0])
    try session.press("<c-u>!ha giang")
    #expect(session.state.visit.panes[0].shown == [0, 2, 3])
  }

  @Test func `a filter of provinces knows no hidden type word`() throws {
    var session = Session()
    let names =
      [("01", "Thành phố", "Hà Nội"), ("02", "Tỉnh", "Hà Giang")]
      + [("31", "Thành phố", "Hải Phòng"), ("48", "Thành phố", "Đà Nẵng")]
    let places = names.enumerated().map { rank, name in
      Fixture.place(
        Fixture.unit(name.0, .province, name.1, name.2),
        rank: rank,
        Fixture.sums(communes: 1, recognised: 0, below: 0, metSum: 0)
      )
    }
    session.apply(.snapshot(Fixture.overview(places: places)))
    func kept() -> [String] {
      session.state.visit.panes[1].shown.map { session.state.tables[1].id(at: $0).text }
    }
    try session.press("&hà")
    #expect(kept() == ["01", "02"])
    try session.press("<c-u>thành phố")
    #expect(kept() == ["01", "31", "48"])
  }

  @Test(arguments: ["thực phẩm", "food"])
  func `a filter looks through what is shown in the language of the screen`(text: String) throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    if text == "food" { try session.press("<c-t>") }
    try session.press("4&\(text)")
    #expect(session.state.visit.panes[3].shown == [0])
    try session.press("<esc>1&\(text == "food" ? "recognised" : "đạt chuẩn")")
    #expect(session.state.visit.panes[0].shown == [0])
  }

  @Test func `an accented filter matches only those accents`() throws {
    var session = Session(page: "communes 10")
    let rows = [
      Fixture.commune("00001", "Sơn Động", met: 9), Fixture.commune("00002", "Sơn Đông", met: 9),
    ]
    session.apply(.snapshot(Fixture.list(rows)))
    try session.press("&sơn động<enter>")
    #expect(session.state.visit.panes[0].shown == [0])
  }

  @Test func `an empty result keeps the filter in view and says how to clear it`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("<f4>zzz<enter>")
    #expect(session.picture.contains("Không có dòng nào khớp “zzz” · Esc để bỏ lọc"))
  }

  @Test func `Tab turns the search into a filter with the same words`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("/ban<tab><enter>")
    #expect(session.state.visit.panes[0].filter?.words == "ban")
    #expect(session.state.visit.panes[0].shown.count == 1)
  }

  @Test func `the palette runs a command by its name`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press(":go-below<enter>")
    #expect(session.state.visit.page == .belowLine(.country))
  }

  @Test(arguments: [("t5", Page.target("T5")), ("N3", .task("N3")), ("ha tinh", .task("N3"))])
  func `the palette finds targets and tasks by mark and by words`(
    typed: String,
    page: Page
  ) throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press(":" + typed)
    session.apply(.snapshot(answer(typed, [])))
    try session.press("<enter>")
    #expect(session.state.visit.page == page)
  }

  @Test func `the palette runs a command by the title of its page too`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press(":duoi 10<enter>")
    #expect(session.state.visit.page == .belowLine(.country))
  }

  @Test func `the palette says that nothing at all is called so`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press(":xyzzy")
    session.apply(.snapshot(answer("xyzzy", [])))
    #expect(session.picture.contains("Không có lệnh, trang hay đơn vị nào khớp"))
  }

  @Test func `a mark in the palette waits for no answer`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press(":t5<enter>")
    #expect(session.state.visit.page == .target("T5"))
  }

  @Test func `colon q quits`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press(":q<enter>")
    #expect(session.effects.contains(.quit))
  }

  @Test func `help is searched by typing and runs the command`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("?tam dung<enter>")
    #expect(session.state.hold != nil)
    #expect(session.effects == [.pause(true)])
  }
}
