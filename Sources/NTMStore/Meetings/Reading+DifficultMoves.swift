internal import GRDB
internal import NTMModel

/// Communes in difficulty as they were classified and stood at the baseline.
extension Reading {
  func moved(
    _ sheet: DifficultSheet,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> DifficultSheet {
    let past = try DifficultPast(self, comparison, chosen: sheet.chosen, meeting)
    var sheet = sheet
    sheet.kinds = sheet.kinds.map { kind in
      var kind = kind
      kind.then = kind.isTold ? past.counts(of: kind.group) : nil
      return kind
    }
    let isTold = sheet.isTold
    func moved(_ row: DifficultPlace) throws -> DifficultPlace {
      guard isTold, let stored = try unit(row.unit.code) else { return row }
      let isShared =
        stored.unit.level == .commune
        ? comparison.isCompared(stored.id) : comparison.isShared(stored.id)
      guard isShared else { return row }
      var row = row
      row.then = past.counts(of: past.meant, in: stored.subtree)
      return row
    }
    sheet.total = try moved(sheet.total)
    sheet.places = try sheet.places.map(moved)
    sheet.villagesThen = past.villages(of: sheet.communes)
    guard comparison.isSameSet else { return sheet }
    let nation = try nation(comparison, in: place)
    sheet.infrastructure = sheet.infrastructure.map { line in
      var line = line
      let position = line.criterion.number - 1
      line.then = InfrastructureThen(
        difficult: isTold ? past.part(of: past.meant, at: position) : nil,
        others: isTold ? past.part(besides: past.meant, at: position) : nil,
        nation: nation.map {
          InfrastructureThen.Part(
            met: Share($0.whole.met[position], of: $0.whole.communes),
            move: $0.now.met[position] - $0.then.met[position]
          )
        }
      )
      return line
    }
    return sheet
  }

  /// The sums of the country: all of the earlier side, and both without what only one of them has.
  private func nation(
    _ comparison: Comparison,
    in place: StoredUnit
  ) throws -> (whole: RollUp, then: RollUp, now: RollUp)? {
    guard let baseline = question.since, let country = try unit(.country) else { return nil }
    let nation =
      place.unit.level == .country
      ? comparison
      : try shelf.comparison(on: day, since: baseline) {
        try compare(with: comparison.then, in: country)
      }
    guard let whole = try nation.wholeThen(of: country.id, db),
      let shared = try nation.sharedSums(of: country.id, db)
    else { return nil }
    return (whole, shared.then, shared.now)
  }
}

/// The communes of a place on both sides, each with what it was classified as on the day of its side.
private struct DifficultPast {
  private struct Commune {
    var state: CommuneState
    var tags: TagSet
    var villages: Villages?
  }

  private let reading: Reading
  private let comparison: Comparison
  /// The tags that mean special difficulty, on either side.
  private let difficult: (then: TagSet, now: TagSet)
  private let toldThen: TagSet
  private let areVillagesTold: Bool
  private let wereVillagesTold: Bool
  /// The communes of now, by number, that were there then and whose villages somebody has told of.
  private let toldNow: Set<Int64>
  private let villagesThen: [UnitCode: Villages]
  private let whole: [Commune]
  private let then: [Commune]
  private let now: [Commune]
  /// The tags of both sides that mean special difficulty on one of them alone.
  let changed: [CommuneTag]
  /// What the page is about.
  let meant: DifficultKind.Group

  init(
    _ reading: Reading,
    _ comparison: Comparison,
    chosen: Int?,
    _ meeting: Meeting?
  ) throws {
    (self.reading, self.comparison) = (reading, comparison)
    let now = reading.shelf.facts.tags
    let earlier = DifficultPast.aligned(comparison.then.rules.tags, with: now)
    let day = comparison.then.day
    let marksNow = try reading.shelf.marks(on: reading.day, in: reading.db)
    let marksThen =
      try meeting.map {
        try CommuneMarks(on: day, tags: earlier, upTo: $0.opening.change, in: reading.db)
      } ?? CommuneMarks(on: day, tags: earlier, in: reading.db)
    func marked(_ state: CommuneState, _ marks: CommuneMarks) -> Commune {
      Commune(
        state: state,
        tags: marks.tags[state.id] ?? TagSet(),
        villages: marks.villages[state.id]
      )
    }
    let pairs = comparison.pairs
    whole = comparison.communesThen.map { marked($0, marksThen) }
    // Villages told of on one side alone have not moved.
    then = pairs.map { pair in
      var commune = marked(pair.then, marksThen)
      if marksNow.villages[pair.now.id] == nil { commune.villages = nil }
      return commune
    }
    self.now = pairs.map { pair in
      var commune = marked(pair.now, marksNow)
      if marksThen.villages[pair.then.id] == nil { commune.villages = nil }
      return commune
    }
    difficult = (then: earlier.difficult, now: now.difficult)
    toldThen = marksThen.told
    areVillagesTold = marksThen.areVillagesTold && marksNow.areVillagesTold
    changed = comparison.changedTags
    wereVillagesTold = marksThen.areVillagesTold
    toldNow = Set(pairs.map(\.now.id).filter { marksNow.villages[$0] != nil })
    villagesThen = Dictionary(
      whole.compactMap { commune in commune.villages.map { (commune.state.code, $0) } }
    ) { first, _ in first }
    meant = chosen.map { .tag($0) } ?? .difficult
  }

