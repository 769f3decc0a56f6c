internal import NTMModel

/// The rows of all reports of an import, packed as the file keeps them.
struct Assessments {
  struct Row {
    /// The position of the commune in the tree.
    var unit: Int32
    var day: Int32
    var known: UInt64
    var met: UInt64
    var disputed: UInt64
    /// Where the packed values stand in `bytes`.
    var start: Int
    var count: Int
    /// As the column `standing` has it.
    var standing: Int8
    /// The file's number in the import, and the line.
    var file: Int32
    var line: Int32
    /// The first day under the set of the row: earlier figures have other criteria.
    var since: Int32
    /// Where `untold` has what the report of the row does not tell; -1 when it tells everything.
    var untold: Int32
  }

  /// What sheets have no columns for.
  private(set) var untold: [UntoldMeasures] = []
  var rows: [Row] = []
  var bytes: [UInt8] = []

  /// For each day but the last a bit for every unit that has a row.
  private var seen: [Int32: [UInt64]] = [:]
  /// The same for the day of the row that was taken last, which is that of the next one too.
  private var last: (day: Int32, words: [UInt64]) = (.min, [])

  /// Keeps the place of a unit's row at a day; false when there is a row already.
  mutating func take(_ unit: Int, on day: Int32, of units: Int) -> Bool {
    if day != last.day {
      seen[last.day] = last.words
      let words = seen.removeValue(forKey: day)
      last = (day, words ?? [UInt64](repeating: 0, count: (units + 63) / 64))
    }
    let bit: UInt64 = 1 << UInt64(unit & 63)
    let isNew = last.words[unit >> 6] & bit == 0
    last.words[unit >> 6] |= bit
    return isNew
  }

  /// Keeps what a sheet does not tell.
  ///
  /// - Returns: its place; -1 when the sheet tells everything.
  mutating func untold(_ measures: UntoldMeasures) -> Int32 {
    guard !measures.positions.isEmpty else { return -1 }
    untold.append(measures)
    return Int32(untold.count - 1)
  }

  /// The row of a unit at a day.
  func row(of unit: Int, on day: Int32) -> Row? {
    rows.first { $0.unit == unit && $0.day == day }
  }

  /// Puts the rows in the order of the tree and the days.
  mutating func sort() { rows.sort { ($0.unit, $0.day) < ($1.unit, $1.day) } }
}
