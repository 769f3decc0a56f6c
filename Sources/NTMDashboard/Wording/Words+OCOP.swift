import NTMModel
import TerminalCanvas

/// OCOP: who takes part, and what counts.
extension Words {
  var ownersTitle: String { pick("Chủ thể", "Owners") }
  var ownerKindColumn: String { pick("Loại chủ thể", "Kind of owner") }

  /// A kind of owner as people call it; one that only a report knows by its own word.
  package func ownerKind(_ name: String) -> String {
    switch name {
    case "HTX": pick("Hợp tác xã", "Cooperative")
    case "DN": pick("Doanh nghiệp", "Enterprise")
    case "THT": pick("Tổ hợp tác", "Cooperative group")
    case "Hộ": pick("Hộ, cơ sở", "Household")
    case "": pick("(chưa rõ)", "(not told)")
    default: name
    }
  }

  var sameOwnerTitle: String { pick("Sản phẩm khác của chủ thể", "Others of its owner") }

  /// What a line about a product is called.
  func line(_ line: ProductFieldTable.Line) -> String {
    switch line {
    case .stars: starsColumn
    case .points: pointsColumn
    case .part(let part): partOfPoints(part)
    case .sector: sectorColumn
    case .owner: ownerColumn
    case .place: pick("Nơi sản xuất", "From")
    case .council: pick("Hội đồng", "Council")
    case .decision: pick("Quyết định", "Decision")
    case .certificate: certificateColumn
    case .source: sourceColumn
    }
  }

  /// The parts of the council's sheet, which the decision on the ratings names.
  private func partOfPoints(_ part: Int) -> String {
    switch part {
    case 0: pick("A Sản phẩm, cộng đồng", "A Product, community")
    case 1: pick("B Khả năng tiếp thị", "B Marketing")
    default: pick("C Chất lượng", "C Quality")
    }
  }

  /// What the line says; nothing known is a dash.
  func text(_ line: ProductFieldTable.Line, of sheet: ProductSheet, asOf: Day) -> CellText {
    let product = sheet.row.product
    switch line {
    case .stars:
      return CellText(String(repeating: "*", count: product.stars) + " (\(product.stars))", .strong)
    case .points: return points(of: sheet)
    case .part(let part):
      let points = sheet.parts.indices.contains(part) ? sheet.parts[part] : nil
      return points.map { CellText(numerals.points($0)) } ?? none
    case .sector: return CellText(pick(sheet.row.sector))
    case .owner:
      let kind = product.ownerKind.isEmpty ? "" : " (\(ownerKind(product.ownerKind)))"
      return product.owner.isEmpty ? none : CellText(product.owner + kind)
    case .place:
      return CellText(
        [sheet.row.commune, sheet.row.district, sheet.row.province].filter { !$0.isEmpty }
          .joined(separator: ", ")
      )
    case .council:
      let level =
        product.councilLevel.isEmpty ? "" : pick("cấp ", "of ") + councilLevel(product.councilLevel)
      let parts = [product.council, level].filter { !$0.isEmpty }
      return parts.isEmpty ? none : CellText(parts.joined(separator: " \(signs.middot) "))
    case .decision:
      let number = product.decision.isEmpty ? signs.dash : product.decision
      return CellText(number + pick(" ngày ", " of ") + numerals.day(product.issued))
    case .certificate: return certificate(of: sheet, asOf: asOf)
    case .source: return sheet.source.isEmpty ? none : CellText(sheet.source, .muted)
    }
  }

  private func points(of sheet: ProductSheet) -> CellText {
    guard let points = sheet.row.product.points else { return none }
    let text = numerals.points(points)
    guard let earned = sheet.earned, earned != sheet.row.product.stars else {
      return CellText(text, .strong)
    }
    let rest = pick("đủ điểm cho \(earned)*", "the points of \(earned)*")
    let waits =
      earned > sheet.row.product.stars
      ? pick(", chờ hội đồng cấp trên", ", waits for a higher council") : ""
    return CellText("\(text) ! \(rest)\(waits)", .warning)
  }

  private func certificate(of sheet: ProductSheet, asOf: Day) -> CellText {
    let state = certificate(sheet.row.certificate)
    let product = sheet.row.product
    if let revoked = product.revoked, revoked <= asOf {
      return CellText(state.text + pick(" từ ", " since ") + numerals.day(revoked), state.role)
    }
    let left = asOf.days(until: product.expires)
    let rest =
      left >= 0
      ? pick(", còn \(numerals.whole(left)) ngày", ", \(numerals.whole(left)) days left") : ""
    let until = pick(" đến ", " until ") + numerals.day(product.expires)
    return CellText(state.text + until + rest, state.role)
  }

