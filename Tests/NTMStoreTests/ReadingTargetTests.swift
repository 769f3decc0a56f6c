import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingTargetTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  @Test func `the series holds the target at each reporting day`() throws {
    let sheet = try #require(try sheet("T3"))
    #expect(sheet.series.map(\.part) == [3, 2])
    #expect(sheet.series.map(\.asOf) == [ReadingStore.december, ReadingStore.may])
    #expect(sheet.reading == sheet.series.last)
    #expect(sheet.places.map(\.unit.name) == ["An", "Bình", "Cao"])
    #expect(sheet.places.map(\.rollUp.recognised) == [1, 0, 1])
    #expect(try self.sheet("T3", day: ReadingStore.december)?.series.count == 1)
  }

  @Test func `a date of few reports is held against the line of the last full one`() throws {
    func readings() throws -> [TargetReading] {
      guard case .overview(let overview) = try programme.answer(.overview(focus: nil)).body else {
        return []
      }
      return overview.targets
    }
    let before = try readings()
    let may = try #require(before.first { $0.target.id == "T3" })
    #expect(may.heldOn == nil && before.contains { $0.pace != .met })
    try programme.importReport(
      "som.csv",
      """
      Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT1;CT2.1;CT2.2;CT3;CT3b;CT4
      03102;Kim;10/06/2020;Đ;K;K;K;Đ;10;K;1;5;30
      """
    )
    let after = try #require(try readings().first { $0.target.id == "T3" })
    #expect(after.asOf == Day(year: 2020, month: 6, day: 10))
    #expect(after.heldOn == ReadingStore.may)
    #expect(after.pace == may.pace)
    let sheet = try #require(try sheet("T3"))
    #expect(sheet.reading.heldOn == ReadingStore.may && sheet.reading == sheet.series.last)
    // Whoever chooses a day beyond the figures means that day.
    let chosen = try #require(try self.sheet("T3", day: Day(year: 2020, month: 7, day: 31)))
    #expect(chosen.reading.heldOn == nil)
  }

  @Test func `published figures stand beside, the latest first, none of later days`() throws {
    let sheet = try #require(try sheet("T3"))
    #expect(sheet.published.map(\.figure.value) == [Quantity(5), Quantity(4)])
    #expect(sheet.published.map(\.figure.unit) == ["VN", "VN"])
    #expect(sheet.published.first?.figure.percent == Quantity("45.5"))
    #expect(sheet.published.map { $0.counted?.part } == [2, 3])
    #expect(sheet.published.map { $0.counted?.day } == [ReadingStore.may, ReadingStore.december])
  }

  @Test func `the undetermined are told apart`() throws {
    let sheet = try #require(try sheet("T4"))
    #expect(sheet.reading.part == 3)
    #expect(sheet.reading.undetermined == 2)
  }

  @Test func `a printed baseline that turns the verdict comes with the reading`() throws {
    var facts = ReadingProgramme.facts
    facts["targets.csv"]? += """

      2020,T5,Thêm,More,Thêm,More,district_units_gained,>=,1,0,huyện,districts,\
      count,district_units,0,2019-12-31,,,2020-12-31,thử,,
      """
    facts["figures.csv"]? += """

      2020-01-31,country,VN,district_units_recognised,1,,,huyện,báo,high,,
      """
    let store = try ReadingStore(facts: facts)
    try store.importReport("danh-gia-12.csv", ReadingProgramme.december)
    try store.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    try store.importReport("danh-gia-05.csv", ReadingProgramme.may)
    guard case .overview(let overview) = try store.answer(.overview(focus: nil)).body else {
      Issue.record("no overview")
      return
    }
    let reading = try #require(overview.targets.first { $0.target.id == "T5" })
    #expect(reading.isMet)
    #expect(reading.rival?.value == Quantity(1))
    #expect(overview.targets.filter { $0.rival != nil }.count == 1)
    // In the minutes of a meeting that moved nothing both ends are in the same doubt.
    let file = EditedStore(store).store
    guard case .done(let meeting) = try file.openMeeting("Họp", by: "Lan", at: 1_591_100_000) else {
      Issue.record("no meeting")
      return
    }
    let minutes = try file.minutes(of: meeting.id, by: "Lan", at: 1_591_200_000)
    let effect = try #require(minutes?.targets.first { $0.target.id == "T5" })
    #expect(effect.before?.rival?.value == Quantity(1))
    #expect(effect.after?.rival?.value == Quantity(1))
  }

  @Test func `an unknown target is missing`() throws { #expect(try sheet("T99") == nil) }

  private func sheet(_ id: String, day: Day? = nil) throws -> TargetSheet? {
    guard case .target(let sheet) = try programme.answer(.target(id), day: day).body else {
      return nil
    }
    return sheet
  }
}
