internal import GRDB
internal import NTMModel

/// What must hold between the rows of the facts once a sheet is written.
///
/// A row alone cannot tell: these look at the store as it then is, so a period that one row ends and
/// another begins is judged by both.
struct FactChecks {
  let db: Database
  let sheet: Sheet

  func run() throws {
    switch sheet.form {
    case .criteriaSets:
      try checkSetPeriods()
      try checkCriteria()
      try checkReportingDays()
      try checkOwnAssessments()
    case .criteria: try checkCriteria()
    case .units, .unitList: try checkUnits()
    case .store: try checkProgrammes()
    case .titles: try checkTitles()
    case .modelKinds: try checkModelKinds()
    case .unitTypes, .groups, .bands, .indicators, .thresholds, .sectors, .starBands,
      .targets, .taskStates, .tasks, .papers, .components, .componentParts, .figures, .lineage,
      .unitChanges, .unitGroups, .tags, .assessments, .districtAssessments, .provinceAssessments,
      .recognitions,
      .products, .organisations, .models, .unitTags, .villages:
      break
    }
  }

  /// A fault of a cell of the file; where the file has no such row or column, one about what `name`
  /// names.
  ///
  /// What is `standing` for a blank cell is quoted in its place.
  func fault(
    _ kind: ImportFault.Kind,
    _ column: String,
    in row: FactRows.Row?,
    naming name: String,
    standing: String = ""
  ) {
    if let row, let position = sheet.position(column) {
      let told = row.cells[column] ?? ""
      sheet.fault(kind, line: row.line, at: position, value: told.isEmpty ? standing : told)
    } else {
      sheet.faults.add(
        ImportFault(
          file: sheet.file,
          sheet: sheet.name,
          line: row?.line ?? 0,
          column: "",
          value: name,
          kind: kind
        )
      )
    }
  }

  /// The rows of the file about one thing.
  func rows(_ key: String) -> [FactRows.Row] { sheet.rows?.about(key) ?? [] }

  /// A rule of a programme that is none would hold for nothing, and nobody would notice.
  private func checkProgrammes() throws {
    let settings = try ProgrammeSettings(in: db)
    let marks = settings.programmes.marks.filter { !$0.isEmpty }
    for key in settings.values.keys.sorted() {
      guard let (rule, mark) = ProgrammeSettings.Rule.named(key), key != rule.rawValue,
        !marks.contains(mark)
      else { continue }
      let allowed = [rule.rawValue] + marks.map { rule.rawValue + "_" + $0 }
      fault(.badChoice(allowed: allowed), "key", in: rows(key).last, naming: key)
    }
  }

  private func checkSetPeriods() throws {
    let command = try PreparedStatement(
      db,
      """
      SELECT later.code, earlier.code, later.types, earlier.types
      FROM criteria_set AS earlier
        JOIN criteria_set AS later
          ON (earlier.valid_from, earlier.id) < (later.valid_from, later.id)
          AND later.valid_from < earlier.valid_until AND later.level = earlier.level
      ORDER BY later.valid_from, later.id
      """
    )
    while try command.next() {
      let (types, others) = (
        StoredSet.types(in: command.text(2)), StoredSet.types(in: command.text(3))
      )
      // Two sets of a level may stand side by side where no unit is of both.
      guard types.isEmpty || others.isEmpty || !Set(types).isDisjoint(with: others) else {
        continue
      }
      let (later, earlier) = (command.text(0), command.text(1))
      if let row = rows(later).last {
        fault(.periodsOverlap(other: earlier), "valid_from", in: row, naming: later)
      } else {
        let row = rows(earlier).last
        fault(.periodsOverlap(other: later), "valid_to", in: row, naming: earlier)
      }
    }
  }

  /// Criteria are bits by number, and a gap would shift every one above it.
  ///
  /// A set without any is on its way in and can have no figures yet.
  private func checkCriteria() throws {
    let command = try PreparedStatement(
      db,
      """
      SELECT code, line, COUNT(*), MAX(number)
      FROM criteria_set JOIN criterion ON criterion.set_id = criteria_set.id
      GROUP BY criteria_set.id
      ORDER BY code
      """
    )
    while try command.next() {
      let (code, count) = (command.text(0), command.int(2))
      let line = command.int(1)
      let row = rows(code).max { number($0) < number($1) }
      if command.int(3) != count {
        fault(.criteriaGap(count: count, last: command.int(3)), "number", in: row, naming: code)
      } else if line > count, sheet.form == .criteria {
        fault(.criteriaBelowLine(count: count, line: line), "number", in: row, naming: code)
      } else if line > count {
        fault(.outOfRange(low: 1, high: count), "line", in: rows(code).last, naming: code)
      }
    }
  }

