import NTMModel
import TerminalCanvas

/// What the cursor stands on among tasks.
struct TaskUnderCursor {
  var row: TaskRow
  var states: [TaskState]
  /// `nil` where the line is none that can be corrected.
  var field: TaskField?
}

extension State {
  /// The task of the row, the card or the page; `nil` on other pages.
  var taskUnderCursor: TaskUnderCursor? {
    guard let row = cursorRow, let body = visit.snapshot?.body,
      visit.panes.indices.contains(visit.focused)
    else { return nil }
    let column = visit.panes[visit.focused].column
    switch (body, focusedTable) {
    case (.tasks(let list), let table as TaskTable):
      let field = table.columns.indices.contains(column) ? table.columns[column].id.taskField : nil
      return TaskUnderCursor(row: table.rows[row], states: list.states, field: field)
    case (.tasks(let list), let table as TaskBoardTable):
      return table.card(row, column).map {
        TaskUnderCursor(row: $0, states: list.states, field: .state)
      }
    case (.task(let sheet), let table as TaskFieldTable):
      var field: TaskField?
      if case .field(let own) = table.lines[row] { field = own }
      return TaskUnderCursor(row: sheet.row, states: sheet.states, field: field)
    default: return nil
    }
  }

  /// The correction of a task or of its papers that `e` opens; `nil` where the cursor is on neither.
  var taskDialog: EditDialog? {
    guard let day = visit.snapshot?.asOf else { return nil }
    if case .task(let sheet) = visit.snapshot?.body, let step = paperStep(of: sheet) {
      return paperDialog(of: sheet.row.task, step, on: day)
    }
    guard let task = taskUnderCursor, let field = task.field else { return nil }
    let figure = EditDialog.Figure(
      place: words.taskLine(task.row.task),
      name: words.figureName(task.row.task, field),
      indicator: nil,
      subject: .task(id: task.row.task.id, field),
      day: day,
      old: task.row.task.value(of: field)
    )
    return EditDialog(figure, unit: nil, step: task.firstStep(field), offeredSource: offered)
  }

  /// What is asked first about the papers of a task: what to do with the one under the cursor, or the
  /// number of a new one; `nil` where the cursor is on another line of the task.
  private func paperStep(of sheet: TaskSheet) -> EditDialog.Step? {
    if let table = focusedTable as? PaperTable, let row = cursorRow {
      let paper = table.papers[row]
      return .choose([.correctPaper(paper), .removePaper(paper)], position: 0)
    }
    if let table = focusedTable as? TaskFieldTable {
      guard let row = cursorRow, table.lines[row] == .papers else { return nil }
    }
    return .type(.paperNumber(task: sheet.row.task.id), InputLine())
  }

  private func paperDialog(
    of task: ProgrammeTask,
    _ step: EditDialog.Step,
    on day: Day
  ) -> EditDialog {
    let figure = EditDialog.Figure(
      place: words.taskLine(task),
      name: words.newPaper(task.id),
      indicator: nil,
      subject: nil,
      day: day,
      old: nil
    )
    var dialog = EditDialog(figure, unit: nil, step: step, offeredSource: offered)
    dialog.task = task.id
    return dialog
  }
}

extension ColumnID {
  /// What of a task a column of the list shows; of the others the state is what one corrects.
  fileprivate var taskField: TaskField? {
    switch self {
    case .deadline, .daysLeft: .deadline
    case .lead: .lead
    case .partners: .partners
    case .nextStep: .nextStep
    case .note: .note
    case .id, .name, .state: .state
    default: nil
    }
  }
}

extension TaskUnderCursor {
  fileprivate func firstStep(_ field: TaskField) -> EditDialog.Step {
    guard field == .state, !states.isEmpty else { return .type(.taskText(field), InputLine()) }
    let choices: [EditDialog.Choice] = states.map { .taskState($0) } + [.taskState(nil)]
    let position = states.firstIndex { $0.word == row.task.state } ?? states.count
    return .choose(choices, position: position)
  }
}

extension ProgrammeTask {
  /// What stands in a field, as the store compares it.
  fileprivate func value(of field: TaskField) -> Edit.Value {
    switch field {
    case .state: .text(state)
    case .lead: .text(lead)
    case .partners: .text(partners)
    case .deadline: .day(deadline)
    case .nextStep: .text(nextStep)
    case .note: .text(note.vi)
    }
  }
}

extension EditDialog {
  /// A paper whose number, day and title have been given.
  mutating func give(_ paper: TaskPaper) {
    guard let task else { return }
    figure.subject = .paper(task: task, number: paper.number)
    new = .paper(paper)
    go(to: .source(InputLine()))
  }

  /// A paper that stands is to be removed.
  mutating func remove(_ paper: TaskPaper) {
    guard let task else { return }
    figure.subject = .paper(task: task, number: paper.number)
    figure.old = .paper(paper)
    new = .paper(nil)
    go(to: .source(InputLine()))
  }
}
