import NTMModel
import Testing

/// What the councils that a programme lists say of a product.
@Suite struct CouncilRuleTests {
  private let rules = ProductRules(councils: [
    Council(level: "xã", mostStars: 2), Council(level: "tỉnh", mostStars: 4),
    Council(level: "trung ương", mostStars: 5),
  ])

  private func faults(_ stars: Int, by level: String, _ rules: ProductRules) throws
    -> [ProductFault]
  {
    var product = try Product.sample(stars: stars)
    product.councilLevel = level
    return rules.faults(of: product, parts: [])
  }

  @Test func `more stars than the council may give are a fault`() throws {
    #expect(try faults(4, by: "tỉnh", rules) == [])
    #expect(
      try faults(5, by: "Tỉnh", rules)
        == [.tooManyStars(5, by: Council(level: "tỉnh", mostStars: 4))]
    )
    #expect(try faults(5, by: "trung ương", rules) == [])
  }

  @Test func `a level that is not listed is a fault, and none is not`() throws {
    #expect(try faults(1, by: "huyện", rules) == [.unknownCouncil("huyện")])
    #expect(try faults(5, by: "", rules) == [])
    #expect(try faults(5, by: "huyện", ProductRules()) == [])
  }

  @Test(arguments: [
    (4, 5, "tỉnh", true), (2, 3, "xã", true), (2, 5, "xã", true),
    // It could have given more.
    (3, 5, "tỉnh", false), (1, 2, "xã", false),
    // Nobody is above it, or nobody knows it.
    (4, 5, "trung ương", false), (4, 5, "huyện", false), (4, 5, "", false),
    (5, 4, "trung ương", false), (4, nil, "tỉnh", false),
  ])
  func `a council that gave its most leaves the rest to a higher one`(
    stars: Int,
    earned: Int?,
    level: String,
    leaves: Bool
  ) {
    #expect(rules.leavesRest(stars: stars, earned: earned, councilLevel: level) == leaves)
  }

  @Test func `without a list nobody knows what a council may give`() {
    #expect(ProductRules().leavesRest(stars: 3, earned: 5, councilLevel: "tỉnh"))
    #expect(!ProductRules().leavesRest(stars: 3, earned: 5, councilLevel: ""))
    #expect(!ProductRules().leavesRest(stars: 5, earned: 3, councilLevel: "tỉnh"))
  }

  @Test func `the top council is the one that alone gives the most stars`() {
    #expect(rules.topCouncil?.level == "trung ương")
    #expect(ProductRules().topCouncil == nil)
    let equals = [Council(level: "xã", mostStars: 5), Council(level: "tỉnh", mostStars: 5)]
    #expect(ProductRules(councils: equals).topCouncil == nil)
    #expect(ProductRules(councils: [equals[0]]).topCouncil == nil)
  }
}
