import NTMModel
import Testing

struct QuantityTests {
  @Test(
    arguments: [
      ("45", 4500), ("91,14", 9114), ("91.14", 9114), ("89,5", 8950), ("0", 0), ("0,05", 5),
      ("007", 700), ("-2,5", -250), ("-0,01", -1), ("1000000000000", 100_000_000_000_000),
    ]
  )
  func `digits with a decimal comma or point are a quantity`(text: String, hundredths: Int64) {
    #expect(Quantity(text)?.hundredths == hundredths)
  }

  @Test(
    arguments: [
      "", "-", ",", ".", "-,", "5,", "5.", "1,234", "5.177", "1.234,5", "1,2,3", "--1", "1-", "+1",
      " 1", "1 ", "45%", "Đạt", "１", "1e3", "99999999999999999999",
    ]
  )
  func `what could be misread is refused`(text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test(
    arguments: [
      ("45", "45"), ("45,00", "45"), ("2,50", "2.5"), ("91,14", "91.14"), ("0,05", "0.05"),
      ("-0,5", "-0.5"), ("-12,34", "-12.34"), ("0", "0"), ("-0", "0"),
    ]
  )
  func `a quantity is written plainly`(text: String, plain: String) throws {
    #expect(try quantity(text).plain == plain)
  }

  @Test func `a quantity written plainly reads back as itself`() {
    for hundredths in stride(from: Int64(-12_345), through: 12_345, by: 1) {
      let each = Quantity(hundredths: hundredths)
      #expect(Quantity(each.plain) == each)
    }
  }

  @Test func `the smallest quantity can be written`() {
    #expect(Quantity(hundredths: .min).plain == "-92233720368547758.08")
  }

  @Test func `quantities are ordered by value`() throws {
    #expect(try quantity("89,5") < quantity("90"))
    #expect(try quantity("-1") < quantity("0"))
    #expect(Quantity(45) == (try quantity("45,00")))
  }
}

struct ShareTests {
  @Test(
    arguments: [
      // The work of 2020 on the unit list, and the published 5,177 on it (DOMAIN: 62,4 derived).
      (4_829, 8_297, 582),
      (5_177, 8_297, 624),
      // Hà Nội and Hải Dương, local reports of 2019 and 2020: 92,2 and 89,9.
      (356, 386, 922),
      (160, 178, 899),
      // Sóc Trăng 33/80 is 41,25, a tie: half goes up.
      (33, 80, 413),
      (0, 5, 0),
      (5, 5, 1000),
      (1, 3, 333),
      (2, 3, 667),
      // 99,96 would round to 100,0, which is said of all only.
      (2_499, 2_500, 999),
    ]
  )
  func `a percentage is rounded to tenths, half up`(part: Int, base: Int, tenths: Int) {
    #expect(Share(part, of: base).tenthsOfPercent == tenths)
  }

  @Test func `a share of nothing is not zero but nothing`() {
    #expect(Share(0, of: 0).tenthsOfPercent == nil)
    #expect(Share(0, of: 0).percentFloor == nil)
  }

  @Test(
    arguments: [
      (2_998, 5_000, "59.96"), (1_499, 2_500, "59.96"), (59_999, 100_000, "59.99"), (3, 5, "60"),
      (644, 645, "99.84"), (645, 645, "100"), (4_829, 8_297, "58.2"),
    ]
  )
  func `a percentage held against a goal is rounded down`(part: Int, base: Int, plain: String) {
    #expect(Share(part, of: base).percentFloor?.plain == plain)
  }

  @Test(arguments: [(498, 8_297, "6.01"), (497, 8_297, "6"), (6, 100, "6"), (0, 7, "0")])
  func `a percentage held against a ceiling is rounded up`(part: Int, base: Int, plain: String) {
    #expect(Share(part, of: base).percentCeiling?.plain == plain)
    #expect(Share(0, of: 0).percentCeiling == nil)
  }

  @Test func `a hair under 60% does not pass as 60%`() throws {
    let almost = try #require(Share(2_998, of: 5_000).percentFloor)
    #expect(Share(2_998, of: 5_000).tenthsOfPercent == 600)
    #expect(almost < Quantity(60))
  }
}

struct MeanTests {
  @Test(
    arguments: [
      // 16,2 criteria a commune (May 2020): 134,411 over 8,297 communes is 16,1999….
      (134_411, 8_297, 162), (31, 2, 155), (61, 4, 153), (0, 3, 0), (19, 1, 190),
    ]
  )
  func `a mean is rounded to tenths, half up`(sum: Int, count: Int, tenths: Int) {
    #expect(Mean(sum: sum, count: count).tenths == tenths)
  }

  @Test func `a mean of nothing is nothing`() {
    #expect(Mean(sum: 0, count: 0).tenths == nil)
  }
}
