internal import NTMModel
internal import Workbooks

extension Sheet {
  /// The unit a cell names by its code, of whatever period; `nil` for a fault, which is noted.
  ///
  /// A known code of another level than the one that is meant is returned all the same.
  func unit(_ position: Int?, in units: UnitTable, of level: Level? = nil) -> Int? {
    let code = text(position, required: true)
    guard let position, !code.isEmpty else { return nil }
    let isCode =
      code.utf8.count <= 16
      && code.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "-")
      }
    guard isCode else {
      fault(.badCode, at: position)
      return nil
    }
    let index = units.find(code)
    if index >= 0, level == nil || units.entries[index].level == level { return index }
    // Spreadsheets take codes for numbers.
    if code.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      var padded = code
      while padded.utf8.count < 5 {
        padded = "0" + padded
        let meant = units.find(padded)
        if meant >= 0, level == nil || units.entries[meant].level == level {
          // A number of a workbook has lost them without anybody's doing; the name says that this
          // is the one.
          if reader.fields[position].kind == .number, isNamed(meant, in: units) { return meant }
          fault(.codeLostZeros(meant: padded), at: position)
          return nil
        }
      }
    }
    if index >= 0 { return index }
    fault(.unknownUnit, at: position)
    return nil
  }

  /// Whether the row has a name, and it is the unit's.
  private func isNamed(_ unit: Int, in units: UnitTable) -> Bool {
    guard let position = position("Tên xã") ?? position("Tên đơn vị") else { return false }
    let name = text(position)
    return !name.isEmpty && units.accepts(name, for: unit)
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

  /// Whether the name in a cell can stand for the unit; an empty one says nothing.
  func checkName(_ position: Int?, of unit: Int, in units: UnitTable) -> Bool {
    let faults = faults.total
    let name = text(position)
    guard let position, self.faults.total == faults else { return false }
    if name.isEmpty || units.accepts(name, for: unit) { return true }
    fault(.nameMismatch(expected: units.name(unit)), at: position)
    return false
  }
}
