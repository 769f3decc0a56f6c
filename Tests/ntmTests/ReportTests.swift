import NTMDashboard
import NTMModel
import Testing

@testable import ntm

struct ReportTests {
  private func report(notice: Bilingual?) throws -> Report {
    let day = try #require(Day("2020-05-31"))
    return Report(
      name: "rows",
      asOf: day,
      notice: notice,
      columns: [
        .init("code", "Mã", "Code"),
        .init("name", "Tên", "Name"),
        .init("share", "Tỷ lệ", "Share", right: true),
        .init("lacking", "Thiếu", "Lacks", quiet: true),
      ],
      rows: [
        [.text("01"), .text("Hà Nội, \"thủ đô\""), .share(Share(1, of: 3)), .numbers([2, 17])],
        [.text("02"), .text("=1+1"), .share(Share(0, of: 0)), .missing],
      ]
    )
  }

  @Test func `CSV is quoted by RFC 4180 and keeps formulas as text`() throws {
    #expect(
      try report(notice: nil).csv
        == "code,name,share,lacking,asOf\r\n"
        + "01,\"Hà Nội, \"\"thủ đô\"\"\",33.3,2 17,2020-05-31\r\n"
        + "02,'=1+1,,,2020-05-31\r\n"
    )
  }

  @Test func `the notice stands in every row of CSV`() throws {
    let lines = try report(notice: Bilingual("MINH HỌA", "ILLUSTRATIVE")).csv
      .split(separator: "\r\n")
    #expect(lines[0].hasSuffix(",notice"))
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",MINH HỌA") })
  }

  @Test func `the notice stands at the top of JSON in both languages`() throws {
    let json = try report(notice: Bilingual("MINH HỌA", "ILLUSTRATIVE")).json.text
    #expect(json.contains(#""notice": {"#))
    #expect(json.contains(#""vi": "MINH HỌA""#))
    #expect(json.contains(#"{"code": "02", "name": "=1+1", "share": null, "lacking": null}"#))
  }

  @Test func `a table leaves out quiet columns and aligns numbers right`() throws {
    let table = try report(notice: Bilingual("MINH HỌA", "ILLUSTRATIVE")).table(.vi)
    #expect(
      table == """
        MINH HỌA · Tính đến 31/05/2020

        Mã  Tên               Tỷ lệ
        --  ----------------  -----
        01  Hà Nội, "thủ đô"   33,3
        02  =1+1                  –

        """
    )
  }

  @Test(arguments: ["=a", "+a", "-a", "@a", "\ta", "\ra"])
  func `texts like formulas are neutralised`(_ text: String) {
    #expect(Report.quoted(text).contains("'" + text.prefix(1)))
  }

  @Test(arguments: ["=", "-", ">=", "@ ", "a=1", "", "+"])
  func `a sign alone is no formula`(_ text: String) {
    #expect(Report.quoted(text) == text)
  }

  @Test func `percentages and means have one decimal, whatever that is`() throws {
    var report = try report(notice: nil)
    report.columns = [.init("share", "", ""), .init("mean", "", "")]
    report.rows = [
      [.share(Share(58, of: 100)), .mean(Mean(sum: 26, count: 2))],
      [.share(Share(1, of: 3)), .mean(Mean(sum: 109, count: 10))],
      [.share(Share(0, of: 0)), .mean(Mean(sum: 0, count: 0))],
    ]
    #expect(
      report.csv.split(separator: "\r\n").dropFirst()
        == ["58.0,13.0,2020-05-31", "33.3,10.9,2020-05-31", ",,2020-05-31"]
    )
    #expect(report.json.text.contains(#"{"share": 58.0, "mean": 13.0}"#))
  }

  @Test func `control characters never reach the terminal`() {
    #expect(Report.harmless("a\u{1B}[2Jb\u{9B}\u{2028}") == "a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}")
  }
}
