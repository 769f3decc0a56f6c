import NTMModel
import Testing

@testable import NTMDashboard

@Suite struct EntryTests {
  @Test(arguments: [
    ("58,2", 5820), ("58.2", 5820), ("58,25%", 5825), ("58", 5800), ("1.234,5", 123_450),
    ("1.234", 123_400), ("12.345.678", 1_234_567_800), ("1 234,5", 123_450), ("0,05", 5),
    ("-3,5", -350),
  ])
  func `a number is read as Vietnamese write it`(text: String, hundredths: Int64) {
    #expect(TypedNumber(text, .vi) == .number(Quantity(hundredths: hundredths)))
  }

  @Test(arguments: [("58.2", 5820), ("1,234.5", 123_450), ("1,234", 123_400), ("58,2", 5820)])
  func `and as English do on an English screen`(text: String, hundredths: Int64) {
    #expect(TypedNumber(text, .en) == .number(Quantity(hundredths: hundredths)))
  }

  @Test(arguments: ["", "abc", "5a", ",5", "5,", "1,2,3", "-", "５"])
  func `what is no number is none`(text: String) {
    #expect(TypedNumber(text, .vi) == .notANumber)
  }

  @Test(arguments: ["58,255", "1.2345", "12.34.567", "1.234,567", "1234.567"])
  func `more decimals than the file keeps are refused, never rounded`(text: String) {
    #expect(TypedNumber(text, .vi) == .tooExact)
  }

  @Test func `a percentage stays between 0 and 100`() {
    let kind = Entry.Kind.value(Fixture.set.indicators[0])
    #expect(Entry("100", kind, .vi) == .quantity(Quantity(100)))
    // A share beyond its base is warned of where it is confirmed.
    #expect(Entry("158,2", kind, .vi) == .quantity(Quantity(hundredths: 158_20)))
    #expect(
      Entry("2000000000", kind, .vi) == .fault(.outOfRange(low: 0, high: 1_000_000_000))
    )
    #expect(Entry("-", kind, .vi) == .quantity(nil))
    #expect(Entry("  ", kind, .vi) == .empty)
  }

  @Test func `a note with a mark that turns the text is refused by name`() {
    #expect(
      Entry("a\u{202E}b", .note, .vi)
        == .fault(.text(.forbiddenCharacter(.note, code: 0x202E)))
    )
  }

  @Test func `what is wrong is said while it is typed`() throws {
    var session = Session.editing()
    try session.press("<end><tab>e58,255")
    #expect(session.picture.contains("! nhiều nhất hai số lẻ"))
    try session.press("<backspace>")
    #expect(session.picture.contains("Hiểu là: 58,25%"))
    try session.press("<c-u>abc")
    #expect(session.picture.contains("! không phải số"))
    try session.press("<enter>")
    #expect(session.effects.isEmpty && session.picture.contains("Giá trị mới: abc"))
  }
}
