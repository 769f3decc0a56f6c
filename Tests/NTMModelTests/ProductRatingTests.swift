import NTMModel
import Testing

/// What is known of a place's products: 0 is not unknown.
@Suite struct ProductRatingTests {
  private func sums(inForce: Int = 0, expired: Int = 0) -> RollUp {
    var sums = RollUp(criteria: 0, bands: 0, sectors: 1)
    sums.sectorStars[2] = inForce
    sums.productsExpired = expired
    return sums
  }

  private func told(_ sums: RollUp, hasList: Bool, hasRated: Bool = false) -> RollUp {
    var sums = sums
    sums.tellProducts(hasList: hasList, hasRated: hasRated)
    return sums
  }

  @Test func `no list, nothing rated and nothing in force are three things`() {
    let silent = told(sums(), hasList: false)
    #expect(silent.productRating == .noList && silent.knownStandardised == nil)
    let unrated = told(sums(), hasList: true)
    #expect(unrated.productRating == .nothingRated && unrated.knownStandardised == 0)
    let over = told(sums(), hasList: true, hasRated: true)
    #expect(over.productRating == .noneInForce && over.knownStandardised == 0)
    // What expired was rated once, whoever told it.
    #expect(told(sums(expired: 2), hasList: false).productRating == .noneInForce)
    let known = told(sums(inForce: 4), hasList: false)
    #expect(known.productRating == .inForce && known.knownStandardised == 4)
  }

  @Test func `where no record is known by a unit list nothing is known of products either`() {
    var sums = sums(inForce: 4)
    sums.unknown = .records
    #expect(told(sums, hasList: true).knownStandardised == nil)
  }

  @Test func `a sum is known as soon as a part of it is`() {
    var sum = told(sums(), hasList: false)
    sum += told(sums(), hasList: false)
    #expect(sum.productRating == .noList && sum.knownStandardised == nil)
    sum += told(sums(inForce: 3), hasList: true)
    #expect(sum.productRating == .inForce && sum.knownStandardised == 3)
  }

  @Test func `a first list brings no gain`() {
    let (then, now) = (told(sums(), hasList: false), told(sums(inForce: 3), hasList: true))
    func move(_ then: RollUp) -> Int? {
      PlaceMove(from: then, to: now, criteria: CriteriaMove(), isSameSet: true).standardised
    }
    #expect(move(then) == nil)
    #expect(move(told(sums(), hasList: true)) == 3)
  }

  @Test func `products per hundred communes are those of communes alone`() throws {
    func product(_ stars: Int, expires: String = "2022-01-01") throws -> Product {
      Product(
        code: "P",
        name: "Chè",
        unit: UnitCode("00001"),
        sector: "1",
        stars: stars,
        points: nil,
        owner: "",
        ownerKind: "",
        decision: "",
        issued: try #require(Day("2019-01-01")),
        expires: try #require(Day(expires)),
        revoked: nil
      )
    }
    let day = Day(number: 18_413)
    func counts(_ product: Product, isOnList: Bool = true) -> Bool {
      product.countsPerCommune(isOnList: isOnList, leastStars: 3, on: day)
    }
    #expect(counts(try product(3)))
    // Of a ward or township, of too few stars, no longer valid.
    #expect(!counts(try product(3), isOnList: false))
    #expect(!counts(try product(2)))
    #expect(!counts(try product(3, expires: "2020-01-01")))
  }
}
