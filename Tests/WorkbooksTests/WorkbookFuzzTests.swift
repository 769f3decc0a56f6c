import Fuzzing
import Glibc
import Testing

@testable import WorkbookReading
@testable import Workbooks

/// The workbook reader within this process, on archives and XML that no program writes.
struct WorkbookFuzzTests {
  private static let words = [
    "<row r=\"2\">", "</row>", "<c r=\"B7\" t=\"s\">", "<v>", "</v>", "<f>", "<is><t>", "t=\"e\"",
    "s=\"1\"", "99999999999999999999", "-1", "1E400", "nan", "&amp;", "&#x1B;", "<!DOCTYPE x>",
    "<![CDATA[", "]]>", "_x0041_", "PK\u{1}\u{2}", "date1904=\"1\"", "xmlns:x=\"u\"", "x:",
  ]

  /// What the reader sends for a file, checked frame by frame.
  private func check(_ file: Int32, _ extent: WorkbookStream.Extent) throws {
    let output = try #require(tmpfile())
    defer { fclose(output) }
    let isWhole = WorkbookReading.run(extent, from: file, to: fileno(output))
    lseek(fileno(output), 0, SEEK_SET)
    try checkFrames(dup(fileno(output)), isWhole: isWhole)
  }

  /// Reads frames to their end; every row has to be one.
  private func checkFrames(_ descriptor: Int32, isWhole: Bool) throws {
    var frames = FrameReader(Descriptor(descriptor))
    var last: FrameTag?
    var row = 0
    while let frame = frames.next() {
      last = frame.tag
      if frame.tag == .sheet { row = 0 }
      guard frame.tag == .row else { continue }
      var cells = try #require(WorkbookStream.Row(FrameFields(frame.payload)))
      #expect(cells.number > row)
      row = cells.number
      var column = -1
      while let cell = try cells.next() {
        #expect(cell.column > column)
        column = cell.column
      }
    }
    #expect(last == (isWhole ? .end : .fault))
  }

  @Test func `parts that were changed at random`() throws {
    let folder = Folder()
    let whole = Workbook(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43982</v></c></row>\
        <row><c t="inlineStr"><is><t>Xã _x000D_</t></is></c><c><f>1+1</f></c><c t="b"><v>1</v></c>\
        </row><row r="9"><c s="2"><v>0.948</v></c><c s="3"><v>379</v></c></row>
        """
    )
    let parts: [WritableKeyPath<Workbook, String>] = [
      \.sheet, \.strings, \.styles, \.workbook, \.links,
    ]
    for part in parts {
      let seed = Array(whole[keyPath: part].utf8)
      let name = "part-\(parts.firstIndex(of: part) ?? 0)"
      try Fuzzing.run(name, seeds: [seed], words: Self.words, rounds: 60, parts: parts.count) {
        input,
        _ in
        var workbook = whole
        workbook[keyPath: part] = String(decoding: input, as: UTF8.self)
        let path = folder.file("a.xlsx")
        unlink(path)
        workbook.write(to: path)
        let file = open(path, O_RDONLY)
        defer { close(file) }
        try check(file, .heads(rows: 5))
        try check(file, .sheet(0))
      }
    }
  }

  @Test func `archives that were changed at random`() throws {
    let folder = Folder()
    Workbook().write(to: folder.file("a.xlsx"))
    let seed = folder.bytes(of: "a.xlsx")
    try Fuzzing.run("archive", seeds: [seed], words: Self.words, rounds: 300) { input, _ in
      let file = open(folder.write(input, to: "b.xlsx"), O_RDONLY)
      defer { close(file) }
      try check(file, .heads(rows: 5))
    }
  }

  @Test func `what a reader that was taken over could send`() throws {
    var frames = FrameBuffer()
    frames.begin(.book)
    frames.add(UInt8(1))
    frames.end()
    frames.begin(.sheet)
    frames.add(UInt8(0))
    frames.add("Trang")
    frames.end()
    frames.begin(.row)
    frames.add(UInt32(1))
    Array("Xã".utf8).withUnsafeBytes { frames.add(cell: 3, .text, $0) }
    frames.end()
    WorkbookFault(.damaged, part: "x", row: 1, column: 2).add(to: &frames)
    try Fuzzing.run("frames", seeds: [frames.bytes], words: [], rounds: 500) { input, _ in
      let file = try #require(tmpfile())
      defer { fclose(file) }
      #expect(Descriptor.write(input, to: fileno(file)))
      lseek(fileno(file), 0, SEEK_SET)
      var reader = FrameReader(Descriptor(dup(fileno(file))))
      while let frame = reader.next() {
        var fields = FrameFields(frame.payload)
        _ = WorkbookFault(&fields)
        guard var row = WorkbookStream.Row(FrameFields(frame.payload)) else { continue }
        do {
          while let cell = try row.next() { #expect(cell.range.upperBound <= frame.payload.count) }
        } catch {
          #expect((error as? WorkbookFault)?.kind == .programFailed)
        }
      }
    }
  }
}
