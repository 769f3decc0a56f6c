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

  @Test func `targets that count communes say how many did not report, where titles stand in full`()
  {
    var products = Fixture.reading(1711, of: 2400)
    products.target.metric = .ocopStandardised
    let readings = [Fixture.reading(4829, of: 8297), products]
    func table(_ width: Int, _ missing: Int?) -> TargetTable {
      TargetTable(readings, missing: missing, width: width, words: words)
    }
    #expect(texts(.missing, in: table(260, 25)) == ["25", "–"])
    #expect(table(260, 25).columns.last?.id == .missing)
    #expect(table(260, 25).sortKeys(.missing) == [25, nil])
    #expect(texts(.missing, in: table(260, nil)) == nil)
    for width in [60, 80] { #expect(texts(.missing, in: table(width, 25)) == nil) }
  }

  @Test func `formed units have it on a broad screen alone`() {
    guard case .mergers(let sheet) = PageFixture().snapshot("mergers 10").body else {
      Issue.record("no such page")
      return
    }
    var rows = Array(sheet.formed.prefix(2))
    rows[0].reported = Share(0, of: 1)
    let broad = MergerTable(rows, width: Layout.broad, words: words)
    #expect(texts(.reported, in: broad) == ["0/1", "–"])
    #expect(texts(.reported, in: MergerTable(rows, width: 120, words: words)) == nil)
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
    func table(_ width: Int) -> NearestUnitTable {
      NearestUnitTable(
        [unit, done],
        assumed: [],
        asOf: Fixture.asOf,
        width: width,
        words: words
      )
    }
    let count = unit.communes.count
    #expect(texts(.reported, in: table(200)) == ["\(count - 1)/\(count)", "–"])
    #expect(texts(.reported, in: table(120)) == nil)
  }

  @Test func `years of cooperatives say whose lists reach their ends`() throws {
    guard case .cooperatives(var sheet) = PageFixture().snapshot("cooperatives 10").body else {
      Issue.record("no such page")
      return
    }
    let year = try #require(sheet.counts.years.first?.year)
    sheet.lists = [year: Share(60, of: 63)]
    func table(_ width: Int) -> CooperativeYearTable {
      CooperativeYearTable(sheet, notice: nil, width: width, words: words)
    }
    let told = try #require(texts(.reported, in: table(200)))
    #expect(told.first == "60/63" && told.dropFirst().allSatisfy { $0 == "–" }, "\(told)")
    #expect(texts(.reported, in: table(120)) == nil)
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
}