  private func number(_ row: FactRows.Row) -> Int { row.cells["number"].flatMap { Int($0) } ?? 0 }

  /// The words of a reporting day are read by its set, which must stay the one in force.
  private func checkReportingDays() throws {
    let command = try PreparedStatement(
      db,
      """
      SELECT code, MIN(day)
      FROM reporting_day JOIN criteria_set ON criteria_set.id = reporting_day.set_id
      WHERE day < valid_from OR day >= valid_until
      GROUP BY criteria_set.id
      ORDER BY code
      """
    )
    while try command.next() {
      let day = Day(number: command.int32(1))
      let row = rows(command.text(0)).last
      let column = row?.endLeavingOut(day) ?? "valid_from"
      fault(.setLeavesDay(day), column, in: row, naming: command.text(0))
    }
  }

  /// The states that units have of their own are read by their set, which must stay one for them.
  private func checkOwnAssessments() throws {
    let left = try PreparedStatement(
      db,
      """
      SELECT criteria_set.code, unit.code, unit.type, criteria_set.level <> unit.level
      FROM district_assessment AS own
        JOIN unit ON unit.id = own.unit
        JOIN criteria_set ON criteria_set.code = own.criteria
      WHERE criteria_set.level <> unit.level
        OR types <> '' AND instr(', ' || types || ',', ', ' || unit.type || ',') = 0
      ORDER BY criteria_set.code, unit.code
      LIMIT 1
      """
    )
    guard try left.next() else { return }
    fault(
      .setLeavesUnit(left.text(1), type: left.text(2)),
      left.int(3) == 1 ? "level" : "types",
      in: rows(left.text(0)).last,
      naming: left.text(0)
    )
  }

  private func checkUnits() throws {
    for code in try UnitPeriods.overlapping(db) {
      let row = rows(code).max { ($0.cells["valid_from"] ?? "") < ($1.cells["valid_from"] ?? "") }
      fault(.periodsOverlap(other: code), "valid_from", in: row, naming: code)
    }
    for unit in try UnitPeriods.outsideParents(db) {
      let own = rows(unit.code).last { $0.day("valid_from").map { $0 == unit.from } ?? true }
      let column = unit.isEarlier ? "valid_from" : "valid_to"
      // A parent that was shortened says so in a row of its own.
      let row = own ?? rows(unit.parent).last
      fault(.outsideParent(parent: unit.parent), column, in: row, naming: unit.code)
    }
  }
}

/// Where the periods of units contradict each other.
enum UnitPeriods {
  /// A period of a unit that does not go with that of its parent.
  struct Child {
    /// The codes of the unit and of its parent.
    var code: String
    var parent: String
    /// The first day of the unit, and whether its parent is not there yet.
    var from: Day
    var isEarlier: Bool
  }

  /// The codes with two periods that have a day in common.
  static func overlapping(_ db: Database) throws -> [String] {
    let command = try PreparedStatement(
      db,
      """
      SELECT DISTINCT earlier.code
      FROM unit AS earlier
        JOIN unit AS later
          ON later.code = earlier.code AND later.valid_from > earlier.valid_from
          AND later.valid_from < earlier.valid_until
      ORDER BY earlier.code
      """
    )
    var codes: [String] = []
    while try command.next() { codes.append(command.text(0)) }
    return codes
  }

  /// The units that stand on the level of their parent or above it, where a way up could go round.
  static func notBelowParents(_ db: Database) throws -> [Child] {
    try withParents(db, where: "unit.level <= parent.level")
  }

  /// The units that begin before their parent or outlive it: the sums above would lose them.
  static func outsideParents(_ db: Database) throws -> [Child] {
    try withParents(
      db,
      where: "unit.valid_from < parent.valid_from OR unit.valid_until > parent.valid_until"
    )
  }

  private static func withParents(
    _ db: Database,
    where condition: String
  ) throws -> [Child] {
    let command = try PreparedStatement(
      db,
      """
      SELECT unit.code, parent.code, unit.valid_from, unit.valid_from < parent.valid_from
      FROM unit JOIN unit AS parent ON parent.id = unit.parent
      WHERE \(condition)
      ORDER BY unit.code, unit.valid_from
      """
    )
    var found: [Child] = []
    while try command.next() {
      found.append(
        Child(
          code: command.text(0),
          parent: command.text(1),
          from: Day(number: command.int32(2)),
          isEarlier: command.int(3) == 1
        )
      )
    }
    return found
  }
}
