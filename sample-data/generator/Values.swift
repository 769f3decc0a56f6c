/// The indicator values of one commune, in agreement with its criteria but for a few.
struct Values {
  private let measures: [Measure]
  /// The measures of each criterion.
  private let groups: [[Int]]

  init(_ facts: Facts) {
    measures = facts.measures
    var groups = [[Int]](repeating: [], count: facts.criteria)
    for (index, measure) in facts.measures.enumerated() {
      groups[measure.criterion].append(index)
    }
    self.groups = groups
  }

  /// Appends the fields of one report, each after its separator.
  func append(
    to line: inout [UInt8],
    report: CommuneHistory.Report,
    seed: UInt64,
    date: Int,
    region: Int
  ) {
    var before = 0
    for criterion in groups.indices {
      let bit: UInt32 = 1 << UInt32(criterion)
      let isUnknown = report.unknown & bit != 0
      let dice = Rng.hash(seed, 700 + criterion)
      let isContrary = Rng.scale(dice, below: 1000) < 3
      var isMet = report.met & bit != 0
      if report.disputed & bit != 0 { isMet = dice & 1 == 0 }
      if isContrary { isMet.toggle() }
      let failing = Int(dice & 0xFF) % groups[criterion].count
      for (place, index) in groups[criterion].enumerated() {
        line.append(UInt8(ascii: ";"))
        let bits = Rng.hash(seed, 1000 + index)
        let fails = !isMet && (place == failing || bits & 7 == 0)
        let value = measures[index].kind == .yesNo ? 0 : number(index, region, fails, bits, date)
        let capped = measures[index].isSecond ? min(value, before) : value
        before = capped
        let isSilent = Rng.scale(Rng.hash(bits, date), below: 1000) < 6
        if isSilent && !fails || isUnknown && bits & 0xF0 != 0 { continue }
        if measures[index].kind == .yesNo {
          line.append(contentsOf: fails ? Word.notMet : Word.met)
        } else {
          Word.append(capped, to: &line)
        }
      }
    }
  }

  /// A value in tenths on the right side of its threshold; it drifts to the better.
  private func number(_ index: Int, _ region: Int, _ fails: Bool, _ bits: UInt64, _ date: Int)
    -> Int
  {
    let measure = measures[index]
    let limit = measure.limits[region]
    let step = Int(bits >> 8 & 7)
    let part = Int(bits >> 32)
    switch (measure.kind, fails) {
    case (.atLeast, false):
      let top = measure.isPercent ? 1000 : limit + limit * 2 / 5
      let span = min(top - limit, measure.isPercent ? 140 : limit) + 1
      return min(top, limit + part % span + date * step)
    case (.atLeast, true):
      let span = measure.isPercent ? min(limit, 220) : limit / 3
      return limit - 1 - (part % span) * (10 - date) / 10
    case (.atMost, false):
      return max(0, limit - part % (limit * 3 / 4 + 1) - date * step / 2)
    case (.atMost, true):
      return min(1000, limit + 2 + (part % (limit * 2 + 30)) * (10 - date) / 10)
    case (_, false):
      return limit
    case (_, true):
      return limit - 5 - (part % 240) * (10 - date) / 10
    }
  }
}

/// The words of the report forms, as bytes.
enum Word {
  static let met = Array("Đ".utf8)
  static let notMet = [UInt8(ascii: "K")]
  static let disputed = [UInt8(ascii: "R")]

  /// Writes tenths with a decimal comma.
  static func append(_ tenths: Int, to line: inout [UInt8]) {
    let whole = tenths / 10
    if whole >= 100 { line.append(UInt8(48 + whole / 100 % 10)) }
    if whole >= 10 { line.append(UInt8(48 + whole / 10 % 10)) }
    line.append(UInt8(48 + whole % 10))
    if tenths % 10 != 0 {
      line.append(UInt8(ascii: ","))
      line.append(UInt8(48 + tenths % 10))
    }
  }
}
