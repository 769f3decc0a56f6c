internal import GRDB
internal import NTMModel

extension Reading {
  /// What differs in the figures of a place between two reporting days; nothing for a meeting, of
  /// which the journal tells each entry.
  func differences(
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> DifferenceSheet {
    guard meeting == nil else { return DifferenceSheet(of: place.unit) }
    var reader = try DifferenceReader(self, comparison, in: place)
    try reader.readCommunes()
    try reader.readIndicators()
    try reader.readDistricts()
    try reader.readProducts()
    try reader.readOrganisations()
    try reader.readModels()
    let move = place.unit.level == .commune ? nil : try move(of: place.unit.code, comparison)
    var unknown =
      move.map { Set(unknownOf: $0, isOneCountOfNewcomers: reader.isOneCountOfNewcomers) } ?? []
    let told = try comparison.told(.models) { try toldProvinces(.models, upTo: nil) }
    if !place.isIn(told) { unknown.insert(.models) }
    return DifferenceSheet(
      of: place.unit,
      reader.sorted,
      leastStars: shelf.facts.leastStars,
      unknown: unknown,
      ownSets: try [Level.province, .district].flatMap {
        try shelf.ownSets(of: $0, inForceOn: day, in: db).map(\.set)
      }
    )
  }
}

/// Finds what differs in a place, one kind after the other.
struct DifferenceReader {
  /// In which order the differences of one unit stand.
  enum Rank: Int, Comparable {
    case titles, figures, standing, criteria, indicators, products, organisations, newcomers
    case models

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where one of them belongs: small, since thousands are sorted by it.
  private struct Place {
    var position: Int64
    var rank: Rank
    var number: Int

    func isBefore(_ other: Place) -> Bool {
      (position, rank, number) < (other.position, other.rank, other.number)
    }
  }

  let reading: Reading
  let comparison: Comparison
  let place: StoredUnit
  private var found: [Difference] = []
  private var order: [Place] = []
  /// The communes of a wide place, by number; others are looked for one by one.
  private let roster: [Int64: StoredUnit]
  private var names: [Int64: NamesAbove] = [:]

  var then: Day { comparison.then.day }
  var now: Day { comparison.now.day }
  /// Whether what is new is counted from the same day on both days.
  let isOneCountOfNewcomers: Bool

  init(_ reading: Reading, _ comparison: Comparison, in place: StoredUnit) throws {
    (self.reading, self.comparison, self.place) = (reading, comparison, place)
    roster =
      try reading.isWide(place)
      ? Dictionary(reading.shelf.communes(in: reading.db).map { ($0.id, $0) }) { first, _ in first }
      : [:]
    let (then, now) = (comparison.then.day, comparison.now.day)
    let programmes = reading.shelf.programmes
    isOneCountOfNewcomers =
      then.year == now.year
      && programmes.firstDayOfNew(on: then) == programmes.firstDayOfNew(on: now)
  }

  /// All that was found, in official order.
  var sorted: [Difference] {
    order.sorted { $0.isBefore($1) }.map { found[$0.number] }
  }

  func unit(_ id: Int64) throws -> StoredUnit? {
    if let unit = roster[id] { return unit }
    return try reading.shelf.unit(id, in: reading.db)
  }

  mutating func add(_ what: Difference.What, of unit: StoredUnit, _ rank: Rank) throws {
    let above = try above(unit)
    let place = Change.Place(
      code: unit.unit.code,
      level: unit.unit.level,
      type: unit.unit.type,
      name: unit.unit.name,
      district: above.district,
      province: above.province
    )
    order.append(Place(position: unit.subtree.lowerBound, rank: rank, number: found.count))
    found.append(Difference(place, what))
  }

