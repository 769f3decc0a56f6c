internal import NTMModel

/// Where the columns of a report of assessments stand, for one criteria set.
struct AssessmentColumns {
  struct MeasureColumn {
    var position: Int
    /// The measure's place in the list of values.
    var measure: Int
    var kind: Indicator.Kind
  }

  let code: Int
  let name: Int
  let day: Int
  /// Column and criterion bit.
  let states: [(position: Int, bit: UInt64)]
  /// In the order of the measures.
  let measures: [MeasureColumn]

  /// Finds the columns by `TC<number>`, `CT<code>` and `CT<code>b`; a column that the set does not
  /// know is a fault, because its values would be lost.
  init?(_ sheet: Sheet, set: CriteriaSet) {
    guard let code = sheet.position("Mã xã"), let name = sheet.position("Tên xã"),
      let day = sheet.position("Ngày")
    else { return nil }
    self.code = code
    self.name = name
    self.day = day
    var known: Set<Int> = [code, name, day]
    var states: [(position: Int, bit: UInt64)] = []
    for criterion in set.criteria {
      guard let position = sheet.position("TC\(criterion.number)") else {
        let name = "TC\(criterion.number)"
        sheet.fault(.missingColumn(form: sheet.form.name, name: name), column: name)
        continue
      }
      known.insert(position)
      states.append((position, 1 << UInt64(criterion.number - 1)))
    }
    var measures: [MeasureColumn] = []
    for (index, measure) in set.measures.enumerated() {
      let indicator = set.indicators[measure.indicator]
      let heading = "CT" + indicator.code + (measure.part == 0 ? "" : "b")
      guard let position = sheet.position(heading) else { continue }
      known.insert(position)
      measures.append(MeasureColumn(position: position, measure: index, kind: indicator.kind))
    }
    for (index, heading) in sheet.headings.enumerated() where !heading.isEmpty {
      if !known.contains(index) {
        sheet.fault(.unknownReference(table: "criteria"), column: heading, value: heading)
      }
    }
    self.states = states
    self.measures = measures
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
  }

  let limits: [Limit]

  init(_ set: CriteriaSet, _ table: ThresholdTable, groups: [String]) {
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
      return Limit(
        low: low,
        high: high,
        bit: 1 << UInt64(indicator.criterion - 1),
        indicator: measure.indicator
      )
    }
  }
}
