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
  }

  var rows: [Row] = []
  var bytes: [UInt8] = []

  /// Puts the rows in the order of the tree and the days, and notes rows that are there twice.
  mutating func sort(files: [String], faults: Faults, units: UnitTable) {
    rows.sort { ($0.unit, $0.day, $0.file, $0.line) < ($1.unit, $1.day, $1.file, $1.line) }
    guard rows.count > 1 else { return }
    for index in 1..<rows.count {
      let (before, row) = (rows[index - 1], rows[index])
      guard before.unit == row.unit, before.day == row.day else { continue }
      faults.add(
        ImportFault(
          file: files[Int(row.file)],
          line: Int(row.line),
          column: "",
          value: units.code(Int(row.unit)),
          kind: .duplicateRow(firstFile: files[Int(before.file)], firstLine: Int(before.line))
        )
      )
    }
  }
}

/// Reads reports of assessments into packed rows.
struct AssessmentReader {
  /// A set with what its rows need.
  private struct Ruler {
    var columns: AssessmentColumns
    var setID: Int64
    var set: CriteriaSet
    var limits: GroupLimits
  }

  let units: UnitTable
  let sets: SetTable
  let file: Int32

  /// Reads all rows of a sheet; `days` gets every day that occurs.
  func read(_ sheet: inout Sheet, into batch: inout Assessments, days: inout Set<Int32>) -> Int {
    guard !sets.all.isEmpty else {
      sheet.fault(.noCriteriaSet)
      return 0
    }
    guard let dayColumn = sheet.position("Ngày") else { return 0 }
    var count = 0
    var ruler: Ruler?
    var lastDay: (text: [UInt8], day: Int32)?
    while sheet.next() {
      count += 1
      // A report has one day on ten thousand lines.
      let field = sheet.reader.fields[dayColumn]
      let text = sheet.reader.bytes[field.start..<field.end]
      if lastDay.map({ !$0.text.elementsEqual(text) }) ?? true {
        guard let day = sheet.day(dayColumn, required: true) else { continue }
        if let deadline = sets.deadline, sets.isAfterProgramme(day) {
          sheet.fault(.afterProgramme(deadline: deadline), at: dayColumn)
          continue
        }
        guard let stored = sets.set(on: day) else {
          sheet.fault(.dateOutsideSets, at: dayColumn)
          continue
        }
        guard !stored.set.criteria.isEmpty else {
          sheet.fault(.noCriteriaSet)
          return count
        }
        if ruler?.setID != stored.id {
          let faults = sheet.faults.total
          guard let columns = AssessmentColumns(sheet, set: stored.set),
            sheet.faults.total == faults
          else { return count }
          ruler = Ruler(
            columns: columns,
            setID: stored.id,
            set: stored.set,
            limits: GroupLimits(of: stored, sets: sets, units: units)
          )
        }
        lastDay = (Array(text), day.number)
        days.insert(day.number)
      }
      guard let ruler, let day = lastDay?.day else { continue }
      read(sheet, ruler: ruler, day: day, into: &batch)
    }
    return count
  }

