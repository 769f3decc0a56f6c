import Foundation
import NTMModel
import Testing

// Foundation gives the reference: NFD and NFC as Unicode has them.

/// The accented letters of Vietnamese, each with what is left of it without accents.
struct AccentedLetter: CustomTestStringConvertible, Sendable {
  var letter: String
  var base: String

  var testDescription: String { letter }

  static let all: [AccentedLetter] = [
    ("a", "àảãáạăằẳẵắặâầẩẫấậ"), ("d", "đ"), ("e", "èẻẽéẹêềểễếệ"), ("i", "ìỉĩíị"),
    ("o", "òỏõóọôồổỗốộơờởỡớợ"), ("u", "ùủũúụưừửữứự"), ("y", "ỳỷỹýỵ"),
  ].flatMap { base, letters in
    letters.flatMap {
      [
        AccentedLetter(letter: String($0), base: base),
        AccentedLetter(letter: $0.uppercased(), base: base),
      ]
    }
  }
}

struct FoldingTests {
  func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test func `there are 134 accented letters`() {
    #expect(AccentedLetter.all.count == 134)
    #expect(AccentedLetter.all.allSatisfy { scalars($0.letter).count == 1 })
  }

  @Test(arguments: AccentedLetter.all)
  func `an accented letter folds to its base, composed or not`(accented: AccentedLetter) {
    let nfd = accented.letter.decomposedStringWithCanonicalMapping
    #expect(Folding.folded(accented.letter) == accented.base)
    #expect(Folding.folded(nfd) == accented.base)
    #expect(Folding.folded("x" + nfd + "n") == "x" + accented.base + "n")
  }

  @Test(arguments: AccentedLetter.all)
  func `a decomposed letter is composed to one scalar`(accented: AccentedLetter) {
    let nfd = accented.letter.decomposedStringWithCanonicalMapping
    let nfc = accented.letter.precomposedStringWithCanonicalMapping
    #expect(scalars(Folding.composed(nfd)) == scalars(nfc))
    #expect(scalars(Folding.composed(nfc)) == scalars(nfc))
    #expect(scalars(Folding.composed("Th" + nfd + "nh")) == scalars("Th" + nfc + "nh"))
  }

  @Test(arguments: AccentedLetter.all)
  func `an accented letter lowers with its accents`(accented: AccentedLetter) {
    let nfd = accented.letter.decomposedStringWithCanonicalMapping
    #expect(scalars(Folding.lowered(accented.letter)) == scalars(accented.letter.lowercased()))
    #expect(scalars(Folding.lowered(nfd)) == scalars(accented.letter.lowercased()))
  }

  @Test(
    arguments: [
      ("a\u{323}\u{302}", "ậ"), ("a\u{302}\u{323}", "ậ"), ("ạ\u{302}", "ậ"), ("â\u{323}", "ậ"),
      ("o\u{31B}\u{323}", "ợ"), ("o\u{323}\u{31B}", "ợ"), ("ọ\u{31B}", "ợ"), ("ơ\u{323}", "ợ"),
      ("A\u{306}\u{301}", "Ắ"), ("Ă\u{301}", "Ắ"), ("ê\u{303}", "ễ"), ("u\u{31B}\u{309}", "ử"),
      // Unicode keeps these two apart from ấ and ắ, but input methods mean them.
      ("á\u{302}", "ấ"), ("a\u{301}\u{306}", "ắ"),
    ]
  )
  func `marks compose in any order`(text: String, letter: String) {
    #expect(scalars(Folding.composed(text)) == scalars(letter))
  }

  @Test(
    arguments: [
      "a\u{308}", "n\u{303}", "c\u{327}", "đ\u{301}", "y\u{302}", "ă\u{302}", "a\u{31B}",
      "a\u{308}\u{301}", "\u{301}", "\u{301}\u{302}a", " \u{323}", "é\u{308}", "q\u{31B}\u{301}",
    ]
  )
  func `marks that make no letter of the alphabet are kept`(text: String) {
    #expect(scalars(Folding.composed(text)) == scalars(text))
  }

  @Test(arguments: ["ạ\u{301}", "á\u{301}", "ậ\u{300}", "ử\u{303}"])
  func `a second tone is kept and not swallowed`(text: String) {
    #expect(scalars(Folding.composed(text)) == scalars(text))
  }

  @Test(
    arguments: [
      ("Đắk R'Lấp", "dak r'lap"), ("Bà Rịa - Vũng Tàu", "ba ria - vung tau"),
      ("HOÀ BÌNH", "hoa binh"), ("Hòa Bình", "hoa binh"), ("1980/QĐ-TTg", "1980/qd-ttg"),
      ("819/NQ-UBTVQH14", "819/nq-ubtvqh14"), ("Phường 2", "phuong 2"), ("", ""),
      ("日本", "日本"), ("Zürich", "zürich"), ("ﬁ\u{301}", "ﬁ"),
    ]
  )
  func `a text folds to lower case without accents`(text: String, folded: String) {
    #expect(scalars(Folding.folded(text)) == scalars(folded))
  }

  @Test(arguments: [("Sơn Động", "sơn động"), ("ĐẮK LẮK", "đắk lắk"), ("Q.1", "q.1")])
  func `a lowered text keeps its accents`(text: String, lowered: String) {
    #expect(scalars(Folding.lowered(text)) == scalars(lowered))
    let nfd = text.decomposedStringWithCanonicalMapping
    #expect(scalars(Folding.lowered(nfd)) == scalars(lowered))
  }

  @Test(
    arguments: [
      ("Ba Vì", "bv"), ("Hồ Chí Minh", "hcm"), ("Bà Rịa - Vũng Tàu", "brvt"),
      ("Phan Rang-Tháp Chàm", "prtc"), ("Đồng Hỷ", "dh"), ("  ", ""), ("", ""), ("Huế", "h"),
    ]
  )
  func `initials are the first letters of the words`(text: String, initials: String) {
    #expect(Folding.initials(text) == initials)
    #expect(Folding.initials(text.decomposedStringWithCanonicalMapping) == initials)
  }

  @Test(
    arguments: [
      ("Phường 10", "p10"), ("Mỹ Đình 2", "md2"), ("Ea H'leo", "eh"), ("Ötzi An", "Öa"),
      ("Khu 1A2", "k1"),
    ]
  )
  func `initials keep numbers, apostrophes and foreign letters whole`(
    text: String,
    initials: String
  ) {
    #expect(Folding.initials(text) == initials)
  }

  @Test(arguments: [("Ba Vì", true), ("ba vi", false), ("đ", true), ("", false)])
  func `a text with any accent is accented`(text: String, isAccented: Bool) {
    #expect(Folding.isAccented(text) == isAccented)
  }
}
