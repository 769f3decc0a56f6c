/// What cannot be true of a figure, whoever printed it.
public enum PrintedFault: Hashable, Sendable {
  /// Neither a value nor a percentage.
  case nothingPrinted
  case negative
  /// A total of 0 or less, of which nothing can be a part.
  case emptyTotal
  /// A value over its total.
  case aboveTotal
  /// A percentage under 0 or over 100.
  case percentOutside
  /// More than there can be by the unit list or the criteria of its day.
  case aboveBound(FigureBound)
}

extension PublishedFigure {
  /// The words for how far a figure can be trusted, the best first.
  public static let confidences = ["high", "medium-high", "medium", "low-medium", "low"]

  /// What cannot be true of it; empty for a figure that can.
  public var faults: [PrintedFault] {
    var faults: [PrintedFault] = []
    let zero = Quantity(0)
    if value == nil, percent == nil { faults.append(.nothingPrinted) }
    if let value, value < zero { faults.append(.negative) }
    if let total, total <= zero { faults.append(.emptyTotal) }
    if let value, let total, total > zero, value > total { faults.append(.aboveTotal) }
    if let percent, percent < zero || percent > Quantity(100) { faults.append(.percentOutside) }
    return faults
  }

  /// Whether it is wrong by itself: it cannot be true, its percentage is not that of its count and its
  /// total, or the facts call it a misprint.
  public var isDoubtful: Bool { !faults.isEmpty || agrees == false || reason == .misprint }
}
