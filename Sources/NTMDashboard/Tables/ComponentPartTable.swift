import NTMModel
import TerminalCanvas

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
  /// The states of tasks in their order.
  private var states: [TaskState]

  init(_ component: ComponentRow, asOf day: Day, compared: Compared? = nil, words: Words) {
    self.words = words
    self.day = day
    states = component.states
    rows =
      component.criteria.map { .criterion($0) } + component.targets.map { .target($0) }
      + component.tasks.map { .task($0) }
    columns = [
      Column.fitted(.id, "", to: rows.map { words.mark($0) }),
      Column.fitted(.name, words.nameOfPart, to: rows.map { words.name($0) }, least: 18),
    ]
    let value = Column.fitted(
      .value,
      words.valueColumn,
      to: rows.map { words.figure($0).text },
      least: 20
    )
    let move = Column(.moveOf(.value), words.delta, 7)
    columns += compared.map { $0.columns(value, move: move, words) } ?? [value]
    columns += [
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
    case .moveOf(.value): rows.map(move)
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

  /// How far it came: communes, what a target counts, steps of a task; `nil` where nobody knows.
  private func move(_ row: Row) -> Int? {
    switch row {
    case .criterion(let part): part.item.then?.move
    case .target(let part): part.item.move?.count
    case .task(let part): part.item.then.key(part.item.stateMove(in: states))
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, let why = words.noPartThen(rows[row]) { return why }
    return [
      words.mark(rows[row]) + " " + words.name(rows[row]), words.figure(rows[row]).text,
      words.day(rows[row], asOf: day), words.basis(rows[row].basis),
    ]
    .filter { !$0.isEmpty }
    .joined(separator: " \(words.signs.middot) ")
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    switch columns[column].id {
    case .then: words.figureThen(rows[row])
    case .moveOf: words.move(rows[row], move(rows[row]))
    case .id: CellText(words.mark(rows[row]), .accent)
    case .name: CellText(words.name(rows[row]))
    case .value: words.figure(rows[row])
    case .confidence: CellText(words.confidence(rows[row].basis.confidence), .muted)
    case .source: CellText(rows[row].basis.source, .muted)
    default: CellText("")
    }
  }
}
