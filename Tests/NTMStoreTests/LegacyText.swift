import Foundation

/// Vietnamese text in the bytes of the encodings before Unicode.
enum LegacyText {
  /// TCVN 5712 as fonts called ABC or .Vn wrote it: a byte a letter, capitals with a tone as the
  /// small ones.
  static func tcvn3(_ text: String) -> [UInt8] { encoded(text, by: tcvn) }

  /// Windows-1258: tones behind their letters, unless a letter of Latin-1 has the same one.
  static func windows1258(_ text: String) -> [UInt8] { encoded(text, by: windows) }

  /// VNI for Windows: a byte for the mark behind every plain vowel.
  static func vni(_ text: String) -> [UInt8] { encoded(text, by: vniLetters) }

  static func utf16(_ text: String) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// Letter by letter; a report has millions of them, and each is one scalar.
  private static func encoded(_ text: String, by table: [Character: [UInt8]]) -> [UInt8] {
    var codes: [UInt32: [UInt8]] = [:]
    for (letter, code) in table {
      for scalar in letter.unicodeScalars { codes[scalar.value] = code }
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else {
        // A dash, say, which none of the three has.
        bytes += codes[scalar.value] ?? [UInt8(ascii: "-")]
      }
    }
    return bytes
  }

  private static func bytes(_ letter: Character, in table: [Character: [UInt8]]) -> [UInt8] {
    table[letter] ?? Array(String(letter).utf8)
  }

  private static let tcvn: [Character: [UInt8]] = {
    let runs: [(UInt8, String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"),
      (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"),
      (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]
    var table: [Character: [UInt8]] = [:]
    for (first, letters) in runs {
      for (offset, letter) in letters.enumerated() { table[letter] = [first + UInt8(offset)] }
    }
    for (letter, code) in table where letter.uppercased() != String(letter) {
      let capital = Character(letter.uppercased())
      if table[capital] == nil { table[capital] = code }
    }
    return table
  }()

  private static let windows: [Character: [UInt8]] = {
    var table: [Character: [UInt8]] = [
      "Ă": [0xC3], "ă": [0xE3], "Đ": [0xD0], "đ": [0xF0], "Ơ": [0xD5], "ơ": [0xF5], "Ư": [0xDD],
      "ư": [0xFD],
    ]
    for letter in "ÀÁÂÈÉÊÍÓÔÙÚàáâèéêíóôùú" {
      table[letter] = letter.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
    let tones: [(String, UInt8)] = [
      ("\u{300}", 0xCC), ("\u{309}", 0xD2), ("\u{303}", 0xDE), ("\u{301}", 0xEC), ("\u{323}", 0xF2),
    ]
    for base in "AĂÂEÊIOÔƠUƯYaăâeêioôơuưy" {
      for (tone, code) in tones {
        let letter = Character((String(base) + tone).precomposedStringWithCanonicalMapping)
        guard table[letter] == nil else { continue }
        table[letter] = bytes(base, in: table) + [code]
      }
    }
    return table
  }()

  private static let vniLetters: [Character: [UInt8]] = {
    var table: [Character: [UInt8]] = [
      "đ": [0xF1], "í": [0xED], "ì": [0xEC], "ỉ": [0xE6], "ĩ": [0xF3], "ị": [0xF2], "ỵ": [0xEE],
      "ơ": [0xF4], "ư": [0xF6],
    ]
    let tones: [(String, UInt8)] = [
      ("\u{301}", 0xF9), ("\u{300}", 0xF8), ("\u{309}", 0xFB), ("\u{303}", 0xF5),
      ("\u{323}", 0xEF),
    ]
    for base in "aeouyơư" {
      for (tone, code) in tones {
        let letter = Character((String(base) + tone).precomposedStringWithCanonicalMapping)
        if table[letter] == nil { table[letter] = bytes(base, in: table) + [code] }
      }
    }
    let marked: [(String, String, [UInt8])] = [
      ("aeo", "\u{302}", [0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4]),
      ("a", "\u{306}", [0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB]),
    ]
    for (bases, mark, codes) in marked {
      for (base, (tone, code)) in bases.flatMap({ base in
        zip(["", "\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"], codes).map { (base, $0) }
      }) {
        let letter = (String(base) + mark + tone).precomposedStringWithCanonicalMapping
        table[Character(letter)] = Array(String(base).utf8) + [code]
      }
    }
    for (letter, codes) in table {
      table[Character(letter.uppercased())] = codes.map { $0 > 0x7F ? $0 & 0xDF : $0 & 0x5F }
    }
    return table
  }()
}
