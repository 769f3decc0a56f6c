import TerminalCanvas
import Testing

struct InputLineTests {
  private func typed(_ script: String) throws -> InputLine {
    var line = InputLine()
    for key in try Key.parse(script) { _ = line.apply(key) }
    return line
  }

  /// What input methods send: letters, backspaces, replacements.
  @Test(arguments: [
    ("vie<bs>ê<bs>ết", "viết"), ("tie<bs>ê<bs>ếng", "tiếng"), ("d<bs>đ", "đ"),
    ("nguo<bs><bs>ươ<bs>ời", "người"), ("a<bs>á", "á"), ("ha<bs>à nô<bs>ội", "hà nội"),
    ("e\u{302}\u{301}", "ế"), ("vie\u{302}\u{301}t", "viết"), ("a\u{323}\u{302}n", "ận"),
    ("ê\u{301}", "ế"), ("\u{301}a", "a"), ("D<bs>Đa<bs>ă<bs>ắk", "Đắk"),
    ("truong<bs><bs><bs><bs>ương<bs><bs><bs>ờng", "trường"), ("bv<bs><bs><bs>x", "x"),
    ("u\u{31B}\u{301}", "ứ"), ("o\u{31B}<bs>ơ", "ơ"), ("hoa\u{300}<bs>à", "hoà"),
  ])
  func `input methods leave the word they mean`(script: String, text: String) throws {
    let line = try typed(script)
    #expect(Array(line.text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `backspace deletes one grapheme`() throws {
    #expect(try typed("x漢x\u{35F}<bs>").text == "x漢")
    #expect(try typed("e\u{302}\u{301}<bs>").text.isEmpty)
  }

  @Test(arguments: [
    ("abc<left><left>x", "axbc", 2), ("abc<home>x<end>y", "xabcy", 5),
    ("abc<home><del>", "bc", 0), ("xã Bản Liền<c-w>", "xã Bản ", 7),
    ("xã Bản Liền<a-left><a-left>x", "xã xBản Liền", 4), ("abc<left><c-u>", "c", 0),
    ("abc<home><c-k>", "", 0), ("a b<home><a-right>x", "ax b", 2),
    ("ab<left><left><left><right>x", "axb", 2), ("a<paste:một\nhai\u{1B}:>", "amột hai?", 9),
  ])
  func `a line is edited at its cursor`(script: String, text: String, cursor: Int) throws {
    let line = try typed(script)
    #expect(line.text == text)
    #expect(line.cursor == cursor)
  }

  @Test func `keys that mean nothing in a line are left to others`() {
    var line = InputLine("x")
    for key in [Key.enter, .escape, .tab, .up, .function(3), .control("s"), .unknown] {
      let isTaken = line.apply(key)
      #expect(!isTaken)
    }
    #expect(line.text == "x")
  }

  @Test(arguments: 0...12)
  func `the cursor is always in sight`(width: Int) {
    for position in 0...9 {
      var line = InputLine("Bản 漢字 xã")
      for _ in 0..<position { _ = line.apply(.left) }
      var canvas = Canvas(Size(width: 14, height: 1))
      canvas[width, 0] = Cell("│")
      let cursor = line.draw(on: &canvas, x: 0, y: 0, width: width)
      #expect(cursor == nil ? width == 0 : (0..<width).contains(cursor?.x ?? -1))
      #expect(canvas[width, 0].glyph == "│")
    }
  }
}
