import NTMModel
import Testing

struct ContradictionTests {
  /// Criterion 1 with two indicators, criterion 2 with one, criterion 3 with none.
  let set = CriteriaSet.sample(
    code: "",
    criteria: 3,
    line: 2,
    bands: [],
    indicators: [.sample("1.1", of: 1), .sample("1.2", of: 1), .sample("2", of: 2)],
  )

  func found(
    _ states: [CriterionState],
    _ verdicts: [Verdict],
    isRecognised: Bool = false
  ) -> [Contradiction] {
    var words = CriteriaWords.empty
    for (position, state) in states.enumerated() { words[position] = state }
    return set.contradictions(in: words, verdicts: verdicts, isRecognised: isRecognised)
  }

  @Test func `figures that agree have no contradiction`() {
    #expect(found([.met, .notMet, .met], [.met, .met, .notMet], isRecognised: false) == [])
    #expect(found([.met, .met, .met], [.met, .met, .met], isRecognised: true) == [])
  }

  @Test func `a met criterion with failing indicators names each of them`() {
    #expect(
      found([.met, .met, .met], [.notMet, .notMet, .met]) == [
        .indicatorFails(criterion: 1, indicator: "1.1"),
        .indicatorFails(criterion: 1, indicator: "1.2"),
      ]
    )
  }

  @Test func `a criterion not met while all its indicators pass is pointed out`() {
    #expect(found([.notMet, .met, .met], [.met, .met, .met]) == [.indicatorsPass(criterion: 1)])
  }

  @Test func `an undecided indicator contradicts nothing`() {
    #expect(found([.met, .met, .met], [.undecided, .met, .undecided]) == [])
    #expect(found([.notMet, .notMet, .met], [.met, .undecided, .undecided]) == [])
  }

  @Test func `an unreported or disputed criterion contradicts nothing`() {
    #expect(found([.noReport, .disputed, .met], [.notMet, .notMet, .met]) == [])
  }

  @Test func `a criterion without indicators contradicts nothing`() {
    #expect(found([.met, .met, .notMet], [.met, .met, .met]) == [])
  }

  @Test func `a recognised commune that misses criteria says how many it meets`() {
    #expect(
      found([.met, .met, .notMet], [.met, .met, .met], isRecognised: true) == [
        .recognisedIncomplete(met: 2, of: 3)
      ]
    )
  }

  @Test func `a recognised commune with an open criterion is not yet wrong`() {
    #expect(found([.met, .met, .disputed], [.met, .met, .met], isRecognised: true) == [])
    #expect(found([.met, .met, .noReport], [.met, .met, .met], isRecognised: true) == [])
  }
}
