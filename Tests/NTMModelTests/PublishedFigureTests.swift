import NTMModel
import Testing

/// Figures printed elsewhere: their own base, and baselines that rival the stored one.
struct PublishedFigureTests {
  private func figure(
    _ date: String,
    _ value: String,
    of total: String? = nil,
    percent: String? = nil
  ) throws -> PublishedFigure {
    PublishedFigure(
      day: try day(date),
      unit: "VN",
      indicator: "communes_ntm",
      value: Quantity(value),
      total: total.flatMap { Quantity($0) },
      percent: percent.flatMap { Quantity($0) },
      measure: "xã",
      source: "",
      confidence: "high",
      note: Bilingual("", "")
    )
  }

  // The shares of national-figures: vccinews.com 40268, fr.vietnamplus.vn 134127, post144460.
  @Test(arguments: [("5177", "58.2", 8_895), ("4849", "54.47", 8_902), ("3787", "42.4", 8_932)])
  func `a share implies its base`(value: String, percent: String, base: Int) throws {
    #expect(try figure("2020-05-31", value, percent: percent).impliedBase == base)
  }

  // Shares as printed, cut off instead of rounded, and one that is wrong.
  @Test(arguments: [
    ("622", "645", "96.4", true), ("13", "20", "65", true), ("2", "3", "66.6", true),
    ("4829", "8297", "58.3", true), ("4829", "8297", "58.4", false), ("1", "8", "13", false),
  ])
  func `a printed share agrees with its count and base within a tenth of a point`(
    value: String,
    total: String,
    percent: String,
    agrees: Bool
  ) throws {
    #expect(try figure("2020-05-31", value, of: total, percent: percent).agrees == agrees)
  }

  @Test func `without a base or a percentage nothing is compared`() throws {
    #expect(try figure("2020-05-31", "13", percent: "65").agrees == nil)
    #expect(try figure("2020-05-31", "13", of: "20").agrees == nil)
    #expect(try figure("2020-05-31", "13", of: "0", percent: "65").agrees == nil)
  }

  @Test func `without a share there is no base`() throws {
    #expect(try figure("2020-05-31", "5177").impliedBase == nil)
    #expect(try figure("2020-05-31", "0", percent: "0").impliedBase == nil)
  }

  @Test func `114 printed for the end of January rivals the 111 of December`() throws {
    var target = try Target.sample(.districtUnitsGained, goal: 15, baseline: 111)
    target.baselineDay = try day("2019-12-31")
    #expect(target.isRivalBaseline(try figure("2020-01-31", "114")))
    #expect(!target.isRivalBaseline(try figure("2019-12-31", "111")))
    #expect(!target.isRivalBaseline(try figure("2020-05-31", "126")))
  }

  @Test func `a rival baseline is told where it turns the verdict, and once it is printed`() throws
  {
    var target = try Target.sample(.districtUnitsGained, goal: 15, baseline: 111)
    target.baselineDay = try day("2019-12-31")
    let printed = [try figure("2020-05-31", "126"), try figure("2020-01-31", "114")]
    func reading(_ part: Int, _ date: String) throws -> TargetReading {
      TargetReading(
        target: target,
        value: Quantity(part - 111),
        part: part,
        base: 664,
        undetermined: 0,
        isMet: part >= 126,
        asOf: try day(date),
        pace: .unknown
      )
    }
    #expect(try reading(126, "2020-05-31").rival(among: printed)?.value == Quantity(114))
    #expect(try reading(128, "2020-05-31").rival(among: printed)?.value == Quantity(114))
    #expect(try reading(129, "2020-05-31").rival(among: printed) == nil)
    #expect(try reading(125, "2020-05-31").rival(among: printed) == nil)
    #expect(try reading(126, "2020-01-15").rival(among: printed) == nil)
  }
}
