import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Tags and villages corrected on the page of a commune, by the key that does it in lists.
@Suite struct ClassifyTests {
  private func session(_ line: String, who: String? = "Lan", _ size: Size? = nil) -> Session {
    var session = Session(size ?? Size(width: 100, height: 40), page: line)
    session.state.settings.editor = who
    var snapshot = PageFixture().snapshot(line)
    snapshot.facts.tags = PageFixture().snapshot("difficult 10").facts.tags
    session.apply(.snapshot(snapshot))
    return session
  }

  @Test(arguments: [Size(width: 60, height: 15), Size(width: 120, height: 40)])
  func `the page of a commune offers its tags and its villages`(size: Size) throws {
    var session = session("commune 02935", size)
    try session.press("T")
    #expect(session.picture.contains("Diện của xã, ghi từ 31/05/2020"))
    for _ in 0..<12 where !session.picture.contains("> tổng số") { try session.press("<down>") }
    try session.press("<enter>7<enter>12/BC<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .villages(UnitCode("02935"), .total))
    #expect(edit.new == .quantity(Quantity(7)) && edit.source == "12/BC")
  }

  @Test func `a tag is given there`() throws {
    var session = session("commune 02935")
    try session.press("T<home><enter>900/QĐ<enter>")
    let edit = try #require(session.edit?.edit)
    guard case .tag(let unit, _) = edit.subject else {
      Issue.record("\(edit.subject)")
      return
    }
    #expect(unit == UnitCode("02935"))
  }

  @Test func `in a list the same key works on any column`() throws {
    var session = session("difficult 10")
    try session.press("3T")
    #expect(session.picture.contains("Diện của xã, ghi từ") && session.picture.contains("Bản Liền"))
    #expect(session.picture.contains("số được hỗ trợ: 9"))
  }

  @Test func `the key says why where it can do nothing`() throws {
    var looking = session("commune 02935", who: nil)
    try looking.press("T")
    #expect(looking.state.overlay == nil && looking.picture.contains("ntm --edit --who TÊN"))
    var elsewhere = session("tasks")
    try elsewhere.press("T")
    #expect(elsewhere.state.overlay == nil && elsewhere.picture.contains("mở trang của xã"))
    var help = session("commune 02935")
    try help.press("?")
    #expect(CommandTable.row(of: .classify)?.keys.isEmpty == false && help.state.overlay != nil)
  }
}
