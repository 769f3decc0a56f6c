/// What comes of holding a printed figure against the records.
extension ComparedFigure {
  public enum Outcome: Hashable, Sendable {
    /// Nothing was printed.
    case notPrinted
    /// The shares are the same within a tenth of a point; where there is none, the counts are the
    /// same, or the means within a tenth.
    case agrees
    /// What may be why it differs, the weightiest first; never empty.
    case differs([Difference])
    case cannot(Reason)
  }

  /// Why a printed figure and a computed one are not the same.
  public enum Difference: Hashable, Sendable {
    /// The printed one cannot be true, or is doubtful.
    case doubtful
    /// What the facts say of it.
    case told(FigureReason)
    /// The records are of so many days later, or earlier where it is negative.
    case otherDay(Int)
    case otherBase(printed: Int, computed: Int)
    /// Nobody knows.
    case unexplained
  }

  /// Whether what was printed cannot be true, or is doubtful.
  public var isDoubtful: Bool {
    isPrinted
      && (figure.isDoubtful || !figure.faults(within: bound).isEmpty
        || figure.excess(within: bound) != nil)
  }

  public var outcome: Outcome {
    guard isPrinted else { return .notPrinted }
    switch own {
    case .missing(let reason): return .cannot(reason)
    case .counted(let counted):
      guard let isSame = isSame(as: counted) else { return .cannot(.notComparable) }
      return isSame ? .agrees : .differs(differences(from: counted))
    }
  }

  /// Why it differs; empty where it does not, or cannot be compared.
  public var differences: [Difference] {
    if case .differs(let differences) = outcome { differences } else { [] }
  }

  /// `nil` where there is nothing to compare.
  private func isSame(as counted: CountedFigure) -> Bool? {
    switch counted.amount {
    case .mean(let mean):
      guard let value = figure.value, mean.count > 0 else { return nil }
      let gap = Int64(mean.sum) * 100 - value.hundredths * Int64(mean.count)
      return gap.magnitude <= 10 * mean.count.magnitude
    case .share(let share):
      guard let isSame = isSame(as: share) else {
        return figure.value.map { $0 == Quantity(share.part) }
      }
      return isSame
    case .count(let count): return figure.value.map { $0 == Quantity(count) }
    }
  }

  /// Whether the printed share is the computed one within a tenth of a point; `nil` without one of
  /// both.
  private func isSame(as own: Share) -> Bool? {
    guard own.base > 0 else { return nil }
    let (part, base) = (Int64(own.part) * 10_000, Int64(own.base))
    if let percent = figure.percent {
      return (part - percent.hundredths * base).magnitude <= 10 * base.magnitude
    }
    guard let printed = figure.share else { return nil }
    let other = Int64(printed.base)
    let gap = part * other - Int64(printed.part) * 10_000 * base
    return gap.magnitude <= 10 * (base * other).magnitude
  }

  private func differences(from counted: CountedFigure) -> [Difference] {
    var found: [Difference] = isDoubtful ? [.doubtful] : []
    if let reason = figure.reason { found.append(.told(reason)) }
    let days = figure.day.days(until: counted.day)
    if days != 0 { found.append(.otherDay(days)) }
    if case .share(let share) = counted.amount, let base = figure.base, base != share.base {
      found.append(.otherBase(printed: base, computed: share.base))
    }
    return found.isEmpty ? [.unexplained] : found
  }
}
