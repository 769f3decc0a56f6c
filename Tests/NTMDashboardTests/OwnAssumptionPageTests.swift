import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Assumptions about the criteria that districts and provinces have of their own.
@Suite struct OwnAssumptionPageTests {
  private let fixture = AssumptionFixture()
  private static let page = "districts VN"

  /// With the cursor on the first line of what the district of a row needs.
  private func session(row: String, _ size: Size = Size(width: 160, height: 40)) throws -> Session {
    var session = Session(size, page: Self.page)
    session.apply(.snapshot(PageFixture().snapshot(Self.page)))
    for _ in 0..<10 where session.cursor != row { try session.press("j") }
    #expect(session.cursor == row)
    try session.press("<tab>")
    return session
  }

  private func assumed(_ session: Session) -> Snapshot {
    var snapshot = fixture.answer(session, Self.page)
    snapshot.whatIf?.ownSets = [DistrictCriteriaFixture().set.set]
    return snapshot
  }

  private static let district = UnitCode("085")

  @Test func `i assumes a district's own criterion and takes it back`() throws {
    var session = try session(row: "085")
    // Below the communes: 1 is met, 2 is not.
    try session.press("jji")
    let own = Assumption(.criterion(Self.district, number: 2), holds: true)
    #expect(session.state.assumptions == [own])
    #expect(session.effects.contains(.ask(session.state.question)))
    #expect(session.state.question.assumptions == [own])
    #expect(session.picture.contains("Giả sử Huyện Bắc Hà: TC2 ✓ Đạt"))
    session.apply(.snapshot(assumed(session)))
    #expect(session.picture.contains("GIẢ ĐỊNH 1"))
    let lines = session.picture.split(separator: "\n")
    #expect(lines.contains { $0.contains("~ 2 Giao thông") }, "\(session.picture)")
    #expect(!lines.contains { $0.contains("~ 1 Quy hoạch") })
    try session.press("i")
    #expect(session.state.assumptions.isEmpty)
    #expect(session.picture.contains("Bỏ giả định Huyện Bắc Hà: TC2"))
    try session.press("ki")
    #expect(session.state.assumptions.map(\.holds) == [false])
  }

  @Test func `a district of which nothing was reported has criteria to assume too`() throws {
    var session = try session(row: "498")
    try session.press("ji")
    #expect(
      session.state.assumptions
        == [Assumption(.criterion(UnitCode("498"), number: 1), holds: true)]
    )
  }

  @Test(arguments: Language.allCases)
  func `what cannot be assumed there is said in one sentence`(language: Language) throws {
    var district = try session(row: "085")
    district.state.words = Words(language, glyphs: .unicode)
    try district.press("i")
    #expect(district.state.assumptions.isEmpty && district.effects.isEmpty)
    let communes =
      language == .vi
      ? "Giả định từng xã ở trang xã (gx)" : "Communes are assumed on their own page (gx)"
    #expect(district.picture.contains(communes), "\(district.picture)")
    var town = try session(row: "080")
    town.state.words = Words(language, glyphs: .unicode)
    try town.press("ji")
    #expect(town.state.assumptions.isEmpty)
    #expect(
      town.picture.contains(language == .vi ? "không có bộ tiêu chí riêng" : "no set of criteria")
    )
  }

  @Test func `the list names the criterion of the district's own set, and leads to it`() throws {
    var session = try session(row: "085")
    try session.press("jjigi")
    var listed = assumed(session)
    listed.body = .assumptions
    session.apply(.snapshot(listed))
    #expect(session.picture.contains("Huyện Bắc Hà") && session.picture.contains("TC2"))
    let detail = session.state.tables.first?.detail(0, 0, session.state.words)
    #expect(detail?.hasSuffix("Giao thông") == true, "\(detail ?? "")")
    try session.press("<enter>")
    #expect(session.state.visit.page == .districts(UnitCode("10")))
  }

  @Test func `a criterion of a province's own is assumed where it has any`() throws {
    var session = Session(Size(width: 160, height: 40), page: Self.page)
    var snapshot = PageFixture().snapshot(Self.page)
    guard case .districts(var sheet) = snapshot.body else { return }
    var set = DistrictCriteriaFixture().set.set
    set.code = "51-tinh"
    set.level = .province
    set.types = []
    sheet.criteriaSets.append(OwnCriteriaSet(set: set, thresholds: ThresholdTable([])))
    sheet.provinces[0].criteria = OwnCriteria(
      set: "51-tinh",
      count: set.count,
      words: .empty,
      assessedOn: nil
    )
    snapshot.body = .districts(sheet)
    session.apply(.snapshot(snapshot))
    let province = sheet.provinces[0].unit.code
    try session.press("32ji")
    #expect(
      session.state.assumptions == [Assumption(.criterion(province, number: 2), holds: true)]
    )
  }
}
