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
  /// How many of a kind are kept with one report, and how many in all; the others are counted.
  static let kept = 1_000
  static let keptInAll = 50_000

  /// One rule in one report.
  private struct Place: Hashable {
    var kind: ReportWarning.Kind
    var report: Int?
    /// Only where the report is not known.
    var file: String
  }

  private(set) var entries: [Entry] = []
  /// How many there were, kept or not.
  private var totals: [Place: Int] = [:]
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
    let report = report ?? self.report
    let place = Place(kind: kind, report: report, file: report == nil ? file : "")
    let total = totals[place, default: 0]
    totals[place] = total + 1
    // The first few of a kind are always told.
    guard total < Warnings.kept, total < Warnings.told || entries.count < Warnings.keptInAll else {
      return
    }
    entries.append(
      Entry(
        kind: kind,
        file: file,
        line: line,
        unit: unit,
        day: day,
        subject: subject,
        detail: detail,
        report: report
      )
    )
  }

  /// The warnings by kind, each with its number and the first few.
  func summed(in db: Database) throws -> [ImportWarning] {
    var counts: [ReportWarning.Kind: Int] = [:]
    for (place, total) in totals { counts[place.kind, default: 0] += total }
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
        return ImportWarning(kind: kind, count: counts[kind] ?? 0, examples: examples)
      }
      .sorted { $0.kind.position < $1.kind.position }
  }

  /// Keeps the warnings with their reports, in the order of the file, and behind them how many more
  /// there were of each kind.
  func write(_ db: Database, reports: [Int64], files: [String]) throws {
    let insert = try PreparedStatement(
      db,
      """
      INSERT INTO report_warning (report, position, kind, line, unit, day, subject, detail)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """
    )
    var positions: [Int64: Int] = [:]
    func keep(_ entry: Entry) throws {
      guard let place = entry.report ?? files.firstIndex(where: { $0 == entry.file }) else {
        return
      }
      let report = reports[place]
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
    for entry in entries { try keep(entry) }
    for entry in omitted { try keep(entry) }
  }

  /// How many of each kind were not kept, an entry each.
  private var omitted: [Entry] {
    var left = totals
    for entry in entries {
      let file = entry.report == nil ? entry.file : ""
      left[Place(kind: entry.kind, report: entry.report, file: file), default: 1] -= 1
    }
    return left.filter { $0.value > 0 }
      .sorted {
        ($0.key.report ?? 0, $0.key.kind.position) < ($1.key.report ?? 0, $1.key.kind.position)
      }
      .map { place, count in
        Entry(
          kind: .further,
          file: place.file,
          line: 0,
          unit: nil,
          day: nil,
          subject: place.kind.rawValue,
          detail: String(count),
          report: place.report
        )
      }
  }
}

extension ReportWarning.Kind {
  /// Its place among all kinds, the weightiest first.
  var position: Int { ReportWarning.Kind.allCases.firstIndex(of: self) ?? 0 }
}
