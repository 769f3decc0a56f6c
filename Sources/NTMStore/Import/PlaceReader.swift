internal import NTMModel

/// Finds the communes that rows name without a code, by what stands around the names.
///
/// A district may stand in a column, merged over its communes, or in a row of its own above them;
/// the province may stand in a column or in the title. A blank cell says what the one above it does
/// only where the two are merged, which a workbook tells behind its rows: `finish` looks then.
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
  private var passedOver = 0
  private var province: Carried
  private var district: Carried
  /// The rows whose unit rests on a cell above a blank one.
  private var leaning: [(line: Int, column: Int)] = []

  /// What a column said last: a merged cell stands in the first of its rows only.
  private struct Carried {
    var level: Level
    /// The columns of codes and of names.
    var positions: [Int]
    var position = 0
    var text = ""
    /// Whether the present row says it, rather than one above.
    var isOwn = false
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
  ///
  /// A row that was passed over may have been meant for the heading of the next district, so the one
  /// above it counts no longer.
  func follow(_ sheet: Sheet) {
    if sheet.rowsPassedOver != passedOver { section = nil }
    passedOver = sheet.rowsPassedOver
    let movesProvince = follow(sheet, &province)
    let movesDistrict = follow(sheet, &district)
    if movesProvince { district.units = nil }
    if movesProvince || movesDistrict { section = nil }
  }

  /// Whether a column says something else than in the rows above.
  private func follow(_ sheet: Sheet, _ carried: inout Carried) -> Bool {
    carried.isOwn = false
    for position in carried.positions {
      let field = sheet.reader.fields[position]
      guard !field.isEmpty, let raw = sheet.reader.text(field) else { continue }
      let text = Line.tidied(raw)
      guard !text.isEmpty else { continue }
      carried.isOwn = true
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
    // A CSV file has no merged cells: a blank one says nothing.
    let leans = !sheet.reader.hasFixedWidth
    let provinces =
      province.isOwn || leans ? resolved(&province, within: [], sheet, on: day) : []
    let districts =
      district.isOwn || leans ? resolved(&district, within: provinces, sheet, on: day) : []
    guard sheet.faults.total == faults else { return .none }
    guard !name.isEmpty else {
      sheet.fault(.missingValue, at: position)
      return .none
    }
    let all = levels.flatMap { units.names.find(name, of: $0, on: day, in: units) }
    let found = narrowed(all, to: districts.isEmpty ? section.map { [$0] } ?? provinces : districts)
    if found.count == 1 {
      let own = district.isOwn ? districts : section.map { [$0] } ?? []
      noteLeaning(sheet, found, from: all, own.isEmpty && province.isOwn ? provinces : own)
      return .unit(found[0])
    }
    if all.isEmpty, !levels.contains(.district), isSection(name, within: provinces, on: day) {
      skipped += 1
      return .section
    }
    guard found.isEmpty else {
      sheet.fault(.ambiguousName(candidates: found.map(units.described)), at: position)
      return .none
    }
    guard sheet.isRemark, !isCalledSection(name) else {
      sheet.fault(.unknownName, at: position)
      return .none
    }
    skipped += 1
    section = nil
    sheet.warnOfRemark()
    return .none
  }

  /// Notes a row whose unit is another one, or none, without the cell above a blank one.
  private func noteLeaning(_ sheet: Sheet, _ found: [Int], from all: [Int], _ places: [Int]) {
    for carried in [district, province] where !carried.isOwn && !carried.text.isEmpty {
      guard narrowed(all, to: places) != found else { return }
      leaning.append((sheet.line, carried.position))
      return
    }
  }

  /// Looks, behind the last row, whether the blank cells that rows rested on are merged with those
  /// above; others are faults.
  func finish(_ sheet: Sheet) {
    for (line, column) in leaning where !sheet.reader.isMerged(column: column, line: line) {
      sheet.fault(.notMerged, line: line, at: column)
    }
    leaning = []
  }

  /// Those in some places; where several are left, those that the title means.
  private func narrowed(_ all: [Int], to places: [Int]) -> [Int] {
    let narrow = within(places, all)
    return narrow.count > 1 ? inTitle(narrow) : narrow
  }

  /// Whether a name begins with the word for a kind of district or province: a heading that is not
  /// found leaves the rows below it without a place.
  private func isCalledSection(_ name: String) -> Bool {
    let folded = Form.folded(name)
    return units.types.contains { word in
      [.district, .province].contains(word.level) && folded.hasPrefix(word.folded + " ")
    }
  }

  /// Takes a name for the district of the rows that follow.
  private func isSection(_ name: String, within provinces: [Int], on day: Day?) -> Bool {
    let narrow = narrowed(
      units.names.find(name, of: .district, on: day, in: units),
      to: provinces
    )
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
