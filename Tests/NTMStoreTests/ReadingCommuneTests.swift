import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingCommuneTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  @Test func `an indicator is judged by the threshold of the commune's region`() throws {
    // 79.5% of paved roads: the North asks for 80, the common column for 100.
    let ai = try #require(try sheet("01101"))
    let roads = ai.indicators[1]
    #expect(roads.values == [Quantity("79.5")])
    #expect(roads.thresholds.first??.group == "BAC")
    #expect(roads.verdict == .notMet)
    // 61% in the South, which asks for 60.5.
    let nga = try #require(try sheet("03202"))
    #expect(nga.indicators[1].verdict == .met)
    #expect(nga.indicators[1].thresholds.first??.group == "NAM")
  }

  @Test func `an indicator of two parts needs both, and values to be decided`() throws {
    let ai = try #require(try sheet("01101"))
    #expect(ai.indicators[3].values == [Quantity(97), Quantity(61)])
    #expect(ai.indicators[3].verdict == .met)
    let en = try #require(try sheet("02102"))
    #expect(en.indicators[3].values == [nil, nil])
    #expect(en.indicators[3].verdict == .undecided)
  }

  @Test func `figures that cannot both be right are named`() throws {
    #expect(
      try sheet("01101")?.contradictions == [.indicatorFails(criterion: 2, indicator: "2.1")]
    )
    #expect(try sheet("03101")?.contradictions == [.indicatorsPass(criterion: 4)])
    #expect(try sheet("01102")?.contradictions == [])
  }

  @Test func `the history says from which report each figure comes`() throws {
    let bao = try #require(try sheet("01102"))
    #expect(bao.history.map(\.day) == [ReadingStore.december, ReadingStore.may])
    #expect(bao.history.map(\.words.metCount) == [3, 4])
    #expect(bao.history.map(\.source) == ["danh-gia-12.csv", "danh-gia-05.csv"])
    #expect(bao.history.last?.words == bao.row.words)
    #expect(try sheet("01102", day: ReadingStore.december)?.history.count == 1)
  }

  @Test func `a commune without a report has an empty sheet`() throws {
    let lien = try #require(try sheet("03103"))
    #expect(lien.row.assessedOn == nil)
    #expect(lien.row.words == .empty)
    #expect(lien.history == [])
    #expect(lien.indicators.count == 5)
    #expect(lien.indicators.allSatisfy { $0.verdict == .undecided })
    #expect(lien.contradictions == [])
  }

  @Test func `a loss is not known before its day`() throws {
    let then = try #require(try sheet("02103", day: ReadingStore.december))
    #expect(then.recognitions.map(\.number) == ["12/QĐ"])
    #expect(then.recognitions.first?.lostOn == nil)
    #expect(then.row.standard == .standard)
    let now = try #require(try sheet("02103"))
    #expect(now.recognitions.first?.lostOn == Day("2020-03-01"))
    #expect(now.row.standard == nil)
  }

  @Test func `products in force and predecessors are those of the day`() throws {
    #expect(try sheet("01101")?.products == 1)
    #expect(try sheet("01101", day: ReadingStore.december)?.products == 2)
    #expect(try sheet("03102")?.products == 0)
    #expect(try sheet("03202")?.predecessors.map(\.predecessorName) == ["Xã Cũ"])
    #expect(try sheet("03202", day: ReadingStore.december)?.predecessors == [])
  }

  @Test func `a ward has a sheet too, and a district has none`() throws {
    let ward = try #require(try sheet("01201"))
    #expect(!ward.row.unit.isCounted)
    #expect(ward.products == 1)
    #expect(try sheet("011") == nil)
  }

  @Test func `an indicator's sheet holds all thresholds and the values of all days`() throws {
    let roads = try #require(try indicator("01101", "2.1"))
    #expect(roads.position == 1)
    #expect(roads.thresholds.map(\.group) == ["common", "BAC", "NAM"])
    #expect(roads.group == "BAC")
    #expect(roads.groupNames["NAM"] == Bilingual("Miền Nam", "South"))
    #expect(roads.history.map(\.values) == [[Quantity(95)], [Quantity("79.5")]])
    #expect(roads.history.map(\.verdict) == [.met, .notMet])
    #expect(roads.history.map(\.criterion) == [.met, .met])
    let water = try #require(try indicator("01101", "3"))
    #expect(water.group == ThresholdTable.common)
    #expect(water.history.first?.values == [Quantity("96.5"), Quantity(60)])
    #expect(try indicator("01101", "9.9") == nil)
  }

  private func sheet(_ code: String, day: Day? = nil) throws -> CommuneSheet? {
    let body = try programme.answer(.commune(UnitCode(code)), day: day).body
    guard case .commune(let sheet) = body else { return nil }
    return sheet
  }

  private func indicator(_ code: String, _ indicator: String) throws -> IndicatorSheet? {
    let body = try programme.answer(.indicator(UnitCode(code), indicator: indicator)).body
    guard case .indicator(let sheet) = body else { return nil }
    return sheet
  }
}
