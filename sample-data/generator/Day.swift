/// A day of the calendar, counted from 01/01/1970.
struct Day: Comparable {
  var number: Int

  init(number: Int) { self.number = number }

  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2020-05-31`.
  init?(iso: String) {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(parts[0], parts[1], parts[2])
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `31/05/2020`.
  var vietnamese: String {
    let parts = civil
    return "\(padded(parts.day, 2))/\(padded(parts.month, 2))/\(parts.year)"
  }

  /// `2020-05-31`.
  var iso: String {
    let parts = civil
    return "\(parts.year)-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }

  /// The same day so many years later; 28 February for a leap day.
  func adding(years: Int) -> Day {
    let parts = civil
    let day = parts.month == 2 && parts.day == 29 ? 28 : parts.day
    return Day(parts.year + years, parts.month, day)
  }

  /// A day between two others, both included.
  static func between(_ first: Day, _ last: Day, _ rng: inout Rng) -> Day {
    Day(number: rng.within(first.number, last.number))
  }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Tenths with a decimal comma: 985 is `98,5`, 980 is `98`.
func decimal(_ tenths: Int) -> String {
  tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10),\(tenths % 10)"
}
