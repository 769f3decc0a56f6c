import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingPaceTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  private func sheet(_ id: String, _ place: UnitCode = .country, day: Day? = nil) throws
    -> PaceSheet?
  {
    guard case .pace(let sheet) = try programme.answer(.pace(id, place), day: day).body else {
      return nil
    }
    return sheet
  }

  @Test func `the country has the series of the target and the programme's goal`() throws {
    let sheet = try #require(try sheet("T3"))
    guard case .target(let target) = try programme.answer(.target("T3")).body else {
      Issue.record("no target")
      return
    }
    #expect(sheet.total.forecast.series.map(\.count) == target.series.map(\.part))
    #expect(sheet.total.forecast.series.map(\.day) == target.series.map(\.asOf))
    #expect(sheet.total.forecast.base == target.reading.base)
    // The verdict of both rules is the same.
    #expect((sheet.total.forecast.outlook == .met) == target.reading.isMet)
    #expect((sheet.total.forecast.behind ?? 0 > 0) == (target.reading.pace != .onTrack))
  }

  @Test func `provinces add up to the country on each day`() throws {
    for id in ["T3", "T4", "T6"] {
      let sheet = try #require(try sheet(id))
      #expect(sheet.places.map(\.unit.name) == ["An", "Bình", "Cao"])
      for point in sheet.total.forecast.series {
        let parts = sheet.places.compactMap { place in
          place.forecast.series.first { $0.day == point.day }?.count
        }
        // Of the products of Bình no list came in, so that nothing is known of them.
        #expect(parts.count == (id == "T6" ? 2 : 3))
        #expect(parts.reduce(0, +) == point.count, "\(id)")
      }
    }
  }

  @Test func `each place says who reported, and whose lists came in where it counts records`()
    throws
  {
    for place in [UnitCode.country, UnitCode("01")] {
      let sheet = try #require(try sheet("T3", place))
      for row in sheet.places {
        let body = try programme.answer(.overview(focus: row.unit.code)).body
        guard case .overview(let overview) = body else { continue }
        let sums = overview.focusRollUp
        #expect(row.reported == Share(sums.reported, of: sums.communes))
        #expect(row.records == nil)
      }
      #expect(!sheet.places.isEmpty)
      #expect(sheet.total.reported.part == sheet.places.reduce(0) { $0 + $1.reported.part })
    }
    #expect(try sheet("T3")?.total.reported == Share(9, of: 11))
    let products = try #require(try sheet("T6"))
    #expect(products.total.records?.list == .products)
    let received = products.places.map { $0.records?.received }
    #expect(products.total.records?.received == received.reduce(0) { $0 + ($1 ?? 0) })
    // A district sends no list of its own.
    #expect(try sheet("T6", UnitCode("01"))?.places.allSatisfy { $0.records == nil } == true)
  }

  @Test func `a province has its districts, a district nothing below`() throws {
    let province = try #require(try sheet("T3", UnitCode("01")))
    #expect(province.places.allSatisfy { $0.unit.level == .district })
    #expect(!province.places.isEmpty)
    #expect(province.total.forecast.goal != nil)
    // The programme gives no province a number of communes that may be left.
    #expect(try sheet("T4", UnitCode("01"))?.total.forecast.outlook == .noGoal)
    let district = try #require(try sheet("T3", UnitCode("011")))
    #expect(district.places.isEmpty)
    #expect(district.total.unit.level == .district)
  }

  @Test func `an earlier day knows nothing of later ones`() throws {
    let sheet = try #require(try sheet("T3", day: ReadingStore.december))
    #expect(sheet.total.forecast.series.count == 1)
    #expect(sheet.total.forecast.outlook == .tooFewDates)
  }

  @Test func `an unknown target or place is missing`() throws {
    #expect(try sheet("T99") == nil)
    #expect(try sheet("T3", UnitCode("99")) == nil)
  }
}
