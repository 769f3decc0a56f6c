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
    #expect(session.picture.contains("Xã Nậm Chày: chưa báo cáo, 1 mâu thuẫn"))
  }

  @Test func `both languages and ASCII say the same`() throws {
    var session = session(Size(width: 80, height: 24))
    try session.press("<c-t>")
    #expect(session.picture.contains("37/40 communes reported for 31/05/2020 (92.5%)"))
    #expect(session.picture.contains("3 without report"))
    session.state.words.glyphs = .ascii
    session.state.settleAll()
    #expect(session.picture.contains("[1 Quality of figures - "))
    #expect(!session.picture.contains("·"))
  }

  @Test func `a list that lacks reports says how many, a whole one nothing`() {
    let words = Words(.vi, glyphs: .unicode)
    #expect(words.unreported(24) == "24 chưa báo cáo")
    #expect(words.unreported(0) == nil)
    #expect(words.reported(Share(126, of: 127)) == CellText("126/127", .warning))
    #expect(words.reported(Share(0, of: 0)) == CellText("–", .muted))
  }
}
