import Testing

@testable import NTMModel

/// What differences between two days add up to: each kind gained and lost, by worked examples.
@Suite struct DifferenceTests {
  private static func place(_ code: String, _ level: Level = .commune) -> Change.Place {
    Change.Place(
      code: UnitCode(code),
      level: level,
      type: "",
      name: code,
      district: "",
      province: ""
    )
  }

  private static let record = Difference.Record(code: "P1", name: "Chè")
  private static let titles = (first: Standard(grade: 1), second: Standard(grade: 2))

  private func moves(_ what: Difference.What, _ level: Level = .commune) -> [String: Int] {
    let own = Difference(Self.place("1", level), what).moves(leastStars: 3)
    return Dictionary(own.map { ("\($0.count)", $0.by) }) { first, _ in first }
  }

  @Test func `a criterion is gained or lost only where both days tell of it`() {
    #expect(moves(.criterion(1, then: .notMet, now: .met)) == ["criteria": 1])
    #expect(moves(.criterion(1, then: .disputed, now: .met)) == ["criteria": 1])
    #expect(moves(.criterion(1, then: .met, now: .disputed)) == ["criteria": -1])
    #expect(moves(.criterion(1, then: .notMet, now: .disputed)) == [:])
    #expect(moves(.criterion(1, then: .noReport, now: .met)) == [:])
    #expect(moves(.criterion(1, then: .met, now: .noReport)) == [:])
    #expect(moves(.criterion(1, then: .met, now: .notMet), .district) == ["ownCriteria": -1])
  }

  @Test func `an indicator goes by its verdict, and a missing value decides nothing`() {
    func measured(_ verdict: Verdict) -> Difference.Measured { .init([nil], verdict) }
    #expect(
      moves(.indicator(0, then: measured(.notMet), now: measured(.met))) == ["indicators": 1]
    )
    #expect(moves(.indicator(0, then: measured(.met), now: measured(.undecided))) == [:])
    #expect(moves(.indicator(0, then: measured(.undecided), now: measured(.met))) == [:])
  }

  @Test func `titles count units that hold any, and communes above the first one`() {
    let (first, second) = Self.titles
    #expect(moves(.titles(then: [], now: [first], advanced: 0)) == ["communes": 1])
    #expect(
      moves(.titles(then: [second, first], now: [], advanced: -1))
        == ["communes": -1, "advanced": -1]
    )
    #expect(moves(.titles(then: [first], now: [second, first], advanced: 1)) == ["advanced": 1])
    #expect(moves(.titles(then: [], now: [first], advanced: 0), .district) == ["districts": 1])
    #expect(moves(.titles(then: [first], now: [], advanced: 0), .province) == ["provinces": -1])
  }

  @Test func `the line counts who is surely below it`() {
    #expect(moves(.standing(then: .undetermined, now: .below)) == ["below": 1])
    #expect(moves(.standing(then: .below, now: .notBelow)) == ["below": -1])
    #expect(moves(.standing(then: .undetermined, now: .notBelow)) == [:])
  }

  @Test func `products count in force, and as standardised from the least stars on`() {
    func product(_ stars: Int, _ certificate: Certificate = .valid) -> ProductThen {
      ProductThen(stars: stars, certificate: certificate)
    }
    #expect(
      moves(.product(Self.record, then: nil, now: product(3)))
        == ["products": 1, "standardised": 1]
    )
    #expect(moves(.product(Self.record, then: product(2), now: nil)) == ["products": -1])
    #expect(moves(.product(Self.record, then: product(2), now: product(3))) == ["standardised": 1])
    #expect(moves(.product(Self.record, then: nil, now: product(4, .expired))) == [:])
  }

  @Test func `cooperatives come, end, and work effectively or not`() {
    #expect(moves(.organisation(Self.record, then: nil, now: .notEffective)) == ["cooperatives": 1])
    #expect(
      moves(.organisation(Self.record, then: .effective, now: .dissolved))
        == ["cooperatives": -1, "effective": -1]
    )
    #expect(
      moves(.organisation(Self.record, then: .notEffective, now: .effective)) == ["effective": 1]
    )
    #expect(moves(.organisation(Self.record, then: nil, now: .dissolved)) == [:])
    #expect(moves(.newcomer(Self.record, then: false, now: true)) == ["newcomers": 1])
  }

  @Test func `net and gross are told apart; what is told first or no more moves nothing`() {
    let differences = [
      Difference(Self.place("1"), .criterion(1, then: .notMet, now: .met)),
      Difference(Self.place("1"), .criterion(2, then: .met, now: .notMet)),
      Difference(Self.place("1"), .criterion(3, then: .noReport, now: .met)),
      Difference(Self.place("2"), .criterion(1, then: .disputed, now: .met)),
      Difference(Self.place("3"), .figures(then: nil, now: 12)),
      Difference(Self.place("4"), .criterion(1, then: .met, now: .noReport)),
    ]
    let tally = DifferenceTally(differences, leastStars: 3)
    #expect(tally[.criteria] == DifferenceTally.Count(gained: 2, lost: 1))
    #expect(tally[.criteria].net == 1 && tally[.criteria].gross == 3)
    #expect(tally.firstTold == 2 && tally.lastTold == 1 && tally.units == 4)
    #expect(tally[.communes].gross == 0)
  }

  @Test func `what nobody can compare has no count`() {
    let sheet = DifferenceSheet(
      of: Unit(
        code: .country,
        level: .country,
        type: "",
        name: "",
        isCounted: true,
        valid: Period(from: Day(number: 0))
      ),
      [Difference(Self.place("1"), .product(Self.record, then: nil, now: nil))],
      unknown: [.products]
    )
    #expect(sheet.count(.products) == nil && sheet.count(.criteria)?.gross == 0)
  }
}
