import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// A screen that goes where another one stands.
@Suite struct FollowingTests {
  private func lead(_ stance: String, run: Int64 = 1, hasEnded: Bool = false) -> Lead {
    Lead(name: "Họp", who: "Lan", run: run, place: stance, movedAt: 0, hasEnded: hasEnded)
  }

  private func follower() -> Session {
    var settings = Fixture.settings(Size(width: 120, height: 40))
    settings.followName = "Họp"
    var session = Session()
    session.state = State(settings: settings, at: session.moment)
    session.apply(.snapshot(Fixture.overview()))
    return session
  }

  @Test func `a stance survives its text`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("jj")
    var stance = session.state.stance
    #expect(stance.cursor != nil)
    #expect(Stance(text: stance.text) == stance)
    stance.page = .belowLine(UnitCode("10"))
    stance.day = Fixture.asOf
    stance.unitsAt = Fixture.asOf
    stance.since = .meeting(3)
    stance.isZoomed = true
    stance.sort = "-met"
    stance.filter = "bản a=b"
    #expect(Stance(text: stance.text) == stance)
    stance.since = .day(Fixture.asOf)
    #expect(Stance(text: stance.text) == stance)
    // What a later version tells besides is passed over; a page that is not known is no place.
    #expect(Stance(text: stance.text + "\nlight=on\nnonsense") == stance)
    #expect(Stance(text: "page=hologram 3") == nil)
    #expect(Stance(text: "") == nil)
  }

  @Test func `what F7 lists in a meeting is told as it is`() {
    var stance = Session().state.stance
    for filter in [
      ChangeFilter(place: .country, after: 12, isSummed: true, limit: 20_000),
      ChangeFilter(report: 7), ChangeFilter(place: UnitCode("10"), isOfPlaceAlone: true, upTo: 3),
    ] {
      stance.page = .journal(filter)
      #expect(Stance(text: stance.text) == stance)
    }
  }

  @Test(arguments: [
    Change.Field.criterion(17), .indicator("17.1", part: 2), .figures,
    .recognition(.taskCompleted, year: 2019, column: "decision"), .product("SP 12", column: ""),
    .organisation("HTX-4", column: "founded"), .task("N3", column: ""),
    .paper(task: "N3", number: "558/QĐ-TTg", column: "title"), .model("M1", column: "name"),
    .tag("30a", since: Fixture.asOf, column: ""), .villages(Fixture.asOf, column: "met"),
    .note(4), .followUp(7, column: "due"), .facts("units"),
    .fact("unit", key: "01", column: "name"),
  ])
  func `the history of a single figure is told`(_ figure: Change.Field) {
    var stance = Session().state.stance
    stance.page = .journal(ChangeFilter(place: UnitCode("02935"), field: figure, day: Fixture.asOf))
    #expect(Stance(text: stance.text) == stance)
  }

  @Test func `a figure that a line cannot hold leaves the journal of its place`() {
    var stance = Session().state.stance
    let place = UnitCode("02935")
    stance.page = .journal(ChangeFilter(place: place, field: .product("a\tb", column: "")))
    #expect(Stance(text: stance.text)?.page == .journal(ChangeFilter(place: place)))
    let later = stance.text + "\nfigure=weather\tcloudy"
    #expect(Stance(text: later)?.page == .journal(ChangeFilter(place: place)))
  }

  @Test func `who follows is told that the leading screen assumes, and sees the file`() throws {
    var session = follower()
    session.apply(.led(lead("page=overview\npane=1\nassumed=3")))
    #expect(session.picture.contains("“Họp” đang giả định 3 điều; ở đây vẫn là số liệu của tệp"))
    #expect(session.picture.contains("NƠI DẪN GIẢ ĐỊNH, THEO: Họp"))
    #expect(session.state.assumptions.isEmpty)
    #expect(session.state.question.assumptions.isEmpty)
    session.apply(.led(lead("page=overview\npane=1")))
    #expect(!session.picture.contains("NƠI DẪN"))
  }

  @Test func `while led a meeting is still stamped, and what is assumed is ended`() throws {
    var session = follower()
    session.apply(.led(lead("page=overview\npane=1")))
    #expect(Command.meeting.availability(in: session.state) == .yes)
    #expect(session.state.refusalToLeave(.assumeNothing) == nil)
    #expect(session.state.refusalToLeave(.assume) != nil)
  }

  @Test func `what hangs on a row follows it, however much shorter it is`() {
    var session = follower()
    session.apply(.led(lead("page=districts VN\npane=0\ncursor=085")))
    session.apply(.snapshot(PageFixture().snapshot("districts VN")))
    #expect(session.picture.contains("Chỉ đạo xây dựng nông thôn mới"))
    // A town has no criteria of its own.
    session.apply(.led(lead("page=districts VN\npane=0\ncursor=080")))
    #expect(session.picture.contains("Cần để được công nhận · Thành phố Lào Cai"))
    #expect(session.picture.contains("Không có tiêu chí riêng"))
    #expect(session.state.visit.panes[1].shown == [0, 1])
  }

  @Test func `it goes to the page, the day and the row of the one that leads`() throws {
    var leader = Session()
    leader.apply(.snapshot(Fixture.overview()))
    try leader.press("jj")
    var session = follower()
    session.apply(.led(lead(leader.state.stance.text)))
    #expect(session.state.stance == leader.state.stance)
    #expect(session.picture.contains("Lan đang dẫn “Họp”"))
    #expect(session.picture.contains("THEO: Họp"))

    session.apply(.led(lead("page=communes 10\nday=31/05/2020\npane=0")))
    #expect(session.state.visit.page == .communes(UnitCode("10")))
    #expect(session.effects == [.ask(session.state.question)])
    #expect(session.state.question.day == Fixture.asOf)
  }

  @Test func `the order and the filter come with the tables`() throws {
    var leader = Session(page: "communes 10")
    leader.apply(.snapshot(Fixture.list(Fixture.communes)))
    try leader.press("l")
    try leader.press("o")
    try leader.press("j")
    var session = follower()
    // The place is told before the answer is there.
    session.apply(.led(lead(leader.state.stance.text)))
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    #expect(session.state.stance == leader.state.stance)
    #expect(session.state.visit.panes[0].shown == leader.state.visit.panes[0].shown)
  }

  @Test func `its keys stay where they are until one key leaves`() throws {
    var session = follower()
    session.apply(.led(lead("page=overview\npane=1")))
    let before = session.state.stance
    for keys in ["j", "<enter>", "gd", "/", "<tab>", ":", "<f7>", ","] {
      try session.press(keys)
      #expect(session.state.stance == before, "\(keys) moved")
      #expect(session.picture.contains("đang theo “Họp”"))
    }
    try session.press("?")
    #expect(session.state.overlay != nil)
    try session.press("<esc>")

    try session.press("F")
    #expect(session.picture.contains("TỰ XEM"))
    try session.press("j")
    #expect(session.state.stance != before)
    session.apply(.led(lead("page=tasks")))
    #expect(session.state.visit.page == .overview)
    try session.press("F")
    #expect(session.state.visit.page == .tasks)
  }

  @Test func `where nobody leads any more all keys work`() throws {
    var session = follower()
    #expect(session.picture.contains("CHỜ: Họp"))
    session.apply(.led(lead("page=overview\npane=1")))
    session.apply(.led(lead("page=overview\npane=1", hasEnded: true)))
    #expect(session.picture.contains("Lan đã thôi dẫn"))
    let before = session.state.stance
    try session.press("j")
    #expect(session.state.stance != before)
    // Another one takes the name.
    session.apply(.led(lead("page=tasks", run: 2)))
    #expect(session.state.visit.page == .tasks)
  }

  @Test func `a page that this version does not know is told`() {
    var session = follower()
    session.apply(.led(lead("page=hologram")))
    #expect(session.state.visit.page == .overview)
    #expect(session.picture.contains("trang mà bản này chưa biết"))
  }

  @Test func `the projector is followed slide by slide, without a question`() throws {
    var session = follower()
    session.apply(.led(lead("page=projector targets 0")))
    session.apply(.snapshot(Fixture.overview()))
    let province = Page.projector(.province(UnitCode("10")))
    session.apply(.led(lead("page=\(province.line)")))
    #expect(session.state.visit.page == province)
    #expect(session.effects.isEmpty)
  }

  @Test func `one that leads says so, until another one has the name`() {
    var settings = Fixture.settings(Size(width: 120, height: 40))
    settings.leadName = "Họp"
    var session = Session()
    session.state = State(settings: settings, at: session.moment)
    session.apply(.snapshot(Fixture.overview()))
    #expect(session.picture.contains("DẪN: Họp"))
    session.apply(.overtaken(lead("page=tasks", run: 2)))
    #expect(!session.picture.contains("DẪN: Họp"))
    #expect(session.picture.contains("Lan đã nhận dẫn “Họp”"))
  }

  @Test func `one that was overtaken takes the name back with a key`() throws {
    var settings = Fixture.settings(Size(width: 120, height: 40))
    settings.leadName = "Họp"
    var session = Session()
    session.state = State(settings: settings, at: session.moment)
    session.apply(.snapshot(Fixture.overview()))
    session.apply(.overtaken(lead("page=tasks", run: 2)))
    #expect(session.picture.contains("F để dẫn lại"))
    try session.press("F")
    #expect(session.effects == [.leadAgain])
    #expect(session.picture.contains("DẪN: Họp") && session.picture.contains("Lại dẫn “Họp”"))
    try session.press("F")
    #expect(session.effects.isEmpty && session.picture.contains("ntm --follow"))
  }

  @Test func `where nobody leads there is nothing to leave`() throws {
    var session = follower()
    try session.press("F")
    #expect(session.state.following?.isAway == false)
    #expect(session.picture.contains("Chưa có ai dẫn “Họp”"))
    session.apply(.led(lead("page=overview\npane=1")))
    try session.press("F")
    #expect(session.state.following?.isAway == true)
  }

  @Test func `a smaller screen says how many targets of the slide it shows`() {
    var session = Session(Size(width: 80, height: 24))
    session.state.following = Following(name: "Họp")
    session.apply(.snapshot(Fixture.overview()))
    session.apply(.led(lead("page=projector targets 0\ntargets-each=8")))
    session.apply(.snapshot(Fixture.overview()))
    let here = session.state.stance.targetsEach
    #expect(here > 0 && here < 8)
    #expect(session.picture.contains("\(here)/8 mục tiêu"))
    session.apply(.led(lead("page=projector targets 0\ntargets-each=\(here)")))
    #expect(!session.picture.contains("mục tiêu · "))
  }

  @Test(arguments: [Size(width: 60, height: 15), Size(width: 80, height: 24)])
  func `the smallest screen shows all targets of a slide that it follows`(size: Size) throws {
    guard case .overview(let overview) = ProjectorTests.answer.body else { return }
    var session = Session(size)
    session.state.following = Following(name: "Họp")
    session.apply(.snapshot(ProjectorTests.answer))
    session.apply(.led(lead("page=projector targets 4\ntargets-each=4")))
    session.apply(.snapshot(ProjectorTests.answer))
    for (index, reading) in overview.targets.enumerated() {
      let isShown = session.picture.contains(reading.target.id + " ")
      #expect(isShown == (4...7).contains(index), "\(session.picture)")
    }
    #expect(session.state.fewerTargets == nil)
    try expectGolden(
      session.state.draw().canvas,
      "projector-led-\(size.width)x\(size.height)"
    )
    // All eight in a line each, from whatever target on.
    session.apply(.led(lead("page=projector targets 0\ntargets-each=8")))
    for reading in overview.targets { #expect(session.picture.contains(reading.target.id + " ")) }
    session.apply(.led(lead("page=projector targets 5\ntargets-each=3")))
    #expect(session.picture.contains("T6 ") && session.picture.contains("T8 "))
    #expect(!session.picture.contains("T5 "))
    // On its own again it has as many as it has room for in large letters.
    try session.press("F")
    #expect(session.state.deck == Deck(overview, size: size))
  }

  @Test func `without --follow the key says how`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("F")
    #expect(session.picture.contains("ntm --follow"))
  }
}
