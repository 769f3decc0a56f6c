import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What the dashboard says when something was written, or was not.
@Suite struct OutcomeTests {
  private let edit = Edit(
    subject: .criterion(UnitCode("02901"), number: 5),
    day: Fixture.asOf,
    old: .state(.notMet),
    new: .state(.met),
    source: "họp"
  )

  private func status(after messages: Message...) -> String {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    for message in messages { session.apply(message) }
    return session.picture
  }

  @Test func `a written edit is told with both values and its number`() {
    let result = EditResult(
      report: 7,
      change: 123,
      old: .state(.notMet),
      new: .state(.met),
      day: Fixture.asOf,
      effects: []
    )
    let told = status(after: .edited(edit, .written(result), isDryRun: false))
    #expect(told.contains("Đã ghi, thay đổi 123: Chưa đạt → Đạt"))
    // What would happen is the business of whoever asked.
    #expect(!status(after: .edited(edit, .written(result), isDryRun: true)).contains("123"))
  }

  @Test func `a conflict names what stands, who wrote it and from what`() {
    let author = EditConflict.Author(who: "Hòa", source: "12/BC", at: 0, change: 99)
    let conflict = EditConflict(now: .state(.disputed), by: author)
    let told = status(after: .edited(edit, .conflict(conflict), isDryRun: false))
    #expect(told.contains("Hòa đã ghi Đang rà soát (12/BC), thay đổi 99"))
  }

  @Test func `a refusal and a failure are told`() {
    let refused = EditOutcome.refused(.text(.empty(.source)))
    #expect(status(after: .edited(edit, refused, isDryRun: false)).contains("chưa có nguồn"))
    let undo = UndoOutcome.refused(.alreadyUndone(by: 8))
    #expect(
      status(after: .undone(.report(7), undo, isDryRun: false))
        .contains("đã được hoàn tác bởi báo cáo 8")
    )
    #expect(status(after: .notWritten("đĩa đã đầy")).contains("đĩa đã đầy"))
  }

  @Test func `every refusal has its words in both languages`() {
    let unit = Fixture.unit("011", .district, "Huyện", "Đông")
    let refusals: [EditRefusal] = [
      .unknownUnit(UnitCode("1"), on: Fixture.asOf), .notACommune(unit),
      .unknownCriterion(20, count: 19), .unknownIndicator("9.9"), .noSecondPart(indicator: "4"),
      .wrongKind, .outOfRange(low: 0, high: 100), .noSupportedVillages(unit), .notYesOrNo,
      .onlyFigure(of: Fixture.asOf),
      .noReportingDay(on: Fixture.asOf), .wrongStandard(.model, of: unit),
      .titleNotThen(.model, of: unit, on: Fixture.asOf, given: []),
      .titleNotThen(.model, of: unit, on: Fixture.asOf, given: Titles.of2020.rows),
      .wrongTitle("đạt chuẩn NTM", of: unit), .wrongTitle("", of: unit),
      .endsBeforeStart(Fixture.asOf), .afterProgramme(deadline: Fixture.asOf),
      .yearOutOfRange(low: 2000, high: 2100), .unknownTask("N9", known: ["N1"]),
      .text(.tooLong(.note, limit: 2_000)),
      .text(.forbiddenCharacter(.who, code: 0x1B)),
    ]
    for refusal in refusals {
      let vi = Words(.vi, glyphs: .unicode).refusal(refusal)
      let en = Words(.en, glyphs: .unicode).refusal(refusal)
      #expect(!vi.isEmpty && !en.isEmpty && vi != en)
    }
  }

  private func editing() -> Session {
    var settings = Fixture.settings()
    settings.editor = "Lan"
    var session = Session()
    session.state = State(settings: settings, at: session.moment)
    session.apply(.snapshot(Fixture.overview()))
    return session
  }

  private func written(_ report: Int64) -> Message {
    let result = EditResult(
      report: report,
      change: report * 10,
      old: .state(.notMet),
      new: .state(.met),
      day: Fixture.asOf,
      effects: []
    )
    return .edited(edit, .written(result), isDryRun: false)
  }

  private func undone(_ report: Int64, by later: Int64) -> Message {
    let result = UndoResult(
      report: later,
      target: ReportRecord(
        id: report,
        file: "",
        form: ReportRecord.correction,
        source: "12/BC-UBND",
        province: UnitCode("10"),
        provinceName: "Lào Cai",
        day: Fixture.asOf,
        at: 0,
        who: "Lan",
        rows: 1,
        changes: 1,
        warnings: 0,
        sha256: nil,
        undoes: nil,
        undoneBy: nil
      ),
      entries: 1,
      units: 1,
      changes: [],
      daysRemoved: [],
      effects: []
    )
    return .undone(.report(report), .done(result), isDryRun: false)
  }

  @Test func `u goes back through what was written here and U writes it again`() throws {
    func asks(for report: Int64) -> [Effect] {
      [.undo(.report(report), source: "", isDryRun: true)]
    }
    var session = editing()
    try session.press("U")
    #expect(session.effects.isEmpty)
    session.apply(written(7))
    session.apply(written(8))
    try session.press("u")
    #expect(session.effects == asks(for: 8))
    session.apply(undone(8, by: 9))
    try session.press("<esc>u")
    #expect(session.effects == asks(for: 7))
    session.apply(undone(7, by: 10))
    // The later one first, each by taking back what took it back.
    try session.press("<esc>U")
    #expect(session.effects == asks(for: 10))
    session.apply(undone(10, by: 11))
    try session.press("<esc>U")
    #expect(session.effects == asks(for: 9))
    // And what was written again can be taken back again.
    try session.press("<esc>u")
    #expect(session.effects == asks(for: 11))
    // After a new correction there is nothing to write again.
    try session.press("<esc>")
    session.apply(written(12))
    try session.press("U")
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("Chưa hoàn tác gì"))
  }
}
