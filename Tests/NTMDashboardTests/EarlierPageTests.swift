import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Going back to the ends of meetings: every page as it stood then, and told so.
@Suite struct EarlierPageTests {
  private static let opened = Meeting.Mark(at: 10, who: "Lan", change: 7, day: Fixture.asOf)
  private static let first = Meeting(
    id: 1,
    name: "Giao ban 5",
    opening: opened,
    closing: Meeting.Mark(at: 20, who: "Mai", change: 9, day: Fixture.asOf)
  )
  private static let second = Meeting(id: 2, name: "Họp 09/6", opening: opened, closing: nil)
  private static let points = [
    MeetingPoint(1, .opening), MeetingPoint(1, .closing), MeetingPoint(2, .opening),
  ]

  private func overview(_ point: MeetingPoint? = nil, kept: Int = 0) -> Snapshot {
    var snapshot = Fixture.overview()
    snapshot.facts.meetings = [Self.second, Self.first]
    snapshot.question.stoodAt = point
    let meeting = point.map { $0.meeting == 1 ? Self.first : Self.second }
    snapshot.earlier = meeting.flatMap { meeting in
      point.map {
        EarlierState(
          meeting: meeting,
          end: $0.end,
          mark: Self.opened,
          takenBack: 1_234,
          kept: kept
        )
      }
    }
    return snapshot
  }

  private func session(_ size: Size = Size(width: 120, height: 40)) -> Session {
    var session = Session(size)
    session.apply(.snapshot(overview()))
    return session
  }

  private func question(_ point: MeetingPoint?) -> Question {
    var question = Question(.overview(focus: nil))
    question.stoodAt = point
    return question
  }

  @Test func `braces go from one end of a meeting to the next, back and up to now`() throws {
    var session = session()
    for point in Self.points.reversed() {
      try session.press("{")
      #expect(session.effects == [.ask(question(point))])
      session.apply(.snapshot(overview(point)))
    }
    #expect(session.picture.contains("Lúc mở “Giao ban 5”, mốc 1/3"))
    try session.press("{")
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("Không có mốc họp nào trước nữa"))
    for point in Self.points.dropFirst() {
      try session.press("}")
      #expect(session.effects == [.ask(question(point))])
      session.apply(.snapshot(overview(point)))
    }
    try session.press("}")
    #expect(session.effects == [.ask(question(nil))])
    session.apply(.snapshot(overview()))
    #expect(session.picture.contains("Trở lại số liệu hiện nay"))
    #expect(!session.picture.contains("LÚC"))
    try session.press("}")
    #expect(session.effects.isEmpty && session.picture.contains("Đang xem số liệu hiện nay"))
  }

  @Test func `every page says the instant, and what of it is of now`() throws {
    var session = session()
    try session.press("{")
    session.apply(.snapshot(overview(Self.points[2], kept: 3)))
    let lines = session.picture.split(separator: "\n")
    #expect(lines.first?.contains("LÚC MỞ Họp 09/6") == true)
    #expect(lines.first?.contains("SỐ LIỆU MINH HỌA") == true)
    #expect(session.picture.contains("Như lúc mở “Họp 09/6”, kỳ mới nhất khi ấy là 31/05/2020"))
    #expect(session.picture.contains("không kể 1.234 mục nhật ký từ đó"))
    #expect(session.picture.contains("3 thay đổi về danh mục"))
    // On the way to other pages the instant stays.
    try session.press("gd")
    var wanted = Question(.belowLine(.country))
    wanted.stoodAt = Self.points[2]
    #expect(session.effects == [.ask(wanted)])
  }

  @Test(arguments: [Size(width: 60, height: 15), Size(width: 80, height: 24)])
  func `the mark of the instant fits beside that of invented figures`(_ size: Size) throws {
    var session = session(size)
    try session.press("{")
    session.apply(.snapshot(overview(Self.points[2])))
    let header = session.picture.split(separator: "\n").first ?? ""
    #expect(header.contains("SỐ LIỆU MINH HỌA") && header.contains("LÚC MỞ HỌP"))
  }

  @Test(arguments: ["e", "E", "a", "i", "D"])
  func `what needs the figures of now is refused with the way back`(_ keys: String) throws {
    var session = Session()
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(overview()))
    try session.press("{")
    session.apply(.snapshot(overview(Self.points[2])))
    try session.press(keys)
    #expect(session.effects.isEmpty && session.state.overlay == nil)
    #expect(session.picture.contains("} đến khi về số liệu hiện nay"))
  }

  @Test func `among assumptions no meeting is gone back to`() throws {
    var session = session()
    session.state.assumptions = [
      Assumption(.standard(UnitCode("01101"), .standard), holds: true)
    ]
    try session.press("{")
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("I bỏ hết giả định trước"))
  }

  @Test func `only meetings that were open by then can be held against, and tasks are of then`()
    throws
  {
    var session = session()
    try session.press("{{{")
    var snapshot = overview(Self.points[0])
    snapshot.facts.reportingDays = [Fixture.day(2019, 12, 31), Fixture.asOf]
    snapshot.asOf = Fixture.day(2019, 12, 31)
    session.apply(.snapshot(snapshot))
    #expect(!session.picture.contains("trạng thái hiện nay"))
    try session.press("S")
    #expect(session.picture.contains("Giao ban 5") && !session.picture.contains("Họp 09/6"))
  }

  @Test func `a meeting that is gone says that the page is of now`() throws {
    var session = session()
    try session.press("{")
    var gone = overview(Self.points[2])
    gone.earlier = nil
    gone.facts.meetings = []
    session.apply(.snapshot(gone))
    #expect(session.picture.contains("Tệp không có mốc họp này"))
    try session.press("}")
    #expect(session.effects == [.ask(question(nil))])
  }

  @Test func `a leading screen takes those that follow to the instant`() throws {
    var session = session()
    try session.press("{")
    let text = session.state.stance.text
    #expect(text.contains("at-opening=2"))
    #expect(Stance(text: text)?.stoodAt == Self.points[2])
    var closed = try #require(Stance(text: text))
    closed.stoodAt = Self.points[1]
    #expect(Stance(text: closed.text)?.stoodAt == Self.points[1])
  }
}
