internal import GRDB
internal import NTMModel

/// Tasks and what belongs to them. Tasks and papers are records with entries of their own in the
/// journal, so that a list of an office can be taken back.
extension FactWriter {
  mutating func writeTasks() throws -> (rows: Int, changes: Int) {
    // A list of an office is of the newest programme of the store.
    let programme = try ProgrammePeriods(in: db).mark(on: nil)
    let states = try TaskStates.words(in: db)
    let kinds = try ModelKind.all(in: db).map(\.word)
    let known = try taskMarks(of: programme)
    let records = try Records(db, .task, journal: journal)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      let keys = [self.programme(else: programme), sheet.text("id", required: true)]
      // Only facts, which name their programme, give it another task.
      if sheet.position("programme") == nil, !known.isEmpty { checkTask(keys[1], "id", known) }
      var task = Record.emptyTask(keys)
      for column in RecordKind.task.values where sheet.position(column.name) != nil {
        switch column.name {
        case "deadline": task["deadline"] = Record.Value(sheet.day("deadline"))
        case "state": task["state"] = .text(state(among: states))
        case "model_kind": task["model_kind"] = .text(modelKind(among: kinds))
        default: task[column.name] = .text(sheet.text(column.name))
        }
      }
      let old = try records.find(task.key)
      if task["title_vi"].text.isEmpty { keepTitle(of: old, &task) }
      guard sheet.faults.total == faults else { continue }
      let (whole, erased) = try sheet.completed(
        task,
        in: records,
        [
          "title_en": "title_en", "short_vi": "short_vi", "short_en": "short_en",
          "scheme_vi": "scheme_vi", "scheme_en": "scheme_en", "lead": "lead",
          "partners": "partners", "deadline": "deadline", "state": "state",
          "next_step": "next_step", "model_kind": "model_kind", "source": "source",
          "note_vi": "note_vi", "note_en": "note_en",
        ]
      )
      if case .unchanged = try records.put(whole, province: nil, report: report) { continue }
      changes += 1
      sheet.warnOfErased(erased, of: nil, day: nil, key: keys[1])
      if let old { warnOfReplaced(old, whole, keys[1]) }
    }
    return (rows, changes)
  }

  /// A row about a task that stands need not repeat its title; a new one has to have it.
  private func keepTitle(of old: Record?, _ task: inout Record) {
    if let old {
      task["title_vi"] = old["title_vi"]
    } else if let position = sheet.position("title_vi") {
      sheet.fault(.missingValue, at: position)
    } else {
      sheet.fault(.missingValue, column: ColumnNames.shown("title_vi", in: .tasks))
    }
  }

  /// Warns of a title or a lead with another in its place: a list of states is not to change them.
  private func warnOfReplaced(_ old: Record, _ new: Record, _ mark: String) {
    for column in ["title_vi", "lead"] {
      let (before, after) = (old[column].text, new[column].text)
      guard !before.isEmpty, !after.isEmpty, before != after else { continue }
      let shown = ColumnNames.shown(column, in: .tasks)
      sheet.warn(.valueReplaced, subject: mark + " " + shown, detail: before + " → " + after)
    }
  }

  /// The marks of a programme's tasks, `N2` before `N10`.
  private func taskMarks(of programme: String) throws -> [String] {
    try String.fetchAll(
      db,
      sql: "SELECT id FROM task WHERE programme = ? ORDER BY LENGTH(id), id",
      arguments: [programme]
    )
  }

  /// Notes a mark that no task has.
  private func checkTask(_ mark: String, _ heading: String, _ known: [String]) {
    guard !mark.isEmpty, !known.contains(mark), let position = sheet.position(heading) else {
      return
    }
    sheet.fault(.unknownTask(known: known), at: position)
  }

  /// The state of a row as the list of states words it; where there is no list, as it stands.
  private func state(among states: [String]) -> String {
    let text = sheet.text("state")
    if TaskStates.isComputed(text, among: states), let position = sheet.position("state") {
      sheet.fault(.computedState, at: position)
      return ""
    }
    guard !text.isEmpty, !states.isEmpty else { return text }
    return sheet.choice(sheet.position("state"), of: states) ?? ""
  }

  private func modelKind(among kinds: [String]) -> String {
    guard !sheet.text("model_kind").isEmpty else { return "" }
    return sheet.choice(
      sheet.position("model_kind"),
      of: kinds
    ) ?? ""
  }

  mutating func writeTaskStates() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: ["word", "position", "name_en", "closed"],
      into: "task_state",
      keys: ["word"]
    )
    return try each(command) { sheet, command in
      command.bind(sheet.text("word", required: true), at: 1)
      command.bind(sheet.integer("position", in: 0...99), at: 2)
      command.bind(sheet.text("name_en"), at: 3)
      command.bind(sheet.integer("closed", in: 0...1), at: 4)
      return true
    }
  }

  mutating func writePapers() throws -> (rows: Int, changes: Int) {
    // A list of an office is of the newest programme of the store.
    let programme = try ProgrammePeriods(in: db).mark(on: nil)
    let records = try Records(db, .paper, journal: journal)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      let keys = [
        self.programme(else: programme), sheet.text("task", required: true),
        sheet.text("number", required: true),
      ]
      let day = sheet.day("date")
      let texts = ["title", "source"].map { sheet.text($0) }
      checkTask(keys[1], "task", try taskMarks(of: keys[0]))
      // What has a number has been signed.
      let last = min(sheet.day ?? today, today)
      if let day, day > last, let position = sheet.position("date") {
        sheet.fault(.paperAhead(of: last), at: position)
      }
      guard sheet.faults.total == faults else { continue }
      let values: [Record.Value] = [Record.Value(day)] + texts.map { .text($0) }
      let (paper, erased) = try sheet.completed(
        Record(.paper, keys.map { .text($0) } + values, report: nil),
        in: records,
        ["day": "date", "title": "title", "source": "source"]
      )
      if case .unchanged = try records.put(paper, province: nil, report: report) { continue }
      changes += 1
      sheet.warnOfErased(erased, of: nil, day: nil, key: keys[1...].joined(separator: " "))
    }
    return (rows, changes)
  }

  /// What runs under each component: criteria of a set, tasks and targets of a programme.
  mutating func writeComponentParts() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: ["component", "kind", "scope", "mark", "source", "confidence"],
      into: "component_part",
      keys: ["component", "kind", "scope", "mark"]
    )
    let components = try numbers("SELECT CAST(number AS TEXT), number FROM component")
    let known = [
      "criterion": try numbers(
        """
        SELECT code || ' ' || number, 1
        FROM criterion JOIN criteria_set ON criteria_set.id = set_id
        """
      ),
      "task": try numbers("SELECT programme || ' ' || id, 1 FROM task"),
      "target": try numbers("SELECT programme || ' ' || id, 1 FROM target"),
    ]
    return try each(command) { sheet, command in
      command.bind(sheet.reference("component", in: components, named: "component"), at: 1)
      let kind = sheet.choice(sheet.position("kind"), of: ComponentPart.kinds) ?? ""
      let (scope, mark) = (
        sheet.text("scope", required: true), sheet.text("mark", required: true)
      )
      if !kind.isEmpty, !mark.isEmpty, known[kind]?["\(scope) \(mark)"] == nil,
        let position = sheet.position("mark")
      {
        sheet.fault(.unknownReference(table: kind), at: position)
      }
      command.bind(kind, at: 2)
      command.bind(scope, at: 3)
      command.bind(mark, at: 4)
      sheet.bind(["source", "confidence"], to: command, from: 5)
      return true
    }
  }

  private func numbers(_ sql: String) throws -> [String: Int64] {
    let command = try PreparedStatement(db, sql)
    var numbers: [String: Int64] = [:]
    while try command.next() { numbers[command.text(0)] = command.int64(1) }
    return numbers
  }

  private func programme(else own: String) -> String {
    sheet.position("programme") == nil ? own : sheet.text("programme", required: true)
  }
}

/// What can run under a component.
enum ComponentPart {
  static let kinds = ["criterion", "task", "target"]
}

/// The states of tasks that the store lists.
enum TaskStates {
  /// Whether a word says what follows from the deadline: it would go on saying so after another one
  /// is set.
  static func isComputed(_ word: String, among states: [String]) -> Bool {
    let folded = Form.folded(word)
    return ["qua han", "overdue"].contains(folded) && !states.map(Form.folded).contains(folded)
  }

  static func words(in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT word FROM task_state ORDER BY position, word")
  }
}

extension Record {
  /// A task of which nothing is known but its key.
  static func emptyTask(_ keys: [String]) -> Record {
    let values = RecordKind.task.values.map { column -> Value in
      column.type == .text ? .text("") : .none
    }
    return Record(.task, keys.map { .text($0) } + values, report: nil)
  }
}
