import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The page of OCOP: which products its linked panes show.
@Suite struct OCOPPageTests {
  private func opened(_ change: (inout Snapshot) -> Void = { _ in }) -> Session {
    var snapshot = PageFixture().snapshot("ocop 10")
    change(&snapshot)
    var session = Session(Size(width: 150, height: 30), page: "ocop 10")
    session.apply(.snapshot(snapshot))
    return session
  }

  private func owners(_ session: Session) -> [String] {
    let table = session.state.tables[2]
    return (0..<table.count).map { table.cell($0, 6, session.state.words).text }
  }

  @Test func `a note that stands in full does not send anybody to K`() {
    var snapshot = PageFixture().snapshot("ocop 10")
    guard case .ocop(var sheet) = snapshot.body else { return }
    sheet.total.rating = .noList
    snapshot.body = .ocop(sheet)
    var session = Session(Size(width: 80, height: 24), page: "ocop 10")
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("Chưa rõ: chưa nhận được danh sách sản phẩm nào của nơi này"))
    #expect(!session.picture.contains("[K …]"), "\(session.picture)")
  }

  @Test func `the owners follow the sector under the cursor, and are all again without one`()
    throws
  {
    var session = opened()
    #expect(session.picture.contains("3 Chủ thể · Tỉnh Lào Cai ─"))
    #expect(owners(session) == ["5", "5"])
    try session.press("<tab>")
    #expect(session.picture.contains("3 Chủ thể · Tỉnh Lào Cai · Thực phẩm ─"))
    #expect(owners(session) == ["3", "3"])
    try session.press("j")
    #expect(session.picture.contains("3 Chủ thể · Tỉnh Lào Cai · Đồ uống ─"))
    #expect(owners(session) == ["2", "2"])
    // Among the owners the sector stays; its sum is that of all sectors.
    try session.press("<tab>")
    #expect(session.picture.contains("[3 Chủ thể · Tỉnh Lào Cai · Đồ uống]"))
    #expect(owners(session) == ["2", "2"])
    try session.press("2j")
    #expect(owners(session) == ["5", "5"])
    try session.press("k1")
    #expect(session.picture.contains("3 Chủ thể · Tỉnh Lào Cai ─"))
    #expect(owners(session) == ["5", "5"])
    // Straight to the owners no sector was chosen.
    try session.press("3")
    #expect(session.picture.contains("[3 Chủ thể · Tỉnh Lào Cai]"))
  }

  @Test func `sectors and owners are those of the place under the cursor`() throws {
    var session = opened()
    try session.press("jj")
    #expect(session.picture.contains("3 Chủ thể · Huyện Bát Xát ─"))
    #expect(owners(session) == [])
    try session.press("k<tab>")
    #expect(session.picture.contains("3 Chủ thể · Huyện Bắc Hà · Thực phẩm ─"))
    #expect(owners(session) == ["3", "3"])
  }

  @Test func `a place without a product leaves the panes where they are`() throws {
    var session = Session(Size(width: 150, height: 40), page: "ocop 10")
    session.apply(.snapshot(PageFixture().snapshot("ocop 10")))
    let places = session.state.layout.places
    try session.press("jj")
    #expect(owners(session) == [] && session.state.layout.places == places)
  }

  @Test func `a new answer keeps the sector`() throws {
    var session = opened()
    try session.press("<tab>j")
    session.apply(.snapshot(PageFixture().snapshot("ocop 10")))
    #expect(session.picture.contains("3 Chủ thể · Tỉnh Lào Cai · Đồ uống ─"))
    #expect(owners(session) == ["2", "2"])
  }

  @Test func `the heading of what ends soon has the days of the store`() throws {
    #expect(opened().state.tables[0].columns.contains { $0.title == "≤90 ngày" })
    let month = opened { $0.facts.soonDays = 30 }
    #expect(month.state.tables[0].columns.contains { $0.title == "≤30 ngày" })
  }

  @Test func `who gives the most stars is said as the store has it`() {
    func awaiting(_ councils: [Council], _ language: Language = .vi) -> String? {
      var words = Words(language, glyphs: .unicode)
      words.topCouncil = ProductRules(councils: councils).topCouncil
      return words.awaiting(3)
    }
    let two = [Council(level: "tỉnh", mostStars: 4), Council(level: "trung ương", mostStars: 5)]
    #expect(awaiting(two)?.hasSuffix("chờ hội đồng cấp trên (5 sao: trung ương)") == true)
    #expect(awaiting(two, .en)?.hasSuffix("a higher council (5 stars: the centre)") == true)
    let other = [Council(level: "xã", mostStars: 3), Council(level: "tỉnh", mostStars: 4)]
    #expect(awaiting(other)?.hasSuffix("(4 sao: tỉnh)") == true)
    #expect(awaiting([])?.hasSuffix("chờ hội đồng cấp trên") == true)
  }
}
