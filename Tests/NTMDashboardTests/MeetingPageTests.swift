import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// A meeting on the screen: opening and closing it, its line, what changed since, and moves.
@Suite struct MeetingPageTests {
  static let sizes = [
    Size(width: 60, height: 15), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]

  static let meeting = Meeting(
    id: 3,
    name: "Họp 31/5",
    opening: Meeting.Mark(at: 1_590_908_400, who: "Lan", change: 126, day: Fixture.asOf),
    closing: nil
  )
  static let count = MeetingCount(
    meeting: meeting,
    tally: ChangeTally(
      values: 14,
      writes: 21,
      restored: 3,
      notes: 1,
      followUps: 2,
      units: 9,
      provinces: 3
    )
  )

  static func inMeeting(_ snapshot: Snapshot) -> Snapshot {
    var snapshot = snapshot
    snapshot.facts.meeting = count
    snapshot.facts.meetings = [meeting]
    return snapshot
  }

  private func open(_ size: Size = Size(width: 120, height: 40)) -> Session {
    var session = Session(size)
    session.apply(.snapshot(MeetingPageTests.inMeeting(Fixture.overview())))
    return session
  }

  private func dialog(_ session: Session) -> MeetingDialog? {
    if case .dialog(.meeting(let dialog)) = session.state.overlay { dialog } else { nil }
  }

  // MARK: - Opening and closing

