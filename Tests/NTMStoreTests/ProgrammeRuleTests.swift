import NTMModel
import Testing

@testable import NTMStore

/// Rules of OCOP that a programme has for itself, and what of the first one they leave alone.
///
/// The programme `sau` begins between the two reporting days of the store.
@Suite struct ProgrammeRuleTests {
  private let programme: ReadingStore

  init() throws {
    programme = try ReadingStore()
    try settings("programme_from_sau,2020-05-01")
  }

  private func settings(_ rows: String) throws {
    try programme.importReport("store-\(rows.hashValue).csv", "key,value\n" + rows)
  }

  private func total(_ day: Day? = nil) throws -> OCOPRow {
    guard case .ocop(let sheet) = try programme.answer(.ocop(.country), day: day).body else {
      throw StoreError.noFile(path: "ocop")
    }
    return sheet.total
  }

  private static let heading =
    "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Điểm;Cấp hội đồng;Ngày cấp;Hiệu lực đến\n"

  @discardableResult
  private func add(_ rows: String) throws -> ImportSummary {
    let path = try programme.write("ocop-\(rows.hashValue).csv", Self.heading + rows)
    return try programme.store.importFiles(
      [path],
      by: "thử",
      at: ReadingStore.moment,
      again: true,
      dryRun: false,
      progress: { _ in }
    )
  }

  private func faults() throws -> [String: [RecordFault]] {
    let body = try programme.answer(.quality(.country)).body
    guard case .quality(let sheet) = body else { return [:] }
    return Dictionary(sheet.faulty(.product).map { ($0.code, $0.faults) }) { first, _ in first }
  }

  @Test func `a later programme's least stars change nothing before it`() throws {
    #expect(try total().standardised == 2)
    #expect(try total(ReadingStore.december).standardised == 2)
    try settings("ocop_least_stars_sau,4")
    #expect(try total().standardised == 1)
    #expect(try total().leastStars == 4)
    #expect(try total(ReadingStore.december).standardised == 2)
    // The key alone is that of the first one, and of others without one of their own.
    try settings("ocop_least_stars,5")
    #expect(try total().standardised == 1)
    #expect(try total(ReadingStore.december).standardised == 0)
    // The first one may write its own mark too.
    try settings("ocop_least_stars_2020,4")
    #expect(try total(ReadingStore.december).standardised == 1)
  }

  @Test func `a certificate is as long as the programme of its day of issue allows`() throws {
    try settings("ocop_certificate_months,36\nocop_certificate_months_sau,24")
    #expect(try add("P7;Chè;01101;1;3;60;;30/04/2020;30/04/2023").warnings.isEmpty)
    let late = try add("P8;Chè;01101;1;3;60;;01/05/2020;01/05/2023")
    #expect(late.warnings.flatMap { $0.examples.map(\.detail) } == ["2023-05-01 / 24"])
    #expect(try faults().keys.sorted() == ["P8"])
  }

  @Test func `the days of a certificate that ends soon are a setting, and the sums follow`() throws
  {
    #expect(try total().expiringSoon == 1)
    try settings("ocop_soon_days_sau,61")
    #expect(try total().expiringSoon == 0)
    #expect(try programme.answer(.ocop(.country)).facts.soonDays == 61)
    #expect(try programme.store.verify() == [])
    try settings("ocop_soon_days_sau,62")
    #expect(try total().expiringSoon == 1)
    #expect(try programme.store.verify() == [])
    #expect(try total(ReadingStore.december).expiringSoon == 1)
  }

  @Test func `a new first day of what is new brings its sums with it`() throws {
    try settings("new_from,2018-01-01")
    #expect(try programme.store.verify() == [])
  }

  @Test func `a level of council that the store does not list is refused with those it does`()
    throws
  {
    try settings("ocop_councils,\"huyện 2, tỉnh 4, trung ương 5\"")
    do {
      try add("P9;Chè;01101;1;5;95;tinhhh;10/04/2020;10/04/2023")
      Issue.record("no fault")
    } catch ImportFailure.faults(let faults, total: _) {
      #expect(faults.map(\.column) == ["Cấp hội đồng"])
      #expect(faults.map(\.value) == ["tinhhh"])
      #expect(faults.map(\.kind) == [.badChoice(allowed: ["huyện", "tỉnh", "trung ương"])])
    }
    try add("P9;Chè;01101;1;5;95;TRUNG ƯƠNG;10/04/2020;10/04/2023")
    let body = try programme.answer(.product("P9")).body
    guard case .product(let sheet) = body else { throw StoreError.noFile(path: "P9") }
    #expect(sheet.row.product.councilLevel == "trung ương")
  }

