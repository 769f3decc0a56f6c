internal import GRDB
internal import NTMModel

/// Where the recognitions, products and organisations of an import stood first.
final class SeenRows {
  private var places: [Form: [String: (file: String, line: Int)]] = [:]

  /// Where a key stood before; `nil` the first time, which is kept.
  func first(_ form: Form, _ key: String, file: String, line: Int) -> (file: String, line: Int)? {
    if let place = places[form]?[key] { return place }
    places[form, default: [:]][key] = (file, line)
    return nil
  }
}

/// Writes recognitions, products and organisations, each with its journal entry.
struct RecordWriter {
  let db: Database
  let report: Int64
  let units: UnitTable
  let sets: SetTable
  let journal: Journal
  let seen: SeenRows
  let places: PlaceReader
  /// The day on which the report comes in.
  let today: Day
  let scope: ReportScope
  let recognised: RecognisedRows
  let titles: TitleTable

  /// Writes all rows of a sheet and returns how many there were and how many changed anything.
  func write(
    _ sheet: inout Sheet,
    touched: inout Touched
  ) throws -> (rows: Int, changes: Int) {
    defer { places.finish(sheet) }
    switch sheet.form {
    case .recognitions: return try writeRecognitions(&sheet, &touched)
    case .products: return try writeProducts(&sheet, &touched)
    case .organisations: return try writeOrganisations(&sheet, &touched)
    case .models: return try writeModels(&sheet, &touched)
    case .districtAssessments: return try writeOwnCriteria(&sheet, of: .district, &touched)
    case .provinceAssessments: return try writeOwnCriteria(&sheet, of: .province, &touched)
    case .unitTags: return try writeUnitTags(&sheet, &touched)
    case .villages: return try writeVillages(&sheet, &touched)
    case .store, .unitTypes, .units, .unitList, .criteriaSets, .groups, .bands, .criteria,
      .indicators, .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds, .tasks,
      .papers,
      .components, .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags,
      .titles, .assessments:
      return (0, 0)
    }
  }

  /// The number of a unit's province.
  func province(of unit: Int) -> Int64? {
    let province = units.entries[unit].province
    return province >= 0 ? units.entries[province].id : nil
  }

  /// The commune-level unit a cell names, as it was on a day; `nil` for a fault, which is noted.
  ///
  /// Without a day, which is a fault of its own, any period of the unit will do.
  func commune(_ sheet: Sheet, _ heading: String, on day: Day?) -> Int? {
    let position = sheet.position(heading)
    places.follow(sheet)
    if !sheet.hasCode(position), let name = sheet.position("Tên xã") {
      let found = places.unit(sheet, at: name, of: [.commune], on: day)
      if case .unit(let unit) = found { return unit }
      return nil
    }
    guard var unit = sheet.unit(position, in: units, of: .commune) else { return nil }
    if let day {
      guard let own = sheet.unit(unit, at: position, on: day, in: units) else { return nil }
      unit = own
    }
    let entry = units.entries[unit]
    guard entry.level == .commune else {
      if let position { sheet.fault(.notACommune(type: entry.type), at: position) }
      return nil
    }
    // Without a day nobody knows how it was called then.
    guard day != nil else { return unit }
    return sheet.checkName(sheet.position("Tên xã"), of: unit, in: units) == .faulty ? nil : unit
  }

  /// Writes a record; whether it changed anything.
  func put(
    _ record: Record,
    in records: Records,
    of unit: Int,
    _ touched: inout Touched
  ) throws -> Bool {
    scope.add(units.entries[unit].province)
    let outcome = try records.put(record, province: province(of: unit), report: report)
    return touched.add(record, outcome)
  }

  /// Warns of a record that would count from a day to come.
  func checkDay(_ day: Day, of unit: Int, _ sheet: Sheet, subject: String = "") {
    guard day > today else { return }
    sheet.warn(.futureDay, unit: units.entries[unit].id, day: day, subject: subject)
  }

  /// Notes a code that this import has met before, in this file or an earlier one; false then.
  func isFirst(_ key: String, _ sheet: Sheet) -> Bool {
    guard let first = seen.first(sheet.form, key, file: sheet.label, line: sheet.line) else {
      return true
    }
    sheet.fault(.duplicateRow(firstFile: first.file, firstLine: first.line), value: key)
    return false
  }
}

