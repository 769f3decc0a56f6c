internal import NTMModel

/// Finds the communes that rows name without a code, by what stands around the names.
///
/// A district may stand in a column, merged over its communes, or in a row of its own above them;
/// the province may stand in a column or in the title.
final class PlaceReader {
  enum Found {
    case unit(Int)
    /// The row is the heading of a district.
    case section
    /// The name is no unit; the fault is noted unless the row is only a remark.
    case none
  }

  /// Rows that were about no commune: headings of districts, and remarks.
  private(set) var skipped = 0
  private let units: UnitTable
  private let title: String
  private var section: Int?
  private var province: Carried
  private var district: Carried

  /// What a column said last: a merged cell stands in the first of its rows only.
  private struct Carried {
    var level: Level
    /// The columns of codes and of names.
    var positions: [Int]
    var position = 0
    var text = ""
    /// `nil` while nobody has asked for them.
    var units: [Int]?
  }

  init(_ units: UnitTable, _ heading: Heading) {
    self.units = units
    title = heading.title
    func carried(_ level: Level, _ names: [String]) -> Carried {
      Carried(level: level, positions: names.compactMap { heading.positions[$0] })
    }
    province = carried(.province, ["Mã tỉnh", "Tên tỉnh"])
    district = carried(.district, ["Mã huyện", "Tên huyện"])
  }

  /// Keeps in mind what the present row says of district and province.
  func follow(_ sheet: Sheet) {
    let movesProvince = follow(sheet, &province)
    let movesDistrict = follow(sheet, &district)
    if movesProvince { district.units = nil }
    if movesProvince || movesDistrict { section = nil }
  }

  /// Whether a column says something else than in the rows above.
  private func follow(_ sheet: Sheet, _ carried: inout Carried) -> Bool {
    for position in carried.positions {
      let field = sheet.reader.fields[position]
      guard !field.isEmpty, let raw = sheet.reader.text(field) else { continue }
      let text = Line.tidied(raw)
      guard !text.isEmpty else { continue }
      guard text != carried.text else { return false }
      carried.text = text
      carried.position = position
      carried.units = nil
      return true
    }
    return false
  }

  /// The unit of one of the levels that the present row names.
  func unit(_ sheet: Sheet, at position: Int, of levels: [Level], on day: Day?) -> Found {
    let faults = sheet.faults.total
    let name = sheet.text(position)
    guard sheet.faults.total == faults else { return .none }
    let provinces = resolved(&province, within: [], sheet, on: day)
    let districts = resolved(&district, within: provinces, sheet, on: day)
    guard sheet.faults.total == faults else { return .none }
    guard !name.isEmpty else {
      sheet.fault(.missingValue, at: position)
      return .none
    }
    let all = levels.flatMap { units.names.find(name, of: $0, on: day, in: units) }
    let places = districts.isEmpty ? section.map { [$0] } ?? provinces : districts
    let narrow = within(places, all)
    let found = narrow.count > 1 ? inTitle(narrow) : narrow
    if found.count == 1 { return .unit(found[0]) }
    if all.isEmpty, !levels.contains(.district), isSection(name, within: provinces, on: day) {
      skipped += 1
      return .section
    }
    if found.isEmpty {
      guard sheet.isRemark else {
        sheet.fault(.unknownName, at: position)
        return .none
      }
      skipped += 1
      sheet.warnOfRemark()
    } else {
      let candidates = found.prefix(5).map(units.described)
      sheet.fault(.ambiguousName(candidates: Array(candidates)), at: position)
    }
    return .none
  }

  /// Takes a name for the district of the rows that follow.
  private func isSection(_ name: String, within provinces: [Int], on day: Day?) -> Bool {
    let found = within(provinces, units.names.find(name, of: .district, on: day, in: units))
    let narrow = found.count > 1 ? inTitle(found) : found
    guard narrow.count == 1 else { return false }
    section = narrow[0]
    return true
  }

  /// Those that lie in one of the places; all when there are none.
  private func within(_ places: [Int], _ found: [Int]) -> [Int] {
    guard !places.isEmpty else { return found }
    return found.filter { index in
      places.contains { $0 <= index && index <= units.entries[$0].last }
    }
  }

  /// Those whose district or province the title or the name of the sheet gives; all when none does.
  private func inTitle(_ found: [Int]) -> [Int] {
    for level in [Level.province, .district] {
      let named = found.filter { index in
        above(index, level).map { title.contains(" " + Form.folded(fullName($0)) + " ") } ?? false
      }
      if named.count == 1 { return named }
    }
    return found
  }

  private func above(_ index: Int, _ level: Level) -> Int? {
    var index = index
    while index >= 0, units.entries[index].level > level { index = units.entries[index].parent }
    return index >= 0 && units.entries[index].level == level ? index : nil
  }

  private func fullName(_ index: Int) -> String {
    units.entries[index].type + " " + units.name(index)
  }

  /// The units that a column names; none when the form has no such column.
  private func resolved(
    _ carried: inout Carried,
    within places: [Int],
    _ sheet: Sheet,
    on day: Day?
  ) -> [Int] {
    guard !carried.text.isEmpty else { return [] }
    if let units = carried.units { return units }
    let coded = units.find(carried.text)
    let found =
      coded >= 0 && units.entries[coded].level == carried.level
      ? [coded] : units.names.find(carried.text, of: carried.level, on: day, in: units)
    let lying = within(places, found)
    carried.units = lying
    if lying.isEmpty { sheet.fault(.unknownName, at: carried.position) }
    return lying
  }
}
