import NTMModel
import Testing

/// Which days the records of a store reach.
struct RecordReachTests {
  @Test func `from the first reporting day to the last the records tell`() throws {
    let (first, last) = (try day("2018-12-31"), try day("2020-05-31"))
    let reach = RecordReach([last, first, try day("2019-06-30")])
    #expect(reach.reason(on: first) == nil)
    #expect(reach.reason(on: last) == nil)
    #expect(reach.reason(on: try day("2018-12-30")) == .before(first))
    #expect(reach.reason(on: try day("2020-06-01")) == .after(last))
  }

  @Test func `without reports no day is reached`() throws {
    #expect(RecordReach([Day]()).reason(on: try day("2020-05-31")) == .noReports)
  }
}
