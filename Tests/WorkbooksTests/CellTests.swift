import Testing
import Workbooks

@testable import WorkbookReading

/// What cells become on their way out of a workbook.
struct CellTests {
  @Test(arguments: [
    (#"<c r="B1" t="s"><v>0</v></c>"#, "B1 t Chữ chung"),
    (#"<c r="A1" t="s"><v>7</v></c>"#, "A1 e #REF!"),
    (
      #"<c r="A1" t="inlineStr"><is><t>a</t><rPh><t>x</t></rPh><r><t>b</t></r></is></c>"#, "A1 t ab"
    ),
    (#"<c r="A1" t="str"><f>A2</f><v>kết quả</v></c>"#, "A1 t kết quả"),
    (#"<c r="A1"><f>1+1</f><v>2</v></c>"#, "A1 n 2"),
    (#"<c r="A1"><f>1+1</f></c>"#, "A1 u "), (#"<c r="A1"><f>1+1</f><v/></c>"#, "A1 u "),
    (#"<c r="A1" t="b"><v>1</v></c>"#, "A1 b 1"),
    (#"<c r="A1" t="e"><v>#N/A</v></c>"#, "A1 e #N/A"),
    (#"<c r="A1" s="1"><v>43982</v></c>"#, "A1 d 2020-05-31"),
    (#"<c r="A1" s="1"><v>43982.75</v></c>"#, "A1 d 2020-05-31"),
    (#"<c r="A1" s="1"><v>0.5</v></c>"#, "A1 n 0.5"),
    (#"<c r="A1" t="d"><v>2020-05-31T12:00:00</v></c>"#, "A1 d 2020-05-31"),
    (#"<c r="A1" s="2"><v>0.948</v></c>"#, "A1 n 94.8"),
    (#"<c r="A1" s="3"><v>379</v></c>"#, "A1 n 00379"),
    (#"<c r="A1"><v>94.799999999999997</v></c>"#, "A1 n 94.8"),
    (#"<c r="A1"><v>1.5E-2</v></c>"#, "A1 n 0.015"), (#"<c r="A1"><v>4.0</v></c>"#, "A1 n 4"),
    (#"<c r="A1"><v>nan</v></c>"#, "A1 t nan"), (#"<c r="A1"><v>abc</v></c>"#, "A1 t abc"),
    (#"<c><v>5</v></c>"#, "A1 n 5"), (#"<c r="XFD1"><v>5</v></c>"#, "XFD1 n 5"),
    (#"<c r="A1" t="inlineStr"><is><t>a_x000D_b_x00e1_c_x12</t></is></c>"#, "A1 t a\rbác_x12"),
    (#"<x:c xmlns:x="u" r="A1"><x:v>5</x:v></x:c>"#, "A1 n 5"),
  ])
  func `a cell is what a spreadsheet means by it`(cell: String, expected: String) throws {
    #expect(try Reading.cells(Workbook(rows: "<row r=\"1\">\(cell)</row>")) == [expected])
  }

  @Test func `blank cells and rows are left out, and numbers of rows are kept`() throws {
    let rows = """
      <row><c r="A1"/><c r="C1" t="inlineStr"><is><t></t></is></c></row><row r="5"><c><v>1</v></c></row>\
      <row><c r="B6" t="str"><f>""</f><v></v></c><c><v>2</v></c></row>
      """
    #expect(try Reading.cells(Workbook(rows: rows)) == ["A5 n 1", "C6 n 2"])
  }

  @Test func `days of 1904 are told`() throws {
    var workbook = Workbook(rows: #"<row r="1"><c r="A1" s="1"><v>42520</v></c></row>"#)
    workbook.workbook = workbook.workbook.replacing(
      "<sheets>",
      with: #"<workbookPr date1904="true"/><sheets>"#
    )
    #expect(try Reading.cells(workbook) == ["A1 d 2020-05-31"])
  }

  @Test func `sheets come in order, hidden ones and charts too`() throws {
    let folder = Folder()
    var workbook = Workbook()
    workbook.workbook = workbook.workbook.replacing(
      "</sheets>",
      with:
        #"<sheet name="Ẩn" state="veryHidden" r:id="rId1"/><sheet name="C" r:id="rId9"/></sheets>"#
    )
    workbook.write(to: folder.file("a.xlsx"))
    #expect(
      try Reading.sheets(folder.file("a.xlsx")) == [
        .init(name: "Trang 1", cells: ["A1 n 1"]),
        .init(name: "Ẩn", isHidden: true, cells: ["A1 n 1"]), .init(name: "C"),
      ]
    )
  }

  @Test func `only as many rows as are asked for come of each sheet`() throws {
    let folder = Folder()
    let rows = (1...9).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    Workbook(rows: rows).write(to: folder.file("a.xlsx"))
    let heads = try Reading.sheets(folder.file("a.xlsx"), .heads(rows: 2))
    #expect(heads.map(\.cells) == [["A1 n 1", "A2 n 2"]])
    #expect(try Reading.sheets(folder.file("a.xlsx"), .sheet(0))[0].cells.count == 9)
  }

  @Test(arguments: [
    ("dd/mm/yyyy", NumberShape.day), ("[$-42A]dd\\ mmmm\\ yyyy;@", .day), ("d-m-yy h:mm", .day),
    ("mm/yyyy", .day), ("0.00%", .percent), ("00000", .zeros(5)), ("0", .plain),
    ("General", .plain), ("#,##0.00 \"đồng\"", .plain), ("0 \"ngày\"", .plain), ("h:mm", .plain),
    ("[Red]0.0", .plain), ("0\\d", .plain), ("00\"%\"", .zeros(2)), ("@", .plain), ("", .plain),
  ])
  func `a format says what a number is`(code: String, shape: NumberShape) {
    #expect(NumberShape(code: code) == shape)
  }
}
