import Fuzzing
import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct NavigationTests {
  @Test func `Esc leads back to where Enter was pressed, with the cursor there`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("jj<enter>")
    #expect(session.state.visit.page == .units(UnitCode("10")))
    try session.press("<esc>")
    #expect(session.state.visit.page == .overview)
    #expect(session.cursor == "10")
  }

  @Test func `the dash goes between two pages and nowhere else`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("gdgs-")
    #expect(session.state.visit.page == .belowLine(.country))
    try session.press("-")
    #expect(session.state.visit.page == .ocop(.country))
    try session.press("-")
    #expect(session.state.visit.page == .belowLine(.country))
  }

  @Test func `every column of every table can be sorted by`() throws {
    for page in ["communes 10", "overview"] {
      var session = Session(page: page)
      session.apply(
        .snapshot(page == "overview" ? Fixture.overview() : Fixture.list(Fixture.communes))
      )
      for table in session.state.tables {
        for column in table.columns {
          let keys = table.sortKeys(column.id)
          #expect(keys.count == table.count)
          // Nobody in the fixture holds a standard.
          let isKnown = keys.contains { $0 != nil } || column.id == .standard
          #expect(isKnown, "\(column.id) sorts nothing")
        }
      }
    }
  }

  @Test func `a page reached anew forgets what was ahead`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("gdHgs")
    #expect(session.state.forward.isEmpty)
    try session.press("L")
    #expect(session.state.visit.page == .ocop(.country))
  }

  @Test func `a filter is there again on the way back`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("&nam<enter>go<a-left>")
    #expect(session.state.visit.panes[0].filter?.words == "nam")
    #expect(session.state.visit.panes[0].shown.count == 1)
  }

  @Test(arguments: [ColumnID.met, .date, .standard, .criterion(1), .criterion(9)])
  func `sorting puts missing values last both ways`(column: ColumnID) throws {
    var session = Session(page: "communes 10")
    var rows = Fixture.communes
    rows[0].assessedOn = nil
    rows[0].words = .empty
    for row in 1..<4 { rows[row].title = HeldTitle(.standard, since: Fixture.asOf) }
    session.apply(.snapshot(Fixture.list(rows)))
    _ = session.state.sort(by: column, at: session.moment)
    #expect(session.state.visit.panes[0].shown.last == 0)
    _ = session.state.sort(by: column, at: session.moment)
    #expect(session.state.visit.panes[0].shown.last == 0)
    _ = session.state.sort(by: column, at: session.moment)
    #expect(session.state.visit.panes[0].sort == nil)
    #expect(session.state.visit.panes[0].shown == [0, 1, 2, 3])
  }

  @Test func `a bookmark leads back to its page`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("gdmago'a")
    #expect(session.state.visit.page == .belowLine(.country))
  }

  @Test func `letters of an input method run the key they came from and say so once`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    session.apply(.key(.character("ô")))
    #expect(session.state.notice?.text.contains("Bộ gõ tiếng Việt đang bật") == true)
    #expect(session.state.visit.panes[1].sort != nil)
    session.apply(.key(.character("ư")))
    #expect(session.effects.isEmpty)
  }

  @Test func `Esc typed fast before a letter is Esc and the letter`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("<f9>")
    session.apply(.key(.alt("q")))
    #expect(session.state.overlay == nil)
    #expect(session.effects.contains(.quit))
  }

  @Test func `every place of the session file leads back to its page`() {
    let pages: [Page] = [
      .overview, .units(UnitCode("40")), .communes(UnitCode("VN")), .belowLine(UnitCode("10")),
      .commune(UnitCode("00001")), .indicator(UnitCode("00001"), "17.1"), .ocop(UnitCode("VN")),
      .products(UnitCode("22"), sector: nil), .products(UnitCode("22"), sector: "1"), .target("T3"),
    ]
    for page in pages { #expect(Page(line: page.line) == page) }
    #expect(Page(line: "nonsense 1") == nil)
    #expect(Page(line: "") == nil)
  }

  @Test func `no size and no key breaks the picture`() throws {
    var random = SplitMix(state: 1)
    let keys = CommandTable.rows.filter { ![.quit, .suspend].contains($0.command) }.flatMap(\.keys)
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    var last: Frame?
    for _ in 0..<2_000 {
      let choice = keys[Int(random.next() % UInt64(keys.count))]
      for key in choice { session.apply(.key(key)) }
      if random.next() % 4 == 0 {
        // As wide as a wall of screens shows, now and then.
        let most = random.next() % 5 == 0 ? (width: 400, height: 150) : (width: 200, height: 60)
        let size = Size(
          width: Int(random.next() % UInt64(most.width)) + 1,
          height: Int(random.next() % UInt64(most.height)) + 1
        )
        session.apply(.resized(size))
      }
      if random.next() % 3 == 0 {
        let question = session.state.question
        var snapshot =
          question.subject == .communes(UnitCode("10"))
          ? Fixture.list(Fixture.communes) : Fixture.overview(focus: session.state.visit.focus)
        snapshot.question = question
        if case .overview = question.subject { session.apply(.snapshot(snapshot)) }
      }
      let frame = session.state.draw()
      #expect(frame.canvas.size == session.state.size)
      // What is taken over from the last picture makes no difference.
      let next = session.state.draw(over: last)
      try #require(next.canvas == frame.canvas)
      #expect(next.cursor == frame.cursor)
      last = next
    }
  }

  @Test func `moving in a long table takes over the right rows`() throws {
    var random = SplitMix(state: 7)
    let keys = ["<down>", "<up>", "<pagedown>", "<pageup>", "<home>", "<end>", "zz", "<c-d>"]
    var session = Session(page: "communes 10")
    let rows = (0..<300).map { Fixture.commune(String(10_000 + $0), "Xã \($0)", met: $0 % 20) }
    session.apply(.snapshot(Fixture.list(rows)))
    var last: Frame?
    var takenOver = 0
    for step in 0..<600 {
      try session.press(keys[Int(random.next() % UInt64(keys.count))])
      if step % 50 == 0 { try session.press("<space>") }
      if step % 70 == 0 { try session.press("<right>") }
      let next = session.state.draw(over: last)
      try #require(next.canvas == session.state.draw().canvas)
      if let old = last?.basis, next.basis?.tables[0].isAlike(old.tables[0]) == true {
        takenOver += 1
      }
      last = next
    }
    #expect(takenOver > 500)
  }
}