  /// The tags of the earlier side at the positions that they have now; those of now that it did not have
  /// mean no difficulty there, and those that it had alone stand behind them.
  private static func aligned(_ then: [CommuneTag], with now: [CommuneTag]) -> [CommuneTag] {
    let byCode = Dictionary(then.map { ($0.code, $0) }) { first, _ in first }
    let codes = Set(now.map(\.code))
    let shared = now.map { tag in
      var unknown = tag
      unknown.isDifficult = false
      return byCode[tag.code] ?? unknown
    }
    return shared + then.filter { !codes.contains($0.code) }
  }

  /// The villages of some communes then; `nil` where nobody had told of any.
  func villages(of communes: [CommuneRow]) -> [UnitCode: Earlier<Villages>]? {
    guard wereVillagesTold else { return nil }
    var villages: [UnitCode: Earlier<Villages>] = [:]
    for commune in communes {
      if let then = villagesThen[commune.unit.code] {
        villages[commune.unit.code] = .was(then)
      } else if commune.villages != nil, commune.move != nil {
        villages[commune.unit.code] = .absent
      }
    }
    return villages
  }

  /// What the communes of a kind come to; `nil` where nobody had told which they are.
  func counts(
    of group: DifficultKind.Group,
    in subtree: ClosedRange<Int64>? = nil
  ) -> DifficultThen? {
    guard isTold(group) else { return nil }
    func of(_ communes: [Commune], _ difficult: TagSet) -> [Commune] {
      communes.filter {
        belongs($0, to: group, difficult) && subtree?.contains($0.state.position) ?? true
      }
    }
    let own = of(whole, difficult.then)
    // Where villages are told of now and were not, 0 would say that there were none.
    let areTold =
      own.contains { $0.villages != nil }
      || !of(now, difficult.now).contains { toldNow.contains($0.state.id) }
    return DifficultThen(
      whole: counts(own, comparison.then),
      then: counts(of(then, difficult.then), comparison.then),
      now: counts(of(now, difficult.now), comparison.now),
      isSameSet: comparison.isSameSet && comparison.isSameLine,
      areVillagesTold: areVillagesTold && areTold,
      isSameKind: isSameKind(group)
    )
  }

  /// Whether the same tags make a commune one of a group on both sides.
  private func isSameKind(_ group: DifficultKind.Group) -> Bool {
    switch group {
    case .tag, .all: true
    case .difficult, .others: changed.isEmpty
    }
  }

  /// Who of a kind met a criterion, by its position in the set.
  func part(of group: DifficultKind.Group, at position: Int) -> InfrastructureThen.Part? {
    isTold(group) ? part(at: position, of: group) { belongs($0, to: group, $1) } : nil
  }

  /// The same of all communes that are not of it.
  func part(besides group: DifficultKind.Group, at position: Int) -> InfrastructureThen.Part? {
    isTold(group) ? part(at: position, of: group) { !belongs($0, to: group, $1) } : nil
  }

  private func part(
    at position: Int,
    of group: DifficultKind.Group,
    _ isMeant: (Commune, TagSet) -> Bool
  ) -> InfrastructureThen.Part {
    func met(_ communes: [Commune], _ difficult: TagSet) -> Share {
      let own = communes.filter { isMeant($0, difficult) }
      return Share(own.count { $0.state.facts.words[position] == .met }, of: own.count)
    }
    return InfrastructureThen.Part(
      met: met(whole, difficult.then),
      move: isSameKind(group)
        ? met(now, difficult.now).part - met(then, difficult.then).part : nil
    )
  }

  private func isTold(_ group: DifficultKind.Group) -> Bool {
    switch group {
    case .tag(let position): toldThen.contains(position)
    case .difficult, .others: toldThen.intersects(difficult.then)
    case .all: true
    }
  }

  private func belongs(
    _ commune: Commune,
    to group: DifficultKind.Group,
    _ difficult: TagSet
  ) -> Bool {
    switch group {
    case .tag(let position): commune.tags.contains(position)
    case .difficult: commune.tags.intersects(difficult)
    case .others: !commune.tags.intersects(difficult)
    case .all: true
    }
  }

  private func counts(_ communes: [Commune], _ side: ComparedSide) -> DifficultThen.Counts {
    var counts = DifficultThen.Counts(
      sums: RollUp(criteria: side.set.count, bands: side.set.bands.count, sectors: 0)
    )
    let titles = reading.shelf.facts.titles.steps(of: .commune, on: side.day)
    for commune in communes {
      counts.sums.add(commune.state.facts, on: side.day, in: side.set, titles)
      counts.villages.add(commune.villages)
    }
    return counts
  }
}
