import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Provinces with criteria of their own, beside districts and on a list without these.
@Suite struct ProvincePageTests {
  /// Two criteria in the tests' own wording: Lào Cai has reported, Hà Giang has not.
  private func snapshot(hasDistricts: Bool = true) -> Snapshot {
    var snapshot = PageFixture().snapshot("districts VN")
    guard case .districts(var sheet) = snapshot.body else { return snapshot }
    let names = [Bilingual("Thử A: môi trường", "Test A"), Bilingual("Thử B: nước", "Test B")]
    let set = CriteriaSet(
      code: "51-tinh",
      name: Bilingual("Tiêu chí tỉnh (lời của bộ thử)", "Criteria of provinces (tests' wording)"),
      document: "",
      valid: Period(from: Day(number: 0)),
      level: .province,
      line: 2,
      bands: [],
      criteria: names.enumerated().map { position, name in
        Criterion(number: position + 1, name: name, short: name, group: Bilingual("", ""))
      },
      indicators: []
    )
    sheet.criteriaSets.append(OwnCriteriaSet(set: set, thresholds: ThresholdTable([])))
    var words = CriteriaWords.empty
    words[0] = .met
    words[1] = .notMet
    let own = OwnCriteria(set: "51-tinh", count: 2, words: words, assessedOn: Fixture.asOf)
    sheet.provinces[0].criteria = own
    sheet.provinces[0].criteriaMove = OwnCriteriaMove(from: own, to: own)
    sheet.provinces[1].criteria = OwnCriteria(
      set: "51-tinh",
      count: 2,
      words: .empty,
      assessedOn: nil
    )
    if !hasDistricts {
      sheet.districts = []
      snapshot.levels.remove(.district)
    }
    snapshot.body = .districts(sheet)
    return snapshot
  }

  private func session(_ size: Size, hasDistricts: Bool = true) -> Session {
    var session = Session(size, page: "districts VN")
    session.apply(.snapshot(snapshot(hasDistricts: hasDistricts)))
    return session
  }

  @Test func `the pane of what a unit needs is about whom the reader came from`() throws {
    var session = session(Size(width: 160, height: 40))
    #expect(session.picture.contains("TC tỉnh") && session.picture.contains("1/2"))
    #expect(session.picture.contains("0/2 tỉnh đạt mọi TC tỉnh (1 chưa báo cáo)"))
    #expect(!session.picture.contains("Thử A"))
    try session.press("3")
    #expect(session.picture.contains("Cần để được công nhận · Tỉnh Lào Cai"))
    #expect(session.picture.contains("Thử B: nước"))
    // Going there leaves it as it is, and the districts take it back.
    try session.press("2")
    #expect(session.state.visit.focused == 1 && session.picture.contains("Thử B: nước"))
    try session.press("1")
    #expect(!session.picture.contains("Thử B: nước"))
    try session.press("2")
    #expect(!session.picture.contains("Thử B: nước"))
  }

  @Test func `it follows the cursor among the provinces, also over new figures`() throws {
    var session = session(Size(width: 160, height: 40))
    try session.press("3j")
    #expect(session.picture.contains("Cần để được công nhận · Tỉnh Hà Giang"))
    #expect(session.picture.contains("chưa báo cáo tiêu chí"))
    session.apply(.snapshot(snapshot()))
    #expect(session.picture.contains("Cần để được công nhận · Tỉnh Hà Giang"))
    try session.press("k")
    #expect(session.picture.contains("TC 1/2"))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 30)], [false, true])
  func `without districts provinces and their criteria are all there is`(
    size: Size,
    isEnglish: Bool
  ) throws {
    var session = session(size, hasDistricts: false)
    if isEnglish { try session.press("<c-t>") }
    #expect(session.state.visit.shownPanes == [2, 1])
    #expect(session.state.visit.focused == 2)
    let name = "province-criteria-\(size.width)x\(size.height)" + (isEnglish ? "-en" : "")
    try expectGolden(session.state.draw().canvas, name)
  }

  @Test func `panes are numbered as they stand`() throws {
    var session = session(Size(width: 80, height: 24), hasDistricts: false)
    try session.press("2")
    #expect(session.state.visit.focused == 1 && session.picture.contains("Thử A"))
    try session.press("1")
    #expect(session.state.visit.focused == 2)
    try session.press("<tab>")
    #expect(session.state.visit.focused == 1)
    try session.press("<tab>")
    #expect(session.state.visit.focused == 2)
    try session.press("<s-tab>")
    #expect(session.state.visit.focused == 1)
  }

  @Test func `without criteria of provinces there is nothing of them`() throws {
    var plain = Session(Size(width: 160, height: 40), page: "districts VN")
    plain.apply(.snapshot(PageFixture().snapshot("districts VN")))
    try plain.press("3")
    #expect(!plain.picture.contains("TC tỉnh"))
    #expect(plain.picture.contains("Mọi xã được công nhận"))
  }

  @Test func `a recognised province short of its own criteria is marked`() {
    var snapshot = snapshot()
    guard case .districts(var sheet) = snapshot.body else { return }
    sheet.provinces[0].recognitions = [
      Recognition(
        standard: .taskCompleted,
        number: "1/QĐ-TTg",
        decidedOn: Day("2020-01-10"),
        year: 2020,
        lostOn: nil,
        source: ""
      )
    ]
    snapshot.body = .districts(sheet)
    var session = Session(Size(width: 160, height: 40), page: "districts VN")
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("! 1/2"))
  }

  @Test func `a criterion of a province is corrected like any other`() throws {
    var session = session(Size(width: 160, height: 40))
    try session.press("32j")
    let figure = try #require(session.state.figureUnderCursor)
    #expect(figure.unit.name == "Lào Cai")
    #expect(figure.figure.subject == .criterion(figure.unit.code, number: 2))
    #expect(figure.figure.old == .state(.notMet))
    // The communes in it have criteria of the same numbers.
    #expect(session.state.historyUnderCursor?.isOfPlaceAlone == true)
  }
}
