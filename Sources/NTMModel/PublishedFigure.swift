/// A figure printed elsewhere, with its own base and source; never mixed with computed ones.
public struct PublishedFigure: Hashable, Sendable {
  public var day: Day
  public var unit: String
  public var indicator: String
  public var value: Quantity?
  public var total: Quantity?
  public var percent: Quantity?
  public var measure: String
  public var source: String
  public var confidence: String
  public var note: Bilingual
  /// Why it is not what the unit list of its day makes of it; `nil` where nobody has told.
  public var reason: FigureReason?

  public init(
    day: Day,
    unit: String,
    indicator: String,
    value: Quantity?,
    total: Quantity?,
    percent: Quantity?,
    measure: String,
    source: String,
    confidence: String,
    note: Bilingual,
    reason: FigureReason? = nil
  ) {
    self.day = day
    self.unit = unit
    self.indicator = indicator
    self.value = value
    self.total = total
    self.percent = percent
    self.measure = measure
    self.source = source
    self.confidence = confidence
    self.note = note
    self.reason = reason
  }
}

extension PublishedFigure {
  /// The share that its count and its total come to; `nil` where one of them was not printed, or
  /// they are no whole numbers.
  public var share: Share? {
    guard let value = value?.whole, let total = total?.whole, total > 0 else { return nil }
    return Share(value, of: total)
  }

  /// Whether the printed percentage is that of its count and its total within a tenth of a point, so
  /// that one which was cut off instead of rounded agrees; `nil` where there is nothing to compare.
  public var agrees: Bool? {
    guard let share, let percent else { return nil }
    let gap = Int64(share.part) * 10_000 - percent.hundredths * Int64(share.base)
    return gap.magnitude <= 10 * share.base.magnitude
  }
}

extension Quantity {
  /// The number as an `Int`; `nil` when it is no whole number.
  fileprivate var whole: Int? {
    hundredths.isMultiple(of: 100) ? Int(hundredths / 100) : nil
  }
}
