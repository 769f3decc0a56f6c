internal import GRDB
internal import NTMModel

/// The targets and the settings of a programme, the lines of the criteria sets and what communes are
/// classified by, as they stood at an entry of the journal.
///
/// The four tables are copied into memory and put back there, as `Rewinding` does with a whole file:
/// a few dozen rows, where the file itself is only read.
struct ProgrammeThen {
  let settings: ProgrammeSettings
  /// Below how many criteria a commune is below the line, by the code of the set.
  let lines: [String: Int]
  let tags: [CommuneTag]
  /// By the marks of the programmes.
  private let targets: [String: [Target]]

  /// `nil` where none of them has been written since, and where an entry of an earlier ntm does not say
  /// how to put its row back: then they are taken to be what they are.
  init?(_ db: Database, change: Int64, programme: String) throws {
    let forms = [Form.targets, .store, .criteriaSets, .tags]
    let entries = try FactRewinder.entries(of: forms.map(\.table), after: change, in: db)
    guard !entries.isEmpty, entries.allSatisfy({ $0.kept != nil }) else { return nil }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.label = "ntm"
    let copy = try DatabaseQueue(configuration: configuration)
    for form in forms { try ProgrammeThen.copy(form.table, of: db, into: copy) }
    let isWhole = try copy.write { copy in
      for entry in entries where try !FactRewinder.put(entry, in: copy) { return false }
      return true
    }
    guard isWhole else { return nil }
    (settings, targets, lines, tags) = try copy.read { copy in
      let settings = try ProgrammeSettings(in: copy)
      var targets: [String: [Target]] = [:]
      for mark in Set(settings.programmes.marks + [programme]) {
        targets[mark] = try Shelf.targets(of: mark, in: copy)
      }
      var lines: [String: Int] = [:]
      var rows = try SelectedRows(copy, "SELECT code, line FROM criteria_set")
      while try rows.next() { lines[rows.text(0)] = rows.int(1) }
      return (settings, targets, lines, try Shelf.tags(in: copy))
    }
  }

  /// The targets of a programme; none where it had none.
  func targets(of programme: String) -> [Target] { targets[programme] ?? [] }

  private static func copy(_ table: String, of db: Database, into copy: DatabaseQueue) throws {
    let schema = try String.fetchOne(
      db,
      sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?",
      arguments: [table]
    )
    guard let schema else { throw DatabaseError.damaged("no table \(table)") }
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
    let places = try db.columns(in: table).map { _ in "?" }.joined(separator: ", ")
    try copy.write { copy in
      try copy.execute(sql: schema)
      for row in rows {
        try copy.execute(
          sql: "INSERT INTO \(table) VALUES (\(places))",
          arguments: StatementArguments(row.databaseValues)
        )
      }
    }
  }
}
