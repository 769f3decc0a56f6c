import NTMModel
import TerminalCanvas

/// Places with their products by stars; first the place that they lie in.
struct OCOPTable: TableSource {
  var rows: [OCOPRow]
  var columns: [Column]
  private var words: Words
  /// Whether regions stand as headings over their provinces.
  private var isGrouped: Bool

  private var today: Day
  /// What stands first and is never left out.
  var leading: Int

  init(_ sheet: OCOPSheet, today: Day, compared: Compared? = nil, words: Words) {
    self.words = words
    self.today = today
    rows = [sheet.total] + sheet.places
    isGrouped = Set(sheet.places.map(\.unit.level)).isSuperset(of: [.region, .province])
    let isGrouped = isGrouped
    // Regions run over the empty cells beside them.
    let names = rows.filter { !isGrouped || $0.unit.level != .region }
      .map { words.listName($0.unit, isGrouped: isGrouped) }
    // The total is the widest of the counts.
    let digits = Width.columns(words.numerals.whole(sheet.total.inForce))
    let name = Column.fitted(.name, words.name, to: names, least: 20)
    let stars = [
      Column(.star5, "5*", max(4, digits)), Column(.star4, "4*", max(5, digits)),
      Column(.star3, "3*", max(5, digits)), Column(.starLow, "<3*", max(4, digits)),
    ]
    let total = Column(.total, words.totalColumn, max(6, digits))
    let standardised = Column(.standardised, words.standardisedColumn, 8)
    if let compared {
      // What the target counts comes first: both days or the move of all columns are wide.
      let counted = [
        compared.columns(standardised, move: Column(.moveOf(.standardised), words.delta, 6), words),
        compared.columns(total, move: Column(.moveOf(.total), words.delta, 6), words),
      ]
      columns = [name] + counted.flatMap(\.self)
      leading = 1 + counted[0].count
      columns += stars.flatMap { compared.columns($0, words, width: 5) }
    } else {
      // Names, stars and their sum; the rest is seen where there is room.
      leading = 6
      columns = [name] + stars + [total, standardised]
    }
    columns += [
      Column(.perHundred, words.perHundredColumn, 7),
      Column(.expiringSoon, words.soonColumn, 9), Column(.expired, words.expiredColumn, 8),
      Column(.communes, words.communesColumn, 6),
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
  func isHeading(at row: Int) -> Bool { isGrouped && rows[row].unit.level == .region }
  var itemCount: Int { items(in: Array(rows.indices)) }
  func page(at row: Int) -> Page? {
    // The first row is the place itself, whose products are listed.
    row == 0 || rows[row].unit.level == .commune
      ? .products(rows[row].unit.code, sector: nil) : .ocop(rows[row].unit.code)
  }

  private func value(_ row: OCOPRow, _ column: ColumnID) -> Int? {
    guard row.isKnown || [.communes, .reported].contains(column) else { return nil }
    return switch column {
    case .star5: row.stars(5)
    case .star4: row.stars(4)
    case .star3: row.stars(3)
    case .starLow: row.stars(2) + row.stars(1)
    case .total: row.inForce
    case .standardised: row.standardised
    case .perHundred: row.perHundred.tenths
    case .expiringSoon: row.expiringSoon
    case .expired: row.expired
    case .communes: row.communes
    case .then(let figure): row.then.flatMap { then(figure, $0, of: row) }
    case .moveOf(.standardised): row.standardisedMove
    case .moveOf(let figure):
      row.then.flatMap { _ in row.move { then(figure, $0, of: row) ?? 0 } }
    default: row.records?.key(column, on: today)
    }
  }

  /// A count of products of either day.
  private func then(_ column: ColumnID, _ counts: StarCounts, of row: OCOPRow) -> Int? {
    switch column {
    case .star5: counts.stars(5)
    case .star4: counts.stars(4)
    case .star3: counts.stars(3)
    case .starLow: counts.stars(2) + counts.stars(1)
    case .total: counts.inForce
    case .standardised: counts.standardised(from: row.leastStarsThen ?? row.leastStars)
    default: nil
    }
  }

  /// Why a row has no move.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    columns[column].id.isCompared && rows[row].then == nil ? words.noRecordsThen : nil
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let place = rows[row]
    let id = columns[column].id
    if id == .name {
      let name = words.listName(place.unit, isGrouped: isGrouped)
      return CellText(name, row == 0 ? .strong : isHeading(at: row) ? .header : .text)
    }
    if let cell = words.recordCell(id, place.records, on: today) { return cell }
    if id.isMove { return words.move(value(place, id)) }
    if id.then != nil { return words.then(value(place, id)) }
    guard let value = value(place, id) else { return CellText(words.signs.dash, .muted) }
    let text = id == .perHundred ? words.numerals.tenths(value) : words.numerals.whole(value)
    if value == 0 { return CellText(text, .muted) }
    switch id {
    case .expiringSoon: return CellText(text, .warning)
    case .expired: return CellText(text, .bad)
    default: return CellText(text, row == 0 || id == .total ? .strong : .text)
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    if column == .name { return rows.map(\.nameRank) }
    return rows.map { value($0, column) }
  }
}
