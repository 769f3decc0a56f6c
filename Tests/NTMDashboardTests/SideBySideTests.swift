import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Moves on every table of places, and both days of them side by side.
@Suite struct SideBySideTests {
  private static let lines = [
    "overview", "districts VN", "ocop 10", "cooperatives 10", "difficult 10", "mergers 10",
    "components", "follow-ups 10",
  ]
  private static let sizes = [
    Size(width: 60, height: 15), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]

  /// A page held against the end of the year before.
  private func session(
    _ line: String,
    _ size: Size = Size(width: 120, height: 40),
    since: Since = MovesFixture.since
  ) -> Session {
    var session = Session(size, page: line)
    session.state.since = since.baseline
    session.apply(.snapshot(MovesFixture.snapshot(line, since)))
    return session
  }

  private func table<Table>(_ session: Session, _ pane: Int, _ type: Table.Type) throws -> Table {
    try #require(session.state.tables[pane] as? Table)
  }

  private func cell(
    _ table: some TableSource,
    _ row: Int,
    _ column: ColumnID,
    _ session: Session
  ) throws -> CellText {
    let place = try #require(table.columns.firstIndex { $0.id == column }, "\(column)")
    return table.cell(row, place, session.state.words)
  }

  @Test func `a star goes from nothing to moves, to both days, and back to nothing`() throws {
    var session = session("districts VN")
    #expect(session.picture.contains("Δđạt"))
    try session.press("*")
    #expect(session.state.isSideBySide && session.state.since == MovesFixture.since.baseline)
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("Xã đạt 31/12/19 Xã đạt 31/05/20"), "\(session.picture)")
    try session.press("*")
    #expect(!session.state.isSideBySide && session.state.since == nil)
    #expect(session.effects == [.ask(session.state.question)])
  }

  @Test func `the column under the cursor stays when both days come and go`() throws {
    var session = session("districts VN")
    let column = try #require(
      session.state.tables[0].columns.firstIndex { $0.id == .moveOf(.criteria) }
    )
    session.state.visit.panes[0].column = column
    try session.press("*")
    let pane = session.state.visit.panes[0]
    #expect(session.state.tables[0].columns[pane.column].id == .moveOf(.criteria))
  }

  @Test func `districts show what communes, own criteria and titles were and moved by`() throws {
    var session = session("districts VN")
    try session.press("*")
    let table = try table(session, 0, DistrictTable.self)
    #expect(try cell(table, 0, .then(.recognised), session).text == "4/19")
    #expect(try cell(table, 0, .moveRecognised, session) == CellText("▴ +1", .good))
    #expect(try cell(table, 1, .moveOf(.state), session) == CellText("▴ +1", .good))
    #expect(try cell(table, 1, .then(.state), session).text == "chưa có")
    #expect(try cell(table, 2, .then(.state), session).text == "✓ có")
    #expect(try cell(table, 2, .moveOf(.state), session) == CellText("▾ -1", .bad))
    // Of one side only.
    #expect(try cell(table, 3, .moveRecognised, session).text == "–")
    #expect(try cell(table, 3, .then(.recognised), session).text == "–")
  }

  @Test func `rows rank by moves and by either day, unknown ones last`() throws {
    for column in [ColumnID.moveRecognised, .then(.recognised), .moveOf(.state)] {
      var session = session("districts VN")
      try session.press("*")
      let own = session.state.tables[0].columns.firstIndex { $0.id == column }
      session.state.visit.panes[0].column = try #require(own)
      try session.press("o")
      let shown = session.state.visit.panes[0].shown
      let keys = shown.map { session.state.tables[0].sortKeys(column)[$0] }
      let known = keys.compactMap(\.self)
      #expect(known == known.sorted(by: >) && known.count > 1)
      #expect(keys.prefix(known.count).allSatisfy { $0 != nil }, "\(column)")
    }
  }

  @Test func `products move by star and sector, and a dash says why`() throws {
    var session = session("ocop 10")
    let places = try table(session, 0, OCOPTable.self)
    #expect(try cell(places, 0, .moveOf(.standardised), session) == CellText("▴ +3", .good))
    #expect(try cell(places, 0, .moveOf(.star5), session) == CellText("▾ -1", .bad))
    #expect(try cell(places, 2, .moveOf(.total), session) == CellText("–", .muted))
    let sectors = try table(session, 1, SectorTable.self)
    #expect(try cell(sectors, 0, .moveOf(.star3), session) == CellText("▴ +2", .good))
    #expect(try cell(sectors, 2, .moveOf(.total), session) == CellText("▴ +3", .good))
    let column = try #require(places.columns.firstIndex { $0.id == .moveOf(.total) })
    session.state.visit.panes[0].column = column
    session.milliseconds += 60_000
    try session.press("<end>")
    #expect(session.picture.contains("chưa gửi danh sách nào"), "\(session.picture)")
  }

  @Test func `cooperatives move by those that work, exist and newly joined`() throws {
    let session = session("cooperatives 10")
    let table = try table(session, 0, CooperativePlaceTable.self)
    #expect(try cell(table, 0, .moveOf(.newcomers), session) == CellText("▴ +3", .good))
    #expect(try cell(table, 1, .moveOf(.newcomers), session).text == "–")
    #expect(try cell(table, 2, .moveOf(.effective), session).text == "–")
  }

  @Test func `in a meeting of the same reporting date heads say then and now`() throws {
    let since = Since(
      baseline: .meeting(3),
      meeting: MeetingPageTests.meeting,
      day: Fixture.asOf,
      isSameSet: true,
      leftOut: Since.LeftOut()
    )
    var session = session("districts VN", since: since)
    try session.press("*")
    #expect(session.picture.contains("Xã đạt trước"), "\(session.picture)")
    #expect(session.picture.contains("Xã đạt nay"))
  }

  @Test func `any day can be typed where meetings and reporting dates are offered`() throws {
    var session = session("districts VN")
    try session.press("S15/4/2020<enter>")
    #expect(session.state.since == .day(Fixture.day(2020, 4, 15)))
    try session.press("Skhông có<enter>")
    #expect(session.state.since == .day(Fixture.day(2020, 4, 15)))
  }

  @Test func `others that follow see both days too`() throws {
    var session = session("districts VN")
    try session.press("*")
    let stance = try #require(Stance(text: session.state.stance.text))
    #expect(stance.isSideBySide && stance.since == MovesFixture.since.baseline)
    let sorted = "page=districts VN\nsort=-\(ColumnID.then(.recognised))"
    #expect(Stance(text: sorted)?.sort == "-\(ColumnID.then(.recognised))")
  }

  @Test func `a file has both days and their moves as numbers`() throws {
    var session = session("districts VN")
    try session.press("*")
    let sheet = try #require(session.state.sheet)
    let titles = sheet.columns.map(\.title)
    let column = try #require(titles.firstIndex(of: "Xã đạt 31/12/19"))
    #expect(Array(titles[column...column + 2]) == ["Xã đạt 31/12/19", "Xã đạt 31/05/20", "Δđạt"])
    #expect(sheet.rows[0][column] == "4/19" && sheet.rows[0][column + 2] == "1")
  }

  @Test func `what is assumed is said to be only of now`() {
    var snapshot = MovesFixture.snapshot("districts VN")
    snapshot.whatIf = WhatIf(lines: [], effects: [], touched: [])
    var session = Session(page: "districts VN")
    session.state.since = MovesFixture.since.baseline
    session.apply(.snapshot(snapshot))
    let text = session.state.text.map(\.text).joined(separator: " ")
    #expect(text.contains("lúc đó theo tệp, nay theo giả định"), "\(text)")
  }

  @Test(arguments: lines)
  func `no move is cut, however far it went`(line: String) throws {
    for star in ["", "*"] {
      var session = session(line, Size(width: 200, height: 60))
      try session.press(star)
      for table in session.state.tables {
        for (index, column) in table.columns.enumerated()
        where column.id.isCompared && column.isRight {
          let keys = table.sortKeys(column.id)
          for row in 0..<table.count where keys[row] != nil || table.isTotal(at: row) {
            let text = table.cell(row, index, session.state.words).text
            #expect(Width.columns(text) <= column.width + column.extra, "\(column.title): \(text)")
          }
        }
      }
    }
  }

  /// A product of four stars in force on the day of the fixtures.
  private func product(_ code: String, of owner: String, _ kind: String) -> Product {
    Product(
      code: code,
      name: code,
      unit: UnitCode("02935"),
      sector: "1",
      stars: 4,
      points: nil,
      owner: owner,
      ownerKind: kind,
      decision: "1/QĐ",
      issued: Fixture.day(2020, 1, 1),
      expires: Fixture.day(2023, 1, 1),
      revoked: nil
    )
  }

  @Test func `a wide move takes its room on the screen and not from the panes`() throws {
    let words = Words(.vi, glyphs: .unicode)
    let day = Fixture.asOf
    func owners(_ count: Int) -> OCOPOwners {
      var owners = OCOPOwners()
      for number in 0..<count {
        owners.add(
          product("P\(number)", of: "Hộ \(number)", "Hộ"),
          isOnList: true,
          bands: [],
          on: day
        )
      }
      return owners
    }
    let since = MovesFixture.since
    let table = OwnerKindTable(
      owners(1234),
      then: owners(3),
      compared: Compared(since: since, asOf: day, isSideBySide: false),
      words: words
    )
    let whole = table.withWholeMoves(words)
    let place = try #require(whole.columns.firstIndex { $0.id == .moveOf(.total) })
    #expect(whole.cell(1, place, words).text == "▴ +1.231" && whole.isTotal(at: 1))
    #expect(PaneNeed(table) == PaneNeed(whole))
    let slots = TableColumns(whole.columns, pane: Pane(), width: 80).slots
    #expect(slots.first { $0.index == place }?.width ?? 0 >= 8)
    #expect(
      TableColumns(table.columns, pane: Pane(), width: 80).slots.first { $0.index == place }?.width
        ?? 0 < 8
    )
  }

  @Test func `an owner of two kinds is one owner of all`() {
    var owners = OCOPOwners()
    for (code, kind) in [("P1", "HTX"), ("P2", "DN"), ("P3", "DN")] {
      owners.add(product(code, of: "Ái", kind), isOnList: true, bands: [], on: Fixture.asOf)
    }
    #expect(owners.count == 1 && owners.kinds.map(\.owners) == [1, 1])
    let words = Words(.vi, glyphs: .unicode)
    let table = OwnerKindTable(owners, words: words)
    let column = table.columns.firstIndex { $0.id == .members } ?? 0
    #expect((0..<3).map { table.cell($0, column, words).text } == ["1", "1", "1"])
    #expect(table.detail(2, column, words)?.contains("tính một lần") == true)
    #expect(table.detail(0, column, words) == nil)
  }

  @Test(arguments: lines, sizes)
  func `moves look as kept`(line: String, size: Size) throws {
    try expectGolden(session(line, size).state.draw().canvas, name("delta", line, size))
  }

  @Test(arguments: lines, sizes)
  func `both days look as kept`(line: String, size: Size) throws {
    var session = session(line, size)
    try session.press("*")
    session.milliseconds += 60_000
    session.apply(.tick)
    try expectGolden(session.state.draw().canvas, name("sides", line, size))
  }

  @Test func `both days look as kept in English and in ASCII`() throws {
    var session = session("districts VN", Size(width: 110, height: 24))
    try session.press("*<c-t>")
    session.state.words.glyphs = .ascii
    session.state.settleAll()
    session.milliseconds += 60_000
    session.apply(.tick)
    try expectGolden(session.state.draw().canvas, "sides-districts-ascii")
  }

  private func name(_ kind: String, _ line: String, _ size: Size) -> String {
    let page = line.split(separator: " ").joined(separator: "-")
    return "\(kind)-\(page)-\(size.width)x\(size.height)"
  }
}
