import NTMModel
import Testing
import Workbooks

@testable import NTMStore

/// Communes that a report names without their codes, and columns that no form knows.
struct PlaceTests {
  static let heading = "Huyện;Xã;TC1;TC2;TC3\n"
  let day = Day(year: 2019, month: 12, day: 31)

  /// A store in which both districts of Lào Cai have a Tân Lập, one of them also as a town, and
  /// both provinces a Bát Xát.
  func store() throws -> SmallStore {
    let small = try SmallStore()
    try small.add(
      """
      level,type,abbr_vi,type_en,counted,title_vi,title_en
      commune,Thị trấn,TT.,Town,1,,
      """
    )
    try small.add(
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      00011,commune,Thị trấn,Tân Lập,,001,2018-12-31,
      00012,commune,Xã,Tân Lập,,002,2018-12-31,
      004,district,Huyện,Bát Xát,,02,2018-12-31,
      00013,commune,Xã,Hòa Ân,,001,2018-12-31,
      """
    )
    return small
  }

  func outcome(_ rows: String, _ heading: String = heading) throws -> [String] {
    let small = try store()
    let path = try small.folder.file("report.csv", heading + rows)
    do {
      _ = try small.store.importFiles([path], by: "test", at: 1, day: day)
      return try small.rows(
        "SELECT code FROM assessment JOIN unit ON unit.id = assessment.unit ORDER BY code"
      )
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map { "\($0.kind)" }
    }
  }

  @Test(arguments: [
    ("Bát Xát;Xã Hòa An;Đ;Đ;K\n", "00001"), ("Huyện Bát Xát;ba vi;Đ;Đ;K\n", "00003"),
    ("Bát Xát;Xã Hòa Ân;Đ;Đ;K\n", "00013"), ("Bát Xát;X. Tân Lập;Đ;Đ;K\n", "00002"),
    ("Bát Xát;TT Tân Lập;Đ;Đ;K\n", "00011"), ("Bát Xát;Thị trấn Tân Lập;Đ;Đ;K\n", "00011"),
    ("Bắc Hà;Tân Lập;Đ;Đ;K\n", "00012"), (";Đông Hà;Đ;Đ;K\n", "00004"),
  ])
  func `a commune is found by type and name within its district`(row: String, code: String) throws {
    #expect(try outcome(row) == ["\"\(code)\""])
  }

  @Test func `a name that could be several units lists them`() throws {
    #expect(
      try outcome("Bát Xát;Tân Lập;Đ;Đ;K\n")
        == [
          "ambiguousName(candidates: [\"00002 Xã Tân Lập, Huyện Bát Xát\", "
            + "\"00011 Thị trấn Tân Lập, Huyện Bát Xát\"])"
        ]
    )
    #expect(try outcome("Bát Xát;hoa an;Đ;Đ;K\n").first?.hasPrefix("ambiguousName") ?? false)
    #expect(try outcome("Bát Xát;Xã Không Có;Đ;Đ;K\n") == ["unknownName"])
    #expect(try outcome("Nơi Khác;Xã Hòa An;Đ;Đ;K\n") == ["unknownName"])
  }

  @Test func `a district stands above its communes in a merged cell or a row of its own`() throws {
    #expect(
      try outcome("Bắc Hà;Xã Tân Lập;Đ;Đ;K\n;Xã Đông Hà;Đ;Đ;K\nBát Xát;Xã Tân Lập;Đ;Đ;K\n")
        == [#""00002""#, #""00004""#, #""00012""#]
    )
    #expect(
      try outcome(
        "I;Huyện Bắc Hà;;;\n1;Xã Tân Lập;Đ;Đ;K\nII;Huyện Bát Xát;;;\n1;Xã Tân Lập;Đ;Đ;K\n",
        "UBND TỈNH LÀO CAI\nTT;Tên xã;TC1;TC2;TC3\n"
      ) == [#""00002""#, #""00012""#]
    )
  }

  @Test func `figures without a place are never passed over`() throws {
    #expect(try outcome("Bát Xát;;Đ;Đ;K\n") == ["missingValue"])
    let passedOver = "Bát Xát;;;;\nNgười lập biểu;;;;\nTổng;;1;1;0\nTổng cộng;;3;4;5\n"
    #expect(try outcome("Bắc Hà;Xã Tân Lập;Đ;Đ;K\n" + passedOver) == [#""00012""#])
    #expect(try outcome(passedOver) == ["noRows"])
    #expect(try outcome("Tổng quan;;Đ;Đ;K\n") == ["unknownName"])
  }

  @Test func `figures in a column of no form are a fault, text there is only told`() throws {
    let small = try SmallStore()
    let report = SmallStore.report("31/12/2019")
    func widened(_ cell: String) -> String {
      report.split(separator: "\n").enumerated()
        .map { $1 + ($0 == 0 ? ";Số hộ" : ";" + cell) }.joined(separator: "\n")
    }
    for figure in ["120", "12,5 %", "Đ", "1.234"] {
      #expect(try small.kinds(widened(figure)) == [.unknownColumn])
    }
    let summary = try small.add(widened("chưa rõ"), dryRun: true)
    #expect(summary.warnings.first { $0.kind == .unknownColumn }?.count == 1)
    #expect(
      try small.add(widened(""), dryRun: true).warnings.allSatisfy {
        $0.kind != .unknownColumn
      }
    )
  }

  @Test func `a count that is not that of the criteria is told`() throws {
    let small = try SmallStore()
    let text = "Mã xã;Ngày;TC1;TC2;TC3;Số tiêu chí đạt\n00001;31/12/2019;Đ;K;x;%\n"
    let right = try small.add(text.replacing("%", with: "2"), dryRun: true)
    #expect(!right.warnings.contains { $0.kind == .countDiffers })
    let wrong = try small.add(text.replacing("%", with: "3"), dryRun: true)
    #expect(wrong.warnings.first { $0.kind == .countDiffers }?.examples.map(\.detail) == ["3 / 2"])
  }

  @Test func `the day comes from row, title or caller, and never from two that differ`() throws {
    let small = try SmallStore()
    let rows = "Mã xã;TC1;TC2;TC3\n00001;Đ;K;x\n"
    let title = "Tính đến ngày 31/12/2019;;;\n"
    let other = try #require(Day(year: 2020, month: 5, day: 31))
    func day(_ text: String, _ day: Day?) throws -> [Day] {
      let path = try small.folder.file("day.csv", text)
      return try small.store.importFiles([path], by: "t", at: 1, day: day, dryRun: true).daysAdded
    }
    #expect(try small.kinds(rows) == [.noDay])
    #expect(try day(title + rows, nil) == [try #require(self.day)])
    #expect(try day(rows, other) == [other])
    #expect(throws: ImportFailure.self) { try day(title + rows, other) }
    #expect(
      try day("Ngày;" + rows.replacing("\n0", with: "\n31/12/2019;0"), other).map(\.iso)
        == ["2019-12-31"]
    )
  }
}

/// Which district a row without one of its own lies in.
extension PlaceTests {
  /// A workbook of rows, the first column merged over some of them; rows from 0.
  private func outcome(
    _ rows: [[String]],
    merged: ClosedRange<Int>?
  ) throws -> [String] {
    let small = try store()
    let path = small.folder.path + "/places.xlsx"
    let book = try WorkbookWriter(at: path)
    book.add(WorkbookSheet("1", columns: []))
    for row in rows { book.add(row.map { $0.isEmpty ? .blank : .text($0) }) }
    if let merged {
      book.merge(rows[merged.lowerBound][0], .plain, rows: merged, columns: 0...0)
    }
    try book.finish()
    do {
      _ = try small.store.importFiles([path], by: "test", at: 1, day: day)
      return try small.rows(
        "SELECT code FROM assessment JOIN unit ON unit.id = assessment.unit ORDER BY code"
      )
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map { "\($0.cell) \($0.kind)" }
    }
  }

  private static let rows = [
    ["Huyện", "Tên xã", "TC1", "TC2", "TC3"], ["Bắc Hà", "Xã Đông Hà", "Đ", "Đ", "K"],
    ["", "Xã Tân Lập", "Đ", "Đ", "K"],
  ]

  @Test func `a blank district is that of the cell above only where the two are merged`() throws {
    #expect(try outcome(Self.rows, merged: 1...2) == [#""00004""#, #""00012""#])
    #expect(try outcome(Self.rows, merged: nil) == ["A3 notMerged"])
    // Who meant no district at all has to say so.
    let plain = Self.rows.dropLast() + [["", "Xã Ba Vì", "Đ", "Đ", "K"]]
    #expect(try outcome(Array(plain), merged: nil) == ["B3 unknownName"])
    // A CSV file has no merged cells.
    let text = Self.rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
    #expect(try outcome(text, "").first?.hasPrefix("ambiguousName") ?? false)
  }

  @Test(arguments: ["Huyện SaPaa", "H. Bát Xátt", "", "Bát Xátt", "II"])
  func `a heading that is missing or misspelt does not leave the district above in force`(
    heading: String
  ) throws {
    let rows =
      "I;Huyện Bắc Hà;;;\n1;Xã Tân Lập;Đ;Đ;K\nII;\(heading);;;\n1;Xã Tân Lập;Đ;Đ;K\n"
    let found = try outcome(rows, "UBND TỈNH LÀO CAI\nTT;Tên xã;TC1;TC2;TC3\n")
    let isCalled = heading.hasPrefix("H")
    #expect(found.first?.hasPrefix(isCalled ? "unknownName" : "ambiguousName") ?? false)
  }

  @Test func `a blank row ends a district, a sum does not`() throws {
    let rows = [
      ["TT", "Tên xã", "TC1", "TC2", "TC3"], ["I", "Huyện Bắc Hà", "", "", ""],
      ["", "Tổng cộng", "5", "5", "5"], ["1", "Xã Tân Lập", "Đ", "Đ", "K"],
    ]
    #expect(try outcome(rows, merged: nil) == [#""00012""#])
    let gap = rows[0...1] + [[]] + rows[3...]
    #expect(try outcome(Array(gap), merged: nil).first?.hasPrefix("B4 ambiguousName") ?? false)
  }
}
