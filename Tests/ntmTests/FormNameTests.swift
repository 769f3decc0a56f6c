import NTMDashboard
import TerminalCanvas
import Testing

@testable import NTMStore

struct FormNameTests {
  @Test(arguments: Form.allCases)
  func `no form is shown under its short name`(form: Form) {
    #expect(Words(.vi, glyphs: .unicode).form(form.name) != form.name)
  }
}
