import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Going through time: every page as it stood, and told so.
@Suite struct DayTests {
  private static let days = [
    Fixture.day(2019, 6, 30), Fixture.day(2019, 12, 31), Fixture.asOf,
  ]

  private func overview(_ day: Day? = nil) -> Snapshot {
    var snapshot = Fixture.overview()
    snapshot.facts.reportingDays = Self.days
    snapshot.question.day = day
    snapshot.asOf = day.map { day in Self.days.last { $0 <= day } ?? day } ?? Fixture.asOf
    return snapshot
  }

  private func session() -> Session {
    var session = Session()
    session.apply(.snapshot(overview()))
    return session
  }

  @Test func `the comma goes back a date at a time and the full stop comes forward`() throws {
    var session = session()
    try session.press(",")
    #expect(session.effects == [.ask(Question(.overview(focus: nil), day: Self.days[1]))])
    session.apply(.snapshot(overview(Self.days[1])))
    #expect(session.picture.contains("XEM LẠI 31/12/2019"))
    #expect(session.picture.contains("Kỳ 31/12/2019, 2/3"))
    try session.press(",")
    session.apply(.snapshot(overview(Self.days[0])))
    #expect(session.picture.contains("XEM LẠI 30/06/2019"))
    try session.press(",")
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("Đây là kỳ số liệu đầu tiên"))
    try session.press(".")
    session.apply(.snapshot(overview(Self.days[1])))
    try session.press(".")
    // The latest date is followed again, whatever comes in.
    #expect(session.effects == [.ask(Question(.overview(focus: nil), day: nil))])
    session.apply(.snapshot(overview()))
    #expect(!session.picture.contains("XEM LẠI"))
    try session.press(".")
    #expect(session.picture.contains("Đây là kỳ số liệu mới nhất"))
  }

  @Test func `the day stays on the way to other pages`() throws {
    var session = session()
    try session.press(",")
    session.apply(.snapshot(overview(Self.days[1])))
    try session.press("gd")
    #expect(session.effects == [.ask(Question(.belowLine(.country), day: Self.days[1]))])
  }

  @Test(arguments: ["31/12/2019", "2019-12-31", "31/12/2019 "])
  func `a day can be typed in the palette`(text: String) throws {
    var session = session()
    try session.press(":" + text.replacing(" ", with: "<space>"))
    #expect(session.picture.contains("Xem số liệu tính đến ngày này"))
    try session.press("<enter>")
    #expect(session.effects == [.ask(Question(.overview(focus: nil), day: Self.days[1]))])
    #expect(session.state.overlay == nil)
  }

  @Test func `the mark of a past day fits beside that of invented figures`() throws {
    for size in [Size(width: 60, height: 15), Size(width: 80, height: 24)] {
      var session = Session(size)
      var snapshot = overview(Self.days[1])
      snapshot.question.day = nil
      session.apply(.snapshot(snapshot))
      let header = session.picture.split(separator: "\n").first ?? ""
      #expect(header.contains("SỐ LIỆU MINH HỌA") && header.contains("XEM LẠI 31/12/2019"))
    }
  }
}
