import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Tables by the unit list of another day, as somebody chooses it and goes on with it.
@Suite struct UnitListTests {
  private let list = RecastFixture.list

  private func session(
    _ line: String = "communes 10",
    _ size: Size = Size(width: 120, height: 30)
  ) -> Session {
    var session = Session(size, page: line)
    session.apply(.snapshot(PageFixture().snapshot(line)))
    return session
  }

  /// The answer of the page by the list that is chosen.
  private func answer(_ session: Session, _ recast: Recast? = RecastFixture().recast) -> Snapshot {
    var snapshot = PageFixture().snapshot(session.state.visit.page.line)
    snapshot.question = session.state.question
    snapshot.recast = session.state.unitsAt == nil ? nil : recast
    return snapshot
  }

  @Test func `a day is typed, asked for, and told until another is chosen`() throws {
    var session = session()
    try session.press("D1/8/2020<enter>")
    #expect(session.state.question.unitsAt == list)
    #expect(session.effects.contains(.ask(session.state.question)))
    session.apply(.snapshot(answer(session)))
    #expect(session.picture.contains("đơn vị 01/08/2020"))
    #expect(session.picture.contains("! Theo danh sách đơn vị 01/08/2020"))
    #expect(session.picture.contains("không quy được 2 xã"))
    try session.press("gp")
    #expect(session.state.question.unitsAt == list)
    session.apply(.snapshot(answer(session)))
    #expect(session.picture.contains("! Theo danh sách đơn vị 01/08/2020"))
    try session.press("D<enter>")
    #expect(session.state.question.unitsAt == nil)
    session.apply(.snapshot(answer(session)))
    #expect(!session.picture.contains("01/08/2020"))
  }

  @Test func `an answer by the list before is not taken`() throws {
    var session = session()
    let early = answer(session)
    try session.press("D1/8/2020<enter>")
    session.apply(.snapshot(early))
    session.apply(.snapshot(answer(session)))
    #expect(session.state.visit.snapshot?.recast?.day == list)
    // Figures that come in later are of the same list.
    session.apply(.snapshot(early))
    #expect(session.state.visit.snapshot?.recast?.day == list)
  }

  @Test(arguments: ["32/8/2020", "2020", "1/8/2020 x", "hôm qua"])
  func `what is no day is refused in the dialog`(text: String) throws {
    var session = session()
    try session.press("D")
    for character in text { session.apply(.key(.character(character))) }
    try session.press("<enter>")
    #expect(session.picture.contains("chưa hiểu ngày; viết như 31/12/2019"))
    #expect(session.state.unitsAt == nil)
    try session.press("<esc>")
    #expect(session.state.overlay == nil)
  }

  @Test(arguments: [":đơn vị ngày 01/08/2020", ":units at 2020-08-01"])
  func `the palette takes the words too`(words: String) throws {
    var session = session()
    for character in words { session.apply(.key(.character(character))) }
    #expect(session.picture.contains("ngày 01/08/2020"))
    try session.press("<enter>")
    #expect(session.state.unitsAt == list)
  }

  @Test func `a commune without a state says what it was made of`() throws {
    var session = session()
    try session.press("D1/8/2020<enter>")
    session.apply(.snapshot(answer(session)))
    #expect(session.picture.contains("gộp từ Xã Bản Cũ (19/19, Đạt chuẩn), Xã Liền Cũ (7/19)"))
    let table = try #require(session.state.tables.first as? CommuneTable)
    let column = try #require(table.columns.firstIndex { $0.id == .reported })
    let shown = table.rows.indices.map { table.cell($0, column, session.state.words).text }
    #expect(shown.prefix(3) == ["! gộp 2", "! từ một phần", "! chưa rõ"])
  }

  @Test func `nothing is corrected by another list`() throws {
    var session = session()
    session.state.settings.editor = "Lan"
    try session.press("D1/8/2020<enter>")
    session.apply(.snapshot(answer(session)))
    for key in ["e", "E", "a"] {
      try session.press(key)
      #expect(session.state.overlay == nil)
      #expect(session.picture.contains("Đang xem theo danh sách đơn vị khác"))
    }
  }

  @Test func `a page that knows no list asks for none`() throws {
    var session = session()
    try session.press("D1/8/2020<enter>")
    session.apply(.snapshot(answer(session)))
    try session.press("gn")
    #expect(session.state.question.unitsAt == nil)
    session.apply(.snapshot(PageFixture().snapshot("tasks")))
    #expect(session.picture.contains("danh sách đơn vị 01/08/2020 không đổi gì"))
    try session.press("gl")
    #expect(session.state.question.unitsAt == list)
    try session.press("gu")
    #expect(session.state.question.unitsAt == list)
  }

  @Test func `before the first list the page says from when there is one`() throws {
    var session = session()
    try session.press("D1/1/2010<enter>")
    var snapshot = answer(session, Recast(day: Fixture.day(2010, 1, 1), firstDay: Fixture.asOf))
    snapshot.body = .missing
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("Tệp chưa có danh sách đơn vị nào của ngày 01/01/2010"))
    #expect(session.picture.contains("Danh sách đầu tiên có từ 31/05/2020"))
  }

  @Test func `the head of a file names the list`() throws {
    var session = session()
    try session.press("D1/8/2020<enter>")
    session.apply(.snapshot(answer(session)))
    let head = try #require(session.state.sheet?.head)
    #expect(head.first { $0.label == "Danh sách đơn vị" }?.value.contains("01/08/2020") == true)
    #expect(head.first { $0.label == "Cơ số" }?.value == "theo danh sách đơn vị 01/08/2020")
  }

  @Test func `the same units on both days are said to be so`() throws {
    var session = session()
    try session.press("D1/1/2019<enter>")
    let same = Recast(day: Fixture.day(2019, 1, 1), firstDay: Fixture.day(2018, 12, 31))
    session.apply(.snapshot(answer(session, same)))
    #expect(session.picture.contains("01/01/2019 · cùng các đơn vị với ngày số liệu"))
  }
}
