internal import GRDB
internal import NTMModel

extension CommuneFigures.Step {
  /// What the entry changed, value by value: against the figures that held before it, or those that
  /// hold instead of what it took away.
  func values(shelf: Shelf, in db: Database) throws -> [JournalEntry.Value] {
    guard let ends = try ends(shelf: shelf, in: db) else { return [] }
    let values =
      CommuneFigures.states(ends.old, ends.new, in: ends.set)
      + CommuneFigures.measures(ends.old, ends.new, in: ends.set)
    return values.isEmpty ? [JournalEntry.Value(.figures, nil, nil)] : values
  }

  /// The same as numbers, to be counted.
  func moves(shelf: Shelf, in db: Database) throws -> [ValueMove] {
    guard let ends = try ends(shelf: shelf, in: db) else { return [] }
    return CommuneFigures.moves(ends.old, ends.new, in: ends.set)
  }

  private func ends(
    shelf: Shelf,
    in db: Database
  ) throws -> (old: CommuneFigures.Figures?, new: CommuneFigures.Figures?, set: CriteriaSet)? {
    guard let day = entry.place.day else { return nil }
    let stored = try shelf.set(inForceOn: Day(number: day), in: db)
    var instead: CommuneFigures.Figures?
    // Figures of another set have other criteria behind the same bits.
    if let carried,
      try shelf.set(inForceOn: Day(number: carried.day), in: db).id == stored.id
    {
      instead = carried.figures
    }
    return (before ?? instead, after ?? instead, stored.set)
  }
}

extension CommuneFigures {
  fileprivate static func states(
    _ old: Figures?,
    _ new: Figures?,
    in set: CriteriaSet
  ) -> [JournalEntry.Value] {
    let (before, after) = (old?.words ?? .empty, new?.words ?? .empty)
    return before.moved(to: after, in: set).map { position in
      let number = set.criteria[position].number
      return JournalEntry.Value(
        .criterion(number),
        before[number - 1].letter,
        after[number - 1].letter
      )
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

extension CommuneFigures {
  /// Criteria and measures that differ, in the order of the set.
  fileprivate static func moves(
    _ old: Figures?,
    _ new: Figures?,
    in set: CriteriaSet
  ) -> [ValueMove] {
    var moves: [ValueMove] = []
    let (before, after) = (old?.words ?? .empty, new?.words ?? .empty)
    for position in before.moved(to: after, in: set) {
      let bit = set.criteria[position].number - 1
      moves.append(
        ValueMove(position: position, old: before[bit].mark, new: after[bit].mark)
      )
    }
    guard old?.measures != new?.measures else { return moves }
    let count = set.measures.count
    let (own, its) = (
      Measures.decode(old?.measures ?? [], count: count),
      Measures.decode(new?.measures ?? [], count: count)
    )
    for index in 0..<count where own[index] != its[index] {
      moves.append(
        ValueMove(
          position: set.criteria.count + index,
          old: own[index]?.hundredths,
          new: its[index]?.hundredths
        )
      )
    }
    return moves
  }
}

extension CriteriaWords {
  /// The positions in a set of the criteria that have another state in other words.
  fileprivate func moved(to other: CriteriaWords, in set: CriteriaSet) -> [Int] {
    let bits = (known ^ other.known) | (met ^ other.met) | (disputed ^ other.disputed)
    guard bits != 0 else { return [] }
    return set.criteria.indices.filter { bits >> UInt64(set.criteria[$0].number - 1) & 1 == 1 }
  }
}

extension CriterionState {
  /// A number for each state that is reported; `nil` for no report.
  fileprivate var mark: Int64? {
    switch self {
    case .met: 2
    case .notMet: 1
    case .disputed: 3
    case .noReport: nil
    }
  }

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
