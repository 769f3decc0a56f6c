import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// What an import accepts although it looks wrong, and keeps with the report.
struct ReportRuleTests {
  /// A report of one commune at a day.
  private func row(_ day: String, _ cells: String, _ code: String = "00001;Hòa An") -> String {
    SmallStore.heading + "\(code);\(day);\(cells)\n"
  }

  private func kept(_ small: SmallStore) throws -> [String] {
    try small.rows(
      """
      SELECT kind, line, COALESCE(unit.code, '-'), COALESCE(date(day * 86400, 'unixepoch'), '-'),
        subject, detail
      FROM report_warning LEFT JOIN unit ON unit.id = report_warning.unit
      ORDER BY report, position
      """
    )
    .map { $0.replacing("\"", with: "") }
  }

  @Test(arguments: [
    // A criterion is met and its indicator misses the threshold, which is 10 in the north.
    ("Đ;Đ;K;Đ;9,9;;", ["indicatorFails 2 00001 2019-12-31 TC2 CT2"]),
    // Both parts have to reach theirs: 3,25 of at most 5, and 7 of at most 6.
    ("Đ;K;Đ;Đ;;3,25;7", ["indicatorFails 2 00001 2019-12-31 TC3 CT3.1"]),
    ("Đ;K;K;Đ;;3,25;7", []),
    ("Đ;K;K;Đ;;3,25;6", ["indicatorsPass 2 00001 2019-12-31 TC3 "]),
    // A part without a value decides nothing.
    ("Đ;K;K;Đ;;3,25;", []),
    ("K;;;Đ;;;", ["indicatorsPass 2 00001 2019-12-31 TC1 "]),
    ("Đ;;;;100,01;;", ["outOfRange 2 00001 2019-12-31 CT2 100.01"]),
    ("Đ;;;;;-1;", ["outOfRange 2 00001 2019-12-31 CT3.1 -1"]),
    ("Đ;;;;;;-0,5", ["outOfRange 2 00001 2019-12-31 CT3.1b -0.5"]),
    ("Đ;;;;100;0;", []),
  ])
  func `a row that contradicts itself is kept with its warning`(
    cells: String,
    expected: [String]
  ) throws {
    let small = try SmallStore()
    try small.add(row("31/12/2019", cells))
    #expect(try kept(small).filter { !$0.hasPrefix("provinceIncomplete") } == expected)
    #expect(try small.store.verify() == [])
  }

  /// The contradictions kept with the newest report.
  private func latest(_ small: SmallStore) throws -> [String] {
    try small.rows(
      """
      SELECT kind, line, subject, detail
      FROM report_warning
      WHERE report = (SELECT max(id) FROM report) AND kind LIKE 'indicator%'
      ORDER BY subject
      """
    )
    .map { $0.replacing("\"", with: "") }
  }

  @Test func `states alone are held against the values that stand for their day`() throws {
    let small = try SmallStore()
    try small.add(row("31/12/2019", "Đ;K;K;Đ;9,9;3,25;7"))
    #expect(try latest(small) == [])
    let states = "Mã xã;Ngày;TC1;TC2;TC3\n00001;31/12/2019;K;Đ;Đ\n"
    let expected = [
      "indicatorsPass 2 TC1 ", "indicatorFails 2 TC2 CT2", "indicatorFails 2 TC3 CT3.1",
    ]
    let tried = try small.add(states, dryRun: true).warnings
    #expect(tried.filter { $0.kind == .indicatorFails }.map(\.count) == [2])
    #expect(try latest(small) == [])
    try small.add(states)
    #expect(try latest(small) == expected)
    // A report that changed nothing has the same warnings.
    #expect(try small.add(states).changedRows == 0)
    #expect(try latest(small) == expected)
    // At a new day nothing stands.
    try small.add(states.replacing("31/12/2019", with: "31/03/2020"))
    #expect(try latest(small) == [])
    #expect(try small.store.verify() == [])
  }

  @Test func `values that come with the states are not told twice`() throws {
    let small = try SmallStore()
    try small.add(row("31/12/2019", "Đ;K;K;Đ;9,9;6;7"))
    // The first part of 3.1 comes in and fails, as the second does that stands.
    let heading = "Mã xã;Ngày;TC1;TC2;TC3;CT3.1\n00001;31/12/2019;"
    try small.add(heading + "Đ;K;Đ;5,5\n")
    #expect(try latest(small) == ["indicatorFails 2 TC3 CT3.1"])
    // The first part reaches its threshold, the second that stands does not.
    try small.add(heading + "Đ;K;Đ;3\n")
    #expect(try latest(small) == ["indicatorFails 2 TC3 CT3.1"])
    // Together with the values that stand all thresholds are reached.
    try small.add(row("31/12/2019", "Đ;K;K;Đ;9,9;6;6"))
    try small.add(heading + "Đ;K;K;3\n")
    #expect(try latest(small) == ["indicatorsPass 2 TC3 "])
  }

