/// How a spreadsheet shows a number, as far as that says what the number is.
enum NumberShape: Equatable {
  case plain
  /// A day, with or without a time.
  case day
  /// Shown a hundred times as large.
  case percent
  /// Filled up with zeros to so many digits.
  case zeros(Int)

  /// The shape of a built-in format.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    default: self = .plain
    }
  }

  /// The shape of a format of the workbook's own, such as `dd/mm/yyyy` or `00000`.
  init(code: String) {
    var letters: [UInt8] = []
    var hasPercent = false
    var isQuoted = false
    var isBracketed = false
    var skips = false
    // Only the first of up to four sections, which is the one of positive numbers.
    for byte in code.utf8 {
      if skips {
        skips = false
      } else if isQuoted {
        isQuoted = byte != UInt8(ascii: "\"")
      } else if isBracketed {
        isBracketed = byte != UInt8(ascii: "]")
      } else if byte == UInt8(ascii: ";") {
        break
      } else {
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "["): isBracketed = true
        // A sign taken as it is, one to be filled with, one as wide as.
        case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"): skips = true
        case UInt8(ascii: "%"): hasPercent = true
        default: letters.append(byte | 0x20)
        }
      }
    }
    let text = String(decoding: letters, as: UTF8.self)
    let zeros = text.utf8.count
    if hasPercent {
      self = .percent
    } else if text.hasPrefix("general") {
      self = .plain
    } else if text.utf8.contains(UInt8(ascii: "d")) || text.utf8.contains(UInt8(ascii: "y")) {
      self = .day
    } else if zeros > 1, zeros <= 16, text.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      self = .zeros(zeros)
    } else {
      self = .plain
    }
  }
}
