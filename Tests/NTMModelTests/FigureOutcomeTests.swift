import NTMModel
import Testing

/// What comes of holding a printed figure against the records.
struct FigureOutcomeTests {
  private let may = Day(number: 18_413)

  private func row(
    _ value: String?,
    _ total: String? = nil,
    _ percent: String? = nil,
    own: ComparedFigure.Own,
    reason: FigureReason? = nil
  ) -> ComparedFigure {
    ComparedFigure(
      figure: PublishedFigure(
        day: may,
        unit: "VN",
        indicator: "communes_ntm",
        value: value.flatMap { Quantity($0) },
        total: total.flatMap { Quantity($0) },
        percent: percent.flatMap { Quantity($0) },
        measure: "xã",
        source: "",
        confidence: "high",
        note: Bilingual("", ""),
        reason: reason
      ),
      rule: .communesRecognised,
      places: [],
      own: own,
      bound: FigureBound(kind: .communes, counted: 8_297, all: 10_614)
    )
  }

  private func own(_ amount: CountedFigure.Amount, after days: Int = 0) -> ComparedFigure.Own {
    .counted(CountedFigure(day: may.adding(days: days), amount: amount))
  }

  // 5,177 of 8,895 and 4,829 of 8,297 are both 58.2%.
  @Test func `the same share on another base agrees`() {
    #expect(row("5177", nil, "58.2", own: own(.share(Share(4_829, of: 8_297)))).outcome == .agrees)
    #expect(row("61", "127", nil, own: own(.share(Share(480, of: 1_000)))).outcome == .agrees)
  }

  @Test(arguments: [("58.3", true), ("58.1", false), ("58.4", false)])
  func `a tenth of a point agrees, more does not`(percent: String, agrees: Bool) {
    let row = row("5177", nil, percent, own: own(.share(Share(4_829, of: 8_297))))
    #expect((row.outcome == .agrees) == agrees)
  }

  @Test func `without a share counts are held against each other, and means within a tenth`() {
    #expect(row("126", own: own(.share(Share(126, of: 658)))).outcome == .agrees)
    #expect(row("125", own: own(.share(Share(126, of: 658)))).outcome == .differs([.unexplained]))
    #expect(row("1711", own: own(.count(1_711))).outcome == .agrees)
    #expect(row("1711", own: own(.count(1_710))).outcome == .differs([.unexplained]))
    #expect(row("16.2", own: own(.mean(Mean(sum: 163, count: 10)))).outcome == .agrees)
    #expect(
      row("16.2", own: own(.mean(Mean(sum: 164, count: 10)))).outcome == .differs([.unexplained])
    )
  }

  @Test func `a share cannot be held against a plain count`() {
    #expect(row(nil, nil, "62", own: own(.count(5))).outcome == .cannot(.notComparable))
    #expect(row("5", own: .missing(.notRecorded)).outcome == .cannot(.notRecorded))
    #expect(row(nil, own: own(.count(4))).outcome == .notPrinted)
  }

  @Test func `why they differ is told, the weightiest first`() {
    let share = CountedFigure.Amount.share(Share(347, of: 481))
    #expect(
      row("347", "573", "60.6", own: own(share, after: -8), reason: .earlierList).differences
        == [.told(.earlierList), .otherDay(-8), .otherBase(printed: 573, computed: 481)]
    )
    #expect(row("347", "481", "99", own: own(share)).differences == [.doubtful])
    #expect(row("100", "481", "20.8", own: own(share, after: 3)).differences == [.otherDay(3)])
    #expect(row("100", "481", "20.8", own: own(share)).differences == [.unexplained])
    #expect(row("347", "481", "72.1", own: own(share, after: 3)).differences == [])
  }

  @Test func `those that agree, differ and cannot be compared are all that were printed`() throws {
    let rows = [
      row("126", own: own(.count(126))), row("1", own: own(.count(2))),
      row("3", own: own(.count(2))),
      row("5", own: .missing(.noReports)), row(nil, nil, "62", own: own(.count(5))),
      row(nil, own: own(.count(4))), row("9", "8", nil, own: .missing(.notRecorded)),
    ]
    let place = Unit(
      code: .country,
      level: .country,
      type: "Nước",
      name: "Việt Nam",
      isCounted: true,
      valid: Period(from: may)
    )
    let sheet = PublishedSheet(place: place, figures: rows)
    #expect(sheet.printed == 6)
    #expect(sheet.agreeing == 1)
    #expect(sheet.differing == 2)
    #expect(sheet.notCompared == 3)
    #expect(sheet.doubtful == 1)
    #expect(sheet.agreeing + sheet.differing + sheet.notCompared == sheet.printed)
  }
}
