import NTMModel
import Testing

/// The eight targets of the work programme of 2020, read from roll-ups computed by hand.
struct TargetTests {
  /// The country at the end of May 2020 on the unit list, with the published 126 and 45.
  var may: RollUp {
    var country = RollUp.empty()
    country.communes = 8_297
    country.recognised = 4_829
    country.below = 590
    country.undetermined = 24
    country.provinces = 63
    country.provincesWithRecognisedDistrict = 45
    country.districts = 664
    country.districtsRecognised = 126
    country.districtsWithCommunes = 645
    country.districtsWithRecognisedCommune = 644
    // 1,711 products of three stars or more, 320 below.
    country.sectorStars = [120, 200, 1_000, 600, 100] + Array(repeating: 0, count: 24) + [11]
    country.newEnterprises = 210
    country.cooperatives = 15_300
    country.cooperativesEffective = 9_000
    return country
  }

  func reading(_ target: Target, _ rollUp: RollUp) throws -> TargetReading {
    target.reading(of: rollUp, on: try day("2020-05-31"), since: nil)
  }

  @Test func `T1 counts provinces with a recognised district`() throws {
    let target = try Target.sample(.provincesWithRecognisedDistrict, goal: 63)
    let open = try reading(target, may)
    #expect(open.value == Quantity(45))
    #expect(open.part == 45)
    #expect(open.base == 63)
    #expect(!open.isMet)
    var all = may
    all.provincesWithRecognisedDistrict = 63
    #expect(try reading(target, all).isMet)
  }

  @Test func `T2 is not met while one district of 645 is missing`() throws {
    let target = try Target.sample(
      .districtsWithRecognisedCommune,
      .equal,
      goal: 100,
      kind: .percent
    )
    let open = try reading(target, may)
    #expect(open.value?.plain == "99.84")
    #expect(open.base == 645)
    #expect(!open.isMet)
    var all = may
    all.districtsWithRecognisedCommune = 645
    #expect(try reading(target, all).value == Quantity(100))
    #expect(try reading(target, all).isMet)
  }

  @Test(arguments: [(4_829, "58.2", false), (4_978, "59.99", false), (4_979, "60", true)])
  func `T3 needs 4,979 of 8,297 communes for 60%`(
    recognised: Int,
    percent: String,
    isMet: Bool
  ) throws {
    var country = may
    country.recognised = recognised
    let target = try Target.sample(.communesRecognised, goal: 60, kind: .percent)
    let found = try reading(target, country)
    #expect(found.value?.plain == percent)
    #expect(found.isMet == isMet)
    #expect(found.undetermined == 0)
  }

  @Test(arguments: [(570, true), (576, true), (577, false), (600, false), (601, false)])
  func `T4 is a ceiling that holds with the 24 communes nobody can decide`(
    below: Int,
    isMet: Bool
  ) throws {
    var country = may
    country.below = below
    let found = try reading(try .sample(.communesBelowLine, .atMost, goal: 600), country)
    #expect(found.value == Quantity(below))
    #expect(found.base == 8_297)
    #expect(found.isMet == isMet)
    #expect(found.undetermined == 24)
  }

  @Test(arguments: [(685, 85, 109), (600, 0, 24), (590, 0, 14), (570, nil, nil)])
  func `what T4 lacks lies between what is sure and what nobody can decide`(
    below: Int,
    least: Int?,
    most: Int?
  ) throws {
    var country = may
    country.below = below
    let found = try reading(try .sample(.communesBelowLine, .atMost, goal: 600), country)
    #expect(found.gapRange?.least == least.map { Quantity($0) })
    #expect(found.gapRange?.most == most.map { Quantity($0) })
    // Of a percentage a commune is no whole point.
    var target = found.target
    target.kind = .percent
    target.goal = Quantity(5)
    #expect(try reading(target, country).gapRange == nil)
  }

  @Test(arguments: [(111, "15", true), (114, "12", false)])
  func `T5 counts from its baseline, 126 being 15 more than 111 but 12 more than 114`(
    baseline: Int,
    gained: String,
    isMet: Bool
  ) throws {
    let target = try Target.sample(.districtUnitsGained, goal: 15, baseline: baseline)
    let found = try reading(target, may)
    #expect(found.value?.plain == gained)
    #expect(found.part == 126)
    #expect(found.base == 664)
    #expect(found.isMet == isMet)
  }

  @Test func `T5 without a baseline has no value`() throws {
    let found = try reading(try .sample(.districtUnitsGained, goal: 15), may)
    #expect(found.value == nil)
    #expect(!found.isMet)
  }

  @Test func `T6 counts products of three stars or more`() throws {
    let found = try reading(try .sample(.ocopStandardised, goal: 2_400), may)
    #expect(found.value == Quantity(1_711))
    #expect(found.base == nil)
    #expect(!found.isMet)
  }

  @Test func `T7 counts new enterprises`() throws {
    let found = try reading(try .sample(.ocopNewEnterprises, goal: 500), may)
    #expect(found.value == Quantity(210))
    #expect(found.base == nil)
  }

  @Test func `T8 counts the cooperatives that are effective, of all`() throws {
    let found = try reading(try .sample(.cooperativesEffective, goal: 15_000), may)
    #expect(found.value == Quantity(9_000))
    #expect(found.base == 15_300)
    #expect(!found.isMet)
  }

  @Test func `a percentage of nothing has no value and is not met`() throws {
    let target = try Target.sample(.communesRecognised, goal: 0, kind: .percent)
    let found = try reading(target, .empty())
    #expect(found.value == nil)
    #expect(!found.isMet)
  }

  @Test func `a reading carries its day`() throws {
    let found = try reading(try .sample(.ocopNewEnterprises, goal: 500), may)
    #expect(found.asOf == (try day("2020-05-31")))
  }

  @Test func `every metric is named by the word of the file`() {
    for metric in Target.Metric.allCases {
      #expect(Target.Metric(rawValue: metric.rawValue) == metric)
    }
    #expect(Target.Metric.allCases.count == 8)
  }
}
