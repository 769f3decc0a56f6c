internal import GRDB
internal import NTMModel

/// Looks for discrepancies inside one read transaction.
struct Verifier {
  let db: Database
  var found: [Discrepancy] = []

  init(db: Database) { self.db = db }

  mutating func checkIntegrity() throws {
    let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check")
    for line in lines where line != "ok" { found.append(.integrity(line)) }
  }

  mutating func checkReferences() throws {
    let command = try PreparedStatement(db, "PRAGMA foreign_key_check")
    while try command.next() {
      found.append(
        .foreignKey(table: command.text(0), row: command.optional(1), parent: command.text(2))
      )
    }
  }

  mutating func checkUnits() throws {
    let numbering = try UnitNumbering(db)
    for (stored, computed) in zip(numbering.stored, numbering.computed) {
      if stored.first != computed.first || stored.last != computed.last {
        found.append(
          .treePosition(
            unit: stored.code,
            stored: stored.first...max(stored.first, stored.last),
            computed: computed.first...computed.last
          )
        )
      }
      if stored.nameRank != computed.nameRank {
        found.append(
          .nameRank(unit: stored.code, stored: stored.nameRank, computed: computed.nameRank)
        )
      }
    }
    let command = try PreparedStatement(
      db,
      """
      SELECT unit.code, unit.name, unit.folded, unit.counted, unit_type.counted
      FROM unit JOIN unit_type USING (level, type)
      """
    )
    while try command.next() {
      let folded = Folding.folded(command.text(1))
      if command.text(2) != folded {
        found.append(.folded(unit: command.text(0), stored: command.text(2), computed: folded))
      }
      if command.int(3) != command.int(4) { found.append(.counted(unit: command.text(0))) }
    }
    found += try UnitPeriods.notBelowParents(db).map {
      .notBelowParent(unit: $0.code, parent: $0.parent)
    }
    found += try UnitPeriods.overlapping(db).map { .periodsOverlap(unit: $0) }
    found += try UnitPeriods.outsideParents(db).map {
      .outsideParent(unit: $0.code, parent: $0.parent)
    }
  }

  mutating func checkRollUps() throws {
    let days = try RollUps.reportingDays(db, from: .min)
    let rollUps = try RollUps(db, days: days, changed: nil)
    var codes: [Int64: String] = [:]
    let read = try PreparedStatement(db, "SELECT id, code FROM unit")
    while try read.next() { codes[read.int64(0)] = read.text(1) }
    for (index, reporting) in days.enumerated() {
      for node in rollUps.tree.nodes where node.level < .commune {
        let isExpected = node.exists(on: reporting.day)
        compare(
          try RollUp.kept(db, of: node.id, on: reporting.day),
          isExpected ? rollUps.value(of: node.id, at: index) : nil,
          unit: codes[node.id] ?? "",
          day: reporting.day
        )
      }
    }
    let others = try PreparedStatement(
      db,
      """
      SELECT DISTINCT code, day
      FROM rollup JOIN unit ON unit.id = rollup.unit
      WHERE level = 4 OR day NOT IN (SELECT day FROM reporting_day)
      """
    )
    while try others.next() {
      let day = Day(number: others.int32(1))
      found.append(
        .rollUp(unit: others.text(0), day: day, field: "", stored: [], computed: nil)
      )
    }
  }

  private mutating func compare(_ stored: RollUp?, _ computed: RollUp?, unit: String, day: Day) {
    guard stored != computed else { return }
    guard let stored, let computed else {
      found.append(
        .rollUp(
          unit: unit,
          day: day,
          field: "",
          stored: stored.map { _ in [] },
          computed: computed.map { _ in [] }
        )
      )
      return
    }
    for (name, pair) in zip(RollUps.countNames, zip(stored.counts, computed.counts))
    where pair.0 != pair.1 {
      found.append(
        .rollUp(unit: unit, day: day, field: name, stored: [pair.0], computed: [pair.1])
      )
    }
    for (name, pair) in zip(RollUps.listNames, zip(stored.lists, computed.lists))
    where pair.0 != pair.1 {
      found.append(.rollUp(unit: unit, day: day, field: name, stored: pair.0, computed: pair.1))
    }
  }
}
