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
  private let difficult: TagSet
  private let toldThen: TagSet
  private let areVillagesTold: Bool
  private let whole: [Commune]
  private let then: [Commune]
  private let now: [Commune]
  /// What the page is about.
  let meant: DifficultKind.Group

  init(
    _ reading: Reading,
    _ comparison: Comparison,
    chosen: Int?,
    _ meeting: Meeting?
  ) throws {
    (self.reading, self.comparison) = (reading, comparison)
    let all = reading.shelf.facts.tags
    let day = comparison.then.day
    let marksNow = try reading.shelf.marks(on: reading.day, in: reading.db)
    let marksThen =
      try meeting.map {
        try CommuneMarks(on: day, tags: all, upTo: $0.opening.change, in: reading.db)
      } ?? CommuneMarks(on: day, tags: all, in: reading.db)
    func marked(_ state: CommuneState, _ marks: CommuneMarks) -> Commune {
      Commune(
        state: state,
        tags: marks.tags[state.id] ?? TagSet(),
        villages: marks.villages[state.id]
      )
    }
    let pairs = comparison.pairs
    whole = comparison.communesThen.map { marked($0, marksThen) }
    then = pairs.map { marked($0.then, marksThen) }
    now = pairs.map { marked($0.now, marksNow) }
    difficult = all.difficult
    toldThen = marksThen.told
    areVillagesTold = marksThen.areVillagesTold && marksNow.areVillagesTold
    meant = chosen.map { .tag($0) } ?? .difficult
  }

  /// What the communes of a kind come to; `nil` where nobody had told which they are.
  func counts(
    of group: DifficultKind.Group,
    in subtree: ClosedRange<Int64>? = nil
  ) -> DifficultThen? {
    guard isTold(group) else { return nil }
    func isIn(_ commune: Commune) -> Bool {
      belongs(commune, to: group) && subtree?.contains(commune.state.position) ?? true
    }
    return DifficultThen(
      whole: counts(whole.filter(isIn), comparison.then),
      then: counts(then.filter(isIn), comparison.then),
      now: counts(now.filter(isIn), comparison.now),
      isSameSet: comparison.isSameSet && comparison.isSameLine,
      areVillagesTold: areVillagesTold
    )
  }

  /// Who of a kind met a criterion, by its position in the set.
  func part(of group: DifficultKind.Group, at position: Int) -> InfrastructureThen.Part? {
    isTold(group) ? part(at: position) { belongs($0, to: group) } : nil
  }

  /// The same of all communes that are not of it.
  func part(besides group: DifficultKind.Group, at position: Int) -> InfrastructureThen.Part? {
    isTold(group) ? part(at: position) { !belongs($0, to: group) } : nil
  }

  private func part(
    at position: Int,
    _ isMeant: (Commune) -> Bool
  ) -> InfrastructureThen.Part {
    func met(_ communes: [Commune]) -> Share {
      let own = communes.filter(isMeant)
      return Share(own.count { $0.state.facts.words[position] == .met }, of: own.count)
    }
    return InfrastructureThen.Part(met: met(whole), move: met(now).part - met(then).part)
  }

  private func isTold(_ group: DifficultKind.Group) -> Bool {
    switch group {
    case .tag(let position): toldThen.contains(position)
    case .difficult, .others: toldThen.intersects(difficult)
    case .all: true
    }
  }

  private func belongs(_ commune: Commune, to group: DifficultKind.Group) -> Bool {
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
