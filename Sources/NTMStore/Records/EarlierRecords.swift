internal import GRDB
internal import NTMModel

/// The records of one kind as they stood at an entry of the journal.
///
/// What was written since is taken away again, the newest first; nothing in the file changes.
enum EarlierRecords {
  /// The records whose units lay in a part of the tree; all that stand now without an entry.
  ///
  /// - Cost: the records of the part and the entries since.
  static func all(
    _ kind: RecordKind,
    in subtree: ClosedRange<Int64>,
    upTo change: Int64?,
    _ db: Database
  ) throws -> [Record] {
    var records = try standing(kind, in: subtree, db)
    guard let change else { return Array(records.values) }
    try takeAway(kind, after: change, from: &records, db)
    // A record may have come from elsewhere, or gone there.
    let units = try self.units(in: subtree, db)
    return records.values.filter { $0.unit.map(units.contains) ?? false }
  }

  /// What entries after one tell of, by the code: each record as it stood at the entry, `nil` where it was
  /// not there.
  ///
  /// All others stand as they stood, and those of which no entry says what was before. Of kinds that a code
  /// alone names.
  ///
  /// - Cost: the entries since.
  static func touched(
    _ kind: RecordKind,
    after change: Int64,
    _ db: Database
  ) throws -> [String: Record?] {
    let states = try states(kind, after: change, among: [:], db)
    return Dictionary(states.map { ($0.key.first?.text ?? "", $0.value) }) { first, _ in first }
  }

  /// Takes away what entries after one wrote.
  private static func takeAway(
    _ kind: RecordKind,
    after change: Int64,
    from records: inout [[Record.Value]: Record],
    _ db: Database
  ) throws {
    for (key, state) in try states(kind, after: change, among: records, db) { records[key] = state }
  }

  /// The records that entries after one tell of as they stood at it, by their keys; `nil` for one that was
  /// not there.
  ///
  /// The newest entry is taken away first. Those that stand are looked for among some, then in the file.
  private static func states(
    _ kind: RecordKind,
    after change: Int64,
    among standing: [[Record.Value]: Record],
    _ db: Database
  ) throws -> [[Record.Value]: Record?] {
    let texts = RecordText(db: db, kind: kind)
    var states: [[Record.Value]: Record?] = [:]
    for entry in try entries(of: kind, after: change, db) {
      guard let key = Record.key(of: entry, kind).map(Array.init) else { continue }
      let known = states[key] ?? standing[key]
      let record = try known ?? (entry.deed == .corrects ? find(key, kind, db) : nil)
      switch try before(entry, standing: record, texts) {
      case .absent: states[key] = .some(nil)
      case .was(let record): states[key] = .some(record)
      case .unknown: continue
      }
    }
    return states
  }

  /// What a record was before an entry of the journal.
  enum Before {
    case was(Record)
    case absent
    /// The entry does not say, or not of a record that stands.
    case unknown
  }

  /// What an entry says of its record, which stands as the entry left it.
  static func before(
    _ entry: JournalEntry,
    standing: Record?,
    _ texts: RecordText
  ) throws -> Before {
    switch entry.deed {
    case .adds: return .absent
    case .removes:
      let row = try entry.oldRow.flatMap { try texts.record(from: $0, report: entry.oldReport) }
      return row.map { .was($0) } ?? .unknown
    case .corrects:
      let column = entry.key.column
      guard var record = standing, let old = entry.old,
        let value = try texts.value(old, of: column, in: record)
      else { return .unknown }
      record[column] = value
      record.report = entry.oldReport ?? record.report
      return .was(record)
    }
  }

  /// All records of a kind of no unit as they stood at an entry of the journal.
  static func all(ofNoUnit kind: RecordKind, upTo change: Int64, _ db: Database) throws -> [Record]
  {
    let names = kind.columns.map(\.name).joined(separator: ", ")
    let command = try PreparedStatement(db, "SELECT \(names) FROM \(kind.rawValue)")
    var records: [[Record.Value]: Record] = [:]
    while try command.next() {
      let record = Record(kind, kind.columns.indices.map { command.value(Int32($0)) }, report: nil)
      records[Array(record.key)] = record
    }
    try takeAway(kind, after: change, from: &records, db)
    return Array(records.values)
  }

  private static func standing(
    _ kind: RecordKind,
    in subtree: ClosedRange<Int64>,
    _ db: Database
  ) throws -> [[Record.Value]: Record] {
    // The names come from the kind alone, the values are bound.
    let names = kind.columns.map { "own.\($0.name)" }.joined(separator: ", ")
    let command = try PreparedStatement(
      db,
      """
      SELECT \(names)
      FROM unit CROSS JOIN \(kind.rawValue) AS own ON own.unit = unit.id
      WHERE unit.first BETWEEN ?1 AND ?2
      """
    )
    command.bind(subtree.lowerBound, at: 1)
    command.bind(subtree.upperBound, at: 2)
    var records: [[Record.Value]: Record] = [:]
    while try command.next() {
      let record = Record(kind, kind.columns.indices.map { command.value(Int32($0)) }, report: nil)
      records[Array(record.key)] = record
    }
    return records
  }

  /// A record with a key, wherever it lies now.
  private static func find(
    _ key: [Record.Value],
    _ kind: RecordKind,
    _ db: Database
  ) throws -> Record? {
    let names = kind.columns.map(\.name).joined(separator: ", ")
    let keys = kind.keys.enumerated().map { "\($1.name) = ?\($0 + 1)" }.joined(separator: " AND ")
    let command = try PreparedStatement(
      db,
      "SELECT \(names) FROM \(kind.rawValue) WHERE \(keys)"
    )
    for (index, value) in key.enumerated() { command.bind(value, at: Int32(index + 1)) }
    defer { command.stop() }
    guard try command.next() else { return nil }
    return Record(kind, kind.columns.indices.map { command.value(Int32($0)) }, report: nil)
  }

  /// The entries about records of a kind since an entry, the newest first.
  static func entries(
    of kind: RecordKind,
    after change: Int64,
    _ db: Database
  ) throws -> [JournalEntry] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(JournalEntry.columns)
      FROM journal
      WHERE seq > ?1 AND kind = ?2
      ORDER BY seq DESC
      """,
      change,
      kind.rawValue
    )
    var entries: [JournalEntry] = []
    while try rows.next() { entries.append(try JournalEntry(rows)) }
    return entries
  }

  /// Whether anything was written about records of a kind since an entry.
  static func has(entriesOf kind: RecordKind, after change: Int64, _ db: Database) throws -> Bool {
    var rows = try SelectedRows(
      db,
      "SELECT 1 FROM journal WHERE seq > ?1 AND kind = ?2 LIMIT 1",
      change,
      kind.rawValue
    )
    return try rows.next()
  }

  private static func units(in subtree: ClosedRange<Int64>, _ db: Database) throws -> Set<Int64> {
    var rows = try SelectedRows(
      db,
      "SELECT id FROM unit WHERE first BETWEEN ?1 AND ?2",
      subtree.lowerBound,
      subtree.upperBound
    )
    var units: Set<Int64> = []
    while try rows.next() { units.insert(rows.int64(0)) }
    return units
  }
}
