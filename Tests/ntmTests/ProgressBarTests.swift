import NTMDashboard
import TerminalCanvas
import Testing

@testable import ntm

struct ProgressBarTests {
  private func line(_ state: ProgressBar.State, width: Int, elapsed: Int64 = 250) -> String {
    ProgressBar.line(state, elapsed: elapsed, width: width, sentences: Sentences(.vi))
  }

  @Test(arguments: [12, 30, 36, 45, 60, 80, 200])
  func `the bar keeps within the width it has`(_ width: Int) {
    let state = ProgressBar.State(share: 519, rows: 20_412, "dòng")
    #expect(Width.columns(line(state, width: width)) <= width)
  }

  @Test func `rows have a rate and the time that is left`() {
    let state = ProgressBar.State(share: 250, rows: 20_412, "dòng")
    let text = line(state, width: 100, elapsed: 1_000)
    #expect(text.hasPrefix("[##########------------------------------]  25%"))
    #expect(text.hasSuffix("25%  20.412 dòng · 20.412/s · còn 3 s"))
    // A bar goes before the time.
    let narrow = line(state, width: 44, elapsed: 1_000)
    #expect(narrow.hasPrefix("["))
    #expect(narrow.hasSuffix("dòng · 20.412/s"))
    let long = ProgressBar.State(share: 100, rows: 5, "dòng")
    #expect(line(long, width: 80, elapsed: 60_000).hasSuffix("còn 9 phút"))
  }

  @Test func `nobody says how long it takes from the first rows`() {
    let state = ProgressBar.State(share: 19, rows: 100, "dòng")
    #expect(!line(state, width: 80).contains("còn"))
  }

  @Test func `steps are counted out of all and promise no time`() {
    let text = line(ProgressBar.State(3, of: 6, "bước"), width: 80, elapsed: 1_000)
    #expect(text.hasSuffix(" 50%  3/6 bước · 3/s"))
    #expect(line(ProgressBar.State(0, of: 0, "bước"), width: 60).hasPrefix("[---"))
  }
}
