internal import NTMModel

extension UnitTable {
  /// Those that somebody may have meant by a code which no unit has, the likeliest first; each as code,
  /// type and name.
  ///
  /// A name in the place of a code, and a code that lost its zeros, say what they mean; else the codes
  /// of the level count that differ in one sign.
  func nearest(to text: String, of level: Level, on day: Day) -> [String] {
    let meant = padded(text, of: [level]) + names.find(text, of: level, on: day, in: self)
    guard meant.isEmpty else { return meant.map(described) }
    let near = entries.indices.filter { index in
      entries[index].level == level && period(of: index, on: day.number) == index
        && UnitTable.isOneOff(Array(code(index).utf8), Array(text.utf8))
    }
    func distance(_ index: Int) -> Int {
      guard let own = Int(code(index)), let given = Int(text) else { return 0 }
      return abs(own - given)
    }
    return near.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(3).map(described)
  }

  /// Whether two codes differ in one sign: another one, one too many or one too few.
  private static func isOneOff(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard abs(one.count - other.count) <= 1, one != other else { return false }
    let same = zip(one, other).prefix { $0 == $1 }.count
    let (left, right) = (one.dropFirst(same), other.dropFirst(same))
    if one.count == other.count { return left.dropFirst().elementsEqual(right.dropFirst()) }
    return one.count > other.count
      ? left.dropFirst().elementsEqual(right) : left.elementsEqual(right.dropFirst())
  }
}
