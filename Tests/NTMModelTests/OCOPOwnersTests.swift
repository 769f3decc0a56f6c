import NTMModel
import Testing

@Suite struct OCOPOwnersTests {
  private let day = Day(number: 18_413)  // 31/05/2020
  private let bands = [
    StarBand(stars: 5, low: Quantity(90), high: Quantity(101)),
    StarBand(stars: 4, low: Quantity(70), high: Quantity(90)),
    StarBand(stars: 3, low: Quantity(50), high: Quantity(70)),
  ]

  private func product(
    _ owner: String,
    _ kind: String,
    in unit: String = "00001",
    stars: Int = 3,
    points: Quantity? = nil,
    expires: String = "2022-01-01"
  ) throws -> Product {
    Product(
      code: "P",
      name: "Chè",
      unit: UnitCode(unit),
      sector: "1",
      stars: stars,
      points: points,
      owner: owner,
      ownerKind: kind,
      decision: "",
      issued: try #require(Day("2019-01-01")),
      expires: try #require(Day(expires)),
      revoked: nil
    )
  }

  private func counts(_ products: Product..., isOnList: Bool = true) -> OCOPOwners {
    var owners = OCOPOwners()
    for product in products { owners.add(product, isOnList: isOnList, bands: bands, on: day) }
    return owners
  }

  @Test func `owners are counted once, products each, the kind with most products first`() throws {
    let owners = counts(
      try product("HTX A", "HTX"),
      try product("HTX A", "HTX", stars: 4),
      try product("Hộ B", "Hộ")
    )
    #expect(owners.kinds.map(\.name) == ["HTX", "Hộ"])
    #expect(owners.kinds.map(\.owners) == [1, 1])
    #expect(owners.kinds[0].stars == [0, 0, 1, 1, 0])
    #expect(owners.count == 2)
    #expect(owners.communes == 1)
  }

  @Test func `one name in two communes is two owners`() throws {
    let owners = counts(try product("HTX A", "HTX"), try product("HTX A", "HTX", in: "00002"))
    #expect(owners.count == 2)
    #expect(owners.communes == 2)
  }

  @Test func `a certificate that has ended counts nowhere`() throws {
    let owners = counts(try product("HTX A", "HTX", expires: "2020-05-30"))
    #expect(owners == OCOPOwners())
  }

  @Test func `a ward's products count and its commune does not`() throws {
    let owners = counts(try product("HTX A", "HTX"), isOnList: false)
    #expect(owners.count == 1)
    #expect(owners.communes == 0)
  }

  @Test(arguments: [
    (4, 9114, true), (4, 8999, false), (5, 9500, false), (3, 7000, true), (4, nil, false),
  ])
  func `points of more stars than were given wait for a council`(
    stars: Int,
    hundredths: Int64?,
    waits: Bool
  ) throws {
    let points = hundredths.map { Quantity(hundredths: $0) }
    let owners = counts(try product("HTX A", "HTX", stars: stars, points: points))
    #expect(owners.awaiting == (waits ? 1 : 0))
  }
}
