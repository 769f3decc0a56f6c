internal import GRDB
internal import NTMModel

/// What a sheet of facts changes in the rows that were there before it: every value that it replaces
/// goes to the journal.
///
/// Beside the words for people an entry keeps, as JSON in `old_row`, what puts its row back as it was
/// (`FactRewinder`): `key` names it, `old` has the values that were replaced and those that follow
/// from them, and is missing for a row that is new. The entry of the sheet as a whole says whether
/// the table was empty, and as `order` which rows stood elsewhere in it, one such object each.
struct RowChanges {
  private let db: Database
  private let form: Form
  private let wasEmpty: Bool

  /// Copies the table of a form aside; `nil` for forms whose rows keep their own journal.
  init?(_ db: Database, _ form: Form) throws {
    guard form.isFact, !form.isOfRecords else { return nil }
    self.db = db
    self.form = form
    try db.execute(sql: "DROP TABLE IF EXISTS temp.before")
    try db.execute(sql: "CREATE TEMP TABLE before AS SELECT * FROM main.\(form.table)")
    let key = form.key.joined(separator: ", ")
    try db.execute(sql: "CREATE INDEX temp.before_by_key ON before (\(key))")
    wasEmpty = try Bool.fetchOne(db, sql: "SELECT count(*) = 0 FROM temp.before") ?? false
  }

  /// Writes an entry for the sheet and one for every value that differs; `erased` is told of those
  /// that are empty now.
  func write(
    _ changes: Int,
    to journal: Journal,
    report: Int64,
    erased: (_ field: String, _ value: String) -> Void
  ) throws {
    try journal.entry(
      kind: form.table,
      field: form.name,
      old: nil,
      new: String(changes),
      oldRow: wasEmpty ? FactRewinder.emptyTable : FactRewinder.filledTable + (try order()) + "}",
      from: Journal.Origin(report: report)
    )
    let columns = try db.columns(in: form.table).map(\.name)
    let join = form.key.map { "now.\($0) IS old.\($0)" }.joined(separator: " AND ")
    let name = form.key.map(named).joined(separator: " || ' ' || ")
    let order = form.key.map { "now.\($0)" }.joined(separator: ", ")
    let key = form.key.map { "'\($0)', now.\($0)" }.joined(separator: ", ")
    let unit = form.unitOfRow.map { "now.\($0)" } ?? "NULL"
    let following = columns.filter { isDerived($0) && $0 != "id" }
    for column in columns where !form.key.contains(column) && !isDerived(column) {
      let before = (following + [column]).map { "'\($0)', old.\($0)" }.joined(separator: ", ")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(name), old.\(column), now.\(column),
            json_object('key', json_object(\(key)), 'old', json_object(\(before))), \(unit)
          FROM main.\(form.table) AS now JOIN temp.before AS old ON \(join)
          WHERE now.\(column) IS NOT old.\(column)
          ORDER BY \(order)
          """
      )
      for row in rows {
        let (old, new) = try (text(row[1], column), text(row[2], column))
        if new.isEmpty, !old.isEmpty { erased((row[0] as String? ?? "") + " " + column, old) }
        try journal.entry(
          kind: form.table,
          field: (row[0] as String? ?? "") + " " + column,
          old: old,
          new: new,
          oldRow: row[3],
          at: Journal.Place(unit: row[4]),
          from: Journal.Origin(report: report)
        )
      }
    }
    try writeNew(to: journal, report: report)
  }

  /// The rows whose place another sheet's order changed, each with the place that it had; nobody is
  /// told of it, as it is no value.
  private func order() throws -> String {
    let columns = try db.columns(in: form.table).map(\.name)
    guard columns.contains("position"), !form.key.contains("position") else { return "" }
    let join = form.key.map { "now.\($0) IS old.\($0)" }.joined(separator: " AND ")
    let key = form.key.map { "'\($0)', now.\($0)" }.joined(separator: ", ")
    let moved = try String.fetchOne(
      db,
      sql: """
        SELECT json_group_array(
          json_object('key', json_object(\(key)), 'old', json_object('position', old.position))
        )
        FROM main.\(form.table) AS now JOIN temp.before AS old ON \(join)
        WHERE now.position IS NOT old.position
        """
    )
    return moved.map { $0 == "[]" ? "" : ",\"order\":" + $0 } ?? ""
  }

  /// Writes an entry for every row that was not there before, by what it is called; the first rows of
  /// a table are the file as a whole.
  private func writeNew(to journal: Journal, report: Int64) throws {
    if wasEmpty { return }
    let columns = try db.columns(in: form.table).map(\.name)
    let naming = RowChanges.naming.first { columns.contains($0) && !form.key.contains($0) }
    guard let naming else { return }
    let shown = form.table == "unit" ? "now.type || ' ' || now.name" : "now.\(naming)"
    let join = form.key.map { "now.\($0) IS old.\($0)" }.joined(separator: " AND ")
    let name = form.key.map(named).joined(separator: " || ' ' || ")
    let key = form.key.map { "'\($0)', now.\($0)" }.joined(separator: ", ")
    let unit = form.unitOfRow.map { "now.\($0)" } ?? "NULL"
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(name), \(shown), json_object('key', json_object(\(key))), \(unit)
        FROM main.\(form.table) AS now
        WHERE NOT EXISTS (SELECT 1 FROM temp.before AS old WHERE \(join))
        ORDER BY \(form.key.map { "now.\($0)" }.joined(separator: ", "))
        """
    )
    while let row = try rows.next() {
      try journal.entry(
        kind: form.table,
        field: (row[0] as String? ?? "") + " " + naming,
        old: "",
        new: try text(row[1] as DatabaseValue, naming),
        oldRow: row[2],
        at: Journal.Place(unit: row[3]),
        from: Journal.Origin(report: report)
      )
    }
  }

