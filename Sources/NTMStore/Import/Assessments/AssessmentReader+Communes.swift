internal import NTMModel

extension AssessmentReader {
  /// The commune of a row, as it was on a day or at any time; `nil` for a fault, which is noted, and
  /// for a row that is about none.
  func commune(
    _ sheet: Sheet,
    _ columns: AssessmentColumns,
    _ places: PlaceReader,
    on day: Int32?
  ) -> Int? {
    guard let position = columns.code, sheet.hasCode(position) else {
      guard let name = columns.name else {
        _ = sheet.text(columns.code, required: true)
        return nil
      }
      let day = day.map { Day(number: $0) }
      switch places.unit(sheet, at: name, of: [.commune], on: day) {
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
      guard let day else { return checked(unit, sheet, columns, at: position) }
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
