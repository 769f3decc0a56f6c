import NTMModel

extension Report {
  /// OCOP products in force by place and star.
  init(ocop sheet: OCOPSheet, of snapshot: Snapshot) {
    let least = snapshot.facts.leastStars
    var columns = [
      Column("code", "Mã", "Code"),
      Column("name", "Tên", "Name"),
      Column("level", "Cấp", "Level", quiet: true),
    ]
    for stars in Report.starOrder {
      columns.append(Column("stars\(stars)", "\(stars)*", "\(stars)*", right: true))
    }
    columns += [
      Column("total", "Cộng", "Total", right: true),
      Column("standardised", "Từ \(least)*", "\(least)* and up", right: true),
      Column(
        "expiringSoon",
        "Hết hạn ≤ \(snapshot.facts.soonDays) ngày",
        "Ends in \(snapshot.facts.soonDays) days",
        right: true
      ),
      Column("expired", "Đã hết hạn", "Expired", right: true),
    ]
    columns += sheet.sectors.map {
      Column("sector\($0.code)", $0.name.vi, $0.name.en, right: true, quiet: true)
    }
    columns += [
      Column("base", "Xã", "Communes", right: true, quiet: true),
      Column("asOf", "Tính đến", "As of", quiet: true),
      Column("rating", "Xếp hạng", "Ratings", quiet: true),
      Column(
        "standardisedOfCommunes",
        "Từ \(least)*, của xã",
        "Of communes",
        right: true,
        quiet: true
      ),
      Column("perHundredCommunes", "/100 xã", "/100 communes", right: true),
    ]
    columns += Report.listColumns
    if snapshot.since != nil { columns += Report.ocopMoves(least) }
    self.init(
      name: "ocop",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      since: snapshot.since,
      whatIf: snapshot.whatIf,
      columns: columns,
      rows: Report.nextStep(of: sheet).map {
        Report.row($0, of: snapshot) + (snapshot.since == nil ? [] : Report.moves($0))
      },
      totals: Report.totals(of: sheet, least: least)
    )
  }

  /// What stands below the rows: the sums of the place, and who takes part in it.
  private static func totals(of sheet: OCOPSheet, least: Int) -> [(column: Column, value: Datum)] {
    let whole = { (count: Int) in sheet.total.isKnown ? Datum.whole(count) : .missing }
    var totals: [(column: Column, value: Datum)] = [
      (
        Column("standardised", "Từ \(least)* trở lên", "\(least)* and up"),
        whole(sheet.total.standardised)
      ),
      (Column("total", "Còn hiệu lực", "In force"), whole(sheet.total.inForce)),
    ]
    totals += [
      (Column("owners", "Chủ thể", "Owners"), whole(sheet.owners.count)),
      (
        Column("communesTakingPart", "Xã tham gia", "Communes taking part"),
        whole(sheet.owners.communes)
      ),
      (
        Column("awaitingStars", "Chờ hội đồng cấp trên", "Waiting for more stars"),
        whole(sheet.owners.awaiting)
      ),
    ]
    if sheet.places.contains(where: { $0.unit.level == .province }) {
      totals += [
        (
          Column("provincesNoList", "Tỉnh chưa gửi danh sách", "Provinces without a list"),
          .whole(sheet.provinces(.noList).count)
        ),
        (
          Column("provincesNothingRated", "Tỉnh chưa xếp hạng", "Provinces that rated nothing"),
          .whole(sheet.provinces(.nothingRated).count)
        ),
        (
          Column("provincesNoneInForce", "Tỉnh hết sản phẩm", "Provinces with none in force"),
          .whole(sheet.provinces(.noneInForce).count)
        ),
      ]
    }
    if let newcomers = sheet.newcomers, let value = newcomers.value {
      totals.append((Column("newInOCOP", "DN, HTX mới vào", "Newly joined"), .quantity(value)))
    }
    if let goal = sheet.goal {
      totals.append((Column("goal", "Đích cả nước", "National goal"), .quantity(goal.target.goal)))
    }
    return totals
  }

  /// The rows of one level, so that they add up to the total: of the country the regions.
  private static func nextStep(of sheet: OCOPSheet) -> [OCOPRow] {
    let level = sheet.places.map(\.unit.level).min()
    return sheet.places.filter { $0.unit.level == level }
  }

  static let starOrder = [5, 4, 3, 2, 1]

  /// Only where somebody asked what the figures are to be held against.
  private static func ocopMoves(_ least: Int) -> [Column] {
    [
      Column("standardisedMove", "Δ từ \(least)*", "Δ \(least)* and up", right: true),
      Column("totalMove", "Δ cộng", "Δ total", right: true),
    ]
      + starOrder.map {
        Column("stars\($0)Move", "Δ \($0)*", "Δ \($0)*", right: true, quiet: true)
      } + [
        Column("standardisedThen", "Từ \(least)* lúc đó", "Then", right: true, quiet: true),
        Column("totalThen", "Cộng lúc đó", "Total then", right: true, quiet: true),
      ]
      + starOrder.map {
        Column("stars\($0)Then", "\($0)* lúc đó", "\($0)* then", right: true, quiet: true)
      }
  }

