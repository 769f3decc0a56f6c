import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What a district needs for its title, below the list of districts.
@Suite struct DistrictPageTests {
  @Test func `what districts reported for a day that communes have not is told`() {
    var session = Session(Size(width: 80, height: 24), page: "districts VN")
    var snapshot = PageFixture().snapshot("districts VN")
    guard case .districts(var sheet) = snapshot.body else { return }
    sheet.later = [OwnReports.Later(.district, units: 2, latest: Fixture.day(2020, 6, 30))]
    snapshot.body = .districts(sheet)
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("TC huyện đến 30/06/2020 của 2 huyện: hiện khi xã có"))
  }

  private func session(_ size: Size, _ line: String = "districts VN") -> Session {
    var session = Session(size, page: line)
    session.apply(.snapshot(PageFixture().snapshot(line)))
    return session
  }

  @Test(arguments: [Size(width: 60, height: 15), Size(width: 110, height: 24)])
  func `the pane of what a district needs looks as kept`(size: Size) throws {
    var session = session(size)
    try session.press("<tab>")
    let name = "district-needs-\(size.width)x\(size.height)"
    try expectGolden(session.state.draw().canvas, name)
  }

  @Test func `in English too`() throws {
    var session = session(Size(width: 110, height: 32))
    try session.press("<c-t><tab>jj")
    try expectGolden(session.state.draw().canvas, "district-needs-en")
  }

  @Test func `the four panes stand side by side where there is room`() {
    let layout = session(Size(width: 160, height: 40)).state.layout
    #expect(layout.places.map(\.pane) == [0, 1, 2, 3])
    #expect(layout.places.allSatisfy { $0.others.isEmpty })
    let narrow = session(Size(width: 110, height: 32)).state.layout
    #expect(narrow.places.map(\.pane) == [0, 1, 2])
    #expect(narrow.places.last?.others == [3])
  }

  @Test func `a recognised district short of its own criteria is marked`() {
    var snapshot = PageFixture().snapshot("districts VN")
    guard case .districts(var sheet) = snapshot.body else { return }
    sheet.districts[2].recognitions[0].lostOn = nil
    snapshot.body = .districts(sheet)
    var session = Session(Size(width: 160, height: 40), page: "districts VN")
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("! 8/9"))
  }

  @Test func `the line of a criterion tells how it stands before what is asked`() throws {
    var session = session(Size(width: 160, height: 40))
    try session.press("<tab>jj")
    let line = try #require(session.picture.split(separator: "\n").dropLast().last)
    let name = try #require(session.state.tables[1].detail(2, 0, session.state.words))
    #expect(name.contains(": ✓ Đạt") || name.contains(": ✗ Chưa đạt"), "\(name)")
    #expect(!name.contains(" · ") || name.contains(" · yêu cầu "), "\(name)")
    #expect(line.contains(name.prefix(20)))
  }

  @Test func `why a town has no criteria is said in full`() throws {
    var session = session(Size(width: 160, height: 40))
    try session.press("j<tab>j")
    #expect(session.picture.contains("không có bộ tiêu chí riêng cho thành phố"))
  }
}
