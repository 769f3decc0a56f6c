internal import NTMModel

extension AssessmentReader {
  private var file: Int32 { Int32(files.count - 1) }

  /// Reads the present row into the batch, or notes all that is wrong with it.
  func read(
    _ sheet: Sheet,
    ruler: Ruler,
    places: PlaceReader,
    day: Int32,
    into batch: inout Assessments
  ) {
    let faults = sheet.faults.total
    guard let unit = commune(sheet, ruler.columns, places, on: day) else {
      if sheet.faults.total > faults { checkFigures(sheet, ruler.columns) }
      return
    }
    var row = Assessments.Row(
      unit: Int32(unit),
      day: day,
      known: 0,
      met: 0,
      disputed: 0,
      start: batch.bytes.count,
      count: 0,
      standing: 0,
      file: file,
      line: Int32(truncatingIfNeeded: sheet.line),
      since: ruler.set.valid.from.number,
      untold: ruler.untold
    )
    readStates(sheet, ruler.columns, into: &row)
    let limits = ruler.limits.limits(for: units.entries[unit])
    let place = Place(unit: units.entries[unit].id, day: Day(number: day))
    let verdict = pack(sheet, ruler.columns, limits.limits, place, into: &batch.bytes)
    row.count = batch.bytes.count - row.start
    if row.known | row.disputed == 0, row.count == 0 {
      sheet.warn(.emptyRow, unit: place.unit, day: place.day)
      return
    }
    let failing = verdict.failing & row.met
    if failing != 0 {
      warnOfFailing(failing, Array(batch.bytes[row.start...]), sheet, ruler.set, limits, place)
    }
    let passing = limits.judged & ~verdict.failing & ~verdict.missing & ~ruler.columns.absent
    if passing & row.known & ~row.met != 0 {
      warnOfPassing(passing & row.known & ~row.met, sheet, place)
    }
    checkCount(sheet, ruler.columns, met: row.met.nonzeroBitCount, place)
    guard batch.take(unit, on: day, of: units.entries.count) else {
      batch.bytes.removeSubrange(row.start...)
      return noteDuplicate(sheet, unit, day, in: batch)
    }
    let words = CriteriaWords(known: row.known, met: row.met, disputed: row.disputed)
    row.standing = Int8(ruler.set.standing(of: words).number)
    batch.rows.append(row)
  }

  /// Notes what is wrong with a row that has no day.
  func checkRow(_ sheet: Sheet, _ ruler: Ruler, _ places: PlaceReader) {
    _ = commune(sheet, ruler.columns, places, on: nil)
    checkFigures(sheet, ruler.columns)
  }

  /// Notes what is wrong with the figures of a row that is refused already.
  private func checkFigures(_ sheet: Sheet, _ columns: AssessmentColumns) {
    let fields = sheet.reader.fields
    for (position, _) in columns.states where !fields[position].isEmpty {
      _ = sheet.state(at: position)
    }
    for column in columns.measures where !fields[column.position].isEmpty {
      _ = sheet.hundredths(of: column)
    }
  }

  @inline(__always)
  private func readStates(
    _ sheet: Sheet,
    _ columns: AssessmentColumns,
    into row: inout Assessments.Row
  ) {
    let bytes = sheet.reader.bytes
    let fields = sheet.reader.fields
    for (position, bit) in columns.states where !fields[position].isEmpty {
      let state = FigureCell.state(bytes, fields[position]) ?? sheet.state(at: position)
      switch state {
      case .met:
        row.known |= bit
        row.met |= bit
      case .notMet: row.known |= bit
      case .disputed: row.disputed |= bit
      case .noReport, nil: break
      }
    }
  }

  /// Notes where the row stood before; when there are very many, only that there is another one.
  private func noteDuplicate(_ sheet: Sheet, _ unit: Int, _ day: Int32, in batch: Assessments) {
    let isKept = sheet.faults.total < Faults.kept
    let first = isKept ? batch.row(of: unit, on: day) : nil
    sheet.fault(
      .duplicateRow(
        firstFile: first.map { files[Int($0.file)] } ?? "",
        firstLine: first.map { Int($0.line) } ?? 0
      ),
      value: units.code(unit)
    )
  }

  /// Packs the values as `Measures` describes.
  ///
  /// - Returns: the criteria of which an indicator misses its threshold, and those of which one has
  ///   no value.
  private func pack(
    _ sheet: Sheet,
    _ columns: AssessmentColumns,
    _ limits: [Limits.Limit],
    _ place: Place,
    into packed: inout [UInt8]
  ) -> (failing: UInt64, missing: UInt64) {
    let start = packed.count
    let bytes = sheet.reader.bytes
    let fields = sheet.reader.fields
    let mapSize = (limits.count + 7) / 8
    var (failing, missing): (UInt64, UInt64) = (0, 0)
    for column in columns.measures {
      let field = fields[column.position]
      let limit = limits[column.measure]
      guard !field.isEmpty, let value = value(sheet, bytes, field, column) else {
        missing |= limit.bit
        continue
      }
      if packed.count == start {
        for _ in 0..<mapSize { packed.append(0) }
      }
      packed[start + column.measure >> 3] |= 1 << UInt8(column.measure & 7)
      Counts.append(Measures.zigzag(value), to: &packed)
      if value < limit.low || value > limit.high { failing |= limit.bit }
      if value < 0 || column.kind == .percent && value > 100_00 {
        warnOfRange(value, sheet, column, place)
      }
      if abs(value) > Int64(Indicator.largest) * 100 {
        sheet.fault(.outOfRange(low: 0, high: Indicator.largest), at: column.position)
      }
    }
    return (failing, missing)
  }

  /// The hundredths of a value; `nil` for a fault, which is noted.
  @inline(__always)
  private func value(
    _ sheet: Sheet,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ field: Field,
    _ column: AssessmentColumns.MeasureColumn
  ) -> Int64? {
    switch column.kind {
    case .boolean, .province:
      switch FigureCell.state(bytes, field) {
      case .met: 100
      case .notMet: 0
      case .disputed, .noReport, nil: sheet.hundredths(of: column)
      }
    case .percent, .number: FigureCell.hundredths(bytes, field) ?? sheet.hundredths(of: column)
    }
  }
}
