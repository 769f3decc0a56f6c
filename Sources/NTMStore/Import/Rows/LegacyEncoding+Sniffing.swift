internal import NTMModel

extension LegacyEncoding {
  /// The encoding that bytes have which are not UTF-8.
  ///
  /// - Returns: `nil` when they are UTF-8 and look like nothing else.
  static func sniffed(_ bytes: UnsafeBufferPointer<UInt8>) -> LegacyEncoding? {
    let head = bytes.prefix(4096)
    if isWide(bytes) { return .utf16 }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return guessed(head.contains { $0 > 0x7F } ? Array(head) : Array(bytes.filter { $0 > 0x7F }))
  }

  /// Whether the bytes are UTF-16: its mark at the beginning, or zeros between letters.
  static func isWide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    let mark = (bytes[0], bytes[1])
    return mark == (0xFE, 0xFF) || mark == (0xFF, 0xFE) || bytes.prefix(200).contains(0)
  }

  /// The encoding behind text that is UTF-8 but was made of the bytes of an old Vietnamese font:
  /// `M· x·` for `Mã xã`.
  static func sniffed(mojibake text: String) -> LegacyEncoding? {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0.value > 0x7F }), scalars.allSatisfy({ $0.value <= 0xFF })
    else { return nil }
    return guessed(scalars.map { UInt8($0.value) })
  }

  /// Tells the three apart by where their bytes lie.
  ///
  /// - TCVN3 has ă â ê ô ơ ư đ at A8…AE, which are signs elsewhere.
  /// - VNI writes a mark as a byte of its own behind every plain vowel.
  /// - Windows-1258 has whole letters, and only five tone marks (CC D2 DE EC F2).
  private static func guessed(_ bytes: [UInt8]) -> LegacyEncoding {
    var high = 0
    var tcvn = 0
    var afterVowel = 0
    var tones = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte > 0x7F {
        high += 1
        if (0xA8...0xAE).contains(byte) || (0xB5...0xBE).contains(byte) { tcvn += 1 }
        let isAfterVowel = vowels.contains(last | 0x20)
        if isAfterVowel { afterVowel += 1 }
        if isAfterVowel || last > 0x7F, windowsTones.contains(byte) { tones += 1 }
      }
      last = byte
    }
    guard high > 0 else { return .unknown }
    if tcvn * 4 >= high { return .tcvn3 }
    if tones * 4 >= high { return .windows1258 }
    return afterVowel * 4 >= high * 3 ? .vni : .windows1258
  }

  private static let vowels: Set<UInt8> = Set("aeiouy".utf8)
  private static let windowsTones: Set<UInt8> = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
}