  @Test func `a day to come is told once a report, not once a row`() throws {
    let small = try SmallStore()
    for day in ["31/12/2019", "30/09/2020"] { try small.add(SmallStore.report(day)) }
    let told = try kept(small).filter { $0.hasPrefix("futureDay") }
    #expect(told == ["futureDay 2 - 2020-09-30  "])
    // The same report is no news from that day on.
    let summary = try small.store.importFiles(
      [small.folder.file("report.csv", SmallStore.report("01/10/2020"))],
      by: "test",
      at: SmallStore.now,
      today: Day(year: 2020, month: 10, day: 1)
    )
    #expect(summary.warnings.map(\.kind) == [.indicatorsPass, .provinceIncomplete])
  }

  @Test func `records that count from a day to come are told one by one`() throws {
    let small = try SmallStore()
    func later(_ text: String) -> String { text.replacing("/2019", with: "/2020") }
    try small.add(later(ImportTests.products))
    try small.add(later(ImportTests.organisations))
    let recognitions = ImportTests.recognitions.replacing(
      "15/11/2016;2016;;",
      with: "15/11/2020;2020;;"
    )
    try small.add(recognitions)
    #expect(
      try kept(small).filter { $0.hasPrefix("futureDay") } == [
        "futureDay 2 00001 2020-12-08 P1 ", "futureDay 2 00001 2020-12-07 H1 ",
        "futureDay 2 00001 2020-11-15  ",
      ]
    )
  }

  /// A second set of nine criteria, of which `met` are met on a day.
  private func nine(_ small: SmallStore) throws {
    try small.add(
      """
      set,name_vi,name_en,document,valid_from,valid_to,line,group_kind
      S,Bộ,Set,1/QĐ,2016-12-01,2020-03-31,2,region
      N,Chín,Nine,2/QĐ,2020-04-01,,2,region
      """
    )
    let criteria = (1...9).map { "N,\($0),Tiêu chí \($0),C\($0),T\($0),C\($0),I,I,I\n" }.joined()
    try small.add(
      "set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en\n" + criteria
    )
  }

  private func nine(_ day: String, met: Int) -> String {
    let heading = (1...9).map { ";TC\($0)" }.joined()
    let states = (1...9).map { $0 <= met ? ";Đ" : ";K" }.joined()
    return "Mã xã;Tên xã;Ngày\(heading)\n00001;Hòa An;\(day)\(states)\n"
  }

  @Test func `five criteria fewer than in the figures before are a warning`() throws {
    let small = try SmallStore()
    try nine(small)
    func falls(_ day: String, _ met: Int) throws -> [String] {
      try small.add(nine(day, met: met)).warnings.filter { $0.kind == .criteriaLost }
        .flatMap { $0.examples.map(\.detail) }
    }
    // The old set has other criteria behind the same bits: no fall from it.
    try small.add(SmallStore.report("31/12/2019"))
    #expect(try falls("30/04/2020", 9) == [])
    #expect(try falls("31/05/2020", 5) == [])
    #expect(try falls("30/06/2020", 0) == ["5 → 0"])
    // A correction is held against the day before it.
    #expect(try falls("31/05/2020", 4) == ["9 → 4"])
    #expect(try falls("31/05/2020", 4) == [])
  }

  @Test func `how many criteria fewer are warned of is a setting`() throws {
    let small = try SmallStore()
    try nine(small)
    try small.add("key,value\nsteep_fall,3\n", named: "store.csv")
    func falls(_ day: String, _ met: Int) throws -> [String] {
      try small.add(nine(day, met: met)).warnings.filter { $0.kind == .criteriaLost }
        .flatMap { $0.examples.map(\.detail) }
    }
    #expect(try falls("30/04/2020", 9) == [])
    #expect(try falls("31/05/2020", 7) == [])
    #expect(try falls("30/06/2020", 4) == ["7 → 4"])
  }

  @Test func `a recognised commune is warned of, whichever of the two comes last`() throws {
    let small = try SmallStore()
    try small.add(ImportTests.recognitions)
    try small.add(row("31/12/2019", "Đ;Đ;K;;;;"))
    #expect(try kept(small).contains("recognisedIncomplete 2 00001 2019-12-31  2/3"))
    let other = try SmallStore()
    try other.add(row("31/12/2019", "Đ;Đ;K;;;;"))
    try other.add(ImportTests.recognitions)
    #expect(try kept(other).contains("recognisedIncomplete 2 00001 2019-12-31  2/3"))
    // The title of the second commune was lost; its figures are nobody's business then.
    try other.add(row("31/12/2019", "Đ;K;K;;;;", "00002;Tân Lập"))
    #expect(try !kept(other).contains { $0.hasPrefix("recognisedIncomplete 2 00002") })
  }

  @Test func `a recognised district with communes that are not is a warning`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    try small.add(ImportTests.recognitions)
    let expected = "districtIncomplete 0 001 2019-12-31  1/3"
    #expect(try kept(small).filter { $0.hasPrefix("districtIncomplete") } == [expected])
    let heading = ImportTests.recognitions.prefix { $0 != "\n" }
    let rest =
      "\n00002;Tân Lập;đạt chuẩn;4/QĐ;15/11/2019;2019;;x\n00003;Ba Vì;đạt chuẩn;5/QĐ;"
      + "15/11/2019;2019;;x\n"
    try small.add(heading + rest)
    #expect(try kept(small).filter { $0.hasPrefix("districtIncomplete") } == [expected])
    // A commune that loses its title leaves the district incomplete again.
    try small.add(heading + "\n00003;Ba Vì;đạt chuẩn;5/QĐ;15/11/2019;2019;30/12/2019;x\n")
    #expect(
      try kept(small).last { $0.hasPrefix("districtIncomplete") }
        == "districtIncomplete 0 001 2019-12-31  2/3"
    )
  }

  @Test func `a recognised province in which not all is recognised is a warning and stands`() throws
  {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    try small.add(ImportTests.recognitions)
    let heading = ImportTests.recognitions.prefix { $0 != "\n" }
    let province = try #require(
      small.rows("SELECT code || ';' || name FROM unit WHERE level = 2 ORDER BY first LIMIT 1")
        .first
    ).replacing("\"", with: "")
    try small.add(heading + "\n\(province);hoàn thành nhiệm vụ;9/QĐ;20/12/2019;2019;;x\n")
    let told = try kept(small).filter { $0.hasPrefix("provinceUnfinished") }
    let code = province.prefix { $0 != ";" }
    #expect(told.count == 1)
    #expect(told.allSatisfy { $0.hasPrefix("provinceUnfinished 0 \(code) 2019-12-31  ") })
    let body = try small.store.answer(Question(.quality(.country))).body
    guard case .quality(let sheet) = body else {
      Issue.record("no quality")
      return
    }
    let line = try #require(sheet.communes.first)
    #expect(line.unit.code.text == code)
    let unfinished = try #require(line.unfinished)
    #expect(told.first?.hasSuffix(unfinished.detail) == true)
    #expect(unfinished.communes.part < unfinished.communes.base)
    #expect(line.report.contradictions == 1 && sheet.total.counts.others.ofProvinces == 1)
    // Without its title it is as unfinished, and contradicts nothing.
    try small.add(heading + "\n\(province);hoàn thành nhiệm vụ;9/QĐ;20/12/2019;2019;30/12/2019;x\n")
    guard case .quality(let after) = try small.store.answer(Question(.quality(.country))).body
    else {
      return
    }
    #expect(after.communes.allSatisfy { $0.unfinished == nil })
  }

  @Test func `warnings go with a report that changed nothing and with a dry run`() throws {
    let small = try SmallStore()
    let text = row("31/12/2019", "Đ;Đ;K;Đ;9,9;;")
    #expect(try small.add(text, dryRun: true).warnings.map(\.kind).contains(.indicatorFails))
    #expect(try kept(small) == [])
    try small.add(text)
    let first = try kept(small)
    #expect(try small.add(text).warnings.map(\.kind).contains(.indicatorFails))
    // A report that changed nothing has the same warnings.
    #expect(try kept(small) == first + first.filter { $0.hasPrefix("indicatorFails") })
  }

  @Test func `a report knows its province, its bytes and its entries`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    let digest = try #require(FileDigest.sha256(of: small.folder.path + "/report.csv"))
    let hexadecimal = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let report = try small.rows(
      """
      SELECT unit.code, lower(hex(sha256)), row_count, last_change - first_change + 1
      FROM report LEFT JOIN unit ON unit.id = report.province
      ORDER BY report.id DESC
      LIMIT 1
      """
    )
    #expect(report == ["\"01\" \"\(hexadecimal)\" 6 6"])
    try small.add(
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      004,district,Huyện,Đông Anh,,02,2018-12-31,
      00009,commune,Xã,Nam Hồng,,004,2018-12-31,
      """
    )
    try small.add(SmallStore.report("31/03/2020") + "00009;Nam Hồng;31/03/2020;Đ;;;;;;\n")
    #expect(
      try small.rows("SELECT province FROM report ORDER BY id DESC LIMIT 1") == ["-"]
    )
  }
}
