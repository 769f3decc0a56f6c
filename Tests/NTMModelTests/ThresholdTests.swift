import NTMModel
import Testing

struct ThresholdTests {
  @Test(
    arguments: [
      (Requirement.fulfilled, "1", Verdict.met), (.fulfilled, "0", .notMet),
      // `Không`: 1 says that there is none, which is what is asked.
      (.absent, "1", .met), (.absent, "0", .notMet),
      (.setByProvince, "1", .met), (.setByProvince, "0", .notMet),
    ]
  )
  func `a yes-or-no requirement is met by yes`(
    requirement: Requirement,
    value: String,
    verdict: Verdict
  ) throws {
    #expect(requirement.verdict(on: try quantity(value)) == verdict)
  }

  @Test(
    arguments: [
      (Direction.atLeast, "95", "95", Verdict.met), (.atLeast, "95", "94,99", .notMet),
      (.atLeast, "95", "100", .met),
      (.atMost, "6", "6", .met), (.atMost, "6", "6,01", .notMet), (.atMost, "6", "0", .met),
      (.equal, "100", "100", .met), (.equal, "100", "99,99", .notMet),
      (.equal, "0", "0,01", .notMet),
    ]
  )
  func `a number is held against its limit from the good side`(
    direction: Direction,
    limit: String,
    value: String,
    verdict: Verdict
  ) throws {
    let requirement = Requirement.number(direction, try quantity(limit))
    #expect(requirement.verdict(on: try quantity(value)) == verdict)
  }

  @Test(
    arguments: [
      Requirement.fulfilled, .absent, .setByProvince, .number(.atLeast, Quantity(0)),
      .number(.atMost, Quantity(100)), .number(.equal, Quantity(0)),
    ]
  )
  func `without a report nothing is decided`(requirement: Requirement) {
    #expect(requirement.verdict(on: nil) == .undecided)
  }

  @Test(
    arguments: [
      ([Verdict.met], Verdict.met), ([.met, .met], .met), ([.met, .notMet], .notMet),
      ([.notMet, .undecided], .notMet), ([.met, .undecided], .undecided), ([], .undecided),
    ]
  )
  func `an indicator is met when all its parts are`(parts: [Verdict], whole: Verdict) {
    #expect(Verdict.together(parts) == whole)
  }
}

/// The annex of 1980/QĐ-TTg: the common column, then the seven regions.
struct RegionalThresholdTests {
  static let columns = ["common", "TDMNPB", "DBSH", "BTB", "DHNTB", "TN", "DNB", "DBSCL"]
  static let income = Measure(indicator: 0, part: 0)
  static let stunting = Measure(indicator: 1, part: 0)
  static let hygienicWater = Measure(indicator: 2, part: 0)
  static let cleanWater = Measure(indicator: 2, part: 1)

  static let table = ThresholdTable(
    // Income per head in million đồng a year: thuviennhadat.vn 318802.
    row(income, .atLeast, ["45", "36", "50", "36", "41", "41", "59", "50"])
      // Stunting among children under five in %: thuvienphapluat.vn 24BBF.
      + row(stunting, .atMost, ["21,8", "26,7", "13,9", "24,2", "24,2", "31,4", "14,3", "20,5"])
      // 17.1, hygienic water and clean water in %: thukyluat.vn 150475.
      + row(hygienicWater, .atLeast, ["95", "90", "98", "98", "95", "95", "98", "95"])
      + row(cleanWater, .atLeast, ["60", "50", "65", "60", "60", "50", "65", "65"])
  )

  static func row(_ measure: Measure, _ direction: Direction, _ limits: [String]) -> [Threshold] {
    zip(columns, limits).compactMap { group, text in
      Quantity(text).map {
        Threshold(
          measure: measure,
          group: group,
          requirement: .number(direction, $0),
          source: "1980/QĐ-TTg",
          confidence: "high",
        )
      }
    }
  }

