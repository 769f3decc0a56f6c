import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The page of units that resolutions formed, as somebody goes over it.
@Suite struct MergerPageTests {
  private func session(_ size: Size = Size(width: 120, height: 40)) -> Session {
    var session = Session(size, page: "mergers 10")
    session.apply(.snapshot(PageFixture().snapshot("mergers 10")))
    return session
  }

  @Test func `the predecessors are those of the row under the cursor`() throws {
    var session = session()
    #expect(session.picture.contains("Xã Cốc Ly"))
    try session.press("<down><down>")
    #expect(session.picture.contains("2 Tiền thân · Xã Mường Bo"))
    let table = try #require(session.state.tables[1] as? PredecessorTable)
    #expect(table.rows.map(\.name) == ["Xã Thanh Phú", "Xã Thanh Kim"])
    // The units that ended stay where they are.
    #expect(session.state.tables[2] is EndedTable)
    #expect(session.state.visit.panes[2].cursor == RowID("03025 2020-01-01"))
    try session.press("<down><down>")
    #expect(session.picture.contains("Chưa văn bản nào nêu các đơn vị cũ"))
  }

  @Test func `a unit on the list opens, one that no list has does not`() throws {
    var session = session()
    try session.press("<enter>")
    #expect(session.state.visit.page == .commune(UnitCode("02998")))
    session = self.session()
    try session.press("<end><enter>")
    #expect(session.state.visit.page == .mergers(UnitCode("10")))
  }

  @Test func `key, menu and palette lead there, and the line of the session comes back`() throws {
    var session = Session(Size(width: 80, height: 24), page: "units 10")
    session.apply(.snapshot(PageFixture().snapshot("units 10")))
    try session.press("gl")
    #expect(session.state.visit.page == .mergers(UnitCode("10")))
    #expect(Page(line: session.state.visit.page.line) == session.state.visit.page)
    session = Session(Size(width: 80, height: 24), page: "units 10")
    session.apply(.snapshot(PageFixture().snapshot("units 10")))
    try session.press(":sap nhap<enter>")
    #expect(session.state.visit.page == .mergers(UnitCode("10")))
  }

  @Test func `a decision is entered where the unit waits for it`() throws {
    var session = session()
    session.state.settings.editor = "Lan"
    try session.press("<down><down>E<home><enter>12/QĐ-UBND<enter>8/6/2020<enter>x<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .recognition(UnitCode("03043"), .standard, year: 2020))
    // What no list has can hold nothing.
    session = self.session()
    session.state.settings.editor = "Lan"
    try session.press("<end>E")
    #expect(session.edit == nil)
  }

  @Test func `what is to be reviewed sorts first, and marked units are counted`() throws {
    var session = session()
    try session.press("<right>o")
    let table = try #require(session.state.tables[0] as? MergerTable)
    let first = session.state.visit.panes[0].shown.prefix(2).map { table.rows[$0].review }
    #expect(first == [.pending(nil), .pending(nil)])
    try session.press("<home><space><space>")
    #expect(session.picture.contains("2 đơn vị do nghị quyết lập: 2 chờ rà soát"))
  }

  @Test(arguments: [
    Size(width: 60, height: 15), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ])
  func `the difference to a published total is on every screen`(size: Size) {
    #expect(session(size).picture.contains("lệch -27"))
  }
}
