import NTMModel
import Testing

@testable import NTMStore

/// The rules of an import hold for what is written by hand too, and their warnings stay.
struct EditRuleTests {
  private let edited: EditedStore

  init() throws { edited = try EditedStore() }

  private func kept(_ report: Int64) throws -> [String] {
    try edited.rows(
      """
      SELECT kind, unit.code, subject, detail
      FROM report_warning JOIN unit ON unit.id = report_warning.unit
      WHERE report = \(report) ORDER BY position
      """
    )
  }

  private func told(_ result: EditResult) -> [String] {
    result.warnings.map { one in
      "\(one.kind.rawValue) \(one.place?.code.text ?? "-") \(one.subject) \(one.detail)"
    }
  }

  @Test func `a value outside its range is taken and warned of, as in a report`() throws {
    let result = try edited.written(
      .indicator(UnitCode("01102"), code: "4", part: 1),
      .quantity(Quantity(hundredths: 158_20))
    )
    #expect(told(result).contains("outOfRange 01102 CT4 158.2"))
    #expect(try kept(result.report) == told(result))
    #expect(try edited.store.verify() == [])
  }

  @Test func `a commune is recognised with its criteria told`() throws {
    let unit = UnitCode("03101")
    let day = try #require(Day(year: 2020, month: 5, day: 20))
    let recognition = Recognition(
      standard: .standard,
      number: "9/QĐ",
      decidedOn: day,
      year: 2020,
      lostOn: nil,
      source: "x"
    )
    let result = try edited.written(
      .recognition(unit, .standard, year: 2020),
      .recognition(recognition)
    )
    let states = try edited.rows(
      """
      SELECT met_count FROM assessment JOIN unit ON unit.id = assessment.unit
      WHERE code = '03101' AND until = 2932896
      """
    )
    #expect(told(result).contains("recognisedIncomplete 03101  \(states[0])/4"))
    #expect(try kept(result.report) == told(result))
  }

  @Test func `a dry run tells the same and keeps nothing`() throws {
    let before = try edited.rows("SELECT count(*) FROM report_warning")
    let outcome = try edited.write(
      .indicator(UnitCode("01102"), code: "4", part: 1),
      .quantity(Quantity(-1)),
      dryRun: true
    )
    guard case .written(let result) = outcome else {
      Issue.record("The edit must be possible.")
      return
    }
    #expect(told(result).contains("outOfRange 01102 CT4 -1"))
    #expect(try edited.rows("SELECT count(*) FROM report_warning") == before)
  }
}
