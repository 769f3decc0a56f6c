internal import NTMModel

/// Of which units of a list nothing is known of one kind or another, because no unit in them has a
/// record: their counts of 0 are no figures.
struct RecastUnknown {
  private let casting: Casting
  /// The units of the list into which all records of some unit went.
  private let receiving: Set<Int64>

  init(_ casting: Casting) {
    self.casting = casting
    receiving = Set(
      casting.transfer.fates.values.compactMap { fate in
        switch fate {
        case .to(let unit): unit
        case .divided, .nowhere: nil
        }
      }
    )
  }

  /// The kinds by the number that a unit of the list has in the tables.
  func kinds() -> [Int64: RollUp.Unknown] {
    var there: [Int64: RollUp.Unknown] = [:]
    var known: [Int64: RollUp.Unknown] = [:]
    var places: [Level: [Int64]] = [:]
    for (id, origin) in casting.transfer.origins {
      guard let unit = casting.units[id] else { continue }
      let found = kinds(of: unit.unit)
      let told = kinds(of: unit, origin).intersection(found)
      // A commune only says something of what it lies in.
      let isPlace = unit.unit.level < .commune
      if isPlace { places[unit.unit.level, default: []].append(id) }
      guard let place = isPlace ? id : above(unit) else { continue }
      there[place, default: []].formUnion(found)
      known[place, default: []].formUnion(told)
    }
    // From below: what a place says goes on to what it lies in.
    for level in Level.allCases.reversed() {
      for id in places[level] ?? [] {
        guard let unit = casting.units[id], let place = above(unit) else { continue }
        there[place, default: []].formUnion(there[id] ?? [])
        known[place, default: []].formUnion(known[id] ?? [])
      }
    }
    var unknown: [Int64: RollUp.Unknown] = [:]
    for (level, ids) in places {
      for id in ids {
        // A list without districts has none to be recognised, which is not the same as none
        // recognised.
        let asked = level < .district ? (there[id] ?? []).union(.districts) : there[id] ?? []
        let kinds = asked.subtracting(known[id] ?? [])
        if !kinds.isEmpty { unknown[casting.numbers[id] ?? id] = kinds }
      }
    }
    return unknown
  }

  /// What a unit counts in.
  private func kinds(of unit: Unit) -> RollUp.Unknown {
    switch unit.level {
    case .commune: unit.isCounted ? [.communes, .records] : .records
    case .district: unit.isCounted ? .districts : []
    case .country, .region, .province: []
    }
  }

  /// What is recorded for a unit, counted on the list or not.
  private func kinds(of unit: ListedUnit, _ origin: UnitTransfer.Origin) -> RollUp.Unknown {
    let records: RollUp.Unknown = receiving.contains(unit.id) ? .records : []
    switch origin {
    case .own: return records.union([.communes, .districts])
    case .combined, .unknown: return records
    }
  }

  /// What a unit lies in.
  ///
  /// Levels rise on the way up, so that it ends.
  private func above(_ unit: ListedUnit) -> Int64? {
    guard let parent = unit.parent, let above = casting.units[parent],
      above.unit.level < unit.unit.level
    else { return nil }
    return parent
  }
}
