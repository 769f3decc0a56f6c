/// A calendar day, without a time or a time zone.
///
/// - Shape: days since 1970-01-01 in the proleptic Gregorian calendar.
/// - Range: years 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// A day by its parts; `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Howard Hinnant's days_from_civil: years start in March, so the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { parts.year }
  /// The first day of its year.
  public var newYear: Day { Day(year: year, month: 1, day: 1) ?? self }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The days from this day to `other`; negative when `other` is earlier.
  public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

  /// The same day of the month so many months later, or the last one of a shorter month.
  ///
  /// - Parameter months: from 0 on; the calendar ends with the year 9999.
  /// - Returns: the day, in the year 9999 at the latest.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + max(0, months)
    let (newYear, newMonth) = (min(9999, count / 12), count % 12 + 1)
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// A day from `yyyy-MM-dd` or the Vietnamese `dd/MM/yyyy` (also `d/M/yyyy`); `nil` otherwise.
  public init?(_ text: some StringProtocol) {
    let isISO = text.utf8.contains(UInt8(ascii: "-"))
    let pieces = text.split(
      separator: isISO ? "-" : "/",
      omittingEmptySubsequences: false
    )
    guard pieces.count == 3, pieces.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
    let (year, month, day) = (pieces[isISO ? 0 : 2], pieces[1], pieces[isISO ? 2 : 0])
    let widths = isISO ? 2...2 : 1...2
    guard year.utf8.count == 4, widths.contains(month.utf8.count), widths.contains(day.utf8.count),
      let year = Int(year), let month = Int(month), let day = Int(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `yyyy-MM-dd`, the form in the file and in CSV and JSON output.
  public var iso: String {
    let (year, month, day) = parts
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// The days from `from` on, up to but without `until`.
///
/// - Shape: `until` is `nil` while the period is open.
public struct Period: Hashable, Sendable {
  public var from: Day
  public var until: Day?

  public init(from: Day, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  public func contains(_ day: Day) -> Bool {
    guard day >= from else { return false }
    guard let until else { return true }
    return day < until
  }
}
