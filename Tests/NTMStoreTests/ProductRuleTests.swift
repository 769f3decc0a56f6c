import NTMModel
import Testing

@testable import NTMStore

/// What an import says of the records of OCOP products, and what stands in the store.
@Suite struct ProductRuleTests {
  private let programme: ReadingStore

  private static let heading =
    "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Điểm;Điểm A;Điểm B;Điểm C;Chủ thể;"
    + "Loại chủ thể;Số quyết định;Ngày cấp;Hiệu lực đến;Ngày thu hồi\n"

  init() throws {
    programme = try ReadingStore()
    try settings("ocop_certificate_months,36\nocop_owner_kinds,\"HTX, DN; Hộ\"")
  }

  private func settings(_ rows: String) throws {
    try programme.importReport("store-\(rows.hashValue).csv", "key,value\n" + rows)
  }

  @discardableResult
  private func add(_ rows: String, dryRun: Bool = false) throws -> ImportSummary {
    let path = try programme.write("ocop-\(rows.hashValue).csv", ProductRuleTests.heading + rows)
    return try programme.store.importFiles(
      [path],
      by: "thử",
      at: ReadingStore.moment,
      again: true,
      dryRun: dryRun,
      progress: { _ in }
    )
  }

  private func products(_ place: String = "VN", day: Day? = nil) throws -> [QualityRecord] {
    let body = try programme.answer(.quality(UnitCode(place)), day: day).body
    guard case .quality(let sheet) = body else { throw StoreError.noFile(path: place) }
    return sheet.faulty(.product)
  }

  @Test func `a certificate that is too long is taken and told with day and months`() throws {
    let row = "P9;Chè;01101;1;3;60;20;20;20;HTX Ái;HTX;9/QĐ;18/04/2020;19/04/2023;"
    let warnings = try add(row).warnings
    #expect(warnings.map(\.kind) == [.certificateLong])
    let example = try #require(warnings.first?.examples.first)
    #expect(example.line == 2 && example.subject == "P9")
    #expect(example.detail == "2023-04-19 / 36")
    #expect(example.day == Day("2020-04-18"))
    #expect(try products().map(\.code) == ["P9"])
    #expect(
      try products().map(\.faults) == [
        [.product(.certificateLong(until: try #require(Day("2023-04-19")), months: 36))]
      ]
    )
    // Corrected it is gone, without a word.
    #expect(try add(row.replacing("19/04/2023", with: "18/04/2023")).warnings.isEmpty)
    #expect(try products().isEmpty)
  }

  @Test func `parts that do not add up are told with both numbers`() throws {
    let warnings = try add("P9;Chè;01101;1;3;60,5;20;20;10;HTX Ái;HTX;9/QĐ;18/04/2020;18/04/2023;")
      .warnings
    #expect(warnings.map(\.kind) == [.partsDisagree])
    #expect(warnings.first?.examples.first?.detail == "60.5 / 50")
    #expect(try products().flatMap(\.faults).count == 1)
    #expect(try programme.store.verify() == [])
  }

  @Test func `a file without the parts is held against those that stand`() throws {
    try add("P9;Chè;01101;1;3;60;20;20;20;HTX Ái;HTX;9/QĐ;18/04/2020;18/04/2023;")
    let path = try programme.write(
      "diem.csv",
      "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Điểm;Ngày cấp;Hiệu lực đến\n"
        + "P9;Chè;01101;1;3;65;18/04/2020;18/04/2023"
    )
    let summary = try programme.store.importFiles(
      [path],
      by: "thử",
      at: ReadingStore.moment,
      progress: { _ in }
    )
    #expect(summary.warnings.map(\.kind) == [.partsDisagree])
    #expect(summary.warnings.first?.examples.first?.detail == "65 / 60")
  }

  @Test func `an unknown kind of owner is a fault of its cell with the known ones`() throws {
    do {
      try add("P9;Chè;01101;1;3;60;20;20;20;Hội Ái;Hội;9/QĐ;18/04/2020;18/04/2023;")
      Issue.record("no fault")
    } catch ImportFailure.faults(let faults, total: _) {
      #expect(faults.map(\.column) == ["Loại chủ thể"])
      #expect(faults.map(\.line) == [2])
      #expect(faults.map(\.value) == ["Hội"])
      #expect(faults.map(\.kind) == [.badChoice(allowed: ["HTX", "DN", "Hộ"])])
    }
    // What people write for a kind, and no kind at all, are taken as before.
    let kinds = ["htx", "Hợp tác xã", "công ty", "", "hộ gia đình"]
    let rows = kinds.enumerated().map { number, kind in
      "Q\(number);Chè;01101;1;3;60;20;20;20;A;\(kind);9/QĐ;18/04/2020;18/04/2023;"
    }
    #expect(try add(rows.joined(separator: "\n")).warnings.isEmpty)
    let answer = try programme.answer(.products(UnitCode("01101"), sector: nil)).body
    guard case .products(let all) = answer else { return }
    let own = all.filter { $0.product.code.hasPrefix("Q") }.map(\.product)
    #expect(
      own.sorted { $0.code < $1.code }.map(\.ownerKind) == ["HTX", "HTX", "DN", "", "Hộ"]
    )
  }

  @Test func `what came in before the store knew a rule is found by the check`() throws {
    try settings("ocop_certificate_months,\nocop_owner_kinds,")
    let rows = """
      P7;Gạo;01101;1;3;60;20;20;20;Hội Ái;Hội;9/QĐ;18/04/2020;18/04/2030;
      P8;Rau;03102;1;3;60;20;20;20;Hội;Hội;9/QĐ;18/04/2020;18/04/2023;01/05/2020
      """
    #expect(try add(rows).warnings.isEmpty)
    #expect(try products().isEmpty)
    try settings("ocop_certificate_months,36\nocop_owner_kinds,HTX")
    // What was withdrawn is no matter any more; on the day before it was.
    #expect(try products().map(\.code) == ["P7"])
    #expect(try products().first?.faults.count == 2)
    #expect(try products("03").isEmpty)
    #expect(try products("01").map(\.commune) == ["Ái"])
    #expect(try products(day: ReadingStore.december).isEmpty)
  }

  @Test(arguments: [
    "ocop_certificate_months,0", "ocop_certificate_months,601", "ocop_certificate_months,ba",
    "report_days_ocop,400", "report_days_htx,15",
  ])
  func `a setting that means nothing is refused`(row: String) throws {
    #expect(throws: ImportFailure.self) { try settings(row) }
  }
}
