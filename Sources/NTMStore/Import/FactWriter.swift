internal import GRDB
internal import NTMModel

/// Writes one sheet of facts: what is new is added, what differs is replaced, the rest is left.
struct FactWriter {
  let db: Database
  let report: Int64
  let journal: Journal
  /// The day on which the facts come in.
  let today: Day
  var sheet: Sheet

  init(db: Database, report: Int64, journal: Journal, today: Day, sheet: Sheet) {
    self.db = db
    self.report = report
    self.journal = journal
    self.today = today
    self.sheet = sheet
  }

  /// Writes all rows and returns how many there were and how many changed anything.
  func write() throws -> (rows: Int, changes: Int) {
    var writer = self
    switch sheet.form {
    case .store: return try writer.writeSettings()
    case .unitTypes: return try writer.writeUnitTypes()
    case .units: return try writer.writeUnits()
    case .unitList: return try writer.writeUnitList()
    case .criteriaSets: return try writer.writeSets()
    case .groups: return try writer.writeGroups()
    case .bands: return try writer.writeBands()
    case .criteria: return try writer.writeCriteria()
    case .indicators: return try writer.writeIndicators()
    case .thresholds: return try writer.writeThresholds()
    case .sectors: return try writer.writeSectors()
    case .starBands: return try writer.writeStarBands()
    case .targets: return try writer.writeTargets()
    case .taskStates: return try writer.writeTaskStates()
    case .modelKinds: return try writer.writeModelKinds()
    case .tasks: return try writer.writeTasks()
    case .papers: return try writer.writePapers()
    case .components: return try writer.writeComponents()
    case .componentParts: return try writer.writeComponentParts()
    case .figures: return try writer.writeFigures()
    case .lineage: return try writer.writeLineage()
    case .unitChanges: return try writer.writeUnitChanges()
    case .unitGroups: return try writer.writeUnitGroups()
    case .tags: return try writer.writeTags()
    case .titles: return try writer.writeTitles()
    case .assessments, .districtAssessments, .provinceAssessments, .recognitions, .products,
      .organisations, .models,
      .unitTags, .villages:
      return (0, 0)
    }
  }

  /// Runs `command` for every row that `bind` finds no fault in.
  mutating func each(
    _ command: PreparedStatement,
    _ bind: (Sheet, PreparedStatement) throws -> Bool
  ) throws -> (rows: Int, changes: Int) {
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard try bind(sheet, command), sheet.faults.total == faults else { continue }
      if try command.changes(db) > 0 { changes += 1 }
    }
    return (rows, changes)
  }

  /// The numbers of the criteria sets by code.
  func sets() throws -> [String: Int64] {
    let command = try PreparedStatement(db, "SELECT code, id FROM criteria_set")
    var sets: [String: Int64] = [:]
    while try command.next() { sets[command.text(0)] = command.int64(1) }
    return sets
  }
}

extension Form {
  /// The table its rows go to, which is also their kind in the journal.
  var table: String {
    switch self {
    case .store: "setting"
    case .unitTypes: "unit_type"
    case .units, .unitList: "unit"
    case .criteriaSets: "criteria_set"
    case .groups: "commune_group"
    case .bands: "band"
    case .criteria: "criterion"
    case .indicators: "indicator"
    case .thresholds: "threshold"
    case .sectors: "sector"
    case .starBands: "star_band"
    case .targets: "target"
    case .taskStates: "task_state"
    case .modelKinds: "model_kind"
    case .tasks: "task"
    case .papers: "paper"
    case .components: "component"
    case .componentParts: "component_part"
    case .figures: "figure"
    case .lineage: "succession"
    case .unitChanges: "unit_change"
    case .unitGroups: "unit_group"
    case .tags: "tag"
    case .titles: "title"
    case .assessments: "assessment"
    case .districtAssessments, .provinceAssessments: RecordKind.ownAssessment.rawValue
    case .recognitions: "recognition"
    case .products: "product"
    case .organisations: "organisation"
    case .models: "model"
    case .unitTags: "unit_tag"
    case .villages: "villages"
    }
  }

  /// Whether roll-ups stand on it.
  var movesRollUps: Bool {
    switch self {
    case .unitTypes, .units, .unitList, .criteriaSets, .bands, .criteria, .sectors,
      .titles:
      true
    case .store, .groups, .indicators, .thresholds, .starBands, .targets, .taskStates, .modelKinds,
      .tasks,
      .papers, .components, .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags,
      .assessments, .districtAssessments, .provinceAssessments, .recognitions, .products,
      .organisations, .models,
      .unitTags, .villages:
      false
    }
  }

  /// Whether its rows are records, with entries of their own in the journal.
  var isOfRecords: Bool { RecordKind(rawValue: table) != nil }
}

extension Sheet {
  func text(_ heading: String, required: Bool = false) -> String {
    text(position(heading), required: required)
  }

  func day(_ heading: String, required: Bool = false) -> Day? {
    day(position(heading), required: required)
  }

  func integer(_ heading: String, in range: ClosedRange<Int>) -> Int {
    integer(position(heading), in: range)
  }

  func quantity(_ heading: String, required: Bool = false) -> Quantity? {
    quantity(position(heading), required: required)
  }

  /// A quantity from 0 to a limit.
  func quantity(_ heading: String, upTo limit: Int, required: Bool = false) -> Quantity? {
    guard let value = quantity(heading, required: required) else { return nil }
    guard value >= Quantity(0), value <= Quantity(limit) else {
      if let position = position(heading) { fault(.outOfRange(low: 0, high: limit), at: position) }
      return nil
    }
    return value
  }

  /// Binds the texts of several columns to places one after another.
  func bind(_ headings: [String], to command: PreparedStatement, from first: Int32) {
    for (offset, heading) in headings.enumerated() {
      command.bind(text(heading), at: first + Int32(offset))
    }
  }

  /// Binds a period: `valid_to` is the last day, the file keeps the day after it.
  ///
  /// - Returns: the first day.
  @discardableResult
  func bindPeriod(to command: PreparedStatement, from first: Int32) -> Day? {
    let from = day("valid_from", required: true)
    let last = day("valid_to")
    if let from, let last, last < from, let position = position("valid_to") {
      fault(.endsBeforeStart, at: position)
    }
    command.bind(from?.number, at: first)
    command.bind(last.map { $0.number + 1 } ?? Schema.open, at: first + 1)
    return from
  }

  /// The number of the thing a column names; 0 for a fault, which is noted.
  func reference(_ heading: String, in table: [String: Int64], named name: String) -> Int64 {
    let code = text(heading, required: true)
    if let id = table[code] { return id }
    if !code.isEmpty, let position = position(heading) {
      fault(.unknownReference(table: name), at: position)
    }
    return 0
  }
}
