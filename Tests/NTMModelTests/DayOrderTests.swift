import NTMModel
import Testing

/// Days of a record that contradict each other, and who answers for it.
@Suite struct DayOrderTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func broken(_ days: [RecordDay: String]) throws -> [String] {
    let days = try days.mapValues(day)
    return DayOrder.broken(DayOrder.ofOrganisation, by: days)
      .map { "\($0.earlier.rawValue) \($0.later.rawValue)" }
  }

  @Test func `what lies before the founding or after the end is told, and what is missing is not`()
    throws
  {
    #expect(try broken([.founded: "2009-10-31"]).isEmpty)
    #expect(try broken([.founded: "2009-10-31", .joinedOCOP: "2009-10-31"]).isEmpty)
    #expect(
      try broken([.founded: "2009-10-31", .joinedOCOP: "2009-10-30"]) == ["founded ocop_since"]
    )
    let after: [RecordDay: String] = [
      .founded: "2009-10-31", .dissolved: "2015-02-01", .effectiveUntil: "2015-02-02",
    ]
    #expect(try broken(after) == ["effective_until dissolved"])
  }

  @Test func `days beside a wrong period are an echo of it`() throws {
    let days: [RecordDay: String] = [
      .founded: "2015-01-01", .dissolved: "2014-01-01", .joinedOCOP: "2014-06-01",
    ]
    #expect(try broken(days) == ["founded dissolved"])
  }

  @Test func `a report answers for days that it tells both of, or changes one of`() throws {
    let order = try #require(DayOrder.ofProduct.first)
    let stood: [RecordDay: Day] = [.issued: try day("2020-02-01"), .revoked: try day("2020-01-01")]
    func isJudged(_ told: Set<RecordDay>, _ days: [RecordDay: Day], _ before: [RecordDay: Day]?)
      -> Bool
    { order.isJudged(told: { told.contains($0) }, days: days, before: before) }
    // The day of issue is told again as it stood; the withdrawal stood so before.
    #expect(!isJudged([.issued], stood, stood))
    #expect(isJudged([.issued, .revoked], stood, stood))
    #expect(isJudged([.issued], [.issued: try day("2020-03-01")], stood))
    #expect(isJudged([.issued], stood, nil))
  }

  @Test func `a title without number or day, or decided before its year, is to be looked at`()
    throws
  {
    func title(_ number: String, _ decided: String?) throws -> Recognition {
      Recognition(
        standard: .standard,
        number: number,
        decidedOn: try decided.map(day),
        year: 2019,
        lostOn: nil,
        source: ""
      )
    }
    #expect(try title("1/QĐ", "2019-05-01").faults.isEmpty)
    #expect(
      try title("", "2019-05-01").faults == [.undecided(hasNumber: false, hasDay: true)]
    )
    #expect(try title("1/QĐ", nil).faults == [.undecided(hasNumber: true, hasDay: false)])
    let early = try title("1/QĐ", "2018-05-01").faults
    #expect(early == [.decidedBeforeYear(try day("2018-05-01"), year: 2019)])
    #expect(early.allSatisfy { $0.isContradiction })
    #expect(try title("", nil).faults.allSatisfy { !$0.isContradiction })
  }
}
