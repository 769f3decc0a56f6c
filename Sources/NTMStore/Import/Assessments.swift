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
    /// The first day under the set of the row: earlier figures have other criteria.
    var since: Int32
    /// Where `untold` has what the report of the row does not tell; -1 when it tells everything.
    var untold: Int32
  }

  /// What sheets have no columns for.
  var untold: [UntoldMeasures] = []
  var rows: [Row] = []
  var bytes: [UInt8] = []

  /// For each day a bit for every unit that has a row.
  private var seen: [Int32: [UInt64]] = [:]

  /// Keeps the place of a unit's row at a day; false when there is a row already.
  mutating func take(_ unit: Int, on day: Int32, of units: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(unit & 63)
    var words = seen.removeValue(forKey: day) ?? [UInt64](repeating: 0, count: (units + 63) / 64)
    let isNew = words[unit >> 6] & bit == 0
    words[unit >> 6] |= bit
    seen[day] = words
    return isNew
  }

  /// The row of a unit at a day.
  func row(of unit: Int, on day: Int32) -> Row? {
    rows.first { $0.unit == unit && $0.day == day }
  }

  /// Puts the rows in the order of the tree and the days.
  mutating func sort() { rows.sort { ($0.unit, $0.day) < ($1.unit, $1.day) } }
}

/// Reads reports of assessments into packed rows.
struct AssessmentReader {
  /// A set with what its rows need.
  private struct Ruler {
    var columns: AssessmentColumns
    var setID: Int64
    var set: CriteriaSet
    var limits: GroupLimits
    /// As in `Assessments.Row`.
    var untold: Int32
  }

  /// More different days in one file are no report any more.
  static let mostDays = 36

  let units: UnitTable
  let sets: SetTable
  /// The day on which the report comes in.
  let today: Day
  /// The labels of all reports of the import up to this one, which is the last.
  let files: [String]

  private var file: Int32 { Int32(files.count - 1) }

  /// Reads all rows of a sheet; `days` gets every day that occurs.
  func read(_ sheet: inout Sheet, into batch: inout Assessments, days: inout Set<Int32>) -> Int {
    guard !sets.all.isEmpty else {
      sheet.fault(.noCriteriaSet)
      return 0
    }
    let dayColumn = sheet.position("Ngày")
    guard dayColumn != nil || sheet.day != nil else {
      sheet.fault(.noDay)
      return 0
    }
    let places = PlaceReader(units, sheet.heading)
    var count = 0
    var ruler: Ruler?
    var lastDay: (text: [UInt8], day: Int32)?
    while sheet.next() {
      count += 1
      places.follow(sheet)
      // A report has one day on ten thousand lines.
      let field = dayColumn.map { sheet.reader.fields[$0] } ?? .empty
      let text = sheet.reader.bytes[field.start..<field.end]
      if lastDay.map({ !$0.text.elementsEqual(text) }) ?? true {
        guard let day = day(of: sheet, at: dayColumn) else { continue }
        guard let stored = sets.set(on: day) else {
          fault(.dateOutsideSets, sheet, at: dayColumn)
          continue
        }
        guard !stored.set.criteria.isEmpty else {
          sheet.fault(.noCriteriaSet)
          return count
        }
        if ruler?.setID != stored.id {
          guard let columns = AssessmentColumns(sheet, set: stored.set) else { return count }
          if !columns.untold.positions.isEmpty { batch.untold.append(columns.untold) }
          ruler = Ruler(
            columns: columns,
            setID: stored.id,
            set: stored.set,
            limits: GroupLimits(of: stored, sets: sets, units: units),
            untold: columns.untold.positions.isEmpty ? -1 : Int32(batch.untold.count - 1)
          )
        }
        if day > today { sheet.warn(.futureDay, day: day) }
        lastDay = (Array(text), day.number)
        days.insert(day.number)
        guard days.count <= AssessmentReader.mostDays else {
          sheet.fault(.tooManyDays(limit: AssessmentReader.mostDays))
          return count
        }
      }
      guard let ruler, let day = lastDay?.day else { continue }
      read(sheet, ruler: ruler, places: places, day: day, into: &batch)
    }
    places.finish(sheet)
    return count - places.skipped
  }

  /// The day of the present row: its own, or that of the whole sheet; `nil` for a fault, which is
  /// noted.
  private func day(of sheet: Sheet, at position: Int?) -> Day? {
    var day = sheet.day
    if let position, day == nil || !sheet.reader.fields[position].isEmpty {
      day = sheet.day(position, required: true)
    }
    if let day, let deadline = sets.deadline, sets.isAfterProgramme(day) {
      fault(.afterProgramme(deadline: deadline), sheet, at: position)
      return nil
    }
    return day
  }

  private func fault(_ kind: ImportFault.Kind, _ sheet: Sheet, at position: Int?) {
    if let position { sheet.fault(kind, at: position) } else { sheet.fault(kind) }
  }

