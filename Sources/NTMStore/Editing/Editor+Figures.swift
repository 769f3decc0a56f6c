internal import GRDB
internal import NTMModel

extension Editor {
  /// One figure of a commune.
  enum Figure {
    case criterion(Int)
    case indicator(String, part: Int)

    var field: Change.Field {
      switch self {
      case .criterion(let number): .criterion(number)
      case .indicator(let code, let part): .indicator(code, part: part)
      }
    }
  }

  /// The figures of a commune that are corrected, or begun where there are none.
  struct Target {
    var unit: StoredUnit
    var set: CriteriaSet
    var day: Int32
    var words: CriteriaWords
    var measures: [UInt8]
    /// Where the figures as a whole come from; `nil` where there are none.
    var report: Int64?
  }

  func write(_ edit: Edit, of code: UnitCode, _ figure: Figure) throws -> EditOutcome {
    var target = try target(code, on: edit.day)
    let (now, isEmptied) = try change(figure, to: edit.new, in: &target)
    let overtaken = try compare(
      edit,
      now: now,
      place: code,
      field: figure.field,
      day: Day(number: target.day)
    )
    if let overtaken { return overtaken }
    guard !isEmptied else { throw EditRefusal.onlyFigure(of: Day(number: target.day)) }
    let province = try Provinces.province(of: target.unit.id, in: db)
    let checks = { [target] in try self.checkFigures(target, figure) }
    return try written(edit, old: now, day: target.day, province: province, checks: checks) {
      report in
      let writer = try AssessmentWriter(db, journal: journal)
      try target.measures.withUnsafeBytes { measures in
        let entry = AssessmentWriter.Entry(
          day: target.day,
          words: target.words,
          measures: measures,
          report: target.report ?? report,
          standing: target.set.standing(of: target.words).number,
          journalReport: report
        )
        _ = try writer.write([entry], of: target.unit.id, province: province)
      }
      touched.add(target.unit.id, from: target.day)
    }
  }

  /// The figures that hold on a day under the set of that day.
  private func target(_ code: UnitCode, on day: Day) throws -> Target {
    guard let reportingDay = try ReportingDays(db).last(upTo: day) else {
      throw EditRefusal.noReportingDay(on: day)
    }
    let unit = try unit(code, on: reportingDay)
    guard unit.unit.level == .commune, unit.unit.isCounted else {
      throw EditRefusal.notACommune(unit.unit)
    }
    let stored = try shelf.set(on: reportingDay, in: db)
    var target = Target(
      unit: unit,
      set: stored.set,
      day: reportingDay.number,
      words: .empty,
      measures: [],
      report: nil
    )
    var rows = try SelectedRows(
      db,
      """
      SELECT day, known, met, disputed, measures, report
      FROM assessment
      WHERE unit = ?1 AND day BETWEEN ?2 AND ?3 AND until > ?3
      """,
      unit.id,
      shelf.firstDay(ofSetOn: reportingDay).number,
      reportingDay.number
    )
    if try rows.next() {
      target.day = rows.day(0).number
      target.words = try CriteriaWords(rows, at: 1)
      target.measures = rows.withBytes(4) { Array($0) }
      target.report = rows.int64(5)
    }
    return target
  }

  /// Puts a new value into the figures.
  ///
  /// - Returns: what stood there, and whether nothing is left.
  private func change(
    _ figure: Figure,
    to value: Edit.Value,
    in target: inout Target
  ) throws -> (now: Edit.Value, isEmptied: Bool) {
    let now: Edit.Value
    switch figure {
    case .criterion(let number):
      guard (1...max(1, target.set.count)).contains(number), target.set.count > 0 else {
        throw EditRefusal.unknownCriterion(number, count: target.set.count)
      }
      guard case .state(let state) = value else { throw EditRefusal.wrongKind }
      now = .state(target.words[number - 1])
      target.words[number - 1] = state
    case .indicator(let code, let part):
      guard case .quantity(let quantity) = value else { throw EditRefusal.wrongKind }
      let measure = try measure(code, part: part, in: target.set)
      if let quantity { try check(quantity, of: target.set, measure: measure) }
      var values = Measures.decode(target.measures, count: target.set.measures.count)
      now = .quantity(values[measure])
      values[measure] = quantity
      target.measures = Measures.encode(values)
    }
    return (now, !target.words.hasReport && target.measures.isEmpty)
  }

  /// The place of an indicator's part among the measures of a set.
  private func measure(_ code: String, part: Int, in set: CriteriaSet) throws -> Int {
    guard let position = set.indicators.firstIndex(where: { $0.code == code }) else {
      throw EditRefusal.unknownIndicator(code)
    }
    let measure = Measure(indicator: position, part: part - 1)
    guard let index = set.measures.firstIndex(of: measure) else {
      throw EditRefusal.noSecondPart(indicator: code)
    }
    return index
  }

  /// The same limits as a report has: what is unusual is taken and warned of.
  private func check(_ value: Quantity, of set: CriteriaSet, measure: Int) throws {
    switch set.indicators[set.measures[measure].indicator].kind {
    case .boolean, .province:
      guard value == Quantity(0) || value == Quantity(1) else { throw EditRefusal.notYesOrNo }
    case .percent, .number:
      guard abs(value.hundredths) <= Int64(Indicator.largest) * 100 else {
        throw EditRefusal.outOfRange(low: 0, high: Indicator.largest)
      }
    }
  }
}
