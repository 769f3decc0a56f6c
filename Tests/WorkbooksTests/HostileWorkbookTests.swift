import Glibc
import Testing
import Workbooks

/// Workbooks that were made to do harm: each is refused for what it is, by the program as it was
/// built, and none may need more than its limits.
struct HostileWorkbookTests {
  private let folder = Folder()

  private func pieces(_ text: String, times: Int, _ write: ([UInt8]) -> Void) {
    let bytes = Array(text.utf8)
    let block = (0..<1000).flatMap { _ in bytes }
    for _ in 0..<times / 1000 { write(block) }
  }

  // MARK: - Archives

  @Test(arguments: [
    "../xl/a.xml", "xl/../../etc/passwd", "/etc/passwd", "\\a", "C:\\a", "x\\..\\y",
  ])
  func `a part whose name leads out of the archive refuses the whole file`(name: String) throws {
    var workbook = Workbook()
    workbook.others = [(name, "<a/>")]
    #expect(try Reading.fault(workbook)?.kind == .badName)
  }

  @Test func `two parts of one name refuse the whole file`() throws {
    var workbook = Workbook()
    workbook.others = [("xl/styles.xml", "<styleSheet/>")]
    #expect(try Reading.fault(workbook)?.kind == .badName)
  }

  @Test func `a link that leads out of the archive finds nothing`() throws {
    var workbook = Workbook()
    workbook.links = workbook.links.replacing(
      "worksheets/sheet1.xml",
      with: "../../../../etc/passwd"
    )
    #expect(try Reading.fault(workbook)?.kind == .damaged)
    workbook.links = workbook.links.replacing("/>", with: #" TargetMode="External"/>"#)
    // A sheet that lies on another host is no sheet.
    #expect(try Reading.cells(workbook) == [])
  }

  @Test func `more parts than any workbook has are refused`() throws {
    var workbook = Workbook()
    workbook.others = (0...WorkbookLimits.parts).map { ("junk/\($0)", "") }
    #expect(try Reading.fault(workbook)?.kind == .tooManyParts)
  }

  @Test func `a part that unpacks to more than the limit is refused unread`() throws {
    let path = folder.file("bomb.xlsx")
    let spaces = [UInt8](repeating: 32, count: 1_048_576)
    Workbook().write(to: path, level: 1) { write in
      for _ in 0..<600 { write(spaces) }
    }
    #expect(try Reading.fault(path)?.kind == .partTooLarge)
  }

  @Test func `shared texts that unpack to too much are refused`() throws {
    var workbook = Workbook()
    let text = String(repeating: "a", count: 1000)
    workbook.strings =
      "<sst>" + String(repeating: "<si><t>\(text)</t></si>", count: 34_000) + "</sst>"
    #expect(try Reading.fault(workbook)?.kind == .tooManyStrings)
  }

  @Test func `a size that lies in the table of contents is found out`() throws {
    let path = folder.file("a.xlsx")
    Workbook(rows: String(repeating: "<row><c><v>1</v></c></row>", count: 500)).write(to: path)
    var bytes = folder.bytes(of: "a.xlsx")
    // The entry of the sheet is the last of the table; 24 bytes in stands its unpacked size.
    let entry = try #require(
      bytes.indices.dropLast(4).last { bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 1, 2]) }
    )
    bytes.replaceSubrange(entry + 24..<entry + 28, with: [100, 0, 0, 0])
    #expect(try Reading.fault(folder.write(bytes, to: "b.xlsx"))?.kind == .damaged)
  }

  @Test func `an encrypted part is told as such`() throws {
    let path = folder.file("a.xlsx")
    Workbook().write(to: path)
    var bytes = folder.bytes(of: "a.xlsx")
    for index in bytes.indices.dropLast(10) {
      let isLocal = bytes[index..<index + 4].elementsEqual([0x50, 0x4B, 3, 4])
      let isListed = bytes[index..<index + 4].elementsEqual([0x50, 0x4B, 1, 2])
      if isLocal { bytes[index + 6] |= 1 }
      if isListed { bytes[index + 8] |= 1 }
    }
    #expect(try Reading.fault(folder.write(bytes, to: "b.xlsx"))?.kind == .encrypted)
  }

  @Test func `a file that is cut anywhere is refused`() throws {
    let path = folder.file("a.xlsx")
    Workbook().write(to: path)
    let bytes = folder.bytes(of: "a.xlsx")
    for length in stride(from: 1, to: bytes.count - 1, by: 61) {
      let fault = try Reading.fault(folder.write(Array(bytes[..<length]), to: "b.xlsx"))
      #expect(fault != nil, "cut at \(length)")
    }
  }

  @Test func `bytes that were changed anywhere never do more than refuse`() throws {
    let path = folder.file("a.xlsx")
    Workbook(rows: String(repeating: "<row><c><v>1</v></c></row>", count: 50)).write(to: path)
    let bytes = folder.bytes(of: "a.xlsx")
    for index in stride(from: 0, to: bytes.count, by: 37) {
      var changed = bytes
      changed[index] ^= 0x5A
      let kind = try Reading.fault(folder.write(changed, to: "b.xlsx"))?.kind
      #expect(kind != .programFailed && kind != .outOfTime, "byte \(index)")
    }
  }

  // MARK: - What is no workbook

  @Test func `files of other programs are told apart`() throws {
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let old = folder.write(magic + [UInt8](repeating: 0, count: 600), to: "a.xls")
    #expect(try Reading.fault(old)?.kind == .oldExcel)
    let name = "EncryptedPackage".utf8.flatMap { letter -> [UInt8] in [letter, 0] }
    let locked = magic + [UInt8](repeating: 0, count: 66_000) + name + [0, 0]
    #expect(try Reading.fault(folder.write(locked, to: "b.xlsx"))?.kind == .encrypted)

    func archive(_ parts: [(String, String)]) -> String {
      let path = folder.file("other.zip")
      unlink(path)
      let archive = ArchiveBuilder(path)
      for (name, text) in parts { archive.add(name, text) }
      archive.finish()
      return path
    }
    let mime = "application/vnd.oasis.opendocument.spreadsheet"
    let sheet = [("mimetype", mime), ("content.xml", "<a/>"), ("META-INF/manifest.xml", "<a/>")]
    #expect(try Reading.fault(archive(sheet))?.kind == .openDocument)
    let word = Workbook().root.replacing("xl/workbook.xml", with: "word/document.xml")
    let document = [("_rels/.rels", word), ("word/document.xml", "<w:document xmlns:w='u'/>")]
    #expect(
      try Reading.fault(archive(document + [("word/_rels/document.xml.rels", "<a/>")]))?.kind
        == .otherArchive
    )
    let binary = Workbook().root.replacing("workbook.xml", with: "workbook.bin")
    let parts = [("_rels/.rels", binary), ("xl/workbook.bin", "x")]
    #expect(try Reading.fault(archive(parts))?.kind == .binaryWorkbook)
    #expect(try Reading.fault(archive([("readme.txt", "x")]))?.kind == .otherArchive)
  }

  // MARK: - XML

  @Test func `a document type is refused wherever it stands, and with it all entities`() throws {
    let bomb = """
      <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
      """
    for path in [\Workbook.sheet, \.workbook, \.strings, \.styles, \.links, \.root] {
      var workbook = Workbook()
      workbook[keyPath: path] = bomb + workbook[keyPath: path].replacing(">1<", with: ">&c;&d;<")
      #expect(try Reading.fault(workbook)?.kind == .documentType)
    }
  }

  @Test func `elements that lie too deep within each other are refused`() throws {
    var workbook = Workbook()
    workbook.sheet = String(repeating: "<a>", count: 100_000)
    #expect(try Reading.fault(workbook)?.kind == .tooDeep)
  }

  @Test func `a tag, comment or attribute without an end is refused`() throws {
    for start in ["<worksheet a=\"", "<worksheet><!-- ", "<worksheet><?x ", "<"] {
      let path = folder.file("long.xlsx")
      unlink(path)
      Workbook().write(to: path, level: 1) { write in
        write(Array(start.utf8))
        pieces("abcdefghij", times: 1_000_000, write)
      }
      #expect(try Reading.fault(path)?.kind == .cellTooLong)
    }
  }

  @Test func `rows and columns that go backwards are damage`() throws {
    let cell = "<c><v>1</v></c>"
    for rows in [
      "<row r=\"2\">\(cell)</row><row r=\"1\">\(cell)</row>", "<row r=\"0\">\(cell)</row>",
      "<row r=\"-5\">\(cell)</row>", "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
      "<row><c r=\"1\"><v>1</v></c></row>", cell,
    ] {
      #expect(try Reading.fault(Workbook(rows: rows))?.kind == .damaged)
    }
  }

  // MARK: - Too much of everything

  @Test func `ten million rows are refused at the first that is too many`() throws {
    let path = folder.file("rows.xlsx")
    Workbook().write(to: path, level: 1) { write in
      write(Array("<worksheet><sheetData>".utf8))
      pieces("<row/>", times: 10_000_000, write)
      write(Array("</sheetData></worksheet>".utf8))
    }
    let fault = try Reading.fault(path)
    #expect(fault?.kind == .tooManyRows)
    #expect(fault?.part == "Trang 1")
    #expect(try Reading.fault(Workbook(rows: "<row r=\"10000000\"/>"))?.kind == .tooManyRows)
  }

  @Test func `all columns of a sheet are taken, and one more is refused`() throws {
    let cells = String(repeating: "<c><v>1</v></c>", count: WorkbookLimits.columns)
    #expect(try Reading.cells(Workbook(rows: "<row>\(cells)</row>")).count == 16_384)
    let more = try Reading.fault(Workbook(rows: "<row>\(cells)<c><v>1</v></c></row>"))
    #expect(more?.kind == .tooManyColumns)
    #expect(more?.row == 1)
  }

  @Test func `a cell of hundreds of megabytes is refused with its address`() throws {
    let path = folder.file("cell.xlsx")
    Workbook().write(to: path, level: 1) { write in
      write(Array("<worksheet><sheetData><row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>".utf8))
      pieces("abcdefghij", times: 30_000_000, write)
      write(Array("</t></is></c></row></sheetData></worksheet>".utf8))
    }
    let fault = try Reading.fault(path)
    #expect(fault == WorkbookFault(.cellTooLong, part: "Trang 1", row: 3, column: 1))
  }

  @Test func `a row of long cells is refused`() throws {
    let text = String(repeating: "a", count: 100_000)
    let cells = String(repeating: "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>", count: 50)
    #expect(try Reading.fault(Workbook(rows: "<row>\(cells)</row>"))?.kind == .rowTooLong)
  }

  @Test func `more sheets than are read are refused`() throws {
    var workbook = Workbook()
    let sheets = (0...WorkbookLimits.sheets).map { "<sheet name=\"\($0)\" r:id=\"rId1\"/>" }
    workbook.workbook = workbook.workbook.replacing(
      "</sheets>",
      with: sheets.joined() + "</sheets>"
    )
    #expect(try Reading.fault(workbook)?.kind == .tooManySheets)
  }

  @Test func `a file that is too large is refused before it is opened as an archive`() throws {
    let path = folder.write([0x50, 0x4B, 3, 4, 0, 0, 0, 0], to: "large.xlsx")
    #expect(truncate(path, WorkbookLimits.file + 1) == 0)
    #expect(try Reading.fault(path)?.kind == .fileTooLarge)
  }
}

