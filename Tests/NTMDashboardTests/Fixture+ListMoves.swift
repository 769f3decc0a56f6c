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
    default: return body
    }
  }
}
