import NTMModel
import TerminalCanvas

/// Places with their cooperatives: those that exist and those that work effectively.
struct CooperativePlaceTable: TableSource {
  var rows: [CooperativePlace]
  var columns: [Column]
  private var words: Words

  private var today: Day

  init(_ sheet: CooperativeSheet, today: Day, words: Words) {
    self.words = words
    self.today = today
    rows = [sheet.total] + sheet.places
    let names = rows.map { words.listName($0.unit) }
    columns = [
      Column.fitted(.name, words.name, to: names, least: 24),
      Column(.total, words.existingColumn, 8),
      Column(.effective, words.effectiveColumn, 9),
      Column(.share, "%", 6),
      Column(.lacking, words.communesWithoutColumn, 11),
      Column(.communes, words.communesColumn, 6),
      Column(.code, words.code, 7, right: false),
    ]
    columns += Column.records(rows.map(\.records), words)
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func unit(at row: Int) -> UnitCode? { rows[row].unit.code }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let unit = rows[row].unit
    let name = unit.level == .country ? words.countryName : typed(unit)
    return fields([name, unit.code.text])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func isPinned(at row: Int) -> Bool { row == 0 }
  var itemCount: Int { items(in: Array(rows.indices)) }

  /// The place itself and a commune open their list, which is too long above a province.
  func page(at row: Int) -> Page? {
    let unit = rows[row].unit
    guard row == 0 || unit.level == .commune else { return .cooperatives(unit.code) }
    return unit.level >= .province ? .cooperativeList(unit.code) : nil
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let place = rows[row]
    let numerals = words.numerals
    if !place.isKnown, [.total, .effective, .share, .lacking].contains(columns[column].id) {
      return CellText(words.signs.dash, .muted)
    }
    switch columns[column].id {
    case .name:
      let name = words.listName(place.unit)
      return CellText(name, row == 0 ? .strong : .text)
    case .total:
      return CellText(
        numerals.whole(place.effective.base),
        place.effective.base == 0 ? .muted : .text
      )
    case .effective: return CellText(numerals.whole(place.effective.part), .strong)
    case .share: return CellText(numerals.percent(place.effective))
    case .lacking:
      let text = numerals.whole(place.lacking.part)
      guard place.lacking.part > 0 else { return CellText(text, .muted) }
      // Of a commune the number says only that it has none.
      return place.unit.level == .commune
        ? CellText("! " + words.hasNone, .warning) : CellText(text, .warning)
    case .communes: return CellText(numerals.whole(place.lacking.base), .muted)
    case .code: return CellText(place.unit.code.text, .muted)
    default: return words.recordCell(columns[column].id, place.records, on: today) ?? CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: rows.map(\.nameRank)
    case .total: rows.map(\.effective.base)
    case .effective: rows.map(\.effective.part)
    case .share: rows.map { $0.effective.percentFloor.map { Int($0.hundredths) } }
    case .lacking: rows.map(\.lacking.part)
    case .communes: rows.map(\.lacking.base)
    case .code: ranks(rows.map(\.unit.code.text))
    default: rows.map { $0.records?.key(column, on: today) }
    }
  }
}
