import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The list of what differs in the figures of two days: how it is reached, left and read.
@Suite struct DifferencePageTests {
  private static let since = MovesFixture.since.baseline
  private static let page = Page.differences(UnitCode("10"))

  /// A list of communes held against the end of the year before.
  private func communes(_ since: Baseline? = since) -> Session {
    var session = Session(Size(width: 120, height: 30), page: "communes 10")
    session.state.since = since
    var snapshot = Fixture.list(Fixture.communes)
    snapshot.question.since = since
    session.apply(.snapshot(snapshot))
    return session
  }

  private func list(_ size: Size = Size(width: 120, height: 30)) -> Session {
    var session = Session(size, page: "differences 10")
    session.state.since = Self.since
    session.apply(.snapshot(MovesFixture.snapshot("differences 10")))
    return session
  }

  @Test func `against a date F7 shows the figures, then what was written, then each entry`() throws
  {
    var session = communes()
    try session.press("<f7>")
    #expect(session.state.visit.page == Self.page)
    #expect(
      session.effects == [.ask(Question(.differences(UnitCode("10")), since: Self.since))]
    )
    session.apply(.snapshot(MovesFixture.snapshot("differences 10")))
    try session.press("<f7>")
    guard case .journal(let written) = session.state.visit.page else {
      Issue.record("no journal")
      return
    }
    // Midnight in Viet Nam.
    #expect(written.isSummed && written.since == 1_577_750_400 - 7 * 3_600)
    session.apply(.snapshot(Fixture.journal([], written)))
    try session.press("<f7>")
    #expect(session.state.visit.page == .journal(.of(UnitCode("10"))))
    session.apply(.snapshot(Fixture.journal([], .of(UnitCode("10")))))
    try session.press("<f7>")
    #expect(session.state.visit.page == .communes(UnitCode("10")))
  }

  @Test func `f goes from one list to the other and back, and Esc leads to where F7 was pressed`()
    throws
  {
    var session = communes()
    try session.press("<f7>")
    session.apply(.snapshot(MovesFixture.snapshot("differences 10")))
    try session.press("f")
    guard case .journal(let written) = session.state.visit.page else {
      Issue.record("no journal")
      return
    }
    session.apply(.snapshot(Fixture.journal([], written)))
    #expect(session.picture.contains("khác nhau ở đâu: f"), "\(session.picture)")
    try session.press("f")
    #expect(session.state.visit.page == Self.page)
    session.apply(.snapshot(MovesFixture.snapshot("differences 10")))
    try session.press("<esc>")
    #expect(session.state.visit.page == .communes(UnitCode("10")))
  }

  @Test func `without a date f says how to choose one`() throws {
    var session = communes(nil)
    try session.press("f")
    #expect(session.picture.contains("chọn kỳ bằng S"), "\(session.picture)")
    try session.press("<f7>")
    #expect(session.state.visit.page == .journal(.of(UnitCode("10"))))
    session.apply(.snapshot(Fixture.journal([], .of(UnitCode("10")))))
    try session.press("f")
    #expect(session.state.visit.page == .journal(.of(UnitCode("10"))))
  }

  @Test func `a date before all reports says which is the first, and counts nothing`() throws {
    var snapshot = MovesFixture.snapshot("differences 10")
    snapshot.since = nil
    snapshot.question.since = .day(Fixture.day(2017, 2, 1))
    snapshot.body = .differences(
      DifferenceSheet(of: Fixture.unit("10", .province, "Tỉnh", "Lào Cai"))
    )
    var session = Session(Size(width: 120, height: 40), page: "differences 10")
    session.state.since = snapshot.question.since
    session.apply(.snapshot(snapshot))
    let picture = session.picture
    #expect(picture.contains("đến ngày 01/02/2017 chưa có kỳ báo cáo nào; kỳ đầu tiên là"))
    #expect(!picture.contains("0 khác biệt") && !picture.contains("Chưa chọn kỳ"), "\(picture)")
  }

  @Test func `the page says which two days, and each kind with its net and gross`() {
    let picture = list().picture
    #expect(picture.contains("Theo số liệu kỳ 31/12/2019 → 31/05/2020 · f: theo lúc ghi"))
    #expect(picture.contains("tiêu chí 0 (thêm 1, bớt 1)"), "\(picture)")
    #expect(picture.contains("xã dưới mức -1") && picture.contains("OCOP đạt chuẩn +1"))
    #expect(picture.contains("báo cáo lần đầu 1, không tính"))
    #expect(picture.contains("không so được: tỉnh được công nhận"))
    #expect(picture.contains("3 xã, 1 huyện sáp nhập, mới hoặc đổi tên không tính trong Δ"))
    #expect(picture.contains("10 khác biệt ở 3 đơn vị"))
  }

  @Test func `Enter opens the unit of the row`() throws {
    var session = list()
    try session.press("<enter>")
    #expect(session.state.visit.page == .units(UnitCode("085")))
    session = list()
    try session.press("<down><enter>")
    #expect(session.state.visit.page == .commune(UnitCode("02935")))
  }

  @Test func `own criteria of a district are named and lead to them`() throws {
    var snapshot = MovesFixture.snapshot("differences 10")
    let place = Change.Place(
      code: UnitCode("085"),
      level: .district,
      type: "Huyện",
      name: "Bắc Hà",
      district: "",
      province: "Lào Cai"
    )
    snapshot.body = .differences(
      DifferenceSheet(
        of: Fixture.unit("10", .province, "Tỉnh", "Lào Cai"),
        [
          Difference(place, .criterion(2, then: .notMet, now: .met)),
          Difference(place, .figures(then: nil, now: 7)),
        ],
        ownSets: [DistrictCriteriaFixture().set.set]
      )
    )
    for keys in ["<enter>", "<down><enter>"] {
      var session = Session(Size(width: 120, height: 30), page: "differences 10")
      session.state.since = Self.since
      session.apply(.snapshot(snapshot))
      // The second criterion of communes is another one.
      #expect(session.picture.contains("TC 2 Giao thông"), "\(session.picture)")
      try session.press(keys)
      #expect(session.state.visit.page == .districts(UnitCode("085")))
    }
  }

  @Test func `it is sorted by what was gained, filtered, and written to a file`() throws {
    var session = list()
    try session.press("&OCOP<enter>")
    #expect(session.state.visit.panes[0].shown.count == 2)
    try session.press("<esc>")
    let table = try #require(session.state.tables[0] as? DifferenceTable)
    let moves = table.sortKeys(.move)
    #expect(moves == [1, 1, -1, 1, -1, 1, 1, 1, 1, 0])
    let column = try #require(table.columns.firstIndex { $0.id == .move })
    #expect(table.exported(2, column, session.state.words) == "-1")
  }

  @Test func `without a day to hold figures against it says what to do`() throws {
    var session = Session(Size(width: 80, height: 24), page: "differences 10")
    var snapshot = PageFixture().snapshot("differences 10")
    snapshot.body = .differences(DifferenceSheet(of: PageFixture().province))
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("Chưa chọn kỳ để so: S"), "\(session.picture)")
    session.state.since = .meeting(3)
    var held = MeetingPageTests.inMeeting(snapshot)
    held.question.since = .meeting(3)
    held.since = Since(
      baseline: .meeting(3),
      meeting: MeetingPageTests.meeting,
      day: Fixture.asOf,
      isSameSet: true,
      leftOut: Since.LeftOut()
    )
    session.apply(.snapshot(held))
    #expect(session.picture.contains("So với cuộc họp"), "\(session.picture)")
  }

  @Test(arguments: MeetingPageTests.sizes, Language.allCases)
  func `it looks as kept`(size: Size, language: Language) throws {
    var session = list(size)
    if language == .en { try session.press("<c-t>") }
    try expectGolden(
      session.state.draw().canvas,
      "differences-\(size.width)x\(size.height)" + (language == .en ? "-en" : "")
    )
  }
}
