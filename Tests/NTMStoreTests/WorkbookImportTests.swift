import NTMModel
import Testing
import Workbooks

@testable import NTMStore

/// Workbooks of openpyxl and LibreOffice, imported as they are; `Workbooks/make.py` made them.
struct WorkbookImportTests {
  static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Workbooks/"

  private func add(_ name: String, to small: SmallStore, day: Day? = nil) throws -> ImportSummary {
    try small.store.importFiles(
      [Self.folder + name],
      by: "test",
      at: SmallStore.now,
      day: day,
      again: true
    )
  }

  private func faults(_ name: String, in small: SmallStore) throws -> [ImportFault] {
    do {
      _ = try add(name, to: small)
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults
    }
  }

  /// Code, criteria known, met and disputed, and the values of each commune.
  private func figures(_ small: SmallStore) throws -> [String] {
    try small.rows(
      """
      SELECT code, known, met, disputed, hex(measures), day
      FROM assessment JOIN unit ON unit.id = assessment.unit
      ORDER BY code
      """
    )
  }

  @Test func `a form of a district office is read sheet by sheet`() throws {
    let small = try SmallStore()
    let summary = try add("openpyxl-wide.xlsx", to: small)
    // 18261 is 31/12/2019, which only the title says; 07: three of the four values are there.
    let values = "\"07C801C413\(hex(325))"
    #expect(
      try figures(small).map { $0.replacing(values, with: "V") }
        == [
          "\"00001\" 3 3 0 V\" 18261", "\"00002\" 7 2 0 V\" 18261",
          "\"00003\" 3 1 4 V\" 18261", "\"00004\" 7 7 0 V\" 18261",
          "\"00005\" 6 4 0 V\" 18261", "\"00006\" 3 1 4 V\" 18261",
        ]
    )
    #expect(summary.reports.map(\.sheet) == ["Huyện Bát Xát", "Huyện Bắc Hà"])
    #expect(summary.reports.map(\.rows) == [3, 3])
    let told = summary.warnings.filter { ![.indicatorFails, .indicatorsPass].contains($0.kind) }
    #expect(told.map(\.kind) == [.unknownSheet, .hiddenSheet, .outsideTable])
    #expect(told.last?.count == 4)
    #expect(try small.store.verify() == [])
  }

  /// A value as it is packed: zig-zag and LEB128 of its hundredths.
  private func hex(_ hundredths: Int64) -> String {
    var bytes: [UInt8] = []
    Counts.append(Measures.zigzag(hundredths), to: &bytes)
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  @Test func `days of 1904, codes as numbers, shares in percent and long decimals`() throws {
    let small = try SmallStore()
    let summary = try add("openpyxl-1904.xlsx", to: small)
    #expect(
      try figures(small) == [
        "\"00001\" 7 3 0 \"02\(hex(94_80))\" 18261", "\"00002\" 7 1 0 \"02\(hex(33_33))\" 18261",
        "\"00003\" 7 0 0 \"02\(hex(12_50))\" 18261",
      ]
    )
    let rounded = try #require(summary.warnings.first { $0.kind == .rounded })
    #expect(rounded.examples.map(\.detail) == ["33.3333333333333 → 33.33"])
  }

  @Test func `a formula without a result is a fault, one with a result is that`() throws {
    let small = try SmallStore()
    let found = try faults("openpyxl-formulas.xlsx", in: small)
    #expect(found.map(\.kind) == [.uncomputedFormula])
    #expect(found.map(\.cell) == ["G2"])
    #expect(found.map(\.sheet) == ["Sheet"])
    _ = try add("libreoffice-formulas.xlsx", to: small)
    #expect(
      try figures(small) == [
        "\"00001\" 7 3 0 \"02\(hex(90_00))\" 18261", "\"00002\" 7 3 0 \"02\(hex(33_33))\" 18261",
        "\"00003\" 3 1 0 \"\" 18261",
      ]
    )
  }

  @Test func `an error in a cell is a fault with the cell's address`() throws {
    let found = try faults("libreoffice-errors.xlsx", in: SmallStore())
    #expect(found.map(\.kind) == [.errorCell, .errorCell])
    #expect(found.map(\.cell) == ["G3", "D4"])
    #expect(found.map(\.value) == ["#N/A", "#DIV/0!"])
    #expect(found.map(\.column) == ["CT2", "TC1"])
  }

  @Test(arguments: ["openpyxl-lists.xlsx", "libreoffice-lists.xlsx"])
  func `lists of products, cooperatives, decisions and tasks`(name: String) throws {
    let small = try SmallStore()
    let summary = try add(name, to: small)
    #expect(summary.reports.map(\.form) == ["tasks", "cong-nhan", "ocop", "to-chuc"])
    #expect(
      try small.rows(
        """
        SELECT product.code, unit.code, sector, stars, points, owner_kind, issued, expires
        FROM product JOIN unit ON unit.id = product.unit ORDER BY 1
        """
      ) == [
        "\"P1\" \"00001\" \"1\" 4 7550 \"HTX\" 18238 19334",
        "\"P2\" \"00003\" \"1\" 3 5150 \"Hộ\" 18238 19334",
      ]
    )
    #expect(
      try small.rows("SELECT code, kind, founded, effective_from, ocop_since FROM organisation")
        == ["\"H1\" \"HTX\" 14548 17729 18237"]
    )
    #expect(
      try small.rows("SELECT standard, year, number, decided FROM recognition")
        == ["1 2016 \"3/QĐ\" 17120"]
    )
    #expect(
      try small.rows("SELECT programme, id, title_vi, lead, deadline, state FROM task")
        == [#""2020" "N1" "Rà soát xã sau sáp nhập" "Bộ NN&PTNT" 18443 "đang làm""#]
    )
    #expect(try small.store.verify() == [])
  }

  @Test func `the official list of units brings what is new and tells what it lacks`() throws {
    let small = try SmallStore()
    #expect(try faults("openpyxl-danh-muc.xlsx", in: small).map(\.kind) == [.noDay])
    let day = try #require(Day(year: 2020, month: 7, day: 1))
    let summary = try add("openpyxl-danh-muc.xlsx", to: small, day: day)
    #expect(
      try small.rows(
        """
        SELECT unit.code, unit.type, unit.name, parent.code, unit.valid_from = 18444,
          unit.valid_until = 18444
        FROM unit JOIN unit AS parent ON parent.id = unit.parent
        WHERE unit.level = 4 ORDER BY unit.code, unit.valid_from
        """
      ) == [
        #""00001" "Xã" "Hòa An" "001" 0 0"#, #""00002" "Xã" "Tân Lập" "001" 0 1"#,
        #""00002" "Phường" "Tân Lập" "001" 1 0"#, #""00003" "Xã" "Ba Vì" "001" 0 1"#,
        #""00003" "Xã" "Ba Vì Mới" "001" 1 0"#, #""00004" "Xã" "Đông Hà" "002" 0 0"#,
        #""00005" "Xã" "Yên Sở" "002" 0 0"#, #""00006" "Xã" "Phú Thọ" "002" 0 1"#,
        #""00006" "Xã" "Phú Thọ" "009" 1 0"#, #""00007" "Phường" "Trúc Bạch" "003" 0 0"#,
        #""00008" "Xã" "Mới" "002" 0 0"#, #""00010" "Xã" "Hàm Rồng" "009" 1 0"#,
      ]
    )
    let unlisted = try #require(summary.warnings.first { $0.kind == .unitNotListed })
    #expect(unlisted.examples.map(\.unit?.text) == ["00008", "00007"])
    #expect(try small.store.verify() == [])
    #expect(try add("openpyxl-danh-muc.xlsx", to: small, day: day).changedRows == 0)
  }
}
