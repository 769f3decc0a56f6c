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
    _ units: Set<Int64>,
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
    let insert = try PreparedStatement(
      db,
      """
      INSERT INTO temp.unit
      SELECT ?2, code, level, type, name, name_en, ?3, MIN(valid_from, ?4), \(Schema.open), counted,
        folded, name_rank, first, last
      FROM main.unit
      WHERE id = ?1
      """
    )
    let parents = try PreparedStatement(db, "SELECT id, parent FROM main.unit")
    var rows: [(id: Int64, parent: Int64?)] = []
    while try parents.next() { rows.append((parents.int64(0), parents.optional(1))) }
    insert.bind(first.number, at: 4)
    for row in rows where units.contains(row.id) {
      insert.bind(row.id, at: 1)
      insert.bind(numbers[row.id] ?? row.id, at: 2)
      insert.bind(row.parent.map { numbers[$0] ?? $0 }, at: 3)
      try insert.run()
    }
    // The names of the file's own indexes: some statements insist on them.
    for index in [
      "unit_by_code ON unit (code)", "unit_by_parent ON unit (parent, first)",
      "unit_by_position ON unit (level, first)",
    ] {
      try db.execute(sql: "CREATE INDEX temp.\(index)")
    }
  }

  /// Makes the tables of what units have; `moves` has the units whose records belong to another one
  /// now, and the number of that.
  static func makeRecords(_ db: Database, moves: [Int64: Int64]) throws {
    guard !moves.isEmpty else { return }
    for (table, keys) in [
      ("product", ["unit", "code"]), ("model", ["unit", "code"]),
      (
        "organisation",
        ["unit, kind, founded, dissolved, effective_from, effective_until, members", "code"]
      ),
    ] {
      try db.execute(sql: "CREATE TEMP TABLE \(table) AS SELECT * FROM main.\(table)")
      for (number, key) in keys.enumerated() {
        try db.execute(sql: "CREATE INDEX temp.\(table)_\(number) ON \(table) (\(key))")
      }
      let update = try PreparedStatement(
        db,
        "UPDATE temp.\(table) SET unit = ?2 WHERE unit = ?1"
      )
      for (unit, number) in moves {
        update.bind(unit, at: 1)
        update.bind(number, at: 2)
        try update.run()
      }
    }
  }

  /// Makes the table of sums and fills it by the rule of the file's own.
  static func makeRollUps(_ db: Database, on days: [RollUps.ReportingDay]) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE rollup (day, unit, \(RollUps.columns), PRIMARY KEY (day, unit))
        WITHOUT ROWID
        """
    )
    try RollUps(db, days: days, changed: nil).write(db, isWhole: false)
  }
}
