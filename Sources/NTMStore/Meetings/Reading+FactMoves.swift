internal import GRDB
internal import NTMModel

/// What rests on facts and on records beside units, held against the same answer at the baseline.
extension Reading {
  /// Formed units with what had become of each.
  func moved(
    _ sheet: MergerSheet,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> MergerSheet {
    let earlier = try atBaseline(on: comparison.then.day, meeting) { earlier in
      try earlier.unit(place.unit.code).map { try earlier.mergers(in: $0) }
    }
    guard let earlier else { return sheet }
    var then: [UnitCode: [Day: FormationReview]] = [:]
    for formed in earlier.formed {
      then[formed.code, default: [:]][formed.formedOn] = formed.review
    }
    var sheet = sheet
    sheet.formedThen = earlier.formed
    for index in sheet.formed.indices {
      let formed = sheet.formed[index]
      sheet.formed[index].then = then[formed.code]?[formed.formedOn].map { .was($0) } ?? .absent
    }
    return sheet
  }

  /// What stood beside the units of a place.
  func moved(
    _ sheet: FollowUpSheet,
    _ comparison: Comparison,
    _ meeting: Meeting?
  ) throws -> FollowUpSheet {
    var sheet = sheet
    let day = comparison.then.day
    sheet.then = try atBaseline(on: day, meeting) { earlier in
      try earlier.unit(sheet.place.code)
        .map { FollowUpsThen(on: day, try earlier.followUps(in: $0)) }
    }
    return sheet
  }

  /// Components with what their criteria, targets, tasks and models were.
  func moved(
    _ rows: [ComponentRow],
    _ comparison: Comparison,
    country: StoredUnit,
    _ meeting: Meeting?
  ) throws -> [ComponentRow] {
    let whole = try comparison.wholeThen(of: country.id, db)
    let shared = try comparison.sharedSums(of: country.id, db)
    let tasks = try meeting.map {
      try TaskReader(db, shelf: shelf, day: question.day ?? day).list(since: $0)
    }
    let modelsThen = try self.modelsThen(comparison, in: country, meeting)
    return try rows.map { row in
      var row = row
      row.states = shelf.taskStates
      for index in row.criteria.indices where comparison.isSameSet {
        let position = row.criteria[index].item.number - 1
        guard let whole, let shared, whole.met.indices.contains(position) else { continue }
        row.criteria[index].item.then = CriterionThen(
          met: Share(whole.met[position], of: whole.communes),
          move: shared.now.met[position] - shared.then.met[position]
        )
      }
      for index in row.targets.indices {
        let reading = row.targets[index].item
        row.targets[index].item = try moved(reading, comparison, country: country.id)
      }
      for index in row.tasks.indices {
        let task = row.tasks[index].item.task
        row.tasks[index].item.then = tasks?.rows.first { $0.task.id == task.id }?.then
        row.tasks[index].item.modelsThen = task.modelKind.flatMap { kind in
          modelsThen.map { $0[kind] ?? 0 }
        }
      }
      return row
    }
  }

  /// The models of the country by kind; `nil` where no list of them had come in.
  private func modelsThen(
    _ comparison: Comparison,
    in country: StoredUnit,
    _ meeting: Meeting?
  ) throws -> [String: Int]? {
    let list = try EarlierList(self, .models, comparison, in: country, meeting)
    let kinds = shelf.facts.modelKinds
    return try list.models(in: country, kinds).map { then in
      Dictionary(zip(kinds.map(\.word), then.counts)) { first, _ in first }
    }
  }
}
