import Foundation
import NTMModel
import Testing

@testable import NTMStore

/// Assumptions about the criteria of their own that districts (three for huyện, none for thị xã) and
/// provinces (two) have.
@Suite struct OwnAssumptionTests {
  private let programme: ReadingStore
  private let assumed: AssumedStore

  init() throws {
    programme = try ReadingStore()
    try OwnAssumptionTests.addOwnCriteria(to: programme)
    assumed = try AssumedStore(path: programme.path)
  }

  private static let sets =
    "set,name_vi,name_en,document,valid_from,valid_to,line,group_kind,level,types\n"

  private static func addOwnCriteria(to programme: ReadingStore) throws {
    try programme.importReport(
      "bo.csv",
      sets + "huyen,Bộ huyện,Districts,2/QĐ,2016-04-05,,3,none,district,Huyện\n"
        + "tinh,Bộ tỉnh,Provinces,9/QĐ,2019-01-01,,2,none,province,"
    )
    try programme.importReport(
      "tieu-chi.csv",
      """
      set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en
      huyen,1,Quy hoạch,Planning,Quy hoạch,Planning,,,
      huyen,2,Giao thông,Roads,Giao thông,Roads,,,
      huyen,3,Môi trường,Environment,Môi trường,Environment,,,
      tinh,1,Thử một,Test one,Thử một,Test one,,,
      tinh,2,Thử hai,Test two,Thử hai,Test two,,,
      """
    )
    try programme.importReport(
      "huyen-12.csv",
      """
      Mã huyện;Tên huyện;Ngày;TC1;TC2;TC3
      011;Đông;31/12/2019;Đ;Đ;Đ
      021;Tây;31/12/2019;Đ;K;
      """
    )
    try programme.importReport("huyen-05.csv", "Mã huyện;Ngày;TC1;TC3\n021;31/05/2020;Đ;R")
    try programme.importReport(
      "tinh-12.csv",
      "Mã tỉnh;Ngày;TC1;TC2\n01;31/12/2019;Đ;K\n02;31/12/2019;Đ;Đ"
    )
  }

  private static func met(_ code: String, _ number: Int, _ holds: Bool = true) -> Assumption {
    Assumption(.criterion(UnitCode(code), number: number), holds: holds)
  }

  private func answer(
    _ subject: Question.Subject,
    _ assumptions: [Assumption],
    day: Day? = nil,
    since: Baseline? = nil
  ) throws -> Snapshot {
    var question = Question(subject, day: day, since: since)
    question.assumptions = assumptions
    return try assumed.answer(question)
  }

  private func whatIf(_ assumptions: [Assumption], day: Day? = nil) throws -> WhatIf {
    try #require(try answer(.assumptions, assumptions, day: day).whatIf)
  }

  private func sheet(
    _ assumptions: [Assumption],
    day: Day? = nil,
    since: Baseline? = nil
  ) throws -> DistrictSheet {
    let snapshot = try answer(.districts(.country), assumptions, day: day, since: since)
    guard case .districts(let sheet) = snapshot.body else {
      throw StoreError.failed(path: programme.path, message: "no districts")
    }
    return sheet
  }

  private func states(_ sheet: DistrictSheet) -> [String: String] {
    let rows =
      sheet.districts.map { ($0.unit.code.text, $0.criteria) }
      + sheet.provinces.map { ($0.unit.code.text, $0.criteria) }
    return rows.reduce(into: [:]) { states, row in
      states[row.0] = row.1.map { OwnStates.text($0.words, count: $0.count) }
    }
  }

  static let subjects: [Question.Subject] = [
    .districts(.country), .districts(UnitCode("01")), .quality(.country), .quality(UnitCode("02")),
    .overview(focus: nil), .units(UnitCode("01")), .nearest(.country), .nearest(UnitCode("02")),
  ]

  /// States reported in May, in December, or never; of districts and of provinces.
  static let cases: [[Assumption]] = [
    [met("021", 2)],
    [met("021", 2), met("021", 3)],
    [met("011", 3, false)],
    [met("031", 1), met("031", 2, false)],
    [met("01", 2), met("02", 1, false), met("03", 2)],
    [met("011", 1, false), met("01", 1, false), met("031", 3)],
  ]

