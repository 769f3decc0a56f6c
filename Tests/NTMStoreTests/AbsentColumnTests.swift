import NTMModel
import Testing

@testable import NTMStore

/// What a report has no column for is left alone; what it has a blank cell for is emptied and told.
struct AbsentColumnTests {
  private let small: SmallStore

  init() throws { small = try SmallStore() }

  private func erased(_ summary: ImportSummary) -> [String] {
    summary.warnings.filter { $0.kind == .valueErased }
      .flatMap { $0.examples.map { "\($0.unit?.text ?? "-") \($0.subject): \($0.detail)" } }
  }

  private func rows(_ sql: String) throws -> [String] {
    try small.rows(sql).map { $0.replacing("\"", with: "") }
  }

  @Test func `an organisation keeps what its list has no columns for`() throws {
    try small.add(ImportTests.organisations)
    let before = try rows("SELECT effective_from, ocop_since FROM organisation ORDER BY code")
    let plain = "Mã;Tên;Loại;Mã xã;Ngày thành lập\nH1;HTX A mới;HTX;00001;31/10/2009\n"
    #expect(erased(try small.add(plain)) == [])
    #expect(try rows("SELECT effective_from, ocop_since FROM organisation ORDER BY code") == before)
    #expect(try rows("SELECT name FROM organisation WHERE code = 'H1'") == ["HTX A mới"])
    let blank = "Mã;Tên;Loại;Mã xã;Ngày thành lập;Hiệu quả từ\nH1;HTX A;HTX;00001;31/10/2009;\n"
    #expect(erased(try small.add(blank)) == ["00001 H1 Hiệu quả từ: 2018-07-17"])
    #expect(
      try rows("SELECT effective_from, ocop_since FROM organisation WHERE code = 'H1'")
        == ["- 18237"]
    )
    #expect(
      try rows("SELECT kind, subject, detail FROM report_warning")
        == ["valueErased H1 Hiệu quả từ 2018-07-17"]
    )
  }

  @Test func `a period that ends before a day that stood is refused`() throws {
    try small.add(
      ImportTests.organisations.replacing("17/07/2018;;", with: "17/07/2018;01/01/2019;")
    )
    let later = "Mã;Tên;Loại;Mã xã;Ngày thành lập;Hiệu quả từ\nH1;HTX A;HTX;00001;31/10/2009;"
    let ended = try #require(Day("2019-01-01"))
    #expect(
      try small.kinds(later + "01/06/2019\n")
        == [.afterOther(heading: "Hiệu quả đến", day: ended)]
    )
    #expect(try small.kinds(later + "01/06/2018\n") == [])
  }

  @Test func `a withdrawn title stays withdrawn`() throws {
    try small.add(ImportTests.recognitions)
    let heading = "Mã đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận"
    let row = "\n00002;đạt chuẩn;3/QĐ;15/11/2016;2016"
    #expect(try small.add(heading + row).changedRows == 0)
    #expect(try rows("SELECT count(*) FROM recognition WHERE lost IS NOT NULL") == ["1"])
    let summary = try small.add(heading + ";Ngày thu hồi" + row + ";")
    #expect(erased(summary) == ["00002 Ngày thu hồi: 2019-01-01"])
    #expect(try rows("SELECT count(*) FROM recognition WHERE lost IS NOT NULL") == ["0"])
  }

  @Test func `a product keeps points and owner`() throws {
    try small.add(ImportTests.products)
    let heading = "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Ngày cấp;Hiệu lực đến"
    let summary = try small.add(heading + "\nP1;Gạo;00001;1;3;08/12/2019;08/12/2022")
    #expect(
      try rows("SELECT points, owner, owner_kind, decision FROM product")
        == ["7550 HTX HTX 1/QĐ"]
    )
    // The new stars are held against the points that stand.
    #expect(summary.warnings.map(\.kind) == [.starsDisagree])
  }

  @Test func `a task keeps its English title and its source`() throws {
    try small.add(
      "id,title_vi,title_en,lead,deadline,state,source,note_vi,note_en\n"
        + "N1,Rà soát,Review,Bộ,30/06/2020,đang làm,Kế hoạch,ghi,note"
    )
    let summary = try small.add("Ký hiệu;Nhiệm vụ;Tình trạng;Ghi chú\nN1;Rà soát;xong;")
    #expect(
      try rows("SELECT title_en, lead, deadline, state, source, note_vi, note_en FROM task")
        == ["Review Bộ 18443 xong Kế hoạch  note"]
    )
    #expect(erased(summary) == ["- N1 Ghi chú: ghi"])
  }

  @Test func `a paper keeps its day where its list has no column for it`() throws {
    try small.add("Ký hiệu;Nhiệm vụ;Tình trạng\nN1;Rà soát;xong")
    try small.add(
      "Mã nhiệm vụ;Số văn bản;Ngày ban hành;Trích yếu\nN1;1/QĐ;01/05/2020;Giao việc"
    )
    let summary = try small.add("Mã nhiệm vụ;Số văn bản;Trích yếu\nN1;1/QĐ;")
    #expect(try rows("SELECT day, title FROM paper") == ["18383 "])
    #expect(erased(summary) == ["- N1 1/QĐ Trích yếu: Giao việc"])
  }

  @Test func `a model keeps its owner where its list has no column for it`() throws {
    let heading = "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Số hộ"
    let row = "\nM1;Chuỗi chè;chuỗi giá trị;00001;01/02/2019;"
    try small.add(heading + ";Chủ trì" + row + "12;HTX A")
    let summary = try small.add(heading + row)
    #expect(try rows("SELECT owner, ifnull(households, 0) FROM model") == ["HTX A 0"])
    #expect(erased(summary) == ["00001 M1 Số hộ: 12"])
  }

  private static let ofFirst =
    "FROM assessment JOIN unit ON unit.id = assessment.unit WHERE code = '00001'"

  @Test func `criteria alone leave the values of the day`() throws {
    try small.add(SmallStore.report("31/12/2019"))
    let plain = "Mã xã;Ngày;TC1;TC2;TC3\n00001;31/12/2019;K;K;R\n"
    #expect(erased(try small.add(plain)) == [])
    let figures = "SELECT known, met, disputed, hex(measures) " + Self.ofFirst
    #expect(try rows(figures) == ["3 0 4 07C801C4138A05"])
    // A column that is there and blank empties its value alone.
    let blank = "Mã xã;Ngày;TC1;TC2;TC3;CT2\n00001;31/12/2019;;K;R;\n"
    #expect(erased(try small.add(blank)).sorted() == ["00001 CT2: 12.5", "00001 TC1: K"])
    #expect(try rows(figures) == ["2 0 4 05C8018A05"])
    // Nothing stands at a new day.
    try small.add(plain.replacing("31/12/2019", with: "31/03/2020"))
    #expect(
      try rows("SELECT hex(measures) " + Self.ofFirst + " ORDER BY day DESC LIMIT 1")
        == [""]
    )
    #expect(try small.store.verify() == [])
    guard case .done = try small.store.undo(.report(small.latest()), by: "Lan", at: 2500) else {
      Issue.record("What was kept must not keep a report from being taken back.")
      return
    }
    #expect(try small.store.verify() == [])
  }

  @Test func `a fact that a blank cell empties is told`() throws {
    let text = SmallStore.facts[3].replacing("Bộ,Set,", with: "Bộ,,")
    #expect(erased(try small.add(text)) == ["- S name_en: Set"])
  }
}

extension SmallStore {
  /// The number of the newest report.
  func latest() throws -> Int64 {
    try Int64(rows("SELECT max(id) FROM report").first ?? "") ?? 0
  }
}
