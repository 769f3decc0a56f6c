import Testing

@testable import ntm

struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("Đạt", "xJDhuqF0"),
  ])
  func `base64 is that of RFC 4648`(_ text: String, _ encoded: String) {
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func `tmux gets the sequence wrapped with its escapes doubled`() throws {
    let bytes = try #require(Clipboard.sequence(for: "foo", isInsideTmux: true))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\"
    )
  }

  @Test func `a text too long for terminals is not sent`() {
    let long = String(repeating: "a", count: Clipboard.limit)
    #expect(Clipboard.sequence(for: long, isInsideTmux: false) == nil)
  }
}
