/// A text as the search holds it: folded words, and beside each byte how it was written.
///
/// - Shape: words of letters and digits with one blank between them, in lower case without accents;
///   signs part words, apostrophes stay inside them, numbers lose leading zeros (Phường 01 is 1).
struct SearchText {
  private(set) var bytes: [UInt8] = []
  /// The shape and tone of the letter at each byte; 0 for a plain letter and anything else.
  private(set) var accents: [UInt8] = []

  static let blank = UInt8(ascii: " ")
  static let apostrophe = UInt8(ascii: "'")

  init(_ text: String) {
    var numberStart: Int?
    for scalar in Folding.composed(text).unicodeScalars {
      if let letter = VietnameseLetter(scalar) {
        append(letter.base, accent: letter.accent)
      } else if ("0"..."9").contains(scalar) {
        let start = numberStart ?? bytes.count
        if start == bytes.count - 1, bytes[start] == UInt8(ascii: "0") { removeLast() }
        append(UInt8(scalar.value))
        numberStart = start
        continue
      } else if SearchText.isApostrophe(scalar) {
        if let last = bytes.last, last != SearchText.blank, last != SearchText.apostrophe {
          append(SearchText.apostrophe)
        }
      } else if !scalar.isASCII, scalar.properties.isAlphabetic {
        for byte in String(Character(scalar)).utf8 { append(byte) }
      } else if !Folding.isMark(scalar), let last = bytes.last, last != SearchText.blank,
        // `Ia H' Drai` is written `Ia H'Drai` as well.
        last != SearchText.apostrophe
      {
        append(SearchText.blank)
      }
      numberStart = nil
    }
    while let last = bytes.last, last == SearchText.blank || last == SearchText.apostrophe {
      removeLast()
    }
    moveTones()
  }

  private init() {}

  /// Puts the tone of an open oa, oe and uy on the second letter: `Hòa` and `Hoà` are one name.
  private mutating func moveTones() {
    for index in bytes.indices.dropLast() where accents[index] != 0 && accents[index] < 8 {
      let isEnd = index + 2 == bytes.count || bytes[index + 2] == SearchText.blank
      guard isEnd, accents[index + 1] == 0 else { continue }
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
        (UInt8(ascii: "u"), UInt8(ascii: "y")):
        accents.swapAt(index, index + 1)
      default: break
      }
    }
  }

  /// The text as it is asked for: whoever leaves an apostrophe out means the same.
  var withoutApostrophes: SearchText {
    var result = SearchText()
    for index in bytes.indices where bytes[index] != SearchText.apostrophe {
      result.append(bytes[index], accent: accents[index])
    }
    return result
  }

  var withoutFirstWord: SearchText {
    var result = SearchText()
    let blank = bytes.firstIndex(of: SearchText.blank) ?? bytes.count
    for index in bytes.indices where index > blank {
      result.append(bytes[index], accent: accents[index])
    }
    return result
  }

  var words: [SearchText] {
    var words: [SearchText] = []
    for index in bytes.indices where bytes[index] != SearchText.blank {
      if index == 0 || bytes[index - 1] == SearchText.blank { words.append(SearchText()) }
      words[words.count - 1].append(bytes[index], accent: accents[index])
    }
    return words
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append(_ byte: UInt8, accent: UInt8 = 0) {
    bytes.append(byte)
    accents.append(accent)
  }

  private mutating func removeLast() {
    bytes.removeLast()
    accents.removeLast()
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}"
  }
}

extension VietnameseLetter {
  /// Shape and tone in one byte, 0 for a letter without either; tells letters of one base apart.
  fileprivate var accent: UInt8 {
    let plain = VietnameseLetter.alphabet.prefix(letter + 1).lastIndex { $0.isASCII } ?? letter
    return UInt8(letter - plain) * 8 + tone.rawValue
  }
}
