/// Where the words of a search stand in a text that is shown.
package enum Occurrences {
  /// The characters of the text that the query found it by, as positions of characters, ascending.
  ///
  /// Words together where they stand so, else each at the beginning of a word, else the first
  /// letters of words whose initials the query is; a comma parts names. Accents make no difference.
  ///
  /// - Returns: ranges that do not touch; empty where nothing of the query stands in the text.
  package static func ranges(of query: String, in text: String) -> [Range<Int>] {
    let shown = Spelled(text)
    guard !shown.bytes.isEmpty else { return [] }
    var marked = [Bool](repeating: false, count: shown.count)
    var isFound = false
    for piece in query.split(separator: ",") {
      let phrase = Spelled(String(piece)).bytes
      guard !phrase.isEmpty else { continue }
      if shown.mark(phrase, in: &marked) {
        isFound = true
        continue
      }
      for word in phrase.split(separator: Spelled.blank) where shown.mark(Array(word), in: &marked)
      {
        isFound = true
      }
    }
    if !isFound { shown.markInitials(Spelled(query).bytes, in: &marked) }
    return ranges(of: marked)
  }

  private static func ranges(of marked: [Bool]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for (position, isMarked) in (marked + [false]).enumerated() {
      if isMarked {
        start = start ?? position
      } else if let first = start {
        ranges.append(first..<position)
        start = nil
      }
    }
    return ranges
  }
}

/// A text folded, with the character that each byte comes from.
private struct Spelled {
  static let blank = UInt8(ascii: " ")

  /// Words of letters and digits with one blank between them.
  var bytes: [UInt8] = []
  private var characters: [Int] = []
  /// The characters of the text.
  private(set) var count = 0

  init(_ text: String) {
    for character in text {
      defer { count += 1 }
      if character == "'" || character == "’" { continue }
      let folded = Folding.folded(String(character)).utf8
      let isWord = character.isLetter || character.isNumber
      if !isWord, bytes.last ?? Spelled.blank == Spelled.blank { continue }
      for byte in isWord ? Array(folded) : [Spelled.blank] {
        bytes.append(byte)
        characters.append(count)
      }
    }
    if bytes.last == Spelled.blank {
      bytes.removeLast()
      characters.removeLast()
    }
  }

  private func isStart(_ position: Int) -> Bool {
    position == 0 || bytes[position - 1] == Spelled.blank
  }

  /// Marks every place where the phrase stands from the beginning of a word on; whether there is one.
  func mark(_ phrase: [UInt8], in marked: inout [Bool]) -> Bool {
    guard phrase.count <= bytes.count else { return false }
    var isFound = false
    for start in 0...(bytes.count - phrase.count)
    where isStart(start) && bytes[start..<start + phrase.count].elementsEqual(phrase) {
      isFound = true
      for character in characters[start]...characters[start + phrase.count - 1] {
        marked[character] = true
      }
    }
    return isFound
  }

  /// Marks the first letters of words that follow each other, where those are the initials meant.
  func markInitials(_ initials: [UInt8], in marked: inout [Bool]) {
    let starts = bytes.indices.filter(isStart)
    guard initials.count > 1, initials.count <= starts.count else { return }
    for first in 0...(starts.count - initials.count) {
      let places = starts[first..<first + initials.count]
      guard zip(places, initials).allSatisfy({ bytes[$0] == $1 }) else { continue }
      for place in places { marked[characters[place]] = true }
      return
    }
  }
}
