internal import GRDB
internal import NTMModel

extension FactWriter {
  /// Brings the units to an official list of communes, as of the day of the sheet.
  ///
  /// The list has no periods: a commune that is new begins on that day, one with another name, type
  /// or district ends the day before and begins anew. Units that the list leaves out stay, and are
  /// told: part of a list looks the same as a list after a merger.
  mutating func writeUnitList() throws -> (rows: Int, changes: Int) {
    guard let day = sheet.day else {
      sheet.fault(.noDay)
      return (0, 0)
    }
    var list = try UnitList(db, day: day)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      if try list.take(sheet) { changes += 1 }
    }
    list.warnOfUnlisted(sheet)
    return (rows, changes)
  }
}

/// An official list of units on its way into the store.
struct UnitList {
  private let day: Day
  private let units: UnitTable
  private let types: UnitTypes
  private let insert: PreparedStatement
  private let end: PreparedStatement
  private let replace: PreparedStatement
  private let rename: PreparedStatement
  private let db: Database
  /// The numbers of the units that this list added, by code.
  private var added: [String: Int64] = [:]
  private var listed: Set<Int> = []

  init(_ db: Database, day: Day) throws {
    self.db = db
    self.day = day
    units = try UnitTable(db)
    types = try UnitTypes(db)
    insert = try PreparedStatement(db, UnitTypes.insertion)
    end = try PreparedStatement(db, "UPDATE unit SET valid_until = ?2 WHERE id = ?1")
    replace = try PreparedStatement(
      db,
      """
      UPDATE unit
      SET type = ?2, name = ?3, parent = ?4, counted = ?5, folded = ?6
      WHERE id = ?1
      """
    )
    rename = try PreparedStatement(
      db,
      "UPDATE unit SET name_en = ?2 WHERE id = ?1 AND name_en <> ?2"
    )
  }

  /// Takes one row; whether it changed anything.
  mutating func take(_ sheet: Sheet) throws -> Bool {
    let faults = sheet.faults.total
    guard let province = known(sheet, "Mã TP", "Tỉnh Thành Phố", .province) else { return false }
    let before = added.count
    guard let district = try district(sheet, in: province) else { return false }
    var hasChanged = added.count > before
    // An island district without communes has a row of its own.
    if sheet.hasCode(sheet.position("Mã PX")), try commune(sheet, in: district) {
      hasChanged = true
    }
    return hasChanged && sheet.faults.total == faults
  }

  /// A province or district of the store; `nil` for a fault, which is noted.
  ///
  /// What is above communes keeps its name and type here: a change of those has to say what becomes
  /// of everything below.
  private mutating func known(
    _ sheet: Sheet,
    _ codeHeading: String,
    _ nameHeading: String,
    _ level: Level
  ) -> Int? {
    let position = sheet.position(codeHeading)
    let name = sheet.position(nameHeading)
    guard let any = sheet.unit(position, in: units, of: level, named: name),
      let unit = sheet.unit(any, at: position, on: day, in: units)
    else { return nil }
    guard units.entries[unit].level == level else {
      if let position { sheet.fault(.unknownUnit, at: position) }
      return nil
    }
    guard sheet.checkName(name, of: unit, in: units) != .faulty else { return nil }
    listed.insert(unit)
    return unit
  }

  private mutating func district(_ sheet: Sheet, in province: Int) throws -> Int64? {
    let code = units.padded(sheet.text("Mã QH", required: true), as: .district)
    guard !code.isEmpty else { return nil }
    if let id = added[code] { return id }
    let found = units.find(code)
    if found >= 0, units.period(of: found, on: day.number) != nil {
      return known(sheet, "Mã QH", "Quận Huyện", .district).map { units.entries[$0].id }
    }
    guard let (type, name) = split(sheet, "Quận Huyện", type: nil, .district) else { return nil }
    let parent = units.entries[province].id
    return try add(code, .district, type, name, english: "", parent: parent, until: Schema.open)
  }

