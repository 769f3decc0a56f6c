import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  /// What runs under each component, a row for each thing.
  init(components: [ComponentRow], of snapshot: Snapshot) {
    self.init(
      name: "components",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("component", "Số", "No.", right: true),
        Column("name", "Nội dung thành phần", "Component content"),
        Column("kind", "Loại", "Kind"),
        Column("mark", "Ký hiệu", "Mark"),
        Column("title", "Tên", "Title"),
        Column("met", "Đạt", "Met", right: true),
        Column("base", "Trên tổng", "Of", right: true),
        Column("percent", "%", "%", right: true),
        Column("open", "Chưa rõ", "Open", right: true),
        Column("value", "Kết quả", "Value", right: true),
        Column("state", "Trạng thái", "State"),
        Column("overdue", "Quá hạn", "Overdue"),
        Column("models", "Mô hình", "Models", right: true),
        Column("source", "Nguồn", "Source", quiet: true),
        Column("confidence", "Tin cậy", "Confidence", quiet: true),
        Column("basis", "Căn cứ", "Basis", quiet: true),
        Column("basisConfidence", "Tin cậy", "Confidence"),
        Column("asOf", "Tính đến", "As of"),
        Column("unit", "Đơn vị", "Unit"),
        Column("direction", "", ""),
        Column("goal", "Đích", "Goal", right: true),
        Column("deadline", "Thời hạn", "Deadline"),
      ],
      rows: components.flatMap { Report.rows(of: $0, of: snapshot) }
    )
  }

  /// What a thing under a component is held against: unit, direction, goal and deadline.
  private static var noGoal: [Datum] { Array(repeating: .missing, count: 4) }

  private static func rows(of component: ComponentRow, of snapshot: Snapshot) -> [[Datum]] {
    func row(
      _ kind: Datum,
      _ mark: Datum,
      _ title: Datum,
      _ figures: [Datum],
      _ basis: ComponentRow.Basis?,
      asOf day: Day = snapshot.asOf,
      goal: [Datum] = Report.noGoal
    ) -> [Datum] {
      let name = Report.brief(component.name)
      var cells: [Datum] = [.whole(component.number), .word(component.name.vi, name)]
      cells += [kind, mark, title] + figures
      cells += Report.basis(basis, of: component)
      return cells + [.day(day)] + goal
    }
    let nothing: [Datum] = Array(repeating: .missing, count: 8)
    let criteria = component.criteria.map { part in
      let line = part.item
      return row(
        .word("criterion", Bilingual("tiêu chí", "criterion")),
        .text(String(line.number)),
        .word(line.name.vi, line.name),
        [.whole(line.met.part), .whole(line.met.base), .share(line.met), .whole(line.open)]
          + nothing[..<4],
        part.basis,
        goal: [.word("xã", Bilingual("xã", "communes"))] + Report.noGoal[1...]
      )
    }
    let targets = component.targets.map { part in
      let reading = part.item
      return row(
        .word("target", Bilingual("mục tiêu", "target")),
        .text(reading.target.id),
        title(of: reading.target, snapshot.set),
        onBase(reading) + [.missing, value(reading)] + nothing[..<3],
        part.basis,
        asOf: reading.asOf,
        goal: goal(of: reading.target)
      )
    }
    let tasks = component.tasks.map { part in
      let task = part.item
      let state = task.standing.state?.name ?? Bilingual(task.task.state, task.task.state)
      return row(
        .word("task", Bilingual("nhiệm vụ", "task")),
        .text(task.task.id),
        .word(task.task.title.vi, task.task.short.vi.isEmpty ? task.task.title : task.task.short),
        nothing[..<5] + [
          task.task.state.isEmpty ? .missing : .word(state.vi, state),
          .flag(task.standing.isOverdue), optional(task.models) { .whole($0) },
        ],
        part.basis
      )
    }
    let all = criteria + targets + tasks
    return all.isEmpty ? [row(.missing, .missing, .missing, nothing, nil)] : all
  }

  /// Where the content is from, and what says that a thing runs under it.
  private static func basis(_ basis: ComponentRow.Basis?, of component: ComponentRow) -> [Datum] {
    [
      .text(component.source), .text(component.confidence), optional(basis) { .text($0.source) },
      optional(basis) { confidence($0.confidence) },
    ]
  }

  /// What a target counts, out of how many, and the share where it is one, as on its page.
  private static func onBase(_ reading: TargetReading) -> [Datum] {
    [
      optional(reading.part) { .whole($0) }, optional(reading.base) { .whole($0) },
      reading.target.kind == .percent ? value(reading) : .missing,
    ]
  }

  private static func goal(of target: Target) -> [Datum] {
    [.word(target.unit.vi, target.unit), sign(of: target), .quantity(target.goal)]
      + [.day(target.deadline)]
  }
}
