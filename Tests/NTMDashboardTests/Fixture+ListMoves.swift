import NTMModel

@testable import NTMDashboard

extension MovesFixture {
  /// Lists of single things with what some of them were at the baseline; of the last ones nobody knows.
  static func moved(_ body: Snapshot.Body) -> Snapshot.Body {
    switch body {
    case .products(var rows):
      rows[0].then = .was(
        ProductThen(stars: rows[0].product.stars + 1, certificate: .valid)
      )
      rows[1].then = .absent
      return .products(rows)
    case .cooperativeList(var rows):
      let members = rows[0].organisation.members ?? 10
      rows[0].organisation.members = members
      rows[0].then = .was(OrganisationThen(state: .notEffective, members: members - 4))
      rows[1].then = .absent
      return .cooperativeList(rows)
    case .models(var sheet):
      sheet.total.then = ModelsThen(counts: [1, 0], households: 12, untold: 0)
      sheet.models[0].then = .absent
      return .models(sheet)
    case .quality(var sheet):
      sheet.total.then = QualityThen(
        expected: 130,
        received: 90,
        never: 2,
        contradictions: nil,
        receivedMove: 6,
        missingMove: -6,
        neverMove: 0,
        contradictionsMove: nil
      )
      // One unit that was worse, and of the records one that was well and one that is settled.
      var earlier = sheet
      earlier.day = then
      earlier.communes = Array(sheet.communes.prefix(1))
      earlier.communes[0].report = CommuneReport(
        assessedOn: nil,
        arrival: nil,
        contradictions: 4
      )
      earlier.faulty = Array(sheet.faulty.dropFirst())
      earlier.faulty[0].code = "OCOP-10-0999"
      sheet.faultsThen = FaultsThen(on: then, earlier)
      return .quality(sheet)
    case .pace(var sheet):
      sheet.total.move = TargetMove(then: Fixture.reading(4827, of: 8297), count: 2)
      return .pace(sheet)
    case .commune(var sheet):
      var words = sheet.row.words
      words[0] = sheet.row.words[0] == .met ? .notMet : .met
      words[1] = .noReport
      sheet.then = CommuneThen(
        words: words,
        assessedOn: then,
        values: Fixture.set.indicators.map { $0.names.map { _ in Quantity(12) } }
      )
      return .commune(sheet)
    case .tasks(var list):
      let last = list.states[0]
      list.rows[0].then = .was(
        TaskThen(standing: TaskStanding(state: last, daysLeft: 40), deadline: nil)
      )
      list.rows[1].then = .absent
      return .tasks(list)
    case .nearest(var sheet):
      let none = NearestRule([], in: [], of: Fixture.set)
      let marks = sheet.goals.map(\.reading.target.id)
      let needs = sheet.goals.map { goal in
        Dictionary(goal.chosen.map { ($0.unit.code, $0.criteria + 2) }) { first, _ in first }
      }
      sheet.then = NearestThen(
        goals: sheet.goals.first.map { goal in
          var then = goal
          (then.lack, then.chosen) = (9, [])
          return [goal.reading.target.id: then]
        } ?? [:],
        needs: Dictionary(zip(marks, needs)) { first, _ in first },
        from: none,
        to: none
      )
      return .nearest(sheet)
    case .mergers(let sheet): return .mergers(moved(sheet))
    case .followUps(let sheet): return .followUps(moved(sheet))
    case .components(let rows): return .components(rows.map(moved))
    default: return body
    }
  }

  /// One that waited and is decided about, one that was not there, and the others as they were.
  private static func moved(_ sheet: MergerSheet) -> MergerSheet {
    var sheet = sheet
    var earlier = sheet.formed
    earlier[0].review = .pending(nil)
    earlier.remove(at: 2)
    for index in sheet.formed.indices {
      let then = earlier.first { $0.code == sheet.formed[index].code }
      sheet.formed[index].then = then.map { .was($0.review) } ?? .absent
    }
    sheet.formedThen = earlier
    return sheet
  }

  /// The first was done since, the second is new, and so is the note.
  private static func moved(_ sheet: FollowUpSheet) -> FollowUpSheet {
    var (sheet, earlier) = (sheet, sheet)
    sheet.followUps[0].item.done = Fixture.asOf
    earlier.followUps.remove(at: 1)
    earlier.notes = []
    sheet.then = FollowUpsThen(on: then, earlier)
    return sheet
  }

  /// Criteria gained two communes, targets as many, and nobody knows of the tasks.
  private static func moved(_ row: ComponentRow) -> ComponentRow {
    var row = row
    row.states = TaskFixture.states
    for index in row.criteria.indices {
      let met = row.criteria[index].item.met
      row.criteria[index].item.then = CriterionThen(
        met: Share(max(0, met.part - 2), of: met.base),
        move: 2
      )
    }
    for index in row.targets.indices {
      row.targets[index].item.move = TargetMove(then: Fixture.reading(4827, of: 8297), count: 2)
    }
    for index in row.tasks.indices {
      row.tasks[index].item.modelsThen = row.tasks[index].item.models.map { max(0, $0 - 1) }
    }
    return row
  }
}
