internal import NTMModel

/// The states of a report against values that stand and that it has no columns for.
extension Importer {
  /// Warns where the two disagree.
  ///
  /// Values that the report tells were held against its states when it was read; `packed` has all
  /// values of the day as they are kept now.
  func noteStanding(
    _ packed: [UInt8],
    _ untold: UntoldMeasures,
    _ row: Assessments.Row,
    of unit: UnitTable.Entry,
    units: UnitTable,
    sets: SetTable
  ) {
    guard let stored = sets.set(on: Day(number: row.day)) else { return }
    let group = limits[stored.id] ?? GroupLimits(of: stored, sets: sets, units: units)
    limits[stored.id] = group
    let limits = group.limits(for: unit)
    let values = Measures.decode(packed, count: limits.limits.count)
    var (failing, missing, unread): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for (limit, value) in zip(limits.limits, values) {
      guard let value else {
        missing |= limit.bit
        continue
      }
      if !limit.admits(value.hundredths) { failing |= limit.bit }
    }
    for position in untold.positions { unread |= limits.limits[position].bit }
    let asked = row.known & unread
    let passing = asked & ~row.met & limits.judged & ~failing & ~missing
    for criterion in stored.set.criteria {
      let bit: UInt64 = 1 << UInt64(criterion.number - 1)
      if passing & bit != 0 { note(.indicatorsPass, criterion.number, "", row, of: unit) }
      guard asked & row.met & failing & bit != 0 else { continue }
      let missed = values.indices.filter { position in
        guard limits.limits[position].bit == bit, let value = values[position] else { return false }
        return !limits.limits[position].admits(value.hundredths)
      }
      let told = missed.filter { !untold.positions.contains($0) }
      let news = Set(missed.map { limits.limits[$0].indicator })
        .subtracting(told.map { limits.limits[$0].indicator })
      guard !news.isEmpty else { continue }
      let codes = news.sorted().map { "CT" + stored.set.indicators[$0].code }
      note(.indicatorFails, criterion.number, codes.joined(separator: ", "), row, of: unit)
    }
  }

  private func note(
    _ kind: ReportWarning.Kind,
    _ criterion: Int,
    _ detail: String,
    _ row: Assessments.Row,
    of unit: UnitTable.Entry
  ) {
    let report = Int(row.file)
    warnings.add(
      kind,
      file: summary.reports[report].label,
      line: Int(row.line),
      unit: unit.id,
      day: row.day,
      subject: "TC\(criterion)",
      detail: detail,
      report: report
    )
  }
}
