import NTMModel
import TerminalCanvas

/// The component contents of the programme with how much runs under each.
struct ComponentTable: TableSource {
  var rows: [ComponentRow]
  var columns: [Column]
  private var words: Words

  init(_ rows: [ComponentRow], words: Words) {
    self.rows = rows
    self.words = words
    columns = [
      Column(.number, words.taskMark, 3),
      Column.fitted(
        .name,
        words.componentColumn,
        to: rows.map { words.pick($0.name) },
        least: 24
      ),
      Column.fitted(.criteria, words.criteriaTitle, to: [], right: true),
      Column.fitted(.targets, words.targetsColumn, to: [], right: true),
      Column.fitted(.tasks, words.tasksColumn, to: [], right: true),
      Column.fitted(.overdue, words.overdueColumn, to: [], right: true),
      Column.fitted(.models, words.modelsColumn, to: [], right: true),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].number)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([String(rows[row].number), words.pick(rows[row].name)])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    "\(rows[row].number). \(words.pick(rows[row].name))"
  }

  private func value(_ row: ComponentRow, _ column: ColumnID) -> Int? {
    switch column {
    case .criteria: row.criteria.count
    case .targets: row.targets.count
    case .tasks: row.tasks.count
    case .overdue: row.tasks.count { $0.item.standing.isOverdue }
    case .models: row.models
    default: nil
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    switch id {
    case .number: return CellText(String(rows[row].number), .accent)
    case .name: return CellText(words.pick(rows[row].name))
    default:
      guard let value = value(rows[row], id) else { return CellText("") }
      if value == 0 { return CellText(words.signs.dash, .muted) }
      let text = words.numerals.whole(value)
      return id == .overdue ? CellText("! " + text, .bad) : CellText(text)
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .number: rows.map(\.number)
    case .name: ranks(rows.map { words.pick($0.name) })
    default: rows.map { value($0, column) }
    }
  }
}

/// What runs under one component: its criteria, targets and tasks.
struct ComponentPartTable: TableSource {
  enum Row: Hashable, Sendable {
    case criterion(ComponentRow.Part<ComponentRow.CriterionLine>)
    case target(ComponentRow.Part<TargetReading>)
    case task(ComponentRow.Part<TaskRow>)

    var basis: ComponentRow.Basis {
      switch self {
      case .criterion(let part): part.basis
      case .target(let part): part.basis
      case .task(let part): part.basis
      }
    }
  }

  var rows: [Row]
  var columns: [Column]
  private var words: Words
  /// The day of the figures.
  private var day: Day

  init(_ component: ComponentRow, asOf day: Day, words: Words) {
    self.words = words
    self.day = day
    rows =
      component.criteria.map { .criterion($0) } + component.targets.map { .target($0) }
      + component.tasks.map { .task($0) }
    columns = [
      Column.fitted(.id, "", to: rows.map { words.mark($0) }),
      Column.fitted(.name, words.nameOfPart, to: rows.map { words.name($0) }, least: 18),
      Column.fitted(.value, words.valueColumn, to: rows.map { words.figure($0).text }, least: 20),
      Column.fitted(
        .confidence,
        words.confidenceColumn,
        to: rows.map { words.confidence($0.basis.confidence) }
      ),
      Column.fitted(.source, words.basisColumn, to: rows.map(\.basis.source), least: 16),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(Words(.vi, glyphs: .unicode).mark(rows[row])) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([words.mark(rows[row]), words.name(rows[row]), rows[row].basis.source])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noParts }
  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map { words.name($0) })
    case .confidence: ranks(rows.map(\.basis.confidence))
    case .source: ranks(rows.map(\.basis.source))
    default: Array(0..<count)
    }
  }
  func page(at row: Int) -> Page? {
    switch rows[row] {
    case .criterion: nil
    case .target(let part): .target(part.item.target.id)
    case .task(let part): .task(part.item.task.id)
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    [
      words.mark(rows[row]) + " " + words.name(rows[row]), words.figure(rows[row]).text,
      words.day(rows[row], asOf: day), words.basis(rows[row].basis),
    ]
    .filter { !$0.isEmpty }
    .joined(separator: " \(words.signs.middot) ")
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    switch columns[column].id {
    case .id: CellText(words.mark(rows[row]), .accent)
    case .name: CellText(words.name(rows[row]))
    case .value: words.figure(rows[row])
    case .confidence: CellText(words.confidence(rows[row].basis.confidence), .muted)
    case .source: CellText(rows[row].basis.source, .muted)
    default: CellText("")
    }
  }
}
