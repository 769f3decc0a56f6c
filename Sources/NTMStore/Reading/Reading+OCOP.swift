internal import NTMModel

extension Reading {
  /// Products by the units below a place, by star and sector; of the country by province too.
  func ocop(of place: StoredUnit) throws -> OCOPSheet {
    let rollUp = try ocopRollUp(of: place)
    let columns = SectorColumns(shelf.sectors, counts: rollUp.sectorStars, on: day)
    let children =
      place.unit.level == .country ? try regionsAndProvinces() : try children(of: place)
    let isLowest = !children.contains { $0.unit.level < .commune }
    let products = try storedProducts(in: place)
    let rows =
      isLowest
      ? try ocopRollUps(of: children, products)
      : try children.map { ($0, try self.rollUp(of: $0.id, on: day)) }
    let reports = try ReportShares(self, in: place, downTo: children.lowestLevel)
    let records = try recordCounts(RecordReports(self, .products))
    let goals =
      try place.unit.level == .country ? readings(of: rollUp, country: place.id) : []
    let ofCommunes = try placesCounted(of: products)
    func row(of stored: StoredUnit, _ sums: RollUp) -> OCOPRow {
      var row = self.row(of: stored, rollUp: sums, columns: columns, reports, records(stored))
      row.ofCommunes = ofCommunes.count { stored.subtree.contains($0) }
      return row
    }
    var sheet = OCOPSheet(
      place: place.unit,
      sectors: columns.sectors,
      places: rows.map { row(of: $0, $1) },
      total: row(of: place, rollUp),
      owners: try owners(of: products),
      goal: goals.first { $0.target.metric == .ocopStandardised },
      newcomers: goals.first { $0.target.metric == .ocopNewEnterprises }
    )
    sheet.held = try held(products, in: rows.map(\.0))
    return sheet
  }

  /// The products in force that count in a sector, each with the places that it lies in.
  private func held(
    _ products: [StoredProduct],
    in places: [StoredUnit]
  ) throws -> [HeldProduct] {
    let known = Set(shelf.sectors.map(\.sector.code))
    let least = shelf.facts.leastStars
    return try products.compactMap { stored in
      let product = stored.product
      guard product.isInForce(on: day), known.contains(product.sector),
        let position = try shelf.unit(stored.unit, in: db)?.subtree.lowerBound
      else { return nil }
      return HeldProduct(
        product,
        in: places.filter { $0.subtree.contains(position) }.map(\.unit.code),
        countsPerCommune: product.countsPerCommune(
          isOnList: stored.isOnList,
          leastStars: least,
          on: day
        )
      )
    }
  }

  /// The kept roll-up of a place; of a commune, which has none, one of its products.
  private func ocopRollUp(of place: StoredUnit) throws -> RollUp {
    guard place.unit.level == .commune else { return try rollUp(of: place.id, on: day) }
    return try ocopRollUps(of: [place], try storedProducts(in: place)).first?.rollUp ?? noCounts
  }

  /// Communes with counts of their products; a phường stands among them only for its products.
  private func ocopRollUps(
    of communes: [StoredUnit],
    _ products: [StoredProduct]
  ) throws -> [(unit: StoredUnit, rollUp: RollUp)] {
    var counts: [Int64: RollUp] = [:]
    for stored in products {
      guard let sector = shelf.sectors.first(where: { $0.sector.code == stored.product.sector })
      else { continue }
      counts[stored.unit, default: noCounts]
        .add(
          stored.product,
          sector: sector.position,
          on: day,
          soonDays: shelf.settings.soonDays(on: day)
        )
    }
    return try communes.compactMap { commune in
      guard commune.unit.isCounted || counts[commune.id] != nil else { return nil }
      var rollUp = counts[commune.id] ?? noCounts
      rollUp.communes = commune.unit.isCounted ? 1 : 0
      try tell(&rollUp, of: commune.id, on: day)
      return (commune, rollUp)
    }
  }

  /// The positions in the tree of the products that count per hundred communes.
  private func placesCounted(of products: [StoredProduct]) throws -> [Int64] {
    let least = shelf.facts.leastStars
    return try products.compactMap { stored in
      guard
        stored.product.countsPerCommune(isOnList: stored.isOnList, leastStars: least, on: day)
      else { return nil }
      return try shelf.unit(stored.unit, in: db)?.subtree.lowerBound
    }
  }

  private func owners(of products: [StoredProduct]) throws -> OCOPOwners {
    var owners = OCOPOwners()
    for stored in products {
      owners.add(
        stored.product,
        isOnList: stored.isOnList,
        bands: try shelf.starBands(on: stored.product.issued, in: db),
        on: day
      )
    }
    return owners
  }

  var noCounts: RollUp {
    RollUp(criteria: 0, bands: 0, sectors: (shelf.sectors.map(\.position).max() ?? -1) + 1)
  }

  private func row(
    of stored: StoredUnit,
    rollUp: RollUp,
    columns: SectorColumns,
    _ reports: ReportShares,
    _ records: RecordCounts?
  ) -> OCOPRow {
    var row = OCOPRow(
      unit: stored.unit,
      nameRank: stored.nameRank,
      folded: stored.folded,
      sectorStars: columns.rows(of: rollUp.sectorStars),
      expiringSoon: rollUp.productsExpiringSoon,
      expired: rollUp.productsExpired,
      communes: rollUp.communes,
      leastStars: shelf.facts.leastStars,
      reported: reports[stored],
      records: records
    )
    row.rating = rollUp.productRating
    return row
  }
}
