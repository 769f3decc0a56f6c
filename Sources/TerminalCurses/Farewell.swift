internal import CNcurses

/// The bytes that switch the terminal over and back past ncurses.
enum Farewell {
  static let pasteOn = Array("\u{1B}[?2004h".utf8)
  static let pasteOff = Array("\u{1B}[?2004l".utf8)

  /// What brings the terminal back after a crash: pastes unmarked, plain keys, no attributes, a
  /// visible cursor, the main screen.
  static func bytes() -> [UInt8] {
    pasteOff + ["rmkx", "sgr0", "cnorm", "rmcup"].flatMap { capability($0) }
  }

  /// The string of a capability without its delays (`$<5>`); empty when the terminal has none.
  private static func capability(_ name: String) -> [UInt8] {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return [] }
    return withoutDelays(String(cString: text))
  }

  static func withoutDelays(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
