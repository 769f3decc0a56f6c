import NTMModel
import Testing

@testable import NTMStore

/// What follows from the settings that name a store's programmes.
@Suite struct ProgrammePeriodsTests {
  private let periods = ProgrammePeriods([
    "programme": "2020", "programme_from_2026": "2026-01-01",
  ])

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `what is new counts from the programme, and from the year under the first one`() throws
  {
    #expect(periods.firstDayOfNew(on: try day("2028-06-30")) == (try day("2026-01-01")))
    #expect(periods.firstDayOfNew(on: try day("2020-05-31")) == (try day("2020-01-01")))
    #expect(periods.firstDayOfNew(on: try day("2019-12-31")) == (try day("2019-01-01")))
  }

  @Test func `the first programme can name the day from which things are new`() throws {
    let periods = ProgrammePeriods([
      "programme": "2020", "programme_from_2026": "2026-01-01", "new_from": "2020-01-01",
    ])
    #expect(periods.firstDayOfNew(on: try day("2019-12-31")) == (try day("2020-01-01")))
    #expect(periods.firstDayOfNew(on: try day("2021-03-31")) == (try day("2020-01-01")))
    #expect(periods.firstDayOfNew(on: try day("2026-06-30")) == (try day("2026-01-01")))
  }

  @Test func `only a later programme has a first day of its own`() throws {
    #expect(periods.began(of: "2026") == (try day("2026-01-01")))
    #expect(periods.began(of: "2020") == nil)
  }
}