  @Test func `more stars than the council may give are warned of and found by the check`() throws {
    try settings("ocop_councils,\"huyện 2, tỉnh 4, trung ương 5\"")
    let rows = """
      P7;Chè;01101;1;5;95;huyện;10/04/2020;10/04/2023
      P8;Chè;01101;1;5;95;trung ương;10/04/2020;10/04/2023
      P9;Chè;01101;1;4;95;tỉnh;10/04/2020;10/04/2023
      """
    let warnings = try add(rows).warnings
    #expect(warnings.map(\.kind) == [.councilExceeded])
    #expect(warnings.flatMap { $0.examples.map(\.detail) } == ["5 / huyện 2"])
    let district = Council(level: "huyện", mostStars: 2)
    #expect(try faults() == ["P7": [.product(.tooManyStars(5, by: district))]])
    #expect(try programme.store.verify() == [])
  }

  @Test func `a product is judged by the councils of the day of its decision`() throws {
    try settings(
      "ocop_councils,\"huyện 2, tỉnh 4, trung ương 5\"\nocop_councils_sau,\"xã 3, tỉnh 5\""
    )
    #expect(try add("P7;Chè;01101;1;5;95;tỉnh;10/05/2020;10/05/2023").warnings.isEmpty)
    #expect(try add("P8;Chè;01101;1;3;60;xã;10/05/2020;10/05/2023").warnings.isEmpty)
    #expect(throws: ImportFailure.self) {
      try add("P9;Chè;01101;1;2;40;huyện;10/05/2020;10/05/2023")
    }
    #expect(throws: ImportFailure.self) {
      try add("P9;Chè;01101;1;2;40;xã;10/04/2020;10/04/2023")
    }
    #expect(
      try add("P9;Chè;01101;1;5;95;tỉnh;10/04/2020;10/04/2023").warnings.map(\.kind)
        == [.councilExceeded]
    )
    #expect(try faults().keys.sorted() == ["P9"])
    let form = try programme.store.template(.products, province: nil, day: nil)
    let council = form.columns.first { $0.heading == "Cấp hội đồng" }
    #expect(council?.kind == .choice(["xã", "tỉnh"]))
    let old = try programme.store.template(.products, province: nil, day: ReadingStore.december)
    #expect(
      old.columns.first { $0.heading == "Cấp hội đồng" }?.kind
        == .choice(["huyện", "tỉnh", "trung ương"])
    )
  }

  @Test func `a store without a list of councils takes every word`() throws {
    #expect(try add("P9;Chè;01101;1;5;95;hội đồng bộ;10/04/2020;10/04/2023").warnings.isEmpty)
    #expect(try faults().isEmpty)
    let form = try programme.store.template(.products, province: nil, day: nil)
    #expect(form.columns.first { $0.heading == "Cấp hội đồng" }?.kind == .text)
  }

  @Test func `every product in force lies in its row, sector and kind of owner`() throws {
    let body = try programme.answer(.ocop(.country)).body
    guard case .ocop(let sheet) = body else { throw StoreError.noFile(path: "ocop") }
    for row in sheet.places + [sheet.total] {
      for divisions in [[.sector], [.owner], [.sector, .owner]] as [Set<OCOPGroup.Division>] {
        let groups = sheet.groups(of: row.unit.code, by: divisions).map(\.now)
        #expect(groups.reduce(0) { $0 + $1.products } == row.inForce)
        #expect(groups.reduce(0) { $0 + $1.standardised(from: 3) } == row.standardised)
        #expect(groups.reduce(0) { $0 + $1.ofCommunes } == row.ofCommunes)
      }
    }
    #expect(sheet.held.count == 2)
  }

  @Test(arguments: [
    "ocop_councils,tỉnh", "ocop_councils,tỉnh 6", "ocop_councils,\"tỉnh 4, Tỉnh 5\"",
    "ocop_councils_sau,5", "ocop_soon_days,0", "ocop_soon_days_sau,367", "steep_fall,0",
    "ocop_least_stars_sau,6", "ocop_certificate_months_sau,ba",
    // No programme of the store has this mark.
    "ocop_least_stars_2062,4", "steep_fall_,5",
  ])
  func `a rule that means nothing is refused`(row: String) throws {
    #expect(throws: ImportFailure.self) { try settings(row) }
  }
}
