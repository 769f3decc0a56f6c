import NTMModel
import TerminalCanvas

/// The component contents of the programme with how much runs under each.
struct ComponentTable: TableSource {
  var rows: [ComponentRow]
  var columns: [Column]
  private var words: Words

  init(_ rows: [ComponentRow], compared: Compared? = nil, words: Words) {
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
    ]
    // What runs under a component is of the programme; what becomes of it moves.
    for figure in [
      Column.fitted(.overdue, words.overdueColumn, to: [], right: true),
      Column.fitted(.models, words.modelsColumn, to: [], right: true),
    ] {
      let move = Column(.moveOf(figure.id), words.delta, 6)
      columns += compared.map { $0.columns(figure, move: move, words) } ?? [figure]
    }
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].number)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([String(rows[row].number), words.pick(rows[row].name)])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let why = words.noComponentThen(rows[row], columns[column].id)
    return why ?? "\(rows[row].number). \(words.pick(rows[row].name))"
  }

  private func value(_ row: ComponentRow, _ column: ColumnID) -> Int? {
    switch column {
    case .criteria: row.criteria.count
    case .targets: row.targets.count
    case .tasks: row.tasks.count
    case .overdue: row.overdue
    case .models: row.models
    case .then(.overdue): row.overdueThen
    case .then(.models): row.modelsThen
    case .moveOf(.overdue): row.overdueThen.map { row.overdue - $0 }
    case .moveOf(.models): row.modelsMove
    default: nil
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    switch id {
    case .number: return CellText(String(rows[row].number), .accent)
    case .name: return CellText(words.pick(rows[row].name))
    case .then, .moveOf:
      // Nothing to count, and so nothing that could move.
      if hasNone(rows[row], id) { return CellText("") }
      let value = value(rows[row], id)
      return id.isMove
        ? words.move(value, isLessBetter: id == .moveOf(.overdue)) : words.then(value)
    default:
      guard let value = value(rows[row], id) else { return CellText("") }
      if value == 0 { return CellText(words.signs.dash, .muted) }
      let text = words.numerals.whole(value)
      return id == .overdue ? CellText("! " + text, .bad) : CellText(text)
    }
  }

  private func hasNone(_ row: ComponentRow, _ column: ColumnID) -> Bool {
    (column.then ?? column.moveOf) == .overdue ? row.tasks.isEmpty : row.models == nil
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .number: rows.map(\.number)
    case .name: ranks(rows.map { words.pick($0.name) })
    default: rows.map { value($0, column) }
    }
  }
}
