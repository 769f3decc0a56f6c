import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct QualityPageTests {
  private func session(
    _ size: Size = Size(width: 120, height: 40),
    due: Day? = Fixture.day(2020, 6, 15)
  ) -> Session {
    var session = Session(size, page: "quality 10")
    var snapshot = PageFixture().snapshot("quality 10")
    if case .quality(let sheet) = snapshot.body, due == nil {
      var untimed = sheet
      untimed.due = nil
      untimed.total.counts.isTimed = false
      untimed.total.counts.late = 0
      snapshot.body = .quality(untimed)
    }
    session.apply(.snapshot(snapshot))
    return session
  }

  @Test func `the key opens the page of the place, and Esc the place above`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("gq")
    #expect(session.state.visit.page == .quality(.country))
    var province = self.session()
    try province.press("<esc>")
    #expect(province.state.visit.page == .quality(.country))
  }

  @Test func `Enter goes down to a district and from there to a commune`() throws {
    var session = session()
    try session.press("<down><enter>")
    #expect(session.state.visit.page == .quality(UnitCode("085")))
    var communes = self.session()
    try communes.press("<tab><enter>")
    #expect(communes.state.visit.page == .commune(UnitCode("02935")))
  }

  @Test func `without a term nothing is called late`() {
    let untimed = session(due: nil).picture
    #expect(untimed.contains("chưa khai hạn nộp (report_days)"))
    #expect(!untimed.contains("hạn 15/06/2020"))
    #expect(session().picture.contains("hạn 15/06/2020: đúng hạn 33, trễ 4"))
  }

  @Test(arguments: [(120, 40), (60, 15)], Language.allCases)
  func `the lists of a province look as kept in both languages`(
    size: (Int, Int),
    language: Language
  ) throws {
    var session = session(Size(width: size.0, height: size.1))
    session.state.words.language = language
    session.state.settleAll()
    try session.press("3")
    try expectGolden(
      session.state.draw().canvas,
      "quality-lists-\(size.0)x\(size.1)-\(language == .vi ? "vi" : "en")"
    )
  }

  @Test func `a list without a term says that none is set, and is not told as none expected`()
    throws
  {
    var session = session(Size(width: 80, height: 24))
    try session.press("3")
    func row(_ name: String) throws -> [Substring] {
      try #require(session.picture.split(separator: "\n").first { $0.contains(name) })
        .split(separator: " ").filter { $0 != "│" && $0 != "│>" }
    }
    #expect(
      try Array(row("HTX, doanh nghiệp").dropFirst(3).prefix(6))
        == ["chưa", "đặt", "hạn", "1", "?", "?"]
    )
    #expect(try row("OCOP").joined(separator: " ").contains("OCOP 1 1 0 1 4 ngày"))
    try session.press("<c-t>")
    #expect(session.picture.contains("no term set"))
  }

  @Test func `Enter on a list opens the page of its records`() throws {
    for (keys, page) in [
      ("3<enter>", Page.ocop(UnitCode("10"))), ("3<down><enter>", .cooperatives(UnitCode("10"))),
      ("3<end><enter>", .districts(UnitCode("10"))),
      ("3<down><down><enter>", .models(UnitCode("10"))),
      ("4<enter>", .product("OCOP-10-0000")),
    ] {
      var session = session()
      try session.press(keys)
      #expect(session.state.visit.page == page)
    }
  }

  @Test func `reports of own criteria are counted by place and told in full`() throws {
    var session = session(Size(width: 160, height: 40))
    #expect(session.picture.contains("TC huyện: 1/2 huyện đã báo cáo kỳ này (50,0%), 1 chưa nộp"))
    let table = try #require(session.state.tables[0] as? QualityPlaceTable)
    let column = try #require(table.columns.firstIndex { $0.id == .districtReports })
    let cells = (0..<table.count).map { table.cell($0, column, session.state.words).text }
    #expect(cells == ["1/2", "0/1", "1/1", "–"])
    #expect(table.sortKeys(.districtReports) == [5_000, 0, 10_000, nil])
    try session.press("3<end>")
    #expect(session.picture.contains("1 chưa từng báo cáo, hạn 15/06/2020: đúng hạn 0, trễ 1"))
    try session.press("<c-t>")
    #expect(session.picture.contains("own criteria: 1/2 districts reported (50.0%), 1 missing"))
  }

  @Test func `what districts reported for a day that communes have not is told`() throws {
    var session = session(Size(width: 120, height: 40))
    guard var snapshot = session.state.visit.snapshot, case .quality(var sheet) = snapshot.body
    else { return }
    sheet.total.own[0].later = OwnReports.Later(
      .district,
      units: 2,
      latest: Fixture.day(2020, 6, 30)
    )
    snapshot.body = .quality(sheet)
    session.apply(.snapshot(snapshot))
    #expect(
      session.picture.contains("TC huyện đến 30/06/2020 của 2 huyện: hiện khi xã có kỳ báo cáo ấy")
    )
    try session.press("<c-t>")
    #expect(session.picture.contains("own criteria of 2 districts up to 30/06/2020: shown once"))
  }

  @Test func `without a set of criteria of their own nothing is said of any`() {
    var session = session(Size(width: 160, height: 40))
    guard var snapshot = session.state.visit.snapshot, case .quality(var sheet) = snapshot.body
    else { return }
    sheet.total.own = []
    for index in sheet.places.indices { sheet.places[index].own = [] }
    snapshot.body = .quality(sheet)
    session.apply(.snapshot(snapshot))
    #expect(!session.picture.contains("TC huyện") && !session.picture.contains("Tiêu chí huyện"))
  }

  @Test func `what is wrong with the report of a district's own criteria is said in words`() {
    func said(_ assessedOn: Day?, _ arrival: ReportArrival?, _ level: Level = .district) -> String {
      let unit = QualityCommune(
        unit: Fixture.unit("085", level, "Huyện", "Bắc Hà"),
        nameRank: 0,
        folded: "",
        district: "",
        province: "",
        report: CommuneReport(assessedOn: assessedOn, arrival: arrival, contradictions: 0)
      )
      return Words(.vi, glyphs: .unicode).faults(of: unit, for: Fixture.asOf)
    }
    #expect(said(nil, nil) == "TC huyện chưa từng nộp")
    #expect(said(Fixture.day(2020, 3, 31), nil) == "TC huyện chưa nộp")
    #expect(said(Fixture.asOf, .late, .province) == "TC tỉnh trễ")
    #expect(said(Fixture.asOf, .onTime).isEmpty)
  }

  @Test func `products with a wrong record are counted above and told in full below`() throws {
    var session = session(Size(width: 99, height: 24))
    try session.press("4<down>")
    #expect(session.picture.contains("A + B + C là 55,5; loại chủ thể"))
    try session.press("<c-t>")
    #expect(session.picture.contains("A + B + C are 55.5; unknown kind"))
    #expect(self.session().picture.contains("hồ sơ cần xem: 2 sản phẩm, 1 HTX/DN"))
  }

  @Test(arguments: ["ocop 10", "cooperatives 10", "models 10"])
  func `pages of records say what came in of their lists`(line: String) throws {
    var session = Session(Size(width: 200, height: 40), page: line)
    session.apply(.snapshot(PageFixture().snapshot(line)))
    let isTimed = line != "ocop 10"
    #expect(
      session.picture.contains(
        isTimed ? "1/1 tỉnh đã nộp, hạn 15/06/2020" : "1 tỉnh đã nộp, chưa đặt hạn"
      )
    )
    try session.press("+")
    #expect(session.picture.contains("Phải nộp"))
    #expect(session.picture.contains("4 ngày"))
  }

  @Test func `nothing is missing where nothing is expected`() throws {
    let row = try #require(
      session().picture.split(separator: "\n").first { $0.contains("Thành phố Lào Cai") }
    )
    #expect(!row.contains("0,0"))
    #expect(row.contains("–"))
  }

  @Test(arguments: [Size(width: 60, height: 15), Size(width: 80, height: 24)])
  func `what is wrong with a commune stands in full below the table`(size: Size) throws {
    var session = session(size)
    try session.press("<tab><down>")
    #expect(session.picture.contains("Xã Nậm Chày: chưa báo cáo kỳ này, 1 mâu thuẫn"))
  }

  @Test func `both languages and ASCII say the same`() throws {
    var session = session(Size(width: 80, height: 24))
    try session.press("<c-t>")
    #expect(session.picture.contains("37/40 communes reported for 31/05/2020 (92.5%)"))
    #expect(session.picture.contains("3 missing"))
    session.state.words.glyphs = .ascii
    session.state.settleAll()
    #expect(session.picture.contains("[1 Quality of figures - "))
    #expect(!session.picture.contains("·"))
  }

  @Test func `a list that lacks reports says how many, a whole one nothing`() {
    let words = Words(.vi, glyphs: .unicode)
    #expect(words.unreported(24) == "24 chưa báo cáo kỳ này")
    #expect(words.unreported(0) == nil)
    #expect(words.reported(Share(126, of: 127)) == CellText("126/127", .warning))
    #expect(words.reported(Share(0, of: 0)) == CellText("–", .muted))
  }
}
