import NTMModel
import Testing

@Suite struct ProductRulesTests {
  private func faults(
    _ points: Int64?,
    _ parts: [Int64?],
    rules: ProductRules = ProductRules()
  ) throws -> [ProductFault] {
    var product = try Product.sample()
    product.points = points.map { Quantity(hundredths: $0) }
    return rules.faults(of: product, parts: parts.map { $0.map { Quantity(hundredths: $0) } })
  }

  @Test func `months are counted by the calendar`() throws {
    for (from, months, to) in [
      ("2019-12-30", 36, "2022-12-30"), ("2020-01-31", 1, "2020-02-29"),
      ("2019-01-31", 1, "2019-02-28"), ("2020-02-29", 12, "2021-02-28"),
      ("2020-06-18", 0, "2020-06-18"), ("2020-06-30", 7, "2021-01-30"),
    ] {
      #expect(try day(from).adding(months: months) == day(to), "\(from) + \(months)")
    }
  }

  @Test func `a certificate is too long one day behind its months`() throws {
    var product = try Product.sample()
    product.issued = try day("2020-06-18")
    product.expires = try day("2023-06-18")
    let rules = ProductRules(certificateMonths: 36)
    #expect(rules.faults(of: product, parts: []).isEmpty)
    product.expires = try day("2023-06-19")
    #expect(
      rules.faults(of: product, parts: []) == [
        .certificateLong(until: product.expires, months: 36)
      ]
    )
    // Another programme has other months, and a store that says none has no rule.
    #expect(ProductRules(certificateMonths: 48).faults(of: product, parts: []).isEmpty)
    #expect(ProductRules().faults(of: product, parts: []).isEmpty)
  }

  @Test(
    arguments: [
      (7_000, [3_000, 2_000, 2_000], nil),
      // Tenths may be off by what rounding four numbers can make, hundredths by a tenth of that.
      (7_000, [3_010, 2_000, 2_010], nil),
      (7_000, [3_010, 2_010, 2_010], 7_030),
      (7_001, [3_000, 2_000, 2_000], nil),
      (7_003, [3_000, 2_000, 2_000], 7_000),
      (7_000, [3_000, 2_000, 1_500], 6_500),
      // While a part is not told the others may be less, never more.
      (7_000, [3_000, 2_000, nil], nil),
      (7_000, [3_000, 5_000, nil], 8_000),
      (7_000, [nil, nil, nil], nil),
      (nil, [3_000, 2_000, 1_500], nil),
    ] as [(Int64?, [Int64?], Int64?)]
  )
  func `parts have to add up to the points`(
    points: Int64?,
    parts: [Int64?],
    sum: Int64?
  ) throws {
    let expected = sum.map {
      ProductFault.partsDisagree(
        points: Quantity(hundredths: points ?? 0),
        sum: Quantity(hundredths: $0)
      )
    }
    #expect(try faults(points, parts) == (expected.map { [$0] } ?? []))
  }

  @Test func `a kind of owner is one that the store lists, whatever its letters`() throws {
    var product = try Product.sample()
    let rules = ProductRules(ownerKinds: ["HTX", "Hộ"])
    for known in ["HTX", "htx", "ho", "Hộ", ""] {
      product.ownerKind = known
      #expect(rules.faults(of: product, parts: []).isEmpty, "\(known)")
    }
    product.ownerKind = "Hội"
    #expect(rules.faults(of: product, parts: []) == [.unknownOwnerKind("Hội")])
    #expect(ProductRules().faults(of: product, parts: []).isEmpty)
  }
}

@Suite struct RecordCountsTests {
  @Test func `without a term nobody is expected, and nothing is on time or late`() throws {
    let counts = RecordCounts(
      .products,
      provinces: 3,
      received: 2,
      latest: try day("2020-06-10"),
      due: nil
    )
    #expect(counts.expected == nil && counts.missing == nil)
    #expect(counts.onTime == nil && counts.tooLate == nil)
    #expect(counts.isWell)
    #expect(counts.age(on: try day("2020-06-15")) == 5)
    #expect(counts.age(on: try day("2020-06-01")) == 0)
  }

  @Test func `with a term what is missing and late is told apart`() throws {
    let counts = RecordCounts(
      .models,
      provinces: 4,
      received: 3,
      late: 1,
      due: try day("2020-06-15")
    )
    #expect(counts.expected == 4 && counts.missing == 1)
    #expect(counts.onTime == 2 && counts.tooLate == 1)
    #expect(!counts.isWell)
    #expect(counts.age(on: try day("2020-06-15")) == nil)
  }
}
