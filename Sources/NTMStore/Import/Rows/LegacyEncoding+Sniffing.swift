internal import NTMModel

extension LegacyEncoding {
  /// The encoding that bytes have which are not UTF-8.
  ///
  /// - Returns: `nil` when they are UTF-8 and look like nothing else.
  static func sniffed(_ bytes: UnsafeBufferPointer<UInt8>) -> LegacyEncoding? {
    if isWide(bytes) { return .utf16 }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    // The letter before the first of another alphabet says what that one is.
    let start = max(0, (bytes.firstIndex { $0 > 0x7F } ?? 0) - 1)
    return weighed(Array(bytes[start...].prefix(4096))).encoding
  }

  /// Whether the bytes are UTF-16: its mark at the beginning, or zeros between letters.
  ///
  /// Separators, digits and most letters of Vietnamese are one of two bytes with a zero; a zero here
  /// and there is a fault in text of another encoding.
  static func isWide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    let mark = (bytes[0], bytes[1])
    if mark == (0xFE, 0xFF) || mark == (0xFF, 0xFE) { return true }
    let head = bytes.prefix(200)
    return head.count { $0 == 0 } * 4 >= head.count
  }

  /// The encoding behind text that is UTF-8 but was made of the bytes of an old Vietnamese font:
  /// `M· x·` for `Mã xã`.
  ///
  /// Real Vietnamese can do with letters below U+0100 too (`Mã xã;Lý do`); it has few of the signs of
  /// an old font where such a text has hardly anything else.
  static func sniffed(mojibake text: String) -> LegacyEncoding? {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0.value > 0x7F }), scalars.allSatisfy({ $0.value <= 0xFF })
    else { return nil }
    let guess = weighed(scalars.map { UInt8($0.value) })
    return guess.isSure ? guess.encoding : nil
  }

  /// Tells the three apart by where their bytes lie.
  ///
  /// - TCVN3 has Ă … đ at A1…AE and à … ắ at B5…BE, which are signs elsewhere.
  /// - VNI writes a mark as a byte of its own behind every plain vowel, and Đ as D1.
  /// - Windows-1258 has whole letters, among them Đ at D0, and only five tone marks.
  ///
  /// A report is full of Đ, and none of the three keeps it where another has a letter.
  /// - Returns: the likeliest, and whether half of its letters speak for it.
  private static func weighed(_ bytes: [UInt8]) -> (encoding: LegacyEncoding, isSure: Bool) {
    var (high, tcvn, windows, vni) = (0, 0, 0, 0)
    var last: UInt8 = 0
    for byte in bytes {
      defer { last = byte }
      guard byte > 0x7F else { continue }
      high += 1
      if (0xA1...0xAE).contains(byte) || (0xB5...0xBE).contains(byte) { tcvn += 1 }
      let isAfterVowel = vowels.contains(last | 0x20)
      if windowsTones.contains(byte) {
        if isAfterVowel || last > 0x7F { windows += 1 }
      } else if isAfterVowel || vniVowels.contains(last | 0x20), last != 0 {
        if vniMarks.contains(byte | 0x20) { vni += 1 }
      }
      if byte | 0x20 == windowsBarredD { windows += 1 }
      if byte | 0x20 == vniBarredD { vni += 1 }
    }
    guard high > 0 else { return (.unknown, false) }
    if tcvn * 4 >= high { return (.tcvn3, true) }
    return (vni > windows ? .vni : .windows1258, max(vni, windows) * 2 > high)
  }

  private static let vowels: Set<UInt8> = Set("aeiouy".utf8)
  /// Grave, hook above, tilde, acute, dot below.
  private static let windowsTones: Set<UInt8> = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
  private static let windowsBarredD: UInt8 = 0xF0
  private static let vniBarredD: UInt8 = 0xF1
  /// ơ and ư, which take marks behind them as plain vowels do.
  private static let vniVowels: Set<UInt8> = [0xF4, 0xF6]
  /// Five tones; the hat and the breve, alone and with each tone.
  private static let vniMarks: Set<UInt8> = [
    0xF9, 0xF8, 0xFB, 0xF5, 0xEF, 0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4, 0xEA, 0xE9, 0xE8, 0xFA, 0xFC,
    0xEB,
  ]
}
