internal import GRDB
internal import NTMModel

extension FactWriter {
  mutating func writeSets() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: [
        "code", "name_vi", "name_en", "document", "group_kind", "valid_from", "valid_until", "line",
        "level", "types",
      ],
      into: "criteria_set",
      keys: ["code"]
    )
    let types = try [Level.district, .province].reduce(into: [Level: Set<String>]()) {
      $0[$1] = try UnitTypes.words(of: $1, in: db)
    }
    return try each(command) { sheet, command in
      command.bind(sheet.text("set", required: true), at: 1)
      sheet.bind(["name_vi", "name_en", "document", "group_kind"], to: command, from: 2)
      sheet.bindPeriod(to: command, from: 6)
      command.bind(sheet.integer("line", in: 1...63), at: 8)
      let level =
        sheet.hasCode(sheet.position("level"))
        ? sheet.choice(sheet.position("level"), of: ["commune", "district", "province"]) : "commune"
      let ofLevel = level.flatMap { Level(word: $0) } ?? .commune
      command.bind(ofLevel.rawValue, at: 9)
      let words = StoredSet.types(in: sheet.text("types"))
      // A set of communes is for all that count.
      let known = types[ofLevel] ?? []
      if let column = sheet.position("types"),
        let wrong = words.first(where: { !known.contains($0) })
      {
        sheet.fault(
          .unknownReference(table: "unit_type"),
          column: sheet.headings[column],
          value: wrong
        )
      }
      command.bind(words.joined(separator: ", "), at: 10)
      return true
    }
  }

  /// Groups keep the order of the file within their set.
  mutating func writeGroups() throws -> (rows: Int, changes: Int) {
    let sets = try sets()
    var positions: [Int64: Int] = [:]
    let command = try PreparedStatement(
      db,
      putting: ["set_id", "code", "name_vi", "name_en", "position"],
      into: "commune_group",
      keys: ["set_id", "code"]
    )
    return try each(command) { sheet, command in
      let set = sheet.reference("set", in: sets, named: "criteria_set")
      let code = sheet.text("group", required: true)
      if code == ThresholdTable.common, let column = sheet.position("group") {
        sheet.fault(.reservedWord, at: column)
      }
      command.bind(set, at: 1)
      command.bind(code, at: 2)
      command.bind(sheet.text("name_vi", required: true), at: 3)
      command.bind(sheet.text("name_en"), at: 4)
      command.bind(positions[set, default: 0], at: 5)
      positions[set, default: 0] += 1
      return true
    }
  }

  /// Bands keep the order of the file within their set.
  mutating func writeBands() throws -> (rows: Int, changes: Int) {
    let sets = try sets()
    var positions: [Int64: Int] = [:]
    let command = try PreparedStatement(
      db,
      putting: ["set_id", "position", "low", "high", "name_vi", "name_en"],
      into: "band",
      keys: ["set_id", "position"]
    )
    return try each(command) { sheet, command in
      let set = sheet.reference("set", in: sets, named: "criteria_set")
      command.bind(set, at: 1)
      command.bind(positions[set, default: 0], at: 2)
      positions[set, default: 0] += 1
      let low = sheet.integer("low", in: 0...63)
      command.bind(low, at: 3)
      command.bind(sheet.integer("high", in: low...63), at: 4)
      sheet.bind(["name_vi", "name_en"], to: command, from: 5)
      return true
    }
  }

  mutating func writeCriteria() throws -> (rows: Int, changes: Int) {
    let sets = try sets()
    let command = try PreparedStatement(
      db,
      putting: [
        "set_id", "number", "name_vi", "name_en", "short_vi", "short_en", "group_code", "group_vi",
        "group_en", "infrastructure",
      ],
      into: "criterion",
      keys: ["set_id", "number"]
    )
    let built = try infrastructure()
    return try each(command) { sheet, command in
      command.bind(sheet.reference("set", in: sets, named: "criteria_set"), at: 1)
      command.bind(sheet.integer("number", in: 1...63), at: 2)
      command.bind(sheet.text("name_vi", required: true), at: 3)
      sheet.bind(
        ["name_en", "short_vi", "short_en", "group", "group_vi", "group_en"],
        to: command,
        from: 4
      )
      // A file of an earlier ntm has no such column, and says nothing of it.
      let isTold = sheet.position("infrastructure") != nil
      let key = sheet.text("set") + " " + sheet.text("number")
      command.bind(
        isTold ? sheet.integer("infrastructure", in: 0...1) : built.contains(key) ? 1 : 0,
        at: 10
      )
      return true
    }
  }

  /// The criteria of infrastructure there are, as `set number`, by the code of the set.
  private func infrastructure() throws -> Set<String> {
    let command = try PreparedStatement(
      db,
      """
      SELECT code, number
      FROM criterion JOIN criteria_set ON criteria_set.id = set_id
      WHERE infrastructure = 1
      """
    )
    var criteria: Set<String> = []
    while try command.next() { criteria.insert("\(command.text(0)) \(command.int(1))") }
    return criteria
  }

  /// Indicators keep their positions: the values of communes are packed in that order.
  mutating func writeIndicators() throws -> (rows: Int, changes: Int) {
    let sets = try sets()
    let before = try sets.mapValues { try layout(of: $0) }
    var positions = try indicatorPositions()
    let command = try PreparedStatement(
      db,
      putting: [
        "set_id", "position", "code", "criterion", "kind", "direction", "decimals", "name_vi",
        "name_en", "second_vi", "second_en", "unit", "source", "confidence", "note_vi", "note_en",
      ],
      into: "indicator",
      keys: ["set_id", "position"]
    )
    let criteria = try criteria()
    let result = try each(command) { sheet, command in
      let set = sheet.reference("set", in: sets, named: "criteria_set")
      let code = sheet.text("code", required: true)
      let own = positions[set, default: [:]]
      let position = own[code] ?? own.count
      positions[set, default: [:]][code] = position
      let criterion = sheet.integer("criterion", in: 1...63)
      if criterion > 0, !criteria.contains("\(set) \(criterion)"),
        let column = sheet.position("criterion")
      {
        sheet.fault(.unknownReference(table: "criterion"), at: column)
      }
      command.bind(set, at: 1)
      command.bind(position, at: 2)
      command.bind(code, at: 3)
      command.bind(criterion, at: 4)
      let kinds = ["boolean", "percent", "number", "province"]
      command.bind(sheet.choice(sheet.position("kind"), of: kinds), at: 5)
      command.bind(sheet.choice(sheet.position("direction"), of: [">=", "<=", "="]), at: 6)
      command.bind(sheet.integer("decimals", in: 0...2), at: 7)
      sheet.bind(
        ["name_vi", "name_en", "second_name_vi", "second_name_en", "unit", "source"]
          + ["confidence", "note_vi", "note_en"],
        to: command,
        from: 8
      )
      return true
    }
    for (code, set) in sets where try isInUse(set) && layout(of: set) != before[code] {
      let own = sheet.rows?.about(code) ?? []
      let changed = own.first { !(before[code] ?? []).contains(packed($0)) } ?? own.first
      guard let changed, let column = sheet.position("set") else { continue }
      sheet.fault(.setInUse, line: changed.line, at: column, value: code)
    }
    return result
  }

  /// A row of the file as the layout has its indicator.
  private func packed(_ row: FactRows.Row) -> String {
    let hasSecond = !(row.cells["second_name_vi"] ?? "").isEmpty
    return (row.cells["code"] ?? "") + (hasSecond ? "2" : "1")
  }

  mutating func writeThresholds() throws -> (rows: Int, changes: Int) {
    let sets = try sets()
    let positions = try indicatorPositions()
    let groups = try CommuneGroups(db)
    let command = try PreparedStatement(
      db,
      putting: ["set_id", "position", "part", "grp", "value", "source", "confidence"],
      into: "threshold",
      keys: ["set_id", "position", "part", "grp"]
    )
    return try each(command) { sheet, command in
      let set = sheet.reference("set", in: sets, named: "criteria_set")
      let code = sheet.text("indicator", required: true)
      let position = positions[set]?[code]
      if position == nil, let column = sheet.position("indicator") {
        sheet.fault(.unknownReference(table: "indicator"), at: column)
      }
      let value = sheet.text("value", required: true)
      if !value.isEmpty, Requirement(value, direction: .atLeast) == nil,
        let column = sheet.position("value")
      {
        sheet.fault(.badNumber, at: column)
      }
      let group = sheet.text("group", required: true)
      if !group.isEmpty, !groups.isKnown(group, to: set), let column = sheet.position("group") {
        sheet.fault(.unknownReference(table: "commune_group"), at: column)
      }
      command.bind(set, at: 1)
      command.bind(position, at: 2)
      command.bind(sheet.integer("part", in: 1...2), at: 3)
      command.bind(group, at: 4)
      command.bind(value, at: 5)
      sheet.bind(["source", "confidence"], to: command, from: 6)
      return true
    }
  }

  /// Where the indicators of each set stand in it, by code.
  private func indicatorPositions() throws -> [Int64: [String: Int]] {
    var positions: [Int64: [String: Int]] = [:]
    let read = try PreparedStatement(db, "SELECT set_id, code, position FROM indicator")
    while try read.next() { positions[read.int64(0), default: [:]][read.text(1)] = read.int(2) }
    return positions
  }

  /// The criteria there are, as `set number`.
  private func criteria() throws -> Set<String> {
    let command = try PreparedStatement(db, "SELECT set_id, number FROM criterion")
    var criteria: Set<String> = []
    while try command.next() { criteria.insert("\(command.int64(0)) \(command.int(1))") }
    return criteria
  }

  /// How the values of a set are packed: the codes in order, a second part marked.
  private func layout(of set: Int64) throws -> [String] {
    try StoredSet(id: set, in: db).set.indicators.map { $0.code + String($0.names.count) }
  }

  private func isInUse(_ set: Int64) throws -> Bool {
    try Int.fetchOne(
      db,
      sql: "SELECT 1 FROM reporting_day WHERE set_id = ? LIMIT 1",
      arguments: [set]
    ) != nil
  }
}
