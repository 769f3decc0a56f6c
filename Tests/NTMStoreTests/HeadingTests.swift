import NTMModel
import Testing
import Workbooks

@testable import NTMStore

/// Finding headings, days and what columns mean.
struct HeadingTests {
  /// A set of two criteria with an indicator of two parts.
  private static let set = CriteriaSet(
    code: "S",
    name: Bilingual("Bộ", "Set"),
    document: "",
    valid: Period(from: Day(number: 0)),
    line: 1,
    bands: [],
    criteria: [
      Criterion(
        number: 1,
        name: Bilingual("Quy hoạch", "Planning"),
        short: Bilingual("QH", "Plan"),
        group: Bilingual("", "")
      ),
      Criterion(
        number: 2,
        name: Bilingual("Giao thông", "Transport"),
        short: Bilingual("GT", "Roads"),
        group: Bilingual("", "")
      ),
    ],
    indicators: [
      Indicator(
        code: "1.1",
        criterion: 1,
        names: [Bilingual("Nước hợp vệ sinh", "Water"), Bilingual("Nước sạch", "Clean water")],
        kind: .percent,
        unit: "%",
        direction: .atLeast,
        source: "",
        confidence: "",
        note: Bilingual("", "")
      )
    ]
  )

  private func match(_ rows: [[String]]) -> Heading.Match {
    var head = SheetHead(name: "", index: nil)
    for (index, cells) in rows.enumerated() {
      head.rows.append(
        SheetHead.Row(number: index + 1, cells: cells.map { SheetHead.Cell(text: $0, kind: .text) })
      )
    }
    return HeadingFinder(vocabulary: Vocabulary(sets: [Self.set])).match(head)
  }

  private func positions(_ rows: [[String]]) throws -> [String: Int] {
    guard case .heading(let heading) = match(rows) else {
      Issue.record("No headings are found.")
      return [:]
    }
    return heading.positions
  }

  @Test(arguments: [
    "TC1", "tc 1", "TC01", "Tiêu chí 1", "TIÊU CHÍ SỐ 1", "Tiêu chí 1: Quy hoạch", "1. Quy hoạch",
    "Quy  hoạch", "QUY HOACH", "TC1 (QH)", "Criterion 1", "Planning", "Tiêu chí 1 - Kết quả",
  ])
  func `a criterion is known by number and name`(heading: String) throws {
    let found = try positions([["Mã xã", heading, "TC2"], ["00001", "Đ", "K"]])
    #expect(found["TC1"] == 1)
  }

  @Test(arguments: [
    ("CT1.1", "CT1.1"), ("Chỉ tiêu 1.1", "CT1.1"), ("1.1", "CT1.1"), ("CT1.1b", "CT1.1b"),
    ("1.1 Nước hợp vệ sinh", "CT1.1"), ("Nước sạch", "CT1.1b"), ("Indicator 1.1", "CT1.1"),
  ])
  func `an indicator is known by code and name`(heading: String, meant: String) throws {
    let found = try positions([["Mã xã", "TC1", "TC2", heading], ["00001", "Đ", "K", "5"]])
    #expect(found[meant] == 3)
  }

  @Test(arguments: ["Tiêu chí 1 chưa đạt", "Số hộ 1", "1", "Tiêu chí", "1.2"])
  func `what only looks like a criterion is none`(heading: String) throws {
    let found = try positions([["Mã xã", heading, "TC2"], ["00001", "Đ", "K"]])
    #expect(found["TC1"] == nil)
    #expect(found["CT1.2"] == nil)
  }

  @Test func `a group of merged columns belongs to each of them, and to none alone`() throws {
    let found = try positions([
      ["Xã", "", "Tiêu chí 1: Quy hoạch", "", "Tiêu chí 2", ""],
      ["Mã", "Tên", "1.1", "Kết quả", "Giao thông", "Ghi chú"],
      ["00001", "Hòa An", "5", "Đ", "K", ""],
    ])
    #expect(found == ["Mã xã": 0, "Tên xã": 1, "CT1.1": 2, "TC1": 3, "TC2": 4])
  }

