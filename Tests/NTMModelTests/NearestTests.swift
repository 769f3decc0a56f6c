import Fuzzing
import NTMModel
import Testing

/// The least that would meet each target, held against trying every possibility.
@Suite struct NearestTests {
  private static let set = CriteriaSet.sample(code: "S", criteria: 3, line: 2, bands: [3...3])

  /// A small country: every commune has a province, a district and the states of three criteria.
  struct Country {
    struct Commune {
      var province: Int
      var district: Int
      var words: CriteriaWords
      var isRecognised: Bool
    }

    var communes: [Commune] = []
    /// Districts that hold a decision already.
    var recognised: Set<Int> = []
    /// How many of three criteria of its own each district lacks; empty where no set is for districts.
    var ownLacks: [Int] = []

    /// Two provinces of two districts each, one to three communes in a district.
    init(_ random: inout SplitMix) {
      for district in 0..<4 {
        for _ in 0..<(1 + Int(random.next() % 3)) {
          var words = CriteriaWords.empty
          for position in 0..<3 where random.next() % 3 > 0 { words[position] = .met }
          for position in 0..<3 where words[position] == .noReport { words[position] = .notMet }
          let isWhole = words.metCount == 3
          communes.append(
            Commune(
              province: district / 2,
              district: district,
              words: words,
              isRecognised: isWhole && random.next() % 2 == 0
            )
          )
        }
      }
    }

    func isWhole(_ district: Int) -> Bool {
      communes.filter { $0.district == district }.allSatisfy { $0.isRecognised }
    }

    /// The roll-up, with every commune that meets all criteria recognised when `isFull`.
    func rollUp(isFull: Bool) -> RollUp {
      var country = self
      if isFull {
        for index in communes.indices where communes[index].words.metCount == 3 {
          country.communes[index].isRecognised = true
        }
      }
      var sums = RollUp.empty()
      sums.communes = communes.count
      sums.recognised = country.communes.count { $0.isRecognised }
      sums.below = communes.count { $0.words.metCount < 2 }
      sums.districts = 4
      sums.districtsWithCommunes = 4
      sums.districtsWithRecognisedCommune = (0..<4).count { district in
        country.communes.contains { $0.district == district && $0.isRecognised }
      }
      let whole = (0..<4).filter { recognised.contains($0) || (isFull && country.isWhole($0)) }
      sums.districtsRecognised = whole.count
      sums.provinces = 2
      sums.provincesWithRecognisedDistrict = Set(whole.map { $0 / 2 }).count
      return sums
    }

    var districtRows: [DistrictRow] {
      (0..<4).map { district in
        let own = communes.filter { $0.district == district }
        return DistrictRow(
          unit: Country.unit("d\(district)", .district, "Huyện", "H\(district)"),
          nameRank: 0,
          folded: "",
          province: Country.unit("p\(district / 2)", .province, "Tỉnh", "T\(district / 2)"),
          title: Bilingual("", ""),
          communes: Share(own.count { $0.isRecognised }, of: own.count),
          reported: Share(own.count, of: own.count),
          meanMet: Mean(sum: 0, count: 0),
          recognitions: recognised.contains(district)
            ? [Country.decision] : [],
          criteria: ownLacks.isEmpty ? nil : Country.criteria(lacking: ownLacks[district])
        )
      }
    }

    private static func criteria(lacking lack: Int) -> OwnCriteria {
      var words = CriteriaWords.empty
      for position in 0..<3 { words[position] = position < lack ? .notMet : .met }
      return OwnCriteria(set: "H", count: 3, words: words, assessedOn: Day(number: 0))
    }

    var communeRows: [CommuneRow] {
      communes.enumerated().map { index, commune in
        CommuneRow(
          unit: Country.unit("c\(index)", .commune, "Xã", "X\(index)"),
          nameRank: 0,
          folded: "",
          district: "H\(commune.district)",
          province: "T\(commune.province)",
          districtType: "Huyện",
          words: commune.words,
          assessedOn: commune.words.hasReport ? Day(number: 0) : nil,
          title: commune.isRecognised ? HeldTitle(.standard, since: Day(number: 0)) : nil
        )
      }
    }

    private static let decision = Recognition(
      standard: .standard,
      number: "1",
      decidedOn: Day(number: 0),
      year: 2019,
      lostOn: nil,
      source: ""
    )

