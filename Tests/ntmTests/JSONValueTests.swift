import NTMModel
import Testing

@testable import ntm

struct JSONValueTests {
  @Test(arguments: [
    ("Lào Cai", "\"Lào Cai\""),
    ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""),
    ("1\n2\r3\t4", "\"1\\n2\\r3\\t4\""),
    ("\u{1B}[2J\u{7F}\u{9B}", "\"\\u001b[2J\\u007f\\u009b\""),
    ("\u{2028}\u{2029}\u{0}", "\"\\u2028\\u2029\\u0000\""),
    ("𝕏 🙂", "\"𝕏 🙂\""),
  ])
  func `strings are escaped`(_ text: String, _ json: String) {
    #expect(JSONValue.text(text).text == json + "\n")
  }

  @Test func `the outer two levels are broken into lines`() {
    let value = JSONValue.object([
      ("asOf", .text("2020-05-31")),
      ("rows", .list([.object([("a", .whole(1)), ("b", .null)]), .list([])])),
      ("none", .list([])),
    ])
    #expect(
      value.text == """
        {
          "asOf": "2020-05-31",
          "rows": [
            {"a": 1, "b": null},
            []
          ],
          "none": []
        }

        """
    )
  }

  @Test func `numbers keep a decimal point`() {
    #expect(JSONValue.quantity(Quantity(hundredths: -5820)).text == "-58.2\n")
    #expect(JSONValue.flag(true).text == "true\n")
  }
}
