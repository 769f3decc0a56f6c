import Fuzzing
import NTMModel
import Testing

struct CriteriaWordsTests {
  @Test func `no report is the state of a new commune`() {
    #expect(!CriteriaWords.empty.hasReport)
    for position in 0..<63 { #expect(CriteriaWords.empty[position] == .noReport) }
  }

  @Test(arguments: CriterionState.allCases, CriterionState.allCases)
  func `a state replaces the one before and leaves its neighbours`(
    before: CriterionState,
    after: CriterionState
  ) {
    var words = CriteriaWords.empty
    for position in [0, 17, 62] {
      words[position] = before
      words[position] = after
      #expect(words[position] == after)
    }
    #expect(words[1] == .noReport)
    #expect(words[16] == .noReport)
    #expect(words[61] == .noReport)
  }

  @Test func `random changes keep the invariant and the counts`() {
    var generator = SplitMix(state: 19)
    var words = CriteriaWords.empty
    var states = [CriterionState](repeating: .noReport, count: 63)
    for _ in 0..<5_000 {
      let position = Int.random(in: 0..<63, using: &generator)
      let state = CriterionState.allCases.randomElement(using: &generator) ?? .met
      words[position] = state
      states[position] = state
      guard words.met & ~words.known == 0, words.disputed & words.known == 0 else {
        Issue.record("The invariant broke at \(words)")
        return
      }
    }
    #expect((0..<63).map { words[$0] } == states)
    #expect(words.metCount == states.count { $0 == .met })
    #expect(words.notMetCount == states.count { $0 == .notMet })
    #expect(words.disputedCount == states.count { $0 == .disputed })
    #expect(words.possibleCount(of: 63) == states.count { $0 != .notMet })
    #expect(words == CriteriaWords(known: words.known, met: words.met, disputed: words.disputed))
  }

  @Test func `a report of a dispute alone is a report`() {
    #expect(CriteriaWords.counts(met: 0, disputed: 1).hasReport)
    #expect(CriteriaWords.counts(met: 0, notMet: 1).hasReport)
  }

  @Test func `a criterion met without being known is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = CriteriaWords(known: 0b01, met: 0b10, disputed: 0)
    }
  }

  @Test func `a disputed criterion with a known state is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = CriteriaWords(known: 0b01, met: 0, disputed: 0b01)
    }
  }

  @Test func `words of a file are checked without a trap`() {
    #expect(CriteriaWords(checking: 0b01, met: 0b10, disputed: 0) == nil)
    #expect(CriteriaWords(checking: 0b01, met: 0, disputed: 0b01) == nil)
    #expect(CriteriaWords(checking: 0b01, met: 0b01, disputed: 0b10)?.metCount == 1)
  }
}
