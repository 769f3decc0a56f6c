import NTMModel
import TerminalCanvas

/// Places with their models of each kind.
struct ModelPlaceTable: TableSource {
  var rows: [ModelCounts]
  var columns: [Column]
  /// Whether regions and provinces stand in one list.
  private var isOfCountry: Bool
  private var words: Words

  private var today: Day

  init(_ sheet: ModelSheet, today: Day, compared: Compared? = nil, words: Words) {
    self.words = words
    self.today = today
    rows = [sheet.total] + sheet.places
    let isOfCountry = sheet.place.level == .country
    self.isOfCountry = isOfCountry
    let names = rows.map { words.listName($0.unit, isGrouped: isOfCountry) }
    let kinds = sheet.kinds.enumerated().map { position, kind in
      // A long name gives way, not the figures to its right.
      Column.fitted(.modelKind(position), words.short(kind), to: [], least: 10, right: true)
    }
    let total = Column(.total, words.totalColumn, 5)
    let share = Column.fitted(
      .share,
      words.communesWithModels,
      to: rows.map { words.share($0) },
      right: true
    )
    let households = Column.fitted(
      .households,
      words.householdsColumn,
      to: rows.map { words.households($0).text },
      right: true
    )
    columns = [Column.fitted(.name, words.name, to: names, least: compared == nil ? 20 : 16)]
    if let compared {
      let figures = [total] + kinds + [households]
      columns += figures.flatMap {
        compared.columns($0, move: Column(.moveOf($0.id), words.delta, 6), words)
      }
      columns.append(share)
    } else {
      columns += kinds + [total, share, households]
    }
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
  func page(at row: Int) -> Page? {
    let unit = rows[row].unit
    return unit.level == .commune ? .commune(unit.code) : row == 0 ? nil : .models(unit.code)
  }

  /// Whether a column counts models, which nobody knows where no list came in.
  private func isCount(_ column: ColumnID) -> Bool {
    switch column {
    case .modelKind, .total, .share, .households: true
    default: false
    }
  }

  private func value(_ row: ModelCounts, _ column: ColumnID) -> Int? {
    if !row.isKnown, isCount(column) { return nil }
    return switch column {
    case .modelKind(let index): row.counts[index]
    case .total: row.total
    case .share: row.communes.tenthsOfPercent
    case .households: row.total == row.untold ? nil : row.households
    case .then(let figure): row.then.flatMap { then($0, figure) }
    case .moveOf(let figure):
      if let now = value(row, figure), let then = row.then.flatMap({ then($0, figure) }) {
        now - then
      } else {
        nil
      }
    default: row.records?.key(column, on: today)
    }
  }

  private func then(_ then: ModelsThen, _ column: ColumnID) -> Int? {
    switch column {
    case .modelKind(let index): then.counts[index]
    case .total: then.total
    case .households: then.total > 0 && then.total == then.untold ? nil : then.households
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
    if id.isMove { return words.move(value(place, id)) }
    if id.then != nil { return words.then(value(place, id)) }
    if !place.isKnown, isCount(id) { return CellText(words.signs.dash, .muted) }
    switch id {
    case .name:
      return CellText(
        words.listName(place.unit, isGrouped: isOfCountry),
        row == 0 || place.unit.level == .region ? .strong : .text
      )
    case .share: return CellText(words.share(place), place.communes.part == 0 ? .muted : .text)
    case .households: return words.households(place)
    default:
      if let cell = words.recordCell(columns[column].id, place.records, on: today) { return cell }
      let value = value(place, columns[column].id) ?? 0
      return CellText(words.numerals.whole(value), value == 0 ? .muted : .text)
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    column == .name ? rows.map(\.nameRank) : rows.map { value($0, column) }
  }
}

/// Models one by one.
struct ModelTable: TableSource {
  var rows: [ModelRow]
  var columns: [Column]
  private var words: Words
  /// Whether lists of the place came in, so that no row means no model.
  private var isListed: Bool
  private var asOf: Day

  init(
    _ rows: [ModelRow],
    isListed: Bool = true,
    asOf: Day,
    compared: Compared? = nil,
    words: Words
  ) {
    self.rows = rows
    self.asOf = asOf
    self.isListed = isListed
    self.words = words
    let kinds = Set(rows.map(\.model.kind)).sorted().map { words.shortKind($0) }
    let households = Column(.households, words.householdsColumn, 6)
    columns = [Column(.name, words.modelColumn, 16, widest: 40, right: false)]
    if compared != nil { columns += compared.columns(households, words) }
    columns += [
      Column.fitted(.owner, words.kindColumn, to: kinds),
      Column(.commune, words.commune, 11, widest: 20, right: false),
      // A name is known by its province: the district gives way first.
      Column(.province, words.province, 10, widest: 18, right: false),
      Column(.district, words.district, 11, widest: 20, right: false),
    ]
    if compared == nil { columns.append(households) }
    columns += [
      Column(.lead, words.modelOwnerColumn, 14, widest: 34, right: false),
      Column(.date, words.startedColumn, 10),
      Column(.code, words.code, 10, widest: 14, right: false),
      Column(.reported, words.listStateColumn, 10, right: false).yielding,
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].model.code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let row = rows[row]
    return fields([
      row.model.name, words.kind(row.model.kind), row.model.owner, row.commune, row.district,
      row.province, row.model.code,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func record(at row: Int) -> RecordMark? {
    RecordMark(code: rows[row].model.code, unit: rows[row].model.unit)
  }
  func page(at row: Int) -> Page? { .commune(rows[row].model.unit) }
  func emptyText(_ words: Words) -> String { isListed ? words.noModels : words.noModelList }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let row = rows[row]
    if columns[column].id.isCompared, let reason = words.noThen(row.then) { return reason }
    let place = [row.commune, row.district, row.province].filter { !$0.isEmpty }
    return [row.model.name, words.kind(row.model.kind), row.model.owner]
      .filter { !$0.isEmpty }
      .joined(separator: " \(words.signs.middot) ") + " \(words.signs.middot) "
      + place.joined(separator: ", ")
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let row = rows[row]
    switch columns[column].id {
    case .name: return CellText(row.model.name)
    case .owner: return CellText(words.shortKind(row.model.kind))
    case .commune: return CellText(row.commune)
    case .district: return CellText(row.district)
    case .province: return CellText(row.province)
    case .households:
      return row.model.households.map { CellText(words.numerals.whole($0)) } ?? words.none
    case .then(.households):
      return words.then(row.then) { $0.households.map(words.numerals.whole) ?? words.signs.dash }
    case .moveOf(.households): return words.move(row.then, row.householdsMove)
    case .lead: return words.told(row.model.owner)
    case .date: return CellText(words.numerals.day(row.model.started), .muted)
    case .code: return CellText(row.model.code, .muted)
    case .reported: return words.report(listedOn: row.listedOn, asOf: asOf)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.model.name))
    case .owner:
      rows.map { row in words.modelKinds.firstIndex { $0.word == row.model.kind } }
    case .commune: ranks(rows.map(\.commune))
    case .district: ranks(rows.map(\.district))
    case .province: ranks(rows.map(\.province))
    case .households: rows.map(\.model.households)
    case .then(.households): rows.map { $0.then?.value?.households }
    case .moveOf(.households): rows.map { $0.then.key($0.householdsMove) }
    case .lead: ranks(rows.map(\.model.owner))
    case .date: rows.map { Int($0.model.started.number) }
    case .code: ranks(rows.map(\.model.code))
    case .reported: rows.map { $0.listedOn.map { Int($0.number) } }
    default: rows.map { _ in nil }
    }
  }
}
