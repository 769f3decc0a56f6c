import CMinizip
import Glibc
import Testing

@testable import ntm_bench

/// Files that were made to do harm, given to the built command: refused in one sentence or taken,
/// with bounded memory and time, and never shown raw.
struct HostileFileTests {
  private static let heading =
    "Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ\n"

  private let folder = Folder()

  /// Imports into an empty store.
  private func refusal(_ path: String) -> Measured {
    let outcome = Measured.run(
      Command.path,
      ["import", path, "--store", folder.emptyStore()],
      environment: Command.environment(in: folder.path)
    )
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.memory < 200_000, "\(outcome.memory) KB")
    #expect(outcome.seconds < 30, "\(outcome.seconds) s")
    let isRaw = outcome.errors.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x202A...0x202E).contains(scalar.value)
    }
    #expect(!isRaw)
    return outcome
  }

  @Test func `a cell of one gigabyte in a CSV file`() {
    // Zeros near the beginning would be taken for UTF-16.
    let title = String(repeating: "x", count: 300) + "\n"
    let path = folder.write(title + Self.heading + "H1;\"", to: "cell.csv")
    #expect(truncate(path, 1_000_000_000) == 0)
    #expect(refusal(path).errors.contains("một dòng dài hơn 4.194.304 byte"))
  }

  @Test func `ten million rows in a CSV file`() {
    let path = folder.write(Self.heading, to: "rows.csv")
    let file = fopen(path, "a")
    let block = Array(String(repeating: "H;;;;;;;;\n", count: 100_000).utf8)
    for _ in 0..<100 { fwrite(block, 1, block.count, file) }
    fclose(file)
    #expect(refusal(path).errors.contains("nhiều hơn 200.000 dòng"))
  }

  @Test func `more columns in a CSV file than a sheet can have`() {
    let wide = String(repeating: "x;", count: 100_000) + "\n"
    let path = folder.write(wide + wide, to: "columns.csv")
    #expect(refusal(path).errors.contains("không giống biểu mẫu nào"))
  }

  @Test func `a workbook that unpacks to more than is read`() {
    let path = folder.file("bomb.xlsx")
    let spaces = [UInt8](repeating: 32, count: 1_048_576)
    Self.workbook(path) { write in for _ in 0..<600 { write(spaces) } }
    #expect(refusal(path).errors.contains("nhiều hơn 536.870.912 byte khi giải nén"))
  }

  @Test func `ten million rows in a workbook`() {
    let path = folder.file("rows.xlsx")
    let rows = Array(String(repeating: "<row/>", count: 100_000).utf8)
    Self.workbook(path) { write in
      write(Array("<worksheet><sheetData>".utf8))
      for _ in 0..<100 { write(rows) }
    }
    #expect(refusal(path).errors.contains("nhiều hơn 1.048.576 dòng"))
  }

  @Test func `heads of sheets with thousands of columns and long texts`() {
    let path = folder.file("heads.xlsx")
    let cell = "<c t=\"str\"><v>" + String(repeating: "a", count: 200) + "</v></c>"
    let row = Array(("<row>" + String(repeating: cell, count: 16_000) + "</row>").utf8)
    Self.workbook(path) { write in
      write(Array("<worksheet><sheetData>".utf8))
      for _ in 0..<8 { write(row) }
      write(Array("</sheetData></worksheet>".utf8))
    }
    #expect(refusal(path).errors.contains("không giống biểu mẫu nào"))
  }

  @Test(arguments: ["\u{1B}]0;x\u{7}", "\u{202E}", "_x001B_[2J", "\u{2066}"])
  func `what would act on the terminal is never printed`(text: String) {
    let name = text.unicodeScalars.contains { $0.value < 0x20 } ? "x" : text
    let path = folder.file("raw.xlsx")
    Self.workbook(path, sheet: "Trang \(name)") { write in
      let cell = { (text: String) in "<c t=\"str\"><v>\(text)</v></c>" }
      let heading = Self.heading.dropLast().split(separator: ";").map { cell(String($0)) }
      let row = cell("H1") + cell("HTX \(name)") + cell("HTX") + cell("\(name)")
      write(Array("<worksheet><sheetData><row>\(heading.joined())</row><row>\(row)</row>".utf8))
      write(Array("</sheetData></worksheet>".utf8))
    }
    // A workbook cannot hold what acts by itself; its plain stand-in is refused for its code.
    let reason = name == "x" ? "“x”" : "ký tự điều khiển"
    let told = refusal(path).errors
    #expect(told.contains(reason), "\(told)")
    let table = folder.write(Self.heading + "H1;HTX \(text);HTX;;;;;;\n", to: "raw.csv")
    _ = refusal(table)
  }

  @Test func `a formula is a text or its result, and nothing runs`() {
    let ran = folder.file("ran")
    let path = folder.file("formula.xlsx")
    Self.workbook(path) { write in
      let text = """
        <worksheet><sheetData><row><c t="str"><v>key</v></c><c t="str"><v>value</v></c></row>\
        <row><c t="str"><v>a</v></c><c t="str"><f>CALL("sh","touch \(ran)")</f><v>kết quả</v></c></row>\
        <row><c t="str"><v>b</v></c><c t="str"><v>=cmd|' /C touch \(ran)'!A0</v></c></row>\
        </sheetData></worksheet>
        """
      write(Array(text.utf8))
    }
    let store = folder.emptyStore()
    let outcome = Command.run("import", path, "--store", store, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!folder.names.contains("ran"))
  }

  @Test func `a missing program is one clear sentence`() throws {
    let copy = folder.file("ntm")
    _ = Program.run("/bin/cp", [Command.path, copy], environment: [:])
    Self.workbook(folder.file("a.xlsx")) { $0(Array("<worksheet/>".utf8)) }
    let store = folder.emptyStore()
    let environment = Command.environment(in: folder.path)
    for (arguments, name) in [
      (["import", folder.file("a.xlsx"), "--store", store], "ntm-workbook-reader"),
      (
        ["template", "nhiem-vu", "-o", folder.file("b.xlsx"), "--store", store],
        "ntm-workbook-writer"
      ),
    ] {
      let outcome = Program.run(copy, arguments, environment: environment)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("thiếu chương trình \(name) cạnh lệnh ntm"))
    }
    #expect(!folder.names.contains { $0.hasPrefix("b.xlsx") })
  }

  /// A workbook of one sheet, which is made while it is written.
  private static func workbook(
    _ path: String,
    sheet name: String = "Trang 1",
    _ sheet: (([UInt8]) -> Void) -> Void
  ) {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let zip = zipOpen64(path, 0)
    func add(_ name: String, _ pieces: (([UInt8]) -> Void) -> Void) {
      var information = zip_fileinfo()
      zipOpenNewFileInZip64(zip, name, &information, nil, 0, nil, 0, nil, 8, 1, 1)
      pieces { zipWriteInFileInZip(zip, $0, UInt32($0.count)) }
      zipCloseFileInZip(zip)
    }
    func link(_ type: String, _ target: String) -> [UInt8] {
      Array(
        """
        <Relationships><Relationship Id="r" Type="\(types)/\(type)" Target="\(target)"/>\
        </Relationships>
        """.utf8
      )
    }
    add("_rels/.rels") { $0(link("officeDocument", "xl/workbook.xml")) }
    add("xl/_rels/workbook.xml.rels") { $0(link("worksheet", "sheet.xml")) }
    add("xl/workbook.xml") {
      $0(Array("<workbook><sheets><sheet name=\"\(name)\" id=\"r\"/></sheets></workbook>".utf8))
    }
    add("xl/sheet.xml", sheet)
    zipClose(zip, nil)
  }
}
