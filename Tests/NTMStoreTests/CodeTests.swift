import NTMModel
import Testing
import Workbooks

@testable import NTMStore

/// Units that are named by codes: without names beside them, and with zeros that a spreadsheet lost.
struct CodeTests {
  /// A store in which 391 is a district of Lào Cai and 00391 a commune of another one.
  private func store() throws -> SmallStore {
    let small = try SmallStore()
    try small.add(
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      391,district,Huyện,Thạch Thành,,01,2018-12-31,
      00391,commune,Xã,Bản Liền,,002,2018-12-31,
      """
    )
    return small
  }

  private static let recognitions =
    "Mã đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận\n"
  private static let decision = "đạt chuẩn;7/QĐ;15/11/2019;2019"

  /// A workbook of rows below headings; whole numbers become numbers.
  private func workbook(_ small: SmallStore, _ rows: [[String]]) throws -> String {
    let path = small.folder.path + "/codes.xlsx"
    let book = try WorkbookWriter(at: path)
    book.add(WorkbookSheet("1", columns: []))
    for row in rows {
      book.add(row.map { cell in Int(cell).map { .whole($0) } ?? .text(cell) })
    }
    try book.finish()
    return path
  }

  private func outcome(_ path: String, in small: SmallStore) throws -> [String] {
    do {
      let summary = try small.store.importFiles([path], by: "test", at: SmallStore.now, again: true)
      return summary.warnings.filter { $0.kind == .codePadded }
        .flatMap { $0.examples.map { "\($0.subject) \($0.detail)" } }
        + (try holders(small))
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map { "\($0.kind)" }
    }
  }

  private func holders(_ small: SmallStore) throws -> [String] {
    try ["recognition", "assessment"].flatMap { table in
      try small.rows("SELECT code FROM \(table) JOIN unit ON unit.id = \(table).unit")
    }
    .map { $0.replacing("\"", with: "") }
  }

  @Test func `a list of decisions with codes and no names is taken`() throws {
    let small = try store()
    let text = Self.recognitions + "00001;\(Self.decision)\n001;\(Self.decision)\n"
    #expect(try small.add(text).changedRows == 2)
    #expect(try holders(small).sorted() == ["00001", "001"])
  }

  @Test func `a number that could be a district and a commune is never guessed`() throws {
    let small = try store()
    let head = Self.recognitions.split { ";\n".contains($0) }.map(String.init)
    let row = ["391"] + Self.decision.split(separator: ";").map(String.init)
    let both =
      "ambiguousCode(candidates: [\"391 Huyện Thạch Thành, Tỉnh Lào Cai\", "
      + "\"00391 Xã Bản Liền, Huyện Bắc Hà\"])"
    #expect(try outcome(workbook(small, [head, row]), in: small) == [both])
    #expect(
      try outcome(
        small.folder.file("a.csv", Self.recognitions + row.joined(separator: ";")),
        in: small
      ) == [both]
    )
    // With its zeros, or with a name, it is one of the two.
    for (code, name, holder) in [
      ("391", "Bản Liền", "00391"), ("391", "Huyện Thạch Thành", "391"),
    ] {
      let small = try store()
      let named = [head[0], "Tên đơn vị"] + head[1...]
      #expect(
        try outcome(workbook(small, [named, [code, name] + row[1...]]), in: small) == [holder]
      )
    }
  }

  @Test(arguments: [
    ("391", "Bản Liền", ["00391"]), ("391", "Thạch Thành", ["notACommune(type: \"Huyện\")"]),
    ("1", "Hòa An", ["00001"]), ("1", "Ba Vì", ["nameMismatch(expected: \"Hòa An\")"]),
    ("00391", "Bản Liền", ["00391"]), ("99", "Hòa An", ["unknownUnit"]),
  ])
  func `a number in the form of communes is a commune's`(
    code: String,
    name: String,
    expected: [String]
  ) throws {
    let rows = [
      ["Mã xã", "Tên xã", "Ngày", "TC1", "TC2", "TC3"], [code, name, "31/12/2019", "Đ", "Đ", "K"],
    ]
    let small = try store()
    #expect(try outcome(workbook(small, rows), in: small) == expected)
    let other = try store()
    let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
    #expect(try outcome(other.folder.file("a.csv", text), in: other) == expected)
  }

  @Test func `zeros that are filled in without a name to prove it are told`() throws {
    let small = try store()
    let rows = [
      ["Mã xã", "Ngày", "TC1", "TC2", "TC3"], ["2", "31/12/2019", "Đ", "Đ", "K"],
    ]
    #expect(try outcome(workbook(small, rows), in: small) == ["2 00002", "00002"])
    let both = [rows[0], ["391", "31/12/2019", "Đ", "Đ", "K"]]
    #expect(
      try outcome(workbook(small, both), in: small).first?.hasPrefix("ambiguousCode") ?? false
    )
  }

  @Test func `the name beside a code is looked at in every list`() throws {
    let small = try store()
    let named = ImportTests.products.replacing("Mã xã;", with: "Mã xã;Tên xã;")
    #expect(try small.kinds(named.replacing("00001;", with: "00001;Hòa An;")) == [])
    #expect(
      try small.kinds(named.replacing("00001;", with: "00001;Ba Vì;"))
        == [.nameMismatch(expected: "Hòa An")]
    )
  }

  @Test func `the official list of units gets its zeros back`() throws {
    let small = try store()
    let rows = [
      ["Tỉnh Thành Phố", "Mã TP", "Quận Huyện", "Mã QH", "Phường Xã", "Mã PX", "Cấp"],
      ["Tỉnh Lào Cai", "1", "Huyện Bắc Hà", "2", "Xã Bản Liền", "391", "Xã"],
      ["Tỉnh Lào Cai", "1", "Huyện Sa Pa", "9", "Xã Tả Phìn", "392", "Xã"],
    ]
    _ = try small.store.importFiles(
      [workbook(small, rows)],
      by: "test",
      at: SmallStore.now,
      day: Day(year: 2020, month: 7, day: 1)
    )
    #expect(
      try small.rows("SELECT code FROM unit WHERE level > 2 AND code LIKE '%39%' ORDER BY code")
        == ["\"00391\"", "\"00392\"", "\"391\""]
    )
    #expect(try small.rows("SELECT count(*) FROM unit WHERE code = '009'") == ["1"])
    #expect(try small.store.verify() == [])
  }
}