  func verdict(_ measure: Measure, _ region: String, _ value: String) throws -> Verdict {
    let threshold = try #require(Self.table.threshold(for: measure, groups: [region]))
    #expect(threshold.group == region)
    return threshold.requirement.verdict(on: try quantity(value))
  }

  @Test(arguments: zip(columns, ["45", "36", "50", "36", "41", "41", "59", "50"]))
  func `income reaches the threshold of its region and misses it by 10,000 đồng`(
    region: String,
    limit: String
  ) throws {
    let limit = try quantity(limit)
    let hair = Quantity(hundredths: limit.hundredths - 1)
    #expect(try verdict(Self.income, region, limit.plain) == .met)
    #expect(try verdict(Self.income, region, hair.plain) == .notMet)
  }

  @Test(arguments: zip(columns, ["21,8", "26,7", "13,9", "24,2", "24,2", "31,4", "14,3", "20,5"]))
  func `stunting is better the lower it is`(region: String, limit: String) throws {
    let limit = try quantity(limit)
    let hair = Quantity(hundredths: limit.hundredths + 1)
    #expect(try verdict(Self.stunting, region, limit.plain) == .met)
    #expect(try verdict(Self.stunting, region, "0") == .met)
    #expect(try verdict(Self.stunting, region, hair.plain) == .notMet)
  }

  @Test(
    arguments: [
      ("98", "65", Verdict.met), ("100", "70", .met), ("97,9", "65", .notMet),
      ("98", "64,9", .notMet), ("50", "20", .notMet),
    ]
  )
  func `17.1 asks for 98% hygienic and 65% clean water in the Red River Delta`(
    hygienic: String,
    clean: String,
    whole: Verdict
  ) throws {
    let parts = [
      try verdict(Self.hygienicWater, "DBSH", hygienic),
      try verdict(Self.cleanWater, "DBSH", clean),
    ]
    #expect(Verdict.together(parts) == whole)
  }

  @Test func `17.1 with one part reported is open unless that part fails`() throws {
    let clean = try #require(Self.table.threshold(for: Self.cleanWater, groups: ["DBSH"]))
    let missing = clean.requirement.verdict(on: nil)
    #expect(
      Verdict.together([try verdict(Self.hygienicWater, "DBSH", "98"), missing]) == .undecided
    )
    #expect(Verdict.together([try verdict(Self.hygienicWater, "DBSH", "90"), missing]) == .notMet)
  }

  @Test(
    arguments: [
      (["khu-vuc-3", "TDMNPB"], "TDMNPB"), (["TDMNPB", "DBSH"], "TDMNPB"), (["nhóm 1"], "common"),
      ([], "common"),
    ]
  )
  func `the first group with a threshold applies, else the common one`(
    groups: [String],
    found: String
  ) {
    #expect(Self.table.threshold(for: Self.income, groups: groups)?.group == found)
  }

  @Test func `the commune's own group goes before its region`() throws {
    let own = Self.row(Self.income, .atLeast, ["30"]).map {
      var threshold = $0
      threshold.group = "khu-vuc-3"
      return threshold
    }
    let table = ThresholdTable(own + Self.row(Self.income, .atLeast, ["45", "36"]))
    let found = table.threshold(for: Self.income, groups: ["khu-vuc-3", "TDMNPB"])
    #expect(found?.requirement == .number(.atLeast, Quantity(30)))
  }

  @Test func `a measure without any threshold has none`() {
    let unknown = Measure(indicator: 9, part: 0)
    #expect(Self.table.threshold(for: unknown, groups: ["DBSH"]) == nil)
  }

  @Test func `the two parts of 17.1 are two measures`() {
    let set = CriteriaSet.sample(
      code: "1980",
      criteria: 17,
      line: 10,
      bands: [],
      indicators: [.sample("16", of: 16), .sample("17.1", of: 17, parts: 2)],
    )
    #expect(
      set.measures == [
        Measure(indicator: 0, part: 0), Measure(indicator: 1, part: 0),
        Measure(indicator: 1, part: 1),
      ]
    )
  }
}
