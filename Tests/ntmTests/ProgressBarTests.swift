import NTMDashboard
import TerminalCanvas
import Testing

@testable import ntm

struct ProgressBarTests {
  @Test(arguments: [45, 60, 80, 200])
  func `the bar keeps within the width it has`(_ width: Int) {
    let line = ProgressBar.line(
      20_412,
      of: 39_255,
      "dòng",
      rate: 81_000,
      width: width,
      numerals: Numerals(.vi)
    )
    #expect(Width.columns(line) <= width)
    #expect(line.contains("51%  20.412/39.255 dòng · 81.000/s"))
  }

  @Test func `a bar without a total stands at nothing`() {
    let line = ProgressBar.line(0, of: 0, "tệp", rate: 0, width: 60, numerals: Numerals(.vi))
    #expect(line.hasPrefix("[---"))
  }
}
