import NTMModel
import Testing

@Suite struct CooperativeCountsTests {
  private let day = Day(number: 18_413)  // 31/05/2020

  private func organisation(
    _ kind: Organisation.Kind,
    _ founded: String,
    dissolved: String? = nil,
    effective from: String? = nil,
    until: String? = nil,
    members: Int? = nil
  ) throws -> Organisation {
    Organisation(
      kind: kind,
      founded: try #require(Day(founded)),
      dissolved: dissolved.flatMap { Day($0) },
      effectiveFrom: from.flatMap { Day($0) },
      effectiveUntil: until.flatMap { Day($0) },
      inOCOPSince: nil,
      members: members
    )
  }

  private func all() throws -> [Organisation] {
    [
      try organisation(.cooperative, "2015-04-01", effective: "2018-01-01", members: 30),
      try organisation(
        .cooperative,
        "2015-12-31",
        effective: "2018-06-30",
        until: "2019-12-31",
        members: 12
      ),
      try organisation(
        .cooperative,
        "2018-02-01",
        dissolved: "2019-07-01",
        effective: "2018-03-01"
      ),
      try organisation(.cooperative, "2019-05-05", dissolved: "2020-06-15"),
      try organisation(.cooperative, "2020-05-31"),
      try organisation(.union, "2017-01-01", effective: "2016-01-01", members: 5),
      try organisation(.cooperative, "2020-06-01"),
      try organisation(.enterprise, "2010-01-01", effective: "2011-01-01"),
    ]
  }

  @Test func `both numbers are those of the day`() throws {
    var counts = CooperativeCounts(on: day)
    for organisation in try all() { counts.add(organisation) }
    #expect(counts.share == Share(2, of: 5))
    #expect(counts.unions == 1)
    #expect(counts.unionsEffective == 1)
    #expect(counts.members == 47)
    #expect(counts.membersReported == 3)
  }

  @Test func `each year is what its last day makes of it, the last one what the day makes`() throws
  {
    var counts = CooperativeCounts(on: day)
    let all = try all().filter { $0.kind != .enterprise }
    for organisation in all { counts.add(organisation) }
    #expect(counts.years.map(\.year) == [2020, 2019, 2018, 2017, 2016, 2015])
    for year in counts.years {
      let end = min(day, try #require(Day(year: year.year, month: 12, day: 31)))
      let existing = all.filter { $0.founded <= day && $0.exists(on: end) }
      #expect(year.existing == existing.count)
      let effective = existing.count { $0.isEffective(on: end) }
      #expect(year.effective ?? 0 == effective)
      #expect(year.founded == all.count { $0.founded <= day && $0.founded.year == year.year })
    }
    #expect(counts.years[1].dissolved == 1)
    #expect(counts.years[0].dissolved == 0)
  }

  @Test func `a year that is not over says until which day it was counted`() throws {
    var counts = CooperativeCounts(on: day)
    for organisation in try all() { counts.add(organisation) }
    #expect(counts.years.map(\.isPart) == [true, false, false, false, false, false])
    #expect(counts.years.first?.until == day)
    #expect(counts.years[1].until == Day("2019-12-31"))
    // A year in which nothing happened, and one that ends with its last day.
    var quiet = CooperativeCounts(on: try #require(Day("2021-12-31")))
    quiet.add(try organisation(.cooperative, "2019-05-05"))
    #expect(quiet.years.map(\.isPart) == [false, false, false])
    #expect(quiet.years.map(\.existing) == [1, 1, 1])
  }

  @Test func `before anybody looked nothing is said of effectiveness`() throws {
    var counts = CooperativeCounts(on: day)
    for organisation in try all() { counts.add(organisation) }
    #expect(counts.years.map(\.effective) == [2, 2, 4, 1, nil, nil])
    #expect(counts.years.last?.share.tenthsOfPercent == nil)
  }

  @Test func `of years that the records do not reach only what happened in them is told`() throws {
    let reach = RecordReach([day, try #require(Day("2017-12-31"))])
    var counts = CooperativeCounts(on: day, within: reach)
    for organisation in try all() { counts.add(organisation) }
    #expect(counts.years.map(\.existing) == [5, 4, 4, 3, nil, nil])
    #expect(counts.years.map(\.effective) == [2, 2, 4, 1, nil, nil])
    #expect(counts.years.map(\.unions) == [1, 1, 1, 1, nil, nil])
    #expect(counts.years.map(\.cooperatives) == [4, 3, 3, 2, nil, nil])
    #expect(counts.years.map(\.founded) == [1, 1, 1, 1, 0, 2])
    #expect(counts.years[4].share == Share(0, of: 0))
  }

  @Test func `a union that was dissolved is among the unions no more`() throws {
    var counts = CooperativeCounts(on: day)
    counts.add(try organisation(.union, "2017-01-01", dissolved: "2019-03-01"))
    counts.add(try organisation(.cooperative, "2017-01-01"))
    #expect(counts.years.map(\.unions) == [0, 0, 1, 1])
    #expect(counts.years.map(\.cooperatives) == [1, 1, 1, 1])
  }

  @Test func `a state is told apart from the others`() throws {
    let states = try all().prefix(4).map { $0.state(on: day) }
    #expect(states == [.effective, .noLongerEffective, .dissolved, .notEffective])
  }
}
