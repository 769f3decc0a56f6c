internal import NTMModel

/// Which units have rated products, and which provinces have sent a list of them at all.
struct OCOPRatings {
  /// The provinces with a list.
  private var told: [StoredUnit] = []
  /// The places in the tree of the units with a product rated up to the day, whatever became of it.
  private var rated: [Int64] = []

  init(
    _ reading: Reading,
    _ products: [StoredProduct],
    _ records: (StoredUnit) -> RecordCounts?
  ) throws {
    told = try reading.units(of: .province).filter { records($0)?.latest != nil }
    for unit in Set(products.map(\.unit)) {
      if let place = try reading.shelf.unit(unit, in: reading.db)?.subtree.lowerBound {
        rated.append(place)
      }
    }
  }

  func rating(of unit: StoredUnit, _ sums: RollUp, inForce: Int) -> OCOPRow.Rating {
    guard sums.known(true, .records) == true else { return .noList }
    if inForce > 0 { return .inForce }
    if rated.contains(where: unit.subtree.contains) { return .noneInForce }
    let hasList = told.contains {
      unit.unit.level <= .province
        ? unit.subtree.contains($0.subtree.lowerBound)
        : $0.subtree.contains(unit.subtree.lowerBound)
    }
    return hasList ? .nothingRated : .noList
  }
}