/// What the reading program takes away from itself before it looks at a file.
struct ConfinementTests {
  @Test func `the reader can open nothing, and has little memory and time`() throws {
    let folder = Folder()
    let text = String(repeating: "a", count: 1000)
    let rows = String(repeating: "<row><c t=\"str\"><v>\(text)</v></c></row>", count: 500)
    Workbook(rows: rows).write(to: folder.file("a.xlsx"))
    let file = open(folder.file("a.xlsx"), O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    guard let pipe = Pipe(),
      let program = WorkbookProgram(
        .reader,
        ["sheet", "0"],
        input: file,
        output: pipe.writing.number
      )
    else {
      Issue.record("The reader does not start.")
      return
    }
    // With the first byte it is past its beginning, and then it waits for the pipe to be read.
    var byte: UInt8 = 0
    #expect(read(pipe.reading.number, &byte, 1) == 1)
    let limits = try #require(fopen("/proc/\(program.process)/limits", "r"))
    defer { fclose(limits) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, limits)
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
    func limit(_ name: String) -> [Substring] {
      let line = lines.first { $0.hasPrefix(name) } ?? ""
      return Array(line.dropFirst(name.count).split(separator: " ").prefix(2))
    }
    #expect(limit("Max open files") == ["0", "0"])
    #expect(limit("Max file size") == ["0", "0"])
    #expect(limit("Max processes") == ["0", "0"])
    #expect(limit("Max address space") == ["134217728", "134217728"])
    #expect(limit("Max cpu time") == ["20", "21"])
  }
}
