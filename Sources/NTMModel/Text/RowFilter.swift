/// Keeps the rows that somebody means by a few words.
///
/// Words that stand together in one field of any row (`ha giang`, the province) are one name: then
/// only rows with that name are kept, and not those that have the words in several places. Else
/// every word must begin a word of the row, and where nothing does, the text may be the initials of
/// a name. Accents that were typed keep only what is written so, where anything is. A comma parts
/// names of different fields.
package struct RowFilter {
  /// How the words are looked for, the surest way first.
  private enum Way: CaseIterable {
    /// Together in a field, the last word whole.
    case wholeName
    case beginningOfName
    /// Together with the type word before the name.
    case typeAndName
    case words
    case initials
  }

  /// What stands between two commas.
  private struct Part {
    var folded: [UInt8]
    var words: [[UInt8]]
    var written: SearchText
  }

  private var parts: [Part] = []
  private var isAccented = false

  /// A filter for the words; `nil` where there is neither letter nor digit.
  package init?(_ query: String) {
    for piece in query.split(separator: ",") {
      var text = RowTexts()
      text.append(Folding.folded(piece).filter { $0 != RowTexts.field && $0 != RowTexts.type })
      text.endRow()
      guard !text.bytes.isEmpty else { continue }
      parts.append(
        Part(
          folded: text.bytes,
          words: text.bytes.split(separator: RowTexts.blank).map(Array.init),
          written: SearchText(String(piece)).withoutApostrophes
        )
      )
    }
    guard !parts.isEmpty else { return nil }
    isAccented = parts.contains { $0.written.accents.contains { $0 != 0 } }
  }

  /// The rows that are kept, as positions, ascending.
  ///
  /// - Parameters:
  ///   - texts: the rows, folded.
  ///   - written: the text of a row with its accents, in the same fields; asked for only where
  ///     accents were typed, of rows that match without.
  /// - Returns: every row where the words are found, none where they are nowhere.
  package func passing(_ texts: RowTexts, written: (Int) -> String) -> [Int] {
    var others: [Int] = []
    var known = [[Substring: SearchText.Grade]](repeating: [:], count: parts.count)
    for way in Way.allCases where isUseful(way) {
      let rows = matches(texts, way)
      if rows.isEmpty { continue }
      guard isAccented, way != .initials else { return others.isEmpty ? rows : others }
      let grades = rows.map { grade(of: $0, in: texts, written($0), way, &known) }
      guard let best = grades.min(), best != .others else {
        if others.isEmpty { others = rows }
        continue
      }
      return zip(rows, grades).filter { $0.1 == best }.map(\.0)
    }
    return others
  }

  /// One word alone is looked for as a beginning at once: it may not be typed to its end.
  private func isUseful(_ way: Way) -> Bool {
    switch way {
    case .wholeName: parts.contains { $0.words.count > 1 } || parts.count > 1
    case .initials: parts.count == 1
    case .beginningOfName, .typeAndName, .words: true
    }
  }

  private func matches(_ texts: RowTexts, _ way: Way) -> [Int] {
    var rows: [Int] = []
    let compact = parts[0].folded.filter { $0 != RowTexts.blank }
    texts.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<texts.count {
        let line = RowLine(bytes: bytes, start: texts.bounds[row], end: texts.bounds[row + 1])
        let isKept =
          switch way {
          case .wholeName: parts.allSatisfy { line.hasName($0.folded, isWhole: true) }
          case .beginningOfName: parts.allSatisfy { line.hasName($0.folded, isWhole: false) }
          case .typeAndName:
            parts.allSatisfy {
              line.hasTypedName($0.folded) || line.hasShortTypedName($0.words, $0.folded)
                || line.hasName($0.folded, isWhole: false)
            }
          case .words: parts.allSatisfy { $0.words.allSatisfy { line.hasWord($0) } }
          case .initials: line.hasInitials(compact)
          }
        if isKept { rows.append(row) }
      }
    }
    return rows
  }

  // MARK: - Accents

  /// How well the accents of a row fit those typed; its best places count, and the worst part.
  private func grade(
    of row: Int,
    in texts: RowTexts,
    _ written: String,
    _ way: Way,
    _ known: inout [[Substring: SearchText.Grade]]
  ) -> SearchText.Grade {
    var worst = SearchText.Grade.same
    for (index, part) in parts.enumerated() {
      guard way == .wholeName || way == .beginningOfName else {
        let asked = way == .words ? part.written.words : [part.written]
        let fields = written.split(separator: RowTexts.field)
        for phrase in asked {
          let best = fields.map { RowFilter.grade(of: $0, phrase, way) }.min() ?? .others
          worst = max(worst, best)
        }
        continue
      }
      let having = texts.fields(of: row, having: part.folded, isWhole: way == .wholeName)
      var best = SearchText.Grade.others
      var rest = written[...]
      var field = 0
      while having >> field != 0 {
        let end = rest.firstIndex(of: RowTexts.field) ?? rest.endIndex
        if having >> field & 1 != 0 {
          let text = rest[..<end]
          // Thousands of rows lie in some hundred districts.
          let grade = known[index][text] ?? RowFilter.grade(of: text, part.written, way)
          known[index][text] = grade
          best = min(best, grade)
        }
        guard end < rest.endIndex else { break }
        rest = rest[rest.index(after: end)...]
        field += 1
      }
      worst = max(worst, best)
    }
    return worst
  }

  private static func grade(
    of field: Substring,
    _ phrase: SearchText,
    _ way: Way
  ) -> SearchText.Grade {
    let pieces = field.split(
      separator: RowTexts.type,
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    var texts = [pieces.last.map(String.init) ?? ""]
    if pieces.count > 1, way == .typeAndName || way == .words {
      texts.append(pieces.joined(separator: " "))
    }
    return texts.map {
      SearchText($0).withoutApostrophes.grade(of: phrase, isWhole: way == .wholeName)
    }
    .min() ?? .others
  }
}