  @Test func `B asks for a name and, once a session, for whoever opens it`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("B<enter>")
    #expect(session.effects.isEmpty && session.picture.contains("Người ghi"))
    try session.press("<enter>")
    #expect(session.picture.contains("! chưa có tên người ghi"))
    try session.press("Lan<enter>")
    #expect(session.effects == [.meeting(.open(name: "Họp 31/5", who: "Lan"))])
    // Another one needs no name any more.
    try session.press("<esc>BGiao ban<enter>")
    #expect(session.effects == [.meeting(.open(name: "Giao ban", who: "Lan"))])
    let order = MeetingOrder.open(name: "Giao ban", who: "Lan")
    session.apply(.meeting(order, .done(MeetingPageTests.meeting, files: [])))
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("Đã mở “Họp 31/5”: mốc là số liệu kỳ 31/05/2020"))
  }

  @Test func `whoever edits is not asked again, and a refusal keeps what was typed`() throws {
    var session = Session()
    session.state.settings.editor = "Mai"
    session.apply(.snapshot(Fixture.overview()))
    try session.press("BGiao ban<enter>")
    let order = MeetingOrder.open(name: "Giao ban", who: "Mai")
    #expect(session.effects == [.meeting(order)])
    session.apply(.meeting(order, .refused(.alreadyOpen(MeetingPageTests.meeting))))
    #expect(session.picture.contains("cuộc họp “Họp 31/5” đang mở (Lan, 31/05/2020 14:00)"))
    #expect(session.picture.contains("Giao ban"))
    try session.press("<enter>")
    #expect(session.effects == [.meeting(order)])
    session.apply(.notWritten("không có quyền ghi; hỏi An"))
    #expect(session.picture.contains("không có quyền ghi; hỏi An"))
  }

  @Test func `an open meeting is looked at, held against, or closed with its minutes`() throws {
    var session = open(Size(width: 80, height: 24))
    session.state.settings.editor = "Mai"
    session.state.settings.exportFolder = "~/"
    try session.press("B")
    #expect(session.picture.contains("Lan mở lúc 31/05/2020 14:00, mốc là kỳ 31/05/2020"))
    #expect(session.picture.contains("14 giá trị đổi ở 9 đơn vị, 3 tỉnh; 21 lần ghi; 1 ghi chú"))
    try session.press("<down><down><enter>")
    // Nothing is written before somebody has read where to.
    #expect(session.effects.isEmpty)
    for ending in [".md", ".html", ".xlsx"] {
      #expect(session.picture.contains("~/bien-ban-hop-31-5-2020-05-31" + ending))
    }
    try session.press("<enter>")
    let wish = MinutesWish(
      place: "~/bien-ban-hop-31-5-2020-05-31",
      language: .vi,
      isReplacing: false
    )
    let order = MeetingOrder.close(MeetingPageTests.meeting, who: "Mai", minutes: wish)
    #expect(session.effects == [.meeting(order)])
    session.apply(.meeting(order, .filesExist(["/tmp/bien-ban.md"])))
    #expect(session.picture.contains("Đã có tệp /tmp/bien-ban.md"))
    try session.press("<enter>")
    var again = wish
    again.isReplacing = true
    let second = MeetingOrder.close(MeetingPageTests.meeting, who: "Mai", minutes: again)
    #expect(session.effects == [.meeting(second)])
    var closed = MeetingPageTests.meeting
    closed.closing = Meeting.Mark(at: 1_590_910_000, who: "Mai", change: 140, day: Fixture.asOf)
    session.apply(
      .meeting(second, .done(closed, files: ["/tmp/a.md", "/tmp/a.html", "/tmp/a.xlsx"]))
    )
    #expect(session.picture.contains("Đã đóng “Họp 31/5”; biên bản: /tmp/a.md, .html, .xlsx"))
    try session.press("B<down><enter>")
    #expect(session.state.since == .meeting(3))
  }

  @Test func `others are told that a meeting was opened and closed`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    session.apply(.snapshot(MeetingPageTests.inMeeting(Fixture.overview())))
    #expect(session.picture.contains("Lan: Đã mở “Họp 31/5”"))
    var after = MeetingPageTests.inMeeting(Fixture.overview())
    after.facts.meeting = nil
    after.facts.meetings[0].closing = Meeting.Mark(
      at: 1_590_910_000,
      who: "Mai",
      change: 140,
      day: Fixture.asOf
    )
    session.apply(.snapshot(after))
    #expect(session.picture.contains("Mai: Đã đóng “Họp 31/5”: 14 giá trị đổi, 21 lần ghi"))
  }

  @Test func `closing without minutes is asked once more, and a second Enter leaves it open`()
    throws
  {
    var session = open()
    session.state.settings.editor = "Mai"
    try session.press("B<down><down><down><enter>")
    #expect(session.effects.isEmpty && session.picture.contains("không mở lại được"))
    try session.press("<enter>")
    #expect(session.effects.isEmpty && dialog(session)?.step == .choose(position: 0))
    try session.press("<down><down><down><enter><down><enter>")
    let order = MeetingOrder.close(MeetingPageTests.meeting, who: "Mai", minutes: nil)
    #expect(session.effects == [.meeting(order)])
  }

  @Test func `a name that would not be found again is refused before anything is written`() throws {
    var session = Session()
    session.state.settings.editor = "Mai"
    var snapshot = MeetingPageTests.inMeeting(Fixture.overview())
    snapshot.facts.meeting = nil
    session.apply(.snapshot(snapshot))
    for (name, reason) in [
      ("hop 31/5", "đặt tên khác, như “hop 31/5 (2)”"), ("12", "sẽ bị hiểu là số của cuộc họp"),
      ("31/5/2020", "sẽ bị hiểu là ngày"),
    ] {
      try session.press("B\(name)<enter>")
      #expect(session.effects.isEmpty)
      #expect(session.picture.contains(reason), "\(session.picture)")
      try session.press("<esc>")
    }
    // The name that is offered is free.
    try session.press("B<enter>")
    #expect(session.effects == [.meeting(.open(name: "Họp 31/5 (2)", who: "Mai"))])
  }

  @Test(arguments: sizes) func `the dialog of an open meeting looks as kept`(size: Size) throws {
    var session = open(size)
    try session.press("B")
    try expectGolden(session.state.draw().canvas, "meeting-\(size.width)x\(size.height)")
  }

  // MARK: - The line that counts

  @Test(arguments: [
    (160, "Họp 31/5 14:00 · 14 giá trị đổi, 21 lần ghi · 3 tỉnh"),
    (120, "Họp 31/5 14:00 · 14 giá trị đổi · 3 tỉnh"), (80, "Họp 31/5 14:00 · 14 đổi · 3 tỉnh"),
    (60, "Họp · 14 đổi · 3 tỉnh"),
  ])
  func `the last line counts since the opening as far as there is room`(
    _ width: Int,
    _ text: String
  ) throws {
    var session = open(Size(width: width, height: 24))
    session.milliseconds += 60_000
    session.apply(.tick)
    let last = session.picture.split(separator: "\n").last.map(String.init) ?? ""
    #expect(last.hasSuffix(text), "\(last)")
    // The keys that one cannot do without stay.
    #expect(last.contains("Enter"))
  }

  // MARK: - Moves

  private static func sums(_ recognised: Int, _ below: Int, _ metSum: Int) -> RollUp {
    Fixture.sums(communes: 127, recognised: recognised, below: below, metSum: metSum)
  }

  /// Hà Giang gained, Lào Cai lost, and Hà Nội is of one day only.
  static func moved(_ session: Session) -> Snapshot {
    var snapshot = inMeeting(Fixture.overview())
    snapshot.question = session.state.question
    guard snapshot.question.since != nil, case .overview(var overview) = snapshot.body else {
      return snapshot
    }
    snapshot.since = Since(
      baseline: .meeting(3),
      meeting: meeting,
      day: Fixture.asOf,
      isSameSet: true,
      leftOut: Since.LeftOut(communes: 3, districts: 1)
    )
    let moves: [String: PlaceMove] = [
      "02": PlaceMove(
        from: sums(36, 43, 2100),
        to: sums(38, 41, 2170),
        criteria: CriteriaMove(gained: 12, lost: 2),
        isSameSet: true
      ),
      "10": PlaceMove(
        from: sums(53, 17, 1730),
        to: sums(53, 18, 1727),
        criteria: CriteriaMove(gained: 1, lost: 4),
        isSameSet: true
      ),
    ]
    for index in overview.places.indices {
      overview.places[index].move = moves[overview.places[index].unit.code.text]
    }
    overview.targets[0].move = TargetMove(then: Fixture.reading(4827, of: 8297), count: 2)
    overview.below[0].move = CommuneMove(
      from: CommuneFacts(
        isCounted: true,
        words: Fixture.words(met: 5),
        assessedOn: Fixture.asOf,
        standards: []
      ),
      to: CommuneFacts(
        isCounted: true,
        words: Fixture.words(met: 7),
        assessedOn: Fixture.asOf,
        standards: []
      ),
      isSameSet: true
    )
    snapshot.body = .overview(overview)
    return snapshot
  }

  private func moved(_ size: Size) throws -> Session {
    var session = open(size)
    session.milliseconds += 60_000
    try session.press("*")
    #expect(session.effects == [.ask(session.state.question)])
    #expect(session.state.question.since == .meeting(3))
    session.apply(.snapshot(MeetingPageTests.moved(session)))
    session.milliseconds += 60_000
    session.apply(.tick)
    return session
  }

  @Test func `a star holds the tables against the open meeting and says so, and again ends it`()
    throws
  {
    var session = try moved(Size(width: 120, height: 40))
    let line = "! Δ so với “Họp 31/5” (kỳ 31/05/2020) · 3 xã, 1 huyện sáp nhập, mới hoặc đổi tên"
    #expect(session.picture.contains(line))
    #expect(session.state.changed.isEmpty)
    let table = try #require(session.state.tables[1] as? PlaceTable)
    func cell(_ code: String, _ id: ColumnID) -> CellText? {
      guard let row = table.rows.firstIndex(where: { $0.unit.code.text == code }),
        let column = table.columns.firstIndex(where: { $0.id == id })
      else { return nil }
      return table.cell(row, column, session.state.words)
    }
    #expect(cell("02", .moveRecognised) == CellText("▴ +2", .good))
    // Fewer below the line is better, more is worse.
    #expect(cell("02", .moveBelow) == CellText("▴ -2", .good))
    #expect(cell("10", .moveBelow) == CellText("▾ +1", .bad))
    #expect(cell("10", .moveRecognised) == CellText("0", .muted))
    #expect(cell("01", .moveCriteria) == CellText("–", .muted))
    // Both days side by side come in between.
    try session.press("*")
    #expect(session.state.since == .meeting(3) && session.picture.contains("Đạt trước"))
    try session.press("*")
    #expect(session.state.since == nil)
    session.milliseconds += 60_000
    session.apply(.snapshot(MeetingPageTests.moved(session)))
    #expect(!session.picture.contains("Δ"))
  }

  @Test func `tables are ranked by what they moved by, with unknown ones last`() throws {
    var session = try moved(Size(width: 120, height: 40))
    guard let table = session.state.tables[1] as? PlaceTable,
      let column = table.columns.firstIndex(where: { $0.id == .moveCriteria })
    else {
      Issue.record("no moves")
      return
    }
    session.state.visit.panes[1].column = column
    try session.press("o")
    let shown = session.state.visit.panes[1].shown.map { table.rows[$0].unit.code.text }
    #expect(shown.first == "VN" || shown.first == "02" || shown.first == "10", "\(shown)")
    let ranked = shown.filter { ["02", "10", "01"].contains($0) }
    #expect(ranked == ["10", "02", "01"] || ranked == ["02", "10", "01"])
    #expect(ranked.last == "01")
  }

  @Test func `ranks by level and by gain stand side by side, and what makes them doubtful is told`()
    throws
  {
    var session = try moved(Size(width: 120, height: 40))
    var snapshot = MeetingPageTests.moved(session)
    guard case .overview(var overview) = snapshot.body else { return }
    for index in overview.places.indices where overview.places[index].unit.code.text == "02" {
      overview.places[index].rollUp.reported -= 5
    }
    snapshot.body = .overview(overview)
    session.apply(.snapshot(snapshot))
    let table = try #require(session.state.tables[1] as? PlaceTable)
    let ids = table.columns.map(\.id)
    let rank = try #require(ids.firstIndex(of: .rank))
    #expect(ids[rank + 1] == .rankGain)
    func ranks(_ code: String) -> [String] {
      guard let row = table.rows.firstIndex(where: { $0.unit.code.text == code }) else { return [] }
      return [rank, rank + 1].map { table.cell(row, $0, session.state.words).text }
    }
    // The lowest share has gained most; Hà Nội has no figures at the baseline.
    #expect(ranks("02") == ["3?", "1?"] && ranks("10") == ["2", "2"], "\(ranks("02"))")
    #expect(ranks("01") == ["1", "–"] && ranks("VN") == ["–", "–"])
    session.state.visit.panes[1].column = rank
    try session.press("<down>")
    #expect(
      session.picture.contains("Tỷ lệ đạt chuẩn: hạng 3/3 · tăng: hạng 1/3"),
      "\(session.picture)"
    )
    #expect(session.picture.contains("5 xã chưa báo cáo kỳ này"))
  }

  @Test(arguments: sizes) func `moves look as kept`(size: Size) throws {
    let session = try moved(size)
    try expectGolden(session.state.draw().canvas, "moves-\(size.width)x\(size.height)")
  }

  @Test func `moves look as kept in ASCII`() throws {
    var session = open(Size(width: 120, height: 24))
    session.state.words.glyphs = .ascii
    try session.press("*")
    session.apply(.snapshot(MeetingPageTests.moved(session)))
    session.milliseconds += 60_000
    session.apply(.tick)
    let canvas = session.state.draw().canvas
    try expectGolden(canvas, "moves-ascii")
    let signs = canvas.text.unicodeScalars.filter { !$0.isASCII && !$0.properties.isAlphabetic }
    #expect(signs.isEmpty, "\(signs) are no ASCII signs")
  }

  @Test func `a file has moves as numbers, and says what they are held against`() throws {
    var session = try moved(Size(width: 120, height: 40))
    session.state.visit.focused = 1
    let sheet = try #require(session.state.sheet)
    let column = try #require(sheet.columns.firstIndex { $0.title == "Δ<10" })
    let values = sheet.rows.map { $0[column] }
    #expect(values.contains("-2") && values.contains("1") && values.contains("–"), "\(values)")
    let line = sheet.head.first { $0.label == "Δ so với" }?.value
    #expect(line?.hasPrefix("“Họp 31/5” (kỳ 31/05/2020); 3 xã, 1 huyện") == true)
  }

  @Test func `the page of a target says where it stood`() throws {
    var session = Session(page: "target T5")
    var snapshot = PageFixture().snapshot("target T5")
    session.state.since = .meeting(3)
    snapshot.question = session.state.question
    snapshot.since = Since(
      baseline: .meeting(3),
      meeting: MeetingPageTests.meeting,
      day: Fixture.asOf,
      isSameSet: true,
      leftOut: Since.LeftOut()
    )
    guard case .target(var sheet) = snapshot.body else {
      Issue.record("no target")
      return
    }
    sheet.reading.move = TargetMove(then: Fixture.reading(4827, of: 8297), count: -2)
    snapshot.body = .target(sheet)
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("Lúc đó 4.827/8.297; Δ -2"))
  }

  @Test func `without a meeting a star asks, and S offers meetings and reporting days`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("*")
    #expect(session.picture.contains("So với") && session.picture.contains("31/12/2019"))
    try session.press("31/12<enter>")
    #expect(session.state.since == .day(Fixture.day(2019, 12, 31)))
    #expect(session.effects == [.ask(session.state.question)])
    // An answer to the question before is not taken.
    session.apply(.snapshot(Fixture.overview()))
    #expect(session.state.visit.snapshot?.question.since == nil)
    try session.press("S")
    #expect(session.picture.contains("Không so"))
  }

  @Test func `no moves by another unit list, nor where there is nothing to hold against`() throws {
    var session = open()
    session.state.unitsAt = Fixture.day(2020, 8, 1)
    try session.press("*")
    #expect(session.state.since == nil && session.picture.contains("D để trở về"))
    session.state.unitsAt = nil
    session.state.since = .meeting(9)
    var lost = MeetingPageTests.inMeeting(Fixture.overview())
    lost.question = session.state.question
    session.apply(.snapshot(lost))
    #expect(session.picture.contains("! không có mốc để so"))
  }
}
