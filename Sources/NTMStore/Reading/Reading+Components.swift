internal import GRDB
internal import NTMModel

extension Reading {
  /// The component contents with the criteria, tasks and targets that run under each.
  func components(country: StoredUnit) throws -> [ComponentRow] {
    let rollUp = try rollUp(of: country.id, on: day)
    let targets = try readings(of: rollUp, country: country.id)
    let tasks = try TaskReader(db, shelf: shelf, day: question.day ?? day).rows()
    let parts = try componentParts()
    var rows = try Rows(
      db,
      "SELECT number, name_vi, name_en, source, confidence FROM component ORDER BY number"
    )
    var components: [ComponentRow] = []
    while try rows.next() {
      let number = rows.int(0)
      let own = parts[number] ?? []
      func marks(_ kind: String) -> [String] { own.filter { $0.kind == kind }.map(\.mark) }
      let criteria = Set(marks("criterion").compactMap { Int($0) })
      components.append(
        ComponentRow(
          number: number,
          name: rows.bilingual(1),
          source: rows.text(3),
          confidence: rows.text(4),
          criteria: set.criteria.filter { criteria.contains($0.number) }
            .map { line(of: $0, rollUp) },
          tasks: tasks.filter { marks("task").contains($0.task.id) },
          targets: targets.filter { marks("target").contains($0.target.id) }
        )
      )
    }
    return components
  }

  private func line(of criterion: Criterion, _ rollUp: RollUp) -> ComponentRow.CriterionLine {
    let bit = criterion.number - 1
    let met = rollUp.met.indices.contains(bit) ? rollUp.met[bit] : 0
    let notMet = rollUp.notMet.indices.contains(bit) ? rollUp.notMet[bit] : 0
    return ComponentRow.CriterionLine(
      number: criterion.number,
      name: criterion.name,
      met: Share(met, of: rollUp.communes),
      open: max(0, rollUp.communes - met - notMet)
    )
  }

  /// What runs under each component: criteria of the set of the day, and what is of the programme.
  private func componentParts() throws -> [Int: [(kind: String, mark: String)]] {
    var rows = try Rows(
      db,
      """
      SELECT component, kind, mark
      FROM component_part
      WHERE scope = CASE kind WHEN 'criterion' THEN ?1 ELSE ?2 END
        OR kind <> 'criterion' AND ?2 = ''
      """,
      set.code,
      shelf.programme
    )
    var parts: [Int: [(kind: String, mark: String)]] = [:]
    while try rows.next() {
      parts[rows.int(0), default: []].append((rows.text(1), rows.text(2)))
    }
    return parts
  }
}
