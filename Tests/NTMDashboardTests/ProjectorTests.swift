import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct ProjectorTests {
  /// The overview with as many targets as the programme of 2020 has.
  static let answer: Snapshot = {
    var snapshot = Fixture.overview()
    guard case .overview(var overview) = snapshot.body, let first = overview.targets.first else {
      return snapshot
    }
    overview.targets = (1...8).map { number in
      var reading = first
      reading.target.id = "T\(number)"
      return reading
    }
    snapshot.body = .overview(overview)
    return snapshot
  }()

  private func projected(_ size: Size, page: String = "projector") -> Session {
    var session = Session(size, page: page)
    session.apply(.snapshot(ProjectorTests.answer))
    return session
  }

  @Test(arguments: PictureTests.sizes) func `targets and a province look as kept`(
    size: Size
  ) throws {
    let name = "\(size.width)x\(size.height)"
    var session = projected(size)
    try expectGolden(session.state.draw().canvas, "projector-\(name)")
    try session.press("<end>")
    try expectGolden(session.state.draw().canvas, "projector-province-\(name)")
  }

  @Test func `in ASCII no sign needs more`() throws {
    var session = projected(Size(width: 80, height: 24))
    session.state.words.glyphs = .ascii
    for _ in 0..<4 {
      let signs = session.picture.unicodeScalars
        .filter { !$0.isASCII && !$0.properties.isAlphabetic }
      #expect(signs.isEmpty, "\(signs) are no ASCII signs")
      try session.press(" ")
    }
  }

  @Test func `one key walks through all targets and then all provinces`() throws {
    var session = projected(Size(width: 80, height: 24))
    guard case .overview(let overview) = ProjectorTests.answer.body else { return }
    let deck = try #require(session.state.deck)
    var seen = session.picture
    for slide in deck.slides.dropFirst() {
      try session.press(" ")
      #expect(session.state.visit.page == .projector(slide))
      seen += session.picture
    }
    for reading in overview.targets { #expect(seen.contains(reading.target.id + " ")) }
    let provinces = overview.places.filter { $0.unit.level == .province }
    #expect(!provinces.isEmpty)
    for place in provinces { #expect(seen.contains(place.unit.fullName)) }
    // Beyond the end it says so and stays.
    try session.press(" ")
    #expect(session.state.visit.page == .projector(try #require(deck.slides.last)))
    #expect(session.picture.contains("Không còn trang nào nữa"))
    try session.press("<home>")
    #expect(session.state.slidePosition == 0)
    try session.press("<left>")
    #expect(session.state.slidePosition == 0)
  }

  @Test func `walking asks nothing, and leaves one step in the history`() throws {
    var session = Session(Size(width: 80, height: 24))
    session.apply(.snapshot(ProjectorTests.answer))
    try session.press("P")
    #expect(session.state.visit.page == .projector(.targets(from: 0)))
    session.apply(.snapshot(ProjectorTests.answer))
    for _ in 0..<3 {
      try session.press(" ")
      #expect(session.effects.isEmpty)
    }
    try session.press("<esc>")
    #expect(session.state.visit.page == .overview)
  }

  @Test func `the pace is that of the slide's first target, or of its province`() throws {
    var session = Session(page: "projector targets 0")
    session.apply(.snapshot(Fixture.overview()))
    guard case .overview(let overview) = Fixture.overview().body else { return }
    #expect(session.state.pacePage == .pace(overview.targets[0].target.id, .country))
    session = Session(page: "projector province 10")
    session.apply(.snapshot(Fixture.overview()))
    guard case .pace(_, let place)? = session.state.pacePage else {
      Issue.record("no pace")
      return
    }
    #expect(place == UnitCode("10"))
  }

  @Test func `every slide counts down to the deadline`() throws {
    var session = projected(Size(width: 80, height: 24))
    for _ in 0..<4 {
      #expect(session.picture.contains("31/12/2020"))
      #expect(session.picture.contains("còn "))
      try session.press(" ")
    }
  }

  @Test func `Enter opens what the slide is about`() throws {
    var session = projected(Size(width: 80, height: 24))
    try session.press("<end>")
    guard case .projector(.province(let code)) = session.state.visit.page else {
      Issue.record("the last slide is no province")
      return
    }
    try session.press("<enter>")
    #expect(session.state.visit.page == .units(code))
    try session.press("<esc>")
    #expect(session.state.visit.page == .projector(.province(code)))
  }

  @Test(arguments: ["a", "A"])
  func `a remark can be written about the province of the slide`(key: String) throws {
    var session = projected(Size(width: 80, height: 24))
    session.state.settings.editor = "Lan"
    try session.press("<end>")
    guard case .projector(.province(let code)) = session.state.visit.page else {
      Issue.record("no province")
      return
    }
    try session.press(key)
    #expect(session.state.overlay != nil && session.picture.contains("(\(code))"))
  }

  @Test func `a province that is gone is told, and the walk begins anew`() throws {
    var session = projected(
      Size(width: 80, height: 24),
      page: "projector province 99"
    )
    #expect(session.picture.contains("Không có đơn vị mã 99"))
    try session.press(" ")
    #expect(session.state.slidePosition == 0)
  }

  @Test func `a screen that becomes another one keeps the target on show`() throws {
    var session = projected(Size(width: 60, height: 15))
    try session.press(" ")
    #expect(session.state.slidePosition == 1)
    guard case .overview(let overview) = ProjectorTests.answer.body else { return }
    let id = overview.targets[1].target.id
    #expect(session.picture.contains(id + " "))
    session.apply(.resized(Size(width: 120, height: 40)))
    #expect(session.picture.contains(id + " "))
  }

  @Test func `a page survives the session file`() {
    for page in [
      Page.projector(.targets(from: 0)), .projector(.targets(from: 4)),
      .projector(.province(UnitCode("10"))),
    ] {
      #expect(Page(line: page.line) == page)
    }
  }
}
