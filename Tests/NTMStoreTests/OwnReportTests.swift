import NTMModel
import Testing

@testable import NTMStore

/// Which districts and provinces reported the criteria that they have of their own, and when.
@Suite struct OwnReportTests {
  private static let sets =
    "set,name_vi,name_en,document,valid_from,valid_to,line,group_kind,level,types\n"
  private static let criteria =
    "set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en\n"
  private static let head = "Mã huyện;Ngày;TC1;TC2\n"
  private static let may = "31/05/2020"
  /// 10/06/2020 and 10/07/2020, noon.
  private static let june: Int64 = 1_591_790_400
  private static let july: Int64 = 1_594_382_400

  private let programme: ReadingStore

  /// Two criteria for huyện, of which there are three; one of them never reported.
  init() throws {
    programme = try ReadingStore()
    try addSet("huyen", "district", "Huyện")
    try programme.importReport(
      "huyen-12.csv",
      Self.head + "011;31/12/2019;Đ;Đ\n021;31/12/2019;Đ;K"
    )
    try programme.importReport("huyen-05.csv", Self.head + "021;\(Self.may);Đ;Đ")
  }

  private func addSet(_ code: String, _ level: String, _ types: String) throws {
    try programme.importReport(
      "bo-\(code).csv",
      Self.sets + "\(code),Bộ,Set,2/QĐ,2016-04-05,,2,none,\(level),\(types)"
    )
    try programme.importReport(
      "tieu-chi-\(code).csv",
      Self.criteria + "\(code),1,Một,One,Một,One,,,\n\(code),2,Hai,Two,Hai,Two,,,"
    )
  }

  private func sheet(
    _ code: String = "VN",
    day: Day = ReadingStore.may,
    since: Baseline? = nil
  ) throws -> QualitySheet {
    let question = Question(.quality(UnitCode(code)), day: day, since: since)
    guard case .quality(let sheet) = try programme.store.answer(question).body else {
      throw StoreError.noFile(path: code)
    }
    return sheet
  }

  private func own(_ code: String = "VN", _ level: Level = .district) throws -> ReportCounts {
    try #require(try sheet(code).total.own(level)).counts
  }

  private func setTerm(_ days: String) throws {
    try programme.importReport("han.csv", "key,value\nreport_days,\(days)")
  }

  @Test func `expected are the units that the set is for, received those of the very day`() throws {
    let counts = try own()
    #expect(counts.expected == 3 && counts.received == 1 && counts.missing == 2)
    #expect(counts.never == 1)
    #expect(counts.latest == ReadingStore.may)
    #expect(try sheet(day: ReadingStore.december).total.own(.district)?.counts.received == 2)
    #expect(try sheet().places.map { $0.own(.district)?.counts.received } == [0, 1, 0])
    #expect(try sheet().ownLevels == [.district])
    // The age of what stands where none is of the day.
    #expect(try own("01").age(on: ReadingStore.may) == 152)
    #expect(try own("03").age(on: ReadingStore.may) == nil)
    #expect(try own("021").isWell && !own("011").isWell)
    // A quarter of a town has none, and is not expected to.
    #expect(try sheet("012").total.own(.district) == nil)
  }

  @Test func `those without a report stand among the units to look at, with its age`() throws {
    let units = try sheet().communes.filter { $0.unit.level == .district }
    #expect(units.map(\.unit.code.text) == ["011", "031"])
    #expect(units.map(\.report.assessedOn) == [ReadingStore.december, nil])
    #expect(units.allSatisfy { $0.isExpected && $0.faults(for: ReadingStore.may) == 1 })
    #expect(try !sheet("03").isWell)
  }

  @Test func `the term of reports says which came in late`() throws {
    #expect(try own().onTime == nil)
    try setTerm("15")
    #expect(try own().onTime == 1 && own().late == 0)
    try programme.importReport("tre.csv", Self.head + "011;\(Self.may);Đ;Đ", at: Self.july)
    #expect(try own().received == 2 && own().late == 1)
    let late = try #require(try sheet().communes.first { $0.unit.code.text == "011" })
    #expect(late.report.arrival == .late && late.faults(for: ReadingStore.may) == 1)
    #expect(try sheet("01").total.own(.district)?.counts.isWell == false)
  }

