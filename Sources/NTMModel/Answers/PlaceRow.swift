/// A country, region, province or district with its roll-up.
public struct PlaceRow: Hashable, Sendable {
  public var unit: Unit
  /// The position of the name in Vietnamese order among all units.
  public var nameRank: Int
  /// The name folded for filtering.
  public var folded: String
  /// The region of a province, the province of a district; empty above.
  public var parentName: String
  /// The code of what lies above; `nil` for the country.
  public var parentCode: UnitCode?
  public var rollUp: RollUp
  /// The highest title that stands on the day; `nil` without one, and for provinces.
  public var title: HeldTitle?
  /// The recognitions of a district known on the day, earliest first; empty for other levels.
  public var recognitions: [Recognition]
  /// How far it has come; `nil` where nobody asked, and for a unit that the baseline does not have.
  public var move: PlaceMove?
  /// How far it has come this year, whether or not anybody asked for moves; `nil` without an earlier
  /// date, for a unit that this one does not have, and by another unit list.
  public var gain: Gain?

  /// Communes recognised, less those that lost their last standard, of the communes of both days.
  public struct Gain: Hashable, Sendable {
    public var communes: Int
    /// The last reporting date of the year before; without one the first date of the store.
    public var since: Day

    public init(communes: Int, since: Day) {
      self.communes = communes
      self.since = since
    }
  }

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    parentName: String,
    parentCode: UnitCode? = nil,
    rollUp: RollUp,
    title: HeldTitle?,
    recognitions: [Recognition] = []
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.parentName = parentName
    self.parentCode = parentCode
    self.rollUp = rollUp
    self.title = title
    self.recognitions = recognitions
  }
}

extension PlaceRow {
  public var standard: Standard? { title?.standard }
}
