import NTMModel
import Testing

/// The rule of completeness and punctuality, worked out by hand.
@Suite struct ReportCountsTests {
  private let day = Day(number: 18_413)  // 31/05/2020
  private let before = Day(number: 18_352)  // 31/03/2020

  private func report(
    _ assessedOn: Day?,
    _ arrival: ReportArrival? = nil,
    contradictions: Int = 0
  ) -> CommuneReport {
    CommuneReport(assessedOn: assessedOn, arrival: arrival, contradictions: contradictions)
  }

  @Test func `five communes: in time, late, contradicting, of an earlier day, never`() {
    let counts = ReportCounts(
      [
        report(day, .onTime), report(day, .late), report(day, .onTime, contradictions: 3),
        report(before, contradictions: 1), report(nil),
      ],
      for: day,
      isTimed: true
    )
    #expect(counts.expected == 5)
    #expect(counts.received == 3)
    #expect(counts.missing == 2)
    #expect(counts.never == 1)
    #expect(counts.onTime == 2)
    #expect(counts.late == 1)
    #expect(counts.contradicting == 2)
    #expect(counts.contradictions == 4)
    #expect(counts.share == Share(3, of: 5))
    #expect(!counts.isWell)
  }

  @Test func `without a term nothing is on time and nothing late`() {
    let counts = ReportCounts([report(day), report(day)], for: day, isTimed: false)
    #expect(counts.onTime == nil)
    #expect(counts.late == 0)
    #expect(counts.isWell)
  }

  @Test func `one fault of any kind is enough`() {
    for wrong in [
      report(nil), report(before), report(day, .late), report(day, .onTime, contradictions: 1),
    ] {
      let counts = ReportCounts([report(day, .onTime), wrong], for: day, isTimed: true)
      #expect(!counts.isWell)
      #expect(!wrong.isWell(for: day))
    }
    #expect(ReportCounts([report(day, .onTime)], for: day, isTimed: true).isWell)
  }

  @Test func `the due day itself is in time, the day after is late`() throws {
    let term = try #require(ReportTerm(days: 15))
    #expect(term.due(for: day) == Day("2020-06-15"))
    #expect(term.arrival(of: day, recordedOn: try #require(Day("2020-06-15"))) == .onTime)
    #expect(term.arrival(of: day, recordedOn: try #require(Day("2020-06-16"))) == .late)
    #expect(try #require(ReportTerm(days: 0)).arrival(of: day, recordedOn: day) == .onTime)
    #expect(ReportTerm(days: -1) == nil)
    #expect(ReportTerm(days: 367) == nil)
  }

  @Test func `age is told from the latest figures of any commune`() throws {
    let counts = ReportCounts([report(before), report(nil)], for: day, isTimed: false)
    #expect(counts.age(on: day) == 61)
    #expect(counts.age(on: try #require(Day("2020-06-20"))) == 81)
    #expect(ReportCounts([report(nil)], for: day, isTimed: false).age(on: day) == nil)
  }

  @Test func `what only looks odd is no contradiction`() {
    let kinds = ReportWarning.Kind.allCases.filter(\.isContradiction)
    #expect(
      kinds == [
        .recognisedIncomplete, .districtCriteriaNotMet, .provinceCriteriaNotMet, .indicatorFails,
        .indicatorsPass, .outOfRange, .countDiffers,
      ]
    )
  }
}
