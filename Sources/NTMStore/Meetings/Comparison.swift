internal import GRDB
internal import NTMModel

/// The units of a place at two moments, held against each other.
///
///     now  ──┐                     ┌─> communes that both have: their moves
///            ├─> by number in file ┤
///     then ──┘                     └─> communes and districts of one side: out of the sums above
struct Comparison {
  let now: ComparedSide
  let then: ComparedSide
  let isSameSet: Bool
  /// Whether the same titles count as more than the first one on both days.
  private let areSameTitles: Bool
  private let titles: Titles
  private(set) var leftOut = Since.LeftOut()
  /// The moves of the communes that both sides have, by code.
  private(set) var communes: [UnitCode: CommuneMove] = [:]
  /// The positions of the communes whose criteria moved.
  private var moved: [(position: Int64, move: CriteriaMove)] = []
  private var shared: Set<Int64> = []
  /// The communes of the earlier side and of the later one, by number.
  private let statesThen: [Int64: CommuneState]
  private let statesNow: [Int64: CommuneState]
  private var changedNow: [Int64: RollUp] = [:]
  private var changedThen: [Int64: RollUp] = [:]
  private let kept = Kept()

  /// What was worked out once: a screen asks for the same units at each step of its cursor.
  private final class Kept {
    var moves: [UnitCode: PlaceMove?] = [:]
    var counts: [String: Int?] = [:]
    var then: [Int64: RollUp?] = [:]
    var now: [Int64: RollUp?] = [:]
    var told: [RecordList: [StoredUnit]] = [:]
    var first: [RecordList: Since.FirstList?] = [:]
  }

  /// The provinces whose first list of records came in since, looked for once; `nil` for none.
  func firstList(
    _ list: RecordList,
    _ look: () throws -> Since.FirstList?
  ) rethrows -> Since.FirstList? {
    if let first = kept.first[list] { return first }
    let first = try look()
    kept.first[list] = .some(first)
    return first
  }

  /// The provinces of which a list of records had come in at the baseline, looked for once.
  func told(_ list: RecordList, _ look: () throws -> [StoredUnit]) rethrows -> [StoredUnit] {
    if let told = kept.told[list] { return told }
    let told = try look()
    kept.told[list] = told
    return told
  }

  /// Compares what lies in a range of positions.
  init(
    _ now: ComparedSide,
    with then: ComparedSide,
    in range: ClosedRange<Int64>,
    _ db: Database
  ) throws {
    (self.now, self.then) = (now, then)
    isSameSet = now.set.code == then.set.code
    titles = try TitleTable.all(in: db)
    areSameTitles =
      titles.steps(of: .commune, on: now.day) == titles.steps(of: .commune, on: then.day)
    let (ours, theirs) = (try now.communes(in: range, db), try then.communes(in: range, db))
    (statesNow, statesThen) = (ours, theirs)
    for (id, state) in ours {
      guard let earlier = theirs[id] else { continue }
      let move = CommuneMove(from: earlier.facts, to: state.facts, isSameSet: isSameSet)
      communes[state.code] = move
      if let criteria = move.criteria, criteria != CriteriaMove() {
        moved.append((state.position, criteria))
      }
    }
    let onlyNow = ours.values.filter { theirs[$0.id] == nil }
    let onlyThen = theirs.values.filter { ours[$0.id] == nil }
    leftOut.communes = onlyNow.count + onlyThen.count
    let (here, there) = (try now.places(in: range, db), try then.places(in: range, db))
    shared = Set(here.keys).intersection(there.keys)
    leftOut.districts =
      (Array(here.values) + Array(there.values)).count {
        $0.level == .district && $0.isCounted && !shared.contains($0.id)
      }
    changedNow = try changed(now, here, without: onlyNow, db)
    changedThen = try changed(then, there, without: onlyThen, db)
  }

  /// How far a unit above the communes has come; `nil` for one that only one side has.
  func move(of place: StoredUnit, _ db: Database) throws -> PlaceMove? {
    try move(of: place.unit.code, db) { place }
  }

  /// The same by its code; the unit is looked for only the first time.
  func move(
    of code: UnitCode,
    _ db: Database,
    unit: () throws -> StoredUnit?
  ) throws -> PlaceMove? {
    if let move = kept.moves[code] { return move }
    let move = try unit().flatMap { try made(of: $0, db) }
    kept.moves[code] = .some(move)
    return move
  }

  private func made(of place: StoredUnit, _ db: Database) throws -> PlaceMove? {
    guard let then = try sumsThen(of: place.id, db), let now = try sumsNow(of: place.id, db) else {
      return nil
    }
    var criteria = CriteriaMove()
    for commune in moved where place.subtree.contains(commune.position) { criteria += commune.move }
    return PlaceMove(
      from: then,
      to: now,
      criteria: criteria,
      isSameSet: isSameSet,
      areSameTitles: areSameTitles,
      isSameLine: isSameLine,
      whole: try wholeThen(of: place.id, db)
    )
  }

  /// Whether as many criteria met were below the line on both sides.
  var isSameLine: Bool { now.rules.line == then.rules.line }

  /// How many criteria of the communes that both sides have are reported no more.
  var dropped: Int { moved.reduce(0) { $0 + $1.move.dropped } }

  /// How many of theirs are met that had not been reported then.
  var first: Int { moved.reduce(0) { $0 + $1.move.first } }

  /// A commune as it stood then; `nil` for one that the earlier side does not have.
  func stateThen(of commune: Int64) -> CommuneState? { statesThen[commune] }