  /// The columns that say what a row is, the first that a table has; each has one.
  private static let naming = [
    "name", "name_vi", "title_vi", "value", "type_en", "predecessor_name", "low", "grp",
    "name_after", "name_en", "source",
  ]

  /// A column of the key as people know it: sets and units by their codes, days as days.
  private func named(_ column: String) -> String {
    switch column {
    case "valid_from", "day": "date(now.\(column) * 86400, 'unixepoch')"
    case "set_id": "(SELECT code FROM criteria_set WHERE id = now.set_id)"
    case "unit" where form == .unitGroups: "(SELECT code FROM unit WHERE id = now.unit)"
    // A number alone is told as text too.
    default: "CAST(now.\(column) AS TEXT)"
    }
  }

  /// Whether a column follows from others, as that a unit counts does from its type.
  private func isDerived(_ column: String) -> Bool {
    column == "counted" ? form.table == Form.units.table : RowChanges.derived.contains(column)
  }

  private static let derived: Set<String> = [
    "id", "folded", "name_rank", "first", "last", "position",
  ]

  private static let days: Set<String> = [
    "valid_from", "valid_until", "deadline", "baseline_day", "day",
  ]

  private static let quantities: [Form: Set<String>] = [
    .targets: ["goal", "baseline"], .figures: ["value", "total", "percent"],
    .starBands: ["low", "high"],
  ]

  /// The value as a report would write it; nothing is an empty text, so that no entry looks like
  /// something new or withdrawn.
  private func text(_ value: DatabaseValue, _ column: String) throws -> String {
    if let number = Int64.fromDatabaseValue(value), case .int64 = value.storage {
      if column == "parent" {
        let code = "SELECT code FROM unit WHERE id = ?"
        return try String.fetchOne(db, sql: code, arguments: [number]) ?? ""
      }
      // What is in force without an end has none to tell.
      if column == "valid_until", number == Int64(Schema.open) { return "" }
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
}

extension Form {
  /// The column with the number of the unit that a row is about, so that its changes stand under it;
  /// `nil` for tables that are about none.
  fileprivate var unitOfRow: String? {
    switch self {
    case .units, .unitList: "id"
    case .unitGroups: "unit"
    case .store, .unitTypes, .criteriaSets, .sectors, .groups, .bands, .criteria, .indicators,
      .thresholds, .starBands, .targets, .components, .componentParts, .taskStates, .modelKinds,
      .figures, .lineage, .unitChanges, .tags, .titles, .tasks, .papers, .assessments,
      .districtAssessments, .provinceAssessments, .recognitions, .products, .organisations, .models,
      .unitTags, .villages:
      nil
    }
  }

  /// The columns that name a row of its table.
  var key: [String] {
    switch self {
    case .store: ["key"]
    case .unitTypes: ["level", "type"]
    case .units, .unitList: ["code", "valid_from"]
    case .criteriaSets, .sectors: ["code"]
    case .groups: ["set_id", "code"]
    case .bands: ["set_id", "position"]
    case .criteria: ["set_id", "number"]
    case .indicators: ["set_id", "code"]
    case .thresholds: ["set_id", "position", "part", "grp"]
    case .starBands: ["stars", "valid_from"]
    case .targets: ["programme", "id"]
    case .components: ["number"]
    case .componentParts: ["component", "kind", "scope", "mark"]
    case .taskStates, .modelKinds: ["word"]
    case .figures: ["day", "unit", "indicator", "source"]
    case .lineage: ["successor", "predecessor", "day"]
    case .unitChanges: ["code", "day"]
    case .unitGroups: ["set_id", "unit"]
    case .tags: ["code"]
    case .titles: ["grade", "level", "valid_from"]
    case .tasks, .papers, .assessments, .districtAssessments, .provinceAssessments, .recognitions,
      .products,
      .organisations, .models,
      .unitTags, .villages:
      []
    }
  }
}
