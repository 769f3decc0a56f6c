/// A day in the record of a product, an organisation, a model, a title or a paper, by the column that
/// holds it.
public enum RecordDay: String, Hashable, Sendable, CaseIterable {
  case issued, revoked
  case founded, dissolved
  case effectiveFrom = "effective_from"
  case effectiveUntil = "effective_until"
  case joinedOCOP = "ocop_since"
  case started
  case decided
  case signed = "day"
}

/// Two days of a record of which the first cannot come after the second.
public struct DayOrder: Hashable, Sendable {
  public var earlier: RecordDay
  public var later: RecordDay
  /// Whether the former is shown as the wrong one where both are told.
  public var blamesEarlier: Bool
  /// Whether the two are the ends of one period, of which other days would only be an echo.
  public var isPeriod: Bool

  private init(
    _ earlier: RecordDay,
    _ later: RecordDay,
    blamesEarlier: Bool = false,
    isPeriod: Bool = false
  ) {
    self.earlier = earlier
    self.later = later
    self.blamesEarlier = blamesEarlier
    self.isPeriod = isPeriod
  }

  /// A certificate is withdrawn after it was issued.
  public static let ofProduct = [DayOrder(.issued, .revoked, isPeriod: true)]

  /// Nobody works, or takes part in OCOP, before the founding or after the dissolution.
  public static let ofOrganisation = [
    DayOrder(.founded, .dissolved, isPeriod: true),
    DayOrder(.effectiveFrom, .effectiveUntil, isPeriod: true),
    DayOrder(.founded, .effectiveFrom), DayOrder(.founded, .joinedOCOP),
    DayOrder(.effectiveFrom, .dissolved, blamesEarlier: true),
    DayOrder(.effectiveUntil, .dissolved, blamesEarlier: true),
    DayOrder(.joinedOCOP, .dissolved, blamesEarlier: true),
  ]

  /// Those of some orders that the days of a record break; where a period is wrong no others, which
  /// would be an echo of it.
  public static func broken(
    _ orders: some Sequence<DayOrder>,
    by days: [RecordDay: Day]
  ) -> [DayOrder] {
    let broken = orders.filter { order in
      guard let first = days[order.earlier], let second = days[order.later] else { return false }
      return second < first
    }
    let periods = broken.filter(\.isPeriod)
    return periods.isEmpty ? broken : periods
  }

  /// Whether a report has to answer for the order: it tells both days, or changes one of them.
  ///
  /// A contradiction that stood before and that it leaves as it was is no fault of its own.
  public func isJudged(
    told: (RecordDay) -> Bool,
    days: [RecordDay: Day],
    before: [RecordDay: Day]?
  ) -> Bool {
    guard let before else { return true }
    if told(earlier), told(later) { return true }
    return [earlier, later].contains { days[$0] != before[$0] }
  }
}
