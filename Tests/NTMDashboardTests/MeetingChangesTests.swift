import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What changed since a meeting or a day, on the screen.
@Suite struct MeetingChangesTests {
  private static let changes = [
    Fixture.change(130), Fixture.change(129, .indicator("17.1", part: 1), old: "58.2", new: "60"),
    Fixture.change(128, .criterion(5), old: "R", new: "K"),
    Fixture.change(127, .criterion(4), old: "Đ", new: "K"),
  ]

  private func changes(_ size: Size) throws -> Session {
    var session = Session(size, page: "communes 10")
    session.apply(.snapshot(MeetingPageTests.inMeeting(Fixture.list(Fixture.communes))))
    try session.press("<f7>")
    let filter = ChangeFilter.since(MeetingPageTests.meeting, place: UnitCode("10"))
    #expect(session.effects == [.ask(Question(.changes(filter)))])
    session.apply(
      .snapshot(
        MeetingPageTests.inMeeting(Fixture.journal(MeetingChangesTests.changes, filter))
      )
    )
    return session
  }

  @Test func `F7 shows what became of each value in a meeting, and again each entry`() throws {
    var session = try changes(Size(width: 120, height: 30))
    #expect(session.picture.contains("Thay đổi · ") && session.picture.contains("từ “Họp 31/5”"))
    let table = try #require(session.state.tables[0] as? NetChangeTable)
    #expect(table.itemCount == 3)
    let line = session.picture.split(separator: "\n").first { $0.contains("TC 5 ") }
    #expect(
      line?.contains("Đang rà soát") == true && line?.contains("Đạt") == true,
      "\(line ?? "")"
    )
    try session.press("X")
    guard case .journal(let one) = session.state.visit.page else {
      Issue.record("X leads nowhere")
      return
    }
    #expect(one.field == .criterion(5) && one.place == UnitCode("02935"))
    try session.press("<esc><f7>")
    guard case .journal(let all) = session.state.visit.page else {
      Issue.record("no journal")
      return
    }
    #expect(!all.isSummed && all.after == nil && all.place == UnitCode("10"))
    session.apply(.snapshot(MeetingPageTests.inMeeting(Fixture.journal([], all))))
    try session.press("<f7>")
    #expect(session.state.visit.page == .communes(UnitCode("10")))
  }

  private func past(_ since: Baseline?) -> Session {
    var session = Session(Size(width: 120, height: 30))
    var snapshot = MeetingPageTests.inMeeting(Fixture.overview())
    snapshot.facts.meeting = nil
    snapshot.facts.meetings[0].closing = Meeting.Mark(
      at: 1_590_910_000,
      who: "Mai",
      change: 140,
      day: Fixture.asOf
    )
    session.state.since = since
    snapshot.question.since = since
    session.apply(.snapshot(snapshot))
    return session
  }

  @Test func `F7 lists what changed since the baseline that was chosen, of a day the figures`()
    throws
  {
    var session = past(.meeting(3))
    try session.press("<f7>")
    let since = ChangeFilter(after: 126, isSummed: true, limit: State.summedLimit)
    #expect(session.effects == [.ask(Question(.changes(since)))])
    session = past(.day(Fixture.day(2019, 12, 31)))
    try session.press("<f7>")
    let day = Baseline.day(Fixture.day(2019, 12, 31))
    #expect(session.effects == [.ask(Question(.differences(.country), since: day))])
    session = past(nil)
    try session.press("<f7>")
    #expect(session.state.visit.page == .journal(.of(.country)))
  }

  @Test func `s takes the name of a meeting, and then lists its own changes up to its close`()
    throws
  {
    var session = past(nil)
    try session.press("<f7>")
    var journal = Fixture.journal([], .of(.country))
    journal.facts.meetings = past(nil).state.visit.snapshot?.facts.meetings ?? []
    session.apply(.snapshot(journal))
    try session.press("shop 31/5")
    #expect(session.picture.contains("Hiểu là: Họp 31/5"), "\(session.picture)")
    try session.press("<enter>")
    guard case .journal(let filter) = session.state.visit.page else {
      Issue.record("no journal")
      return
    }
    #expect(filter.after == 126 && filter.upTo == 140 && filter.isSummed)
    var answer = Fixture.journal(MeetingChangesTests.changes, filter)
    answer.facts.meetings = journal.facts.meetings
    session.apply(.snapshot(answer))
    #expect(session.picture.contains("trong “Họp 31/5”"), "\(session.picture)")
    // Without words it is the journal again.
    try session.press("s<enter>")
    #expect(session.state.visit.page == .journal(.of(.country)))
  }

  @Test func `what is back where it was is one line and no row`() throws {
    let filter = ChangeFilter.since(MeetingPageTests.meeting, place: UnitCode("10"))
    var session = try changes(Size(width: 120, height: 30))
    let back = [
      Fixture.change(132, .criterion(7), old: "K", new: "Đ"),
      Fixture.change(131, .criterion(7), old: "Đ", new: "K"),
    ]
    let answer = Fixture.journal(back + MeetingChangesTests.changes, filter)
    session.apply(.snapshot(MeetingPageTests.inMeeting(answer)))
    #expect(session.picture.contains("1 giá trị trở lại như đầu"), "\(session.picture)")
    #expect(session.picture.contains("3 giá trị đổi, 6 lần ghi"), "\(session.picture)")
    #expect(!session.picture.contains("TC 7 "))
  }

  @Test func `a long list begins with the heading of its first row, and shows it again at Home`()
    throws
  {
    var session = Session(Size(width: 120, height: 15), page: "communes 10")
    session.apply(.snapshot(MeetingPageTests.inMeeting(Fixture.list(Fixture.communes))))
    try session.press("<f7>")
    let filter = ChangeFilter.since(MeetingPageTests.meeting, place: UnitCode("10"))
    let many = (1...20).map { Fixture.change(Int64(150 - $0), .criterion($0 % 19 + 1)) }
    let answer = MeetingPageTests.inMeeting(Fixture.journal(many, filter))
    session.apply(.snapshot(answer))
    let heading = try #require(session.picture.split(separator: "\n").dropFirst(3).first)
    #expect(heading.contains("Xã Bản Liền"), "\(session.picture)")
    #expect(session.state.visit.panes[0].top == 0)
    try session.press("G")
    #expect(session.state.visit.panes[0].top > 0)
    try session.press("<home>")
    #expect(session.state.visit.panes[0].top == 0)
    // What comes in does not move the list.
    session.apply(.snapshot(answer))
    #expect(session.state.visit.panes[0].top == 0)
  }

  @Test(arguments: MeetingPageTests.sizes) func `the changes of a meeting look as kept`(size: Size)
    throws
  {
    try expectGolden(
      changes(size).state.draw().canvas,
      "meeting-changes-\(size.width)x\(size.height)"
    )
  }
}
