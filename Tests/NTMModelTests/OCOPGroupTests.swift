import NTMModel
import Testing

/// Products of a page by several things at once.
@Suite struct OCOPGroupTests {
  private static let country = OCOPGroupTests.unit("VN", .country)
  private static let an = OCOPGroupTests.unit("01", .province)
  private static let day = Day(number: 18_413)  // 31/05/2020

  private static func unit(_ code: String, _ level: Level) -> Unit {
    Unit(
      code: UnitCode(code),
      level: level,
      type: "",
      name: code,
      isCounted: true,
      valid: Period(from: Day(number: 0), until: nil)
    )
  }

  private func held(
    _ sector: String,
    _ kind: String,
    _ stars: Int,
    in place: String = "01",
    ofCommune: Bool = true
  ) throws -> HeldProduct {
    var product = try Product.sample(stars: stars)
    (product.sector, product.ownerKind, product.owner) = (sector, kind, "\(kind) \(sector)")
    return HeldProduct(product, in: [UnitCode(place)], countsPerCommune: ofCommune && stars > 2)
  }

  private func sheet() throws -> OCOPSheet {
    func row(_ unit: Unit) -> OCOPRow {
      OCOPRow(
        unit: unit,
        nameRank: 0,
        folded: "",
        sectorStars: [],
        expiringSoon: 0,
        expired: 0,
        communes: 50
      )
    }
    var sheet = OCOPSheet(
      place: Self.country,
      sectors: [
        Sector(code: "b", name: Bilingual("B", "B")), Sector(code: "a", name: Bilingual("A", "A")),
      ],
      places: [row(Self.an)],
      total: row(Self.country),
      owners: OCOPOwners(),
      goal: nil,
      newcomers: nil
    )
    sheet.held = [
      try held("a", "HTX", 3), try held("b", "Hộ", 4), try held("b", "HTX", 2),
      try held("b", "HTX", 5, ofCommune: false), try held("a", "DN", 4, in: "02"),
    ]
    for own in sheet.held {
      sheet.owners.add(own.product, isOnList: true, bands: [], on: Self.day)
    }
    return sheet
  }

  @Test func `both divisions stand in one table, sectors first, and add up`() throws {
    let groups = try sheet().groups(of: UnitCode("01"), by: [.sector, .owner]).map(\.now)
    #expect(groups.map(\.sector) == ["b", "b", "a"])
    #expect(groups.map(\.ownerKind) == ["HTX", "Hộ", "HTX"])
    #expect(groups.map(\.stars) == [[0, 1, 0, 0, 1], [0, 0, 0, 1, 0], [0, 0, 1, 0, 0]])
    #expect(groups.map { $0.standardised(from: 3) } == [1, 1, 1])
    // Neither two stars nor a ward's product counts per commune.
    #expect(groups.map(\.ofCommunes) == [0, 1, 1])
  }

  @Test func `one division alone leaves the other together`() throws {
    let sectors = try sheet().groups(of: .country, by: [.sector]).map(\.now)
    #expect(sectors.map(\.sector) == ["b", "a"])
    #expect(sectors.map(\.products) == [3, 2])
    #expect(sectors.allSatisfy { $0.ownerKind == nil })
    let owners = try sheet().groups(of: .country, by: [.owner]).map(\.now)
    #expect(owners.map(\.ownerKind) == ["HTX", "DN", "Hộ"])
    #expect(owners.map(\.products) == [3, 1, 1])
  }

  @Test func `the owners of a place are those of one sector or of all`() throws {
    let sheet = try sheet()
    func kinds(_ place: String, _ sector: String?) -> [String] {
      sheet.owners(of: UnitCode(place), sector: sector, on: Self.day).kinds.map(\.name)
    }
    #expect(kinds("01", nil) == ["HTX", "Hộ"])
    #expect(kinds("01", "a") == ["HTX"])
    #expect(kinds("VN", "a") == ["DN", "HTX"])
    #expect(sheet.owners(of: .country, sector: nil, on: Self.day) == sheet.owners)
  }
}
