/// A day as spreadsheets count them.
package struct SerialDay: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  /// - Parameters:
  ///   - whole: the number of the day: 43982 is 31/05/2020 when counted from 1900.
  ///   - countsFrom1904: whether day 0 is 01/01/1904, as old Macintoshes had it.
  package init(whole: Int, countsFrom1904: Bool) {
    if countsFrom1904 {
      number = whole - 24_107
    } else {
      // Day 60 is 29/02/1900, which never was: the days before it are one later than they count.
      number = whole - 25_569 + (whole < 60 ? 1 : 0)
    }
  }

  /// The day as spreadsheets count it from 1900.
  package static func serial(ofDay number: Int) -> Int { number + 25_569 }

  /// The day as `yyyy-MM-dd`.
  package var iso: String {
    // Howard Hinnant's civil_from_days.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return padded(year, 4) + "-" + padded(month < 10 ? month + 3 : month - 9, 2) + "-"
      + padded(day, 2)
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
