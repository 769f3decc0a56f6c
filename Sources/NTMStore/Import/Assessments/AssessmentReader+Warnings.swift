internal import NTMModel

/// What a row of figures says against itself.
extension AssessmentReader {
  /// Whose figures of which day a row has.
  struct Place {
    var unit: Int64
    var day: Day
  }

  /// Warns of criteria that are met although indicators miss their thresholds.
  func warnOfFailing(
    _ criteria: UInt64,
    _ packed: [UInt8],
    _ sheet: Sheet,
    _ set: CriteriaSet,
    _ limits: Limits,
    _ place: Place
  ) {
    let values = Measures.decode(packed, count: limits.limits.count)
    for number in numbers(criteria) {
      var codes: [String] = []
      for (limit, value) in zip(limits.limits, values) where limit.bit == 1 << UInt64(number - 1) {
        guard let value = value?.hundredths, value < limit.low || value > limit.high else {
          continue
        }
        let code = "CT" + set.indicators[limit.indicator].code
        if codes.last != code { codes.append(code) }
      }
      sheet.warn(
        .indicatorFails,
        unit: place.unit,
        day: place.day,
        subject: "TC\(number)",
        detail: codes.joined(separator: ", ")
      )
    }
  }

  /// Warns of criteria that are not met although all indicators reach their thresholds.
  func warnOfPassing(_ criteria: UInt64, _ sheet: Sheet, _ place: Place) {
    for number in numbers(criteria) {
      sheet.warn(.indicatorsPass, unit: place.unit, day: place.day, subject: "TC\(number)")
    }
  }

  /// Warns of a value that cannot be one of its indicator.
  func warnOfRange(
    _ value: Int64,
    _ sheet: Sheet,
    _ column: AssessmentColumns.MeasureColumn,
    _ place: Place
  ) {
    sheet.warn(
      .outOfRange,
      unit: place.unit,
      day: place.day,
      subject: column.heading,
      detail: Quantity(hundredths: value).plain
    )
  }

  /// Warns where the row says another number of criteria met than it has.
  func checkCount(_ sheet: Sheet, _ columns: AssessmentColumns, met: Int, _ place: Place) {
    guard let position = columns.count, !sheet.reader.fields[position].isEmpty else { return }
    guard let value = sheet.quantity(position), value != Quantity(met) else { return }
    sheet.warn(
      .countDiffers,
      unit: place.unit,
      day: place.day,
      detail: "\(value.plain) / \(met)"
    )
  }

  /// The numbers of the criteria in a word.
  private func numbers(_ word: UInt64) -> [Int] {
    (1...63).filter { word >> UInt64($0 - 1) & 1 != 0 }
  }
}