  @Test func `a later correction leaves a report in time, taking it back leaves none`() throws {
    try setTerm("15")
    let row = Self.head + "011;\(Self.may);"
    try programme.importReport("dung.csv", row + "Đ;K", at: Self.june)
    try programme.importReport("sua.csv", row + "Đ;Đ", at: Self.july)
    #expect(try own("011").late == 0 && own("011").isWell)
    let store = EditedStore(programme)
    try store.undone(.report(try store.report("sua.csv")))
    #expect(try own("011").late == 0 && own("011").received == 1)
    try store.undone(.report(try store.report("dung.csv")))
    #expect(try own("011").received == 0)
  }

  @Test func `provinces are counted by themselves, and not below themselves`() throws {
    try addSet("tinh", "province", "")
    try programme.importReport("tinh.csv", "Mã tỉnh;Ngày;TC1;TC2\n02;\(Self.may);Đ;K")
    #expect(try sheet().ownLevels == [.province, .district])
    #expect(try own("VN", .province).expected == 3 && own("VN", .province).received == 1)
    #expect(try own("BAC", .province).expected + own("NAM", .province).expected == 3)
    #expect(try own("01", .province).missing == 1)
    #expect(try sheet("011").ownLevels == [.district])
    let units = try sheet().communes.map(\.unit).filter { $0.level < .commune }
    #expect(units.map(\.code.text) == ["01", "03", "011", "031"])
  }

  @Test func `without a set of the day nothing is expected and nothing said`() throws {
    let plain = try ReadingStore()
    guard case .quality(let sheet) = try plain.answer(.quality(.country)).body else { return }
    #expect(sheet.total.own.isEmpty && sheet.ownLevels.isEmpty)
    #expect(sheet.places.allSatisfy { $0.own.isEmpty })
    try programme.importReport(
      "het.csv",
      Self.sets + "huyen,Bộ,Set,2/QĐ,2016-04-05,2020-04-30,2,none,district,Huyện"
    )
    #expect(try self.sheet().ownLevels.isEmpty)
    #expect(try self.sheet().communes.allSatisfy { $0.unit.level == .commune })
    #expect(try self.sheet(day: ReadingStore.december).ownLevels == [.district])
  }

  @Test func `states of a day after the last reporting day are told, and wait for it`() throws {
    #expect(try sheet().total.own(.district)?.later == nil)
    try programme.importReport("huyen-06.csv", Self.head + "011;30/06/2020;K;Đ")
    let told = try #require(try sheet().total.own(.district))
    let june = try #require(Day("2020-06-30"))
    #expect(told.later == OwnReports.Later(.district, units: 1, latest: june))
    guard case .districts(let titles) = try programme.answer(.districts(.country)).body else {
      Issue.record("no districts")
      return
    }
    #expect(titles.later == [told.later])
    #expect(told.counts.received == 1)
    #expect(try sheet("02").total.own(.district)?.later == nil)
    #expect(try sheet(day: ReadingStore.december).total.own(.district)?.later == nil)
    try programme.importReport("xa-06.csv", "Mã xã;Ngày;TC1;TC2;TC3;TC4\n01101;30/06/2020;Đ;Đ;Đ;Đ")
    let then = try #require(try sheet(day: june).total.own(.district))
    #expect(then.later == nil && then.counts.received == 1)
  }

  @Test func `against a reporting day and a meeting it is told what had come in`() throws {
    let december = try sheet(since: .day(ReadingStore.december))
    let then = try #require(december.total.own(.district)?.then)
    #expect(then.received == Share(2, of: 3) && then.move == -1)
    #expect(december.places.map { $0.own(.district)?.then?.move } == [-1, 0, 0])
    guard
      case .done(let meeting) = try programme.store.openMeeting("Họp", by: "Lan", at: Self.june)
    else {
      Issue.record("no meeting")
      return
    }
    try programme.importReport("hop.csv", Self.head + "011;\(Self.may);Đ;Đ", at: Self.july)
    let own = try #require(try sheet(since: .meeting(meeting.id)).total.own(.district))
    #expect(own.counts.received == 2)
    #expect(own.then == OwnReports.Then(received: Share(1, of: 3), move: 1))
    #expect(try sheet().total.own(.district)?.then == nil)
  }
}
