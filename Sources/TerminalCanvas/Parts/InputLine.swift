/// One line of text being typed, in NFC, changed by whole graphemes.
///
/// Made for Vietnamese input methods, which send backspaces and a replacement, or marks on their
/// own: a combining mark joins the letter before the cursor.
package struct InputLine: Hashable, Sendable {
  private(set) var characters: [Character]
  /// The number of graphemes before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(Composition.composed(Text.clean(text)))
    cursor = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Types a character at the cursor.
  package mutating func insert(_ character: Character) {
    guard let first = character.unicodeScalars.first else { return }
    if Glyph.isMark(first) {
      join(character)
    } else if let glyph = Glyph(character) {
      characters.insert(glyph.character, at: cursor)
      cursor += 1
    }
  }

  /// Types a text, such as a paste; line ends become spaces.
  package mutating func insert(_ text: String) {
    for character in text { insert(character) }
  }

  package mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  package mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Deletes back to the beginning of the word.
  package mutating func deleteWord() {
    let start = wordStart
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  package mutating func deleteToStart() {
    characters.removeSubrange(..<cursor)
    cursor = 0
  }

  package mutating func deleteToEnd() { characters.removeSubrange(cursor...) }

  package mutating func clear() { self = InputLine() }

  /// Does what the key means in a line of text.
  ///
  /// - Returns: `false` for a key that means nothing here, such as Enter or an arrow up.
  package mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .paste(let text): insert(text)
    case .backspace: deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .altLeft: cursor = wordStart
    case .altRight: cursor = wordEnd
    case .control("w"): deleteWord()
    case .control("u"): deleteToStart()
    case .control("k"): deleteToEnd()
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .insert, .function,
      .shiftFunction, .control, .alt, .altUp, .altDown, .unknown:
      return false
    }
    return true
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1] == " " { index -= 1 }
    while index > 0, characters[index - 1] != " " { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index] == " " { index += 1 }
    while index < characters.count, characters[index] != " " { index += 1 }
    return index
  }

  /// Puts a mark that came alone on the letter before the cursor.
  private mutating func join(_ mark: Character) {
    guard cursor > 0 else { return }
    let joined = String(characters[cursor - 1]) + String(mark)
    // A mark that does not join, as after a digit of another script, is dropped.
    guard joined.count == 1, let glyph = joined.first.flatMap(Glyph.init) else { return }
    characters[cursor - 1] = glyph.character
  }
}