  /// What is counted against the goal, which the figures alone do not say.
  var standardisedNote: String {
    pick(
      "Chuẩn hóa: từ \(leastStars)* trở lên, giấy chứng nhận còn hiệu lực",
      "Standardised: \(leastStars) stars or more with a certificate in force"
    )
  }

  /// What the column per hundred communes divides.
  var perHundredNote: String {
    pick(
      "/100 xã: chỉ sản phẩm chuẩn hóa của xã, không tính phường, thị trấn",
      "/100: standardised products of communes only, without wards and townships"
    )
  }

  /// The sign of a product that waits for more stars: `↑5*`.
  func awaited(_ stars: Int) -> String { signs.up + "\(stars)*" }

  /// What that sign means, and of how many rows it stands.
  func awaitedNote(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    let top = topCouncil.map { " (\($0.mostStars)*: \(councilLevel($0.level)))" } ?? ""
    return pick(
      "\(signs.up)N*: đủ điểm N*, chờ cấp trên\(top), \(numerals.whole(count)) sản phẩm",
      "\(signs.up)N*: points of N*, waits for a higher council\(top), "
        + "\(numerals.whole(count)) \(count == 1 ? "product" : "products")"
    )
  }
  var awaitedColumn: String { pick("Chờ", "Waits") }

  func takingPart(_ owners: OCOPOwners, of communes: Int) -> String {
    let figures = "\(numerals.whole(owners.communes))/\(numerals.whole(communes))"
    return pick(
      "\(numerals.whole(owners.count)) chủ thể, \(figures) xã tham gia",
      "\(numerals.whole(owners.count)) \(owners.count == 1 ? "owner" : "owners"), "
        + "\(figures) communes take part"
    )
  }

  /// The provinces that a line names before only the rest is hinted at.
  static let namedProvinces = 3

  /// The provinces of which so much is known, so many of them by name; `nil` where there is none, and
  /// of those with products in force.
  func provinces(_ rating: ProductRating, in sheet: OCOPSheet, named: Int) -> String? {
    let rows = sheet.provinces(rating)
    guard !rows.isEmpty, rating != .inForce else { return nil }
    let all = sheet.places.count { $0.unit.level == .province }
    let names = rows.prefix(named).map { name($0.unit) }.joined(separator: ", ")
    let more = rows.count > named ? glyphs.ellipsis.description : ""
    return pick("\(rows.count)/\(all) tỉnh ", "\(rows.count)/\(all) provinces ")
      + self.rating(rating) + ": \(names)\(more)"
  }

  /// What is known of a province's ratings.
  func rating(_ rating: ProductRating) -> String {
    switch rating {
    case .noList: pick("chưa gửi danh sách", "sent no list")
    case .nothingRated: pick("chưa xếp hạng sản phẩm nào", "have rated nothing")
    case .noneInForce:
      pick("đã xếp hạng, không còn sản phẩm còn hiệu lực", "have rated, with nothing in force")
    case .inForce: pick("có sản phẩm còn hiệu lực", "have products in force")
    }
  }

  /// What a place's page says where no list of its products came in.
  var noProductList: String {
    pick(
      "Chưa rõ: chưa nhận được danh sách sản phẩm nào của nơi này",
      "Unknown: no list of this place's products has come in"
    )
  }

  /// Products with the points of more stars, which wait for a higher council.
  func awaiting(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    let top = topCouncil.map { council in
      let level = councilLevel(council.level)
      return pick(
        " (\(council.mostStars) sao: \(level))",
        " (\(council.mostStars) stars: \(level))"
      )
    }
    return pick(
      "\(numerals.whole(count)) sản phẩm đủ điểm lên hạng, chờ hội đồng cấp trên",
      "\(numerals.whole(count)) products with points for more stars wait for a higher council"
    ) + (top ?? "")
  }

  /// A level of council as people call it; one that only the store knows by its own word.
  func councilLevel(_ level: String) -> String {
    switch level {
    case "xã": pick(level, "the commune")
    case "huyện": pick(level, "the district")
    case "tỉnh": pick(level, "the province")
    case "trung ương": pick(level, "the centre")
    default: level
    }
  }
}
