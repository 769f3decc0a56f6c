import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What a screen says is true as it stands there, at every width.
@Suite struct TruthTests {
  private static let words = Words(.vi, glyphs: .unicode)
  private static let smallest = Size(width: 60, height: 15)

  private func picture(_ snapshot: Snapshot, _ size: Size, page: String? = nil) -> String {
    var session = Session(size, page: page)
    session.apply(.snapshot(snapshot))
    return session.picture
  }

  @Test(arguments: [60, 80, 100, 120, 200])
  func `a goal never stands beside a value as a claim, and the pace is told`(width: Int) throws {
    let picture = picture(Fixture.eightTargets(), Size(width: width, height: 40))
    let row = try #require(picture.split(separator: "\n").first { $0.contains("T3") })
    #expect(row.contains("58,2% / ≥ 60%"))
    #expect(row.contains("chậm 31"))
  }

  @Test func `a file has the goal without what the screen puts before it`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.eightTargets()))
    try session.press("1")
    let rows = try #require(session.state.sheet?.rows)
    #expect(rows[0].contains("≥ 60%"))
  }

  @Test func `a goal of all stands without a sign`() {
    var target = Fixture.target
    target.direction = .equal
    target.goal = Quantity(100)
    #expect(TruthTests.words.goal(target) == "100%")
    #expect(TruthTests.words.against(target) == "đích 100%")
  }

  @Test func `a target in doubt says so in its row and names the other baseline`() throws {
    var snapshot = PageFixture().snapshot("overview")
    guard case .overview(var overview) = snapshot.body else { return }
    overview.targets[1].rival = Fixture.baseline
    snapshot.body = .overview(overview)
    var session = Session(TruthTests.smallest)
    session.apply(.snapshot(snapshot))
    try session.press("j")
    let row = try #require(session.picture.split(separator: "\n").first { $0.contains("T5") })
    #expect(row.contains("?") && row.contains("đạt ?") && !row.contains("✓"))
    var wide = Session(Size(width: 160, height: 40))
    wide.apply(.snapshot(snapshot))
    try wide.press("1j")
    #expect(wide.picture.contains("So với 114 công bố cho 31/01/2020: +12 → chưa đạt"))
  }

  @Test(arguments: ["target T5", "districts VN"])
  func `no line says that a target in doubt is met before it says on which baseline`(
    line: String
  ) {
    for size in [Size(width: 80, height: 24), Size(width: 120, height: 40)] {
      var session = Session(size, page: line)
      session.apply(.snapshot(PageFixture().snapshot(line)))
      let text = session.state.wholeText.joined(separator: " ")
      #expect(text.contains("? đạt theo mốc 111, chưa theo 114"), "\(text)")
      #expect(!session.picture.contains("✓ đạt "), "\(session.picture)")
    }
  }

  @Test func `a screen too low for the chart says so`() {
    let snapshot = PageFixture().snapshot("pace T3 VN")
    let low = picture(snapshot, Size(width: 60, height: 15), page: "pace T3 VN")
    #expect(low.contains("biểu đồ cần màn hình cao hơn"))
    let high = picture(snapshot, Size(width: 120, height: 40), page: "pace T3 VN")
    #expect(!high.contains("biểu đồ cần"))
  }

  @Test(arguments: Language.allCases)
  func `both indices of the way to the goal stand beside the pace, and are explained`(
    language: Language
  ) throws {
    for size in [Size(width: 80, height: 24), Size(width: 120, height: 40)] {
      var session = Session(size, page: "pace T3 VN")
      session.apply(.snapshot(PageFixture().snapshot("pace T3 VN")))
      if language == .en { try session.press("<c-t>") }
      let said = language == .vi ? "dự kiến còn " : " left"
      #expect(session.picture.contains("UN ESCAP: ") && session.picture.contains(said))
      let done = language == .vi ? "đã đi " : "of the way done"
      #expect(session.picture.contains(done) || size.width < 120)
      let text = session.state.wholeText.joined(separator: " ")
      #expect(text.contains("Anticipated Progress Index"), "\(text)")
      // On a low screen the explanation gives way to the chart, and K leads to it.
      #expect(session.picture.contains("[K …]") || size.height > 24)
    }
  }

  @Test func `against the line of which date targets are held is told beside them`() {
    var snapshot = PageFixture().snapshot("overview")
    guard case .overview(var overview) = snapshot.body else { return }
    overview.targets[0].heldOn = Fixture.day(2020, 3, 31)
    snapshot.body = .overview(overview)
    snapshot.coverage = Share(411, of: 8297)
    let held = "tiến độ so với kỳ 31/03/2020, kỳ gần nhất đủ báo cáo"
    let low = picture(snapshot, TruthTests.smallest, page: "overview")
    #expect(low.contains("! mới 411/8.297 xã báo cáo kỳ này\n") && low.contains("! " + held))
    let wide = picture(snapshot, Size(width: 120, height: 40), page: "overview")
    #expect(wide.contains("! mới 411/8.297 xã báo cáo kỳ này · " + held))
    // From 31/03/2020, not from the date that few have reported for.
    #expect(wide.contains("còn 275 ngày từ 31/03/2020 · 31/12/2020"))
    // A province that has reported counts from the date itself.
    let own = picture(snapshot, Size(width: 120, height: 40), page: "projector province 10")
    #expect(own.contains("còn 214 ngày · 31/12/2020"))
    let slide = picture(snapshot, Size(width: 120, height: 40), page: "projector")
    #expect(slide.contains("còn 275 ngày từ 31/03/2020 · 31/12/2020"))
  }

  @Test func `the outlook of a target in doubt is in doubt too`() {
    var snapshot = PageFixture().snapshot("pace T3 VN")
    guard case .pace(var sheet) = snapshot.body,
      case .target(let target) = PageFixture().snapshot("target T5").body
    else { return }
    sheet.total.doubted = target.reading
    sheet.total.forecast.outlook = .met
    snapshot.body = .pace(sheet)
    let picture = picture(snapshot, Size(width: 120, height: 40), page: "pace T3 VN")
    #expect(picture.contains("· ? đã đạt theo mốc 111, chưa theo 114"))
    #expect(picture.prefix { $0 != "┌" }.contains("✓ đã đạt") == false, "\(picture)")
  }

  @Test(arguments: ["overview", "units 10", "communes 10", "below 10", "target T5"])
  func `that few have reported is told beside every figure of the day`(line: String) {
    var snapshot = PageFixture().snapshot(line)
    snapshot.coverage = Share(411, of: 8297)
    for size in [TruthTests.smallest, Size(width: 120, height: 40)] {
      let picture = picture(snapshot, size, page: line)
      #expect(picture.contains("! mới 411/8.297 xã báo cáo kỳ này"), "\(size)")
    }
    snapshot.coverage = Share(8000, of: 8297)
    #expect(!picture(snapshot, TruthTests.smallest, page: line).contains("báo cáo kỳ này"))
  }

  @Test func `a paragraph cut by the screen ends with the key that shows the rest`() {
    var snapshot = PageFixture().snapshot("target T5")
    guard case .target(var sheet) = snapshot.body else { return }
    sheet.reading.target.source = String(repeating: "Chương trình công tác ", count: 9)
    snapshot.body = .target(sheet)
    var isCut = false
    for limit in 5...9 {
      let high = Size(width: 80, height: limit * 3 + 3)
      let lines = PageText(snapshot: snapshot, words: TruthTests.words, size: high).lines
      guard let last = lines.last, last.text.contains("Chương trình") else { continue }
      #expect(last.text.hasSuffix("… [K …]"), "\(last.text)")
      #expect(Width.columns(last.text) <= 76)
      isCut = true
    }
    #expect(isCut)
  }

  @Test func `decimals of printed figures stand below each other`() {
    let values = [Quantity("58.2"), Quantity("54.47"), Quantity(54), nil]
    #expect(TruthTests.words.numerals.aligned(values) == ["58,2 ", "54,47", "54   ", "–   "])
    #expect(TruthTests.words.numerals.aligned([Quantity(5_177), nil]) == ["5.177", "–"])
  }

  // MARK: - Communes below the line

  @Test(arguments: [60, 80, 100, 120, 160])
  func `the list of short communes says how many at every width`(width: Int) {
    let picture = picture(
      PageFixture().snapshot("below 10"),
      Size(width: width, height: 24),
      page: "below 10"
    )
    #expect(picture.contains("3 xã · 1 chưa xác định") || picture.contains("3 xã (+1 ?)"))
    #expect(picture.contains("[1 Dưới 10 TC (bộ 1980) · Tỉnh Lào Cai]"))
  }

  @Test func `criteria lacking are counted over the communes below the line alone`() throws {
    let rows = [
      Fixture.commune("1", "A", met: 3), Fixture.commune("2", "B", met: 9, unknown: 4),
    ]
    let table = LackingTable(rows, set: Fixture.set, words: TruthTests.words)
    #expect(table.total == 1)
    #expect(table.rows.allSatisfy { $0.lacking + $0.open <= 1 })
    var session = Session(TruthTests.smallest, page: "below 10")
    session.apply(.snapshot(PageFixture().snapshot("below 10")))
    try session.press("<tab>")
    #expect(session.picture.contains("trên 3 xã"))
  }

  @Test func `a list that was cut says so`() {
    var snapshot = Fixture.overview()
    guard case .overview(var overview) = snapshot.body else { return }
    overview.focusRollUp.undetermined = 3
    snapshot.body = .overview(overview)
    let size = Size(width: 120, height: 40)
    #expect(picture(snapshot, size).contains("─ 4 thấp nhất trong 21 ┐"))
    let wide = Size(width: 200, height: 60)
    #expect(picture(snapshot, wide).contains("18 xã · 3 chưa xác định · 4 thấp nhất trong 21"))
    overview.focusRollUp.below = 2
    overview.focusRollUp.undetermined = 2
    snapshot.body = .overview(overview)
    #expect(picture(snapshot, size).contains("2 xã · 2 chưa xác định ┐"))
  }

  // MARK: - What has no communes, and what is not assessed

  @Test func `a district without communes has no zeros and stands last in any order`() throws {
    var snapshot = PageFixture().snapshot("units 10")
    guard case .units(var rows) = snapshot.body else { return }
    rows[0].rollUp = RollUp(criteria: 19, bands: 5, sectors: 2)
    snapshot.body = .units(rows)
    let table = PlaceTable.full(rows, set: Fixture.set, words: TruthTests.words)
    for (index, column) in table.columns.enumerated() {
      let cell = table.cell(0, index, TruthTests.words)
      guard column.id != .name, column.id != .code, column.id != .standardised else { continue }
      #expect(cell.text == "–" && cell.role == .muted, "\(column.title)")
    }
    #expect(table.sortKeys(.below)[0] == nil && table.sortKeys(.band(4))[0] == nil)
    #expect(TruthTests.words.recognised(Share(0, of: 0)) == "không có xã")
  }

  @Test func `a ward lists no missing reports`() {
    var snapshot = PageFixture().snapshot("commune 02935")
    guard case .commune(var sheet) = snapshot.body else { return }
    sheet.row.unit.isCounted = false
    sheet.row.words = .empty
    sheet.row.assessedOn = nil
    snapshot.body = .commune(sheet)
    for size in [TruthTests.smallest, Size(width: 120, height: 40)] {
      let picture = picture(snapshot, size, page: "commune 02935")
      #expect(!picture.contains("Chưa báo cáo"))
      #expect(picture.contains("– Không đánh giá"))
      #expect(picture.contains("không thuộc diện đánh giá"))
    }
  }

  // MARK: - Names and counts

  @Test func `the country is no row among its provinces`() {
    let picture = picture(Fixture.overview(), Size(width: 120, height: 40))
    #expect(picture.contains("3 · theo vùng"))
    #expect(picture.contains(" 3 dòng"))
  }

  @Test func `a town of its province's name is told from it by its type`() {
    var snapshot = PageFixture().snapshot("units 10")
    snapshot.path.append(Fixture.unit("080", .district, "Thành phố", "Lào Cai"))
    let picture = picture(snapshot, Size(width: 120, height: 24), page: "units 10")
    #expect(picture.contains("› Lào Cai › Thành phố Lào Cai"))
  }

  @Test func `English has the store's words for types and regions`() throws {
    var session = Session(Size(width: 120, height: 40))
    session.apply(.snapshot(Fixture.overview()))
    try session.press("<c-t>")
    #expect(session.picture.contains("Northern Midlands and Mountains"))
    let words = session.state.words
    #expect(words.fullName(Fixture.unit("085", .district, "Huyện", "Bắc Hà")) == "Bắc Hà District")
    #expect(words.fullName(Fixture.unit("1", .commune, "Phường", "2")) == "Ward 2")
    #expect(words.fullName(Fixture.unit("1", .commune, "Thôn", "An")) == "Thôn An")
    try session.press("<c-t>")
    #expect(session.state.words.fullName(Fixture.provinces[2].unit) == "Tỉnh Lào Cai")
  }

  // MARK: - Products

  @Test func `products of the country come by province under regions, sectors beside them`() throws
  {
    var snapshot = PageFixture().snapshot("ocop 10")
    guard case .ocop(var sheet) = snapshot.body else { return }
    let row = sheet.total
    sheet.total.unit = Fixture.country
    sheet.places = Fixture.provinces.map { place in
      var place = (place.unit, row)
      place.1.unit = place.0
      return place.1
    }
    snapshot.body = .ocop(sheet)
    snapshot.path = [Fixture.country]
    snapshot.question = Question(.ocop(.country))
    for width in [100, 110, 129, 140] {
      var session = Session(Size(width: width, height: 24), page: "ocop VN")
      session.apply(.snapshot(snapshot))
      #expect(session.picture.contains("  Hà Giang") && session.picture.contains("Đồ uống"))
      #expect(session.picture.contains("Trung du miền núi phía Bắc"))
      #expect(session.picture.contains(" 3 dòng"))
      try session.press("j")
      #expect(session.cursor == "02")
      #expect(session.picture.contains("2 Tỉnh Hà Giang"))
    }
  }
}
