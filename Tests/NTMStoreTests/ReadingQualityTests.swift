import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingQualityTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  private func sheet(_ code: String, day: Day? = nil) throws -> QualitySheet {
    let body = try programme.answer(.quality(UnitCode(code)), day: day).body
    guard case .quality(let sheet) = body else { throw StoreError.noFile(path: code) }
    return sheet
  }

  /// Sets the days allowed; the fixture records everything on 20/05/2020.
  private func setTerm(_ days: String) throws {
    try programme.importReport("han.csv", "key,value\nreport_days,\(days)")
  }

  @Test func `expected, received and never are those that the file keeps`() throws {
    for place in ["VN", "BAC", "NAM", "01", "02", "03", "011", "012"] {
      for day in [ReadingStore.december, ReadingStore.may] {
        let sheet = try sheet(place, day: day)
        let body = try programme.answer(.overview(focus: UnitCode(place)), day: day).body
        guard case .overview(let overview) = body else {
          Issue.record("no overview of \(place)")
          return
        }
        let kept = overview.focusRollUp
        let counts = sheet.total.counts
        #expect(counts.expected == kept.communes)
        #expect(counts.received == kept.reported)
        #expect(counts.never == kept.silent)
        #expect(sheet.places.reduce(0) { $0 + $1.counts.expected } == counts.expected)
        #expect(sheet.places.reduce(0) { $0 + $1.counts.received } == counts.received)
        #expect(sheet.places.reduce(0) { $0 + $1.counts.contradictions } == counts.contradictions)
        #expect(sheet.communes.count { !$0.report.isReceived(for: day) } == counts.missing)
      }
    }
  }

  @Test func `a commune that did not report is named with the age of its figures`() throws {
    let missing = try sheet("02").communes.filter { !$0.report.isReceived(for: ReadingStore.may) }
    #expect(missing.map(\.unit.name) == ["Dân"])
    #expect(missing.map(\.report.assessedOn) == [ReadingStore.december])
    #expect(try sheet("02").total.counts.missing == 1)
  }

  @Test func `without a term on time and late are not told`() throws {
    let sheet = try sheet("VN")
    #expect(sheet.due == nil)
    #expect(sheet.total.counts.onTime == nil)
    #expect(sheet.communes.allSatisfy { $0.report.arrival == nil })
  }

  @Test func `the term of the store decides what is late`() throws {
    try setTerm("15")
    let may = try sheet("VN", day: ReadingStore.may)
    #expect(may.due == Day("2020-06-15"))
    #expect(may.total.counts.late == 0)
    #expect(may.total.counts.onTime == may.total.counts.received)
    // The figures of December came in on 20/05/2020.
    let december = try sheet("VN", day: ReadingStore.december)
    #expect(december.due == Day("2020-01-15"))
    #expect(december.total.counts.late == december.total.counts.received)
    #expect(december.places.reduce(0) { $0 + $1.counts.late } == december.total.counts.late)
    let ai = try #require(december.communes.first { $0.unit.name == "Ái" })
    #expect(ai.report.arrival == .late)
    // 141 days after 31/12/2019 is 20/05/2020 itself.
    try setTerm("141")
    #expect(try sheet("VN", day: ReadingStore.december).total.counts.late == 0)
    try setTerm("140")
    #expect(try sheet("VN", day: ReadingStore.december).total.counts.late > 0)
  }

  private static let heading = "Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4\n"
  /// 26/11/2026.
  private static let loading: Int64 = 1_795_651_200

  /// Imports a report years after its day, with what its title or the caller says.
  private func load(
    _ name: String,
    _ rows: String,
    title: String = "",
    received: String? = nil
  ) throws -> ImportSummary {
    try programme.store.importFiles(
      [try programme.write(name, title + ReadingQualityTests.heading + rows)],
      by: "thử",
      at: ReadingQualityTests.loading,
      received: received.flatMap { Day($0) },
      again: true
    )
  }

  private func faults(_ body: () throws -> ImportSummary) throws -> [ImportFault.Kind] {
    do {
      _ = try body()
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map(\.kind)
    }
  }

  @Test func `a history that is loaded in one go says when each report came in`() throws {
    try setTerm("15")
    let (dan, lien) = ("02101;Dân;31/05/2020;Đ;Đ;Đ;Đ\n", "03103;Liên;31/05/2020;Đ;Đ;Đ;Đ\n")
    _ = try load("dung.csv", dan, title: "Ngày nhận: 15/06/2020\n")
    _ = try load("tre.csv", lien, received: "2020-06-16")
    let sheet = try sheet("VN")
    #expect(sheet.total.counts.missing == 0 && sheet.total.counts.late == 1)
    #expect(sheet.communes.filter { $0.report.arrival == .late }.map(\.unit.name) == ["Liên"])
    // What says nothing came in when it was imported.
    _ = try load("nhap.csv", "03201;Mai;31/12/2019;Đ;Đ;Đ;Đ\n")
    #expect(try self.sheet("02", day: ReadingStore.may).total.counts.late == 0)
    #expect(
      try programme.store.reports().reports.prefix(3).map { $0.received?.iso } == [
        nil, "2020-06-16", "2020-06-15",
      ]
    )
    #expect(try programme.store.verify() == [])
  }

  @Test func `figures that came in time stay so when a late report brings them again`() throws {
    try setTerm("15")
    let row = "02101;Dân;31/05/2020;Đ;Đ;"
    _ = try load("mot.csv", row + "K;K\n", received: "2020-06-20")
    #expect(try sheet("02").total.counts.late == 1)
    // One that came in time was entered only afterwards.
    _ = try load("hai.csv", row + "Đ;K\n", received: "2020-06-10")
    #expect(try sheet("02").total.counts.late == 0)
    _ = try load("ba.csv", row + "Đ;Đ\n", received: "2020-07-10")
    #expect(try sheet("02").total.counts.late == 0)
  }

  @Test func `a day of receipt that cannot be is refused, one before the figures told`() throws {
    let row = "02101;Dân;31/05/2020;Đ;Đ;Đ;Đ\n"
    let today = try #require(Day("2026-11-26"))
    let ahead = try #require(Day("2026-11-27"))
    #expect(
      try faults { try load("a.csv", row, received: "2026-11-27") }
        == [.receivedAhead(ahead, today: today)]
    )
    #expect(
      try faults { try load("b.csv", row, title: "Ngày nhận: 31/06/2020\n") } == [.badDate]
    )
    let title = "Ngày nhận: 15/06/2020\n"
    let stated = try #require(Day("2020-06-15"))
    #expect(
      try faults { try load("c.csv", row, title: title, received: "2020-06-16") }
        == [.titleReceived(stated)]
    )
    #expect(try faults { try load("d.csv", row, title: title, received: "2020-06-15") } == [])
    let early = try load("e.csv", row, received: "2020-05-28").warnings
    let told = try #require(early.first { $0.kind == .receivedEarly }?.examples.first)
    #expect(told.day == ReadingStore.may && told.detail == "2020-05-28")
    // Facts come from nobody who could be late.
    let facts = "Ngày nhận: 27/11/2099\nkey,value\nreport_days,10"
    try programme.importReport("han.csv", facts)
    #expect(try sheet("VN").due == Day("2020-06-10"))
  }

  @Test func `a late correction leaves a report in time`() throws {
    try setTerm("15")
    try programme.importReport(
      "sua.csv",
      "Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4\n01103;Châu;31/05/2020;Đ;Đ;Đ;Đ",
      at: 1_600_000_000
    )
    #expect(try sheet("01").total.counts.late == 0)
    try programme.importReport(
      "muon.csv",
      "Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4\n02101;Dân;31/05/2020;Đ;Đ;Đ;Đ",
      at: 1_600_000_000
    )
    let late = try sheet("02").communes.filter { $0.report.arrival == .late }
    #expect(late.map(\.unit.name) == ["Dân"])
    #expect(try sheet("02").total.counts.missing == 0)
  }

  @Test func `a term that is no number of days is refused`() throws {
    for wrong in ["nhiều", "-1", "367"] {
      #expect(throws: ImportFailure.self) { try setTerm(wrong) }
    }
    #expect(try sheet("VN").due == nil)
    try setTerm("15")
    try setTerm("")
    #expect(try sheet("VN").due == nil)
  }

  @Test func `a contradiction goes when its figures are corrected`() throws {
    // Criterion 4 is met, and its indicator misses the threshold by far.
    let heading = "Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT4\n"
    try programme.importReport("m.csv", heading + "03101;Hòa;31/05/2020;Đ;Đ;Đ;Đ;90")
    let wrong = try sheet("03101").total.counts
    #expect(wrong.contradictions == 1)
    #expect(try sheet("VN").communes.contains { $0.unit.name == "Hòa" })
    // A later report replaces the figures and what was said of them.
    try programme.importReport("n.csv", heading + "03101;Hòa;31/05/2020;Đ;Đ;Đ;K;90")
    #expect(try sheet("03101").total.counts.contradictions == 0)
  }

  @Test func `a correction settles a contradiction, taking it back brings it again`() throws {
    let edited = EditedStore(programme)
    let heading = "Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT4\n"
    try programme.importReport("m.csv", heading + "03101;Hòa;31/05/2020;Đ;Đ;Đ;Đ;90")
    let figure = Edit.Subject.indicator(UnitCode("03101"), code: "4", part: 1)
    func count() throws -> Int { try sheet("03101").total.counts.contradictions }
    #expect(try count() == 1)
    // Another figure of the commune changes nothing about it.
    try edited.written(.criterion(UnitCode("03101"), number: 2), .state(.notMet))
    let before = try count()
    #expect(before >= 1)
    // Still failing, and warned of once more: it is one contradiction.
    try edited.written(figure, .quantity(Quantity(hundredths: 80_00)))
    #expect(try count() == before)
    let result = try edited.written(figure, .quantity(Quantity(hundredths: 1_00)))
    #expect(try count() == before - 1)
    try edited.undone(.report(result.report))
    #expect(try count() == before)
  }

  @Test func `what is taken back is neither received nor late`() throws {
    try setTerm("15")
    let edited = EditedStore(programme)
    try programme.importReport(
      "muon.csv",
      "Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4\n02101;Dân;31/05/2020;Đ;Đ;Đ;Đ",
      at: 1_591_999_000 + 86_400 * 30
    )
    #expect(try sheet("02").total.counts.late == 1)
    let id = try #require(edited.rows("SELECT max(id) FROM report").first.flatMap { Int64($0) })
    try edited.undone(.report(id))
    #expect(try sheet("02").total.counts.late == 0)
    #expect(try sheet("02").total.counts.missing == 1)
  }

  @Test func `of a district its communes, each by its own report`() throws {
    let dong = try sheet("011")
    #expect(dong.places.map(\.unit.name) == ["Ái", "Bảo", "Châu"])
    #expect(dong.places.map(\.counts.expected) == [1, 1, 1])
    #expect(dong.places.map(\.counts.received) == [1, 1, 1])
  }

  @Test func `ages follow the day asked for`() throws {
    let sheet = try sheet("02", day: Day("2020-06-20"))
    #expect(sheet.day == ReadingStore.may)
    #expect(sheet.total.counts.age(on: sheet.today) == 20)
  }
}
