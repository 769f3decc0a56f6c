import NTMModel
import Testing

@testable import NTMStore

/// The council that rated a product, beside its decision.
@Suite struct CouncilTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  private static let heading =
    "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Ngày cấp;Hiệu lực đến"

  private func product() throws -> Product? {
    guard case .product(let sheet) = try programme.answer(.product("P-H")).body else { return nil }
    return sheet.row.product
  }

  @Test func `council and level come in with the product and stay where columns are missing`()
    throws
  {
    try programme.importReport(
      "ocop-1.csv",
      Self.heading + ";Cấp hội đồng;Hội đồng đánh giá;Số quyết định\n"
        + "P-H;Chè;01101;1;4;10/04/2020;10/04/2023;tỉnh;Hội đồng OCOP tỉnh An;12/QĐ-UBND"
    )
    #expect(try product()?.councilLevel == "tỉnh")
    #expect(try product()?.council == "Hội đồng OCOP tỉnh An")
    #expect(try product()?.decision == "12/QĐ-UBND")
    try programme.importReport(
      "ocop-2.csv",
      Self.heading + "\nP-H;Chè;01101;1;3;10/04/2020;10/04/2023"
    )
    #expect(try product()?.stars == 3)
    #expect(try product()?.council == "Hội đồng OCOP tỉnh An")
  }

  @Test func `a council that a blank cell empties is told, and comes back with undo`() throws {
    try programme.importReport(
      "ocop-1.csv",
      Self.heading + ";Hội đồng\nP-H;Chè;01101;1;4;10/04/2020;10/04/2023;Hội đồng huyện Đông"
    )
    try programme.importReport(
      "ocop-2.csv",
      Self.heading + ";Hội đồng\nP-H;Chè;01101;1;4;10/04/2020;10/04/2023;"
    )
    #expect(try product()?.council == "")
    let last = try #require(try programme.store.reports().reports.first)
    let warnings = try programme.store.report(last.id)?.warnings ?? []
    #expect(warnings.map { "\($0.subject): \($0.detail)" } == ["P-H Hội đồng: Hội đồng huyện Đông"])
    _ = try programme.store.undo(.report(last.id), by: "Mai", at: ReadingStore.moment)
    #expect(try product()?.council == "Hội đồng huyện Đông")
    #expect(try programme.store.verify() == [])
  }
}
