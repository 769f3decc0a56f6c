internal import NTMModel

/// Where the columns of a report of assessments stand, for one criteria set.
struct AssessmentColumns {
  struct MeasureColumn {
    var position: Int
    /// The measure's place in the list of values.
    var measure: Int
    var kind: Indicator.Kind
    /// `CT17.1`, or `CT17.1b` for a second part.
    var heading: String
  }

  /// `nil` when the file names communes only.
  let code: Int?
  let name: Int?
  let day: Int?
  /// How many criteria the file says are met.
  let count: Int?
  /// Column and criterion bit.
  let states: [(position: Int, bit: UInt64)]
  /// In the order of the measures.
  let measures: [MeasureColumn]
  /// The bits of the criteria of which an indicator has no column.
  let absent: UInt64
  /// The measures without a column: what stands of them is left alone.
  let untold: UntoldMeasures

  /// Finds the columns of the criteria and measures of a set; one that the set does not know is a
  /// fault, because its values would be lost.
  init?(_ sheet: Sheet, set: CriteriaSet) {
    code = sheet.position("Mã xã")
    name = sheet.position("Tên xã")
    day = sheet.position("Ngày")
    count = sheet.position("Số tiêu chí đạt")
    let faults = sheet.faults.total
    var known: Set<Int> = []
    var states: [(position: Int, bit: UInt64)] = []
    var missing: [String] = []
    for criterion in set.criteria {
      guard let position = sheet.position("TC\(criterion.number)") else {
        missing.append("TC\(criterion.number)")
        continue
      }
      known.insert(position)
      states.append((position, 1 << UInt64(criterion.number - 1)))
    }
    if !missing.isEmpty {
      sheet.headingFault(.missingColumns(form: sheet.form.name, names: missing))
    }
    var measures: [MeasureColumn] = []
    var absent: UInt64 = 0
    var untold = UntoldMeasures(count: set.measures.count, positions: [])
    for (index, measure) in set.measures.enumerated() {
      let indicator = set.indicators[measure.indicator]
      let heading = "CT" + indicator.code + (measure.part == 0 ? "" : "b")
      guard let position = sheet.position(heading) else {
        absent |= 1 << UInt64(indicator.criterion - 1)
        untold.positions.append(index)
        continue
      }
      known.insert(position)
      measures.append(
        MeasureColumn(
          position: position,
          measure: index,
          kind: indicator.kind,
          heading: heading
        )
      )
    }
    for (heading, position) in sheet.heading.positions.sorted(by: { $0.value < $1.value }) {
      guard !known.contains(position), heading.hasPrefix("TC") || heading.hasPrefix("CT")
      else { continue }
      let text = sheet.headings[position]
      sheet.headingFault(.unknownReference(table: "criteria"), column: text, value: text)
    }
    guard sheet.faults.total == faults else { return nil }
    self.states = states
    self.measures = measures
    self.absent = absent
    self.untold = untold
  }
}

/// What the thresholds ask of one group of communes, flat, measure by measure.
///
/// The same answers as `Requirement.verdict`, at a tenth of its cost; a test holds the two
/// together.
struct Limits {
  struct Limit {
    var low: Int64
    var high: Int64
    /// The bit of the criterion whose indicator this is.
    var bit: UInt64
    /// The position of the indicator in the set.
    var indicator: Int

    /// Whether a value, in hundredths, reaches the threshold.
    func admits(_ value: Int64) -> Bool { value >= low && value <= high }
  }

  let limits: [Limit]
  /// The bits of the criteria that have indicators, all of them with a threshold.
  let judged: UInt64

  init(_ set: CriteriaSet, _ table: ThresholdTable, groups: [String]) {
    var (judged, open): (UInt64, UInt64) = (0, 0)
    limits = set.measures.map { measure in
      let indicator = set.indicators[measure.indicator]
      let row = table.threshold(for: measure, groups: groups)
      var (low, high) = (Int64.min, Int64.max)
      switch row?.requirement {
      case .fulfilled, .absent, .setByProvince: low = 100
      case .number(.atLeast, let value): low = value.hundredths
      case .number(.atMost, let value): high = value.hundredths
      case .number(.equal, let value): (low, high) = (value.hundredths, value.hundredths)
      case nil: break
      }
      let bit: UInt64 = 1 << UInt64(indicator.criterion - 1)
      judged |= bit
      if row == nil { open |= bit }
      return Limit(low: low, high: high, bit: bit, indicator: measure.indicator)
    }
    self.judged = judged & ~open
  }
}
