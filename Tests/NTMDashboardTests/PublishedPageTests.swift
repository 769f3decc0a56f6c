import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Published figures on the screen: their own page, and beside the computed share of a place.
struct PublishedPageTests {
  private func session(
    _ line: String,
    _ size: Size = Size(width: 120, height: 40),
    change: (inout Snapshot) -> Void = { _ in }
  ) -> Session {
    var snapshot = PageFixture().snapshot(line)
    change(&snapshot)
    var session = Session(size, page: line)
    session.apply(.snapshot(snapshot))
    return session
  }

  @Test func `g f opens the figures of the place, Enter the records behind one`() throws {
    var session = session("units 10")
    try session.press("gf")
    #expect(session.state.visit.page == .published(UnitCode("10")))
    session.apply(.snapshot(PageFixture().snapshot("published 10")))
    try session.press("<enter>")
    #expect(session.state.visit.page == .units(UnitCode("10")))
    var country = Session(Size(width: 120, height: 40), page: "published 10")
    country.apply(.snapshot(PageFixture().snapshot("published 10")))
    try country.press("<esc>")
    #expect(country.state.visit.page == .published(.country))
  }

  @Test func `both figures stand beside each other, each with its base`() {
    let picture = session("published 10").picture
    #expect(picture.contains("61/127"))
    #expect(picture.contains("≠ 60/127"))
    #expect(picture.contains(" 47,2 31/05/2020 chưa rõ vì sao khác"))
    #expect(picture.contains("70/≈ 127"))
    #expect(picture.contains("13,1 (126)"))
  }

  @Test func `where the records do not reach it is said, and nothing is invented`() throws {
    var session = session("published 10")
    #expect(session.picture.contains("sổ đến 05/2020"))
    #expect(session.picture.contains("sổ không ghi"))
    #expect(session.picture.contains("chưa thấy"))
    try session.press("jj")
    #expect(session.picture.contains("ntm không tính: số liệu trong tệp mới đến 31/05/2020"))
  }

  @Test func `80 columns have value, base and share of both, 60 value against value`() {
    let line = { (width: Int, height: Int) in
      session("published 10", Size(width: width, height: height)).picture
        .split(separator: "\n").first { $0.contains("≠ 60/127") }.map(String.init) ?? ""
    }
    #expect(line(80, 24).contains("61/127"))
    #expect(line(80, 24).contains("48"))
    #expect(line(80, 24).contains("47,2"))
    #expect(line(60, 15).contains("61/127"))
  }

  @Test func `what stands above adds up, and a row that differs says why`() throws {
    var session = session("published 10", Size(width: 160, height: 40)) { snapshot in
      guard case .published(var sheet) = snapshot.body else { return }
      sheet.figures[0].own = .counted(
        CountedFigure(day: Fixture.day(2020, 6, 8), amount: .share(Share(60, of: 129)))
      )
      sheet.figures[0].figure.reason = .earlierList
      snapshot.body = .published(sheet)
    }
    #expect(session.picture.contains("6 số công bố: 1 khớp, 3 khác, 2 không so được"))
    let why =
      "≠ theo danh mục cũ; ngày khác: sổ sau 8 ngày; tổng khác: 127 và 129 · số công bố ngày"
    #expect(session.picture.contains(why))
    try session.press("jjjj")
    #expect(session.picture.contains("≠ tổng khác: 87 và 127"))
    try session.press("<c-t>")
    #expect(
      session.picture.contains("6 published figures: 1 agree, 3 differ, 2 cannot be compared")
    )
  }

  @Test func `a figure above the unit list is marked with the list`() {
    let picture = session("published 10", Size(width: 160, height: 40)) { snapshot in
      guard case .published(var sheet) = snapshot.body else { return }
      sheet.figures[0].figure.total = nil
      sheet.figures[0].figure.reason = .misprint
      sheet.figures[0].bound = FigureBound(kind: .communes, counted: 100, all: 120)
      snapshot.body = .published(sheet)
    }
    .picture
    let status =
      "! 127 vượt danh mục đơn vị ngày đó (120) · ≠ số in đáng ngờ; nguồn in nhầm; "
      + "tổng suy ra, không in · số công bố ngày 31/05/2020"
    #expect(picture.contains(status))
    #expect(picture.contains("! 2 số công bố đáng ngờ"))
  }

  @Test func `a figure that contradicts itself is marked in the table and above it`() throws {
    var session = session("published 10")
    #expect(session.picture.contains("! 1 số công bố đáng ngờ"))
    #expect(session.picture.contains("! 93,4"))
    try session.press("j")
    #expect(session.picture.contains("! 50/127 là 39,4%, không như số in"))
  }

  @Test func `the page of units marks a published share that is not that of its count`() {
    let wrong = session("units 10") { snapshot in
      snapshot.published[UnitCode("10")]?.total = Quantity(127)
      snapshot.published[UnitCode("10")]?.percent = Quantity(92)
    }
    #expect(wrong.picture.contains("! 61/127 là 48,0%, không như số in · Xã đạt chuẩn: công bố"))
    let impossible = session("units 10") { snapshot in
      snapshot.published[UnitCode("10")]?.total = Quantity(6)
    }
    #expect(impossible.picture.contains("! số in không thể đúng · Xã đạt chuẩn: công bố"))
    #expect(!session("units 10").picture.contains("! "))
  }
}
