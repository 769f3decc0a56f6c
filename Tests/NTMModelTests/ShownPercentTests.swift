import NTMModel
import Testing

/// What a percentage is shown as beside its goal.
struct ShownPercentTests {
  private func reading(
    _ recognised: Int,
    of communes: Int,
    _ direction: Direction = .atLeast,
    goal: Int
  ) throws -> TargetReading {
    var country = RollUp.empty()
    country.communes = communes
    country.recognised = recognised
    let target = try Target.sample(.communesRecognised, direction, goal: goal, kind: .percent)
    return target.reading(of: country, on: try day("2020-05-31"), since: nil)
  }

  @Test(arguments: [(4_829, 582), (4_978, 599), (4_979, 600)])
  func `59.99% is not shown as the 60% it does not reach`(recognised: Int, tenths: Int) throws {
    #expect(try reading(recognised, of: 8_297, goal: 60).shownTenths == tenths)
  }

  @Test func `6.001% is not shown as the 6% it exceeds`() throws {
    #expect(try reading(6_001, of: 100_000, .atMost, goal: 6).shownTenths == 61)
  }

  @Test(arguments: [(8_297, 1_000), (8_296, 999), (1, 1), (0, 0)])
  func `all and none are said of all and none only`(part: Int, tenths: Int) {
    #expect(Share(part, of: 8_297).tenthsOfPercent == tenths)
  }

  @Test func `what is new within the year is paced from 0, not from last year's count`() throws {
    var december = RollUp.empty()
    december.newEnterprises = 301
    var may = RollUp.empty()
    may.newEnterprises = 251
    let target = try Target.sample(.ocopNewEnterprises, goal: 500)
    // 152 of 366 days: 208 of 500 are due.
    let found = target.reading(
      of: may,
      on: try day("2020-05-31"),
      since: (december, try day("2019-12-31"))
    )
    #expect(found.pace == .onTrack)
  }

  @Test func `a ceiling that only open communes could break lacks their reports`() throws {
    var country = RollUp.empty()
    country.communes = 8_297
    country.below = 590
    country.undetermined = 20
    let target = try Target.sample(.communesBelowLine, .atMost, goal: 600)
    let found = target.reading(of: country, on: try day("2020-05-31"), since: nil)
    #expect(!found.isMet)
    #expect(found.gap == Quantity(10))
  }
}
