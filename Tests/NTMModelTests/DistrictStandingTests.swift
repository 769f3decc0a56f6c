import NTMModel
import Testing

@Suite struct DistrictStandingTests {
  private func district(
    _ code: String,
    _ recognised: Int,
    of communes: Int,
    counted: Bool = true,
    _ held: [Recognition] = []
  ) -> DistrictRow {
    DistrictRow(
      unit: Unit(
        code: UnitCode(code),
        level: .district,
        type: counted ? "Huyện" : "Quận",
        name: code,
        isCounted: counted,
        valid: Period(from: Day(number: 0))
      ),
      nameRank: 0,
      folded: code,
      province: nil,
      title: Bilingual("", ""),
      communes: Share(recognised, of: communes),
      reported: Share(communes, of: communes),
      meanMet: Mean(sum: 0, count: 0),
      recognitions: held
    )
  }

  private func decision(_ standard: Standard, lost: Int32? = nil) -> Recognition {
    Recognition(
      standard: standard,
      number: "1/QĐ-TTg",
      decidedOn: Day(number: 18_000),
      year: 2019,
      lostOn: lost.map { Day(number: $0) },
      source: ""
    )
  }

  @Test func `the nearest district has the fewest communes to go, then the most recognised`() {
    let rows = [district("a", 3, of: 10), district("b", 8, of: 12), district("c", 12, of: 16)]
    #expect(rows.nearest?.unit.code.text == "c")
    #expect(rows.dropLast().nearest?.unit.code.text == "b")
  }

  @Test func `units without communes or without a status are never the nearest`() {
    let rows = [district("a", 0, of: 0), district("b", 1, of: 1, counted: false)]
    #expect(rows.nearest == nil)
    #expect((rows + [district("c", 0, of: 9)]).nearest?.unit.code.text == "c")
  }

  @Test func `a lost decision is told of, but does not count`() {
    let row = district("a", 5, of: 5, [decision(.standard, lost: 18_100)])
    #expect(!row.isRecognised)
    #expect(row.decision?.lostOn == Day(number: 18_100))
    let counts = DistrictCounts([row])
    #expect(counts.recognised == 0)
    #expect(counts.lost == 1)
    let again = district("a", 5, of: 5, row.recognitions + [decision(.standard)])
    #expect(again.isRecognised)
    #expect(DistrictCounts([again]).lost == 0)
  }

  @Test func `nothing is the whole of an empty base`() {
    #expect(!Share(0, of: 0).isWhole)
    #expect(Share(3, of: 3).isWhole)
    #expect(!Share(2, of: 3).isWhole)
  }

  @Test func `criteria nobody reported and criteria under review are told apart`() {
    var words = CriteriaWords.empty
    (words[0], words[1], words[3]) = (.met, .notMet, .disputed)
    let criteria = OwnCriteria(set: "huyen", count: 5, words: words, assessedOn: nil)
    #expect(criteria.notMet == [2] && criteria.disputed == [4] && criteria.noReport == [3, 5])
  }
}
