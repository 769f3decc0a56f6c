import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Moves on lists of single things, and why a page has none.
@Suite struct ListMoveTests {
  private static let lines = [
    "products 10", "cooperative-list 10", "models 10", "quality 10", "pace T3 VN", "nearest VN",
    "commune 02935", "tasks", "board",
  ]

  private func session(
    _ line: String,
    _ size: Size = Size(width: 120, height: 40)
  ) -> Session {
    var session = Session(size, page: line)
    session.state.since = MovesFixture.since.baseline
    session.apply(.snapshot(MovesFixture.snapshot(line)))
    return session
  }

  private func cell(_ session: Session, _ pane: Int, _ row: Int, _ column: ColumnID) throws
    -> CellText
  {
    let table = session.state.tables[pane]
    let place = try #require(table.columns.firstIndex { $0.id == column }, "\(column)")
    return table.cell(row, place, session.state.words)
  }

  @Test func `products and cooperatives move, are new, or nobody knows`() throws {
    var products = session("products 10")
    #expect(try cell(products, 0, 0, .moveOf(.stars)) == CellText("▾ -1", .bad))
    #expect(try cell(products, 0, 1, .moveOf(.stars)) == CellText("mới", .accent))
    #expect(try cell(products, 0, 2, .moveOf(.stars)) == CellText("–", .muted))
    try products.press("*")
    #expect(try cell(products, 0, 1, .then(.stars)).text == "chưa có")
    #expect(try cell(products, 0, 2, .then(.certificate)).text == "–")
    let cooperatives = session("cooperative-list 10")
    #expect(try cell(cooperatives, 0, 0, .moveOf(.members)) == CellText("▴ +4", .good))
    #expect(try cell(cooperatives, 0, 1, .moveOf(.state)).text == "mới")
  }

  @Test func `sorted by Δ new ones come first and unknown ones last`() throws {
    var session = session("products 10")
    let table = session.state.tables[0]
    let column = try #require(table.columns.firstIndex { $0.id == .moveOf(.stars) })
    session.state.visit.panes[0].column = column
    try session.press("o")
    #expect(session.state.visit.panes[0].shown.prefix(2) == [1, 0])
    try session.press("o")
    let keys = table.sortKeys(.moveOf(.stars))
    #expect(session.state.visit.panes[0].shown.suffix(1).allSatisfy { keys[$0] == nil })
  }

  @Test func `a commune's criteria and indicators have both days`() throws {
    var session = session("commune 02935")
    try session.press("*")
    #expect(try cell(session, 0, 1, .then(.state)).text.contains("Chưa báo cáo"))
    #expect(try cell(session, 0, 1, .moveOf(.state)).text == "–")
    #expect(["▴ +1", "▾ -1"].contains(try cell(session, 0, 0, .moveOf(.state)).text))
    #expect(session.picture.contains("Kết quả 31/12/19"), "\(session.picture)")
  }

  @Test func `units and records of the page of quality have both days, lists say why not`() throws {
    var session = session("quality 10")
    try session.press("*")
    #expect(try cell(session, 1, 0, .then(.state)).text == "chưa từng báo cáo, 4 mâu thuẫn")
    #expect(try cell(session, 1, 0, .moveOf(.state)).role == .good)
    #expect(try cell(session, 1, 1, .then(.state)).text == "không có gì")
    #expect(try cell(session, 3, 0, .then(.state)).text == "không có gì")
    #expect(try cell(session, 3, 0, .moveOf(.state)) == CellText("▾ +1", .bad))
    #expect(session.picture.contains("0 đơn vị, 1 hồ sơ"), "\(session.picture)")
    let lists = session.state.tables[2]
    let column = try #require(lists.columns.firstIndex { $0.id == .moveOf(.reported) })
    #expect(lists.cell(0, column, session.state.words).text == "–")
    let reason = try #require(lists.detail(0, column, session.state.words))
    #expect(reason.contains("so với một cuộc họp (S) thì có"), "\(reason)")
    #expect(session.state.tables[1].sortKeys(.moveOf(.state)).contains { $0 != nil })
  }

  @Test func `communes in difficulty move by kind, place and criterion, or say why not`() throws {
    var session = session("difficult 10")
    #expect(try cell(session, 0, 0, .moveOf(.communes)).role == .text)
    #expect(try cell(session, 0, 0, .moveOf(.communes)).text == "-1")
    #expect(try cell(session, 0, 0, .moveOf(.below)) == CellText("▴ -2", .good))
    #expect(try cell(session, 1, 0, .moveOf(.villages)).role == .good)
    #expect(try cell(session, 3, 1, .moveOf(.part)) == CellText("▴ +3", .good))
    #expect(try cell(session, 3, 1, .moveOf(.others)) == CellText("–", .muted))
    let kinds = session.state.tables[0]
    let column = try #require(kinds.columns.firstIndex { $0.id == .moveOf(.communes) })
    let reason = kinds.detail(kinds.count - 1, column, session.state.words)
    #expect(reason?.contains("lúc đó chưa ai cho biết") == true, "\(reason ?? "")")
    #expect(kinds.sortKeys(.moveOf(.below)).compactMap(\.self).allSatisfy { $0 == -2 })
    try session.press("*")
    #expect(try cell(session, 0, 0, .then(.communes)).role == .muted)
    #expect(session.picture.contains("31/12/19"), "\(session.picture)")
  }

