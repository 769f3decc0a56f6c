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
