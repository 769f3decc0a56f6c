internal import GRDB
internal import NTMModel

extension RollUps {
  /// More communes than this, and everything is computed: neighbours would be most of it anyway.
  private static let fewUnits = 300

  /// Computes and keeps the roll-ups of what was touched, from the first day that it shows on.
  ///
  /// - Parameters:
  ///   - db: the store, in the transaction that changed the figures.
  ///   - touched: the communes whose figures or records changed, and since when.
  ///   - tick: called now and then with how many communes of how many are summed up.
  /// - Returns: what was computed; `nil` when no reporting day shows it.
  /// - Throws: what the file refused, or `tick`.
  @discardableResult
  static func refresh(
    _ db: Database,
    after touched: Touched,
    tick: (Int, Int) throws -> Void = { _, _ in }
  ) throws -> RollUps? {
    guard !touched.isEmpty else { return nil }
    let days = try reportingDays(db, from: touched.from)
    guard !days.isEmpty else { return nil }
    return try refresh(db, on: days, of: touched.isWhole ? nil : touched.units, tick: tick)
  }

  /// Computes and keeps the roll-ups of some days above `units`; of everything without them.
  @discardableResult
  static func refresh(
    _ db: Database,
    on days: [ReportingDay],
    of units: Set<Int64>?,
    tick: (Int, Int) throws -> Void = { _, _ in }
  ) throws -> RollUps {
    let few = units.flatMap { $0.count > fewUnits ? nil : $0 }
    let rollUps = try RollUps(db, days: days, changed: few, tick: tick)
    try rollUps.write(db, isWhole: few == nil)
    return rollUps
  }

  /// The reporting days from a day on, each with its set.
  static func reportingDays(_ db: Database, from day: Int32) throws -> [ReportingDay] {
    let stored = try StoredDay.all(in: db).filter { $0.day.number >= day }
    var sets: [Int64: CriteriaSet] = [:]
    let settings = try ProgrammeSettings(in: db)
    let titles = try TitleTable.all(in: db)
    for id in Set(stored.map(\.set)) { sets[id] = try StoredSet(id: id, in: db).set }
    return stored.compactMap { day in
      sets[day.set].map {
        ReportingDay(
          day: day.day,
          set: $0,
          since: day.since,
          newSince: settings.programmes.firstDayOfNew(on: day.day),
          soonDays: settings.soonDays(on: day.day),
          titles: titles.steps(of: .commune, on: day.day)
        )
      }
    }
  }
}
