internal import NTMModel

/// A product with what its row in the file says beside.
struct StoredProduct {
  var product: Product
  var folded: String
  /// The number of its unit in the file.
  var unit: Int64
  /// Whether its unit is one of the communes that shares are made of.
  var isOnList: Bool
  /// The points by part.
  var parts: [Quantity?]
}

extension Reading {
  /// The products of a place, all or of one sector, in the order of their names.
  func products(of place: StoredUnit, sector: String?) throws -> [ProductRow] {
    try rows(of: storedProducts(in: place).filter { sector == nil || $0.product.sector == sector })
  }

  /// Products with the names of their sectors and places, in the order of their own names.
  func rows(of stored: [StoredProduct]) throws -> [ProductRow] {
    let keyed = stored.map { (key: Collation.key($0.product.name), stored: $0) }
    let ordered = keyed.sorted { left, right in
      left.key == right.key
        ? left.stored.product.code < right.stored.product.code
        : left.key.lexicographicallyPrecedes(right.key)
    }
    let sectors = shelf.sectors.map(\.sector)
    let names = Dictionary(sectors.map { ($0.code, $0.name) }) { first, _ in first }
    let reports = try RecordReports(self, .products)
    return try ordered.enumerated().map { rank, entry in
      let unit = try shelf.unit(entry.stored.unit, in: db)
      let above = try unit.map { try self.names(above: $0) }
      let code = entry.stored.product.sector
      var row = ProductRow(
        product: entry.stored.product,
        sector: names[code] ?? Bilingual(code, code),
        nameRank: rank,
        folded: entry.stored.folded,
        commune: unit?.unit.name ?? "",
        district: above?.district ?? "",
        province: above?.province ?? "",
        certificate: entry.stored.product.certificate(
          on: day,
          soonDays: shelf.settings.soonDays(on: day)
        ),
        awaited: entry.stored.product.awaitedStars(
          in: try shelf.starBands(on: entry.stored.product.issued, in: db),
          on: day
        )
      )
      row.listedOn = reports.latest(of: above?.provinceID)
      return row
    }
  }

  /// The unit that a product comes from; `nil` for a product that nobody knows on the day.
  func unit(ofProduct code: String) throws -> StoredUnit? {
    var rows = try SelectedRows(
      db,
      "SELECT unit FROM product WHERE code = ?2 AND issued <= ?1",
      day.number,
      code
    )
    return try rows.next() ? try shelf.unit(rows.int64(0), in: db) : nil
  }

  /// One product of a commune with its points by part; `nil` when it is not there.
  func productSheet(_ code: String, in commune: StoredUnit) throws -> ProductSheet? {
    let all = try rows(of: storedProducts(in: commune))
    guard let row = all.first(where: { $0.product.code == code }) else { return nil }
    var stored = try SelectedRows(
      db,
      """
      SELECT points_a, points_b, points_c, report.file, report.source
      FROM product LEFT JOIN report ON report.id = product.report
      WHERE code = ?1
      """,
      code
    )
    let isStored = try stored.next()
    let bands = try shelf.starBands(on: row.product.issued, in: db)
    return ProductSheet(
      row: row,
      parts: isStored ? (0..<3).map { stored.quantity($0) } : [],
      earned: row.product.points.flatMap { StarBand.stars(for: $0, in: bands) },
      source: isStored ? FilePath.origin(file: stored.text(3), source: stored.text(4)) : "",
      others: all.filter { $0.product.code != code && $0.product.owner == row.product.owner }
    )
  }

  /// The products known on the day whose units lie in a place, whatever their certificates.
  func storedProducts(in place: StoredUnit) throws -> [StoredProduct] {
    var rows = try SelectedRows(
      db,
      """
      SELECT p.code, p.name, p.folded, p.unit, p.sector, p.stars, p.points, p.owner,
        p.owner_kind, p.decision, p.issued, p.expires, p.revoked, u.code,
        u.counted, p.council_level, p.council, p.points_a, p.points_b, p.points_c
      FROM unit u
      CROSS JOIN product p ON p.unit = u.id
      WHERE u.level = 4 AND u.first BETWEEN ?2 AND ?3
        AND u.valid_from <= ?1 AND u.valid_until > ?1 AND p.issued <= ?1
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    var products: [StoredProduct] = []
    while try rows.next() {
      let product = Product(
        code: rows.text(0),
        name: rows.text(1),
        unit: UnitCode(rows.text(13)),
        sector: rows.text(4),
        stars: try rows.int(5, in: 1...5),
        points: rows.quantity(6),
        owner: rows.text(7),
        ownerKind: rows.text(8),
        councilLevel: rows.text(15),
        council: rows.text(16),
        decision: rows.text(9),
        issued: rows.day(10),
        expires: rows.day(11),
        revoked: rows.optionalDay(12)
      )
      products.append(
        StoredProduct(
          product: product,
          folded: rows.text(2),
          unit: rows.int64(3),
          isOnList: rows.bool(14),
          parts: (17..<20).map { rows.quantity($0) }
        )
      )
    }
    return products
  }
}
