/// How a cooperative stands on a day.
public enum CooperativeState: Int, Hashable, Sendable, CaseIterable {
  case effective, noLongerEffective, notEffective, dissolved
}

extension Organisation {
  /// How it stands on `day`, on which it has been founded.
  public func state(on day: Day) -> CooperativeState {
    if !exists(on: day) { return .dissolved }
    if isEffective(on: day) { return .effective }
    return effectiveFrom.map { $0 <= day } ?? false ? .noLongerEffective : .notEffective
  }
}

/// What the cooperatives and unions of a place come to, as of a day and at the ends of years.
public struct CooperativeCounts: Hashable, Sendable {
  /// One year: what was founded and dissolved in it, and what there was at its end, or on the day.
  public struct Year: Hashable, Sendable {
    public var year: Int
    public var founded = 0
    public var dissolved = 0
    /// What there was of cooperatives and unions; `nil` for years whose end the records do not reach.
    public var existing: Int? = 0
    /// The unions among them.
    public var unions: Int? = 0
    /// `nil` for years before any of them was found to work effectively, nobody had looked; and for
    /// those that the records do not reach.
    public var effective: Int?
    /// The day that its counts are of: its last one, or an earlier one in a year that is not over.
    public var until: Day

    init(_ year: Int, on day: Day) {
      self.year = year
      until = min(day, Day(year: year, month: 12, day: 31) ?? day)
    }

    /// Whether the counts are of a part of the year.
    public var isPart: Bool { until.parts.month < 12 || until.parts.day < 31 }

    public var share: Share {
      Share(effective ?? 0, of: effective == nil ? 0 : existing ?? 0)
    }

    /// The cooperatives without the unions, which are printed apart.
    public var cooperatives: Int? {
      guard let existing, let unions else { return nil }
      return existing - unions
    }
  }

  public let day: Day
  /// Cooperatives and unions that exist, and those of them that work effectively.
  public private(set) var existing = 0
  public private(set) var effective = 0
  /// The unions among them.
  public private(set) var unions = 0
  public private(set) var unionsEffective = 0
  /// Members, summed over those that have reported them.
  public private(set) var members = 0
  public private(set) var membersReported = 0
  private var byYear: [Int: Year] = [:]
  /// Which days the records reach; all up to that of the counts when left out.
  public let reach: RecordReach?

  public init(on day: Day, within reach: RecordReach? = nil) {
    self.day = day
    self.reach = reach
  }

  public var share: Share { Share(effective, of: existing) }

  /// Counts an organisation; enterprises, and what is founded later, change nothing.
  public mutating func add(_ organisation: Organisation) {
    guard organisation.kind != .enterprise, organisation.founded <= day else { return }
    let end = organisation.dissolved.flatMap { $0 <= day ? $0 : nil }
    let union = organisation.kind == .union ? 1 : 0
    change(organisation.founded, existing: 1, unions: union) { $0.founded += 1 }
    if let end { change(end, existing: -1, unions: -union) { $0.dissolved += 1 } }
    addEffective(organisation, end)
    guard end == nil else { return }
    let isEffective = organisation.isEffective(on: day)
    existing += 1
    if isEffective { effective += 1 }
    if organisation.kind == .union {
      unions += 1
      if isEffective { unionsEffective += 1 }
    }
    if let count = organisation.members {
      members += count
      membersReported += 1
    }
  }

  private mutating func addEffective(_ organisation: Organisation, _ dissolved: Day?) {
    guard let from = organisation.effectiveFrom.map({ max($0, organisation.founded) }), from <= day
    else { return }
    let ends = [organisation.effectiveUntil.flatMap { $0 <= day ? $0 : nil }, dissolved]
    let end = ends.compactMap(\.self).min()
    if let end, end <= from { return }
    change(from) { $0.effective = ($0.effective ?? 0) + 1 }
    if let end { change(end) { $0.effective = ($0.effective ?? 0) - 1 } }
  }

  private mutating func change(
    _ day: Day,
    existing: Int = 0,
    unions: Int = 0,
    _ body: (inout Year) -> Void
  ) {
    let number = day.year
    var year = byYear[number] ?? Year(number, on: self.day)
    year.existing = (year.existing ?? 0) + existing
    year.unions = (year.unions ?? 0) + unions
    body(&year)
    byYear[number] = year
  }

  /// The years from the first founding to that of the day, the latest first.
  public var years: [Year] {
    guard let first = byYear.keys.min() else { return [] }
    var (existing, unions, effective): (Int, Int, Int?) = (0, 0, nil)
    return (first...max(first, day.year)).map { number in
      var year = byYear[number] ?? Year(number, on: day)
      existing += year.existing ?? 0
      unions += year.unions ?? 0
      if let more = year.effective { effective = more + (effective ?? 0) }
      let isReached = reach?.reason(on: year.until) == nil
      year.existing = isReached ? existing : nil
      year.unions = isReached ? unions : nil
      year.effective = isReached ? effective : nil
      return year
    }
    .reversed()
  }
}
