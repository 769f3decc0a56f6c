/// A commune with its criteria as of the day.
public struct CommuneRow: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  /// The bare names of the district and the province; their type words stand beside them.
  public var district: String
  public var province: String
  public var districtType: String
  public var provinceType: String
  public var words: CriteriaWords
  /// The date of the figures; `nil` when there never was a report.
  public var assessedOn: Day?
  /// The highest title that stands on the day; `nil` without one.
  public var title: HeldTitle?
  /// The tags it carries on the day; empty in answers that do not ask for them.
  public var tags = TagSet()
  /// Of these the ones that only its district carries, for all of its communes.
  public var districtTags = TagSet()
  /// Its supported villages; `nil` where there are none, and in answers that do not ask for them.
  public var villages: Villages?
  /// How far it has come; `nil` where nobody asked, and for a unit that the baseline does not have.
  public var move: CommuneMove?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    district: String,
    province: String,
    districtType: String = "",
    provinceType: String = "",
    words: CriteriaWords,
    assessedOn: Day?,
    title: HeldTitle?
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.district = district
    self.province = province
    self.districtType = districtType
    self.provinceType = provinceType
    self.words = words
    self.assessedOn = assessedOn
    self.title = title
  }
}

extension CommuneRow {
  public var standard: Standard? { title?.standard }

  /// By its code and figures: thousands of rows are held against each other at each refresh, and names
  /// go by the code.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(unit)
    hasher.combine(nameRank)
    hasher.combine(words)
    hasher.combine(assessedOn)
    hasher.combine(title)
    hasher.combine(tags)
    hasher.combine(districtTags)
    hasher.combine(villages)
    hasher.combine(move)
  }
}