  private func read(
    _ sheet: Sheet,
    ruler: Ruler,
    day: Int32,
    into batch: inout Assessments
  ) {
    guard let unit = commune(sheet, ruler.columns, on: day) else { return }
    let bytes = sheet.reader.bytes
    let fields = sheet.reader.fields
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
      line: Int32(truncatingIfNeeded: sheet.line)
    )
    for (position, bit) in ruler.columns.states {
      let field = fields[position]
      if field.start == field.end { continue }
      switch state(bytes, field) ?? wordedState(sheet, position) {
      case .met:
        row.known |= bit
        row.met |= bit
      case .notMet: row.known |= bit
      case .disputed: row.disputed |= bit
      case .noReport: break
      case nil: sheet.fault(.badState, at: position)
      }
    }
    let limits = ruler.limits.limits(for: units.entries[unit])
    let failing = pack(sheet, ruler.columns, limits.limits, into: &batch.bytes)
    row.count = batch.bytes.count - row.start
    if row.known | row.disputed == 0, row.count == 0 {
      sheet.warn(.emptyRow, units.code(unit)) { "" }
      return
    }
    if failing & row.met != 0 {
      sheet.warn(.indicatorFails, units.code(unit)) {
        "TC\((failing & row.met).trailingZeroBitCount + 1)"
      }
    }
    let words = CriteriaWords(known: row.known, met: row.met, disputed: row.disputed)
    row.standing = Int8(ruler.set.standing(of: words).number)
    batch.rows.append(row)
  }

  /// Packs the values as `Measures` describes.
  ///
  /// - Returns: the criteria of which an indicator misses its threshold.
  private func pack(
    _ sheet: Sheet,
    _ columns: AssessmentColumns,
    _ limits: [Limits.Limit],
    into packed: inout [UInt8]
  ) -> UInt64 {
    let start = packed.count
    let bytes = sheet.reader.bytes
    let fields = sheet.reader.fields
    let mapSize = (limits.count + 7) / 8
    var failing: UInt64 = 0
    for column in columns.measures {
      let field = fields[column.position]
      if field.start == field.end { continue }
      guard let value = value(sheet, bytes, field, column) else { continue }
      if packed.count == start {
        for _ in 0..<mapSize { packed.append(0) }
      }
      packed[start + column.measure >> 3] |= 1 << UInt8(column.measure & 7)
      Counts.append(Measures.zigzag(value), to: &packed)
      let limit = limits[column.measure]
      if value < limit.low || value > limit.high { failing |= limit.bit }
    }
    return failing
  }

  /// The hundredths of a value; `nil` for a fault, which is noted.
  @inline(__always)
  private func value(
    _ sheet: Sheet,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ field: RecordReader.Field,
    _ column: AssessmentColumns.MeasureColumn
  ) -> Int64? {
    switch column.kind {
    case .boolean, .province:
      switch state(bytes, field) ?? wordedState(sheet, column.position) {
      case .met: return 100
      case .notMet: return 0
      case .noReport: return nil
      case .disputed, nil:
        sheet.fault(.badState, at: column.position)
        return nil
      }
    case .percent, .number:
      guard let value = hundredths(bytes, field) ?? worded(sheet, column.position) else {
        sheet.fault(.badNumber, at: column.position)
        return nil
      }
      guard value >= 0, column.kind == .number || value <= 100_00 else {
        sheet.fault(.outOfRange(low: 0, high: 100), at: column.position)
        return nil
      }
      return value
    }
  }

  /// The commune of a row; `nil` for a fault, which is noted.
  private func commune(_ sheet: Sheet, _ columns: AssessmentColumns, on day: Int32) -> Int? {
    let bytes = sheet.reader.bytes
    let code = sheet.reader.fields[columns.code]
    let found = units.find(bytes[code.start..<code.end], on: day)
    guard found.index >= 0, found.valid else {
      guard let unit = sheet.unit(columns.code, in: units, of: .commune) else { return nil }
      let entry = units.entries[unit]
      guard entry.from <= day, day < entry.until else {
        sheet.fault(.unitNotValid(on: Day(number: day)), at: columns.code)
        return nil
      }
      return checked(unit, sheet, columns)
    }
    return checked(found.index, sheet, columns)
  }

  private func checked(_ unit: Int, _ sheet: Sheet, _ columns: AssessmentColumns) -> Int? {
    let entry = units.entries[unit]
    guard entry.level == .commune, entry.isCounted else {
      sheet.fault(.notACommune(type: entry.type), at: columns.code)
      return nil
    }
    let name = sheet.reader.fields[columns.name]
    if units.hasName(unit, sheet.reader.bytes[name.start..<name.end]) { return unit }
    return sheet.checkName(columns.name, of: unit, in: units) ? unit : nil
  }
}

/// The states as the form writes them: Đ, K, R, in either case.
@inline(__always)
private func state(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ field: RecordReader.Field
) -> CriterionState? {
  switch field.end - field.start {
  case 2:
    let isBarredD = bytes[field.start] == 0xC4 && bytes[field.start + 1] & 0xFE == 0x90
    return isBarredD ? .met : nil
  case 1:
    switch bytes[field.start] | 0x20 {
    case UInt8(ascii: "k"): return .notMet
    case UInt8(ascii: "r"): return .disputed
    default: return nil
    }
  default: return nil
  }
}

/// The states as people write them out.
private func wordedState(_ sheet: Sheet, _ position: Int) -> CriterionState? {
  let text = sheet.text(position)
  switch Folding.folded(text) {
  case "": return .noReport
  case "d" where text != "d" && text != "D": return .met
  case "dat": return .met
  case "k", "khong", "khong dat", "chua dat": return .notMet
  case "r", "ra soat", "dang ra soat": return .disputed
  default: return nil
  }
}

/// A number with a decimal comma or point, as `Quantity` reads it.
@inline(__always)
private func hundredths(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ field: RecordReader.Field
) -> Int64? {
  guard field.end - field.start <= 12 else { return nil }
  var whole: Int64 = 0
  var decimals = -1
  for index in field.start..<field.end {
    let byte = bytes[index]
    if byte >= 48, byte <= 57 {
      guard decimals < 2 else { return nil }
      whole = whole * 10 + Int64(byte - 48)
      if decimals >= 0 { decimals += 1 }
    } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), decimals < 0,
      index > field.start
    {
      decimals = 0
    } else {
      return nil
    }
  }
  switch decimals {
  case -1: return whole * 100
  case 1: return whole * 10
  case 2: return whole
  default: return nil
  }
}

/// The slow way, for blanks, signs and quotes.
private func worded(_ sheet: Sheet, _ position: Int) -> Int64? {
  Quantity(sheet.text(position))?.hundredths
}
