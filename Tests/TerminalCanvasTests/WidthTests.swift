import TerminalCanvas
import Testing

struct WidthTests {
  @Test(arguments: [
    ("xã Bản Liền", 11), ("ba\u{300} ri\u{323}a", 6), ("Đắk Lắk", 7), ("漢字", 4), ("ｱ", 1),
    ("e\u{302}\u{301}", 1), ("👩‍👩‍👧", 2), ("✓ ✗ ░", 5), ("─┐█▁", 4), ("שלום", 4), ("", 0),
    ("\u{1B}[31m", 5), ("a\u{200B}b", 2), ("\u{202E}abc\u{202C}", 3), ("\u{FEFF}x", 1), ("\t", 1),
    ("\u{301}", 0), ("⚠\u{FE0F}", 1), ("🇻🇳", 1), ("각", 2),
  ])
  func `text takes the columns it is drawn in`(text: String, columns: Int) {
    #expect(Width.columns(text) == columns)
    #expect(Width.columns(Text.clean(text)) == columns)
  }

  @Test func `the alphabet has 134 marked letters`() {
    #expect(VietnameseLetters.all.count == 134)
  }

  @Test func `every Vietnamese letter takes one column composed and taken apart`() {
    for letter in VietnameseLetters.all {
      #expect(Width.columns(letter.composed) == 1)
      #expect(Width.columns(letter.apart) == 1)
    }
  }

  @Test(arguments: [
    ("\u{1B}[31mđỏ\u{7}", "?[31mđỏ?"), ("a\u{202E}b\u{2066}c\u{200D}d", "abcd"),
    ("một\tdòng\r\nhai", "một dòng hai"), ("\u{9B}2J", "?2J"), ("e\u{302}\u{301}", "ế"),
    ("\u{E000}", "?"), ("\u{2028}x", " x"),
  ])
  func `what a terminal would act on is neutralised`(text: String, clean: String) {
    #expect(Array(Text.clean(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test func `a cluster keeps at most the marks that a cell can hold`() {
    let clean = Text.clean("x" + String(repeating: "\u{35F}", count: 40))
    #expect(clean.unicodeScalars.count == 5)
    #expect(Width.columns(clean) == 1)
  }

  @Test func `marks compose in any order the input method sends them`() {
    let expected: [Unicode.Scalar] = ["ậ"]
    for marks in ["a\u{302}\u{323}", "a\u{323}\u{302}", "ạ\u{302}", "â\u{323}"] {
      #expect(Array(Composition.composed(marks).unicodeScalars) == expected)
    }
    #expect(Array(Composition.composed("a\u{301}\u{302}").unicodeScalars) == ["ấ"])
  }

  @Test func `every Vietnamese letter composes and has an ASCII letter under it`() {
    for letter in VietnameseLetters.all {
      let composed = Array(Composition.composed(letter.apart).unicodeScalars)
      #expect(composed == Array(letter.composed.unicodeScalars))
      #expect(letter.composed.first.flatMap(Composition.plain)?.isASCII == true)
    }
    #expect(Composition.plain("Đ") == "D")
    #expect(Composition.plain("ấ") == "a")
    #expect(Composition.plain("Ự") == "U")
    #expect(Composition.plain("漢") == nil)
  }
}

/// The marked letters, 67 small and 67 capital, with their canonical decomposition.
enum VietnameseLetters {
  static let all: [(composed: String, apart: String)] = {
    let shapes: [(String, String)] = [
      ("a", ""), ("a", "\u{306}"), ("a", "\u{302}"), ("e", ""), ("e", "\u{302}"), ("i", ""),
      ("o", ""), ("o", "\u{302}"), ("o", "\u{31B}"), ("u", ""), ("u", "\u{31B}"), ("y", ""),
    ]
    let letters = Array(
      """
      aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ
      """.split(separator: " ")
    )
    let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
    var all = [(composed: "đ", apart: "đ"), (composed: "Đ", apart: "Đ")]
    for (row, shape) in zip(letters, shapes) {
      for (letter, tone) in zip(row, tones) {
        let apart = shape.0 + shape.1 + tone
        guard apart.unicodeScalars.count > 1 else { continue }
        all.append((String(letter), apart))
        all.append((letter.uppercased(), shape.0.uppercased() + shape.1 + tone))
      }
    }
    return all
  }()
}
