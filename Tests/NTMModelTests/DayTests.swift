import NTMModel
import Testing

struct DayTests {
  @Test(
    arguments: [
      ("2020-06-09", 2020, 6, 9),
      ("09/06/2020", 2020, 6, 9),
      ("9/6/2020", 2020, 6, 9),
      ("31/12/2020", 2020, 12, 31),
      ("0001-01-01", 1, 1, 1),
      ("9999-12-31", 9999, 12, 31),
    ]
  )
  func `a day reads from both ways of writing it`(
    text: String,
    year: Int,
    month: Int,
    dayOfMonth: Int
  ) {
    #expect(Day(text) == Day(year: year, month: month, day: dayOfMonth))
  }

  @Test(
    arguments: [
      "", "-", "//", "2020", "2020-06", "2020-06-09-01", "2020-13-01", "2020-00-10", "2020-06-31",
      "2020-06-00", "0000-01-01", "20-06-09", "09/06/20", "2020/06/09", "06/31/2020", "2020-06/09",
      " 2020-06-09", "2020-06-09 ", "+020-06-09", "2020-0x-09", "２０２０-06-09",
      "99999999999999999999/6/2020", "ngày 09 tháng 6 năm 2020",
    ]
  )
  func `what is no day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["2020-6-9", "2020-006-09", "2020-06-009", "009/6/2020", "9/006/2020"])
  func `a day with too few or too many digits is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    arguments: [
      (2020, true), (2000, true), (2024, true), (2019, false), (1900, false), (2100, false),
    ]
  )
  func `leap years follow the Gregorian calendar`(year: Int, isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test func `days count from 1970-01-01`() throws {
    #expect(try day("1970-01-01").number == 0)
    #expect(try day("1969-12-31").number == -1)
    // From the Unix time of 2020-05-31, 1,590,883,200 s.
    #expect(try day("2020-05-31").number == 18_413)
  }

  @Test func `years 1 to 9999 have 3,652,059 days`() throws {
    #expect(try day("0001-01-01").days(until: day("9999-12-31")) + 1 == 3_652_059)
  }

  @Test func `every day of a whole Gregorian cycle survives being taken apart`() throws {
    let first = try day("1800-01-01")
    let last = try day("2199-12-31")
    var expected = (year: 1800, month: 1, day: 1)
    for number in first.number...last.number {
      let parts = Day(number: number).parts
      guard parts == expected else {
        Issue.record("\(number) gives \(parts), not \(expected)")
        return
      }
      guard Day(year: parts.year, month: parts.month, day: parts.day)?.number == number else {
        Issue.record("\(parts) does not give \(number)")
        return
      }
      expected.day += 1
      if Day(year: expected.year, month: expected.month, day: expected.day) == nil {
        expected = (expected.year, expected.month + 1, 1)
        if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
      }
    }
  }

  @Test func `a day written as ISO reads back as itself`() throws {
    let start = try day("0999-12-01")
    for step in stride(from: 0, to: 3_000_000, by: 997) {
      let each = start.adding(days: step)
      #expect(Day(each.iso) == each)
      #expect(each.iso.utf8.count == 10)
    }
  }

  @Test func `the days until an earlier day are negative`() throws {
    let may = try day("2020-05-31")
    let december = try day("2020-12-31")
    #expect(may.days(until: december) == 214)
    #expect(december.days(until: may) == -214)
    #expect(may.adding(days: 214) == december)
    #expect(may < december)
    #expect(may.year == 2020)
  }

  @Test(
    arguments: [
      ("2019-12-31", false), ("2020-01-01", true), ("2020-06-30", true), ("2020-07-01", false),
    ]
  )
  func `a period holds its first day and not its last`(text: String, isInside: Bool) throws {
    let period = Period(from: try day("2020-01-01"), until: try day("2020-07-01"))
    #expect(period.contains(try day(text)) == isInside)
  }

  @Test func `an open period has no end`() throws {
    let period = Period(from: try day("2020-01-01"))
    #expect(period.contains(try day("9999-12-31")))
    #expect(!period.contains(try day("2019-12-31")))
  }

  @Test func `a period that ends where it begins is empty`() throws {
    let newYear = try day("2020-01-01")
    #expect(!Period(from: newYear, until: newYear).contains(newYear))
  }
}
