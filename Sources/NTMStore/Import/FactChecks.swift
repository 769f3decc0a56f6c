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

  /// A fault of the file as a whole, about what `value` names.
  func fault(_ kind: ImportFault.Kind, column: String, value: String) {
    sheet.faults.add(
      ImportFault(file: sheet.file, line: 0, column: column, value: value, kind: kind)
    )
  }

  /// A rule of a programme that is none would hold for nothing, and nobody would notice.
  private func checkProgrammes() throws {
    let settings = try ProgrammeSettings(in: db)
    let marks = settings.programmes.marks.filter { !$0.isEmpty }
    for key in settings.values.keys.sorted() {
      guard let (rule, mark) = ProgrammeSettings.Rule.named(key), key != rule.rawValue,
        !marks.contains(mark)
      else { continue }
      let allowed = [rule.rawValue] + marks.map { rule.rawValue + "_" + $0 }
      fault(.badChoice(allowed: allowed), column: "key", value: key)
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
      fault(.periodsOverlap(other: command.text(1)), column: "valid_from", value: command.text(0))
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
      if command.int(3) != count {
        fault(.criteriaGap(count: count, last: command.int(3)), column: "number", value: code)
      } else if command.int(1) > count {
        fault(.outOfRange(low: 1, high: count), column: "line", value: "\(command.int(1))")
      }
    }
  }

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
      fault(.setLeavesDay(day), column: "valid_from", value: command.text(0))
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
      column: left.int(3) == 1 ? "level" : "types",
      value: left.text(0)
    )
  }

  private func checkUnits() throws {
    for code in try UnitPeriods.overlapping(db) {
      fault(.periodsOverlap(other: code), column: "valid_from", value: code)
    }
    for (code, parent) in try UnitPeriods.outsideParents(db) {
      fault(.outsideParent(parent: parent), column: "valid_from", value: code)
    }
  }
}

/// Where the periods of units contradict each other.
enum UnitPeriods {
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
  static func notBelowParents(_ db: Database) throws -> [(code: String, parent: String)] {
    try withParents(db, where: "unit.level <= parent.level")
  }

  /// The units that begin before their parent or outlive it: the sums above would lose them.
  static func outsideParents(_ db: Database) throws -> [(code: String, parent: String)] {
    try withParents(
      db,
      where: "unit.valid_from < parent.valid_from OR unit.valid_until > parent.valid_until"
    )
  }

  private static func withParents(
    _ db: Database,
    where condition: String
  ) throws -> [(code: String, parent: String)] {
    let command = try PreparedStatement(
      db,
      """
      SELECT unit.code, parent.code
      FROM unit JOIN unit AS parent ON parent.id = unit.parent
      WHERE \(condition)
      ORDER BY unit.code, unit.valid_from
      """
    )
    var found: [(code: String, parent: String)] = []
    while try command.next() { found.append((command.text(0), command.text(1))) }
    return found
  }
}
