import NTMModel
import TerminalCanvas

/// Places with their cooperatives: those that exist and those that work effectively.
struct CooperativePlaceTable: TableSource {
  var rows: [CooperativePlace]
  var columns: [Column]
  private var words: Words

  private var today: Day

  init(_ sheet: CooperativeSheet, today: Day, compared: Compared? = nil, words: Words) {
    self.words = words
    self.today = today
    rows = [sheet.total] + sheet.places
    let names = rows.map { words.listName($0.unit) }
    let total = Column(.total, words.existingColumn, 8)
    let effective = Column(.effective, words.effectiveColumn, 9)
    let lacking = Column(.lacking, words.communesWithoutColumn, 11)
    columns = [Column.fitted(.name, words.name, to: names, least: compared == nil ? 24 : 19)]
    if let compared {
      let newcomers = Column(.newcomers, words.newcomersColumn, 8)
      columns += [effective, total, newcomers, lacking].flatMap {
        compared.columns($0, move: Column(.moveOf($0.id), words.delta, 6), words)
      }
      columns.append(Column(.share, "%", 6))
    } else {
      columns += [total, effective, Column(.share, "%", 6), lacking]
    }
    columns += [
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
    if !place.isKnown,
      [.total, .effective, .share, .lacking, .newcomers].contains(columns[column].id)
    {
      return CellText(words.signs.dash, .muted)
    }
    let id = columns[column].id
    if id.isMove {
      return words.move(compared(place, id), isLessBetter: id == .moveOf(.lacking))
    }
    if id.then != nil { return words.then(compared(place, id)) }
    switch id {
    case .newcomers: return words.then(place.newcomers)
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

  /// A count of the baseline, or what it moved by.
  private func compared(_ place: CooperativePlace, _ column: ColumnID) -> Int? {
    switch column {
    case .then(.total): place.isKnown ? place.then?.effective.base : nil
    case .then(.effective): place.isKnown ? place.then?.effective.part : nil
    case .then(.newcomers): place.isKnown ? place.then?.newcomers : nil
    case .then(.lacking): place.lackingThen
    case .moveOf(.lacking): place.lackingMove
    case .moveOf(.total): place.existingMove
    case .moveOf(.effective): place.effectiveMove
    case .moveOf(.newcomers): place.newcomersMove
    default: nil
    }
  }

  /// Why a row has no move.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    columns[column].id.isCompared && rows[row].then == nil ? words.noRecordsThen : nil
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    if column.isCompared { return rows.map { compared($0, column) } }
    switch column {
    case .newcomers: return rows.map(\.newcomers)
    case .name: return rows.map(\.nameRank)
    case .total: return rows.map(\.effective.base)
    case .effective: return rows.map(\.effective.part)
    case .share: return rows.map { $0.effective.percentFloor.map { Int($0.hundredths) } }
    case .lacking: return rows.map(\.lacking.part)
    case .communes: return rows.map(\.lacking.base)
    case .code: return ranks(rows.map(\.unit.code.text))
    default: return rows.map { $0.records?.key(column, on: today) }
    }
  }
}
