internal import NTMModel
internal import Workbooks

/// What the name beside a code says of the unit that the code means.
enum NameCheck {
  /// There is no such column, or its cell is blank.
  case silent
  case agrees
  /// It is another unit's, or no text; the fault is noted.
  case faulty
}

extension Sheet {
  /// The unit a cell names by its code, of whatever period; `nil` for a fault, which is noted.
  ///
  /// Spreadsheets take codes for numbers and lose their zeros: what is shorter than the codes of a
  /// level may mean one with zeros before it. The level that is asked for and the name in the row
  /// decide; where they do not, the readings are a fault. A known code of another level than the one
  /// that is meant is returned all the same.
  ///
  /// - Parameters:
  ///   - position: the column with the code; `nil` where the form has none.
  ///   - units: the units of all periods.
  ///   - level: the level that is meant; `nil` where the form takes several.
  ///   - name: the column with the unit's name; by default that of the form.
  /// - Returns: the position of the unit; `nil` for a fault, which is noted.
  func unit(
    _ position: Int?,
    in units: UnitTable,
    of level: Level? = nil,
    named name: Int? = nil
  ) -> Int? {
    let code = text(position, required: true)
    guard let position, !code.isEmpty else { return nil }
    guard Sheet.isCode(code) else {
      fault(.badCode, at: position)
      return nil
    }
    let exact = units.find(code)
    var readings = exact >= 0 ? [exact] : []
    // A text of a workbook is what somebody typed.
    let isTyped = level == nil && !reader.hasFixedWidth && reader.fields[position].kind == .text
    if !isTyped { readings += units.padded(code, of: level.map { [$0] } ?? Level.coded) }
    guard let first = readings.first else {
      fault(.unknownUnit, at: position)
      return nil
    }
    let named = readings.filter { isNamed($0, at: name, in: units) }
    let fitting = named.filter { level == nil || units.entries[$0].level == level }
    if fitting.count == 1 { return fitting[0] }
    if named.count == 1 { return named[0] }
    guard readings.count == 1 else {
      fault(.ambiguousCode(candidates: readings.map(units.described)), at: position)
      return nil
    }
    if exact < 0, named.isEmpty, isNameless(name) {
      warn(.codePadded, unit: units.entries[first].id, subject: code, detail: units.code(first))
    }
    return first
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count <= 16
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }

  /// Whether the row has a name, and it is that of the unit in any of its periods.
  private func isNamed(_ unit: Int, at name: Int?, in units: UnitTable) -> Bool {
    let name = text(name ?? names.first)
    return !name.isEmpty && units.periods(of: unit).contains { units.accepts(name, for: $0) }
  }

  private func isNameless(_ name: Int?) -> Bool {
    (name ?? names.first).map { reader.fields[$0].isEmpty } ?? true
  }

  /// Whether the row gives a code for its place.
  func hasCode(_ position: Int?) -> Bool {
    position.map { !reader.fields[$0].isEmpty } ?? false
  }

  /// The unit as it was on a day; `nil` for a fault, which is noted.
  func unit(_ unit: Int, at position: Int?, on day: Day, in units: UnitTable) -> Int? {
    if let found = units.period(of: unit, on: day.number) { return found }
    if let position { fault(.unitNotValid(on: day), at: position) }
    return nil
  }

  /// Holds the name in a cell against the unit.
  func checkName(_ position: Int?, of unit: Int, in units: UnitTable) -> NameCheck {
    guard let position else { return .silent }
    let faults = faults.total
    let name = text(position)
    guard self.faults.total == faults else { return .faulty }
    if name.isEmpty { return .silent }
    if units.accepts(name, for: unit) { return .agrees }
    fault(.nameMismatch(expected: units.name(unit)), at: position)
    return .faulty
  }
}

extension Level {
  /// The levels whose codes are numbers, the longest codes first.
  fileprivate static let coded: [Level] = [.commune, .district, .province]
}
