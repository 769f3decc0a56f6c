/// Why a printed figure is not what count and base come to by the unit list of its day.
///
/// Files and JSON output have the raw values.
public enum FigureReason: String, Hashable, Sendable, CaseIterable {
  /// Counted by the unit list as it was before, or as it became later.
  case earlierList = "earlier-list"
  case laterList = "later-list"
  /// Units are counted in that the programme does not count, such as towns among the communes.
  case townsCounted = "towns-counted"
  /// The programme counts its own units, not those of the list.
  case ownCount = "own-count"
  /// The changes of units that are known do not lead back to it from a later list.
  case changesIncomplete = "changes-incomplete"
  /// The source misprints it.
  case misprint
  /// The share was cut off behind its last decimal instead of rounded.
  case cutOff = "cut-off"
  /// Count and share were printed without their base, which is what they imply.
  case baseNotPrinted = "base-not-printed"

  /// Those that only a person can tell: the others follow from the figure itself.
  public static let given: [FigureReason] = [
    .earlierList, .laterList, .townsCounted, .ownCount, .changesIncomplete, .misprint,
  ]

  /// Whether it is why a base is not that of the unit list.
  public var explainsBase: Bool {
    switch self {
    case .earlierList, .laterList, .townsCounted, .ownCount, .changesIncomplete: true
    case .misprint, .cutOff, .baseNotPrinted: false
    }
  }
}

extension PublishedFigure {
  /// All reasons there are for it: the one that the facts give, then those that follow from it.
  public var reasons: [FigureReason] {
    var reasons: [FigureReason] = reason.map { [$0] } ?? []
    if isCutOff { reasons.append(.cutOff) }
    if total == nil, impliedBase != nil { reasons.append(.baseNotPrinted) }
    return reasons
  }

  /// Whether its share is that of its count and its total cut off behind the last decimal printed,
  /// and not the rounded one.
  private var isCutOff: Bool {
    guard agrees == true, let share, let percent else { return false }
    let (part, base) = (Int64(share.part), Int64(share.base))
    let step: Int64 = percent.hundredths.isMultiple(of: 10) ? 10 : 1
    let cut = part * 10_000 / base / step * step
    let rounded = (part * 20_000 + base * step) / (base * step * 2) * step
    return percent.hundredths == cut && cut != rounded
  }
}
