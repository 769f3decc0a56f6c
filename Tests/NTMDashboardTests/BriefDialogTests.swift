import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The page about a province, from its row.
@Suite struct BriefDialogTests {
  private func session(_ size: Size = Size(width: 120, height: 40)) throws -> Session {
    var session = Session(size)
    session.apply(.snapshot(MeetingPageTests.inMeeting(Fixture.overview())))
    let table = try #require(session.state.tables[1] as? PlaceTable)
    let row = try #require(table.rows.firstIndex { $0.unit.name == "Lào Cai" })
    session.state.visit.focused = 1
    session.state.visit.panes[1].cursor = table.id(at: row)
    session.state.settleAll()
    return session
  }

  @Test func `the row of a province gives the name of a file, and arrows its form`() throws {
    var session = try session()
    try session.press("<s-f8>")
    #expect(session.picture.contains("tom-tat-lao-cai-2020-05-31.html"), "\(session.picture)")
    try session.press("<down>")
    #expect(session.picture.contains("tom-tat-lao-cai-2020-05-31.md"))
    try session.press("<up><up>")
    #expect(session.picture.contains("tom-tat-lao-cai-2020-05-31.txt"))
    try session.press("<tab><enter>")
    guard case .brief(let order)? = session.effects.first else {
      Issue.record("nothing ordered")
      return
    }
    #expect(order.place == UnitCode("10") && order.form == .html && !order.isReplacing)
    #expect(order.path == "tom-tat-lao-cai-2020-05-31.html")
    // It tells of the last meeting.
    #expect(order.meeting == MeetingPageTests.meeting)
  }

  @Test func `what became of it is told in one sentence, and a file is replaced only after a key`()
    throws
  {
    var session = try session()
    try session.press("W<enter>")
    guard case .brief(let order)? = session.effects.first else {
      Issue.record("nothing ordered")
      return
    }
    session.apply(.briefed(order, .exists(path: "/tmp/a.html")))
    #expect(session.picture.contains("Đã có tệp /tmp/a.html"))
    try session.press("<enter>")
    var again = order
    again.isReplacing = true
    #expect(session.effects == [.brief(again)])
    session.apply(.briefed(again, .failed("không ghi được /tmp/a.html: đĩa đầy; chọn nơi khác")))
    #expect(session.picture.contains("! không ghi được /tmp/a.html"))
    try session.press("<enter>")
    session.apply(.briefed(order, .written(path: "/tmp/a.html")))
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("Đã ghi trang vào /tmp/a.html"))
  }

  @Test func `another ending is refused before anything is written`() throws {
    var session = try session()
    try session.press("W<c-u>to.pdf<enter>")
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("! tên tệp .html, .md hoặc .txt"), "\(session.picture)")
  }

  @Test func `a page inside a province is about it, and the country has none`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("W")
    #expect(session.picture.contains("Tỉnh Lào Cai trên một tờ giấy"), "\(session.picture)")
    var tasks = Session(page: "tasks")
    tasks.apply(.snapshot(PageFixture().snapshot("tasks")))
    try tasks.press("W")
    #expect(tasks.state.overlay == nil && tasks.picture.contains("chọn dòng của một tỉnh"))
  }

  @Test(arguments: [
    Size(width: 60, height: 15), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ])
  func `the dialog looks as kept`(size: Size) throws {
    var session = try session(size)
    try session.press("W")
    try expectGolden(session.state.draw().canvas, "brief-\(size.width)x\(size.height)")
  }
}
