import ArgumentParser
import NTMModel

/// `ntm tasks`.
struct ListTasks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: explain(
      "Các nhiệm vụ, đề án: chủ trì, hạn, trạng thái.",
      "The tasks and schemes: lead, due day, state."
    ),
    discussion: explain(
      "Hạn được tính đến ngày --at, không theo đồng hồ; không có thì đến kỳ báo cáo mới nhất. "
        + "Nhiệm vụ không thuộc đơn vị nào nên không có --units-at.",
      "Deadlines are held against the day of --at, never the clock; by default the latest report. "
        + "Tasks belong to no unit, so there is no --units-at."
    )
  )

  @Flag(help: help("Chỉ các nhiệm vụ quá hạn.", "Only tasks that are overdue."))
  var overdue = false

  @Flag(help: help("Chỉ các đề án.", "Only schemes."))
  var schemes = false

  @Option(
    help: help(
      "Chỉ các nhiệm vụ ở trạng thái này.",
      "Only tasks in this state.",
      value: "state"
    )
  )
  var state: String?

  @Option(
    help: help(
      "Chỉ các nhiệm vụ do cơ quan có tên này chủ trì.",
      "Only tasks led by a body with these words in its name.",
      value: "name"
    )
  )
  var lead: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: NoUnitsOption
  @OptionGroup var point: PointOption
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    try units.refuse(for: .tasks)
    var reader = try Reader(store: store.open(), day: day.day).standing(point)
    reader.since = try against.baseline(for: reader)
    if case .day = reader.since { throw Refusal(.wrongUse, .tasksSinceMeetingsOnly) }
    let snapshot = try reader.answer(.tasks)
    guard case .tasks(let list) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    if let state, !list.states.isEmpty, !list.states.contains(where: { isMeant(state, $0) }) {
      throw Refusal(
        .refused,
        .editing(.unknownState(state, known: list.states.map(\.word)))
      )
    }
    try Report(tasks: list, where: isWanted, of: snapshot)
      .moving(
        tasks: list.rows.filter(isWanted),
        states: list.states,
        of: snapshot,
        sideBySide: against.isSideBySide
      )
      .print(form.format, words.language)
  }

  private func isWanted(_ row: TaskRow) -> Bool {
    if overdue, !row.standing.isOverdue { return false }
    if schemes, row.task.scheme.vi.isEmpty { return false }
    if let lead, !Folding.folded(row.task.lead).contains(Folding.folded(lead)) { return false }
    guard let state else { return true }
    let own = row.standing.state ?? TaskState(word: row.task.state, english: "", isClosed: false)
    return isMeant(state, own)
  }

  private func isMeant(_ text: String, _ state: TaskState) -> Bool {
    [state.word, state.english].contains { Folding.folded($0) == Folding.folded(text) }
  }
}
