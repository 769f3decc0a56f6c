internal import GRDB
internal import NTMModel

extension Reading {
  /// Lays a state over those of the criteria that a district or province has of its own.
  ///
  /// The states that hold on the day are changed where they stand, as a correction does; without any
  /// under the set of the day they begin on it. No sum above counts them.
  func layOwnCriterion(
    _ number: Int,
    _ isMet: Bool,
    of unit: StoredUnit
  ) throws -> (WhatIf.Before?, WhatIf.Finding) {
    let sets = try shelf.ownSets(of: unit.unit.level, inForceOn: day, in: db)
    guard let set = sets.first(where: { $0.set.isFor(unit.unit) })?.set else {
      return (nil, .noOwnCriteria)
    }
    guard set.count > 0, (1...set.count).contains(number) else {
      return (nil, .unknownCriterion(count: set.count))
    }
    let latest = try OwnRecords.latest(of: unit.id, upTo: day, in: db)
    let standing = latest.flatMap { $0.set == set.code ? $0 : nil }
    var words = standing?.words ?? .empty
    let before = words[number - 1]
    let wanted: CriterionState = isMet ? .met : .notMet
    guard before != wanted else { return (.state(before), .alreadyTrue) }
    words[number - 1] = wanted
    let statement = try PreparedStatement(
      db,
      """
      INSERT INTO district_assessment (unit, day, criteria, states, report)
      VALUES (?1, ?2, ?3, ?4, 0)
      ON CONFLICT (unit, day) DO UPDATE SET criteria = ?3, states = ?4
      """
    )
    statement.bind(unit.id, at: 1)
    statement.bind((standing?.day ?? day).number, at: 2)
    statement.bind(set.code, at: 3)
    statement.bind(OwnStates.text(words, count: set.count), at: 4)
    try statement.run()
    return (.state(before), .laid)
  }
}