  /// All missing where the products of one side are not known.
  private static func moves(_ row: OCOPRow) -> [Datum] {
    let counts: [(StarCounts) -> Int] =
      [{ $0.inForce }] + starOrder.map { stars in { $0.stars(stars) } }
    let then = row.isKnown ? row.then : nil
    return [optional(row.standardisedMove) { .move($0) }]
      + counts.map { optional(row.move($0)) { .move($0) } }
      + [optional(row.isKnown ? row.standardisedThen : nil) { .whole($0) }]
      + counts.map { count in optional(then) { .whole(count($0)) } }
  }

  /// The figures of products that stand side by side.
  static let comparedProducts =
    ["standardised", "total"].map {
      Compared(then: $0 + "Then", now: $0, move: $0 + "Move")
    }
    + starOrder.map {
      Compared(then: "stars\($0)Then", now: "stars\($0)", move: "stars\($0)Move")
    }

  private static func row(_ row: OCOPRow, of snapshot: Snapshot) -> [Datum] {
    let counts =
      starOrder.map { row.stars($0) }
      + [row.inForce, row.standardised, row.expiringSoon, row.expired]
      + row.sectorStars.map { $0.reduce(0, +) }
    return [
      .text(row.unit.code.text), name(of: row.unit, snapshot.facts), .text(row.unit.level.word),
    ]
      + counts.map { row.isKnown ? .whole($0) : .missing }
      + [.whole(row.communes), .day(snapshot.asOf), .text(row.rating.rawValue)]
      + [
        row.isKnown ? .whole(row.ofCommunes) : .missing,
        row.isKnown ? .mean(row.perHundred) : .missing,
      ]
      + lists(row.records, on: snapshot.today)
  }

  /// Owners of OCOP products by kind; those of which there were some at the baseline alone stand among
  /// them.
  init(owners: OCOPOwners, then: OCOPOwners?, of snapshot: Snapshot) {
    self.init(
      name: "owners",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("kind", "Loại chủ thể", "Kind of owner"),
        Column("owners", "Chủ thể", "Owners", right: true),
      ]
        + Report.starOrder.map { Column("stars\($0)", "\($0)*", "\($0)*", right: true) }
        + [
          Column("total", "Cộng", "Total", right: true),
          Column("asOf", "Tính đến", "As of", quiet: true),
        ],
      rows: owners.kinds(besides: then).map { kind in
        [Report.ownerKind(kind.name), .whole(kind.owners)]
          + Report.starOrder.map { .whole(kind.stars[$0 - 1]) }
          + [.whole(kind.products), .day(snapshot.asOf)]
      },
      totals: [
        (
          Column("total", "Còn hiệu lực", "In force"),
          .whole(owners.kinds.reduce(0) { $0 + $1.products })
        )
      ]
    )
  }

  /// OCOP products one by one.
  init(products: [ProductRow], of snapshot: Snapshot) {
    self.init(
      name: "products",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Sản phẩm", "Product"),
        Column("stars", "Sao", "Stars", right: true),
        Column("points", "Điểm", "Points", right: true),
        Column("sector", "Ngành", "Sector"),
        Column("owner", "Chủ thể", "Owner"),
        Column("ownerKind", "Loại", "Kind"),
        Column("unit", "Mã xã", "Unit", quiet: true),
        Column("commune", "Xã", "Commune"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("decision", "Quyết định", "Decision", quiet: true),
        Column("issued", "Cấp ngày", "Issued"),
        Column("expires", "Hiệu lực đến", "Valid to"),
        Column("certificate", "Chứng nhận", "Certificate"),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("councilLevel", "Cấp hội đồng", "Level of council", quiet: true),
        Column("council", "Hội đồng", "Council", quiet: true),
        Column("awaitedStars", "Chờ sao", "Waits for", right: true),
        Report.listDayColumn,
      ],
      rows: products.map { Report.row($0, asOf: snapshot.asOf) }
    )
  }

  private static func row(_ row: ProductRow, asOf: Day) -> [Datum] {
    let product = row.product
    return [
      .text(product.code), .text(product.name), .whole(product.stars),
      optional(product.points) { .quantity($0) },
      .word(product.sector, row.sector), .text(product.owner), ownerKind(product.ownerKind),
      .text(product.unit.text), .text(row.commune), .text(row.district), .text(row.province),
      .text(product.decision), .day(product.issued), .day(product.expires),
      certificate(row.certificate), .day(asOf), .text(product.councilLevel),
      .text(product.council), optional(row.awaited) { .whole($0) },
      optional(row.listedOn) { .day($0) },
    ]
  }

  static func certificate(_ certificate: Certificate) -> Datum {
    switch certificate {
    case .notYet: .word("notYet", Bilingual("chưa cấp", "not yet"))
    case .valid: .word("valid", Bilingual("còn hiệu lực", "valid"))
    case .expiresSoon: .word("expiresSoon", Bilingual("sắp hết hạn", "ends soon"))
    case .expired: .word("expired", Bilingual("hết hạn", "expired"))
    case .revoked: .word("revoked", Bilingual("thu hồi", "revoked"))
    }
  }
}
