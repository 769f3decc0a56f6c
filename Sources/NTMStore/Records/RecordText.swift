internal import GRDB
internal import NTMModel

/// How values of one kind of records stand in the journal, and back.
struct RecordText {
  let db: Database
  let kind: RecordKind

  /// A value as the journal gives it; an empty text stands for nothing.
  func text(_ record: Record, _ name: String) throws -> String {
    guard let column = kind.columns.first(where: { $0.name == name }) else { return "" }
    let value = record[name]
    guard let number = value.whole else { return value.text }
    switch column.type {
    case .text, .whole: return String(number)
    case .day: return Day(number: Int32(clamping: number)).iso
    case .quantity: return Quantity(hundredths: number).plain
    case .unit: return try code(of: number)
    }
  }

  /// The value that the journal gives as a text; `nil` for a text that stands for no such value.
  ///
  /// A unit is the one that has the code on the day from which the record counts.
  func value(_ text: String, of name: String, in record: Record) throws -> Record.Value? {
    guard let column = kind.columns.first(where: { $0.name == name }) else { return nil }
    guard column.type != .text else { return .text(text) }
    guard !text.isEmpty else { return Record.Value.none }
    switch column.type {
    case .text: return .text(text)
    case .whole: return Int64(text).map { .whole($0) }
    case .day: return Day(text).map { .init($0) }
    case .quantity: return Quantity(text).map { .init($0) }
    case .unit: return try unit(with: text, on: record.start).map { .whole($0) }
    }
  }

  private func code(of unit: Int64) throws -> String {
    var rows = try SelectedRows(db, "SELECT code FROM unit WHERE id = ?1", unit)
    return try rows.next() ? rows.text(0) : ""
  }

  /// The period of a code that holds on a day; a day before all of them belongs to the earliest.
  private func unit(with code: String, on day: Int32?) throws -> Int64? {
    var rows = try SelectedRows(
      db,
      """
      SELECT id
      FROM unit
      WHERE code = ?1 AND (?2 IS NULL OR ?2 < valid_until)
      ORDER BY valid_from
      LIMIT 1
      """,
      code,
      day
    )
    return try rows.next() ? rows.int64(0) : nil
  }
}

extension RecordText {
  /// The whole row as the journal keeps it when it is removed.
  func json(of record: Record) throws -> String {
    let all = kind.columns.map(\.name) + (kind.hasNumber ? ["id"] : [])
    let names = all.map { "'\($0)', \($0)" }.joined(separator: ", ")
    let keys = kind.keys.enumerated().map { "\($1.name) = ?\($0 + 1)" }.joined(separator: " AND ")
    let command = try PreparedStatement(
      db,
      "SELECT json_object(\(names)) FROM \(kind.rawValue) WHERE \(keys)"
    )
    for (index, value) in record.key.enumerated() { command.bind(value, at: Int32(index + 1)) }
    defer { command.stop() }
    return try command.next() ? command.text(0) : ""
  }

  /// The row that the journal kept; `nil` when it is none of this kind.
  func record(from json: String, report: Int64?) throws -> Record? {
    let names = (kind.columns.map(\.name) + ["id"]).map { "json_extract(?1, '$.\($0)')" }
      .joined(separator: ", ")
    let command = try PreparedStatement(db, "SELECT \(names) WHERE json_valid(?1)")
    command.bind(json, at: 1)
    defer { command.stop() }
    guard try command.next() else { return nil }
    let values = kind.columns.indices.map { command.value(Int32($0)) }
    var record = Record(kind, values, report: report)
    if kind.hasNumber { record.number = command.optional(Int32(values.count)) }
    return record
  }
}
