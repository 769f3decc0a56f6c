import NTMModel
import TerminalCanvas

/// What is to be done about units, the open ones first.
struct FollowUpTable: TableSource {
  var rows: [Placed<FollowUp>]
  var columns: [Column]
  private let today: Day
  /// The day of the unit list.
  private let list: Day
  /// What stood here at the baseline; `nil` where nobody asked.
  private let then: FollowUpsThen?
  private let words: Words

  init(
    _ sheet: FollowUpSheet,
    today: Day,
    list: Day,
    compared: Compared? = nil,
    words: Words
  ) {
    let rows = sheet.followUps
    self.rows = rows
    self.today = today
    self.list = list
    self.words = words
    then = sheet.then
    let state = Column.fitted(
      .state,
      words.stateColumn,
      to: rows.map { words.standing(of: $0.item, on: today).text }
    )
    let move = Column(.moveOf(.state), words.delta, 6)
    columns = compared.map { $0.columns(state, move: move, words) } ?? [state]
    columns += [
      Column(.title, words.followUpColumn, 18, widest: 60, right: false),
      Column.fitted(
        .unit,
        words.unitColumn,
        to: rows.map(words.listed),
        least: 10
      ),
      Column(.lead, words.leadColumn, 12, widest: 26, right: false),
      Column(.deadline, words.followUpDueColumn, 10),
      Column.fitted(
        .daysLeft,
        words.daysLeftColumn,
        to: rows.compactMap { $0.item.due.map { words.daysLeft(until: $0, on: today).text } },
        right: true
      ),
      Column(.province, words.province, 10, widest: 18, right: false),
      Column(.district, words.district, 10, widest: 18, right: false),
      Column(.who, words.whoColumn, 8, widest: 16, right: false),
      Column(.date, words.givenColumn, 10),
      Column(.source, words.sourceColumn, 12, widest: 30, right: false),
      Column.fitted(
        .number,
        words.numberColumn,
        to: rows.map { String($0.item.number) },
        right: true
      ),
      Column(.reported, words.reportedColumn, 11).yielding,
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].item.number)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let placed = rows[row]
    return fields([
      placed.item.text, placed.item.lead, typed(placed.unit), placed.recorded?.name ?? "",
      placed.district, placed.province, placed.item.who, placed.item.source,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  /// A unit that ended has no page any more.
  func page(at row: Int) -> Page? {
    rows[row].unit.valid.contains(list) ? .of(rows[row].unit) : nil
  }
  func emptyText(_ words: Words) -> String { words.noFollowUps }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared { return words.then(of: rows[row].item, then) }
    return words.line(rows[row].item, on: today) + words.withoutPlace(rows[row].recorded)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let placed = rows[row]
    let item = placed.item
    let isDone = item.standing(on: today) == .done
    switch columns[column].id {
    case .state: return words.standing(of: item, on: today)
    case .then(.state):
      return words.then(then?.standing(of: item)) { words.standing($0).text }
    case .moveOf(.state):
      return words.move(then?.standing(of: item), then?.move(of: item, on: today))
    case .title: return CellText(item.text, isDone ? .muted : .text)
    case .unit:
      return CellText(words.listed(placed))
    case .lead: return words.told(item.lead)
    case .deadline: return item.due.map { CellText(words.numerals.day($0)) } ?? words.none
    case .daysLeft:
      guard let due = item.due, !isDone else { return words.none }
      return words.daysLeft(until: due, on: today)
    case .province: return CellText(placed.province)
    case .district: return CellText(placed.district)
    case .who: return CellText(item.who, .muted)
    case .date: return CellText(words.numerals.day(item.day), .muted)
    case .source: return CellText(item.source, .muted)
    case .number: return CellText(String(item.number), .muted)
    case .reported: return words.listed(placed.reported)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .state: rows.map { $0.item.standing(on: today).rawValue }
    case .then(.state): rows.map { then?.standing(of: $0.item).value?.rawValue }
    case .moveOf(.state):
      rows.map { (then?.standing(of: $0.item)).key(then?.move(of: $0.item, on: today)) }
    case .title: ranks(rows.map(\.item.text))
    case .unit: ranks(rows.map(\.unit.name))
    case .lead: ranks(rows.map(\.item.lead))
    case .deadline, .daysLeft: rows.map { $0.item.due.map { Int($0.number) } }
    case .province: ranks(rows.map(\.province))
    case .district: ranks(rows.map(\.district))
    case .who: ranks(rows.map(\.item.who))
    case .date: rows.map { Int($0.item.day.number) }
    case .source: ranks(rows.map(\.item.source))
    case .number: rows.map { Int($0.item.number) }
    case .reported: rows.map { $0.reported?.percentFloor.map { Int($0.hundredths) } }
    default: rows.map { _ in nil }
    }
  }
}

/// What people wrote beside units, the newest first.
struct NoteTable: TableSource {
  var rows: [Placed<Note>]
  var columns: [Column]
  private let today: Day
  /// The day of the unit list.
  private let list: Day
  /// What stood here at the baseline; `nil` where nobody asked.
  private let then: FollowUpsThen?
  private let words: Words