  @Test func `bare numbers are criteria only when they are all there`() throws {
    let group = try positions([["Mã xã", "1", "2", "3"], ["00001", "Đ", "K", "Đ"]])
    #expect(group["TC2"] == 2)
    guard case .unknown = match([["Mã xã", "1", "3", "4"], ["00001", "Đ", "K", "Đ"]]) else {
      Issue.record("Numbers with a gap are no criteria.")
      return
    }
  }

  @Test func `titles above and rows that number columns are no figures`() throws {
    let match = match([
      ["UBND TỈNH LÀO CAI"], ["BÁO CÁO, tính đến hết ngày 5/6/2020)"],
      ["TT", "Mã xã", "TC1", "TC2"], ["(1)", "(2)", "(3)", "(4)"], ["1", "00001", "Đ", "K"],
    ])
    guard case .heading(let heading) = match else {
      Issue.record("No headings are found.")
      return
    }
    #expect(heading.rows == 3...4)
    #expect(heading.day == Day(year: 2020, month: 6, day: 5))
    #expect(heading.ignored == [0])
    #expect(heading.title.contains(" tinh lao cai "))
  }

  @Test(arguments: [
    ("(Tính đến 31/05/2020)", "2020-05-31"), ("Số liệu tính đến ngày 31/5/2020", "2020-05-31"),
    ("đến ngày 31 tháng 5 năm 2020", "2020-05-31"), ("Tính đến: 2020-05-31", "2020-05-31"),
    ("Thời điểm 31.5.2020, Lào Cai", "2020-05-31"), ("as of 31/05/2020", "2020-05-31"),
    ("Kèm theo Công văn số 12 ngày 15/6/2020", nil), ("Tính đến tháng 5/2020", nil),
    ("Tính đến 31/02/2020", nil), ("Lào Cai, ngày 31 tháng 5 năm 2020", nil),
    ("Tính đến hết quý II, ngày 31/05/2020", nil),
  ])
  func `a title gives a day only where it says so`(title: String, day: String?) {
    #expect(TitleDay.find(in: title)?.iso == day)
  }

  @Test(arguments: [
    ("Ngày nhận: 05/06/2020", "2020-06-05"), ("Ngày nhận báo cáo 5/6/2020", "2020-06-05"),
    ("NGÀY NHẬN, ngày 5 tháng 6 năm 2020", "2020-06-05"), ("Received on 2020-06-05", "2020-06-05"),
    ("Ngày nhận: 31/06/2020", ""), ("Ngày nhận: quý II năm 2020", ""),
    ("Ngày nhận:", nil), ("Tính đến 31/05/2020", nil), ("Gửi trước ngày nhận 05/06/2020", nil),
  ])
  func `a title says when a report came in, and figures that are no day are not passed over`(
    title: String,
    day: String?
  ) {
    let cells = [SheetHead.Cell(text: title, kind: .text)]
    let found = TitleDay.received(in: [SheetHead.Row(number: 2, cells: cells)])
    #expect(found.map { $0.day?.iso ?? "" } == day)
    #expect(found.map(\.line) == (day == nil ? nil : 2))
  }

  @Test func `a name that two sets use for two criteria means nothing by itself`() {
    var other = Self.set
    other.criteria = [
      Criterion(
        number: 1,
        name: Bilingual("Giao thông", "Transport"),
        short: Bilingual("GT", "Roads"),
        group: Bilingual("", "")
      )
    ]
    other.indicators = []
    let names = CriterionNames([Self.set, other])
    #expect(names.named("giao thong") == nil)
    #expect(names.named("quy hoach") == "TC1")
    #expect(names.coded("tieu chi 2 giao thong") == "TC2")
  }
}
