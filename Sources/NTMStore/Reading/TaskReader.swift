internal import GRDB
internal import NTMModel

/// The tasks of the programme as they stand on a day.
struct TaskReader {
  let db: Database
  let shelf: Shelf
  /// The day against which deadlines are held; `nil` where the store has none.
  let day: Day?

  init(_ db: Database, shelf: Shelf, day: Day?) {
    self.db = db
    self.shelf = shelf
    self.day = day
  }

  /// In a few numbers; `nil` where the programme has no task.
  var summary: TaskSummary? {
    get throws {
      let tasks = try tasks()
      return tasks.isEmpty ? nil : TaskSummary(tasks, states: shelf.taskStates, on: day)
    }
  }

  /// All tasks in the order of their marks, with what belongs to them.
  func rows() throws -> [TaskRow] {
    let tasks = try tasks()
    let papers = try papers()
    let components = try components()
    let models = try models()
    return tasks.map { task in
      TaskRow(
        task: task,
        standing: task.standing(on: day, states: shelf.taskStates),
        papers: papers[task.id] ?? [],
        models: task.modelKind.map { models[$0] ?? 0 },
        components: components[task.id] ?? []
      )
    }
  }

  func list() throws -> TaskList {
    let rows = try rows()
    let states = shelf.taskStates
    return TaskList(
      rows: rows,
      states: states,
      summary: TaskSummary(rows.map(\.task), states: states, on: day)
    )
  }

  /// One task in full; `nil` where the programme has none with the mark.
  func sheet(of id: String) throws -> TaskSheet? {
    guard let row = try rows().first(where: { $0.task.id == id }) else { return nil }
    var names: [Int: Bilingual] = [:]
    var rows = try SelectedRows(db, "SELECT number, name_vi, name_en FROM component")
    while try rows.next() { names[rows.int(0)] = rows.bilingual(1) }
    names = names.filter { row.components.contains($0.key) }
    return TaskSheet(row: row, states: shelf.taskStates, components: names, day: day)
  }

  private func tasks() throws -> [ProgrammeTask] {
    var rows = try SelectedRows(
      db,
      """
      SELECT id, title_vi, title_en, short_vi, short_en, scheme_vi, scheme_en, lead, partners,
        deadline, state, next_step, note_vi, note_en, source, model_kind
      FROM task
      WHERE programme = ?1 OR ?1 = ''
      ORDER BY programme, LENGTH(id), id
      """,
      shelf.programme
    )
    var tasks: [ProgrammeTask] = []
    while try rows.next() {
      tasks.append(
        ProgrammeTask(
          id: rows.text(0),
          title: rows.bilingual(1),
          short: rows.bilingual(3),
          scheme: rows.bilingual(5),
          lead: rows.text(7),
          partners: rows.text(8),
          deadline: rows.optionalDay(9),
          state: rows.text(10),
          nextStep: rows.text(11),
          note: rows.bilingual(12),
          source: rows.text(14),
          modelKind: rows.text(15).isEmpty ? nil : rows.text(15)
        )
      )
    }
    return tasks
  }

  /// The papers by task, the earliest first and those without a day last.
  private func papers() throws -> [String: [TaskPaper]] {
    var rows = try SelectedRows(
      db,
      """
      SELECT task, number, day, title, source
      FROM paper
      WHERE programme = ?1 OR ?1 = ''
      ORDER BY task, day IS NULL, day, number
      """,
      shelf.programme
    )
    var papers: [String: [TaskPaper]] = [:]
    while try rows.next() {
      papers[rows.text(0), default: []].append(
        TaskPaper(
          number: rows.text(1),
          day: rows.optionalDay(2),
          title: rows.text(3),
          source: rows.text(4)
        )
      )
    }
    return papers
  }

  private func components() throws -> [String: [Int]] {
    var rows = try SelectedRows(
      db,
      """
      SELECT mark, component
      FROM component_part
      WHERE kind = 'task' AND (scope = ?1 OR ?1 = '')
      ORDER BY component
      """,
      shelf.programme
    )
    var components: [String: [Int]] = [:]
    while try rows.next() { components[rows.text(0), default: []].append(rows.int(1)) }
    return components
  }

  /// The models that exist on the day by kind, each in a unit that exists on it.
  private func models() throws -> [String: Int] {
    guard let day else { return [:] }
    var rows = try SelectedRows(
      db,
      """
      SELECT kind, COUNT(*)
      FROM model JOIN unit ON unit.id = model.unit
      WHERE started <= ?1 AND (ended IS NULL OR ended > ?1)
        AND valid_from <= ?1 AND valid_until > ?1
      GROUP BY kind
      """,
      day.number
    )
    var counts: [String: Int] = [:]
    while try rows.next() { counts[rows.text(0)] = rows.int(1) }
    return counts
  }
}

extension Reading {
  /// The tasks, which need no report: on the chosen day itself, or else the latest reporting day.
  static func ofTasks(
    _ question: Question,
    in db: Database,
    shelf: Shelf
  ) throws -> Snapshot {
    let days = shelf.facts.reportingDays
    let chosen = question.day ?? days.last
    let reported = days.last { day in chosen.map { day <= $0 } ?? true } ?? days.first
    var snapshot = missing(
      question,
      asOf: chosen ?? Day(number: 0),
      set: try reported.map { try shelf.set(on: $0, in: db).set } ?? .none,
      facts: shelf.facts
    )
    let reader = TaskReader(db, shelf: shelf, day: chosen)
    if question.subject == .tasks, case .meeting(let id) = question.since,
      let meeting = try MeetingTable.meeting(id, in: db)
    {
      snapshot.since = Since(
        baseline: .meeting(id),
        meeting: meeting,
        day: meeting.opening.day,
        isSameSet: true,
        leftOut: Since.LeftOut()
      )
      snapshot.body = .tasks(try reader.list(since: meeting))
      return snapshot
    }
    switch question.subject {
    case .tasks: snapshot.body = .tasks(try reader.list())
    case .task(let id):
      if let sheet = try reader.sheet(of: id) { snapshot.body = .task(sheet) }
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products, .product,
      .districts, .mergers, .cooperatives, .cooperativeList, .quality, .published, .unitLists,
      .assumptions,
      .search, .target,
      .pace,
      .nearest,
      .components, .models, .difficult, .followUps, .changes, .reports, .report, .differences:
      break
    }
    return snapshot
  }
}
