import NTMModel
import TerminalCanvas

/// Places with what they reported for the day.
struct QualityPlaceTable: TableSource {
  var rows: [QualityPlace]
  var columns: [Column]
  private var today: Day
  private var words: Words

  init(_ sheet: QualitySheet, compared: Compared? = nil, words: Words) {
    self.words = words
    today = sheet.today
    rows = [sheet.total] + sheet.places
    let names = rows.map { words.listName($0.unit) }
    let name = Column.fitted(.name, words.name, to: names, least: compared == nil ? 20 : 16)
    let expected = Column(.communes, words.expectedColumn, 8)
    let received = Column(.reported, words.receivedColumn, 8)
    let missing = Column(.missing, words.unreportedColumn, 8)
    let contradictions = Column(.contradictions, words.contradictionsColumn, 9)
    let never = Column(.never, words.neverColumn, 9)
    let (share, late) = (Column(.share, "%", 5), Column(.lateReports, words.lateColumn, 6))
    let rest = [Column(.age, words.ageColumn, 8), Column(.onTime, words.onTimeColumn, 8)]
    if let compared {
      let figures = [received, missing, contradictions, never]
      columns = [name]
      columns += figures.flatMap {
        compared.columns($0, move: Column(.moveOf($0.id), words.delta, 8), words)
      }
      columns += [expected, share, late] + rest
    } else {
      columns = [name, expected, received, share, missing, late, contradictions] + rest + [never]
    }
    for level in sheet.ownLevels {
      let id: ColumnID = level == .province ? .provinceReports : .districtReports
      let texts = rows.map { words.received($0.own(level)).text }
      let own = Column.fitted(id, words.ownReportsColumn(level), to: texts, right: true)
      columns +=
        compared.map {
          $0.columns(own, move: Column(.moveOf(id), words.delta, 6), words)
        } ?? [own]
    }
    columns.append(Column(.code, words.code, 7, right: false))
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

  /// A place opens its own page, a commune its figures; the first row is the page itself.
  func page(at row: Int) -> Page? {
    let unit = rows[row].unit
    if unit.level == .commune { return .commune(unit.code) }
    return row == 0 ? nil : .quality(unit.code)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let place = rows[row]
    let counts = place.counts
    let numerals = words.numerals
    let id = columns[column].id
    if let level = (id.then ?? id.moveOf ?? id).ownReports {
      return own(place.own(level), id, words)
    }
    if id.isMove { return words.move(compared(place, id), isLessBetter: id != .moveOf(.reported)) }
    if id.then != nil { return words.then(compared(place, id)) }
    // Where nothing is expected nothing can be missing.
    if counts.expected == 0, id.isOfReports, !(id == .contradictions && !counts.isConsistent) {
      return CellText(words.signs.dash, .muted)
    }
    switch id {
    case .name:
      let name = words.listName(place.unit)
      return CellText(name, row == 0 ? .strong : .text)
    case .communes: return CellText(numerals.whole(counts.expected))
    case .reported: return CellText(numerals.whole(counts.received), .strong)
    case .share: return CellText(numerals.percent(counts.share))
    case .missing: return fault(counts.missing)
    case .onTime:
      return counts.onTime.map { CellText(numerals.whole($0)) }
        ?? CellText(words.unknownSign, .muted)
    case .lateReports:
      return counts.isTimed ? fault(counts.late) : CellText(words.unknownSign, .muted)
    case .contradictions: return fault(counts.allContradictions)
    case .never: return fault(counts.never)
    case .age: return words.age(counts.age(on: today), isStale: counts.received == 0)
    case .code: return CellText(place.unit.code.text, .muted)
    default: return CellText("")
    }
  }

  private func own(_ reports: OwnReports?, _ column: ColumnID, _ words: Words) -> CellText {
    if column.isMove { return words.move(reports?.then?.move) }
    return column.then == nil ? words.received(reports) : words.then(reports?.then?.received)
  }

  /// A count of the baseline, or what it moved by.
  private func compared(_ place: QualityPlace, _ column: ColumnID) -> Int? {
    switch column {
    case .then(.reported): place.then?.received
    case .then(.missing): place.then?.missing
    case .then(.contradictions): place.then?.contradictions
    case .then(.never): place.then?.never
    case .moveOf(.reported): place.then?.receivedMove
    case .moveOf(.missing): place.then?.missingMove
    case .moveOf(.contradictions): place.then?.contradictionsMove
    case .moveOf(.never): place.then?.neverMove
    case .then(let column) where column.ownReports != nil:
      column.ownReports.flatMap { place.own($0)?.then?.received.part }
    case .moveOf(let column) where column.ownReports != nil:
      column.ownReports.flatMap { place.own($0)?.then?.move }
    default: nil
    }
  }

  /// Why a row has no move.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let id = columns[column].id
    guard id == .then(.contradictions) || id == .moveOf(.contradictions),
      compared(rows[row], id) == nil, rows[row].then != nil
    else { return nil }
    return words.noContradictionsThen
  }

  private func fault(_ count: Int) -> CellText {
    CellText(words.numerals.whole(count), count == 0 ? .muted : .warning)
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    rows.map { place in
      let counts = place.counts
      if column.isCompared { return compared(place, column) }
      if counts.expected == 0, column.isOfReports,
        !(column == .contradictions && !counts.isConsistent)
      {
        return nil
      }
      if let level = column.ownReports {
        return place.own(level).flatMap { $0.counts.share.percentFloor.map { Int($0.hundredths) } }
      }
      switch column {
      case .name: return place.nameRank
      case .communes: return counts.expected
      case .reported: return counts.received
      case .share: return counts.share.percentFloor.map { Int($0.hundredths) }
      case .missing: return counts.missing
      case .onTime: return counts.onTime
      case .lateReports: return counts.isTimed ? counts.late : nil
      case .contradictions: return counts.allContradictions
      case .never: return counts.never
      case .age: return counts.age(on: today)
      default: return nil
      }
    }
  }
}

extension ColumnID {
  /// Of the own criteria of which level it says what came in; `nil` for other columns.
  fileprivate var ownReports: Level? {
    switch self {
    case .provinceReports: .province
    case .districtReports: .district
    default: nil
    }
  }

  /// Whether a column says something of the reports of communes.
  fileprivate var isOfReports: Bool {
    [.reported, .share, .missing, .onTime, .lateReports, .contradictions, .never, .age]
      .contains(self)
  }
}
