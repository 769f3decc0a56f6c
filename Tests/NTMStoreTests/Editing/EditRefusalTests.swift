import NTMModel
import Testing

@testable import NTMStore

/// Edits that make no sense, and words that cannot stay.
struct EditRefusalTests {
  private static let kim = UnitCode("03102")

  private static let refused: [(Edit.Subject, Edit.Value, EditRefusal)] = [
    (
      .criterion(UnitCode("99999"), number: 1), .state(.met),
      .unknownUnit(UnitCode("99999"), on: ReadingStore.may)
    ),
    (.criterion(kim, number: 0), .state(.met), .unknownCriterion(0, count: 4)),
    (.criterion(kim, number: 5), .state(.met), .unknownCriterion(5, count: 4)),
    (.criterion(kim, number: 1), .quantity(Quantity(1)), .wrongKind),
    (.indicator(kim, code: "9.9", part: 1), .quantity(Quantity(1)), .unknownIndicator("9.9")),
    (.indicator(kim, code: "4", part: 2), .quantity(Quantity(1)), .noSecondPart(indicator: "4")),
    (.indicator(kim, code: "3", part: 3), .quantity(Quantity(1)), .noSecondPart(indicator: "3")),
    (.indicator(kim, code: "4", part: 1), .state(.met), .wrongKind),
    (
      .indicator(kim, code: "4", part: 1), .quantity(Quantity(1_000_000_001)),
      .outOfRange(low: 0, high: 1_000_000_000)
    ),
    (
      .indicator(kim, code: "4", part: 1), .quantity(Quantity(-1_000_000_001)),
      .outOfRange(low: 0, high: 1_000_000_000)
    ),
    (.indicator(kim, code: "1", part: 1), .quantity(Quantity(2)), .notYesOrNo),
    (.task(id: "N9"), .text("x"), .unknownTask("N9", known: [])),
    (.note(kim), .text("  "), .text(.empty(.note))),
    (.note(kim), .text("a\u{1B}[31m"), .text(.forbiddenCharacter(.note, code: 0x1B))),
    (
      .note(kim), .text(String(repeating: "a", count: 2_001)),
      .text(.tooLong(.note, limit: 2_000))
    ),
  ]

  @Test(arguments: refused)
  func `a senseless edit is refused and nothing is written`(
    subject: Edit.Subject,
    value: Edit.Value,
    refusal: EditRefusal
  ) throws {
    let edited = try EditedStore()
    let before = try edited.figures() + edited.rows("SELECT id FROM report")
    #expect(try edited.write(subject, value) == .refused(refusal))
    #expect(try edited.figures() + edited.rows("SELECT id FROM report") == before)
  }

  @Test func `units that are not judged by criteria are named`() throws {
    let edited = try EditedStore()
    for (code, name) in [("01201", "Phường Một"), ("011", "Huyện Đông")] {
      let outcome = try edited.write(.criterion(UnitCode(code), number: 1), .state(.met))
      guard case .refused(.notACommune(let unit)) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(unit.fullName == name)
    }
  }

  @Test func `a day before all reports is refused`() throws {
    let edited = try EditedStore()
    let early = try #require(Day(year: 2019, month: 1, day: 1))
    #expect(
      try edited.write(.criterion(Self.kim, number: 1), .state(.met), on: early)
        == .refused(.noReportingDay(on: early))
    )
  }

  @Test func `the last figure of a report cannot be emptied`() throws {
    let edited = try EditedStore()
    let lien = UnitCode("03103")
    try edited.written(.criterion(lien, number: 1), .state(.met))
    #expect(
      try edited.write(.criterion(lien, number: 1), .state(.noReport))
        == .refused(.onlyFigure(of: ReadingStore.may))
    )
  }

  @Test(arguments: [
    ("", TextFault.empty(.source)), (" \t\n ", .empty(.source)),
    ("12/QĐ\u{202E}", .forbiddenCharacter(.source, code: 0x202E)),
    (String(repeating: "ế", count: 301), .tooLong(.source, limit: 300)),
  ])
  func `a source that cannot stay is refused`(source: String, fault: TextFault) throws {
    let edited = try EditedStore()
    #expect(
      try edited.write(.criterion(Self.kim, number: 1), .state(.met), source: source)
        == .refused(.text(fault))
    )
  }

  @Test func `a writer without a name is refused`() throws {
    let edited = try EditedStore()
    #expect(
      try edited.write(.criterion(Self.kim, number: 1), .state(.met), by: " ")
        == .refused(.text(.empty(.who)))
    )
    #expect(try edited.undo(.report(1), by: "") == .refused(.text(.empty(.who))))
  }

  @Test func `a source is kept composed and on one line`() throws {
    let edited = try EditedStore()
    let typed = " theo ba\u{301}o ca\u{301}o\n  12/BC "
    _ = try edited.write(.criterion(Self.kim, number: 2), .state(.met), source: typed)
    let kept = try edited.rows("SELECT hex(source) FROM report WHERE form = 'sua'")
    #expect(kept == (try edited.rows("SELECT hex('theo báo cáo 12/BC')")))
  }
}