  private mutating func above(_ unit: StoredUnit) throws -> NamesAbove {
    guard let parent = unit.parent else { return NamesAbove() }
    if let known = names[parent] { return known }
    let above = try reading.names(above: unit)
    names[parent] = above
    return above
  }
}

// MARK: - Communes

extension DifferenceReader {
  /// Criteria, the line and titles of the communes that both days have.
  mutating func readCommunes() throws {
    let titles = try TitleTable.all(in: reading.db)
    let steps = (
      then: titles.steps(of: .commune, on: then).advanced,
      now: titles.steps(of: .commune, on: now).advanced
    )
    for (then, now) in comparison.pairs where then.facts != now.facts {
      guard let unit = try unit(now.id) else { continue }
      if then.facts.standards != now.facts.standards {
        let wasAdvanced = !then.facts.standards.isDisjoint(with: steps.then)
        let isAdvanced = !now.facts.standards.isDisjoint(with: steps.now)
        try add(
          .titles(
            then: then.facts.standards.sorted(by: >),
            now: now.facts.standards.sorted(by: >),
            advanced: (isAdvanced ? 1 : 0) - (wasAdvanced ? 1 : 0)
          ),
          of: unit,
          .titles
        )
      }
      if comparison.isSameSet { try addCriteria(from: then.facts, to: now.facts, of: unit) }
    }
  }

  private mutating func addCriteria(
    from then: CommuneFacts,
    to now: CommuneFacts,
    of unit: StoredUnit
  ) throws {
    let set = reading.set
    let (was, stands) = (set.standing(of: then.words), set.standing(of: now.words))
    if was != stands { try add(.standing(then: was, now: stands), of: unit, .standing) }
    guard then.assessedOn != nil, now.assessedOn != nil else {
      if then.assessedOn != now.assessedOn {
        try add(
          .figures(
            then: then.assessedOn.map { _ in then.words.metCount },
            now: now.assessedOn.map { _ in now.words.metCount }
          ),
          of: unit,
          .figures
        )
      }
      return
    }
    try addStates(from: then.words, to: now.words, count: set.count, of: unit)
  }

  private mutating func addStates(
    from then: CriteriaWords,
    to now: CriteriaWords,
    count: Int,
    of unit: StoredUnit
  ) throws {
    guard then != now else { return }
    for position in 0..<count where then[position] != now[position] {
      try add(
        .criterion(position + 1, then: then[position], now: now[position]),
        of: unit,
        .criteria
      )
    }
  }
}

// MARK: - Districts and provinces

extension DifferenceReader {
  /// Titles of the districts and provinces that both days have, and criteria of their own.
  mutating func readDistricts() throws {
    let (held, holds) = (try standards(on: then), try standards(on: now))
    for id in Set(held.keys).union(holds.keys) where held[id] != holds[id] {
      guard comparison.isShared(id), let unit = try unit(id), unit.unit.isCounted else { continue }
      try add(
        .titles(
          then: (held[id] ?? []).sorted(by: >),
          now: (holds[id] ?? []).sorted(by: >),
          advanced: 0
        ),
        of: unit,
        .titles
      )
    }
    for level in [Level.province, .district] { try readOwnCriteria(of: level) }
  }

  private mutating func readOwnCriteria(of level: Level) throws {
    let earlier = try OwnCriteriaReading(
      reading,
      of: level,
      in: place.subtree,
      at: OwnRecords.Instant(day: then)
    )
    let later = try OwnCriteriaReading(reading, of: level, in: place.subtree)
    guard !earlier.sets.isEmpty else { return }
    for unit in try reading.units(of: level)
    where place.subtree.contains(unit.subtree.lowerBound) && comparison.isShared(unit.id) {
      guard let was = earlier.criteria(of: unit), let own = later.criteria(of: unit),
        was.set == own.set, was.assessedOn != own.assessedOn || was.words != own.words
      else { continue }
      guard was.assessedOn != nil, own.assessedOn != nil else {
        try add(
          .figures(
            then: was.assessedOn.map { _ in was.words.metCount },
            now: own.assessedOn.map { _ in own.words.metCount }
          ),
          of: unit,
          .figures
        )
        continue
      }
      try addStates(from: was.words, to: own.words, count: own.count, of: unit)
    }
  }

  /// The titles that districts and provinces of the place hold on a day, by number.
  private func standards(on day: Day) throws -> [Int64: Set<Standard>] {
    var rows = try SelectedRows(
      reading.db,
      """
      SELECT unit.id, SUM(DISTINCT 1 << (recognition.standard - 1))
      FROM unit CROSS JOIN recognition ON recognition.unit = unit.id
      WHERE unit.level BETWEEN 2 AND 3 AND unit.first BETWEEN ?2 AND ?3
        AND \(Recognition.stands(on: "?1"))
      GROUP BY unit.id
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    var standards: [Int64: Set<Standard>] = [:]
    while try rows.next() { standards[rows.int64(0)] = Set(bits: rows.int(1)) }
    return standards
  }
}
