import Fuzzing
import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct CursorTests {
  private func communes(_ count: Int, from start: Int = 0) -> [CommuneRow] {
    (start..<(start + count)).map { number in
      Fixture.commune(String(10_000 + number), "Xã thứ \(number)", met: number % 20)
    }
  }

  @Test func `fifty rows above do not move the reader from the record or its line`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(communes(200, from: 100))))
    try session.press("<pagedown><down><down><down>")
    let code = session.cursor
    let line = session.state.visit.panes[0].position - session.state.visit.panes[0].top
    session.apply(.snapshot(Fixture.list(communes(250, from: 50))))
    #expect(session.cursor == code)
    #expect(session.state.visit.panes[0].position - session.state.visit.panes[0].top == line)
  }

  @Test func `a row that is gone hands the cursor to the next one and says so`() throws {
    var session = Session(page: "communes 10")
    let rows = communes(20)
    session.apply(.snapshot(Fixture.list(rows)))
    try session.press("jjj")
    var fewer = rows
    fewer.remove(at: 3)
    let digest = ChangeDigest(count: 1, lines: [], isReplaced: false)
    session.apply(.snapshot(Fixture.list(fewer, changes: digest)))
    #expect(session.cursor == "10004")
    #expect(session.state.notice?.text.contains("không còn") == true)
  }

  @Test func `a column made narrow or wide stays so and gives the others room`() throws {
    var session = Session(Size(width: 80, height: 24), page: "communes 10")
    session.apply(.snapshot(Fixture.list(communes(20))))
    func nameWidth() -> Int? { session.state.columnWidth }
    let first = try #require(nameWidth())
    try session.press("<lt><lt>")
    #expect(nameWidth() == first - 4)
    // Every way of drawing agrees about it.
    #expect(session.state.draw(over: session.state.draw()).canvas == session.state.draw().canvas)
    try session.press(">>>")
    #expect(nameWidth() == first + 2)
    for _ in 0..<60 { try session.press("<lt>") }
    #expect(nameWidth() == 3)
    #expect(session.picture.contains("…"))
    for _ in 0..<60 { try session.press(">") }
    #expect(nameWidth() == 76)
    // The next page of the view has it too.
    try session.press("<lt>")
    let second = Session(Size(width: 80, height: 24), page: "communes 10")
    #expect(second.state.arrangements.isEmpty)
    #expect(session.state.firstVisit(of: .communes(UnitCode("11"))).panes[0].widths == [.name: 74])
  }

  @Test func `a filter that drops the row hands the cursor to the next row below`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(communes(20))))
    try session.press("jjjjj&8<enter>")
    #expect(session.cursor == "10008")
    try session.press("<esc>")
    #expect(session.state.visit.panes[0].position == 8)
  }

  @Test func `after random changes the cursor is on its record whenever that survives`() throws {
    var random = SplitMix(state: 20_200_609)
    var session = Session(Size(width: 100, height: 24), page: "communes 10")
    var rows = communes(60)
    session.apply(.snapshot(Fixture.list(rows)))
    try session.press("<pagedown>o")
    for _ in 0..<300 {
      let before = session.cursor
      switch random.next() % 3 {
      case 0 where rows.count > 5: rows.remove(at: Int(random.next() % UInt64(rows.count)))
      case 1: rows.insert(communes(1, from: Int(random.next() % 5_000))[0], at: 0)
      default: rows.shuffle(using: &random)
      }
      var seen: Set<UnitCode> = []
      rows = rows.filter { seen.insert($0.unit.code).inserted }
      session.apply(.snapshot(Fixture.list(rows)))
      let survives = rows.contains { $0.unit.code.text == before }
      if survives { #expect(session.cursor == before) }
      let pane = session.state.visit.panes[0]
      #expect(pane.shown.indices.contains(pane.position))
      #expect((pane.top..<(pane.top + 18)).contains(pane.position))
    }
  }

  @Test func `the last row plus one is still the last row`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(communes(5))))
    try session.press("Gjjj")
    #expect(session.cursor == "10004")
    try session.press("ggkkk")
    #expect(session.cursor == "10000")
  }

  @Test func `headings are stepped over in both directions`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    #expect(session.cursor == "VN")
    try session.press("j")
    #expect(session.cursor == "02")
    try session.press("jj")
    #expect(session.cursor == "01")
    try session.press("k")
    #expect(session.cursor == "10")
  }
}
