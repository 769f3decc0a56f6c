import Testing

@testable import ntm
@testable import ntm_bench

/// `ntm reports`, and what `ntm import` says of a file that it knows.
struct ReportsTests {
  private let office = SmallOffice()

  @Test func `a report is listed with its province and shown with its warnings`() {
    let imported = office.onStore("import", office.june, "--who", "Lan")
    #expect(imported.status == 0, "\(imported.errors)")
    let list = office.onStore("reports", "--format", "csv")
    let line = list.output.split(separator: "\r\n").dropFirst().first.map(String.init) ?? ""
    #expect(line.contains(",Lan,"))
    #expect(line.contains(",danh-gia,40,Nghệ An,2020-06-30,"), "\(line)")
    let number = line.prefix { $0 != "," }
    let one = office.onStore("reports", String(number), "--format", "json")
    #expect(one.status == 0)
    #expect(one.output.contains("\"province\": \"40\""))
    #expect(one.output.contains("\"accepted\": ["))
    let table = office.onStore("reports", String(number), "--lang", "en")
    #expect(table.output.contains("Province: Nghệ An"))
  }

  @Test func `an unknown report is refused in one sentence`() {
    let outcome = office.onStore("reports", "999")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "ntm: không có báo cáo số 999; xem danh sách bằng: ntm reports\n"
    )
    #expect(office.onStore("reports", "1", "--all").status == 64)
    #expect(office.onStore("reports", "--limit", "0").status == 64)
  }

  @Test func `the same bytes under another name are refused with who and when`() {
    _ = office.onStore("import", office.june, "--who", "Lan")
    let copy = office.folder.file("bản sao.csv")
    _ = Program.run("/bin/cp", [office.june, copy], environment: [:])
    let before = office.figures
    let outcome = office.onStore("import", copy, "--who", "Hòa")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("ntm: bản sao.csv đã được Lan nhập "))
    #expect(outcome.errors.contains(" với tên "))
    #expect(outcome.errors.hasSuffix("muốn nhập lại thì thêm --again\n"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(office.figures == before)
    let again = office.onStore("import", copy, "--again", "--lang", "en")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("0 new or changed"))
  }
}