    static func unit(_ code: String, _ level: Level, _ type: String, _ name: String) -> Unit {
      Unit(
        code: UnitCode(code),
        level: level,
        type: type,
        name: name,
        isCounted: true,
        valid: Period(from: Day(number: 0))
      )
    }
  }

  /// The fewest criteria with which the target is met, found by meeting every set of them.
  private func fewest(_ target: Target, _ country: Country, on day: Day) -> Int? {
    let cells = country.communes.indices.flatMap { index in
      country.communes[index].words.lacking(of: 3).map { (index, $0 - 1) }
    }
    var fewest: Int?
    for choice in 0..<(1 << cells.count) {
      let count = choice.nonzeroBitCount
      guard count < fewest ?? .max else { continue }
      var changed = country
      for (bit, cell) in cells.enumerated() where choice >> bit & 1 == 1 {
        changed.communes[cell.0].words[cell.1] = .met
      }
      if target.reading(of: changed.rollUp(isFull: true), on: day, since: nil).isMet {
        fewest = count
      }
    }
    return fewest
  }

  private func targets(_ country: Country) throws -> [Target] {
    try [
      .sample(.communesRecognised, goal: 60, kind: .percent),
      .sample(.communesRecognised, goal: country.communes.count),
      .sample(.communesBelowLine, .atMost, goal: 1),
      .sample(.communesBelowLine, .atMost, goal: 0),
      .sample(.districtsWithRecognisedCommune, goal: 100, kind: .percent),
      .sample(.districtsWithRecognisedCommune, goal: 3),
      .sample(.provincesWithRecognisedDistrict, goal: 1),
      .sample(.provincesWithRecognisedDistrict, goal: 2),
      .sample(.districtUnitsGained, goal: 2, baseline: country.recognised.count),
    ]
  }

  @Test(arguments: 0..<40) func `no smaller set would do`(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    var country = Country(&random)
    let whole = (0..<4).filter { country.isWhole($0) }
    if let first = whole.first { country.recognised = [first] }
    let cells = country.communes.reduce(0) { $0 + 3 - $1.words.metCount }
    guard cells <= 13 else { return }
    let rule = NearestRule(country.communeRows, in: country.districtRows, of: Self.set)
    let today = try day("2020-05-31")
    for target in try targets(country) {
      let reading = target.reading(of: country.rollUp(isFull: false), on: today, since: nil)
      let goal = try #require(rule.goal(reading))
      guard !reading.isMet else {
        #expect(goal.lack == 0 && goal.chosen.isEmpty)
        continue
      }
      guard let fewest = fewest(target, country, on: today) else {
        #expect(!goal.isEnough)
        continue
      }
      #expect(goal.isEnough)
      #expect(goal.criteria == fewest, "\(target.metric) \(target.goal.plain)")
    }
  }

  /// The least that some districts together need, their own criteria after those of their communes,
  /// found by recognising every set of them.
  private func leastOfSets(_ target: Target, _ country: Country, on day: Day) -> [Int]? {
    var least: [Int]?
    for choice in 0..<16 {
      let chosen = (0..<4).filter { choice >> $0 & 1 == 1 && !country.recognised.contains($0) }
      var changed = country
      changed.recognised.formUnion(chosen)
      guard target.reading(of: changed.rollUp(isFull: false), on: day, since: nil).isMet else {
        continue
      }
      let open = country.communes.filter { chosen.contains($0.district) && !$0.isRecognised }
      let need = [
        open.reduce(0) { $0 + 3 - $1.words.metCount },
        chosen.reduce(0) { $0 + country.ownLacks[$1] },
      ]
      if least.map({ need.lexicographicallyPrecedes($0) }) ?? true { least = need }
    }
    return least
  }

  @Test(arguments: 0..<200)
  func `between districts as near, those that lack fewer criteria of their own`(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    var country = Country(&random)
    country.ownLacks = (0..<4).map { _ in Int(random.next() % 4) }
    let rule = NearestRule(country.communeRows, in: country.districtRows, of: Self.set)
    let today = try day("2020-05-31")
    for target in try [
      Target.sample(.provincesWithRecognisedDistrict, goal: 1),
      .sample(.provincesWithRecognisedDistrict, goal: 2),
      .sample(.districtUnitsGained, goal: 1, baseline: 0),
      .sample(.districtUnitsGained, goal: 2, baseline: 0),
    ] {
      let reading = target.reading(of: country.rollUp(isFull: false), on: today, since: nil)
      let goal = try #require(rule.goal(reading))
      let own = goal.chosen.reduce(0) { $0 + $1.own.count }
      let least = try #require(leastOfSets(target, country, on: today))
      #expect([goal.criteria, own] == least, "\(target.metric) \(target.goal.plain)")
    }
    let all = rule.districtsToGo.map { [$0.criteria, $0.own.count] }
    #expect(zip(all, all.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
  }

