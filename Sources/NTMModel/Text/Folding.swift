/// Text made comparable: composed, folded for search, or turned into a sorting key.
public enum Folding {
  /// The text in NFC as far as Vietnamese goes: a vowel and its combining marks become one letter.
  ///
  /// Marks on letters outside the alphabet are kept as they are.
  public static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isMark($0) }) else { return text }
    var result = String.UnicodeScalarView()
    var pending: VietnameseLetter?
    func flush() {
      if let scalar = pending?.scalar { result.append(scalar) }
      pending = nil
    }
    for scalar in text.unicodeScalars {
      if isMark(scalar), let letter = pending {
        if let marked = letter.adding(scalar) {
          pending = marked
        } else {
          flush()
          result.append(scalar)
        }
        continue
      }
      flush()
      if let letter = VietnameseLetter(scalar) {
        pending = letter
      } else {
        result.append(scalar)
      }
    }
    flush()
    return String(result)
  }

  /// The text for matching without accents: ASCII where it can be, lower case, `đ` as `d`.
  public static func folded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let letter = VietnameseLetter(scalar) {
        bytes.append(letter.base)
      } else if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if !isMark(scalar) {
        bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text in lower case and composed, with its accents: what an accented query is held against.
  public static func lowered(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in composed(String(text)).unicodeScalars {
      guard var letter = VietnameseLetter(scalar) else {
        result.append(scalar)
        continue
      }
      letter.isUpper = false
      result.append(letter.scalar ?? scalar)
    }
    return String(result)
  }

  /// Whether the text carries any accent or `đ`.
  public static func isAccented(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { !$0.isASCII }
  }

  /// The first letters of the words, folded, numbers whole: `bv` for Ba Vì, `p10` for Phường 10.
  ///
  /// An apostrophe ends no word: Ea H'leo is `eh`.
  public static func initials(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var isInWord = false
    var isInNumber = false
    for scalar in folded(text).unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      let isWord = isDigit || ("a"..."z").contains(scalar) || !scalar.isASCII
      if isWord, !isInWord || (isInNumber && isDigit) {
        result.append(scalar)
        isInNumber = isDigit
      } else {
        isInNumber = false
      }
      isInWord = isWord || (isInWord && scalar == "'")
    }
    return String(result)
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x0300 && scalar.value <= 0x036F
  }
}
