extension Folding {
  /// The text made comparable across ways of spelling: where a tone stands in its word, case, `i` for
  /// `y` and what parts words do not matter; which letters and tones there are does.
  ///
  /// `Hoà` and `Hòa`, `Qui` and `Quy` are one name; `Tu Lý` and `Tú Lý` are two.
  public static func spelling(_ text: some StringProtocol) -> String {
    var words: [String.UnicodeScalarView] = []
    var tones: [UInt8] = []
    var isInWord = false
    func endWord() {
      guard isInWord else { return }
      words[words.count - 1].append(contentsOf: tones.sorted().map { Unicode.Scalar(48 + $0) })
      tones = []
      isInWord = false
    }
    for scalar in composed(String(text)).unicodeScalars {
      let letter = VietnameseLetter(scalar)
      guard let plain = letter.map({ VietnameseLetter.alphabet[$0.letter] }) ?? digit(scalar) else {
        endWord()
        continue
      }
      if !isInWord { words.append(String.UnicodeScalarView()) }
      isInWord = true
      words[words.count - 1].append(plain == "y" ? "i" : plain)
      if let tone = letter?.tone, tone != .none { tones.append(tone.rawValue) }
    }
    endWord()
    return words.map { String($0) }.joined(separator: " ")
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    scalar.isASCII && !scalar.properties.isWhitespace && scalar.properties.numericType != nil
      ? scalar : nil
  }
}
