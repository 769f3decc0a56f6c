internal import NTMModel

extension Verifier {
  /// Checks what belongs to tasks, components and models.
  mutating func checkTasks() throws {
    let papers = try PreparedStatement(
      db,
      """
      SELECT task, number
      FROM paper
      WHERE NOT EXISTS (
        SELECT 1 FROM task WHERE task.programme = paper.programme AND task.id = paper.task
      )
      ORDER BY programme, task, number
      """
    )
    while try papers.next() {
      found.append(.paperWithoutTask(task: papers.text(0), number: papers.text(1)))
    }
    let kinds = try PreparedStatement(
      db,
      """
      SELECT id, model_kind
      FROM task
      WHERE model_kind <> '' AND model_kind NOT IN (SELECT word FROM model_kind)
      ORDER BY id
      """
    )
    while try kinds.next() {
      found.append(.unknownModelKind(task: kinds.text(0), kind: kinds.text(1)))
    }
    let strays = try PreparedStatement(
      db,
      "SELECT code, kind FROM model WHERE \(ModelKind.isMissing) ORDER BY code"
    )
    while try strays.next() {
      found.append(.wrongModelKind(model: strays.text(0), kind: strays.text(1)))
    }
    try checkParts()
    try checkModels()
  }

  private mutating func checkModels() throws {
    let models = try PreparedStatement(
      db,
      "SELECT model.code, model.name, model.folded, level FROM model JOIN unit ON unit.id = unit"
    )
    while try models.next() {
      let folded = Folding.folded(models.text(1))
      if models.text(2) != folded {
        found.append(
          .folded(unit: models.text(0), stored: models.text(2), computed: folded)
        )
      }
      if models.int(3) != Level.commune.rawValue {
        found.append(.modelElsewhere(model: models.text(0)))
      }
    }
  }

  private mutating func checkParts() throws {
    let parts = try PreparedStatement(
      db,
      """
      SELECT component, kind, mark
      FROM component_part
      WHERE kind = 'criterion' AND NOT EXISTS (
          SELECT 1
          FROM criterion JOIN criteria_set ON criteria_set.id = set_id
          WHERE code = scope AND CAST(number AS TEXT) = mark
        )
        OR kind = 'task' AND NOT EXISTS (
          SELECT 1 FROM task WHERE programme = scope AND id = mark
        )
        OR kind = 'target' AND NOT EXISTS (
          SELECT 1 FROM target WHERE programme = scope AND id = mark
        )
      ORDER BY component, kind, mark
      """
    )
    while try parts.next() {
      found.append(
        .unknownPart(component: parts.int(0), kind: parts.text(1), mark: parts.text(2))
      )
    }
  }
}
