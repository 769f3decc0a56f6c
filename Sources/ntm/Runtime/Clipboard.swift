import Glibc

/// The terminal's own clipboard, reached through OSC 52, so that it works over SSH.
enum Clipboard {
  /// Bytes of text that every terminal takes; hterm and others drop longer ones without a word.
  static let limit = 74_994

  /// The bytes that ask the terminal to keep `text`; `nil` when it is too long.
  static func sequence(for text: String, isInsideTmux: Bool) -> [UInt8]? {
    let bytes = Array(text.utf8)
    let encoded = base64(bytes)
    guard encoded.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + encoded + [7]
    guard isInsideTmux else { return plain }
    // tmux passes a sequence on when it comes wrapped, with each escape doubled.
    let doubled = plain.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
    return Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var word = 0
      for offset in 0..<3 {
        word = word << 8 | (offset < group.count ? Int(group[start + offset]) : 0)
      }
      for digit in 0..<4 {
        let index = word >> (18 - 6 * digit) & 63
        result.append(digit <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