  /// Met from its own baseline and not from one that stands in print: the way to be met from both.
  @Test(arguments: 0..<40) func `a baseline that turns the verdict has its way too`(
    seed: Int
  ) throws {
    var random = SplitMix(state: UInt64(seed))
    var country = Country(&random)
    country.recognised = [(0..<4).first(where: country.isWhole) ?? 0]
    guard country.communes.reduce(0, { $0 + 3 - $1.words.metCount }) <= 13 else { return }
    let rule = NearestRule(country.communeRows, in: country.districtRows, of: Self.set)
    let (today, held) = (try day("2020-05-31"), country.recognised.count)
    let target = try Target.sample(.districtUnitsGained, goal: 1, baseline: held - 1)
    var reading = target.reading(of: country.rollUp(isFull: false), on: today, since: nil)
    #expect(reading.isMet)
    #expect(rule.goal(reading)?.other == nil)
    reading.rival = PublishedFigure(
      day: today,
      unit: "VN",
      indicator: "districts",
      value: Quantity(held),
      total: nil,
      percent: nil,
      measure: "",
      source: "",
      confidence: "high",
      note: Bilingual("", "")
    )
    let goal = try #require(rule.goal(reading))
    #expect(goal.lack == 0)
    #expect(goal.other == NearestGoal.Other(baseline: Quantity(held), lack: 1))
    let stricter = try Target.sample(.districtUnitsGained, goal: 1, baseline: held)
    guard let fewest = fewest(stricter, country, on: today) else {
      #expect(!goal.isEnough)
      return
    }
    #expect(goal.isEnough && goal.chosen.count == 1)
    #expect(goal.criteria == fewest)
  }

  @Test func `communes without a report are told apart and never chosen`() throws {
    var random = SplitMix(state: 3)
    var country = Country(&random)
    country.communes[0].words = .empty
    country.communes[0].isRecognised = false
    let rule = NearestRule(country.communeRows, in: country.districtRows, of: Self.set)
    #expect(rule.silent.map(\.unit.name) == ["X0"])
    #expect(!rule.communes(lackingAtMost: 3).contains { $0.row.unit.name == "X0" })
    let target = try Target.sample(.communesRecognised, goal: country.communes.count)
    let reading = target.reading(
      of: country.rollUp(isFull: false),
      on: try day("2020-05-31"),
      since: nil
    )
    let goal = try #require(rule.goal(reading))
    #expect(goal.unknown == 1)
    #expect(goal.chosen.count == goal.lack - 1)
    #expect(!goal.isEnough)
    let gained = try Target.sample(.districtUnitsGained, goal: 4, baseline: 0)
    let whole = gained.reading(
      of: country.rollUp(isFull: false),
      on: try day("2020-05-31"),
      since: nil
    )
    #expect(rule.goal(whole)?.chosen.contains { $0.unit.name == "H0" } == false)
  }

  @Test func `gaps count what near communes lack alone and with one other`() throws {
    var random = SplitMix(state: 5)
    let country = Country(&random)
    let rule = NearestRule(country.communeRows, in: country.districtRows, of: Self.set)
    let near = rule.communes(lackingAtMost: 2)
    #expect(near.map(\.lacking.count) == near.map(\.lacking.count).sorted())
    let gaps = rule.gaps(of: near)
    #expect(gaps.reduce(0) { $0 + $1.alone } == near.count { $0.lacking.count == 1 })
    #expect(gaps.reduce(0) { $0 + $1.paired } == 2 * near.count { $0.lacking.count == 2 })
  }

  @Test func `what is met by products or cooperatives has no nearest unit`() throws {
    let rule = NearestRule([], in: [], of: Self.set)
    for metric in [Target.Metric.ocopStandardised, .ocopNewEnterprises, .cooperativesEffective] {
      let target = try Target.sample(metric, goal: 1)
      let reading = target.reading(of: .empty(), on: try day("2020-05-31"), since: nil)
      #expect(rule.goal(reading) == nil)
    }
  }
}
