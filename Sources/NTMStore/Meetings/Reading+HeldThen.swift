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
    let day = comparison.then.day
    let records = try EarlierRecords.all(
      .product,
      in: place.subtree,
      upTo: meeting?.opening.change,
      db
    )
    let known = Set(sheet.sectors.map(\.code))
    let places = try sheet.places.compactMap { try unit($0.unit.code) }
    let products = try records.compactMap { record -> HeldProduct? in
      guard var product = record.product, product.isInForce(on: day),
        known.contains(product.sector),
        let unit = try record.unit.flatMap({ try shelf.unit($0, in: db) }),
        unit.unit.level == .commune, unit.unit.valid.contains(day)
      else { return nil }
      product.unit = unit.unit.code
      let position = unit.subtree.lowerBound
      return HeldProduct(
        product,
        in: places.filter { $0.subtree.contains(position) }.map(\.unit.code),
        countsPerCommune: product.countsPerCommune(
          isOnList: unit.unit.isCounted,
          leastStars: comparison.then.rules.leastStars,
          on: day
        )
      )
    }
    return HeldThen(on: day, products)
  }
}
