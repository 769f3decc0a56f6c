extension StoreFacts {
  /// The years that the programme runs for: from its beginning, where the store says it, to the
  /// deadline of its targets; `nil` without targets.
  public var years: ClosedRange<Int>? {
    guard let last = deadline?.year else { return nil }
    return min(began?.year ?? last, last)...last
  }

  /// Whether it runs for several years.
  public var isOfYears: Bool { years.map { $0.count > 1 } ?? false }
}

extension Snapshot {
  /// The day that the figures stand for; `nil` where the store has no reporting date and none was
  /// asked for.
  public var day: Day? {
    facts.reportingDays.isEmpty && question.day == nil ? nil : asOf
  }
}
