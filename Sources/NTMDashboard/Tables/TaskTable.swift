import NTMModel
import TerminalCanvas

/// The tasks of the programme, in the order of their marks.
struct TaskTable: TableSource {
  var rows: [TaskRow]
  var states: [TaskState]
  var columns: [Column]
  private var words: Words

  init(_ list: TaskList, width: Int, compared: Compared? = nil, words: Words) {
    self.words = words
    rows = list.rows
    states = list.states
    let names = rows.map { words.shortTitle($0.task) }
    let stands = rows.map { words.state(of: $0).text }
    let isNarrow = width < Layout.narrow
    columns = [
      Column.fitted(.id, words.taskMark, to: rows.map(\.task.id)),
      Column.fitted(.name, words.taskColumn, to: names, least: isNarrow ? 20 : 28),
    ]
    columns += compared.columns(
      Column.fitted(.state, words.stateColumn, to: stands, least: isNarrow ? 12 : nil),
      words
    )
    if compared == nil { columns.append(Column(.deadline, words.deadlineColumn, 10)) }
    columns += compared.columns(
      Column.fitted(.daysLeft, words.daysLeftColumn, to: rows.map { words.daysLeft($0).text }),
      words
    )
    if compared != nil { columns.append(Column(.deadline, words.deadlineColumn, 10)) }
    columns += [
      Column(.lead, words.leadColumn, 12, widest: 28, right: false),
      Column(.nextStep, words.nextStepColumn, 14, widest: 40, right: false),
      Column(.papers, words.papersColumn, 7),
      Column(.models, words.modelsColumn, 7),
      Column(.partners, words.partnersColumn, 12, widest: 40, right: false),
      Column(.scheme, words.schemeColumn, 14, widest: 60, right: false),
      Column(.note, words.noteColumn, 12, widest: 40, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].task.id) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let task = rows[row].task
    return fields([
      task.id, words.pick(task.title), words.shortTitle(task), words.pick(task.scheme), task.lead,
      task.partners,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func page(at row: Int) -> Page? { .task(rows[row].task.id) }
  func emptyText(_ words: Words) -> String { words.noTasks }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let task = rows[row].task
    if let then = words.then(rows[row]), columns[column].id.isCompared { return then }
    switch columns[column].id {
    case .lead, .partners: return words.whoseTask(task)
    case .nextStep where !task.nextStep.isEmpty: return words.nextStep(task)
    case .papers where !rows[row].papers.isEmpty: return words.papers(rows[row].papers)
    case .scheme where !words.pick(task.scheme).isEmpty: return words.pick(task.scheme)
    case .note where !words.pick(task.note).isEmpty: return words.pick(task.note)
    default: return "\(task.id) \(words.pick(task.title))"
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let task = rows[row].task
    switch columns[column].id {
    case .id: return CellText(task.id, .accent)
    case .name: return CellText(words.shortTitle(task))
    case .state: return words.state(of: rows[row])
    case .deadline:
      return task.deadline.map { CellText(words.numerals.day($0)) } ?? words.none
    case .daysLeft: return words.daysLeft(rows[row])
    case .then(.state):
      return words.then(rows[row].then) { words.state(of: rows[row].with($0)).text }
    case .moveOf(.state): return words.move(rows[row].then, rows[row].stateMove(in: states))
    case .then(.daysLeft):
      return words.then(rows[row].then) { words.daysLeft(rows[row].with($0)).text }
    case .moveOf(.daysLeft): return words.plainly(rows[row].daysMove)
    case .lead: return words.told(task.lead)
    case .partners: return words.told(task.partners)
    case .nextStep: return words.told(task.nextStep)
    case .papers:
      let count = rows[row].papers.count
      return CellText(words.numerals.whole(count), count == 0 ? .muted : .text)
    case .models:
      return rows[row].models.map { CellText(words.numerals.whole($0)) } ?? CellText("")
    case .scheme: return CellText(words.pick(task.scheme))
    case .note: return CellText(words.pick(task.note), .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map { words.shortTitle($0.task) })
    case .state: rows.map { order(of: $0.standing) }
    case .deadline: rows.map { $0.task.deadline.map { Int($0.number) } }
    case .daysLeft: rows.map(\.standing.daysLeft)
    case .then(.state): rows.map { $0.then?.value.flatMap { then in order(of: then.standing) } }
    case .moveOf(.state): rows.map { $0.then.key($0.stateMove(in: states)) }
    case .then(.daysLeft): rows.map { $0.then?.value?.standing.daysLeft }
    case .moveOf(.daysLeft): rows.map(\.daysMove)
    case .lead: ranks(rows.map(\.task.lead))
    case .partners: ranks(rows.map(\.task.partners))
    case .nextStep: ranks(rows.map(\.task.nextStep))
    case .papers: rows.map(\.papers.count)
    case .models: rows.map(\.models)
    case .scheme: ranks(rows.map { words.pick($0.task.scheme) })
    case .note: ranks(rows.map { words.pick($0.task.note) })
    default: Array(0..<count)
    }
  }

  /// Overdue first, then as the programme orders its states; `nil` without one.
  private func order(of standing: TaskStanding) -> Int? {
    if standing.isOverdue { return -1 }
    return standing.state.flatMap { states.firstIndex(of: $0) }
  }
}

extension TaskRow {
  /// The task as it was.
  func with(_ then: TaskThen) -> TaskRow {
    var row = self
    (row.standing, row.task.deadline) = (then.standing, then.deadline)
    row.task.state = then.standing.state?.word ?? ""
    return row
  }
}

/// Who leads how many tasks, and where these stand.
struct LeadTable: TableSource {
  struct Row: Hashable, Sendable {
    var lead: String
    var count = 0
    var overdue = 0
    var unknown = 0
    /// By state, without those overdue.
    var states: [Int]
    /// The fewest days left of those that are not over; `nil` without any.
    var next: Int?
  }

  var rows: [Row]
  var states: [TaskState]
  var columns: [Column]
  private var words: Words
  /// How the same leaders stood at the baseline; empty where nobody asked.
  private var then: [String: Row] = [:]

  init(_ list: TaskList, compared: Compared? = nil, words: Words) {
    self.words = words
    states = list.states
    let rows = LeadTable.counted(list.rows, list.states)
    if compared != nil {
      let earlier = list.rows.compactMap { row in row.then?.value.map { row.with($0) } }
      let old = LeadTable.counted(earlier, list.states).map { ($0.lead, $0) }
      let none = rows.map { ($0.lead, Row(lead: $0.lead, states: list.states.map { _ in 0 })) }
      then = Dictionary(old + none) { first, _ in first }
    }
    // Whoever leads most comes first; of equals whose first task comes first.
    self.rows = rows.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    let names = rows.map { words.leader($0.lead) }
    let states = list.states
    let counts =
      [Column.fitted(.overdue, words.overdueColumn, to: [], right: true)]
      + states.indices.map {
        Column.fitted(.taskState($0), words.pick(states[$0].name), to: [], right: true)
      }
    columns =
      [
        Column.fitted(.name, words.leadColumn, to: names, least: 16),
        Column(.total, words.totalColumn, 5),
      ]
      + counts.flatMap { figure in
        compared.map {
          $0.columns(figure, move: Column(.moveOf(figure.id), words.delta, 6), words)
        } ?? [figure]
      }
      + [
        Column.fitted(.open, words.stateUnknownColumn, to: [], right: true),
        Column(.daysLeft, words.nextDeadlineColumn, 13),
      ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].lead) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { words.leader(rows[row].lead) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noTasks }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.leader(rows[row].lead) + " \(words.signs.middot) " + words.leadHint
  }

  private func value(_ row: Row, _ column: ColumnID) -> Int? {
    switch column {
    case .total: row.count
    case .overdue: row.overdue
    case .open: row.unknown
    case .taskState(let index): row.states[index]
    case .daysLeft: row.next
    case .then(let figure): then[row.lead].flatMap { value($0, figure) }
    case .moveOf(let figure):
      then[row.lead].flatMap { old in
        value(row, figure).flatMap { now in value(old, figure).map { now - $0 } }
      }
    default: nil
    }
  }

  /// The tasks by who leads them, in the order of their first ones.
  private static func counted(_ tasks: [TaskRow], _ states: [TaskState]) -> [Row] {
    var rows: [Row] = []
    for task in tasks {
      let lead = task.task.lead
      let index = rows.firstIndex { $0.lead == lead } ?? rows.endIndex
      if index == rows.endIndex { rows.append(Row(lead: lead, states: states.map { _ in 0 })) }
      rows[index].add(task, states)
    }
    return rows
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    if id == .name {
      return CellText(words.leader(rows[row].lead), rows[row].lead.isEmpty ? .muted : .text)
    }
    if id.isMove {
      let move = value(rows[row], id)
      return id == .moveOf(.overdue) ? words.move(move, isLessBetter: true) : words.plainly(move)
    }
    if id.then != nil { return words.then(value(rows[row], id)) }
    guard let value = value(rows[row], id) else { return words.none }
    if id == .daysLeft { return CellText(words.days(value)) }
    let text = words.numerals.whole(value)
    if value == 0 { return CellText(text, .muted) }
    return id == .overdue
      ? CellText("! " + text, .bad) : CellText(text, id == .total ? .strong : .text)
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    column == .name ? ranks(rows.map(\.lead)) : rows.map { value($0, column) }
  }
}

extension LeadTable.Row {
  fileprivate mutating func add(_ row: TaskRow, _ list: [TaskState]) {
    count += 1
    if let left = row.standing.daysLeft, left >= 0 { next = min(next ?? left, left) }
    if row.standing.isOverdue {
      overdue += 1
    } else if let state = row.standing.state, let index = list.firstIndex(of: state) {
      states[index] += 1
    } else {
      unknown += 1
    }
  }
}
