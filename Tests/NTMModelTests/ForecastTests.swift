import NTMModel
import Testing

/// Series of the five reporting dates of 2018 to 2020, worked out apart from the program.
@Suite struct ForecastTests {
  static let days = ["2018-12-31", "2019-06-30", "2019-12-31", "2020-03-31", "2020-05-31"]

  private func forecast(
    _ target: Target,
    _ rollUps: [RollUp],
    days: [String] = days,
    on text: String = "2020-05-31",
    isWhole: Bool = true
  ) throws -> Forecast {
    let series = try zip(days, rollUps).map { (day: try day($0), rollUp: $1) }
    let newYear = try day("2019-12-31")
    let start = series.map(\.day).last { $0 <= newYear }
    return target.forecast(of: series, on: try day(text), since: start, isWhole: isWhole)
  }

  private func recognised(_ counts: [Int], of communes: Int = 8_297) -> [RollUp] {
    counts.map {
      var country = RollUp.empty()
      country.communes = communes
      country.recognised = $0
      return country
    }
  }

  private func below(_ counts: [Int]) -> [RollUp] {
    counts.map {
      var country = RollUp.empty()
      country.communes = 8_297
      country.below = $0
      return country
    }
  }

  private func quantity(_ text: String) throws -> Quantity {
    try #require(Quantity(rounding: text) ?? Quantity(text))
  }

