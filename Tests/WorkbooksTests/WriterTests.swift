import Testing
import Workbooks

/// Workbooks that libxlsxwriter writes for us, read back.
struct WriterTests {
  private let folder = Folder()

  @Test func `rows of every kind come back as they were written`() throws {
    let path = folder.file("a.xlsx")
    let book = try WorkbookWriter(at: path)
    book.add(WorkbookSheet("Đánh giá", columns: [.init(width: 12, shape: .text)], frozenRows: 1))
    book.add("Tiêu đề", .title, across: 3)
    book.add([.text("00379"), .text("=1+1"), .whole(5), WorkbookCell(.day(18_413)), .blank])
    book.add([WorkbookCell(.number(hundredths: 9_480, decimals: 1)), .text("Xã Vạn Hoà\u{301}")])
    book.merge("Nhóm", .heading, rows: 4...5, columns: 0...0)
    book.offer(["Đ", "K"], rows: 1...9, columns: 1...1)
    book.add(WorkbookSheet("a/b: một tên dài hơn ba mươi mốt chữ cái", columns: []))
    book.add([.text("x", .mark)])
    try book.finish()
    let sheets = try Reading.sheets(path)
    #expect(sheets.map(\.name) == ["Đánh giá", "a-b- một tên dài hơn ba mươi mố"])
    #expect(
      sheets[0].cells == [
        "A1 t Tiêu đề", "A2 t 00379", "B2 t =1+1", "C2 n 5", "D2 d 2020-05-31", "A3 n 94.8",
        "B3 t Xã Vạn Hoà\u{301}", "A5 t Nhóm",
      ]
    )
    #expect(folder.names == ["a.xlsx"])
  }

  @Test func `a large table goes through`() throws {
    let path = folder.file("a.xlsx")
    let book = try WorkbookWriter(at: path)
    book.add(WorkbookSheet("Xã", columns: []))
    for row in 0..<3000 { book.add((0..<20).map { .text("ô \(row) \($0)") }) }
    try book.finish()
    let cells = try Reading.sheets(path, .sheet(0))[0].cells
    #expect(cells.count == 60_000)
    #expect(cells.last == "T3000 t ô 2999 19")
  }

  @Test func `an old file stands until the new one is whole`() throws {
    let path = folder.write([1, 2, 3], to: "a.xlsx")
    do {
      let book = try WorkbookWriter(at: path)
      book.add(WorkbookSheet("Xã", columns: []))
      book.add([.text("x")])
    }
    #expect(folder.bytes(of: "a.xlsx") == [1, 2, 3])
    #expect(folder.names == ["a.xlsx"])
  }

  @Test func `what the writer refuses leaves nothing behind`() throws {
    let book = try WorkbookWriter(at: folder.file("a.xlsx"))
    book.add(WorkbookSheet("Xã", columns: []))
    book.add(WorkbookSheet("xã", columns: []))
    #expect(throws: WorkbookWritingFault.programFailed) { try book.finish() }
    #expect(throws: WorkbookWritingFault.refused(path: "/no/such/a.xlsx", reason: 2)) {
      _ = try WorkbookWriter(at: "/no/such/a.xlsx")
    }
  }
}
