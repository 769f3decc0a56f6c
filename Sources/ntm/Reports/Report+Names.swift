import NTMDashboard
import NTMModel
import TerminalCanvas

/// The names of things: files and programs get the store's own, a table those of its language.
///
/// Regions, types of units, sectors and kinds of owners have English names; provinces, districts and
/// communes are called by their Vietnamese ones in either language.
extension Report {
  static func name(of unit: Unit, _ facts: StoreFacts) -> Datum {
    guard let english = facts.regionsInEnglish[unit.code] else { return .text(unit.name) }
    return .word(unit.name, Bilingual(unit.name, english))
  }

  static func type(of unit: Unit, _ facts: StoreFacts) -> Datum {
    guard let english = facts.typesInEnglish[unit.type] else { return .text(unit.type) }
    return .word(unit.type, Bilingual(unit.type, english))
  }

  /// Type and name together.
  static func fullName(_ unit: Unit, _ facts: StoreFacts) -> Datum {
    UnitNames(facts).full(unit.type, unit.name)
  }

  /// A name that a paper has with its type word; missing where it has none.
  static func paperName(_ name: String, _ facts: StoreFacts) -> Datum {
    guard !name.isEmpty else { return .missing }
    return .word(name, Bilingual(harmless(name), harmless(english(facts).typed(name))))
  }

  /// The English words with the names that the store has for types of units and regions.
  static func english(_ facts: StoreFacts) -> Words {
    var words = Words(.en, glyphs: .unicode)
    words.names = EnglishNames(facts)
    return words
  }

  /// A level for programs; for people that of the units on it.
  static func level(_ level: Level) -> Datum {
    switch level {
    case .country: .word(level.word, Bilingual("cả nước", "country"))
    case .region: .word(level.word, Bilingual("vùng", "region"))
    case .province: .word(level.word, Bilingual("tỉnh", "province"))
    case .district: .word(level.word, Bilingual("huyện", "district"))
    case .commune: .word(level.word, Bilingual("xã", "commune"))
    }
  }

  static func ownerKind(_ kind: String) -> Datum {
    .word(
      kind,
      Bilingual(
        Words(.vi, glyphs: .unicode).ownerKind(kind),
        Words(.en, glyphs: .unicode).ownerKind(kind)
      )
    )
  }
}

/// Names of units with their type words, which have English ones.
struct UnitNames {
  private let english: Words

  init(_ facts: StoreFacts) {
    english = Report.english(facts)
  }

  func full(_ type: String, _ name: String) -> Report.Datum {
    guard !type.isEmpty else { return .text(name) }
    let own = type + " " + name
    return .word(
      own,
      Bilingual(Report.harmless(own), Report.harmless(english.typed(name, type)))
    )
  }

  /// The same of a unit that the journal names; regions and the country have no type word there.
  func full(_ place: Change.Place) -> Report.Datum {
    full(place.level > .region ? place.type : "", place.name)
  }
}
