import NTMModel
import Testing

@testable import NTMStore

/// Whole reports taken back: every table of figures is as it was, byte for byte.
struct UndoReportTests {
  private static let june = ReadingProgramme.may.replacing("31/05/2020", with: "30/06/2020")
    .replacing("Đ;K;K;K;Đ;10;K;40;5;30", with: "Đ;Đ;K;R;Đ;12,5;K;;6;29")

  private static let reports: [(name: String, text: String)] = [
    // A new day, a correction of the last day, one of an earlier day, two days in one file.
    ("moi.csv", june),
    (
      "sua-cuoi.csv",
      ReadingProgramme.may.replacing("Đ;Đ;K;K;Đ;80;Đ;70;20;12", with: "Đ;R;;Đ;K;80,25;;70;;11")
    ),
    ("sua-dau.csv", ReadingProgramme.december.replacing(";Đ;K;K;", with: ";K;R;Đ;")),
    (
      "hai-ky.csv",
      ReadingProgramme.may.replacing(";79,5;", with: ";78;").replacing(
        "03101;Hòa;31/05/2020",
        with: "03101;Hòa;31/03/2020"
      )
    ),
    (
      "cong-nhan-2.csv",
      ReadingProgramme.recognitions.replacing(
        "15/QĐ;01/02/2020;2019;;",
        with: "16/QĐ;02/02/2020;2019;01/05/2020;"
      )
      .replacing("11/QĐ;15/11/2019;2019;;minh", with: "11/QĐ;15/11/2019;2019;30/04/2020;minh")
      .replacing("20/11/2019;2019;01/03/2020", with: "20/11/2019;2019;")
        + "\n03202;Ngà;đạt chuẩn;17/QĐ;20/04/2020;2020;;minh họa"
    ),
    (
      "ocop-2.csv",
      ReadingProgramme.products.replacing("01101;1;3;60;20;20;20", with: "01103;1;4;70;30;20;20")
        .replacing("01/06/2019;01/06/2022", with: "01/07/2022;01/07/2025")
        .replacing("P2;Rượu", with: "P2 name;Rượu")
    ),
    (
      "to-chuc.csv",
      """
      Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ
      H1;HTX Ái;HTX;01101;31/10/2009;;17/07/2018;;01/02/2020
      D1;Cty Gia;DN;02103;01/01/2020;;;;01/03/2020
      """
    ),
    (
      "tasks.csv",
      """
      programme,id,title_vi,title_en,lead,deadline,state,source,note_vi,note_en
      2020,N1,Rà soát,Review,,2020-09-30,,CT,,
      """
    ),
  ]

  @Test(arguments: reports.indices)
  func `a report taken back leaves the figures as they were`(index: Int) throws {
    let (name, text) = Self.reports[index]
    let edited = try EditedStore()
    let before = try edited.figures()
    try edited.programme.importReport(name, text)
    let after = try edited.figures()
    #expect(after != before)
    let report = try edited.report(name)
    let dry = try edited.undone(.report(report), dryRun: true)
    #expect(try edited.figures() == after)
    let result = try edited.undone(.report(report))
    #expect(result == dry)
    #expect(try edited.figures() == before)
    #expect(try edited.store.verify() == [])
    // What was taken back can be taken back in turn, and once more.
    try edited.undone(.report(result.report))
    #expect(try edited.figures() == after)
    try edited.undone(.report(report))
    #expect(try edited.figures() == before)
    #expect(try edited.store.verify() == [])
  }

  @Test func `the journal only grows, and every opposite names what it takes back`() throws {
    let edited = try EditedStore()
    let columns = "seq, at, who, kind, unit, day, new_met, field, old, new, report"
    try edited.programme.importReport("moi.csv", Self.june)
    let before = try edited.rows("SELECT \(columns) FROM journal ORDER BY seq")
    let report = try edited.report("moi.csv")
    let result = try edited.undone(.report(report))
    let after = try edited.rows("SELECT \(columns) FROM journal ORDER BY seq")
    #expect(Array(after.prefix(before.count)) == before)
    #expect(after.count == before.count + 9)
    #expect(result.entries == 9)
    #expect(result.units == 9)
    #expect(result.daysRemoved == [Day(year: 2020, month: 6, day: 30)])
    #expect(
      try edited.rows(
        """
        SELECT count(*)
        FROM journal JOIN journal AS target ON target.seq = journal.undoes
        WHERE journal.report = \(result.report) AND target.report = \(report)
          AND journal.unit = target.unit
        """
      ) == ["9"]
    )
    #expect(
      try edited.rows("SELECT form, undoes, who FROM report WHERE id = \(result.report)")
        == ["hoan-tac \(report) Mai"]
    )
  }

  @Test func `a day that was taken away is a reporting day again with its figures`() throws {
    let edited = try EditedStore()
    let june = try #require(Day(year: 2020, month: 6, day: 30))
    try edited.programme.importReport("moi.csv", Self.june)
    let result = try edited.undone(.report(try edited.report("moi.csv")))
    #expect(try edited.programme.answer(.overview(focus: nil)).asOf == ReadingStore.may)
    try edited.undone(.report(result.report))
    #expect(try edited.programme.answer(.overview(focus: nil)).asOf == june)
  }

  @Test func `facts are not taken back`() throws {
    let edited = try EditedStore()
    for (name, form) in [("units.csv", "units"), ("criteria-sets.csv", "criteria-sets")] {
      let report = try edited.report(name)
      #expect(try edited.refusal(of: .report(report)) == .facts(report: report, form: form))
    }
  }

  @Test func `what does not exist or is taken back already is told`() throws {
    let edited = try EditedStore()
    #expect(try edited.refusal(of: .report(999)) == .unknownReport(999))
    #expect(try edited.refusal(of: .change(99_999)) == .unknownChange(99_999))
    let report = try edited.report("danh-gia-05.csv")
    let result = try edited.undone(.report(report))
    #expect(try edited.refusal(of: .report(report)) == .alreadyUndone(by: result.report))
  }

  @Test func `a report with an entry taken back before loses the rest`() throws {
    let edited = try EditedStore()
    let before = try edited.figures()
    try edited.programme.importReport("moi.csv", Self.june)
    let report = try edited.report("moi.csv")
    let first = try edited.rows("SELECT min(seq) FROM journal WHERE report = \(report)")
    try edited.undone(.change(try #require(first.first.flatMap { Int64($0) })))
    #expect(try edited.undone(.report(report)).entries == 8)
    #expect(try edited.figures() == before)
  }
}
