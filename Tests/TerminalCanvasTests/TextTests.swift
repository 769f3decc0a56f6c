import TerminalCanvas
import Testing

struct TextTests {
  @Test(arguments: [
    ("Lào Cai", 7, "Lào Cai"), ("Lào Cai", 6, "Lào C…"), ("Lào Cai", 1, "…"), ("Lào Cai", 0, ""),
    ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("a漢", 2, "a…"), ("", 3, ""),
    ("La\u{300}o Cai", 4, "Lào…"),
  ])
  func `text is cut by grapheme and says so`(text: String, width: Int, fitted: String) {
    #expect(Text.fit(text, to: width) == fitted)
  }

  @Test func `text is padded to its exact width`() {
    #expect(Text.pad("xã", to: 5) == "xã   ")
    #expect(Text.pad("xã", to: 5, align: .right) == "   xã")
    #expect(Text.pad("xã", to: 5, align: .centre) == " xã  ")
    #expect(Text.pad("漢字漢", to: 5, align: .right, ellipsis: "~") == "漢字~")
    #expect(Text.pad("漢字", to: 2) == "… ")
  }

  @Test func `text wraps at spaces and keeps line ends`() {
    #expect(Text.wrap("một hai ba bốn", to: 7) == ["một hai", "ba bốn"])
    #expect(Text.wrap("một\n\nhai", to: 10) == ["một", "", "hai"])
    #expect(Text.wrap("nghiêngngả", to: 4) == ["nghi", "êngn", "gả"])
    #expect(Text.wrap("x", to: 0) == [])
    #expect(Text.wrap("漢", to: 1) == [])
  }
}
