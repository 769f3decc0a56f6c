/// The days that the records of a store reach: from the first reporting day that can be told to the
/// last.
///
/// The one rule for that: before the first nobody sent lists, so what a record says of an earlier
/// day is not what there was, since what had ended by then is in no list.
public struct RecordReach: Hashable, Sendable {
  /// `nil` where there are no reports at all.
  public var days: ClosedRange<Day>?

  /// Takes the reporting days in any order.
  public init(_ days: some Sequence<Day>) {
    let days = days.sorted()
    guard let first = days.first, let last = days.last else { return }
    self.days = first...last
  }

  /// Why the records say nothing of a day; `nil` where they do.
  public func reason(on day: Day) -> ComparedFigure.Reason? {
    guard let days else { return .noReports }
    if day < days.lowerBound { return .before(days.lowerBound) }
    return day > days.upperBound ? .after(days.upperBound) : nil
  }
}
