/// What is wrong with a stored record, whoever wrote it; it is kept all the same.
///
/// It is found in the records themselves, so that one which an older version took is told too.
public enum RecordFault: Hashable, Sendable {
  /// A day that lies after one which it cannot come after.
  case disordered(RecordDay, Day, after: RecordDay, Day)
  /// A day later than that of the list that told it, or than the one on which that came in.
  case ahead(RecordDay, Day, of: Day)
  /// A decision signed before the year that it recognises for.
  case decidedBeforeYear(Day, year: Int)
  /// A title without the number or the day of its decision: it counts all the same.
  case undecided(hasNumber: Bool, hasDay: Bool)
  case product(ProductFault)

  /// Whether two things in it cannot both be right; else something is only missing.
  public var isContradiction: Bool {
    switch self {
    case .disordered, .ahead, .decidedBeforeYear, .product: true
    case .undecided: false
    }
  }

  /// The days of a record that break some orders.
  public static func disordered(
    _ orders: [DayOrder],
    by days: [RecordDay: Day]
  ) -> [RecordFault] {
    DayOrder.broken(orders, by: days).compactMap { order in
      guard let first = days[order.earlier], let second = days[order.later] else { return nil }
      return .disordered(order.earlier, first, after: order.later, second)
    }
  }
}

extension Recognition {
  /// What is wrong with it beside a decision that came late.
  public var faults: [RecordFault] {
    var faults: [RecordFault] = []
    if let decidedOn, decidedOn.year < year {
      faults.append(.decidedBeforeYear(decidedOn, year: year))
    }
    if isUndecided {
      faults.append(.undecided(hasNumber: !number.isEmpty, hasDay: decidedOn != nil))
    }
    return faults
  }

  /// Whether the number or the day of its decision is missing.
  public var isUndecided: Bool { number.isEmpty || decidedOn == nil }
}
