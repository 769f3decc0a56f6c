import NTMModel
import Testing

struct StandingTests {
  @Test(
    arguments: [
      (9, 9, 0, LineStanding.undetermined),
      (9, 10, 0, .below),
      (10, 9, 0, .notBelow),
      (10, 0, 0, .notBelow),
      (9, 9, 1, .undetermined),
      (8, 9, 2, .undetermined),
      (8, 10, 1, .below),
      (0, 0, 0, .undetermined),
      (0, 9, 0, .undetermined),
      (0, 10, 0, .below),
      (0, 0, 19, .undetermined),
      (19, 0, 0, .notBelow),
    ]
  )
  func `a commune is below 10 of 19 only when nothing open could lift it`(
    met: Int,
    notMet: Int,
    disputed: Int,
    standing: LineStanding
  ) {
    let words = CriteriaWords.counts(met: met, notMet: notMet, disputed: disputed)
    #expect(CriteriaSet.of2016.standing(of: words) == standing)
  }

  @Test(
    arguments: [
      (4, 6, 0, LineStanding.below), (4, 5, 0, .undetermined), (4, 5, 1, .undetermined),
      (5, 5, 0, .notBelow), (10, 0, 0, .notBelow), (0, 6, 4, .below),
    ]
  )
  func `a set of ten criteria has its own line`(
    met: Int,
    notMet: Int,
    disputed: Int,
    standing: LineStanding
  ) {
    let words = CriteriaWords.counts(met: met, notMet: notMet, disputed: disputed)
    #expect(CriteriaSet.of2025.standing(of: words) == standing)
  }

  @Test(
    arguments: [
      (19, 0, 0, Optional(0)), (18, 1, 0, 1), (15, 4, 0, 1), (14, 5, 0, 2), (10, 9, 0, 2),
      (9, 10, 0, 3), (5, 14, 0, 3), (4, 15, 0, 4), (0, 19, 0, 4),
      // One open criterion stays inside the band, or could cross its edge.
      (16, 2, 0, 1), (18, 0, 0, nil), (14, 4, 0, nil), (12, 5, 2, 2), (9, 9, 1, nil),
      (0, 0, 0, nil),
    ]
  )
  func `a commune is in a band once nothing open could move it`(
    met: Int,
    notMet: Int,
    disputed: Int,
    band: Int?
  ) {
    let words = CriteriaWords.counts(met: met, notMet: notMet, disputed: disputed)
    #expect(CriteriaSet.of2016.band(of: words) == band)
  }

  @Test(arguments: [
    (10, 0, Optional(0)), (9, 1, 1), (5, 5, 1), (4, 6, 2), (9, 0, nil), (4, 5, nil),
  ])
  func `the bands of ten criteria are 10, 5–9 and below 5`(met: Int, notMet: Int, band: Int?) {
    #expect(CriteriaSet.of2025.band(of: .counts(met: met, notMet: notMet)) == band)
  }

  @Test func `a commune between two bands is in none`() {
    let set = CriteriaSet.sample(code: "", criteria: 19, line: 10, bands: [19...19, 0...9])
    #expect(set.band(of: .counts(met: 12, notMet: 7)) == nil)
  }

  @Test func `nineteen is not written into the rules`() {
    #expect(CriteriaSet.of2016.isComplete(.counts(met: 19)))
    #expect(!CriteriaSet.of2016.isComplete(.counts(met: 18, disputed: 1)))
    #expect(CriteriaSet.of2025.isComplete(.counts(met: 10)))
    #expect(!CriteriaSet.of2016.isComplete(.counts(met: 10)))
  }
}

struct StarTests {
  /// 1048/QĐ-TTg of 21/08/2019; the top band ends past the full 100 points.
  static let bands = [
    StarBand(stars: 5, low: Quantity(90), high: Quantity(hundredths: 10_001)),
    StarBand(stars: 4, low: Quantity(70), high: Quantity(90)),
    StarBand(stars: 3, low: Quantity(50), high: Quantity(70)),
    StarBand(stars: 2, low: Quantity(30), high: Quantity(50)),
    StarBand(stars: 1, low: Quantity(0), high: Quantity(30)),
  ]

  @Test(
    arguments: [
      ("100", 5),
      // Miến dong Tài Hoan, Bắc Kạn: 91,14 points and five stars (sonnptnt.backan.gov.vn).
      ("91,14", 5),
      ("90", 5), ("89,99", 4), ("89,5", 4), ("70", 4), ("69,99", 3), ("50", 3), ("49,99", 2),
      ("30", 2), ("29,99", 1), ("0", 1),
    ]
  )
  func `points earn the stars of their half-open band`(points: String, stars: Int) throws {
    #expect(StarBand.stars(for: try quantity(points), in: Self.bands) == stars)
  }

  @Test(arguments: ["-0,01", "100,01", "110"])
  func `points outside all bands earn no stars`(points: String) throws {
    #expect(StarBand.stars(for: try quantity(points), in: Self.bands) == nil)
  }
}