  // 60% of 8,297 is 4,979. The line through the five counts rises by 71.86 a month.
  @Test func `a rising series is laid on to the deadline with a band`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let found = try forecast(target, recognised([3_518, 4_170, 4_480, 4_673, 4_829]))
    #expect(found.goal == 4_979)
    #expect(found.gained == 349)
    // 499 from the year's start to the goal, 152 of 366 days: 207.2, so 208 are due.
    #expect(found.due == 4_688)
    #expect(found.behind == 0)
    #expect(found.rate == (try quantity("71.86")))
    #expect(found.bestRate == (try quantity("109.64")))
    // 150 in 214 days.
    #expect(found.needed == (try quantity("21.33")))
    #expect(found.projected == Forecast.Band(worst: 5_248, likely: 5_334, best: 5_376))
    #expect(found.outlook == .reaches)
    // 349 of 499, and nothing is left.
    #expect(found.status == 699)
    #expect(found.anticipated == 0 && found.anticipation == .kept)
  }

  @Test func `two dates are a line without a band`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let found = try forecast(
      target,
      recognised([4_500, 4_800]),
      days: ["2019-12-31", "2020-05-31"]
    )
    // 300 in 152 days; 214 days more bring 422.4.
    #expect(found.rate == (try quantity("60.07")))
    #expect(found.projected == Forecast.Band(worst: 5_222, likely: 5_222, best: 5_222))
  }

  @Test func `one date is too few, and none`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let one = try forecast(target, recognised([4_800]), days: ["2020-05-31"])
    #expect(one.outlook == .tooFewDates)
    #expect(one.rate == nil && one.projected == nil && one.due == nil)
    // What is needed follows from the day alone.
    #expect(one.needed == (try quantity("25.46")))
    let none = try forecast(target, [], days: [])
    #expect(none.outlook == .tooFewDates)
    #expect(none.now == nil && none.needed == nil)
  }

  @Test func `where lower is better the line falls and so does the band`() throws {
    let target = try Target.sample(.communesBelowLine, .atMost, goal: 600)
    let found = try forecast(target, below([1_200, 1_050, 900, 820, 760]))
    #expect(found.gained == 140)
    // The count itself went down.
    #expect(found.change == -140)
    // 300 in 366 days: 124.6 by the day, so at most 775.
    #expect(found.due == 775)
    #expect(found.rate == (try quantity("25.81")))
    #expect(found.needed == (try quantity("22.76")))
    #expect(found.projected == Forecast.Band(worst: 583, likely: 579, best: 572))
    #expect(found.outlook == .reaches)
    #expect(found.status == 466)
  }

  @Test func `a goal that is reached is met whatever the series does`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let found = try forecast(target, recognised([5_100, 5_090, 5_050, 5_040, 5_000]))
    #expect(found.outlook == .met)
    #expect(found.needed == nil)
    #expect(found.due == 4_979)
    #expect(found.behind == 0)
  }

  @Test func `a ceiling that only undecided units could break is not met yet`() throws {
    let target = try Target.sample(.communesBelowLine, .atMost, goal: 600)
    var rollUps = below([900, 590])
    let days = ["2019-12-31", "2020-05-31"]
    rollUps[1].undetermined = 10
    #expect(try forecast(target, rollUps, days: days).outlook == .met)
    rollUps[1].undetermined = 11
    #expect(try forecast(target, rollUps, days: days).outlook == .mayReach)
  }

  @Test func `no progress reaches nothing`() throws {
    let target = try Target.sample(.communesRecognised, goal: 200)
    let found = try forecast(target, recognised(Array(repeating: 100, count: 5)))
    #expect(found.rate == Quantity(0))
    #expect(found.projected == Forecast.Band(worst: 100, likely: 100, best: 100))
    #expect(found.outlook == .outOfReach(100))
    #expect(found.status == 0)
    #expect(found.anticipated == 1_000 && found.anticipation == .accelerate)
  }

  @Test func `a loss of less than half a commune is none`() throws {
    let target = try Target.sample(.communesRecognised, goal: 13)
    let found = try forecast(target, recognised([1_301, 1_301, 1_301, 1_301, 1_300]))
    #expect(found.rate.map { $0 < Quantity(0) } == true)
    #expect(found.projected?.best == 1_300)
  }

  @Test func `a falling series is projected to fall`() throws {
    let target = try Target.sample(.communesRecognised, goal: 200)
    let found = try forecast(target, recognised([100, 90, 95, 93, 92]))
    #expect(found.gained == -3)
    #expect(found.rate == (try quantity("-0.27")))
    #expect(found.projected == Forecast.Band(worst: 87, likely: 90, best: 93))
    #expect(found.outlook == .outOfReach(110))
    #expect(found.status == -28)
    #expect(found.anticipated == 1_047 && found.anticipation == .reverse)
  }

  // The fastest two dates brought 11.58 a month; 214 days of that would reach 691.
  @Test(arguments: [
    (650, Forecast.Outlook.reaches), (667, .mayReach), (690, .short(31)), (692, .outOfReach(33)),
  ])
  func `the outlook tells what is short from what cannot be reached`(
    goal: Int,
    expected: Forecast.Outlook
  ) throws {
    let target = try Target.sample(.communesRecognised, goal: goal)
    let found = try forecast(target, recognised([500, 520, 590, 600, 610]))
    #expect(found.projected == Forecast.Band(worst: 638, likely: 659, best: 667))
    #expect(found.outlook == expected)
  }

  @Test func `a date on which nobody had reported has no count below the line`() throws {
    let target = try Target.sample(.communesBelowLine, .atMost, goal: 600)
    func sums(_ below: Int, undetermined: Int, silent: Int) -> RollUp {
      var sums = recognised([0])[0]
      (sums.communes, sums.below, sums.undetermined) = (127, below, undetermined)
      (sums.silent, sums.reported) = (silent, 127 - silent)
      return sums
    }
    let silent = sums(0, undetermined: 127, silent: 127)
    let first = sums(33, undetermined: 0, silent: 0)
    let found = try forecast(
      target,
      [silent, silent, silent, silent, first],
      isWhole: false
    )
    // A first report of 33 is no rise from 0.
    #expect(found.series.map(\.count) == [33])
    #expect(found.rate == nil && found.projected == nil)
  }

  @Test func `a date of few reports measures nothing, and what has come since stays`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    var rollUps = recognised([3_518, 4_170, 4_480, 4_673, 4_829])
    for index in rollUps.indices { rollUps[index].reported = 8_297 }
    let full = try forecast(target, rollUps, on: "2020-06-30")
    #expect(full.measuredUntil == nil)
    var early = recognised([4_835])[0]
    early.reported = 411
    let days = Self.days + ["2020-06-30"]
    let found = try forecast(target, rollUps + [early], days: days, on: "2020-06-30")
    #expect(found.measuredUntil == (try day("2020-05-31")))
    #expect(found.now?.count == 4_835 && found.measured.count == 5)
    #expect(found.rate == full.rate && found.bestRate == full.bestRate)
    #expect(found.projected == full.projected)
    // 144 in 184 days: what is needed counts what is there.
    #expect(found.needed == (try quantity("23.82")))
    // Nobody is late because the others have not reported yet: the line is that of the last full date.
    let may = try forecast(target, rollUps, on: "2020-05-31")
    #expect(found.dueOn == (try day("2020-05-31")) && found.due == may.due && may.dueOn == nil)
    #expect(full.due ?? 0 > may.due ?? 0)
    // Where that is past the projection already, it stays.
    early.recognised = 5_700
    let ahead = try forecast(target, rollUps + [early], days: days, on: "2020-06-30")
    #expect(ahead.projected == Forecast.Band(worst: 5_700, likely: 5_700, best: 5_700))
    // Half of them are enough.
    early.reported = 4_149
    #expect(
      try forecast(target, rollUps + [early], days: days, on: "2020-06-30").measuredUntil == nil
    )
  }

  @Test func `what is assumed adds to the count and not to the rate`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let file = try forecast(target, recognised([3_518, 4_170, 4_480, 4_673, 4_829]))
    let assumed = try forecast(target, recognised([3_518, 4_170, 4_480, 4_673, 4_929]))
    #expect(assumed.rate != file.rate)
    let found = assumed.measured(on: file.measured, day: try day("2020-05-31"))
    #expect(found.now?.count == 4_929)
    #expect(found.rate == file.rate && found.bestRate == file.bestRate)
    #expect(found.projected?.likely == (file.projected?.likely ?? 0) + 100)
    #expect(found.outlook == .reaches)
  }

  @Test func `one thing asked for is there or not, and has no rate`() throws {
    let target = try Target.sample(.provincesWithRecognisedDistrict, goal: 63)
    var province = RollUp.empty()
    province.provinces = 1
    let without = Array(repeating: province, count: 5)
    let found = try forecast(target, without, isWhole: false)
    #expect(found.goal == 1 && found.outlook == .notYet)
    #expect(found.due == nil && found.behind == nil && found.needed == nil && found.rate == nil)
    let late = try forecast(target, without, on: "2021-01-01", isWhole: false)
    #expect(late.outlook == .missed)
    province.provincesWithRecognisedDistrict = 1
    #expect(try forecast(target, without.dropLast() + [province], isWhole: false).outlook == .met)
  }

  @Test func `what a ceiling needs counts the undetermined`() throws {
    let target = try Target.sample(.communesBelowLine, .atMost, goal: 600)
    var rollUps = below([1_200, 1_050, 900, 820, 760])
    rollUps[4].undetermined = 24
    let found = try forecast(target, rollUps)
    // 184 in 214 days.
    #expect(found.needed == (try quantity("26.17")))
    // 579 would do, 579 and 24 would not.
    #expect(found.projected?.likely == 579 && found.outlook == .mayReach)
    rollUps[4].undetermined = 21
    #expect(try forecast(target, rollUps).outlook == .reaches)
  }

  @Test func `no projection leaves the counts there can be`() throws {
    let target = try Target.sample(.communesRecognised, goal: 100, kind: .percent)
    let found = try forecast(target, recognised([2, 5, 8, 9, 10], of: 12))
    #expect(found.projected?.likely == 12)
    let ceiling = try Target.sample(.communesBelowLine, .atMost, goal: 0)
    #expect(try forecast(ceiling, below([90, 60, 30, 10, 2])).projected?.best == 0)
  }

  @Test func `after the deadline there is nothing to project`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let found = try forecast(
      target,
      recognised([4_500, 4_800]),
      days: ["2019-12-31", "2020-12-31"],
      on: "2021-01-01"
    )
    #expect(found.outlook == .missed)
    #expect(found.projected == nil && found.needed == nil && found.due == nil)
    // On the last day itself the answer is there.
    let last = try forecast(
      target,
      recognised([4_500, 4_800]),
      days: ["2019-12-31", "2020-12-31"],
      on: "2020-12-31"
    )
    #expect(last.projected?.likely == 4_800)
    #expect(last.outlook == .outOfReach(179))
  }

  @Test func `a part of the country has the goals that follow from the programme`() throws {
    let counts = recognised([40, 60], of: 100)
    let days = ["2019-12-31", "2020-05-31"]
    func goal(_ metric: Target.Metric, _ kind: Target.Kind, goal: Int) throws -> Int? {
      let target = try Target.sample(metric, goal: goal, kind: kind, baseline: 111)
      return try forecast(target, counts, days: days, isWhole: false).goal
    }
    #expect(try goal(.communesRecognised, .percent, goal: 60) == 60)
    #expect(try goal(.communesRecognised, .count, goal: 60) == nil)
    #expect(try goal(.districtUnitsGained, .count, goal: 15) == nil)
    var province = RollUp.empty()
    province.provinces = 1
    let target = try Target.sample(.provincesWithRecognisedDistrict, goal: 63)
    let found = try forecast(target, [province, province], days: days, isWhole: false)
    #expect(found.goal == 1)
    // Of a district, which has no province in it, nothing is asked.
    let nothing = [RollUp.empty(), RollUp.empty()]
    let district = try forecast(target, nothing, days: days, isWhole: false)
    #expect(district.goal == nil && district.outlook == .noGoal && district.due == nil)
    let silent = try Target.sample(.ocopStandardised, goal: 2_400)
    let products = try forecast(silent, counts, days: days, isWhole: false)
    #expect(products.outlook == .noGoal)
    #expect(products.rate == Quantity(0) && products.due == nil)
  }

  @Test func `what begins anew each year is counted from nothing`() throws {
    let target = try Target.sample(.ocopNewEnterprises, goal: 500)
    let rollUps = [300, 350, 400, 120, 251].map {
      var country = RollUp.empty()
      country.newEnterprises = $0
      return country
    }
    let found = try forecast(target, rollUps)
    #expect(found.change == 251)
    // A year within a programme of several years begins anew as well.
    var later = target
    later.deadline = try day("2030-12-31")
    #expect(try forecast(later, rollUps).series.map(\.count) == [0, 120, 251])
    #expect(found.series.map(\.count) == [0, 120, 251])
    #expect(found.start?.count == 0)
    #expect(found.gained == 251)
  }
}
