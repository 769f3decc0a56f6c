import NTMDashboard
import NTMModel

/// What runs under components at the baseline.
extension Report {
  func moving(
    components: [ComponentRow],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    func whole(_ count: Int?) -> Datum { Report.optional(count) { .whole($0) } }
    func move(_ count: Int?) -> Datum { Report.optional(count) { .move($0) } }
    let none: Ends = (.missing, .missing)
    func ends(of component: ComponentRow) -> [[Ends]] {
      let criteria = component.criteria.map { part -> [Ends] in
        [(whole(part.item.then?.met.part), move(part.item.then?.move)), none, none]
      }
      let targets = component.targets.map { part -> [Ends] in
        [(whole(part.item.move?.part), move(part.item.move?.count)), none, none]
      }
      let tasks = component.tasks.map { part -> [Ends] in
        let (task, then) = (part.item, part.item.then?.value?.standing)
        let models = task.models.flatMap { now in task.modelsThen.map { now - $0 } }
        return [
          none,
          (
            Report.optional(then?.state) { .word($0.word, $0.name) },
            move(task.stateMove(in: component.states))
          ), (whole(task.modelsThen), move(models)),
        ]
      }
      let all = criteria + targets + tasks
      return all.isEmpty ? [[none, none, none]] : all
    }
    var report = moving(
      [
        Moving("met", "đạt", "met"), Moving("state", "trạng thái", "state", isWord: true),
        Moving("models", "mô hình", "models"),
      ],
      components.flatMap(ends),
      of: snapshot,
      sideBySide: isSideBySide
    )
    // States of tasks are of no reporting day.
    if let since = snapshot.since, since.meeting == nil {
      report.remarks.append { $0.tasksSinceMeetingsOnly(chosenBy: "--since") }
    }
    return report
  }
}
