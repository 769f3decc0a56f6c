import TerminalCanvas
import TerminalCurses
import Testing

struct KeyDecodingTests {
  /// The keys of bytes that come in these batches.
  private func keys(_ batches: [UInt8]...) -> [Key] {
    var decoding = KeyDecoding()
    return batches.flatMap { batch in
      batch.flatMap { decoding.feed(.byte($0)) } + decoding.endBatch()
    }
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test func `letters of any length are decoded`() {
    #expect(keys("aế漢👍") == ["a", "ế", "漢", "👍"].map { .character($0) })
  }

  @Test func `a letter whose bytes come apart is one key`() {
    #expect(keys([0xE1], [0xBA], [0xBF]) == [.character("ế")])
    #expect(keys([0x61, 0xC4], [0x91, 0x62]) == ["a", "đ", "b"].map { .character($0) })
  }

  @Test(arguments: [
    [UInt8](arrayLiteral: 0xFF), [0x80], [0xC0, 0x80], [0xE1, 0x41], [0xED, 0xA0, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xC4, 0x91],
  ])
  func `bytes that are no letter are unknown keys`(bytes: [UInt8]) {
    #expect(keys(bytes).first == .unknown)
  }

  @Test(arguments: [
    (UInt8(8), Key.backspace), (127, .backspace), (9, .tab), (10, .enter), (13, .enter),
    (0, .control(" ")), (4, .control("d")), (26, .control("z")), (29, .control("]")),
    (31, .control("_")), (27, .escape), (32, .character(" ")),
  ])
  func `control bytes have names`(byte: UInt8, key: Key) {
    #expect(keys([byte]) == [key])
  }

  @Test func `an escape alone is Esc and with a character Alt`() {
    #expect(keys([27], [120]) == [.escape, .character("x")])
    #expect(keys([27, 120]) == [.alt("x")])
    #expect(keys([27] + Array("đ".utf8)) == [.alt("đ")])
    #expect(keys([27, 27]) == [.escape, .escape])
    #expect(keys([27, 13]) == [.escape, .enter])
    #expect(keys([27, 127]) == [.unknown])
    #expect(keys([27, 91], [27, 79]) == [.alt("["), .alt("O")])
  }

  @Test func `an escape before an arrow is Alt`() {
    var decoding = KeyDecoding()
    #expect(decoding.feed(.byte(27)) == [])
    #expect(decoding.feed(.key(.left)) == [.altLeft])
    #expect(decoding.feed(.byte(27)) == [])
    #expect(decoding.feed(.key(.function(3))) == [.escape, .function(3)])
  }

  @Test(arguments: [
    "\u{1B}[99;99~", "\u{1B}[<0;3;4M", "\u{1B}[I", "\u{1B}[1;5C", "\u{1B}Oz", "\u{1B}[?62;1c",
  ])
  func `a sequence nobody knows leaves no letters behind`(sequence: String) {
    #expect(keys(sequence + "j") == [.unknown, .character("j")])
  }

  @Test func `what an input method sends reaches the line as it is meant`() {
    var line = InputLine()
    for key in keys("vie\u{8}ê\u{8}ết") + keys(" tie\u{7F}e\u{302}\u{301}ng") {
      _ = line.apply(key)
    }
    #expect(Array(line.text.unicodeScalars) == Array("viết tiếng".unicodeScalars))
  }
}

struct PasteDecodingTests {
  private func paste(_ text: String, into decoding: inout KeyDecoding) {
    for byte in text.utf8 { #expect(decoding.feed(.byte(byte)) == []) }
  }

  @Test func `a paste is one key whatever is in it`() {
    var decoding = KeyDecoding()
    #expect(decoding.feed(.pasteStart) == [])
    paste("Hòa\r\nBình\u{1B}[31m\tq", into: &decoding)
    #expect(decoding.feed(.key(.enter)) == [])
    #expect(decoding.feed(.pasteEnd) == [.paste("Hòa\nBình[31m\tq")])
    #expect(decoding.feed(.byte(113)) == [.character("q")])
  }

  @Test func `a paste may come in several reads`() {
    var decoding = KeyDecoding()
    _ = decoding.feed(.pasteStart)
    paste("Lào", into: &decoding)
    #expect(decoding.endBatch() == [])
    paste(" Cai", into: &decoding)
    #expect(decoding.endBatch() == [])
    #expect(decoding.feed(.pasteEnd) == [.paste("Lào Cai")])
  }

  @Test func `an empty paste is no key`() {
    var decoding = KeyDecoding()
    _ = decoding.feed(.pasteStart)
    #expect(decoding.feed(.pasteEnd) == [])
  }

  @Test(arguments: [UInt8(3), 27])
  func `a paste whose end got lost can be left`(byte: UInt8) {
    var decoding = KeyDecoding()
    _ = decoding.feed(.pasteStart)
    paste("abc", into: &decoding)
    #expect(decoding.endBatch() == [])
    #expect(decoding.feed(.byte(byte)) == [])
    #expect(decoding.endBatch() == [.paste("abc")])
    #expect(decoding.feed(.byte(113)) == [.character("q")])
  }
}
