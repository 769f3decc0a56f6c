internal import GRDB
internal import NTMModel

/// What two unit lists differ in, and what that does to the counts.
///
/// Made of the file's own tables, before others stand before them.
struct RecastDifferences {
  private let casting: Casting
  /// What the units in question count on the day of the figures, by their number.
  private var counts: [Int64: RollUp] = [:]
  private var standings: [Int64: Predecessor.Standing] = [:]
  private let blank: RollUp

  init(_ casting: Casting) throws {
    self.casting = casting
    let reading = casting.reading
    blank = RollUp(
      criteria: reading.set.count,
      bands: reading.set.bands.count,
      sectors: (reading.shelf.sectors.map(\.position).max() ?? -1) + 1
    )
    let ids = RecastDifferences.unitsInQuestion(casting)
    let records = try CommuneRecords(casting.db, of: ids)
    var figures = try FiguresOfDay(reading)
    for id in ids {
      let held = records.recognitions[id] ?? []
      standings[id] = Predecessor.Standing(
        // Most hold none, which needs no look at the decision.
        recognition: held.isEmpty ? nil : try reading.recognition(of: id, on: casting.figures),
        met: nil,
        assessedOn: nil
      )
      guard let listed = casting.units[id] else { continue }
      let standing = listed.unit.level == .commune ? try figures.standing(of: id) : .none
      counts[id] = count(listed, records, standing)
      guard listed.unit.level == .commune else { continue }
      if let assessedOn = standing.assessedOn {
        standings[id]?.met = Share(standing.words.metCount, of: reading.set.criteria.count)
        standings[id]?.assessedOn = assessedOn
      } else if let figures = try reading.figures(of: id, on: casting.figures) {
        // Under an earlier set.
        standings[id]?.met = figures.met
        standings[id]?.assessedOn = figures.day
      }
    }
  }

  /// The figures of communes on the day of an answer, one after another by one statement.
  private struct FiguresOfDay {
    private var reader: FiguresReader
    private let days: [RollUps.ReportingDay]

    init(_ reading: Reading) throws {
      let day = reading.day
      days = [
        RollUps.ReportingDay(
          day: day,
          set: reading.set,
          since: reading.since,
          newSince: reading.shelf.programmes.firstDayOfNew(on: day),
          soonDays: reading.shelf.settings.soonDays(on: day),
          titles: reading.titleSteps
        )
      ]
      reader = try FiguresReader(reading.db, isPartial: true, days: days)
    }

    mutating func standing(of commune: Int64) throws -> StandingFigures {
      var figures = [StandingFigures.none]
      try reader.fill(&figures, of: commune, days: days)
      return figures[0]
    }
  }

  /// The units of the figures' day that do not simply go on.
  private static func unitsInQuestion(_ casting: Casting) -> [Int64] {
    var ids: Set<Int64> = []
    for (id, fate) in casting.transfer.fates where fate != .to(id) { ids.insert(id) }
    for (id, origin) in casting.transfer.origins {
      switch origin {
      case .own(let source, isSame: let isSame): if source != id || !isSame { ids.insert(source) }
      case .combined(let parts, isOpen: _): ids.formUnion(parts.map(\.unit))
      case .unknown: break
      }
    }
    return ids.sorted()
  }

  /// What one unit brings to the counts of the country, without what only sums of units have.
  private func count(
    _ listed: ListedUnit,
    _ records: CommuneRecords,
    _ standing: StandingFigures
  ) -> RollUp {
    let day = casting.figures
    let standards = records.recognitions[listed.id]?.standards(on: day) ?? []
    let soonDays = casting.reading.shelf.settings.soonDays(on: day)
    let firstDayOfNew = casting.reading.shelf.programmes.firstDayOfNew(on: day)
    var counts = blank
    switch listed.unit.level {
    case .commune:
      counts.add(
        CommuneFacts(
          // A unit that counts on one list only is told as one that counts.
          isCounted: true,
          words: standing.words,
          assessedOn: standing.assessedOn,
          standards: standards
        ),
        on: day,
        in: casting.reading.set,
        casting.reading.titleSteps
      )
      for (product, sector) in records.products[listed.id] ?? [] {
        counts.add(product, sector: sector, on: day, soonDays: soonDays)
      }
      for organisation in records.organisations[listed.id] ?? [] {
        counts.add(organisation, newSince: firstDayOfNew, on: day)
      }
    case .district:
      counts.districts = 1
      counts.districtsRecognised = standards.isEmpty ? 0 : 1
    case .country, .region, .province: break
    }
    return counts
  }

  /// The units of the list that are not simply the same on both days.
  func changed() throws -> [Recast.ChangedUnit] {
    var changed: [Recast.ChangedUnit] = []
    for (id, origin) in casting.transfer.origins {
      guard let listed = casting.units[id] else { continue }
      switch origin {
      case .own(let source, isSame: let isSame):
        guard source != id else { continue }
        changed.append(
          unit(listed, isSame ? .moved : .taken, [UnitTransfer.Part(unit: source, isWhole: true)])
        )
      case .combined(let parts, isOpen: let isOpen):
        changed.append(unit(listed, .combined, parts, isOpen: isOpen))
      case .unknown: changed.append(unit(listed, .unknown, []))
      }
    }
    return changed.sorted { ($0.unit.level, $0.unit.code) < ($1.unit.level, $1.unit.code) }
  }

