internal import GRDB
internal import NTMModel

/// Writes the records of one kind, each with its entries in the journal: the one way for imports,
/// edits and what takes them back.
struct Records {
  /// What became of a record.
  enum Outcome {
    case unchanged
    case added
    case corrected(from: Record)
  }

  let kind: RecordKind
  let db: Database
  let texts: RecordText
  private let journal: Journal
  private let select: PreparedStatement
  private let insert: PreparedStatement
  private let update: PreparedStatement
  private let delete: PreparedStatement

  init(_ db: Database, _ kind: RecordKind, journal: Journal) throws {
    self.db = db
    self.kind = kind
    texts = RecordText(db: db, kind: kind)
    self.journal = journal
    // The names come from the kind alone, the values are bound.
    let names = kind.columns.map(\.name) + (kind.hasReport ? ["report"] : [])
    let written = names + kind.derived
    let keys = kind.keys.enumerated().map { "\($1.name) = ?\($0 + 1)" }.joined(separator: " AND ")
    let changed = written.enumerated().dropFirst(kind.keys.count)
      .map { "\($1) = ?\($0 + 1)" }.joined(separator: ", ")
    let added = written + (kind.hasNumber ? ["id"] : [])
    let places = added.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let table = kind.rawValue
    select = try PreparedStatement(
      db,
      "SELECT \(names.joined(separator: ", ")) FROM \(table) WHERE \(keys)"
    )
    insert = try PreparedStatement(
      db,
      "INSERT INTO \(table) (\(added.joined(separator: ", "))) VALUES (\(places))"
    )
    update = try PreparedStatement(db, "UPDATE \(table) SET \(changed) WHERE \(keys)")
    delete = try PreparedStatement(db, "DELETE FROM \(table) WHERE \(keys)")
  }

  /// The record with a key; `nil` when there is none.
  func find(_ key: ArraySlice<Record.Value>) throws -> Record? {
    bind(key, to: select)
    defer { select.stop() }
    guard try select.next() else { return nil }
    let values = kind.columns.indices.map { select.value(Int32($0)) }
    let report = kind.hasReport ? select.optional(Int32(values.count)) : nil
    return Record(kind, values, report: report)
  }

  /// Adds a record, or corrects the one with its key.
  ///
  /// The entries belong to `report`, with the province of the record's unit. `undone` has those that
  /// this takes back, by column; an empty name is the whole record.
  func put(
    _ record: Record,
    province: Int64?,
    report: Int64,
    undone: [String: Int64] = [:]
  ) throws -> Outcome {
    let old = try find(record.key)
    if let old, old.values == record.values { return .unchanged }
    let command = old == nil ? insert : update
    bind(record.values[...], to: command)
    var next = Int32(record.values.count + 1)
    if kind.hasReport {
      command.bind(record.report, at: next)
      next += 1
    }
    for name in kind.derived where name == "folded" {
      command.bind(Folding.folded(record["name"].text), at: next)
      next += 1
    }
    if old == nil, kind.hasNumber {
      command.bind(try record.number.flatMap { try isFree($0) ? $0 : nil }, at: next)
    }
    try command.run()
    guard let old else {
      try journal.entry(
        kind: kind.rawValue,
        field: record.journalKey,
        old: nil,
        new: texts.text(record, kind.summary),
        at: place(of: record, province: province),
        from: Journal.Origin(report: report, oldReport: nil, undoes: undone[""])
      )
      return .added
    }
    try tell(record, from: old, province: province, report: report, undone: undone)
    return .corrected(from: old)
  }

  /// Removes a record; its row goes to the journal.
  func remove(_ record: Record, province: Int64?, report: Int64, undone: Int64?) throws {
    let row = try texts.json(of: record)
    bind(record.key, to: delete)
    try delete.run()
    try journal.entry(
      kind: kind.rawValue,
      field: record.journalKey,
      old: texts.text(record, kind.summary),
      new: nil,
      oldRow: row,
      at: place(of: record, province: province),
      from: Journal.Origin(report: report, oldReport: record.report, undoes: undone)
    )
  }

  /// One entry for each value that was replaced.
  private func tell(
    _ record: Record,
    from old: Record,
    province: Int64?,
    report: Int64,
    undone: [String: Int64]
  ) throws {
    for (index, column) in kind.columns.enumerated() where old.values[index] != record.values[index]
    {
      var place = place(of: record, province: province)
      if column.name == "lost" {
        place.day = (record["lost"].whole ?? old["lost"].whole).map { Int32(clamping: $0) }
      }
      try journal.entry(
        kind: kind.rawValue,
        field: record.journalKey + " " + column.name,
        old: texts.text(old, column.name),
        new: texts.text(record, column.name),
        at: place,
        from: Journal.Origin(
          report: report,
          oldReport: old.report,
          undoes: undone[column.name]
        )
      )
    }
  }

  /// Whether no row has taken a number meanwhile.
  private func isFree(_ number: Int64) throws -> Bool {
    var rows = try SelectedRows(db, "SELECT 1 FROM \(kind.rawValue) WHERE id = ?1", number)
    return try !rows.next()
  }

  private func place(of record: Record, province: Int64?) -> Journal.Place {
    Journal.Place(unit: record.unit, province: province, day: record.start)
  }

  private func bind(_ values: ArraySlice<Record.Value>, to command: PreparedStatement) {
    for (index, value) in values.enumerated() { command.bind(value, at: Int32(index + 1)) }
  }
}

extension PreparedStatement {
  func bind(_ value: Record.Value, at index: Int32) {
    switch value {
    case .none: bind(String?.none, at: index)
    case .whole(let number): bind(number, at: index)
    case .text(let text): bind(text, at: index)
    }
  }

  func value(_ column: Int32) -> Record.Value {
    if isNull(column) { return .none }
    return isInteger(column) ? .whole(int64(column)) : .text(text(column))
  }
}