  @Test func `formed units move when somebody decides, and places count them`() throws {
    var session = session("mergers 10")
    #expect(try cell(session, 0, 0, .moveOf(.state)) == CellText("▴ +1", .good))
    #expect(try cell(session, 0, 2, .moveOf(.state)) == CellText("mới", .accent))
    #expect(try cell(session, 0, 1, .moveOf(.state)).text == "0")
    #expect(
      session.picture.contains("Lúc đó 3 chờ rà soát (Δ 0), 0 có quyết định (Δ +1)"),
      "\(session.picture)"
    )
    #expect(try cell(session, 3, 0, .moveOf(.pending)) == CellText("0", .muted))
    #expect(try cell(session, 3, 0, .moveOf(.total)).text == "+1")
    #expect(try cell(session, 3, 0, .moveOf(.decided)) == CellText("▴ +1", .good))
    try session.press("4")
    #expect(session.picture.contains("[4 Theo địa phương]"), "\(session.picture)")
  }

  @Test func `follow-ups are done since or new, and so are notes`() throws {
    var session = session("follow-ups 10")
    #expect(try cell(session, 0, 0, .moveOf(.state)) == CellText("▴ +1", .good))
    #expect(try cell(session, 0, 1, .moveOf(.state)).text == "mới")
    #expect(try cell(session, 1, 0, .moveOf(.number)).text == "mới")
    try session.press("*")
    #expect(try cell(session, 0, 1, .then(.state)).text == "chưa có")
  }

  @Test func `what runs under a component moves, its tasks since meetings only`() throws {
    let session = session("components")
    let parts = try #require(session.state.tables[1] as? ComponentPartTable)
    let column = try #require(parts.columns.firstIndex { $0.id == .moveOf(.value) })
    for (index, row) in parts.rows.enumerated() {
      let (cell, why) = (
        parts.cell(index, column, session.state.words),
        parts.detail(index, column, session.state.words) ?? ""
      )
      switch row {
      case .criterion, .target: #expect(cell.text.hasSuffix("+2"), "\(cell)")
      case .task: #expect(cell.text == "–" && why.contains("lúc mở một cuộc họp"), "\(why)")
      }
    }
    let models = session.state.tables[0].sortKeys(.moveOf(.models)).compactMap(\.self)
    #expect(!models.isEmpty && models.allSatisfy { $0 == 1 })
  }

  @Test func `a column of the board says how many cards it gained, the page how many moved`()
    throws
  {
    let board = session("board")
    let heads = board.state.tables[0].columns.map(\.title)
    #expect(heads[0] == "quá hạn (1 Δ+1)" && heads[1] == "chưa bắt đầu (0 Δ-1)", "\(heads)")
    #expect(board.picture.contains("1 việc đổi trạng thái, 1 việc mới"), "\(board.picture)")
    let ascii = Words(.en, glyphs: .ascii)
    #expect([2, 0, -1].map(ascii.boardMove) == [" +2", "", " -1"])
    let plain = Session(page: "board")
    #expect(plain.state.tables.allSatisfy { $0.columns.allSatisfy { !$0.title.contains("Δ") } })
  }

  @Test func `an indicator of two parts has what each part moved by`() throws {
    var snapshot = MovesFixture.snapshot("commune 02935")
    guard case .commune(var sheet) = snapshot.body,
      let place = snapshot.set.indicators.firstIndex(where: { $0.code == "17.1" })
    else { return }
    snapshot.set.indicators[place].names = [Bilingual("Nước", "Water"), Bilingual("Sạch", "Clean")]
    sheet.indicators = [
      CommuneSheet.IndicatorLine(
        position: place,
        values: [Quantity(15), Quantity(10)],
        thresholds: [nil, nil],
        verdict: .undecided
      )
    ]
    var values = sheet.then?.values ?? []
    values[place] = [Quantity(12), Quantity(11)]
    sheet.then?.values = values
    snapshot.body = .commune(sheet)
    let words = Words(.vi, glyphs: .unicode)
    func move(_ sheet: CommuneSheet) throws -> String {
      let table = IndicatorTable(
        sheet,
        set: snapshot.set,
        criterion: nil,
        compared: Compared(since: MovesFixture.since, asOf: Fixture.asOf, isSideBySide: false),
        words: words
      )
      let column = try #require(table.columns.firstIndex { $0.id == .moveOf(.value) })
      let text = table.cell(0, column, words).text
      #expect(Width.columns(text) <= table.columns[column].width)
      return text
    }
    #expect(try move(sheet) == "+3 & -1")
    values[place] = [Quantity(12), nil]
    sheet.then?.values = values
    #expect(try move(sheet) == "+3 & –")
  }

  @Test func `a task that moved is marked on the board and told in full`() throws {
    let tasks = session("tasks")
    #expect(try cell(tasks, 0, 1, .moveOf(.state)).text == "mới")
    let board = session("board")
    #expect(board.picture.contains("Δ"))
    let text = board.state.tables[0].detail(0, 0, board.state.words) ?? ""
    #expect(!text.isEmpty)
  }

  @Test func `tasks held against a day say that only meetings tell`() {
    var session = Session(page: "tasks")
    session.state.since = MovesFixture.since.baseline
    var snapshot = PageFixture().snapshot("tasks")
    snapshot.question.since = MovesFixture.since.baseline
    session.apply(.snapshot(snapshot))
    let text = session.state.text.map(\.text).joined(separator: " ")
    #expect(text.contains("Δ chỉ so được với lúc mở một cuộc họp"), "\(text)")
  }

  @Test func `what is on a list no more is named`() {
    var session = Session(Size(width: 120, height: 40), page: "products 10")
    session.state.since = MovesFixture.since.baseline
    var snapshot = MovesFixture.snapshot("products 10")
    snapshot.since?.gone = ["Chè Bảo", "Nấm Dân"]
    session.apply(.snapshot(snapshot))
    let text = session.state.text.map(\.text).joined(separator: " ")
    #expect(text.contains("2 không còn: Chè Bảo, Nấm Dân"), "\(text)")
  }

  @Test(arguments: Language.allCases)
  func `a move without what is reported no more says so`(language: Language) {
    let words = Words(language, glyphs: .unicode)
    #expect(words.move(CriteriaMove(gained: 1, dropped: 3)) == CellText("▴*+1", .good))
    #expect(words.move(CriteriaMove(dropped: 3)) == CellText("*0", .muted))
    #expect(words.move(CriteriaMove(gained: 1)) == CellText("▴ +1", .good))
    #expect(words.plainMove("▴*+1") == "1" && words.plainMove("▾*-2") == "-2")
    var since = MovesFixture.since
    #expect(words.dropped(since) == nil)
    since.dropped = 3
    #expect(words.dropped(since)?.hasPrefix("* 3 ") == true)
  }

  @Test(arguments: Language.allCases)
  func `a page without moves says why in one sentence`(language: Language) {
    let words = Words(language, glyphs: .unicode)
    let pages = PageFixture.lines.compactMap { Page(line: $0) }.filter { !$0.hasMoves }
    let reasons = pages.map { words.noMoves(on: $0) }
    #expect(pages.count == 5)
    #expect(reasons.allSatisfy { $0 != words.noMoves(on: .overview) && $0.contains("Δ") })
  }

  @Test func `moves in a file are numbers, and a new one is a word`() throws {
    let session = session("products 10")
    let sheet = try #require(session.state.sheet)
    let column = try #require(sheet.columns.firstIndex { $0.title == "ΔSao" })
    #expect(sheet.rows[0][column] == "-1" && sheet.rows[1][column] == "mới")
  }

  @Test(arguments: lines)
  func `both days look as kept`(line: String) throws {
    var session = session(line)
    try session.press("*")
    session.milliseconds += 60_000
    session.apply(.tick)
    try expectGolden(session.state.draw().canvas, name("sides", line))
  }

  @Test(arguments: lines)
  func `moves fit the smallest screen`(line: String) throws {
    let session = session(line, Size(width: 60, height: 15))
    try expectGolden(session.state.draw().canvas, name("delta", line))
  }

  private func name(_ kind: String, _ line: String) -> String {
    kind + "-" + line.split(separator: " ").joined(separator: "-")
  }

  @Test func `a list since a day says that it is of what was written since`() {
    let page = Page.journal(.since(0, place: .country))
    var session = Session(Size(width: 120, height: 30), page: "overview")
    session.state.visit = Visit(page)
    guard case .journal(let filter) = page else { return }
    session.apply(.snapshot(Fixture.journal([Fixture.change(130)], filter)))
    #expect(session.picture.contains("Thay đổi đã ghi"), "\(session.picture)")
    #expect(session.picture.contains("Tính theo lúc ghi vào tệp, không theo kỳ số liệu"))
  }

  @Test func `without Δ provinces show level and gain of the year side by side`() throws {
    var overview = Fixture.overview()
    guard case .overview(var body) = overview.body else { return }
    for index in body.places.indices {
      body.places[index].gain = PlaceRow.Gain(communes: index, since: MovesFixture.then)
    }
    overview.body = .overview(body)
    var session = Session(Size(width: 200, height: 40), page: "overview")
    session.apply(.snapshot(overview))
    try session.press("+")
    #expect(session.picture.contains("Hạng Tăng từ 31/12/2019 Hạng Δ"), "\(session.picture)")
  }
}
