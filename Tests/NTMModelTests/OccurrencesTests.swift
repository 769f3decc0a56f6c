import Testing

@testable import NTMModel

@Suite struct OccurrencesTests {
  /// The text with what is marked between brackets.
  private func marked(_ query: String, _ text: String) -> String {
    let characters = Array(text)
    var result = ""
    var position = 0
    for range in Occurrences.ranges(of: query, in: text) {
      result += String(characters[position..<range.lowerBound])
      result += "[" + String(characters[range]) + "]"
      position = range.upperBound
    }
    return result + String(characters[position...])
  }

  @Test(arguments: [
    ("ban lien", "Xã Bản Liền", "Xã [Bản Liền]"),
    ("Bản", "Xã Bản Liền, Bản Mế", "Xã [Bản] Liền, [Bản] Mế"),
    ("lien ban", "Xã Bản Liền", "Xã [Bản] [Liền]"),
    ("ban lien, lao cai", "Bản Liền, Bắc Hà, Lào Cai", "[Bản Liền], Bắc Hà, [Lào Cai]"),
    ("dien bien", "Điện Biên Đông", "[Điện Biên] Đông"),
    ("hleo", "Ea H'leo", "Ea [H'leo]"),
    ("029", "02935", "[029]35"),
    ("bl", "Bản Liền", "[B]ản [L]iền"),
    ("an", "Bản Liền", "Bản Liền"),
    ("", "Bản Liền", "Bản Liền"),
    ("x", "", ""),
  ])
  func `what was found stands between brackets`(_ query: String, _ text: String, _ wanted: String) {
    #expect(marked(query, text) == wanted)
  }

  @Test func `every accented letter is found by its base, composed or not`() {
    for letter in "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ" {
      for text in [String(letter), String(letter).uppercased()] {
        let base = Folding.folded(text)
        #expect(Occurrences.ranges(of: base, in: "Xã \(text)") == [3..<4], "\(text)")
      }
    }
    let decomposed = "Ba\u{309}n Lie\u{302}\u{300}n"
    #expect(Occurrences.ranges(of: "lien", in: decomposed) == [4..<8])
  }
}