extension RowTexts {
  /// The fields of a row whose names have a phrase, as bits.
  fileprivate func fields(of row: Int, having phrase: [UInt8], isWhole: Bool) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      RowLine(bytes: bytes, start: bounds[row], end: bounds[row + 1])
        .fields(having: phrase, isWhole: isWhole, all: true)
    }
  }
}

/// One row of the texts, being looked through.
private struct RowLine {
  var bytes: UnsafeBufferPointer<UInt8>
  var start: Int
  var end: Int

  /// Whether a name, without its type word, has the phrase from the beginning of a word on.
  func hasName(_ phrase: [UInt8], isWhole: Bool) -> Bool {
    fields(having: phrase, isWhole: isWhole, all: false) != 0
  }

  /// The fields whose names have the phrase, as bits; the first of them only unless `all` are asked
  /// for.
  func fields(having phrase: [UInt8], isWhole: Bool, all: Bool) -> UInt64 {
    let first = phrase[0]
    var found: UInt64 = 0
    var field: UInt64 = 1
    var position = start
    var isStart = true
    while position < end {
      let byte = bytes[position]
      if isStart, byte == first, matches(phrase, at: position),
        !isWhole || isBoundary(position + phrase.count), !isType(position)
      {
        found |= field
        if !all { return found }
      }
      if byte == RowTexts.fieldByte { field &<<= 1 }
      isStart = byte <= RowTexts.blank
      position += 1
    }
    return found
  }

  /// Whether a field begins with the phrase, and the phrase goes beyond the type word or is it.
  func hasTypedName(_ phrase: [UInt8]) -> Bool {
    var field = start
    while field < end {
      var position = field
      var offset = 0
      var isTyped = false
      while position < end, offset < phrase.count {
        let byte = bytes[position]
        let isSame = byte == phrase[offset] || (byte == RowTexts.typeByte && phrase[offset] == 32)
        guard isSame else { break }
        if byte == RowTexts.typeByte { isTyped = true }
        position += 1
        offset += 1
      }
      let isType = position < end && bytes[position] == RowTexts.typeByte
      if offset == phrase.count, isTyped || isType { return true }
      while field < end, bytes[field] != RowTexts.fieldByte { field += 1 }
      field += 1
    }
    return false
  }

  /// Whether a field is the first word, as the initials of its type, and a name that begins with
  /// the rest: `tp vinh`.
  func hasShortTypedName(_ words: [[UInt8]], _ phrase: [UInt8]) -> Bool {
    guard words.count > 1 else { return false }
    let rest = Array(phrase.dropFirst(words[0].count + 1))
    var field = start
    for position in start..<end {
      if bytes[position] == RowTexts.fieldByte { field = position + 1 }
      if bytes[position] == RowTexts.typeByte, matches(rest, at: position + 1),
        areInitials(words[0], field..<position)
      {
        return true
      }
    }
    return false
  }

  func hasWord(_ word: [UInt8]) -> Bool {
    var isStart = true
    for position in start..<end {
      if isStart, bytes[position] == word[0], matches(word, at: position) { return true }
      isStart = bytes[position] <= RowTexts.blank
    }
    return false
  }

  /// Whether the text is the first letters of a name, with or without its type word; a number
  /// counts whole.
  func hasInitials(_ text: [UInt8]) -> Bool {
    guard text.count > 1 else { return false }
    var field = start
    while field < end {
      var fieldEnd = field
      var name = field
      while fieldEnd < end, bytes[fieldEnd] != RowTexts.fieldByte {
        if bytes[fieldEnd] == RowTexts.typeByte { name = fieldEnd + 1 }
        fieldEnd += 1
      }
      if areInitials(text, field..<fieldEnd) || areInitials(text, name..<fieldEnd) { return true }
      field = fieldEnd + 1
    }
    return false
  }

  private func areInitials(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var next = 0
    var isStart = true
    var isNumber = false
    for position in range {
      let byte = bytes[position]
      let isDigit = byte >= 48 && byte <= 57
      if byte > RowTexts.blank, isStart || (isNumber && isDigit) {
        guard next < text.count, text[next] == byte else { return false }
        next += 1
        isNumber = isDigit
      } else if byte <= RowTexts.blank {
        isNumber = false
      }
      isStart = byte <= RowTexts.blank
    }
    return next == text.count
  }

  private func matches(_ text: [UInt8], at position: Int) -> Bool {
    guard position + text.count <= end else { return false }
    for offset in text.indices where bytes[position + offset] != text[offset] { return false }
    return true
  }

  private func isBoundary(_ position: Int) -> Bool {
    position >= end || bytes[position] <= RowTexts.blank
  }

  /// Whether a position lies in the type word of a field.
  private func isType(_ position: Int) -> Bool {
    var next = position
    while next < end, bytes[next] != RowTexts.fieldByte {
      if bytes[next] == RowTexts.typeByte { return true }
      next += 1
    }
    return false
  }
}
