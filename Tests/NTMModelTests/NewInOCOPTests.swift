import NTMModel
import Testing

/// From when an enterprise or a cooperative counts as newly taking part in OCOP.
@Suite struct NewInOCOPTests {
  private func organisation(since day: String) throws -> Organisation {
    Organisation(
      kind: .cooperative,
      founded: try self.day("2015-01-01"),
      dissolved: nil,
      effectiveFrom: nil,
      effectiveUntil: nil,
      inOCOPSince: try self.day(day),
      members: nil
    )
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(arguments: [
    ("2026-01-01", "2026-01-01", "2028-06-30", true),
    ("2027-12-31", "2026-01-01", "2028-06-30", true),
    ("2025-12-31", "2026-01-01", "2028-06-30", false),
    ("2028-07-01", "2026-01-01", "2028-06-30", false),
    ("2019-12-31", "2020-01-01", "2020-05-31", false),
    ("2020-01-01", "2020-01-01", "2020-05-31", true),
  ])
  func `what joined since the programme began is new in each of its years`(
    joined: String,
    first: String,
    on: String,
    isNew: Bool
  ) throws {
    let organisation = try organisation(since: joined)
    #expect(organisation.isNewInOCOP(since: try day(first), on: try day(on)) == isNew)
  }

  @Test func `a year begins on its first day`() throws {
    #expect(try day("2020-05-31").newYear == (try day("2020-01-01")))
  }
}
