internal import GRDB
internal import NTMModel

/// The temporary tables that stand before those of the file.
enum RecastTables {
  private static let names = ["unit", "rollup", "product", "organisation", "model"]

  /// Takes all of them away; none may stand.
  static func drop(_ db: Database) throws {
    for name in names { try db.execute(sql: "DROP TABLE IF EXISTS temp.\(name)") }
  }

  /// Makes the table of units: those of a list by their numbers in the file, some under another
  /// number, under which their records stand, and all of them valid since `first`.
  static func makeUnits(
    _ db: Database,
    _ units: [Int64: UnitTransfer.Origin],
    on list: Day,
    numbers: [Int64: Int64],
    from first: Day
  ) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE unit (
          id INTEGER PRIMARY KEY, code TEXT, level INTEGER, type TEXT, name TEXT, name_en TEXT,
          parent INTEGER, valid_from INTEGER, valid_until INTEGER, counted INTEGER, folded TEXT,
          name_rank INTEGER, first INTEGER, last INTEGER
        )
        """
    )
    // In one statement what keeps its number, and then one by one the few that do not.
    let own = Set(units.keys).subtracting(numbers.keys)
    try insert("valid_from <= ?2 AND valid_until > ?2", from: first, list.number, db)
    let delete = try PreparedStatement(db, "DELETE FROM temp.unit WHERE id = ?1")
    for id in try ids(in: db) where !own.contains(id) {
      delete.bind(id, at: 1)
      try delete.run()
    }
    let renumbered = try PreparedStatement(db, insertion("?2", "id = ?1", first: "?3"))
    renumbered.bind(first.number, at: 3)
    for (id, number) in numbers {
      renumbered.bind(id, at: 1)
      renumbered.bind(number, at: 2)
      try renumbered.run()
    }
    try moveChildren(db, numbers)
    // The names of the file's own indexes: some statements insist on them.
    for index in [
      "unit_by_code ON unit (code)", "unit_by_parent ON unit (parent, first)",
      "unit_by_position ON unit (level, first)",
    ] {
      try db.execute(sql: "CREATE INDEX temp.\(index)")
    }
  }

  private static func insertion(_ id: String, _ condition: String, first: String) -> String {
    """
    INSERT INTO temp.unit
    SELECT \(id), code, level, type, name, name_en, parent, MIN(valid_from, \(first)),
      \(Schema.open), counted, folded, name_rank, first, last
    FROM main.unit
    WHERE \(condition)
    """
  }

  private static func insert(
    _ condition: String,
    from first: Day,
    _ list: Int32,
    _ db: Database
  ) throws {
    let all = try PreparedStatement(db, insertion("id", condition, first: "?1"))
    all.bind(first.number, at: 1)
    all.bind(list, at: 2)
    try all.run()
  }

  private static func ids(in db: Database) throws -> [Int64] {
    let command = try PreparedStatement(db, "SELECT id FROM temp.unit")
    var ids: [Int64] = []
    while try command.next() { ids.append(command.int64(0)) }
    return ids
  }

  /// Puts what lies in a unit under another number below that number.
  private static func moveChildren(_ db: Database, _ numbers: [Int64: Int64]) throws {
    let parents = try PreparedStatement(
      db,
      "SELECT id, parent FROM temp.unit WHERE parent IS NOT NULL"
    )
    var moved: [(id: Int64, parent: Int64)] = []
    while try parents.next() {
      if let parent = numbers[parents.int64(1)] { moved.append((parents.int64(0), parent)) }
    }
    let update = try PreparedStatement(db, "UPDATE temp.unit SET parent = ?2 WHERE id = ?1")
    for child in moved {
      update.bind(child.id, at: 1)
      update.bind(child.parent, at: 2)
      try update.run()
    }
  }

  /// A table of what units have.
  enum Records: String, CaseIterable {
    case product, organisation, model

    /// The columns that are looked up.
    fileprivate var keys: [String] {
      switch self {
      case .product, .model: ["unit", "code"]
      case .organisation:
        ["unit, kind, founded, dissolved, effective_from, effective_until, members", "code"]
      }
    }
  }

  /// Makes a table of what units have; `moves` has the units whose records belong to another one
  /// now, and the number of that.
  ///
  /// Only where an answer reads it: a copy costs more than the rest.
  static func makeRecords(_ db: Database, _ records: Records, moves: [Int64: Int64]) throws {
    guard !moves.isEmpty else { return }
    let table = records.rawValue
    try db.execute(sql: "CREATE TEMP TABLE \(table) AS SELECT * FROM main.\(table)")
    for (number, key) in records.keys.enumerated() {
      try db.execute(sql: "CREATE INDEX temp.\(table)_\(number) ON \(table) (\(key))")
    }
    let update = try PreparedStatement(db, "UPDATE temp.\(table) SET unit = ?2 WHERE unit = ?1")
    for (unit, number) in moves {
      update.bind(unit, at: 1)
      update.bind(number, at: 2)
      try update.run()
    }
  }

  /// Makes the table of sums and fills it by the rule of the file's own.
  static func makeRollUps(
    _ db: Database,
    on days: [RollUps.ReportingDay],
    moves: [Int64: Int64]
  ) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE rollup (day, unit, \(RollUps.columns), PRIMARY KEY (day, unit))
        WITHOUT ROWID
        """
    )
    try RollUps(db, days: days, changed: nil, moves: moves).write(db, isWhole: false)
  }
}

extension Question.Subject {
  /// The records that an answer reads one by one.
  var records: Set<RecastTables.Records> {
    switch self {
    case .overview, .units, .belowLine, .districts, .mergers, .difficult, .unitLists, .nearest,
      .search, .indicator, .target, .pace, .communes, .assumptions, .published, .followUps,
      .changes, .reports, .report, .differences:
      []
    case .commune, .products: [.product]
    case .tasks, .task: [.model]
    case .ocop, .product, .cooperatives, .cooperativeList, .quality, .components, .models:
      Set(RecastTables.Records.allCases)
    }
  }
}
