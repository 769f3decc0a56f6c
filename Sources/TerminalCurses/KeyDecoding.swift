package import TerminalCanvas

/// Makes keys of what the terminal sends; knows no terminal, so that it can be tested without one.
///
/// It works on single bytes and not on the wide characters of `get_wch`, because that one forgets
/// the beginning of a letter whose bytes come in two reads.
package struct KeyDecoding: Sendable {
  package enum Event: Hashable, Sendable {
    case byte(UInt8)
    /// A sequence that was recognised already.
    case key(Key)
    case pasteStart
    case pasteEnd
  }

  /// The bytes of a letter that is not complete.
  private var letter: [UInt8] = []
  private var prefix = Prefix.none
  private var paste: [UInt8]?
  private var bytesInBatch = 0
  private var lastByte: UInt8 = 0

  /// What an Esc that came just now may be the beginning of.
  private enum Prefix: Hashable {
    case none, escape
    /// After Esc `[`: a sequence nobody knows, with or without parameters so far.
    case sequence(hasBody: Bool)
    /// After Esc `O`: one more letter belongs to it.
    case single
  }

  package init() {}

  /// The keys that are complete with this event.
  package mutating func feed(_ event: Event) -> [Key] {
    if case .byte(let byte) = event {
      bytesInBatch += 1
      lastByte = byte
    }
    guard paste == nil else { return feedPaste(event) }
    switch event {
    case .byte(let byte): return feed(byte)
    case .key(let key): return [dropLetter(), takeEscape(before: key)].flatMap { $0 }
    case .pasteStart:
      paste = []
      return dropLetter() + takeEscape()
    case .pasteEnd: return []
    }
  }

  /// The keys that are complete because nothing more has come for now.
  package mutating func endBatch() -> [Key] {
    defer { bytesInBatch = 0 }
    // A person who presses Ctrl-C or Esc alone is stuck in a paste whose end got lost.
    if paste != nil, bytesInBatch == 1, lastByte == 3 || lastByte == 27 { return endPaste() }
    return takeEscape()
  }

  private mutating func feed(_ byte: UInt8) -> [Key] {
    if let keys = swallow(byte) { return keys }
    if byte >= 0x80 { return feedLetter(byte) }
    let broken = dropLetter()
    if byte == 27 {
      let escape = takeEscape()
      prefix = .escape
      return broken + escape
    }
    if prefix == .escape, byte == UInt8(ascii: "[") {
      prefix = .sequence(hasBody: false)
      return broken
    }
    if prefix == .escape, byte == UInt8(ascii: "O") {
      prefix = .single
      return broken
    }
    return broken + takeEscape(before: KeyDecoding.key(ascii: byte))
  }

  /// What a byte below 128 means on its own.
  private static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0: .control(" ")
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: .control(Character(Unicode.Scalar(byte + 96)))
    case 28...31: .control(Character(Unicode.Scalar(byte + 64)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// Collects the bytes of one letter in UTF-8.
  private mutating func feedLetter(_ byte: UInt8) -> [Key] {
    let isLead = byte & 0xC0 == 0xC0
    var keys = isLead ? dropLetter() : []
    letter.append(byte)
    let length =
      switch letter[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard letter.count >= length else { return keys }
    let text = length > 1 ? String(validating: letter, as: UTF8.self) : nil
    letter = []
    let key = text.flatMap(\.first).map { Key.character($0) } ?? .unknown
    keys += takeEscape(before: key)
    return keys
  }

  /// Gives up a letter that was never completed.
  private mutating func dropLetter() -> [Key] {
    guard !letter.isEmpty else { return [] }
    letter = []
    return takeEscape(before: .unknown)
  }

  /// Keeps the letters of a sequence that ncurses did not know from being taken for commands.
  ///
  /// Returns `nil` when the byte belongs to no such sequence.
  private mutating func swallow(_ byte: UInt8) -> [Key]? {
    switch prefix {
    case .none, .escape: return nil
    case .single:
      prefix = .none
      return [.unknown]
    case .sequence:
      switch byte {
      case 0x20...0x3F:
        prefix = .sequence(hasBody: true)
        return []
      case 0x40...0x7E:
        prefix = .none
        return [.unknown]
      default: return takeEscape() + feed(byte)
      }
    }
  }

  /// What the bytes since Esc were, now that nothing more belongs to them.
  private mutating func takeEscape() -> [Key] {
    defer { prefix = .none }
    switch prefix {
    case .none: return []
    case .escape: return [.escape]
    case .sequence(hasBody: false): return [.alt("[")]
    case .sequence(hasBody: true): return [.unknown]
    case .single: return [.alt("O")]
    }
  }

  /// The key, or what it means with Esc in the same breath before it.
  private mutating func takeEscape(before key: Key) -> [Key] {
    guard prefix == .escape else { return takeEscape() + [key] }
    prefix = .none
    switch key {
    case .character(let character): return [.alt(character)]
    case .up: return [.altUp]
    case .down: return [.altDown]
    case .left: return [.altLeft]
    case .right: return [.altRight]
    // Alt-Backspace; an Esc of its own would close what is being typed in.
    case .backspace: return [.unknown]
    default: return [.escape, key]
    }
  }

  // MARK: - Pastes

  /// A longer paste is cut; no field of this program takes so much.
  private static let pasteLimit = 1 << 20

  private mutating func feedPaste(_ event: Event) -> [Key] {
    switch event {
    case .byte(let byte):
      if let count = paste?.count, count < KeyDecoding.pasteLimit { paste?.append(byte) }
      return []
    // A sequence inside a paste is text of somebody else, never a command.
    case .key, .pasteStart: return []
    case .pasteEnd: return endPaste()
    }
  }

  private mutating func endPaste() -> [Key] {
    let bytes = paste ?? []
    paste = nil
    var text = ""
    for character in String(decoding: bytes, as: UTF8.self) {
      switch character {
      case "\r", "\n", "\r\n": text.append("\n")
      case "\t": text.append(character)
      default:
        if let first = character.unicodeScalars.first, first.properties.generalCategory != .control
        {
          text.append(character)
        }
      }
    }
    return text.isEmpty ? [] : [.paste(text)]
  }
}