  private func read(
    _ sheet: Sheet,
    ruler: Ruler,
    places: PlaceReader,
    day: Int32,
    into batch: inout Assessments
  ) {
    guard let unit = commune(sheet, ruler.columns, places, on: day) else { return }
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
      line: Int32(truncatingIfNeeded: sheet.line),
      since: ruler.set.valid.from.number,
      untold: ruler.untold
    )
    for (position, bit) in ruler.columns.states where !fields[position].isEmpty {
      switch state(bytes, fields[position]) ?? wordedState(sheet, position) {
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
      guard !field.isEmpty, let value = value(sheet, bytes, field, column, place) else {
        missing |= limits[column.measure].bit
        continue
      }
      if packed.count == start {
        for _ in 0..<mapSize { packed.append(0) }
      }
      packed[start + column.measure >> 3] |= 1 << UInt8(column.measure & 7)
      Counts.append(Measures.zigzag(value), to: &packed)
      let limit = limits[column.measure]
      if value < limit.low || value > limit.high { failing |= limit.bit }
    }
    return (failing, missing)
  }

  /// The hundredths of a value; `nil` for a fault, which is noted.
  @inline(__always)
  private func value(
    _ sheet: Sheet,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ field: Field,
    _ column: AssessmentColumns.MeasureColumn,
    _ place: Place
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
      guard let value = hundredths(bytes, field) ?? worded(sheet, column) else { return nil }
      if value < 0 || column.kind == .percent && value > 100_00 {
        warnOfRange(value, sheet, column, place)
      }
      if abs(value) > Int64(Indicator.largest) * 100 {
        sheet.fault(.outOfRange(low: 0, high: Indicator.largest), at: column.position)
        return nil
      }
      return value
    }
  }

  /// The commune of a row; `nil` for a fault, which is noted, and for a row that is about none.
  private func commune(
    _ sheet: Sheet,
    _ columns: AssessmentColumns,
    _ places: PlaceReader,
    on day: Int32
  ) -> Int? {
    guard let position = columns.code, sheet.hasCode(position) else {
      guard let name = columns.name else {
        _ = sheet.text(columns.code, required: true)
        return nil
      }
      switch places.unit(sheet, at: name, of: [.commune], on: Day(number: day)) {
      case .unit(let unit): return counted(unit, sheet, at: name) ? unit : nil
      case .section, .none: return nil
      }
    }
    let bytes = sheet.reader.bytes
    let code = sheet.reader.fields[position]
    let found = units.find(bytes[code.start..<code.end], on: day)
    // A number may be a district's code, and that of a commune which has lost its zeros.
    guard found.index >= 0, found.valid, units.entries[found.index].level == .commune else {
      guard let unit = sheet.unit(position, in: units, of: .commune) else { return nil }
      // Not even the first list reaches back to a commune that came later.
      guard let own = units.period(of: unit, on: day), units.entries[own].from <= day else {
        sheet.fault(.unitNotValid(on: Day(number: day)), at: position)
        return nil
      }
      return checked(own, sheet, columns, at: position)
    }
    return checked(found.index, sheet, columns, at: position)
  }

  private func checked(
    _ unit: Int,
    _ sheet: Sheet,
    _ columns: AssessmentColumns,
    at position: Int
  ) -> Int? {
    guard counted(unit, sheet, at: position) else { return nil }
    guard let column = columns.name else { return unit }
    let name = sheet.reader.fields[column]
    if units.hasName(unit, sheet.reader.bytes[name.start..<name.end]) { return unit }
    return sheet.checkName(column, of: unit, in: units) == .faulty ? nil : unit
  }

  /// Whether a unit is a commune of the programme; a fault is noted when it is not.
  private func counted(_ unit: Int, _ sheet: Sheet, at position: Int) -> Bool {
    let entry = units.entries[unit]
    if entry.level == .commune, entry.isCounted { return true }
    sheet.fault(.notACommune(type: entry.type), at: position)
    return false
  }
}

/// The states as the form writes them: Đ, K, R, in either case, x, 1 and 0.
@inline(__always)
private func state(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ field: Field
) -> CriterionState? {
  switch field.end - field.start {
  case 2:
    let isBarredD = bytes[field.start] == 0xC4 && bytes[field.start + 1] & 0xFE == 0x90
    return isBarredD ? .met : nil
  case 1:
    switch bytes[field.start] | 0x20 {
    case UInt8(ascii: "x"), UInt8(ascii: "1"): return .met
    case UInt8(ascii: "k"), UInt8(ascii: "0"): return .notMet
    case UInt8(ascii: "r"): return .disputed
    default: return nil
    }
  default: return nil
  }
}

/// The states as people write them out.
private func wordedState(_ sheet: Sheet, _ position: Int) -> CriterionState? {
  let text = sheet.text(position)
  return text.isEmpty ? .noReport : CriterionState(word: text)
}

/// A number with a decimal comma or point, as `Quantity` reads it.
@inline(__always)
private func hundredths(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ field: Field
) -> Int64? {
  guard (1...12).contains(field.end - field.start) else { return nil }
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

/// The slow way, for blanks, signs, quotes and the decimals of a computed number; `nil` when there
/// is none, with the fault noted unless the cell is blank.
private func worded(_ sheet: Sheet, _ column: AssessmentColumns.MeasureColumn) -> Int64? {
  let faults = sheet.faults.total
  var text = sheet.text(column.position)
  guard !text.isEmpty, sheet.faults.total == faults else { return nil }
  if column.kind == .percent, text.hasSuffix("%") {
    text = Line.tidied(String(text.dropLast()))
  }
  if let value = Quantity(text) ?? sheet.rounded(text, at: column.position) {
    return value.hundredths
  }
  sheet.fault(.badNumber, at: column.position)
  return nil
}
