import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What the dashboard says where there is nothing to show.
@Suite struct EmptyStoreTests {
  private func missing(
    _ subject: Question.Subject = .overview(focus: nil),
    hasFacts: Bool,
    days: [Day] = [],
    day: Day? = nil
  ) -> Snapshot {
    var snapshot = Fixture.overview()
    snapshot.question = Question(subject, day: day)
    snapshot.asOf = days.first ?? Day(number: 0)
    snapshot.path = []
    snapshot.body = .missing
    snapshot.facts.reportingDays = days
    if !hasFacts {
      snapshot.facts.name = Bilingual("", "")
      snapshot.facts.deadline = nil
      snapshot.facts.notice = nil
    }
    return snapshot
  }

  @Test(arguments: [false, true], [Size(width: 60, height: 15), Size(width: 120, height: 40)])
  func `a store without figures says what to import into which file`(
    hasFacts: Bool,
    size: Size
  ) throws {
    var session = Session(size)
    session.apply(.snapshot(missing(hasFacts: hasFacts)))
    #expect(!session.picture.contains("1970"))
    #expect(!session.picture.contains("tính đến"))
    let found = hasFacts ? "chưa có báo cáo nào" : "chưa có gì"
    #expect(session.picture.contains(found))
    let what = hasFacts ? "BÁO-CÁO" : "THƯ-MỤC"
    #expect(session.picture.contains("ntm import \(what) --store demo.sqlite"))
    #expect(!session.picture.contains("Esc"))
    try session.press("<c-t>")
    #expect(session.picture.contains(hasFacts ? "no report yet" : "nothing in this store"))
  }

  @Test func `a search in such a store is answered`() throws {
    var session = Session()
    session.apply(.snapshot(missing(hasFacts: true)))
    try session.press("/ha")
    session.apply(.snapshot(missing(.search("ha"), hasFacts: true)))
    #expect(!session.picture.contains("Đang đọc"))
    #expect(session.picture.contains("Chưa có số liệu để tìm"))
    try session.press("<enter>")
    #expect(session.state.visit.page == .overview)
    try session.press("<esc>")
    #expect(session.state.overlay == nil)
  }

  @Test func `a day before the first report is named, and the first date too`() {
    var session = Session()
    let day = Fixture.day(2018, 1, 1)
    session.state.day = day
    let days = [Fixture.day(2018, 12, 31), Fixture.asOf]
    session.apply(.snapshot(missing(hasFacts: true, days: days, day: day)))
    #expect(
      session.picture.contains("Chưa có số liệu nào tính đến 01/01/2018; kỳ đầu tiên là 31/12/2018")
    )
    #expect(session.picture.contains("F2"))
    #expect(!session.picture.contains("· tính đến"))
  }

  @Test func `a unit that is not on the list is named, with the way back`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("jj<enter>")
    var snapshot = missing(.units(UnitCode("10")), hasFacts: true, days: [Fixture.asOf])
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("Không có đơn vị mã 10"))
    #expect(session.picture.contains("Esc để quay lại"))
    // Nothing here can be written, copied or opened, and the footer does not offer it.
    #expect(session.picture.split(separator: "\n").last?.contains("vào") == false)
    snapshot.question.subject = .overview(focus: nil)
  }

  @Test func `where a demo lies stands until it could be read, and is found again`() throws {
    var settings = Fixture.settings(Size(width: 80, height: 24))
    settings.standing = "Tệp minh họa: /tmp/x/demo.sqlite · F2 để chép"
    var session = Session()
    session.state = State(settings: settings, at: session.moment)
    session.apply(.snapshot(Fixture.overview()))
    try session.press("jjk")
    #expect(session.picture.contains("/tmp/x/demo.sqlite · F2 để chép"))
    session.milliseconds += 600_000
    session.apply(.tick)
    #expect(session.picture.contains("/tmp/x/demo.sqlite"))
    #expect(session.state.wakeAt == nil)
    try session.press("j")
    #expect(!session.picture.contains("/tmp/x/demo.sqlite"))
    try session.press("<f2><down><down>")
    #expect(session.picture.contains("demo.sqlite"))
    try session.press("<enter>")
    #expect(session.effects == [.copy("demo.sqlite")])
  }
}
