import NTMDashboard
import NTMModel
import Testing

@testable import ntm
@testable import ntm_bench

struct SheetCSVTests {
  private func sheet(_ language: Language) -> ExportSheet {
    ExportSheet(
      head: [.init(label: "Lưu ý", value: "SỐ LIỆU MINH HỌA")],
      columns: [.init(title: "Tỉnh", isNumber: false), .init(title: "%", isNumber: true)],
      rows: [["Lào Cai", "39,4"], ["Hà Giang; Cao Bằng", "4/19"]],
      itemCount: 2,
      language: language
    )
  }

  @Test func `Vietnamese Excel opens it by a double click`() {
    let bytes = SheetCSV.bytes(of: sheet(.vi))
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(
      text == "Lưu ý;SỐ LIỆU MINH HỌA\r\n\r\nTỉnh;%\r\nLào Cai;39,4\r\n"
        + "\"Hà Giang; Cao Bằng\";4 trên 19\r\n"
    )
  }

  @Test func `an English sheet parts cells by commas`() {
    let text = String(decoding: SheetCSV.bytes(of: sheet(.en)).dropFirst(3), as: UTF8.self)
    #expect(text.contains("Lào Cai,394\r\n") && text.contains("4 of 19"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+3", "'-2+3"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"'\t=1\""),
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
  ])
  func `a formula is only text`(cell: String, written: String) {
    #expect(SheetCSV.quoted(cell, .vi) == written)
  }

  @Test(arguments: ["+15", "-3,5", "+15%", "31/05/2020", "–", "58,2", "12/BC-UBND"])
  func `a number or a day stays one`(cell: String) {
    #expect(SheetCSV.quoted(cell, .vi) == cell)
  }

  @Test(arguments: [
    ("4/19", "4 trên 19"), ("4.829/8.297", "4829 trên 8297"), ("8.297", "8297"),
    ("1.234,5", "1234,5"), ("-1.234", "-1234"), ("58,2%", "58,2%"), ("–", "–"), ("", ""),
    ("126 ≈663", "126 ≈663"),
  ])
  func `a number reads the same in every spreadsheet`(cell: String, written: String) {
    #expect(SheetCSV.number(cell, .vi) == written)
  }

  @Test func `the number of a document stays as it was given`() {
    var sheet = sheet(.vi)
    sheet.rows = [["15/2020", "8.297"], ["12/QĐ", "4/19"]]
    let text = String(decoding: SheetCSV.bytes(of: sheet), as: UTF8.self)
    #expect(text.hasSuffix("15/2020;8297\r\n12/QĐ;4 trên 19\r\n"))
  }
}

struct ExportFileTests {
  private let folder = Folder()

  /// The picture of the dashboard on the sample store after some keys.
  private func frame(_ keys: String) -> String {
    Command.run(
      "frame",
      "--store",
      SampleStore.path,
      "--size",
      "200x24",
      "--keys",
      keys,
      in: folder
    ).output
  }

  @Test func `a file is whole, readable and alone`() {
    let path = folder.file("bảng.csv")
    #expect(ExportFile.write(Array("a\r\n".utf8), to: path, replacing: false) == .written)
    #expect(TextFile.read(path) == "a\r\n")
    #expect(folder.names == ["bảng.csv"])
  }

  @Test func `a file that is there is left alone unless it may be replaced`() {
    let path = folder.write("cũ", to: "a.csv")
    #expect(ExportFile.write([65], to: path, replacing: false) == .exists)
    #expect(TextFile.read(path) == "cũ")
    #expect(ExportFile.write([65], to: path, replacing: true) == .written)
    #expect(TextFile.read(path) == "A" && folder.names == ["a.csv"])
  }

  @Test func `a folder that is not there is a failure that leaves nothing`() {
    let path = folder.file("không/a.csv")
    guard case .failed = ExportFile.write([65], to: path, replacing: false) else {
      Issue.record("a file was written into no folder")
      return
    }
    #expect(folder.names.isEmpty)
  }

  @Test func `a folder of that name is no file to replace`() {
    _ = Path.makeFolder(folder.file("a.csv"))
    guard case .failed = ExportFile.write([65], to: folder.file("a.csv"), replacing: true) else {
      Issue.record("a folder was replaced")
      return
    }
    #expect(folder.names == ["a.csv"])
  }

  @Test func `a workbook is written beside its place too, and not over another`() {
    let path = folder.file("xã.xlsx")
    func export(_ more: String = "") -> String {
      frame("/lao cai<enter>gx<f8><c-u>\(path)<enter>" + more)
    }
    #expect(export().contains("dòng vào \(path)"))
    #expect(folder.names == ["xã.xlsx"])
    #expect(TextFile.read(path, limit: 2) == "PK")
    #expect(export().contains("Đã có tệp"))
    #expect(export("<enter>").contains("dòng vào \(path)"))
  }

  @Test func `the dashboard writes what it shows, and never over its own store`() throws {
    let path = folder.file("cac-xa")
    let keys = "gx<f8><c-u>\(path)<enter>"
    let outcome = frame(keys)
    #expect(outcome.contains("dòng vào \(path).csv"))
    let text = TextFile.read(path + ".csv", limit: 10_000_000) ?? ""
    #expect(text.contains("SỐ LIỆU MINH HỌA") && text.contains("Bản Liền;"))
    let link = folder.file("link.csv")
    _ = Program.run("/bin/ln", ["-s", SampleStore.path, link], environment: [:])
    let refused = frame("gx<f8><c-u>\(link)<enter>")
    #expect(refused.contains("là tệp số liệu đang mở"))
    let nowhere = frame("gx<f8><c-u>/khong/co/a<enter>")
    #expect(nowhere.contains("không ghi được /khong/co/a.csv: không có thư mục đó"))
  }
}
