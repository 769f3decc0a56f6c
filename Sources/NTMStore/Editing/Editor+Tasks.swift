internal import GRDB
internal import NTMModel

/// Tasks of the programme, which lie in no place.
extension Editor {
  func writeTask(_ edit: Edit, _ id: String, _ field: TaskField) throws -> EditOutcome {
    let records = try Records(db, .task, journal: journal)
    let found = try records.find([.text(shelf.programme), .text(id)])
    guard var task = found else { throw EditRefusal.unknownTask(id, known: try taskIDs()) }
    let column = field.rawValue
    var edit = edit
    let now: Edit.Value
    switch (field, edit.new) {
    case (.deadline, .day(let day)):
      if let day { try checkDeadline(day) }
      now = .day(task[column].whole.map { Day(number: Int32(clamping: $0)) })
      task[column] = Record.Value(day)
    case (.state, .text(let text)):
      let state = try listed(TypedText.checked(text, .taskState, mayBeEmpty: true))
      now = .text(task[column].text)
      edit.new = .text(state)
      task[column] = .text(state)
    case (.lead, .text(let text)), (.partners, .text(let text)), (.nextStep, .text(let text)),
      (.note, .text(let text)):
      let limit = field == .note ? Edit.noteLimit : Edit.lineLimit
      let checked = try TypedText.checked(text, .taskField, limit: limit, mayBeEmpty: true)
      now = .text(task[column].text)
      edit.new = .text(checked)
      task[column] = .text(checked)
      // Nobody translates what is typed; the words of before would say something else.
      if field == .note { task["note_en"] = .text(checked) }
    case (.deadline, _), (.state, _), (.lead, _), (.partners, _), (.nextStep, _), (.note, _):
      throw EditRefusal.wrongKind
    }
    let place = Change.Field.task(id, column: column)
    if let outcome = try compare(edit, now: now, place: nil, field: place) { return outcome }
    return try written(edit, old: now, day: nil, province: nil) { report in
      _ = try records.put(task, province: nil, report: report)
    }
  }

  /// The word of a state as the list has it; any words where the store has no list.
  private func listed(_ state: String) throws -> String {
    let words = shelf.taskStates.map(\.word)
    if TaskStates.isComputed(state, among: words) { throw EditRefusal.computedState }
    guard !state.isEmpty, !words.isEmpty else { return state }
    guard let word = words.first(where: { Folding.folded($0) == Folding.folded(state) }) else {
      throw EditRefusal.unknownState(state, known: words)
    }
    return word
  }

  /// A slip in the year would hide a task from everybody.
  private func checkDeadline(_ day: Day) throws {
    guard let deadline = shelf.facts.deadline, Programme.isAfter(day, deadline: deadline) else {
      return
    }
    throw EditRefusal.afterProgramme(deadline: deadline)
  }

  private func taskIDs() throws -> [String] {
    var rows = try SelectedRows(
      db,
      "SELECT id FROM task WHERE programme = ?1 ORDER BY LENGTH(id), id",
      shelf.programme
    )
    var ids: [String] = []
    while try rows.next() { ids.append(rows.text(0)) }
    return ids
  }

  func writePaper(_ edit: Edit, _ task: String, _ number: String) throws -> EditOutcome {
    guard case .paper(var new) = edit.new, new.map({ $0.number == number }) ?? true else {
      throw EditRefusal.wrongKind
    }
    let tasks = try Records(db, .task, journal: journal)
    guard try tasks.find([.text(shelf.programme), .text(task)]) != nil else {
      throw EditRefusal.unknownTask(task, known: try taskIDs())
    }
    // East of Greenwich a day has begun before it does there.
    let today = Day(number: Int32(clamping: at / 86_400 + 1))
    if let day = new?.day, day > today { throw EditRefusal.paperAhead(of: today) }
    let number = try TypedText.checked(number, .paper)
    let title = try TypedText.checked(new?.title ?? "", .paper, mayBeEmpty: true)
    new?.number = number
    new?.title = title
    let records = try Records(db, .paper, journal: journal)
    let old = try records.find([.text(shelf.programme), .text(task), .text(number)])
    if new?.source.isEmpty ?? false { new?.source = old?.paper?.source ?? edit.source }
    var edit = edit
    edit.new = .paper(new)
    let now = Edit.Value.paper(old?.paper)
    let field = Change.Field.paper(task: task, number: number, column: "")
    if let outcome = try compare(edit, now: now, place: nil, field: field) { return outcome }
    return try written(edit, old: now, day: nil, province: nil) { report in
      guard let new else {
        guard let old else { return }
        return try records.remove(old, province: nil, report: report, undone: nil)
      }
      let values: [Record.Value] = [
        .text(shelf.programme), .text(task), .text(number), Record.Value(new.day),
        .text(new.title), .text(new.source),
      ]
      _ = try records.put(Record(.paper, values, report: nil), province: nil, report: report)
    }
  }
}

extension Record {
  /// The paper in a row; `nil` for a row of another kind.
  var paper: TaskPaper? {
    guard kind == .paper else { return nil }
    return TaskPaper(
      number: self["number"].text,
      day: self["day"].whole.map { Day(number: Int32(clamping: $0)) },
      title: self["title"].text,
      source: self["source"].text
    )
  }
}