  private mutating func commune(_ sheet: Sheet, in district: Int64) throws -> Bool {
    let faults = sheet.faults.total
    let code = units.padded(sheet.text("Mã PX", required: true), as: .commune)
    let level = sheet.text("Cấp")
    var english = sheet.text("Tên Tiếng Anh")
    guard let (type, name) = split(sheet, "Phường Xã", type: level, .commune),
      sheet.faults.total == faults
    else { return false }
    let any = units.find(code)
    guard any >= 0, let unit = units.period(of: any, on: day.number) else {
      guard added[code] == nil else {
        sheet.fault(.duplicateRow(firstFile: sheet.label, firstLine: 0), value: code)
        return false
      }
      try add(code, .commune, type, name, english: english, parent: district, until: Schema.open)
      return true
    }
    guard units.entries[unit].level == .commune else {
      if let position = sheet.position("Mã PX") {
        sheet.fault(.notACommune(type: units.entries[unit].type), at: position)
      }
      return false
    }
    guard listed.insert(unit).inserted else {
      sheet.fault(.duplicateRow(firstFile: sheet.label, firstLine: 0), value: code)
      return false
    }
    let entry = units.entries[unit]
    let parent = entry.parent >= 0 ? units.entries[entry.parent].id : 0
    if entry.type == type, units.name(unit) == name, parent == district {
      guard !english.isEmpty else { return false }
      rename.bind(entry.id, at: 1)
      rename.bind(english, at: 2)
      return try rename.changes(db) > 0
    }
    if entry.from == day.number {
      replace.bind(entry.id, at: 1)
      replace.bind(type, at: 2)
      replace.bind(name, at: 3)
      replace.bind(district, at: 4)
      replace.bind(types.counted(type, of: .commune), at: 5)
      replace.bind(Folding.folded(name), at: 6)
      return try replace.changes(db) > 0
    }
    if english.isEmpty, units.name(unit) == name {
      // The unit goes on under its name, in English too.
      let stored = try PreparedStatement(db, "SELECT name_en FROM unit WHERE id = ?1")
      stored.bind(entry.id, at: 1)
      if try stored.next() { english = stored.text(0) }
      stored.stop()
    }
    end.bind(entry.id, at: 1)
    end.bind(day.number, at: 2)
    try end.run()
    try add(code, .commune, type, name, english: english, parent: district, until: entry.until)
    return true
  }

  @discardableResult
  private mutating func add(
    _ code: String,
    _ level: Level,
    _ type: String,
    _ name: String,
    english: String,
    parent: Int64,
    until: Int32
  ) throws -> Int64 {
    insert.bind(code, at: 1)
    insert.bind(level.rawValue, at: 2)
    insert.bind(type, at: 3)
    insert.bind(name, at: 4)
    insert.bind(english, at: 5)
    insert.bind(parent, at: 6)
    insert.bind(day.number, at: 7)
    insert.bind(until, at: 8)
    insert.bind(types.counted(type, of: level), at: 9)
    insert.bind(Folding.folded(name), at: 10)
    try insert.run()
    added[code] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  /// `Phường Phúc Xá` as type and name; `nil` for a fault, which is noted.
  private func split(
    _ sheet: Sheet,
    _ heading: String,
    type: String?,
    _ level: Level
  ) -> (type: String, name: String)? {
    let text = sheet.text(heading, required: true)
    guard let position = sheet.position(heading), !text.isEmpty else { return nil }
    let given = type.map(Form.folded) ?? ""
    let words = units.types.filter { $0.level == level }
    let folded = Form.folded(text)
    let word = words.first {
      folded.hasPrefix($0.folded + " ") && (given.isEmpty || given == $0.folded)
    }
    if let word {
      let count = word.folded.split(separator: " ").count
      let name = text.split(separator: " ").dropFirst(count).joined(separator: " ")
      return (word.type, name)
    }
    if let word = words.first(where: { $0.folded == given }) { return (word.type, text) }
    sheet.fault(.badChoice(allowed: Array(Set(words.map(\.type))).sorted()), at: position)
    return nil
  }

  /// Tells the units of the districts and provinces of the list that it does not have.
  func warnOfUnlisted(_ sheet: Sheet) {
    for (index, entry) in units.entries.enumerated() {
      guard entry.level > .province, !listed.contains(index), listed.contains(entry.parent),
        entry.from <= day.number, day.number < entry.until
      else { continue }
      sheet.warn(.unitNotListed, unit: entry.id)
    }
  }
}
