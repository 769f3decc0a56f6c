import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct RefreshTests {
  private let digest = ChangeDigest(
    count: 3,
    lines: [
      ChangeDigest.Line(
        place: "Nghệ An",
        recognised: 3,
        criteriaGained: 5,
        criteriaLost: 1,
        products: 0,
        others: 0
      )
    ],
    isReplaced: false
  )

  @Test func `a change is announced with its place and marked where it shows`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    var places = Fixture.provinces
    places[2].rollUp.recognised = 56
    session.apply(.snapshot(Fixture.overview(places: places, changes: digest)))
    #expect(session.picture.contains("Nghệ An: +3 xã đạt chuẩn, +5 tiêu chí, -1 tiêu chí · 14:32"))
    let cell = State.ChangedCell(pane: 1, row: RowID("10"), column: .recognised)
    #expect(session.state.changed.contains(cell))
    #expect(session.state.changed.allSatisfy { $0.row == RowID("10") })
  }

  @Test func `first reports are told apart from what was gained`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    var lines = digest.lines
    lines[0].communesReported = 10
    lines[0].criteriaReported = 8
    let digest = ChangeDigest(count: 30, lines: lines, isReplaced: false)
    session.apply(.snapshot(Fixture.overview(changes: digest)))
    let text = try #require(session.state.notice?.text)
    #expect(text.contains("-1 tiêu chí, 10 xã mới báo cáo, 8 tiêu chí mới báo cáo · "))
  }

  @Test func `a change is told with its own time, and its day where that is not today`() throws {
    var session = Session()
    var snapshot = Fixture.overview(changes: digest)
    // The fixture's moments are of 14:32.
    snapshot.facts.changedAt = session.moment.seconds - 62 * 60
    session.apply(.snapshot(snapshot))
    #expect(session.state.notice?.text.hasSuffix(" · 13:30") == true)
    #expect(session.picture.contains("✓ 13:30"))
    snapshot.facts.changedAt = session.moment.seconds - 86_400
    session.apply(.snapshot(snapshot))
    let stamp = session.state.words.stamp(
      session.moment.seconds - 86_400,
      offset: session.moment.offset
    )
    let day = Words.withoutYear(stamp)
    #expect(session.state.notice?.text.hasSuffix(" · " + day) == true)
    #expect(session.picture.contains("✓ " + day))
  }

  @Test func `what takes effect after the day on show is said as such`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    let line = ChangeDigest.Line(
      place: "Nghệ An",
      recognised: 0,
      criteriaGained: 0,
      criteriaLost: 0,
      products: 0,
      others: 0,
      later: 3
    )
    let later = ChangeDigest(count: 3, lines: [line], isReplaced: false)
    session.apply(.snapshot(Fixture.overview(changes: later)))
    #expect(session.picture.contains("Nghệ An: 3 thay đổi có hiệu lực sau 31/05/2020 · 14:32"))
  }

  @Test func `marks and notices go away, and then nothing wakes the program`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    var places = Fixture.provinces
    places[2].rollUp.recognised = 56
    session.apply(.snapshot(Fixture.overview(places: places, changes: digest)))
    let wake = try #require(session.state.wakeAt)
    #expect(wake > session.milliseconds)
    session.milliseconds += 60_000
    session.apply(.tick)
    #expect(session.state.changed.isEmpty)
    #expect(session.state.wakeAt == nil)
  }

  @Test(arguments: ["/b", ":b", "&b", "<f9>b", "?b"])
  func `changes are marked and announced on the page behind what is open`(keys: String) throws {
    var session = Session(Size(width: 120, height: 60))
    session.apply(.snapshot(Fixture.overview()))
    try session.press(keys)
    var places = Fixture.provinces
    places[2].rollUp.recognised = 56
    session.apply(.snapshot(Fixture.overview(places: places, changes: digest)))
    #expect(session.state.overlay != nil)
    let cell = State.ChangedCell(pane: 1, row: RowID("10"), column: .recognised)
    #expect(session.state.changed.contains(cell))
    // The filter is typed on the line that would tell of the change.
    #expect(session.picture.contains("Nghệ An: +3 xã đạt chuẩn") || keys.hasPrefix("&"))
  }

  @Test func `another day is another picture, not a change`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    var earlier = Fixture.overview(places: [], changes: digest)
    earlier.asOf = Fixture.day(2019, 12, 31)
    earlier.question.day = earlier.asOf
    session.state.day = earlier.asOf
    session.apply(.snapshot(earlier))
    #expect(session.state.changed.isEmpty)
  }

  @Test func `moving in the provinces asks the linked panes once a place`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("j")
    #expect(session.effects == [.ask(Question(.overview(focus: UnitCode("02"))))])
    try session.press("<home>")
    #expect(session.effects == [.ask(Question(.overview(focus: nil)))])
    try session.press("k")
    #expect(session.effects.isEmpty)
  }

  @Test func `an answer for a page already left is not shown`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("gd")
    session.apply(.snapshot(Fixture.overview()))
    #expect(session.state.visit.snapshot == nil)
  }

  @Test func `a failed reading keeps the last figures and says why`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    session.apply(.failed("Tệp số liệu không còn ở chỗ cũ"))
    #expect(session.picture.contains("! Tệp số liệu không còn ở chỗ cũ"))
    #expect(session.picture.contains("Lào Cai"))
    session.apply(.snapshot(Fixture.overview()))
    #expect(!session.picture.contains("không còn ở chỗ cũ"))
  }

  @Test func `a long failure is told to its end, and what to do with it`() throws {
    let sentence =
      "/duong/dan/rat/dai/den/tep/so-lieu.sqlite bị hỏng (database disk image is malformed); "
      + "đừng ghi thêm, lấy lại bằng: ntm restore --store /duong/dan/rat/dai/den/tep/so-lieu.sqlite"
    for size in [Size(width: 60, height: 15), Size(width: 80, height: 24)] {
      var session = Session(size)
      session.apply(.failed(sentence))
      // Before the first answer there is the whole page for it.
      #expect(session.picture.filter { $0 != "\n" }.contains("ntm restore"))
      session.apply(.snapshot(Fixture.overview()))
      let before = session.picture
      session.apply(.failed(sentence))
      let told = session.picture.split(separator: "\n").dropFirst().prefix(4)
        .map { $0.filter { $0 != " " } }.joined()
      #expect(told.contains(sentence.filter { $0 != " " }), "\(session.picture)")
      let last = session.state.draw()
      try session.press("<down>")
      #expect(session.state.draw(over: last).canvas == session.state.draw().canvas)
      try session.press("<up>")
      session.apply(.snapshot(Fixture.overview()))
      #expect(session.picture == before)
    }
  }

  @Test func `Ctrl-C quits only the second time within two seconds`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("<c-c>")
    #expect(!session.effects.contains(.quit))
    session.milliseconds += 3_000
    try session.press("<c-c>")
    #expect(!session.effects.contains(.quit))
    try session.press("<c-c>")
    #expect(session.effects.contains(.quit))
  }
}
