internal import NTMModel

/// The measures of a set that a report has no columns for.
struct UntoldMeasures {
  /// How many measures the set has.
  var count: Int
  /// The places of those without a column.
  var positions: [Int]

  /// The packed values of a report, with what stands for the measures that it does not tell.
  func completed(_ measures: UnsafeRawBufferPointer, by stored: [UInt8]) -> [UInt8] {
    guard !stored.isEmpty else { return Array(measures) }
    let standing = Measures.decode(stored, count: count)
    var values = Measures.decode(measures, count: count)
    for position in positions where values[position] == nil {
      values[position] = standing[position]
    }
    return Measures.encode(values)
  }
}

/// What stood of a commune at a day and is empty in the figures that replaced it.
struct ErasedFigures {
  /// The criteria of which a state stood and none does now.
  private var states: UInt64 = 0
  private var words = CriteriaWords.empty
  /// The packed values before and now; both empty where none changed.
  var measures: [UInt8] = []
  var now: [UInt8] = []

  init() {}

  /// The states that stood before and do not now.
  init(_ before: CriteriaWords, _ now: CriteriaWords) {
    words = before
    states = (before.known | before.disputed) & ~(now.known | now.disputed)
  }

  /// Each as `TC5` or `CT17.1`, with what stood.
  func values(of set: CriteriaSet) -> [(subject: String, value: String)] {
    var found: [(subject: String, value: String)] = []
    for number in 1...63 where states >> UInt64(number - 1) & 1 != 0 {
      found.append(("TC\(number)", words[number - 1].letter ?? ""))
    }
    guard !measures.isEmpty else { return found }
    let count = set.measures.count
    let after = Measures.decode(now, count: count)
    for (index, value) in Measures.decode(measures, count: count).enumerated() {
      guard let value, after[index] == nil else { continue }
      let measure = set.measures[index]
      let indicator = set.indicators[measure.indicator]
      let name = "CT" + indicator.code + (measure.part == 0 ? "" : "b")
      found.append((name, indicator.written(value)))
    }
    return found
  }
}
