import NTMModel
import Testing

// Sets, targets and products for the tests, with the numbers of the official papers.

extension CriteriaSet {
  /// The set of 1980/QĐ-TTg as far as the rules look at it: 19 criteria, the line at 10.
  static let of2016 = CriteriaSet.sample(
    code: "1980",
    criteria: 19,
    line: 10,
    bands: [19...19, 15...18, 10...14, 5...9, 0...4],
  )

  /// The set of 51/2025/QĐ-TTg: 10 criteria; bands 10, 5–9 and below 5.
  static let of2025 = CriteriaSet.sample(
    code: "51/2025",
    criteria: 10,
    line: 5,
    bands: [10...10, 5...9, 0...4],
  )

  static func sample(
    code: String,
    criteria: Int,
    line: Int,
    bands: [ClosedRange<Int>],
    indicators: [Indicator] = []
  ) -> CriteriaSet {
    CriteriaSet(
      code: code,
      name: Bilingual("Bộ tiêu chí", "Criteria set"),
      document: code,
      valid: Period(from: Day(number: 0)),
      line: line,
      bands: bands.map { Band(low: $0.lowerBound, high: $0.upperBound, name: Bilingual("", "")) },
      criteria: (1...criteria).map {
        Criterion(
          number: $0,
          name: Bilingual("", ""),
          short: Bilingual("", ""),
          group: Bilingual("", "")
        )
      },
      indicators: indicators,
    )
  }
}

extension Indicator {
  static func sample(_ code: String, of criterion: Int, parts: Int = 1) -> Indicator {
    Indicator(
      code: code,
      criterion: criterion,
      names: Array(repeating: Bilingual("", ""), count: parts),
      kind: .percent,
      unit: "%",
      direction: .atLeast,
      source: "",
      confidence: "",
      note: Bilingual("", ""),
    )
  }
}

extension CriteriaWords {
  /// Words of so many criteria in each state, in this order from criterion 1 on.
  static func counts(met: Int, notMet: Int = 0, disputed: Int = 0) -> CriteriaWords {
    var words = CriteriaWords.empty
    for position in 0..<met { words[position] = .met }
    for position in met..<(met + notMet) { words[position] = .notMet }
    for position in (met + notMet)..<(met + notMet + disputed) { words[position] = .disputed }
    return words
  }
}

extension Target {
  static func sample(
    _ metric: Metric,
    _ direction: Direction = .atLeast,
    goal: Int,
    kind: Kind = .count,
    baseline: Int? = nil
  ) throws -> Target {
    Target(
      id: "T",
      title: Bilingual("", ""),
      short: Bilingual("", ""),
      metric: metric,
      direction: direction,
      goal: Quantity(goal),
      isAbout: false,
      unit: Bilingual("", ""),
      kind: kind,
      baseline: baseline.map { Quantity($0) },
      baselineDay: nil,
      baselineNote: Bilingual("", ""),
      deadline: try day("2020-12-31"),
      source: "",
      note: Bilingual("", ""),
    )
  }
}

extension Product {
  static func sample(
    stars: Int = 3,
    issued: String = "2019-12-30",
    expires: String = "2022-12-30",
    revoked: String? = nil
  ) throws -> Product {
    Product(
      code: "1",
      name: "Miến dong Tài Hoan",
      unit: UnitCode("02152"),
      sector: "1",
      stars: stars,
      points: Quantity("91.14"),
      owner: "HTX Tài Hoan",
      ownerKind: "htx",
      decision: "",
      issued: try day(issued),
      expires: try day(expires),
      revoked: try revoked.map(day),
    )
  }
}

extension RollUp {
  /// The roll-up of nothing yet, in the shape of a set.
  static func empty(of set: CriteriaSet = .of2016, sectors: Int = 6) -> RollUp {
    RollUp(criteria: set.count, bands: set.bands.count, sectors: sectors)
  }
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func quantity(_ text: String) throws -> Quantity { try #require(Quantity(text)) }
