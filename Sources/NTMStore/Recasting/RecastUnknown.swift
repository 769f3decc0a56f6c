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
  func kinds(numbers: [Int64: Int64]) -> [Int64: RollUp.Unknown] {
    var there: [Int64: RollUp.Unknown] = [:]
    var known: [Int64: RollUp.Unknown] = [:]
    for (id, origin) in casting.transfer.origins {
      guard let unit = casting.units[id] else { continue }
      let found = kinds(of: unit.unit)
      let told = kinds(of: unit, origin).intersection(found)
      for place in lineUp(from: unit) {
        there[place, default: []].formUnion(found)
        known[place, default: []].formUnion(told)
      }
    }
    var unknown: [Int64: RollUp.Unknown] = [:]
    for id in casting.transfer.origins.keys {
      guard let unit = casting.units[id]?.unit, unit.level < .commune else { continue }
      // A list without districts has none to be recognised, which is not the same as none recognised.
      let asked = unit.level < .district ? (there[id] ?? []).union(.districts) : there[id] ?? []
      let kinds = asked.subtracting(known[id] ?? [])
      if !kinds.isEmpty { unknown[numbers[id] ?? id] = kinds }
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

  /// A unit and all that it lies in.
  private func lineUp(from unit: ListedUnit) -> [Int64] {
    var line = [unit.id]
    var last = unit
    // Levels rise on the way up, so that it ends.
    while let above = last.parent.flatMap({ casting.units[$0] }),
      above.unit.level < last.unit.level
    {
      line.append(above.id)
      last = above
    }
    return line
  }
}