extension RecordWriter {
  private func writeRecognitions(
    _ sheet: inout Sheet,
    _ touched: inout Touched
  ) throws -> (rows: Int, changes: Int) {
    let records = try Records(db, .recognition, journal: journal)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      guard let (row, unit) = recognition(sheet),
        isFirst("\(units.code(unit)) \(row.standard.rawValue) \(row.year)", sheet)
      else { continue }
      let id = units.entries[unit].id
      let (record, erased) = try sheet.completed(
        Record(row, of: id, report: report),
        in: records,
        [
          "number": "Số quyết định", "decided": "Ngày quyết định", "lost": "Ngày thu hồi",
          "source": "Nguồn",
        ]
      )
      if sheet.position("Ngày thu hồi") == nil, let lost = record["lost"].whole,
        let since = record.start, lost <= Int64(since),
        let position = sheet.position("Ngày quyết định")
      {
        sheet.fault(.endsBeforeStart, at: position)
        continue
      }
      guard try put(record, in: records, of: unit, &touched) else { continue }
      changes += 1
      if let decided = record.recognition?.lateDecision, let since = row.countsFrom {
        sheet.warn(.decidedLate, unit: id, day: since, detail: "\(decided.iso) / \(row.year)")
      }
      warnOfUndecided(record, of: id, since: row.countsFrom, sheet)
      sheet.warnOfErased(erased, of: id, day: row.countsFrom, key: "")
      if record["lost"].whole == nil, let since = row.countsFrom {
        recognised.add(unit, since: since, of: sheet)
      }
      // A commune that loses its title may leave a recognised district incomplete.
      let above = units.entries[unit].level == .commune ? units.entries[unit].parent : unit
      if above >= 0 { recognised.touch(units.entries[above].id) }
      let entry = units.entries[unit]
      if [.province, .district].contains(entry.level) { recognised.touchCriteria(of: id) }
      let province = entry.level == .province ? unit : entry.province
      if province >= 0 { recognised.touchProvince(units.entries[province].id) }
    }
    return (rows, changes)
  }

  /// Warns of a title that counts although the number or the day of its decision is missing.
  private func warnOfUndecided(_ record: Record, of unit: Int64, since: Day?, _ sheet: Sheet) {
    guard record.recognition?.isUndecided ?? false else { return }
    let missing = [("number", "Số quyết định"), ("decided", "Ngày quyết định")]
      .filter { [.none, .text("")].contains(record[$0.0]) }.map(\.1)
    sheet.warn(.undecided, unit: unit, day: since, detail: missing.joined(separator: ", "))
  }

  /// The unit that a recognition is for, by its code or else its name, as it was on a day.
  private func holder(_ sheet: Sheet, code: Int?, name: Int?, on day: Day?) -> Int? {
    places.follow(sheet)
    if !sheet.hasCode(code), let name {
      let levels: [Level] = [.commune, .district, .province]
      if case .unit(let unit) = places.unit(sheet, at: name, of: levels, on: day) { return unit }
      return nil
    }
    guard var unit = sheet.unit(code, in: units) else { return nil }
    if let day {
      guard let own = sheet.unit(unit, at: code, on: day, in: units) else { return nil }
      unit = own
    }
    return sheet.checkName(name, of: unit, in: units) == .faulty ? nil : unit
  }

  /// The titles of all times that a cell names; empty for a fault, which is noted.
  private func title(_ sheet: Sheet) -> [Title] {
    let position = sheet.position("Danh hiệu")
    let text = sheet.text(position, required: true)
    guard let position, !text.isEmpty else { return [] }
    let named =
      [text, CellWords.word(text), CellWords.title(text)].lazy.map(titles.titles.named)
      .first { !$0.isEmpty } ?? []
    if named.isEmpty {
      sheet.fault(.badChoice(allowed: Titles.names(titles.titles.rows).map(\.vi)), at: position)
    }
    return named
  }

  /// Which of the titles that a word names a unit got on a day; a fault is noted where it got none.
  private func standard(
    _ sheet: Sheet,
    among named: [Title],
    of unit: Int,
    on day: Day
  ) -> Standard {
    let entry = units.entries[unit]
    let own = named.filter { $0.level == entry.level }
    let title = own.first { $0.valid.contains(day) } ?? own.first ?? named[0]
    let refusal = titles.refusal(of: title.standard, to: entry.level, type: entry.type, on: day)
    if let refusal, let position = sheet.position("Danh hiệu") {
      let fault: ImportFault.Kind =
        switch refusal {
        case .level: .wrongStandard(level: entry.level)
        case .day(let given): .title(.notThen(level: entry.level, on: day, given: given))
        case .type(let title): .wrongTitle(type: entry.type, title: title)
        }
      sheet.fault(fault, at: position)
    }
    return title.standard
  }

  private func recognition(_ sheet: Sheet) -> (row: Recognition, unit: Int)? {
    let faults = sheet.faults.total
    let position = sheet.position("Mã đơn vị")
    let name = sheet.position("Tên đơn vị")
    let named = title(sheet)
    let decided = sheet.day("Ngày quyết định")
    let year = sheet.integer("Năm công nhận", in: 2000...2100)
    let lost = sheet.day("Ngày thu hồi")
    let since = decided ?? Day(year: year, month: 12, day: 31)
    let unit = holder(sheet, code: position, name: name, on: year > 0 ? since : decided)
    guard let since, let unit, sheet.faults.total == faults, !named.isEmpty else { return nil }
    let standard = standard(sheet, among: named, of: unit, on: since)
    if let lost, lost <= since, let position = sheet.position("Ngày thu hồi") {
      sheet.fault(.endsBeforeStart, at: position)
    }
    if let decided, decided.year < year, let position = sheet.position("Ngày quyết định") {
      sheet.fault(.decidedBeforeYear(year), at: position)
    }
    if let decided, let deadline = sets.deadline, sets.isAfterProgramme(decided),
      let position = sheet.position("Ngày quyết định")
    {
      sheet.fault(.afterProgramme(deadline: deadline), at: position)
    }
    checkList(sheet, [("Ngày quyết định", decided), ("Ngày thu hồi", lost)])
    checkDay(decided ?? since, of: unit, sheet)
    let row = Recognition(
      standard: standard,
      number: sheet.text("Số quyết định"),
      decidedOn: decided,
      year: year,
      lostOn: lost,
      source: sheet.text("Nguồn")
    )
    return sheet.faults.total == faults ? (row, unit) : nil
  }
}