  private func unit(
    _ listed: ListedUnit,
    _ way: Recast.ChangedUnit.Way,
    _ parts: [UnitTransfer.Part],
    isOpen: Bool = false
  ) -> Recast.ChangedUnit {
    Recast.ChangedUnit(
      unit: listed.unit,
      above: above(listed),
      way: way,
      sources: parts.compactMap { source($0.unit, isWhole: $0.isWhole) },
      isOpen: isOpen
    )
  }

  private func source(_ id: Int64, isWhole: Bool) -> Recast.Source? {
    guard let listed = casting.units[id] else { return nil }
    let unknown = Predecessor.Standing(recognition: nil, met: nil, assessedOn: nil)
    return Recast.Source(
      unit: listed.unit,
      isWhole: isWhole,
      standing: standings[id] ?? unknown
    )
  }

  private func above(_ listed: ListedUnit) -> [Unit] {
    var above: [Unit] = []
    var parent = listed.parent.flatMap { casting.units[$0] }
    // Levels rise on the way up, so that it ends.
    while let unit = parent, unit.unit.level >= .province {
      above.append(unit.unit)
      parent = unit.parent.flatMap { casting.units[$0] }
        .flatMap { $0.unit.level < unit.unit.level ? $0 : nil }
    }
    return above.reversed()
  }

  /// The units of the figures' day whose records stand nowhere.
  func unplaced() throws -> [Recast.UnplacedUnit] {
    var unplaced: [Recast.UnplacedUnit] = []
    for (id, fate) in casting.transfer.fates {
      switch fate {
      case .to: continue
      case .divided, .nowhere:
        guard let listed = casting.units[id], let source = source(id, isWhole: false) else {
          continue
        }
        unplaced.append(
          Recast.UnplacedUnit(source: source, above: above(listed), isDivided: fate == .divided)
        )
      }
    }
    return unplaced.sorted {
      ($0.source.unit.level, $0.source.unit.code) < ($1.source.unit.level, $1.source.unit.code)
    }
  }

  /// The steps from the stored counts to those by the list.
  func lines(from stored: RollUp, to shown: RollUp) -> [Recast.Line] {
    var sums: [Recast.Line.Kind: RollUp] = [:]
    for (id, fate) in casting.transfer.fates { addFate(fate, of: id, to: &sums) }
    for (id, origin) in casting.transfer.origins {
      guard let unit = casting.units[id]?.unit, unit.isCounted else { continue }
      switch origin {
      case .own: continue
      case .combined: addStateless(unit, to: &sums[.formed, default: blank])
      case .unknown: addStateless(unit, to: &sums[.unknown, default: blank])
      }
    }
    sums[.stored] = stored
    sums[.shown] = shown
    return Recast.Line.Kind.allCases.compactMap { kind in
      sums[kind].map { Recast.Line(kind, $0) }
    }
  }

  private func addFate(
    _ fate: UnitTransfer.Fate,
    of id: Int64,
    to sums: inout [Recast.Line.Kind: RollUp]
  ) {
    guard let unit = casting.units[id]?.unit, unit.level >= .district else { return }
    let isCounted = unit.isCounted
    switch fate {
    case .divided, .nowhere:
      let kind: Recast.Line.Kind = fate == .divided ? .divided : .nowhere
      guard let counts = counts[id] else { return }
      sums[kind, default: blank] += isCounted ? counts : counts.recordsAlone(like: blank)
    case .to(let target):
      guard let origin = casting.transfer.origins[target], let counts = counts[id] else { return }
      // Products and organisations go along to the unit and change no sum.
      let states = counts.statesAlone
      switch origin {
      case .own:
        let counts = casting.units[target]?.unit.isCounted ?? false
        if isCounted, !counts { sums[.left, default: blank] += states }
        if !isCounted, counts { sums[.entered, default: blank] += states }
      case .combined: if isCounted { sums[.combined, default: blank] += states }
      case .unknown: break
      }
    }
  }

  private func addStateless(_ unit: Unit, to sum: inout RollUp) {
    switch unit.level {
    case .commune:
      let facts = CommuneFacts(isCounted: true, words: .empty, assessedOn: nil, standards: [])
      sum.add(
        facts,
        on: casting.figures,
        in: casting.reading.set,
        casting.reading.titleSteps
      )
    case .district: sum.districts += 1
    case .country, .region, .province: break
    }
  }
}

extension RollUp {
  /// Without what is counted of products and organisations.
  fileprivate var statesAlone: RollUp {
    var counts = self
    counts.sectorStars = sectorStars.map { _ in 0 }
    counts.productsExpiringSoon = 0
    counts.productsExpired = 0
    counts.newEnterprises = 0
    counts.cooperatives = 0
    counts.cooperativesEffective = 0
    return counts
  }

  /// Only what is counted of products and organisations.
  fileprivate func recordsAlone(like blank: RollUp) -> RollUp {
    var counts = blank
    counts.sectorStars = sectorStars
    counts.productsExpiringSoon = productsExpiringSoon
    counts.productsExpired = productsExpired
    counts.newEnterprises = newEnterprises
    counts.cooperatives = cooperatives
    counts.cooperativesEffective = cooperativesEffective
    return counts
  }
}
