import NTMModel
import Testing

/// The straight line from the end of 2019 to the end of 2020: 366 days, 152 of them by 31 May.
struct PaceTests {
  func pace(
    _ target: Target,
    _ now: RollUp,
    on text: String,
    since start: RollUp?
  ) throws -> Pace {
    let newYear = try day("2019-12-31")
    return target.reading(of: now, on: try day(text), since: start.map { ($0, newYear) }).pace
  }

  func communes(recognised: Int = 0, below: Int = 0) -> RollUp {
    var country = RollUp.empty()
    country.communes = 8_297
    country.recognised = recognised
    country.below = below
    return country
  }

  // 60% of 8,297 is 4,979. From 4,500 that is 479 more; 479 × 152 / 366 = 198.93, so 199 are due.
  @Test(
    arguments: [
      (4_979, "2020-05-31", Pace.met), (4_800, "2020-05-31", .onTrack),
      (4_699, "2020-05-31", .onTrack), (4_698, "2020-05-31", .behind(1)),
      (4_500, "2020-05-31", .behind(199)), (4_400, "2020-05-31", .behind(299)),
      (4_978, "2020-12-31", .behind(1)), (4_978, "2021-01-01", .missed),
      (4_979, "2021-01-01", .met),
      // One day in, 479 / 366 = 1.3: two are due, rounded against us.
      (4_501, "2020-01-01", .behind(1)), (4_502, "2020-01-01", .onTrack),
    ]
  )
  func `progress is held against the line, rounded against us`(
    recognised: Int,
    text: String,
    expected: Pace
  ) throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let start = communes(recognised: 4_500)
    #expect(try pace(target, communes(recognised: recognised), on: text, since: start) == expected)
  }

  @Test func `nobody is late because the others have not reported yet`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let (june, may) = (try day("2020-06-30"), try day("2020-05-31"))
    let start = (rollUp: communes(recognised: 4_500), day: try day("2019-12-31"))
    // 199 were due by May, 239 would be by June.
    func reading(_ recognised: Int, heldOn: Day?) -> TargetReading {
      let now = communes(recognised: recognised)
      return target.reading(of: now, on: june, since: start, heldOn: heldOn)
    }
    #expect(reading(4_699, heldOn: nil).pace == .behind(40))
    let held = reading(4_699, heldOn: may)
    #expect(held.pace == .onTrack && held.heldOn == may && held.asOf == june)
    #expect(reading(4_698, heldOn: may).pace == .behind(1))
    // What is met is met on its own day.
    #expect(reading(4_979, heldOn: may).heldOn == nil)
  }

  // From 900 down to 600; 300 × 152 / 366 = 124.59, so at most 775 may be left.
  @Test(
    arguments: [
      (600, "2020-05-31", Pace.met), (775, "2020-05-31", .onTrack), (776, "2020-05-31", .behind(1)),
      (950, "2020-05-31", .behind(175)), (601, "2020-12-31", .behind(1)),
      (601, "2021-01-01", .missed),
    ]
  )
  func `where lower is better the line falls`(below: Int, text: String, expected: Pace) throws {
    let target = try Target.sample(.communesBelowLine, .atMost, goal: 600)
    let start = communes(below: 900)
    #expect(try pace(target, communes(below: below), on: text, since: start) == expected)
  }

  // From the baseline 111 to 126; 15 × 152 / 366 = 6.2, so 118 are due.
  @Test(arguments: [(126, Pace.met), (118, .onTrack), (117, .behind(1)), (111, .behind(7))])
  func `a goal counted from a baseline is paced in what is counted`(
    districts: Int,
    expected: Pace
  ) throws {
    let target = try Target.sample(.districtUnitsGained, goal: 15, baseline: 111)
    var start = RollUp.empty()
    start.districtsRecognised = 111
    var now = RollUp.empty()
    now.districtsRecognised = districts
    #expect(try pace(target, now, on: "2020-05-31", since: start) == expected)
  }

  @Test func `without a start the pace is unknown`() throws {
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let now = communes(recognised: 4_829)
    #expect(try pace(target, now, on: "2020-05-31", since: nil) == .unknown)
    #expect(try pace(target, now, on: "2019-12-31", since: now) == .unknown)
    #expect(try pace(target, now, on: "2019-06-30", since: now) == .unknown)
  }

  @Test(arguments: ["2020-05-31", "2021-01-01"])
  func `a target without a value has no pace, before the deadline or after`(text: String) throws {
    let percent = try Target.sample(.districtsWithRecognisedCommune, goal: 100, kind: .percent)
    #expect(try pace(percent, .empty(), on: text, since: .empty()) == .unknown)
    let gained = try Target.sample(.districtUnitsGained, goal: 15)
    #expect(try pace(gained, .empty(), on: text, since: .empty()) == .unknown)
  }

  @Test func `a year that starts past its goal is behind by what it falls short of the goal`()
    throws
  {
    let share = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let many = communes(recognised: 5_000)
    #expect(
      try pace(share, communes(recognised: 4_900), on: "2020-05-31", since: many) == .behind(79)
    )
    let ceiling = try Target.sample(.communesBelowLine, .atMost, goal: 600)
    let few = communes(below: 500)
    #expect(try pace(ceiling, communes(below: 620), on: "2020-05-31", since: few) == .behind(20))
  }

  // At most 6% of 8,297 is 497 communes: 498 would be 6.002%. From 900, 403 × 152 / 366 = 167.4.
  @Test(arguments: [(497, Pace.met), (498, .onTrack), (732, .onTrack), (733, .behind(1))])
  func `a ceiling in percent is rounded against us as well`(below: Int, expected: Pace) throws {
    let target = try Target.sample(.communesBelowLine, .atMost, goal: 6, kind: .percent)
    let start = communes(below: 900)
    #expect(try pace(target, communes(below: below), on: "2020-05-31", since: start) == expected)
  }

  @Test func `a goal beyond every bound is held against the bound`() throws {
    let most = Int(Int64.max / 100)
    let count = try Target.sample(.communesRecognised, goal: most)
    #expect(
      try pace(count, communes(), on: "2020-12-31", since: communes()) == .behind(1_000_000_000)
    )
    let share = try Target.sample(.communesRecognised, goal: most, kind: .percent)
    #expect(try pace(share, communes(), on: "2020-12-31", since: communes()) == .behind(8_297))
    let gained = try Target.sample(.districtUnitsGained, goal: most, baseline: most)
    #expect(
      try pace(gained, communes(), on: "2020-12-31", since: communes()) == .behind(2_000_000_000)
    )
  }
}
