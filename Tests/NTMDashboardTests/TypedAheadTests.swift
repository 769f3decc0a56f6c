import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Keys typed faster than the figures come.
struct TypedAheadTests {
  /// A session on the overview whose next pages have no answer yet.
  private func overview() -> Session {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    return session
  }

  @Test func `rows walked before the answer are walked when it comes`() throws {
    var session = overview()
    try session.press("gxjj")
    #expect(session.cursor == nil)
    var answer = Fixture.list(Fixture.communes)
    answer.question = session.state.question
    session.apply(.snapshot(answer))
    #expect(session.cursor == Fixture.communes[2].unit.code.text)
    #expect(session.state.typedAhead == nil)
  }

  @Test func `Enter waits for the row it is meant for, from page to page`() throws {
    var session = overview()
    try session.press("gxj<enter>j<tab>")
    var answer = Fixture.list(Fixture.communes)
    answer.question = session.state.question
    session.apply(.snapshot(answer))
    #expect(session.state.visit.page == .commune(Fixture.communes[1].unit.code))
    // The page of the commune has no answer yet, and its row below and its second pane wait.
    #expect(session.state.typedAhead?.keys == [.character("j"), .tab])
    #expect(session.effects == [.ask(session.state.question)])
  }

  @Test func `a sequence of two keys and the text of a prompt keep their order`() throws {
    var session = overview()
    try session.press("gxG&nam<enter>gg")
    var answer = Fixture.list(Fixture.communes)
    answer.question = session.state.question
    session.apply(.snapshot(answer))
    #expect(session.state.visit.panes[0].filter?.words == "nam")
    #expect(session.state.overlay == nil)
    #expect(session.state.visit.panes[0].position == 0)
  }

  @Test func `what needs no rows does not wait for them`() throws {
    var session = overview()
    try session.press("gxgs")
    #expect(session.state.visit.page == .ocop(.country))
    try session.press("?")
    #expect(session.state.overlay != nil)
  }

  @Test func `after a while Esc means that one has waited enough`() throws {
    var session = overview()
    try session.press("gxj<esc>")
    #expect(session.state.visit.page == .communes(.country))
    session.milliseconds += TypedAhead.patience
    try session.press("<esc>")
    #expect(session.state.visit.page == .overview)
    #expect(session.state.typedAhead == nil)
  }

  @Test func `a failure and Ctrl-C forget what was typed`() throws {
    var session = overview()
    try session.press("gxjj")
    session.apply(.failed("đang bị khóa"))
    #expect(session.state.typedAhead == nil)
    try session.press("jj<c-c>")
    #expect(session.state.typedAhead == nil)
  }

  @Test func `somebody leaning on a key is not kept without end`() throws {
    var session = overview()
    try session.press("gx" + String(repeating: "j", count: 400))
    #expect(session.state.typedAhead?.keys.count == TypedAhead.limit)
  }

  @Test func `the linked panes wait for the place under the cursor`() throws {
    var session = overview()
    try session.press("jj<tab><enter>")
    #expect(session.state.visit.page == .overview)
    session.apply(.snapshot(Fixture.overview(focus: UnitCode("10"))))
    #expect(session.state.visit.page == .commune(Fixture.communes[0].unit.code))
  }

  @Test func `Enter in a search and the keys after it wait for the units found`() throws {
    var session = overview()
    try session.press("/lao cai<enter>j")
    #expect(session.state.typedAhead?.keys == [.character("j")])
    try session.press("<esc>")
    session.milliseconds += TypedAhead.patience
    try session.press("<esc>")
    #expect(session.state.overlay == nil)
  }

  @Test(arguments: [Page.units(Fixture.bacHa.code), .ocop(Fixture.bacHa.code)])
  func `the districts around a district wait for the page to tell its province`(
    page: Page
  ) throws {
    var session = Session(Size(width: 110, height: 24), page: page.line)
    try session.press("gh")
    #expect(session.state.visit.page == page)
    var answer = Fixture.snapshot(.units(Fixture.bacHa.code), .units([]))
    answer.question = session.state.question
    session.apply(.snapshot(answer))
    #expect(session.state.visit.page == .districts(Fixture.provinces[2].unit.code))
    #expect(session.state.typedAhead == nil)
  }

  @Test func `the districts around a commune are those of its province`() throws {
    var session = Session(Size(width: 110, height: 24), page: "commune 02935")
    session.apply(.snapshot(Fixture.page(Fixture.sheet())))
    try session.press("gh")
    #expect(session.state.visit.page == .districts(Fixture.provinces[2].unit.code))
  }
}
