internal import GRDB
public import NTMModel

/// What tells one state of a store from another, and what people know it by.
public struct StoreMark: Hashable, Sendable {
  public let schema: Int
  /// The number of the journal's newest entry; 0 in a store without changes.
  public let lastChange: Int64
  /// When that was made, in seconds since 1970 UTC; `nil` without changes.
  public let changedAt: Int64?
  /// The latest day for which there are figures.
  public let latestDay: Day?
  /// Whether there is anything besides facts of the programme.
  public let hasFigures: Bool
  /// The rest of the newest entry, since after a restoration another one may have the same number,
  /// and the newest meeting.
  private let entry: [String]

  init(_ db: Database) throws {
    schema = try Schema.number(in: db)
    guard schema > 0 else {
      (lastChange, changedAt, latestDay, hasFigures, entry) = (0, nil, nil, false, [])
      return
    }
    let day = try Int32.fetchOne(db, sql: "SELECT MAX(day) FROM reporting_day")
    latestDay = day.map { Day(number: $0) }
    let unit = try Int.fetchOne(db, sql: "SELECT 1 FROM journal WHERE unit IS NOT NULL LIMIT 1")
    hasFigures = day != nil || unit != nil
    let newest = try Row.fetchOne(
      db,
      sql: """
        SELECT seq, at, who, kind, unit, province, day, new_known, new_met, new_disputed, field,
          old, new, report
        FROM journal
        ORDER BY seq DESC
        LIMIT 1
        """
    )
    lastChange = newest?["seq"] ?? 0
    changedAt = newest?["at"]
    // A meeting changes no figure and has no entry, but a copy without it is not the same state.
    let meeting =
      schema < 8
      ? nil
      : try Row.fetchOne(db, sql: "SELECT id, closed_at FROM meeting ORDER BY id DESC LIMIT 1")
    entry = [newest, meeting].flatMap { $0?.databaseValues.map(\.description) ?? [] }
  }
}
