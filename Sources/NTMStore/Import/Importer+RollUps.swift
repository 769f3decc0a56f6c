internal import GRDB
internal import NTMModel

extension Importer {
  /// More communes than this, and everything is computed: neighbours would be most of it anyway.
  private static let fewUnits = 300

  /// Brings the roll-ups up to date with what was touched.
  func rollUp() throws {
    guard !touched.isEmpty else { return }
    progress(ImportProgress(step: .rollingUp, file: "", done: 0, total: 1))
    let days = try RollUps.reportingDays(db, from: touched.from)
    guard !days.isEmpty else { return }
    let isWhole = touched.isWhole || touched.units.count > Importer.fewUnits
    let rollUps = try RollUps(db, days: days, changed: isWhole ? nil : touched.units)
    try rollUps.write(db, isWhole: isWhole)
    self.rollUps = rollUps
  }

  /// Warns of provinces that sent figures, but not of all their communes.
  func noteIncompleteProvinces() throws {
    guard let rollUps else { return }
    let reported = summary.reports.compactMap(\.day)
    for (index, reporting) in rollUps.days.enumerated() where reported.contains(reporting.day) {
      for (position, node) in rollUps.tree.nodes.enumerated() where node.level == .province {
        guard index < rollUps.values[position].count else { continue }
        let value = rollUps.values[position][index]
        guard value.reported > 0, value.reported < value.communes else { continue }
        let unit = try Row.fetchOne(
          db,
          sql: "SELECT code, name FROM unit WHERE id = ?",
          arguments: [node.id]
        )
        warnings.add(.provinceIncomplete) {
          ImportWarning.Example(
            file: "",
            line: 0,
            subject: unit?["code"] ?? "",
            detail: "",
            province: ImportWarning.Province(
              name: unit?["name"] ?? "",
              reported: value.reported,
              communes: value.communes,
              day: reporting.day
            )
          )
        }
      }
    }
  }
}

extension RollUps {
  /// The reporting days from a day on, each with its set.
  static func reportingDays(_ db: Database, from day: Int32) throws -> [ReportingDay] {
    let command = try Command(
      db,
      "SELECT day, set_id FROM reporting_day WHERE day >= ?1 ORDER BY day"
    )
    command.bind(day, at: 1)
    var found: [(Day, Int64)] = []
    while try command.next() {
      found.append((Day(number: command.int32(0)), command.int64(1)))
    }
    var sets: [Int64: CriteriaSet] = [:]
    for id in Set(found.map(\.1)) { sets[id] = try StoredSet(id: id, in: db).set }
    return found.compactMap { day, id in sets[id].map { ReportingDay(day: day, set: $0) } }
  }
}

/// Keeps the standing of communes right when the line of a set moves.
enum Standings {
  static func refresh(_ db: Database) throws {
    let days = try RollUps.reportingDays(db, from: .min)
    let update = try Command(
      db,
      "UPDATE assessment SET standing = ?3 WHERE unit = ?1 AND day = ?2 AND standing <> ?3"
    )
    for reporting in days {
      var moved: [(Int64, Int)] = []
      let command = try Command(
        db,
        "SELECT unit, known, met, disputed, standing FROM assessment WHERE day = ?1"
      )
      command.bind(reporting.day.number, at: 1)
      while try command.next() {
        let words = CriteriaWords(
          known: command.word(1),
          met: command.word(2),
          disputed: command.word(3)
        )
        let standing = reporting.set.standing(of: words).number
        if standing != command.int(4) { moved.append((command.int64(0), standing)) }
      }
      for (unit, standing) in moved {
        update.bind(unit, at: 1)
        update.bind(reporting.day.number, at: 2)
        update.bind(standing, at: 3)
        try update.run()
      }
    }
  }
}

/// The targets as they stand at the latest reporting day.
struct TargetReadings {
  private let targets: [Target]
  private let readings: [String: TargetReading]

  init(_ db: Database) throws {
    let programme = try String.fetchOne(
      db,
      sql: "SELECT value FROM setting WHERE key = 'programme'"
    )
    targets = try Shelf.targets(of: programme ?? "", in: db)
    let country = try Int64.fetchOne(db, sql: "SELECT id FROM unit WHERE level = 0 LIMIT 1")
    let days = try RollUps.reportingDays(db, from: .min)
    var readings: [String: TargetReading] = [:]
    if let country, let last = days.last, let now = try RollUp.kept(db, of: country, on: last.day) {
      for target in targets {
        let end = Day(year: target.deadline.year - 1, month: 12, day: 31)
        let day = end.flatMap { end in days.last { $0.day <= end }?.day }
        let start = try day.flatMap { day in
          try RollUp.kept(db, of: country, on: day).map { (rollUp: $0, day: day) }
        }
        readings[target.id] = target.reading(of: now, on: last.day, since: start)
      }
    }
    self.readings = readings
  }

  func effects(since before: TargetReadings) -> [TargetEffect] {
    targets.map { target in
      TargetEffect(
        target: target,
        before: before.readings[target.id],
        after: readings[target.id]
      )
    }
  }
}
