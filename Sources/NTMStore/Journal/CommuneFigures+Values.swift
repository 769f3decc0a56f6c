internal import GRDB
internal import NTMModel

extension CommuneFigures.Step {
  /// What the entry changed, value by value: against the figures that held before it, or those that
  /// hold instead of what it took away.
  func values(shelf: Shelf, in db: Database) throws -> [JournalEntry.Value] {
    guard let day = entry.place.day else { return [] }
    let stored = try shelf.set(inForceOn: Day(number: day), in: db)
    var instead: CommuneFigures.Figures?
    // Figures of another set have other criteria behind the same bits.
    if let carried,
      try shelf.set(inForceOn: Day(number: carried.day), in: db).id == stored.id
    {
      instead = carried.figures
    }
    let old = before ?? instead
    let new = after ?? instead
    let values =
      CommuneFigures.states(old, new, in: stored.set)
      + CommuneFigures.measures(old, new, in: stored.set)
    return values.isEmpty ? [JournalEntry.Value(.figures, nil, nil)] : values
  }
}

extension CommuneFigures {
  fileprivate static func states(
    _ old: Figures?,
    _ new: Figures?,
    in set: CriteriaSet
  ) -> [JournalEntry.Value] {
    set.criteria.compactMap { criterion in
      let before = old?.words[criterion.number - 1] ?? .noReport
      let after = new?.words[criterion.number - 1] ?? .noReport
      guard before != after else { return nil }
      return JournalEntry.Value(.criterion(criterion.number), before.letter, after.letter)
    }
  }

  fileprivate static func measures(
    _ old: Figures?,
    _ new: Figures?,
    in set: CriteriaSet
  ) -> [JournalEntry.Value] {
    guard old?.measures != new?.measures else { return [] }
    let measures = set.measures
    let before = Measures.decode(old?.measures ?? [], count: measures.count)
    let after = Measures.decode(new?.measures ?? [], count: measures.count)
    return measures.indices.compactMap { index in
      guard before[index] != after[index] else { return nil }
      let indicator = set.indicators[measures[index].indicator]
      return JournalEntry.Value(
        .indicator(indicator.code, part: measures[index].part + 1),
        before[index].map { indicator.written($0) },
        after[index].map { indicator.written($0) }
      )
    }
  }
}

extension CriterionState {
  /// The state as a report writes it; `nil` for no report.
  var letter: String? {
    switch self {
    case .met: "Đ"
    case .notMet: "K"
    case .disputed: "R"
    case .noReport: nil
    }
  }
}

extension Indicator {
  /// A value as a report writes it.
  func written(_ value: Quantity) -> String {
    switch kind {
    case .boolean, .province: value >= Quantity(1) ? "Đ" : "K"
    case .percent, .number: value.plain
    }
  }
}
