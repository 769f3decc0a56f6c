import NTMModel
import Testing

struct CertificateTests {
  // Issued for 36 months (danang.gov.vn); 2022-10-01 is 90 days before the end.
  @Test(
    arguments: [
      ("2019-12-29", Certificate.notYet), ("2019-12-30", .valid), ("2020-05-31", .valid),
      ("2022-09-30", .valid), ("2022-10-01", .expiresSoon),
      ("2022-12-29", .expiresSoon), ("2022-12-30", .expiresSoon), ("2022-12-31", .expired),
      ("2030-01-01", .expired),
    ]
  )
  func `a certificate is valid through its last day`(text: String, state: Certificate) throws {
    #expect(try Product.sample().certificate(on: day(text), soonDays: 90) == state)
  }

  @Test(
    arguments: [
      ("2020-05-30", Certificate.valid), ("2020-05-31", .revoked), ("2022-12-30", .revoked),
      ("2023-12-30", .revoked),
    ]
  )
  func `a certificate is revoked from the day of the decision on`(
    text: String,
    state: Certificate
  ) throws {
    let product = try Product.sample(revoked: "2020-05-31")
    #expect(try product.certificate(on: day(text), soonDays: 90) == state)
  }

  @Test(arguments: [1, 30, 90])
  func `the last days begin so many days before the last`(days: Int) throws {
    let product = try Product.sample()
    let edge = product.expires.adding(days: -days)
    #expect(product.certificate(on: edge, soonDays: days) == .expiresSoon)
    #expect(product.certificate(on: edge.adding(days: -1), soonDays: days) == .valid)
  }

  @Test func `a certificate about to expire is still in force`() {
    #expect(Certificate.allCases.filter(\.isInForce) == [.valid, .expiresSoon])
  }
}
