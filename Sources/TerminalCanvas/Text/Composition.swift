/// Puts vowels and combining marks together to one letter, as far as the Vietnamese alphabet goes.
///
/// The standard library compares canonically but gives no composed form, and Foundation stays
/// outside this room. Marks on other letters are left as they are.
package enum Composition {
  /// The text with each Vietnamese letter as one scalar.
  package static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { toneIndex($0) != nil || isShape($0) }) else {
      return text
    }
    var result = ""
    for character in text { result.append(composed(character)) }
    return result
  }

  /// The grapheme as one scalar where the alphabet has one.
  ///
  /// Marks are taken in any order: some input methods send the tone before the circumflex.
  package static func composed(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, let first = scalars.first else { return character }
    var letter = first
    var rest: [Unicode.Scalar] = []
    for mark in scalars.dropFirst() {
      if rest.isEmpty, let marked = letter.adding(mark) {
        letter = marked
      } else {
        rest.append(mark)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(letter)
    view.append(contentsOf: rest)
    return Character(String(view))
  }

  /// The ASCII letter under a Vietnamese one; `nil` for what is none.
  package static func plain(_ character: Character) -> Character? {
    let scalars = composed(character).unicodeScalars
    guard let first = scalars.first else { return nil }
    if first == "đ" { return "d" }
    if first == "Đ" { return "D" }
    guard let place = places[first] else { return nil }
    let row = rows[place.row]
    return bases[row[0]].map { Character($0) } ?? Character(row[0])
  }

  fileprivate typealias Place = (row: Int, tone: Int)

  /// A vowel and its toned forms, in the order of `tones`.
  fileprivate static let rows: [[Unicode.Scalar]] = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ",
    "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
  ].map { Array($0.unicodeScalars) }

  fileprivate static let places: [Unicode.Scalar: Place] = {
    var places: [Unicode.Scalar: Place] = [:]
    for (row, letters) in rows.enumerated() {
      for (tone, letter) in letters.enumerated() { places[letter] = (row, tone) }
    }
    return places
  }()

  /// Shaped vowels by their plain one: breve, circumflex, horn.
  fileprivate static let shapes: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{306}": ["a": "ă", "A": "Ă"],
    "\u{302}": ["a": "â", "A": "Â", "e": "ê", "E": "Ê", "o": "ô", "O": "Ô"],
    "\u{31B}": ["o": "ơ", "O": "Ơ", "u": "ư", "U": "Ư"],
  ]

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pairs in shapes.values { for (base, shaped) in pairs { bases[shaped] = base } }
    return bases
  }()

  private static func isShape(_ scalar: Unicode.Scalar) -> Bool { shapes[scalar] != nil }

  /// The place of a tone mark in a row: grave, acute, hook, tilde, dot below.
  fileprivate static func toneIndex(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x300, 0x340: 1
    case 0x301, 0x341: 2
    case 0x309: 3
    case 0x303: 4
    case 0x323: 5
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// The letter with the mark put on it; `nil` when the alphabet has no such letter.
  fileprivate func adding(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard let place = Composition.places[self] else { return nil }
    let row = Composition.rows[place.row]
    if let tone = Composition.toneIndex(mark) {
      return place.tone == 0 ? row[tone] : nil
    }
    guard let shaped = Composition.shapes[mark]?[row[0]],
      let target = Composition.places[shaped]
    else { return nil }
    return Composition.rows[target.row][place.tone]
  }
}
