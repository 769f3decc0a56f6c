internal import GRDB
internal import NTMModel

/// The targets as they stand at the latest reporting day.
struct TargetReadings {
  private let targets: [Target]
  private let readings: [String: TargetReading]
  /// The latest reporting day; `nil` while there is none.
  let day: Day?

  init(_ db: Database) throws {
    let days = try RollUps.reportingDays(db, from: .min)
    day = days.last?.day
    let settings = try ProgrammeSettings(in: db)
    let programmes = settings.programmes
    let mark = programmes.mark(on: day)
    targets = try Shelf.targets(of: mark, in: db)
    let country = try Int64.fetchOne(db, sql: "SELECT id FROM unit WHERE level = 0 LIMIT 1")
    var readings: [String: TargetReading] = [:]
    let leastStars = settings.leastStars(of: mark)
    if let country, let last = days.last,
      var now = try RollUp.kept(db, of: country, on: last.day)
    {
      now.leastStars = leastStars
      try ProductLists(on: last.day).tell(&now, of: country, in: db)
      let heldOn =
        now.isPartial
        ? try days.dropLast().last { earlier in
          try RollUp.kept(db, of: country, on: earlier.day).map { !$0.isOfFew } ?? false
        }?.day : nil
      for target in targets {
        let start = try programmes.start(of: target, among: days.map(\.day), on: last.day).flatMap {
          day in
          try RollUp.kept(db, of: country, on: day).map { kept in
            var rollUp = kept
            rollUp.leastStars = leastStars
            try ProductLists(on: day).tell(&rollUp, of: country, in: db)
            return (rollUp: rollUp, day: day)
          }
        }
        readings[target.id] = target.reading(of: now, on: last.day, since: start, heldOn: heldOn)
      }
    }
    self.readings = readings
  }

  /// What the targets come to; without `before`, as if there had been none.
  func effects(since before: TargetReadings?) -> [TargetEffect] {
    targets.map { target in
      TargetEffect(
        target: target,
        before: before?.readings[target.id],
        after: readings[target.id]
      )
    }
  }
}
