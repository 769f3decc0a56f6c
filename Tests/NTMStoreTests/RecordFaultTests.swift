import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Records that contradict themselves, whoever wrote them: an import refuses them now, and the check
/// of figures finds those that an older version took.
@Suite struct RecordFaultTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  private func sheet(_ place: String = "VN") throws -> QualitySheet {
    let body = try programme.answer(.quality(UnitCode(place)), day: ReadingStore.may).body
    guard case .quality(let sheet) = body else { throw StoreError.noFile(path: place) }
    return sheet
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func execute(_ sql: String) throws {
    try programme.store.writer?.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  private static let organisations =
    "Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ\n"
  private static let titles =
    "Mã đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận\n"
  private static let products =
    "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Chủ thể;Loại chủ thể;Ngày cấp;Hiệu lực đến\n"
  private static let models = "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu\n"

  private func addOrganisation() throws {
    try programme.importReport(
      "to-chuc.csv",
      Self.organisations + "H9;HTX Ái;HTX;01101;31/10/2009;;01/01/2010;;01/02/2020\n"
    )
  }

  @Test func `what an older version took is found among products and organisations`() throws {
    try addOrganisation()
    let before = try sheet()
    #expect(before.faulty(.organisation).isEmpty)
    let (founded, joined) = (try day("2009-10-31"), try day("2009-10-30"))
    try execute("UPDATE organisation SET ocop_since = \(joined.number) WHERE code = 'H9'")
    try execute("UPDATE product SET revoked = issued - 1 WHERE code = 'P1'")
    let after = try sheet()
    #expect(
      after.faulty(.organisation).map(\.faults)
        == [[.disordered(.founded, founded, after: .joinedOCOP, joined)]]
    )
    let product = try #require(after.faulty(.product).first { $0.code == "P1" })
    let issued = try #require(product.product?.product.issued)
    #expect(
      product.faults.first
        == .disordered(.issued, issued, after: .revoked, issued.adding(days: -1))
    )
    #expect(!after.isWell)
    // They are counted where they lie, in the column of every place above, and nowhere else.
    func added(_ place: String) throws -> Int {
      let now = try #require(after.places.first { $0.unit.code.text == place }).counts
      let then = try #require(before.places.first { $0.unit.code.text == place }).counts
      return now.allContradictions - then.allContradictions
    }
    #expect(try added("01") == 2)
    #expect(try added("02") == 0)
    let all = (after.total.counts, before.total.counts)
    #expect(all.0.allContradictions == all.1.allContradictions + 2)
    #expect(all.0.others.records == [.product: 1, .organisation: 1])
    #expect(
      after.places.reduce(0) { $0 + $1.counts.allContradictions } == all.0.allContradictions
    )
  }

  @Test func `a decision before its year and a paper of days to come are found`() throws {
    try programme.importReport("cn.csv", Self.titles + "01102;đạt chuẩn;7/QĐ;20/03/2019;2019\n")
    #expect(try sheet().faulty(.title).isEmpty)
    try execute("UPDATE recognition SET year = 2020 WHERE number = '7/QĐ'")
    let title = try #require(try sheet("01").faulty(.title).first)
    #expect(title.code == "01102" && title.standard == .standard)
    #expect(title.faults == [.decidedBeforeYear(try day("2019-03-20"), year: 2020)])
    #expect(try sheet("03").faulty(.title).isEmpty)
  }

  @Test func `a paper of a day after the one on which it came in is found`() throws {
    let tasks = try TaskStore()
    func papers() throws -> [QualityRecord] {
      let answer = try tasks.edited.programme.answer(.quality(.country), day: ReadingStore.may)
      guard case .quality(let sheet) = answer.body else { return [] }
      return sheet.faulty(.paper)
    }
    try tasks.edited.programme.importReport(
      "giay.csv",
      "task,number,date\nN1,77/CV,2020-05-19\n"
    )
    #expect(try papers().isEmpty)
    let late = try day("2020-05-22")
    try tasks.edited.execute("UPDATE paper SET day = \(late.number) WHERE number = '77/CV'")
    let paper = try #require(try papers().first)
    #expect(paper.name == "N1" && paper.code == "77/CV" && paper.unit == nil)
    #expect(paper.faults == [.ahead(.signed, late, of: try day("2020-05-20"))])
  }

  @Test func `a title without number or day is warned of and looked at, and no contradiction`()
    throws
  {
    let before = try sheet()
    let path = try programme.write(
      "cn.csv",
      Self.titles + "01102;đạt chuẩn;;;2019\n01103;đạt chuẩn;8/QĐ;20/03/2020;2019\n"
    )
    let summary = try programme.store.importFiles([path], by: "thử", at: ReadingStore.moment)
    let warning = try #require(summary.warnings.first { $0.kind == .undecided })
    #expect(warning.count == 1)
    #expect(warning.examples.first?.unit?.text == "01102")
    #expect(warning.examples.first?.detail == "Số quyết định, Ngày quyết định")
    let after = try sheet()
    #expect(after.undecided == before.undecided + 1)
    #expect(
      after.faulty(.title).last?.faults == [.undecided(hasNumber: false, hasDay: false)]
    )
    #expect(after.total.counts.others == before.total.counts.others)
    // It counts all the same.
    #expect(!after.isWell)
  }

  @Test func `a late decision of a province is listed and counted as those of districts are`()
    throws
  {
    let before = try sheet()
    try programme.importReport(
      "cn.csv",
      Self.titles + "02;hoàn thành nhiệm vụ;9/QĐ;20/03/2020;2017\n"
    )
    let after = try sheet()
    #expect(after.communes.first?.unit.code.text == "02")
    #expect(after.communes.first?.lateDecisions.map(\.year) == [2017])
    #expect(after.total.counts.others.provinces == 1)
    #expect(
      // Late, and of a province with communes and districts that are not recognised.
      after.total.counts.allContradictions == before.total.counts.allContradictions + 2
    )
    let own = try #require(after.places.first { $0.unit.code.text == "02" })
    #expect(own.counts.others.ofProvinces == 2)
  }

  @Test(arguments: [
    (
      Self.products, "Ngày cấp", "P9;Chè;01101;1;3;A;HTX;", "15/07/2020;15/07/2023",
      "15/06/2020;15/07/2023"
    ),
    (
      Self.organisations, "Ngày thành lập", "H8;HTX B;HTX;01101;", "15/07/2020;;;;",
      "15/06/2020;;;;"
    ),
    (
      Self.organisations, "Tham gia OCOP từ", "H8;HTX B;HTX;01101;", "15/06/2019;;;;01/07/2020",
      "15/06/2019;;;;30/06/2020"
    ),
    (Self.models, "Ngày bắt đầu", "M9;Chuỗi chè;chuỗi giá trị;01101;", "15/07/2020", "30/06/2020"),
    (
      Self.titles, "Ngày quyết định", "01102;đạt chuẩn;7/QĐ;", "15/07/2020;2020", "30/06/2020;2020"
    ),
  ])
  func `what happened after the day in the title of a list is refused`(
    heading: String,
    column: String,
    row: String,
    late: String,
    fine: String
  ) throws {
    let title = "Danh sách tính đến 30/06/2020\n" + heading
    do {
      try programme.importReport("tre.csv", title + row + late + "\n")
      Issue.record("no fault")
    } catch ImportFailure.faults(let faults, total: _) {
      #expect(faults.map(\.kind) == [.aheadOfList(of: try day("2020-06-30"))])
      #expect(faults.map(\.column) == [column])
    }
    // What is still to come, such as the end of a certificate, is no fault; a list without a day
    // says nothing of the kind.
    try programme.importReport("dung.csv", title + row + fine + "\n")
    try programme.importReport("khong-ngay.csv", heading + row + late + "\n")
  }

  @Test func `a record that began after its list is found where an older version took it`() throws {
    let title = "Danh sách tính đến 31/03/2020\n"
    try programme.importReport(
      "ocop-3.csv",
      title + Self.products + "P9;Chè;01101;1;3;A;HTX;15/03/2020;15/03/2023\n"
    )
    #expect(try sheet().faulty(.product).isEmpty)
    let late = try day("2020-04-15")
    try execute("UPDATE product SET issued = \(late.number) WHERE code = 'P9'")
    #expect(
      try sheet().faulty(.product).map(\.faults)
        == [[.ahead(.issued, late, of: try day("2020-03-31"))]]
    )
  }

  @Test func `a correction of something else passes an old contradiction, and a new one does not`()
    throws
  {
    try addOrganisation()
    let dissolved = try day("2009-01-01")
    try execute("UPDATE organisation SET dissolved = \(dissolved.number) WHERE code = 'H9'")
    let heading = "Mã;Tên;Loại;Mã xã;Ngày thành lập;Số thành viên"
    try programme.importReport(
      "sua.csv",
      heading + "\nH9;HTX Ái;HTX;01101;31/10/2009;12\n"
    )
    let found = try sheet().faulty(.organisation)
    #expect(
      found.map(\.faults)
        == [[.disordered(.founded, try day("2009-10-31"), after: .dissolved, dissolved)]]
    )
    // It changes one of the two days, or tells both, and does not mend them.
    for text in [
      heading + "\nH9;HTX Ái;HTX;01101;30/10/2009;12\n",
      Self.organisations + "H9;HTX Ái;HTX;01101;31/10/2009;01/01/2009;;;\n",
    ] {
      #expect(throws: ImportFailure.self) { try programme.importReport("sai.csv", text) }
    }
    try programme.importReport(
      "dung.csv",
      Self.organisations + "H9;HTX Ái;HTX;01101;31/10/2009;01/01/2019;;;\n"
    )
    #expect(try sheet().faulty(.organisation).isEmpty)
  }

  @Test func `a correction of a product passes a withdrawal that stood before the issue`() throws {
    try execute("UPDATE product SET revoked = issued - 1 WHERE code = 'P1'")
    let issued = try #require(
      try sheet().faulty(.product).first { $0.code == "P1" }?.product?.product
    )
    func written(_ day: Day) -> String {
      day.iso.split(separator: "-").reversed().joined(separator: "/")
    }
    try programme.importReport(
      "sua.csv",
      Self.products + "P1;Ổi;01101;1;3;HTX Mới;HTX;\(written(issued.issued));"
        + "\(written(issued.expires))\n"
    )
    #expect(try sheet().faulty(.product).map(\.name) == ["Ổi"])
  }
}
