import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What somebody assumes on the screen, and what every page says of it.
@Suite struct AssumptionPageTests {
  private let fixture = AssumptionFixture()

  private func session(_ line: String, _ size: Size = Size(width: 120, height: 30)) -> Session {
    var session = Session(size, page: line)
    session.apply(.snapshot(PageFixture().snapshot(line)))
    return session
  }

  /// A session in which everything of the fixture is assumed, on some page.
  private func assumed(_ line: String, _ size: Size = Size(width: 120, height: 30)) -> Session {
    var session = session(line, size)
    session.state.assumptions = AssumptionFixture.all
    session.apply(.snapshot(fixture.answer(session, line)))
    return session
  }

  private func page(_ size: Size = Size(width: 120, height: 30)) throws -> Session {
    var session = assumed("overview", size)
    try session.press("gi")
    session.apply(.snapshot(listed(session)))
    return session
  }

  private func listed(_ session: Session) -> Snapshot {
    var snapshot = fixture.answer(session, "overview")
    snapshot.body = .assumptions
    snapshot.path = [Fixture.country]
    return snapshot
  }

  @Test func `i assumes the criterion under the cursor and takes it back`() throws {
    var session = session("commune 02935")
    try session.press("<end>")
    let row = try #require(Int(session.cursor ?? ""))
    try session.press("i")
    let unit = UnitCode("02935")
    #expect(
      session.state.assumptions == [Assumption(.criterion(unit, number: row), holds: true)]
    )
    #expect(session.effects.contains(.ask(session.state.question)))
    #expect(session.state.question.assumptions.count == 1)
    #expect(session.picture.contains("Giả sử Xã Bản Liền: TC\(row) ✓ Đạt"))
    session.apply(.snapshot(fixture.answer(session, "commune 02935")))
    try session.press("i")
    #expect(session.state.assumptions.isEmpty)
    #expect(session.picture.contains("Bỏ giả định Xã Bản Liền: TC\(row)"))
  }

  @Test func `a criterion that is met is assumed as not met`() throws {
    var session = session("commune 02935")
    try session.press("<home>i")
    #expect(session.state.assumptions.map(\.holds) == [false])
    #expect(session.picture.contains("Chưa đạt"))
  }

  @Test(arguments: ["communes 10", "below 10", "units 10", "districts VN"])
  func `i on a unit assumes its standard`(line: String) throws {
    var session = session(line)
    try session.press("i")
    let code = try #require(session.cursor)
    #expect(
      session.state.assumptions == [Assumption(.standard(UnitCode(code), .standard), holds: true)]
    )
  }

  @Test func `a unit that holds a standard is assumed to lose it`() throws {
    var session = session("units 10")
    try session.press("<down>i")
    #expect(session.state.assumptions.map(\.holds) == [false])
  }

  @Test func `a criterion's column of a matrix assumes that criterion`() throws {
    var session = session("communes 10")
    let table = try #require(session.state.tables.first)
    let column = try #require(table.columns.firstIndex { $0.id == .criterion(12) })
    try session.press(String(repeating: "l", count: column) + "i")
    #expect(
      session.state.assumptions.map(\.subject) == [.criterion(UnitCode("02935"), number: 12)]
    )
  }

  @Test func `a way to a target is assumed at once, and taken back when nothing lacks any more`()
    throws
  {
    var session = session("nearest VN")
    try session.press("i")
    let way = session.state.assumptions
    // Four communes with four criteria, and two districts with their decisions.
    #expect(way.count == 10 && way.allSatisfy(\.holds))
    #expect(session.picture.contains("10 điều; i lần nữa để bỏ"))
    var met = fixture.answer(session, "nearest VN")
    guard case .nearest(var sheet) = met.body else { return }
    sheet.goals[0].lack = 0
    sheet.goals[0].chosen = []
    met.body = .nearest(sheet)
    session.apply(.snapshot(met))
    try session.press("i")
    #expect(session.state.assumptions.isEmpty)
  }

  @Test func `a unit among the nearest stays there while assumed, and i takes it back`() throws {
    var session = session("nearest VN", Size(width: 160, height: 40))
    try session.press("<enter>i")
    let code = try #require(session.cursor)
    let assumed = session.state.assumptions
    #expect(!assumed.isEmpty)
    // The way to the target needs it no more.
    var answer = fixture.answer(session, "nearest VN")
    guard case .nearest(var sheet) = answer.body else { return }
    sheet.goals[0].chosen.removeAll { $0.unit.code.text == code }
    answer.body = .nearest(sheet)
    session.apply(.snapshot(answer))
    #expect(session.cursor == code)
    #expect(session.picture.contains("đang giả định"))
    try session.press("i")
    #expect(session.state.assumptions.isEmpty)
    session.apply(.snapshot(PageFixture().snapshot("nearest VN")))
    #expect(session.cursor == code)
    #expect(!session.picture.contains("đang giả định"))
  }

  @Test func `what cannot be assumed is said, and nothing is asked`() throws {
    for line in ["tasks", "ocop 10", "nearest 10"] {
      var session = session(line)
      // The last group of the nearest is those without a report.
      try session.press("<end>i")
      #expect(session.state.assumptions.isEmpty && session.effects.isEmpty, "\(line)")
      #expect(session.picture.contains("Không có gì để giả định ở đây"), "\(line)")
    }
  }

  static let sizes = [
    Size(width: 60, height: 15), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]

  @Test(arguments: PageFixture.lines, sizes)
  func `every page says loudly that something is assumed`(line: String, size: Size) {
    for glyphs in [GlyphSet.unicode, .ascii] {
      for day in [nil, Fixture.day(2019, 12, 31)] {
        var session = assumed(line, size)
        session.state.words.glyphs = glyphs
        if let day { session.state.visit.snapshot?.asOf = day }
        session.state.settleAll()
        let canvas = session.state.draw().canvas
        let row = canvas.row(0)
        let banner = row.indices.filter { row[$0].role == .banner }.map { row[$0].glyph }
        #expect(String(banner).contains("GIẢ ĐỊNH 4"), "\(canvas.text)")
        #expect(String(banner).contains("SỐ LIỆU MINH HỌA"))
      }
    }
    #expect(!session(line, size).picture.contains("GIẢ ĐỊNH"))
  }

  @Test func `a picture drawn over the last one has the banner too`() throws {
    var session = session("communes 10")
    let last = session.state.draw()
    try session.press("i")
    #expect(session.state.draw(over: last).canvas.text == session.state.draw().canvas.text)
    #expect(session.state.draw(over: last).canvas.text.contains("GIẢ ĐỊNH 1"))
  }

  @Test func `rows whose figures can be others carry a sign, and changed cells are marked`() throws
  {
    var session = session("communes 10")
    try session.press("i")
    var answer = fixture.answer(session, "communes 10")
    guard case .communes(var rows) = answer.body else { return }
    rows[0].title = HeldTitle(.standard, since: Fixture.asOf)
    answer.body = .communes(rows)
    session.apply(.snapshot(answer))
    let lines = session.picture.split(separator: "\n")
    #expect(lines.contains { $0.contains("~Bản Liền") })
    #expect(!lines.contains { $0.contains("~Nậm Chày") })
    #expect(session.state.changed.contains { $0.row.text == "02935" && $0.column == .standard })
  }

  @Test func `an answer with other assumptions is not taken`() throws {
    var session = session("communes 10")
    let early = fixture.answer(session, "communes 10")
    try session.press("i")
    session.apply(.snapshot(early))
    #expect(session.state.visit.snapshot?.whatIf == nil)
    let now = fixture.answer(session, "communes 10")
    session.apply(.snapshot(now))
    session.apply(.snapshot(early))
    #expect(session.state.visit.snapshot?.whatIf == now.whatIf)
  }

  @Test func `nothing is corrected among assumptions`() throws {
    var session = assumed("commune 02935")
    session.state.settings.editor = "Lan"
    for key in ["e", "E", "a", "u"] {
      try session.press(key)
      #expect(session.state.overlay == nil)
      #expect(session.picture.contains("Đang giả định, nên không sửa số liệu"))
    }
    try session.press("Ie")
    #expect(session.state.overlay != nil)
  }

  @Test func `another unit list and assumptions exclude each other`() throws {
    var session = assumed("communes 10")
    try session.press("D")
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("không đổi danh sách đơn vị"))
    for character in ":đơn vị ngày 01/08/2020" { session.apply(.key(.character(character))) }
    try session.press("<enter>")
    #expect(session.state.unitsAt == nil)
    var other = self.session("communes 10")
    other.state.unitsAt = RecastFixture.list
    try other.press("i")
    #expect(other.state.assumptions.isEmpty)
    #expect(other.picture.contains("Giả định chỉ theo danh sách đơn vị của ngày số liệu"))
  }

  @Test func `the list leads to the units, and gives up one, those marked, or all`() throws {
    var session = try page()
    #expect(session.picture.contains("Mã 99999"))
    #expect(session.picture.contains("! không có mã này"))
    try session.press("<enter>")
    #expect(session.state.visit.page == .commune(UnitCode("02935")))
    session = try page()
    try session.press("i")
    #expect(session.state.assumptions == Array(AssumptionFixture.all.dropFirst()))
    session.apply(.snapshot(listed(session)))
    try session.press("<space><space>i")
    #expect(session.state.assumptions == [AssumptionFixture.unknown])
    try session.press("I")
    #expect(session.state.assumptions.isEmpty)
    #expect(session.picture.contains("lại là số liệu của tệp"))
    session.apply(.snapshot(listed(session)))
    #expect(session.picture.contains("Chưa giả định gì"))
    #expect(!session.picture.contains("GIẢ ĐỊNH"))
  }

  @Test func `what has become true in the file is said`() throws {
    var session = assumed("communes 10")
    var answer = fixture.answer(session, "communes 10", trueOf: [AssumptionFixture.criterion])
    var earlier = answer
    earlier.asOf = Fixture.day(2019, 12, 31)
    var elsewhere = session
    elsewhere.apply(.snapshot(earlier))
    #expect(!elsewhere.picture.contains("Điều giả định nay đúng"))
    answer.facts.lastChange += 1
    session.apply(.snapshot(answer))
    #expect(session.picture.contains("Điều giả định nay đúng trong tệp: Xã Bản Liền TC17"))
  }

  @Test func `pages of what was written are the file's own, and say so`() throws {
    var session = assumed("communes 10")
    try session.press("gn")
    #expect(session.state.question.assumptions.isEmpty)
    session.apply(.snapshot(fixture.answer(session, "tasks")))
    #expect(session.picture.contains("Trang này theo tệp, không theo giả định"))
    #expect(session.picture.contains("GIẢ ĐỊNH 4"))
  }

  @Test func `a file says in its first line that its figures are assumed`() throws {
    var session = assumed("communes 10")
    #expect(session.state.exportName.hasPrefix("gia-dinh-"))
    let head = try #require(session.state.sheet?.head.first)
    #expect(head.label == "Giả định")
    #expect(head.value.hasPrefix("GIẢ ĐỊNH, "))
    #expect(head.value.contains("không phải số liệu: 3 điều đặt lên 31/05/2020"))
    try session.press("y")
    #expect(
      session.effects.contains {
        if case .copy(let text) = $0 { text.hasSuffix("\tGIẢ ĐỊNH 4") } else { false }
      }
    )
  }

  @Test func `assumptions end with the session, which asks nothing`() throws {
    var session = try page()
    #expect(session.state.session.place == "overview")
    try session.press("q")
    #expect(session.effects.contains(.quit))
  }

  @Test(arguments: [Size(width: 60, height: 15), Size(width: 110, height: 24)])
  func `the page looks as kept`(size: Size) throws {
    var session = try page(size)
    try expectGolden(session.state.draw().canvas, "page-assumptions-\(size.width)x\(size.height)")
    session.state.words = Words(.en, glyphs: .ascii)
    session.state.words.titles = .of2020
    session.state.settleAll()
    try expectGolden(
      session.state.draw().canvas,
      "page-assumptions-\(size.width)x\(size.height)-en-ascii"
    )
  }

  @Test(arguments: Language.allCases)
  func `no heading of it is cut, and in ASCII every sign is one`(language: Language) throws {
    var session = try page(Size(width: 60, height: 15))
    session.state.words = Words(language, glyphs: .ascii)
    session.state.settleAll()
    for column in session.state.tables.flatMap(\.columns) {
      #expect(Width.columns(column.title) <= column.width, "\(column.title)")
    }
    let signs = session.picture.unicodeScalars.filter {
      !$0.isASCII && !$0.properties.isAlphabetic
    }
    #expect(signs.isEmpty, "\(signs)")
  }
}
