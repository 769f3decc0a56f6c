/// A commune with its criteria as of the day.
public struct CommuneRow: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  public var district: String
  public var province: String
  public var words: CriteriaWords
  /// The date of the figures; `nil` when there never was a report.
  public var assessedOn: Day?
  public var standard: Standard?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    district: String,
    province: String,
    words: CriteriaWords,
    assessedOn: Day?,
    standard: Standard?
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.district = district
    self.province = province
    self.words = words
    self.assessedOn = assessedOn
    self.standard = standard
  }
}
