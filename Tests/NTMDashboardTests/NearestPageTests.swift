import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct NearestPageTests {
  private func session() -> Session {
    var session = Session(page: "nearest VN")
    session.apply(.snapshot(PageFixture().snapshot("nearest VN")))
    return session
  }

  @Test func `the second pane has the units of the row, and Enter goes there and on`() throws {
    var session = session()
    #expect(session.picture.contains("Huyện Bắc Hà"))
    // Down to the communes that lack one criterion.
    try session.press("<down><down><down><down>")
    #expect(session.picture.contains("Bản Liền"))
    #expect(!session.picture.contains("Huyện Bắc Hà"))
    try session.press("<enter>")
    #expect(session.state.visit.focused == 1)
    try session.press("<enter>")
    #expect(session.state.visit.page == .commune(UnitCode("02935")))
    try session.press("<esc>")
    #expect(session.state.visit.page == .nearest(.country))
    // Esc leads from the second pane to the first, and from there out.
    try session.press("<esc>")
    #expect(session.state.visit.focused == 0)
    #expect(session.state.visit.page == .nearest(.country))
    try session.press("<esc>")
    #expect(session.state.visit.page == .overview)
  }

  @Test func `the pace is that of the target whose way is chosen, and of the unit in its row`()
    throws
  {
    var session = session()
    let goals = try #require(session.state.tables.first as? NearestGoalTable)
    let ids = goals.rows.compactMap { row -> String? in
      if case .goal(let goal) = row { goal.reading.target.id } else { nil }
    }
    try session.press("<down>")
    #expect(session.state.pacePage == .pace(ids[1], .country))
    try session.press("<up><enter>")
    let unit = try #require(session.cursor)
    #expect(session.state.pacePage == .pace(ids[0], UnitCode(unit)))
  }

  /// A goal that lacks so many of what it counts, so many of which nobody can decide.
  private func ceiling(below: Int) -> NearestGoal {
    var target = Fixture.target
    target.id = "T4"
    target.metric = .communesBelowLine
    (target.kind, target.direction, target.goal) = (.count, .atMost, Quantity(600))
    let reading = TargetReading(
      target: target,
      value: Quantity(below),
      part: below,
      base: 8_297,
      undetermined: 24,
      isMet: false,
      asOf: Fixture.asOf,
      pace: .behind(1)
    )
    return NearestGoal(reading: reading, lack: below + 24 - 600, chosen: [], unknown: 0)
  }

  @Test func `what lacks is told as carefully of the earlier day as of now`() throws {
    var snapshot = MovesFixture.snapshot("nearest VN")
    guard case .nearest(var sheet) = snapshot.body else { return }
    sheet.goals = [ceiling(below: 685)]
    sheet.then?.goals = ["T4": ceiling(below: 962)]
    snapshot.body = .nearest(sheet)
    var session = Session(Size(width: 160, height: 40), page: "nearest VN")
    session.state.since = MovesFixture.since.baseline
    session.apply(.snapshot(snapshot))
    try session.press("*")
    #expect(session.picture.contains("! 85–109"), "\(session.picture)")
    #expect(session.picture.contains("! 362–386"), "\(session.picture)")
    #expect(session.picture.contains("▴ -277"))
    // Groups carry what they count.
    let table = try #require(session.state.tables.first as? NearestGoalTable)
    let column = try #require(table.columns.firstIndex { $0.id == .then(.lacking) })
    #expect(table.cell(1, column, session.state.words).text == "0 huyện")
  }

  @Test func `a target in doubt shows what is lacking from the other baseline`() throws {
    var snapshot = PageFixture().snapshot("nearest VN")
    guard case .nearest(var sheet) = snapshot.body,
      case .target(let doubted) = PageFixture().snapshot("target T5").body
    else {
      Issue.record("The pages are not there.")
      return
    }
    var goal = try #require(sheet.goals.first)
    goal.reading = doubted.reading
    (goal.lack, goal.other) = (0, NearestGoal.Other(baseline: Quantity(114), lack: 3))
    sheet.goals = [goal]
    snapshot.body = .nearest(sheet)
    var session = Session(Size(width: 160, height: 40), page: "nearest VN")
    session.apply(.snapshot(snapshot))
    try session.press("<home>")
    #expect(session.picture.contains("? đạt theo mốc 111, chưa theo 114"), "\(session.picture)")
    #expect(session.picture.contains("mới cho 2/3 theo mốc 114"), "\(session.picture)")
    #expect(session.picture.contains("T5 Huyện thêm so 2019, theo mốc 114"), "\(session.picture)")
  }

  @Test func `what waits for a decision says so, and the silent have no figures`() throws {
    var session = session()
    try session.press("<down><down><down>")
    #expect(session.picture.contains("Nậm Mòn"))
    #expect(session.picture.contains("chờ quyết định"))
    try session.press("<down><down><down>")
    #expect(session.picture.contains("Thải Giàng Phố"))
    #expect(!session.picture.contains("chờ quyết định"))
  }
}
