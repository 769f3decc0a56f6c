/// The order of Vietnamese names.
///
/// Letters first (a ă â … d đ …), then tones over the whole text (none, huyền, hỏi, ngã, sắc,
/// nặng), then case; numbers by value, so that Phường 2 comes before Phường 10. The same order as
/// ICU's for `vi` with numeric collation; `CollationTests` holds the two against each other.
public enum Collation {
  /// Bytes whose plain order is the order of the texts.
  public static func key(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    letters.reserveCapacity(text.utf8.count * 2)
    var digits: [UInt8] = []
    func flushDigits() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == 48 }
      letters.append(digitMark)
      letters.append(UInt8(clamping: significant.count))
      letters.append(contentsOf: significant)
      digits = []
    }
    for scalar in Folding.composed(text).unicodeScalars {
      if scalar.value >= 48 && scalar.value <= 57 {
        digits.append(UInt8(scalar.value))
        continue
      }
      flushDigits()
      if let letter = VietnameseLetter(scalar) {
        letters.append(letterBase + UInt8(letter.letter))
        tones.append(letter.tone.rawValue + 1)
        cases.append(letter.isUpper ? 2 : 1)
      } else if scalar.isASCII {
        letters.append(contentsOf: [signMark, signs[Int(scalar.value)]])
      } else {
        letters.append(otherMark)
        letters.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
    flushDigits()
    return letters + [0] + tones + [0] + cases
  }

  /// The places of blanks and signs, by their codes: in ICU's order, controls before them.
  ///
  /// All of them sort before digits and letters.
  private static let signs: [UInt8] = {
    var places = (0...127).map { UInt8($0 < 32 ? $0 : 32) }
    for (place, sign) in #" _-,;:!?.'"()[]{}@*/\&#%`^+<=>|~$"#.utf8.enumerated() {
      places[Int(sign)] = UInt8(32 + place)
    }
    return places
  }()

  private static let signMark: UInt8 = 1
  private static let digitMark: UInt8 = 2
  private static let letterBase: UInt8 = 16
  private static let otherMark: UInt8 = 200
}
