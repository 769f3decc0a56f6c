internal import GRDB
internal import NTMModel

/// Collects what an import accepts although it looks wrong.
final class Warnings {
  struct Entry {
    var kind: ReportWarning.Kind
    /// The file, and the sheet where it has several; empty where it is about the whole import.
    var file: String
    var line: Int
    var unit: Int64?
    var day: Int32?
    var subject: String
    var detail: String
    /// The report's place in the import; `nil` where only the file is known.
    var report: Int?
  }

  /// How many of a kind are told at once.
  static let told = 5

  private(set) var entries: [Entry] = []
  /// The place in the import of the report that is being read.
  var report: Int?

  func add(
    _ kind: ReportWarning.Kind,
    file: String = "",
    line: Int = 0,
    unit: Int64? = nil,
    day: Int32? = nil,
    subject: String = "",
    detail: String = "",
    report: Int? = nil
  ) {
    entries.append(
      Entry(
        kind: kind,
        file: file,
        line: line,
        unit: unit,
        day: day,
        subject: subject,
        detail: detail,
        report: report ?? self.report
      )
    )
  }

  /// The warnings by kind, each with its number and the first few.
  func summed(in db: Database) throws -> [ImportWarning] {
    let name = try PreparedStatement(db, "SELECT code, name FROM unit WHERE id = ?1")
    return try Dictionary(grouping: entries, by: \.kind)
      .map { kind, entries in
        let examples = try entries.prefix(Warnings.told).map { entry in
          name.bind(entry.unit, at: 1)
          defer { name.stop() }
          let isKnown = try entry.unit != nil && name.next()
          return ImportWarning.Example(
            file: entry.file,
            line: entry.line,
            unit: isKnown ? UnitCode(name.text(0)) : nil,
            name: isKnown ? name.text(1) : "",
            day: entry.day.map { Day(number: $0) },
            subject: entry.subject,
            detail: entry.detail
          )
        }
        return ImportWarning(kind: kind, count: entries.count, examples: examples)
      }
      .sorted { $0.kind.position < $1.kind.position }
  }

  /// Keeps the warnings with their reports, in the order of the file; of the `reports` of the import
  /// those that are not kept have no number.
  func write(_ db: Database, reports: [Int64?], files: [String]) throws {
    let insert = try PreparedStatement(
      db,
      """
      INSERT INTO report_warning (report, position, kind, line, unit, day, subject, detail)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """
    )
    var positions: [Int64: Int] = [:]
    for entry in entries {
      let place = entry.report ?? files.firstIndex { $0 == entry.file }
      guard let place, let report = reports[place] else { continue }
      insert.bind(report, at: 1)
      insert.bind(positions[report, default: 0], at: 2)
      insert.bind(entry.kind.rawValue, at: 3)
      insert.bind(entry.line, at: 4)
      insert.bind(entry.unit, at: 5)
      insert.bind(entry.day, at: 6)
      insert.bind(entry.subject, at: 7)
      insert.bind(entry.detail, at: 8)
      try insert.run()
      positions[report, default: 0] += 1
    }
  }
}

extension ReportWarning.Kind {
  /// Its place among all kinds, the weightiest first.
  var position: Int { ReportWarning.Kind.allCases.firstIndex(of: self) ?? 0 }
}
