internal import GRDB
internal import NTMModel

extension Reading {
  /// The component contents with the criteria, tasks and targets that run under each.
  func components(country: StoredUnit) throws -> [ComponentRow] {
    let rollUp = try rollUp(of: country.id, on: day)
    let targets = try readings(of: rollUp, country: country.id)
    let tasks = try TaskReader(db, shelf: shelf, day: question.day ?? day).rows()
    let parts = try componentParts()
    let isFirst = shelf.programmes.began(on: question.day ?? day) == nil
    var rows = try SelectedRows(
      db,
      """
      SELECT number, name_vi, name_en, source, confidence,
        EXISTS (SELECT 1 FROM component_part WHERE component = number)
      FROM component
      ORDER BY number
      """
    )
    var components: [ComponentRow] = []
    while try rows.next() {
      let number = rows.int(0)
      let own = parts[number] ?? []
      // What runs under a component says whose it is; one with nothing under it is of the first
      // programme.
      if own.isEmpty, rows.bool(5) || !isFirst { continue }
      func part<Item>(_ item: Item, _ kind: String, _ mark: String) -> ComponentRow.Part<Item>? {
        own.first { $0.kind == kind && $0.mark == mark }
          .map { ComponentRow.Part(item, basis: $0.basis) }
      }
      components.append(
        ComponentRow(
          number: number,
          name: rows.bilingual(1),
          source: rows.text(3),
          confidence: rows.text(4),
          criteria: set.criteria.compactMap {
            part(line(of: $0, rollUp), "criterion", String($0.number))
          },
          tasks: tasks.compactMap { part($0, "task", $0.task.id) },
          targets: targets.compactMap { part($0, "target", $0.target.id) }
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
  private func componentParts() throws -> [Int: [StoredPart]] {
    var rows = try SelectedRows(
      db,
      """
      SELECT component, kind, mark, source, confidence
      FROM component_part
      WHERE scope = CASE kind WHEN 'criterion' THEN ?1 ELSE ?2 END
        OR kind <> 'criterion' AND ?2 = ''
      """,
      set.code,
      shelf.programme
    )
    var parts: [Int: [StoredPart]] = [:]
    while try rows.next() {
      let basis = ComponentRow.Basis(source: rows.text(3), confidence: rows.text(4))
      parts[rows.int(0), default: []].append(
        StoredPart(kind: rows.text(1), mark: rows.text(2), basis: basis)
      )
    }
    return parts
  }
}

/// A line of what runs under a component, as the file has it.
private struct StoredPart {
  /// `criterion`, `task` or `target`.
  var kind: String
  /// The number of the criterion, or the programme's own mark.
  var mark: String
  var basis: ComponentRow.Basis
}
