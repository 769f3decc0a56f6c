internal import GRDB
internal import NTMModel

/// What a sheet changes in the rows that were there before it: every value that it replaces goes to
/// the journal.
struct RowChanges {
  private let db: Database
  private let form: Form

  /// Copies the table of a form aside; `nil` for forms whose figures keep their own journal.
  init?(_ db: Database, _ form: Form) throws {
    guard form != .assessments else { return nil }
    self.db = db
    self.form = form
    try db.execute(sql: "DROP TABLE IF EXISTS temp.before")
    try db.execute(sql: "CREATE TEMP TABLE before AS SELECT * FROM main.\(form.table)")
    let key = form.key.joined(separator: ", ")
    try db.execute(sql: "CREATE INDEX temp.before_by_key ON before (\(key))")
  }

  /// Writes an entry for every value that differs.
  func write(to journal: Journal, report: Int64) throws {
    let columns = try db.columns(in: form.table).map(\.name)
    let join = form.key.map { "now.\($0) IS old.\($0)" }.joined(separator: " AND ")
    let name = form.key.filter { $0 != "unit" || form != .recognitions }
      .map { "now.\($0)" }.joined(separator: " || ' ' || ")
    let order = form.key.map { "now.\($0)" }.joined(separator: ", ")
    let place = form.day.map { "now.unit, now.\($0)" } ?? "NULL, NULL"
    for column in columns where !form.key.contains(column) && !RowChanges.derived.contains(column) {
      // A withdrawn recognition has an entry of its own.
      let isFlip = form == .recognitions && column == "lost"
      let values =
        column == "unit" && form.day != nil
        ? "(SELECT code FROM unit WHERE id = old.unit), (SELECT code FROM unit WHERE id = now.unit)"
        : "old.\(column), now.\(column)"
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(name), \(values), \(place)
          FROM main.\(form.table) AS now JOIN temp.before AS old ON \(join)
          WHERE now.\(column) IS NOT old.\(column)
          \(isFlip ? "AND now.lost IS NOT NULL AND old.lost IS NOT NULL" : "")
          ORDER BY \(order)
          """
      )
      for row in rows {
        let unit = row[3] as Int64?
        try journal.entry(
          kind: form.table,
          unit: unit,
          province: try unit.flatMap { try province(of: $0) },
          day: (row[4] as Int64?).map { Int32(truncatingIfNeeded: $0) },
          field: (row[0] as String? ?? "") + " " + column,
          old: text(row[1] as DatabaseValue, column),
          new: text(row[2] as DatabaseValue, column),
          report: report
        )
      }
    }
  }

  /// Columns that follow from others, or say where the row came from.
  private static let derived: Set<String> = [
    "id", "folded", "name_rank", "first", "last", "report", "counted", "position",
  ]

  private static let days: Set<String> = [
    "valid_from", "valid_until", "deadline", "baseline_day", "day", "decided", "since", "lost",
    "issued", "expires", "revoked", "founded", "dissolved", "effective_from", "effective_until",
    "ocop_since",
  ]

  private static let quantities: [Form: Set<String>] = [
    .targets: ["goal", "baseline"], .figures: ["value", "total", "percent"],
    .starBands: ["low", "high"], .products: ["points", "points_a", "points_b", "points_c"],
  ]

  /// The value as a report would write it; nothing is an empty text, so that no entry looks like
  /// something new or withdrawn.
  private func text(_ value: DatabaseValue, _ column: String) -> String {
    if let number = Int64.fromDatabaseValue(value), case .int64 = value.storage {
      if RowChanges.days.contains(column) {
        return Day(number: Int32(truncatingIfNeeded: number)).iso
      }
      if RowChanges.quantities[form]?.contains(column) ?? false {
        return Quantity(hundredths: number).plain
      }
      return String(number)
    }
    return String.fromDatabaseValue(value) ?? ""
  }

  private func province(of unit: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT province.id
        FROM unit
          JOIN unit AS province
            ON province.level = 2 AND unit.first BETWEEN province.first AND province.last
        WHERE unit.id = ?
        """,
      arguments: [unit]
    )
  }
}

extension Form {
  /// The columns that name a row of its table.
  fileprivate var key: [String] {
    switch self {
    case .store: ["key"]
    case .unitTypes: ["level", "type"]
    case .units, .unitList: ["code", "valid_from"]
    case .criteriaSets, .sectors, .products, .organisations: ["code"]
    case .bands: ["set_id", "position"]
    case .criteria: ["set_id", "number"]
    case .indicators: ["set_id", "code"]
    case .thresholds: ["set_id", "position", "part", "grp"]
    case .starBands: ["stars", "valid_from"]
    case .targets, .tasks: ["programme", "id"]
    case .components: ["number"]
    case .figures: ["day", "unit", "indicator", "source"]
    case .lineage: ["successor", "predecessor", "day"]
    case .assessments: ["unit", "day"]
    case .recognitions: ["unit", "standard", "year"]
    }
  }

  /// The day of a record of a place.
  fileprivate var day: String? {
    switch self {
    case .recognitions: "since"
    case .products: "issued"
    case .organisations: "founded"
    default: nil
    }
  }
}
