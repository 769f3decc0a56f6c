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
    #expect(picture.contains("60/127 47,2 31/05/2020"))
    #expect(picture.contains("70/≈ 127"))
    #expect(picture.contains("13,1 (126)"))
  }

  @Test func `where the records do not reach it is said, and nothing is invented`() throws {
    var session = session("published 10")
    #expect(session.picture.contains("sổ đến 31/05/2020"))
    #expect(session.picture.contains("sổ không ghi"))
    #expect(session.picture.contains("chưa thấy"))
    try session.press("jj")
    #expect(session.picture.contains("ntm không tính: số liệu trong tệp mới đến 31/05/2020"))
  }

  @Test func `a figure that contradicts itself is marked in the table and above it`() throws {
    var session = session("published 10")
    #expect(session.picture.contains("! 1 số công bố tự mâu thuẫn"))
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
