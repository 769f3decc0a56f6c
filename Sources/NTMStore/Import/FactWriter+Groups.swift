internal import GRDB
internal import NTMModel

extension FactWriter {
  /// Writes which group each commune belongs to under a set.
  ///
  /// A row is about all periods of the code that have a day in common with the set.
  mutating func writeUnitGroups() throws -> (rows: Int, changes: Int) {
    let sets = try Dictionary(
      uniqueKeysWithValues: SetTable(db).all.map { ($0.set.code, $0) }
    )
    let groups = try CommuneGroups(db)
    let units = try UnitTable(db)
    let seen = SeenRows()
    let command = try PreparedStatement(
      db,
      putting: ["unit", "set_id", "grp"],
      into: "unit_group",
      keys: ["unit", "set_id"]
    )
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      let set = sheet.reference("set", in: sets.mapValues(\.id), named: "criteria_set")
      let group = sheet.text("group", required: true)
      if set != 0, !group.isEmpty, !groups.has(group, in: set),
        let column = sheet.position("group")
      {
        sheet.fault(.unknownReference(table: "commune_group"), at: column)
      }
      let periods = periods(of: sets[sheet.text("set")]?.set, in: units)
      guard sheet.faults.total == faults else { continue }
      let key = "\(set) \(sheet.text("code"))"
      if let first = seen.first(sheet.form, key, file: sheet.file, line: sheet.line) {
        sheet.fault(.duplicateRow(firstFile: first.file, firstLine: first.line))
        continue
      }
      command.bind(set, at: 2)
      command.bind(group, at: 3)
      var isChanged = false
      for unit in periods {
        command.bind(units.entries[unit].id, at: 1)
        if try command.changes(db) > 0 { isChanged = true }
      }
      if isChanged { changes += 1 }
    }
    return (rows, changes)
  }

  /// The periods of the commune of a row in the time of a set; empty for a fault, which is noted.
  private func periods(of set: CriteriaSet?, in units: UnitTable) -> [Int] {
    let column = sheet.position("code")
    guard let named = sheet.unit(column, in: units, of: .commune), let column, let set else {
      return []
    }
    let entry = units.entries[named]
    guard entry.level == .commune, entry.isCounted else {
      sheet.fault(.notACommune(type: entry.type), at: column)
      return []
    }
    let until = set.valid.until?.number ?? Schema.open
    let periods = units.periods(of: named).filter {
      units.entries[$0].from < until && set.valid.from.number < units.entries[$0].until
    }
    if periods.isEmpty { sheet.fault(.unitNotValid(on: set.valid.from), at: column) }
    return periods
  }
}

/// The groups of communes that thresholds may name.
struct CommuneGroups {
  private var own: [Int64: Set<String>] = [:]
  private var regions: Set<String> = []

  init(_ db: Database) throws {
    let groups = try PreparedStatement(db, "SELECT set_id, code FROM commune_group")
    while try groups.next() { own[groups.int64(0), default: []].insert(groups.text(1)) }
    let regions = try PreparedStatement(db, "SELECT code FROM unit WHERE level = 1")
    while try regions.next() { self.regions.insert(regions.text(0)) }
  }

  /// Whether a set has a group of this code.
  func has(_ code: String, in set: Int64) -> Bool { own[set]?.contains(code) ?? false }

  /// Whether thresholds of a set may be for this code: all communes, a region, one of its groups.
  func isKnown(_ code: String, to set: Int64) -> Bool {
    code == ThresholdTable.common || regions.contains(code) || has(code, in: set)
  }
}
