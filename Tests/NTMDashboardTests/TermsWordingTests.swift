import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What a target asked at the baseline and asks now, in words.
@Suite struct TermsWordingTests {
  private func words(_ language: Language, _ glyphs: GlyphSet = .unicode) -> Words {
    Words(language, glyphs: glyphs)
  }

  private func changed(
    _ metric: Target.Metric,
    then: (inout TargetTerms) -> Void,
    now: (inout TargetTerms) -> Void = { _ in }
  ) -> TermsChange {
    var target = Fixture.target
    (target.id, target.metric) = ("T9", metric)
    var change = TermsChange(then: TargetTerms(target), now: TargetTerms(target))
    then(&change.then)
    now(&change.now)
    return change
  }

  @Test func `another goal is told with both, and compared`() {
    let change = changed(.communesRecognised) { terms in
      terms.target.goal = Quantity(50)
      terms.target.deadline = Day(year: 2020, month: 11, day: 30) ?? terms.target.deadline
    }
    let goal = words(.vi).goal(change.now.target)
    #expect(change.isSameMeasure && change.isOfSubstance)
    #expect(
      words(.vi).terms(change)
        == "T9: đích \(words(.vi).goal(change.then.target)) → \(goal), hạn 30/11/2020 → 31/12/2020"
    )
    #expect(words(.en, .ascii).terms(change).contains(" -> "))
    #expect(!words(.en).terms(change).contains("not compared"))
  }

  @Test func `another baseline is told and not compared`() {
    let change = changed(
      .districtUnitsGained,
      then: { $0.target.baseline = Quantity(111) },
      now: { $0.target.baseline = Quantity(114) }
    )
    #expect(words(.vi).terms(change) == "T9: mốc 111 → 114, không so Δ")
    #expect(words(.en).terms(change) == "T9: baseline 111 → 114, not compared")
  }

  @Test func `other stars and another first day are told and not compared`() {
    let stars = changed(
      .ocopStandardised,
      then: { $0.leastStars = 3 },
      now: { $0.leastStars = 4 }
    )
    #expect(words(.vi).terms(stars) == "T9: từ 3* → 4*, không so Δ")
    let newcomers = changed(
      .ocopNewEnterprises,
      then: { $0.newFrom = Day(year: 2020, month: 1, day: 1) },
      now: { $0.newFrom = Day(year: 2019, month: 1, day: 1) }
    )
    #expect(words(.en).terms(newcomers) == "T9: new from 01/01/2020 → 01/01/2019, not compared")
  }

  @Test func `other words alone are no change`() {
    let change = changed(.communesRecognised) { $0.target.title = Bilingual("Khác", "Other") }
    #expect(!change.isOfSubstance)
  }
}