  /// The communes that both sides have, as they stood and as they stand; in no order.
  var pairs: [(then: CommuneState, now: CommuneState)] {
    statesNow.compactMap { id, now in statesThen[id].map { ($0, now) } }
  }

  /// All communes of the earlier side, in no order.
  var communesThen: [CommuneState] { Array(statesThen.values) }

  /// The tags that mean special difficulty on one side alone, those of now first.
  var changedTags: [CommuneTag] {
    func difficult(_ tags: [CommuneTag]) -> Set<String> {
      Set(tags.filter(\.isDifficult).map(\.code))
    }
    let codes = difficult(now.rules.tags).symmetricDifference(difficult(then.rules.tags))
    let own = Set(now.rules.tags.map(\.code))
    return (now.rules.tags + then.rules.tags.filter { !own.contains($0.code) })
      .filter { codes.contains($0.code) }
  }

  /// What the communes below the line lacked; `nil` where other criteria or another line were asked.
  var lackingThen: LackingThen? {
    let pairs = self.pairs
    return LackingThen(
      whole: statesThen.values.map(\.facts.words),
      then: pairs.map(\.then.facts.words),
      now: pairs.map(\.now.facts.words),
      in: (then.set, now.set)
    )
  }

  /// Whether both sides have a commune.
  func isCompared(_ commune: Int64) -> Bool {
    statesNow[commune] != nil && statesThen[commune] != nil
  }

  /// Whether both sides have a unit above the communes.
  func isShared(_ unit: Int64) -> Bool { shared.contains(unit) }

  /// Whether nothing is taken out of the sums of a unit above the communes, on either side.
  func isWhole(_ unit: Int64) -> Bool {
    shared.contains(unit) && changedNow[unit] == nil && changedThen[unit] == nil
  }

  /// The sums of a unit above the communes without what only one side has; `nil` for one that only one
  /// side has.
  func sharedSums(of unit: Int64, _ db: Database) throws -> (then: RollUp, now: RollUp)? {
    guard let then = try sumsThen(of: unit, db), let now = try sumsNow(of: unit, db) else {
      return nil
    }
    return (then, now)
  }

  /// All that a unit above the communes had then; `nil` for one that only one side has.
  func wholeThen(of unit: Int64, _ db: Database) throws -> RollUp? {
    guard shared.contains(unit) else { return nil }
    if let sums = kept.then[unit] { return sums }
    let sums = try then.sums(of: unit, db)
    kept.then[unit] = .some(sums)
    return sums
  }

  /// The same of what it has now.
  func wholeNow(of unit: Int64, _ db: Database) throws -> RollUp? {
    guard shared.contains(unit) else { return nil }
    if let sums = kept.now[unit] { return sums }
    let sums = try now.sums(of: unit, db)
    kept.now[unit] = .some(sums)
    return sums
  }

  /// How far what a target counts in the country has come.
  func move(of target: Target, country: Int64, _ db: Database) throws -> Int? {
    if let count = kept.counts[target.id] { return count }
    let count = try made(of: target, country: country, db)
    kept.counts[target.id] = .some(count)
    return count
  }

  private func made(of target: Target, country: Int64, _ db: Database) throws -> Int? {
    guard then.rules.terms(of: target.id) != nil,
      change(of: target.id)?.isSameMeasure ?? true,
      let then = try sumsThen(of: country, db), let now = try sumsNow(of: country, db)
    else { return nil }
    return target.move(
      from: (then, self.then.day),
      to: (now, self.now.day),
      isSameSet: isSameSet
    )
  }

  /// What a target asked then and asks now, where that is not the same; `nil` where it is, and where
  /// one of the sides has no such target.
  func change(of id: String) -> TermsChange? {
    guard var was = then.rules.terms(of: id), var terms = now.rules.terms(of: id) else {
      return nil
    }
    // Each year and each programme begins its count of what is new: that is no change.
    if then.day.year != now.day.year { (was.newFrom, terms.newFrom) = (nil, nil) }
    let change = TermsChange(then: was, now: terms)
    return change.isOfSubstance ? change : nil
  }

  private func sumsNow(of unit: Int64, _ db: Database) throws -> RollUp? {
    guard shared.contains(unit) else { return nil }
    return try changedNow[unit] ?? wholeNow(of: unit, db)
  }

  private func sumsThen(of unit: Int64, _ db: Database) throws -> RollUp? {
    guard shared.contains(unit) else { return nil }
    return try changedThen[unit] ?? wholeThen(of: unit, db)
  }

  /// The sums of one side from which something is taken out.
  private func changed(
    _ side: ComparedSide,
    _ places: [Int64: ComparedSide.Place],
    without communes: [CommuneState],
    _ db: Database
  ) throws -> [Int64: RollUp] {
    var touched: Set<Int64> = []
    let starts = communes.map(\.parent) + places.keys.filter { !shared.contains($0) }
    for start in starts {
      var next: Int64? = start
      while let id = next, let place = places[id], touched.insert(id).inserted {
        next = place.parent
      }
    }
    guard !touched.isEmpty else { return [:] }
    let own = try touched.compactMap { id -> SharedSums.Place? in
      guard let place = places[id],
        let sums = try side.sums(of: id, db)
      else { return nil }
      return SharedSums.Place(
        id: id,
        parent: place.parent,
        level: place.level,
        isShared: shared.contains(id),
        sums: sums
      )
    }
    return SharedSums(
      own.sorted { $0.level > $1.level },
      without: communes.map { ($0.parent, $0.facts) },
      on: side.day,
      in: side.set,
      titles.steps(of: .commune, on: side.day)
    ).changed
  }
}
