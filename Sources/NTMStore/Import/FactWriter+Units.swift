internal import GRDB
internal import NTMModel

extension FactWriter {
  private static let levels = Level.allCases.map(\.word)

  mutating func writeUnitTypes() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: ["level", "type", "abbr_vi", "type_en", "counted", "title_vi", "title_en"],
      into: "unit_type",
      keys: ["level", "type"]
    )
    let result = try each(command) { sheet, command in
      let word = sheet.choice(sheet.position("level"), of: FactWriter.levels)
      command.bind(word.flatMap { Level(word: $0) }?.rawValue, at: 1)
      command.bind(sheet.text("type", required: true), at: 2)
      sheet.bind(["abbr_vi", "type_en"], to: command, from: 3)
      command.bind(sheet.integer("counted", in: 0...1), at: 5)
      sheet.bind(["title_vi", "title_en"], to: command, from: 6)
      return true
    }
    if result.changes > 0 {
      try UnitTypes.recount(db)
    }
    return result
  }

  /// Writes units; a parent has to stand above its children in the file, or in the store.
  mutating func writeUnits() throws -> (rows: Int, changes: Int) {
    let types = try UnitTypes(db)
    var parents = try Parents(db)
    let id = try PreparedStatement(db, "SELECT id FROM unit WHERE code = ?1 AND valid_from = ?2")
    let command = try PreparedStatement(
      db,
      """
      \(UnitTypes.insertion)
      ON CONFLICT (code, valid_from) DO UPDATE
      SET level = excluded.level, type = excluded.type, name = excluded.name,
        name_en = excluded.name_en, parent = excluded.parent, valid_until = excluded.valid_until,
        counted = excluded.counted, folded = excluded.folded
      WHERE (level, type, name, name_en, parent, valid_until, counted) IS NOT
        (excluded.level, excluded.type, excluded.name, excluded.name_en, excluded.parent,
          excluded.valid_until, excluded.counted)
      """
    )
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      let code = sheet.text("code", required: true)
      let level = bindUnit(to: command, code: code, types: types, parents: parents)
      guard sheet.faults.total == faults, let level, let from = sheet.day("valid_from") else {
        continue
      }
      if try command.changes(db) > 0 { changes += 1 }
      id.bind(code, at: 1)
      id.bind(from.number, at: 2)
      if try id.next() { parents.add(code, id.int64(0), level, from: from.number) }
      id.stop()
    }
    return (rows, changes)
  }

  /// The units that can be parents: of a code with several periods the one of the day.
  private struct Parents {
    private var periods: [String: [(id: Int64, level: Int, from: Int32)]] = [:]

    init(_ db: Database) throws {
      let command = try PreparedStatement(db, "SELECT code, id, level, valid_from FROM unit")
      while try command.next() {
        periods[command.text(0), default: []]
          .append((command.int64(1), command.int(2), command.int32(3)))
      }
    }

    mutating func add(_ code: String, _ id: Int64, _ level: Level, from: Int32) {
      periods[code, default: []].removeAll { $0.id == id }
      periods[code, default: []].append((id, level.rawValue, from))
    }

    func unit(_ code: String, on day: Int32?) -> (id: Int64, level: Int)? {
      let ordered = periods[code, default: []].sorted { $0.from < $1.from }
      let found = ordered.last { $0.from <= day ?? .max } ?? ordered.first
      return found.map { ($0.id, $0.level) }
    }
  }

  private func bindUnit(
    to command: PreparedStatement,
    code: String,
    types: UnitTypes,
    parents: Parents
  ) -> Level? {
    let level = sheet.choice(sheet.position("level"), of: FactWriter.levels)
      .flatMap { Level(word: $0) }
    let type = sheet.text("type", required: true)
    let name = sheet.text("name", required: true)
    let counted = level.flatMap { types.counted(type, of: $0) }
    if counted == nil, !type.isEmpty, let position = sheet.position("type") {
      sheet.fault(.unknownReference(table: "unit_type"), at: position)
    }
    let from = sheet.bindPeriod(to: command, from: 7)
    let parentCode = sheet.text("parent_code")
    var parent = parents.unit(parentCode, on: from?.number)
    if level == .country {
      if !parentCode.isEmpty, let position = sheet.position("parent_code") {
        sheet.fault(.unknownReference(table: "unit"), at: position)
      }
      parent = nil
    } else if parent.map({ $0.level >= level?.rawValue ?? 0 }) ?? true {
      sheet.fault(.unknownReference(table: "unit"), column: "parent_code", value: parentCode)
    }
    command.bind(code, at: 1)
    command.bind(level?.rawValue, at: 2)
    command.bind(type, at: 3)
    command.bind(name, at: 4)
    command.bind(sheet.text("name_en"), at: 5)
    command.bind(parent?.id, at: 6)
    command.bind(counted, at: 9)
    command.bind(Folding.folded(name), at: 10)
    return level
  }

  mutating func writeLineage() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: [
        "successor", "predecessor", "predecessor_name", "resolution", "day", "note_vi", "note_en",
      ],
      into: "succession",
      keys: ["successor", "predecessor", "day"]
    )
    return try each(command) { sheet, command in
      command.bind(sheet.text("successor_code", required: true), at: 1)
      command.bind(sheet.text("predecessor_code", required: true), at: 2)
      command.bind(sheet.text("predecessor_name"), at: 3)
      let resolution = sheet.text("resolution")
      command.bind(resolution.isEmpty ? nil : resolution, at: 4)
      command.bind(sheet.day("date", required: true)?.number, at: 5)
      sheet.bind(["note_vi", "note_en"], to: command, from: 6)
      return true
    }
  }
}
