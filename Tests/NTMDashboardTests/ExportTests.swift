import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct ExportTests {
  private func communes() -> Session {
    var session = Session(Size(width: 120, height: 20), page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    return session
  }

  private func export(_ session: Session) throws -> Export {
    for case .export(let export) in session.effects { return export }
    throw NothingExported()
  }

  private struct NothingExported: Error {}

  private func value(_ label: String, in sheet: ExportSheet) -> String? {
    sheet.head.first { $0.label == label }?.value
  }

  @Test func `F8 offers a name and Enter writes the table as shown`() throws {
    var session = communes()
    try session.press("<f8>")
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("cac-xa-tinh-lao-cai-2020-05-31.csv"))
    try session.press("<enter>")
    let export = try export(session)
    #expect(export.path == "cac-xa-tinh-lao-cai-2020-05-31.csv" && !export.isReplacing)
    #expect(export.sheet.rows.map(\.first) == ["Bản Liền", "Nậm Chày", "Tả Ngài Chồ", "Dền Thàng"])
    session.apply(.exported(export, .written(path: "/nha/cac-xa.csv")))
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("Đã ghi 4 dòng vào /nha/cac-xa.csv"))
  }

  @Test func `the head says what the figures are`() throws {
    var session = communes()
    try session.press("<c-s><enter>")
    let sheet = try export(session).sheet
    #expect(sheet.head.first?.value == "SỐ LIỆU MINH HỌA")
    #expect(value("Bảng", in: sheet)?.contains("Các xã") == true)
    #expect(value("Nơi", in: sheet)?.hasSuffix("Tỉnh Lào Cai") == true)
    #expect(value("Số liệu tính đến", in: sheet) == "31/05/2020")
    #expect(value("Lọc", in: sheet) == "không" && value("Thứ tự", in: sheet) == "theo danh mục")
    #expect(value("Cơ số", in: sheet)?.contains("danh mục đơn vị") == true)
    #expect(value("Nguồn", in: sheet) == "ntm, tệp demo.sqlite, thay đổi 1")
  }

  @Test func `the journal tells its own order, its whole times and that there is more`() throws {
    var session = Session(Size(width: 80, height: 24), page: "journal VN")
    let changes = [Fixture.change(7, source: "15/2020")]
    guard case .journal(let filter) = session.state.visit.page else { throw NothingExported() }
    session.apply(.snapshot(Fixture.journal(changes, filter, hasMore: true)))
    try session.press("<f8><enter>")
    let sheet = try export(session).sheet
    #expect(value("Thứ tự", in: sheet) == "mới nhất trước")
    #expect(value("Số dòng", in: sheet)?.hasSuffix("còn thay đổi cũ hơn") == true)
    #expect(sheet.rows.first?.first?.contains("2020") == true, "\(sheet.rows)")
    #expect(sheet.rows.first?.contains("15/2020") == true)
  }

  @Test func `the reports behind the figures are named, the first few of many`() throws {
    var session = Session(Size(width: 120, height: 20), page: "communes 10")
    var answer = Fixture.list(Fixture.communes)
    answer.facts.sources = [Fixture.asOf: ReportSources(names: ["a.csv", "b.xlsx"], count: 63)]
    session.apply(.snapshot(answer))
    try session.press("<f8><enter>")
    let source = value("Nguồn", in: try export(session).sheet)
    #expect(source?.hasSuffix("a.csv, b.xlsx và 61 báo cáo khác") == true)
  }

  @Test func `filter, order, columns and marks are taken along`() throws {
    var session = communes()
    try session.press("<space>&chay<enter>")
    try session.press("<f8><enter>")
    var sheet = try export(session).sheet
    #expect(sheet.rows.map(\.first) == ["Nậm Chày"] && value("Lọc", in: sheet) == "chay")
    #expect(sheet.columns.last?.title == "Đã chọn" && sheet.rows.first?.last == "")
    session = communes()
    try session.press("oo<space>C<enter><esc><f8><enter>")
    sheet = try export(session).sheet
    #expect(value("Thứ tự", in: sheet)?.contains("xếp theo") == true)
    #expect(!sheet.columns.contains { $0.title == "Huyện" && sheet.columns.count > 30 })
    #expect(sheet.rows.count { $0.last == "x" } == 1)
    #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
  }

  @Test func `a file that is there is replaced only after another Enter`() throws {
    var session = communes()
    try session.press("<f8><c-u>a.csv<enter>")
    let first = try export(session)
    session.apply(.exported(first, .exists(path: "/nha/a.csv")))
    #expect(session.picture.contains("Đã có tệp /nha/a.csv"))
    try session.press("<backspace>")
    #expect(session.effects.isEmpty && session.picture.contains("Tệp: a.cs"))
    try session.press("v<enter>")
    session.apply(.exported(try export(session), .exists(path: "/nha/a.csv")))
    try session.press("<enter>")
    #expect(try export(session).isReplacing)
  }

  @Test func `what the system refuses is said in the dialog and the name stays`() throws {
    var session = communes()
    try session.press("<f8><c-u>/khong/co/a<enter>")
    let refused = try export(session)
    #expect(refused.path == "/khong/co/a.csv")
    session.apply(.exported(refused, .failed("không ghi được /khong/co/a.csv")))
    #expect(session.picture.contains("! không ghi được /khong/co/a.csv"))
    #expect(session.picture.contains("Tệp: /khong/co/a"))
  }

  @Test func `the ending decides the form, in any case`() throws {
    for (name, format) in [("a.XLSX", Export.Format.workbook), ("a.Csv", .csv), ("v1/a", .csv)] {
      var session = communes()
      try session.press("<f8><c-u>\(name)<enter>")
      let export = try export(session)
      #expect(export.format == format)
      #expect(export.path == (name == "v1/a" ? "v1/a.csv" : name))
    }
  }

  @Test(arguments: ["a.xls", "a.ods", "b.CSV.txt"])
  func `another ending than csv or xlsx is refused before anything is written`(name: String) throws
  {
    var session = communes()
    try session.press("<f8><c-u>\(name)<enter>")
    #expect(session.effects.isEmpty && session.picture.contains("! chỉ ghi được .csv"))
  }

  @Test func `y copies the row and Y the cell, and both say so`() throws {
    var session = communes()
    try session.press("y")
    guard case .copy(let row) = session.effects.first else {
      Issue.record("y copies nothing")
      return
    }
    #expect(row.hasPrefix("Bản Liền\tBắc Hà\t"))
    #expect(session.picture.contains("Đã chép dòng: Bản Liền Bắc Hà"))
    try session.press("<right>Y")
    #expect(session.effects == [.copy("Bắc Hà")])
    #expect(session.picture.contains("Đã chép ô: Huyện Bắc Hà"))
  }

  @Test func `more than a terminal takes is not copied and F8 is named`() throws {
    var session = Session(page: "communes 10")
    let name = String(repeating: "Xã", count: 20_000)
    session.apply(.snapshot(Fixture.list([Fixture.commune("00001", name, met: 3)])))
    try session.press("y")
    #expect(session.effects.isEmpty && session.picture.contains("F8 ghi bảng ra tệp"))
  }

  @Test(arguments: DialogPictureTests.sizes)
  func `the question for a file looks as kept`(size: Size) throws {
    var session = Session(size, page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("<f8>")
    try expectGolden(session.state.draw().canvas, "export-\(size.width)x\(size.height)")
  }
}
