internal import GRDB
internal import NTMModel

extension Reading {
  /// The products in force at the baseline one by one, in the places of a page.
  ///
  /// For a meeting as the journal has them at its opening, for a reporting day as they stand; of the
  /// same products as the sums of that moment.
  func heldThen(
    _ sheet: OCOPSheet,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> HeldThen {
    let then = try reading(on: comparison.then.day)
    let changed =
      try meeting.map {
        try EarlierRecords.touched(.product, after: $0.opening.change, db)
      } ?? [:]
    let known = Set(sheet.sectors.map(\.code))
    let places = try sheet.places.compactMap { try unit($0.unit.code) }
    let kept = try then.storedProducts(in: place).filter { changed[$0.product.code] == nil }
    let others = changed.values.compactMap { record in
      record.flatMap { own in own.product.flatMap { product in own.unit.map { (product, $0) } } }
    }
    let products = try (kept.map { ($0.product, $0.unit) } + others).compactMap {
      try held($0, in: $1, known, then, comparison, places, within: place)
    }
    return HeldThen(on: then.day, products)
  }

  /// A product with the places that it lay in; `nil` for one that did not count on the day.
  private func held(
    _ product: Product,
    in unit: Int64,
    _ sectors: Set<String>,
    _ then: Reading,
    _ comparison: Comparison,
    _ places: [StoredUnit],
    within place: StoredUnit
  ) throws -> HeldProduct? {
    guard product.isInForce(on: then.day), sectors.contains(product.sector),
      let own = try shelf.unit(unit, in: db), own.unit.level == .commune,
      own.unit.valid.contains(then.day), place.subtree.contains(own.subtree.lowerBound)
    else { return nil }
    var product = product
    product.unit = own.unit.code
    let position = own.subtree.lowerBound
    return HeldProduct(
      product,
      in: places.filter { $0.subtree.contains(position) }.map(\.unit.code),
      countsPerCommune: product.countsPerCommune(
        isOnList: own.unit.isCounted,
        leastStars: comparison.then.rules.leastStars,
        on: then.day
      )
    )
  }
}
