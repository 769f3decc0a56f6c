import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  /// The columns that say for which unit a record was written, where another unit list names it
  /// otherwise; none by the list of the figures.
  static func recordedColumns(_ recast: Recast?) -> [Column] {
    guard recast != nil else { return [] }
    return [
      Column("recordedUnit", "Ghi cho", "Written for"),
      Column("recordedFate", "Trên danh sách", "On the list"),
    ]
  }

  /// The list with what became of the units of the rows that are printed, which can be fewer than
  /// those of the answer.
  static func recast(_ snapshot: Snapshot, _ units: [RecordedUnit?]) -> Recast? {
    var recast = snapshot.recast
    recast?.records = Recast.Records(units.compactMap(\.self))
    return recast
  }

  /// Their cells in a row.
  static func recorded(_ unit: RecordedUnit?, of snapshot: Snapshot) -> [Datum] {
    guard snapshot.recast != nil else { return [] }
    guard let unit else { return [.missing, .missing] }
    let fate = Bilingual(
      Words(.vi, glyphs: .unicode).fate(unit.fate),
      Words(.en, glyphs: .unicode).fate(unit.fate)
    )
    return [
      UnitNames(snapshot.facts).full(unit.type, unit.name), .word(unit.fate.word, fate),
    ]
  }
}

extension RecordedUnit.Fate {
  /// The word that programs compare.
  fileprivate var word: String {
    switch self {
    case .placed: "placed"
    case .divided: "divided"
    case .nowhere: "nowhere"
    }
  }
}
