/// One indicator of one commune, with all thresholds and its history.
public struct IndicatorSheet: Sendable {
  public struct Entry: Hashable, Sendable {
    public var day: Day
    public var values: [Quantity?]
    public var verdict: Verdict
    public var criterion: CriterionState
    public var source: String

    public init(
      day: Day,
      values: [Quantity?],
      verdict: Verdict,
      criterion: CriterionState,
      source: String
    ) {
      self.day = day
      self.values = values
      self.verdict = verdict
      self.criterion = criterion
      self.source = source
    }
  }

  public var commune: CommuneRow
  /// The position of the indicator in the set.
  public var position: Int
  /// All rows of the threshold table for it: `common` first, then the groups.
  public var thresholds: [Threshold]
  /// The key of the group that applies to this commune.
  public var group: String
  /// The names of the groups by key.
  public var groupNames: [String: Bilingual]
  /// Whether the thresholds of the set go by region rather than by groups of communes.
  public var goesByRegion: Bool
  public var history: [Entry]

  public init(
    commune: CommuneRow,
    position: Int,
    thresholds: [Threshold],
    group: String,
    groupNames: [String: Bilingual],
    goesByRegion: Bool = true,
    history: [Entry]
  ) {
    self.commune = commune
    self.position = position
    self.thresholds = thresholds
    self.group = group
    self.groupNames = groupNames
    self.goesByRegion = goesByRegion
    self.history = history
  }
}
