import NTMDashboard
import Testing

struct AgreementTests {
  @Test(arguments: [
    ("1 communes", "1 commune"), ("(1 changes)", "(1 change)"),
    ("1 recognised communes that do not meet", "1 recognised commune that does not meet"),
    ("Took back 1 changes of report 7", "Took back 1 change of report 7"),
    ("1 criteria reported met", "1 criterion reported met"),
    ("takes back: 1 changes, 1 units", "takes back: 1 change, 1 unit"),
    ("1 products with points for more stars", "1 product with points for more stars"),
    ("1 entries, changes 4 to 4", "1 entry, changes 4 to 4"),
    ("+1 criteria", "+1 criterion"), ("1 days left", "1 day left"),
  ])
  func `what stands behind the number one is in the singular`(many: String, one: String) {
    #expect(Agreement.agreed(many) == one)
  }

  @Test(arguments: [
    "11 communes", "0 communes", "1/2 communes", "2 of 1, communes", "1,001 rows", "1.5 points",
    "criterion 1 in communes", "report 1, 2 changes", "change 1 of 20", "21 communes", "1", "",
  ])
  func `what stands behind any other number stays as it is`(text: String) {
    #expect(Agreement.agreed(text) == text)
  }
}