  init(
    _ sheet: FollowUpSheet,
    today: Day,
    list: Day,
    compared: Compared? = nil,
    words: Words
  ) {
    let rows = sheet.notes
    self.rows = rows
    self.today = today
    self.list = list
    self.words = words
    then = sheet.then
    columns = [Column(.date, words.givenOnColumn, 10)]
    // A note is there or not: it has no state of two days.
    if compared != nil { columns.append(Column(.moveOf(.number), words.delta, 4, right: false)) }
    columns += [
      Column(.title, words.noteColumn, 20, widest: 70, right: false),
      Column.fitted(
        .unit,
        words.unitColumn,
        to: rows.map(words.listed),
        least: 10
      ),
      Column(.province, words.province, 10, widest: 18, right: false),
      Column(.district, words.district, 10, widest: 18, right: false),
      Column(.who, words.whoColumn, 8, widest: 16, right: false),
      Column(.source, words.sourceColumn, 12, widest: 30, right: false),
      Column(.reported, words.reportedColumn, 11).yielding,
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].item.number)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let placed = rows[row]
    return fields([
      placed.item.text, typed(placed.unit), placed.recorded?.name ?? "", placed.district,
      placed.province, placed.item.who, placed.item.source,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  /// A unit that ended has no page any more.
  func page(at row: Int) -> Page? {
    rows[row].unit.valid.contains(list) ? .of(rows[row].unit) : nil
  }
  func emptyText(_ words: Words) -> String { words.noNotes }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.note(rows[row].item) + words.withoutPlace(rows[row].recorded)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let placed = rows[row]
    switch columns[column].id {
    case .date: return CellText(words.numerals.day(placed.item.day), .muted)
    case .moveOf(.number): return words.wasThere(then.map { $0.hasNote(placed.item) })
    case .title: return CellText(placed.item.text)
    case .unit:
      return CellText(words.listed(placed))
    case .province: return CellText(placed.province)
    case .district: return CellText(placed.district)
    case .who: return CellText(placed.item.who, .muted)
    case .source: return CellText(placed.item.source, .muted)
    case .reported: return words.listed(placed.reported)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .date: rows.map { Int($0.item.day.number) }
    case .moveOf(.number): rows.map { row in then.map { $0.hasNote(row.item) ? 0 : 1 } }
    case .title: ranks(rows.map(\.item.text))
    case .unit: ranks(rows.map(\.unit.name))
    case .province: ranks(rows.map(\.province))
    case .district: ranks(rows.map(\.district))
    case .who: ranks(rows.map(\.item.who))
    case .source: ranks(rows.map(\.item.source))
    case .reported: rows.map { $0.reported?.percentFloor.map { Int($0.hundredths) } }
    default: rows.map { _ in nil }
    }
  }
}
