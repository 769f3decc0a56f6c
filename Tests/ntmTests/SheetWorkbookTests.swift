import Glibc
import NTMDashboard
import Testing
import Workbooks

@testable import ntm
@testable import ntm_bench

/// Tables that F8 writes as workbooks, read back by the program that reads reports.
struct SheetWorkbookTests {
  private let folder = Folder()

  /// The cells of the first sheet by address, each with its kind before its text: `n 58.2`.
  private func cells(_ path: String) throws -> [String: String] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    try #require(file >= 0)
    let stream = try WorkbookStream(file, .sheet(0))
    var cells: [String: String] = [:]
    while let item = try stream.next() {
      guard case .row(var row) = item else { continue }
      while let cell = try row.next() {
        let text = String(decoding: row.bytes[cell.range], as: UTF8.self)
        let kind = String(UnicodeScalar(cell.kind.rawValue))
        cells[CellAddress.letters(cell.column) + String(row.number)] = kind + " " + text
      }
    }
    return cells
  }

  private func sheet(_ language: Language, _ rows: [[String]]) -> ExportSheet {
    ExportSheet(
      head: [
        .init(label: "Lưu ý", value: "SỐ LIỆU MINH HỌA"), .init(label: "Bảng", value: "Các xã"),
        .init(label: "Số liệu tính đến", value: "31/05/2020"), .init(label: "Lọc", value: "=1+1"),
      ],
      columns: [
        .init(title: "Mã", isNumber: false), .init(title: "Xã", isNumber: false),
        .init(title: "TC", isNumber: true), .init(title: "%", isNumber: true),
        .init(title: "Ngày", isNumber: false),
      ],
      rows: rows,
      itemCount: rows.count,
      language: language
    )
  }

  @Test func `numbers are numbers, days are days, and codes and formulas are texts`() throws {
    let path = folder.file("a.xlsx")
    let rows = [
      ["00379", "Vạn Hoà", "1.234", "58,2", "31/05/2020"],
      ["", "=HYPERLINK(\"http://x\")", "–", "-3", "30/06/2020"],
      ["+84", "@SUM(A1)", "4/19", "0,05", ""],
    ]
    try SheetWorkbook(sheet(.vi, rows)).write(to: path)
    let cells = try cells(path)
    #expect(cells["A1"] == "t Lưu ý" && cells["B1"] == "t SỐ LIỆU MINH HỌA")
    #expect(cells["B2"] == "t Các xã" && cells["B3"] == "t 31/05/2020")
    #expect(cells["A4"] == "t Lọc" && cells["B4"] == "t =1+1")
    #expect(["A5", "B5"].allSatisfy { cells[$0] == nil })
    #expect(
      ["A6", "B6", "C6", "D6", "E6"].map { cells[$0] } == ["t Mã", "t Xã", "t TC", "t %", "t Ngày"]
    )
    #expect(
      ["A7", "B7", "C7", "D7", "E7"].map { cells[$0] }
        == ["t 00379", "t Vạn Hoà", "n 1234", "n 58.2", "d 2020-05-31"]
    )
    #expect(
      ["A8", "B8", "C8", "D8", "E8"].map { cells[$0] }
        == [nil, "t =HYPERLINK(\"http://x\")", "t –", "n -3", "d 2020-06-30"]
    )
    #expect(
      ["A9", "B9", "C9", "D9", "E9"].map { cells[$0] }
        == ["t +84", "t @SUM(A1)", "t 4/19", "n 0.05", nil]
    )
    #expect(folder.names == ["a.xlsx"])
  }

  @Test func `an English sheet has points for decimals`() throws {
    let path = folder.file("a.xlsx")
    try SheetWorkbook(sheet(.en, [["1", "A", "1,234", "58.2", ""]])).write(to: path)
    let cells = try cells(path)
    #expect(cells["C7"] == "n 1234" && cells["D7"] == "n 58.2" && cells["A7"] == "t 1")
  }

  @Test func `the dashboard writes the table on show, with what it stands on`() throws {
    let path = folder.file("cac-xa.xlsx")
    let keys = "/lao cai<enter>gx&ban<enter><space>oo<f8><c-u>\(path)<enter>"
    let outcome = Command.run(
      ["frame", "--store", SampleStore.path, "--size", "200x24", "--keys", keys],
      in: folder
    )
    #expect(outcome.output.contains("dòng vào \(path)"))
    let cells = try cells(path)
    let labels = (1...30).filter { cells["A\($0)"] != nil }
    func value(_ label: String) -> String? {
      labels.first { cells["A\($0)"] == "t " + label }.flatMap { cells["B\($0)"] }
    }
    #expect(cells["B1"] == "t SỐ LIỆU MINH HỌA")
    #expect(value("Bảng") == "t Các xã · Tỉnh Lào Cai")
    #expect(value("Số liệu tính đến") == "t 31/05/2020")
    #expect(value("Lọc") == "t ban")
    #expect(value("Thứ tự")?.contains("Xã ▾") == true)
    #expect(value("Số dòng")?.contains("33 / 127") == true)
    #expect(value("Cơ số")?.contains("danh mục đơn vị") == true)
    #expect(value("Nguồn")?.hasPrefix("t ntm, tệp ") == true)
    let heading = try #require(labels.first { cells["A\($0)"] == "t Xã" })
    #expect(cells["C\(heading)"] == "t TC" && cells["AC\(heading)"] == "t Đã chọn")
    let rows = heading + 1...heading + 33
    // Descending by the Vietnamese alphabet.
    #expect(
      cells["A\(rows.lowerBound)"] == "t Võ Lao" && cells["A\(rows.upperBound)"] == "t Bản Cái"
    )
    #expect(cells["A\(rows.upperBound + 1)"] == nil)
    #expect(rows.filter { cells["AC\($0)"] == "t x" }.count == 1)
    #expect(rows.allSatisfy { cells["C\($0)"]?.hasPrefix("n ") == true })
    #expect(rows.allSatisfy { cells["Z\($0)"]?.hasPrefix("d 20") == true })
    #expect(rows.allSatisfy { cells["AB\($0)"]?.hasPrefix("t 0") == true })
  }
}
