import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The columns that say who has reported, in tables about something else.
@Suite struct ReportColumnTests {
  private let words = Words(.vi, glyphs: .unicode)

  /// The texts of a column by row; `nil` where the table does not have it.
  private func texts(_ id: ColumnID, in table: any TableSource) -> [String]? {
    table.columns.firstIndex { $0.id == id }.map { column in
      (0..<table.count).map { table.cell($0, column, words).text }
    }
  }

  @Test func `targets that count communes say how many did not report, in a last column`() {
    var products = Fixture.reading(1711, of: 2400)
    products.target.metric = .ocopStandardised
    let readings = [Fixture.reading(4829, of: 8297), products]
    func table(_ width: Int, _ missing: Int?) -> TargetTable {
      TargetTable(readings, missing: missing, width: width, words: words)
    }
    for width in [60, 80, 120, 260] {
      let own = table(width, 25)
      #expect(texts(.missing, in: own) == ["25", "–"], "\(width)")
      #expect(own.columns.last?.id == .missing)
      // Where titles stand in full there is room for it.
      #expect(own.columns.last?.yields == (width < 120), "\(width)")
    }
    #expect(table(260, 25).sortKeys(.missing) == [25, nil])
    #expect(texts(.missing, in: table(260, nil)) == nil)
  }

  @Test func `formed units have it in a column that gives way`() {
    guard case .mergers(let sheet) = PageFixture().snapshot("mergers 10").body else {
      Issue.record("no such page")
      return
    }
    var rows = Array(sheet.formed.prefix(2))
    rows[0].reported = Share(0, of: 1)
    let table = MergerTable(rows, words: words)
    #expect(texts(.reported, in: table) == ["0/1", "–"])
    #expect(table.columns.last?.yields == true)
  }

  @Test func `near units say how many of their communes reported for the day`() throws {
    guard case .nearest(let sheet) = PageFixture().snapshot("nearest VN").body else {
      Issue.record("no such page")
      return
    }
    var unit = try #require(sheet.districts.first { $0.communes.count > 1 })
    for index in unit.communes.indices { unit.communes[index].row.assessedOn = Fixture.asOf }
    unit.communes[0].row.assessedOn = Fixture.day(2020, 3, 31)
    var done = unit
    done.communes = []
    let table = NearestUnitTable([unit, done], assumed: [], asOf: Fixture.asOf, words: words)
    let count = unit.communes.count
    #expect(texts(.reported, in: table) == ["\(count - 1)/\(count)", "–"])
  }

  @Test func `years of cooperatives say whose lists reach their ends`() throws {
    guard case .cooperatives(var sheet) = PageFixture().snapshot("cooperatives 10").body else {
      Issue.record("no such page")
      return
    }
    let year = try #require(sheet.counts.years.first?.year)
    sheet.lists = [year: Share(60, of: 63)]
    let table = CooperativeYearTable(sheet, notice: nil, words: words)
    let told = try #require(texts(.reported, in: table))
    #expect(told.first == "60/63" && told.dropFirst().allSatisfy { $0 == "–" }, "\(told)")
  }

  @Test func `the pace of places says who reported, or whose lists came in`() {
    guard case .pace(var sheet) = PageFixture().snapshot("pace T3 VN").body else {
      Issue.record("no such page")
      return
    }
    sheet.places = Array(sheet.places.prefix(1))
    sheet.total.reported = Share(8272, of: 8297)
    let communes = texts(.reported, in: PaceTable(sheet, words: words))
    #expect(communes == ["8.272/8.297", "126/127"], "\(communes ?? [])")
    sheet.target.metric = .ocopStandardised
    sheet.total.records = RecordCounts(.products, provinces: 63, received: 32, due: nil)
    #expect(texts(.reported, in: PaceTable(sheet, words: words)) == ["32/63", "–"])
  }

  /// The table of one pane of a page; `nil` where it has no such pane.
  private func table(of line: String, _ pane: Int) -> (any TableSource)? {
    guard let page = Page(line: line) else { return nil }
    var visit = Visit(page)
    visit.snapshot = PageFixture().snapshot(line)
    let tables = visit.tables(words, size: Size(width: 120, height: 40), isSideBySide: false)
    return tables.indices.contains(pane) ? tables[pane] : nil
  }

  @Test(arguments: [
    ("products 10", 0), ("cooperative-list 10", 0), ("models VN", 1), ("cooperatives 10", 2),
    ("difficult VN", 2), ("districts VN", 3), ("follow-ups VN", 0), ("follow-ups VN", 1),
    ("target T3", 1), ("mergers VN", 0), ("nearest VN", 1), ("cooperatives 10", 1),
  ])
  func `a table has a column about reports that the cursor reaches on any screen`(
    page: String,
    pane: Int
  ) throws {
    let own = try #require(table(of: page, pane))
    let last = try #require(own.columns.last)
    #expect([.reported, .missing].contains(last.id), "\(last.id)")
    #expect(last.yields)
    var pane = Pane()
    pane.column = own.columns.count - 1
    for width in [56, 76, 116] {
      let columns = TableColumns(own.columns, pane: pane, width: width)
      let slot = columns.slots.last { $0.index == pane.column }
      #expect(slot?.width == last.width, "\(page) at \(width)")
    }
    if own.count > 0 { #expect(own.sortKeys(last.id).count == own.count) }
  }

  @Test func `a column that gives way leaves the others half of what they grow by`() {
    let columns = [
      Column(.name, "Tên", 10, widest: 30, right: false), Column(.code, "Mã", 6),
      Column(.reported, "Báo cáo", 8).yielding,
    ]
    func shown(_ width: Int, at column: Int = 0) -> [Int] {
      var pane = Pane()
      pane.column = column
      return TableColumns(columns, pane: pane, width: width).slots.map(\.width)
    }
    // Names take 20 of the 30 columns that they have text for, before anything stands behind them.
    #expect(shown(10 + 1 + 6 + 1 + 8 + 9) == [28, 6])
    #expect(shown(10 + 1 + 6 + 1 + 8 + 10) == [20, 6, 8])
    #expect(shown(10 + 1 + 6 + 1 + 8, at: 2) == [10, 6, 8])
    #expect(TableColumns(columns, pane: Pane(), width: 30).hasMoreRight)
  }

  @Test(arguments: [
    (Day?.none, "chưa từng"), (Fixture.day(2020, 3, 31), "61 ngày"), (Fixture.asOf, "kỳ này"),
    (Fixture.day(2030, 1, 1), "kỳ này"),
  ])
  func `a record says of which day the list of its province is`(day: Day?, text: String) {
    #expect(words.report(listedOn: day, asOf: Fixture.asOf).text == text)
  }
}