  @Test(arguments: cases)
  func `answers are those of a store in which the same was written`(
    _ assumptions: [Assumption]
  ) throws {
    let written = try EditedStore()
    try OwnAssumptionTests.addOwnCriteria(to: written.programme)
    for assumption in assumptions {
      guard case .criterion(let code, let number) = assumption.subject else { continue }
      try written.written(
        .criterion(code, number: number),
        .state(assumption.holds ? .met : .notMet)
      )
    }
    for subject in OwnAssumptionTests.subjects {
      let expected = try written.programme.answer(subject)
      let snapshot = try answer(subject, assumptions)
      #expect("\(snapshot.body)" == "\(expected.body)", "\(subject)")
      #expect(snapshot.whatIf?.lines.map(\.finding) == assumptions.map { _ in .laid })
    }
  }

  @Test func `what the file says stands beside it, and all that it lies in is touched`() throws {
    let whatIf = try whatIf([
      OwnAssumptionTests.met("021", 2), OwnAssumptionTests.met("021", 3, false),
      OwnAssumptionTests.met("01", 2),
    ])
    #expect(
      whatIf.lines.map(\.before) == [.state(.noReport), .state(.disputed), .state(.notMet)]
    )
    #expect(whatIf.lines[0].above.map(\.name) == ["Bình"])
    #expect(Set(whatIf.touched.map(\.text)) == ["VN", "BAC", "01", "02", "021"])
    let names = whatIf.lines.map { line in
      line.criterion(of: .none, ownSets: whatIf.ownSets)?.name.vi
    }
    #expect(names == ["Giao thông", "Môi trường", "Thử hai"])
  }

  @Test func `titles do not follow by themselves, and a title short of criteria is looked at`()
    throws
  {
    let all = (1...3).map { OwnAssumptionTests.met("021", $0) }
    let sheet = try sheet(all)
    let west = try #require(sheet.districts.first { $0.unit.code.text == "021" })
    #expect(west.criteria?.met == Share(3, of: 3) && !west.isRecognised)
    #expect(try whatIf(all).effects.filter(\.isMoved).isEmpty)
    #expect(try whatIf(all).lines.map(\.finding) == [.alreadyTrue, .laid, .laid])
    let lost = [OwnAssumptionTests.met("011", 3, false)]
    #expect(try self.sheet(lost).districts.first?.isRecognised == true)
    guard case .quality(let quality) = try answer(.quality(.country), lost).body else { return }
    #expect(quality.total.counts.others.districts == 1)
    let east = quality.communes.first { $0.unit.code.text == "011" }
    #expect(east?.criteria?.notMet == [3])
  }

  @Test func `the nearest districts lack what is not assumed of their own criteria`() throws {
    func lacking(_ assumptions: [Assumption]) throws -> [String: [Int]] {
      guard case .nearest(let sheet) = try answer(.nearest(.country), assumptions).body else {
        return [:]
      }
      return sheet.districts.reduce(into: [:]) { $0[$1.unit.code.text] = $1.own }
    }
    #expect(try lacking([])["021"] == [2, 3])
    #expect(try lacking([OwnAssumptionTests.met("021", 2)])["021"] == [3])
    #expect(try lacking([OwnAssumptionTests.met("021", 1, false)])["021"] == [1, 2, 3])
    // A town, for whose type there is no set.
    #expect(try lacking([])["032"] == [])
  }

  @Test func `what makes no sense is said and changes nothing`() throws {
    let whatIf = try whatIf([
      OwnAssumptionTests.met("032", 1), OwnAssumptionTests.met("012", 1),
      OwnAssumptionTests.met("BAC", 1), OwnAssumptionTests.met("011", 4),
      OwnAssumptionTests.met("011", 0), OwnAssumptionTests.met("01", 3),
      OwnAssumptionTests.met("011", 1), OwnAssumptionTests.met("099", 1),
    ])
    #expect(
      whatIf.lines.map(\.finding) == [
        .noOwnCriteria, .notCounted, .notCounted, .unknownCriterion(count: 3),
        .unknownCriterion(count: 3), .unknownCriterion(count: 2), .alreadyTrue, .unknownUnit,
      ]
    )
    #expect(whatIf.touched.isEmpty)
  }

  @Test func `the set of the day shown is asked`() throws {
    try programme.importReport(
      "bo-tinh.csv",
      OwnAssumptionTests.sets + "tinh,Bộ tỉnh,Provinces,9/QĐ,2020-01-01,,2,none,province,"
    )
    let assumption = [OwnAssumptionTests.met("03", 1)]
    #expect(try whatIf(assumption).lines.map(\.finding) == [.laid])
    let december = try whatIf(assumption, day: ReadingStore.december)
    #expect(december.lines.map(\.finding) == [.noOwnCriteria])
    // On an earlier day the states that held on it are changed.
    let district = [OwnAssumptionTests.met("021", 2)]
    #expect(states(try sheet(district, day: ReadingStore.december))["021"] == "ĐĐ-")
    #expect(states(try sheet(district))["021"] == "ĐĐR")
  }

  @Test func `states of an earlier set stay, those of the new one begin on the day`() throws {
    try programme.importReport(
      "bo-moi.csv",
      OwnAssumptionTests.sets
        + "huyen,Bộ huyện,Districts,2/QĐ,2016-04-05,2020-06-30,3,none,district,Huyện\n"
        + "moi,Bộ mới,New,6/QĐ,2020-07-01,,1,none,district,Huyện"
    )
    try programme.importReport(
      "tieu-chi-moi.csv",
      """
      set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en
      moi,1,Quy hoạch,Planning,Quy hoạch,Planning,,,
      moi,2,Số hóa,Digital,Số hóa,Digital,,,
      """
    )
    try programme.importReport(
      "danh-gia-07.csv",
      "Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4\n01101;Ái;31/07/2020;Đ;Đ;Đ;Đ"
    )
    let assumption = [OwnAssumptionTests.met("011", 2)]
    #expect(try whatIf(assumption).lines.first?.before == .state(.noReport))
    #expect(states(try sheet(assumption))["011"] == "-Đ")
    #expect(states(try sheet([]))["011"] == "--")
  }

  @Test func `a baseline stands as in the file, whatever is assumed`() throws {
    guard case .done(let meeting) = try programme.store.openMeeting("Họp", by: "Lan", at: 1) else {
      Issue.record("no meeting")
      return
    }
    func moves(_ assumptions: [Assumption], _ since: Baseline) throws -> [[Int?]] {
      let sheet = try sheet(assumptions, since: since)
      let rows =
        sheet.districts.filter { ["011", "021"].contains($0.unit.code.text) }.map(\.criteriaMove)
        + sheet.provinces.prefix(1).map(\.criteriaMove)
      return rows.map { [$0?.then?.part, $0?.move?.net] }
    }
    // Đông and An reported in December alone: what is assumed lies in the row of that very day.
    let one = [OwnAssumptionTests.met("011", 3, false), OwnAssumptionTests.met("01", 2)]
    let december = Baseline.day(ReadingStore.december)
    let baselines = [(december, [3, 1, 1]), (.meeting(meeting.id), [3, 1, 1])]
    for (since, then) in baselines {
      let plain = try moves([], since)
      let assumed = try moves(one, since)
      #expect(assumed.map(\.[0]) == then && plain.map(\.[0]) == then, "\(since)")
      #expect(assumed[0][1] == -1 && assumed[2][1] == 1, "\(since) \(assumed)")
      #expect(assumed[1] == plain[1])
      // Others in their place, and none of the first again.
      #expect(try moves(Array(one.dropFirst()), since)[0] == plain[0])
    }
    // What came in since the opening is told on both.
    try EditedStore(programme).written(.criterion(UnitCode("021"), number: 1), .state(.notMet))
    let since = try moves(one, .meeting(meeting.id))
    #expect(since.map(\.[1]) == [-1, -1, 1], "\(since)")
  }

  @Test func `differences to a reporting day are those of the assumptions`() throws {
    let assumptions = [OwnAssumptionTests.met("011", 3, false)]
    let snapshot = try answer(
      .differences(UnitCode("01")),
      assumptions,
      since: .day(ReadingStore.december)
    )
    guard case .differences(let sheet) = snapshot.body else {
      Issue.record("no differences")
      return
    }
    let own = sheet.differences.filter { $0.place.code.text == "011" }.map(\.what).filter { what in
      if case .criterion = what { true } else { false }
    }
    #expect(own == [.criterion(3, then: .met, now: .notMet)])
  }

  @Test func `one that has become true says so`() throws {
    let assumption = OwnAssumptionTests.met("021", 2)
    #expect(try whatIf([assumption]).lines.map(\.finding) == [.laid])
    try EditedStore(programme).written(.criterion(UnitCode("021"), number: 2), .state(.met))
    #expect(try whatIf([assumption]).lines.map(\.finding) == [.alreadyTrue])
  }

  @Test func `the file's bytes are the same afterwards`() throws {
    func bytes() throws -> [Data] {
      try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: programme.path + $0)) }
    }
    let before = try bytes()
    for assumptions in OwnAssumptionTests.cases {
      for subject in OwnAssumptionTests.subjects { _ = try answer(subject, assumptions) }
      _ = try sheet(assumptions, since: .day(ReadingStore.december))
    }
    #expect(try bytes() == before)
    #expect(try programme.store.verify().isEmpty)
  }
}
