/// The overview: targets, provinces under their regions, and the panes of the focused place.
public struct Overview: Sendable {
  public var targets: [TargetReading]
  public var country: PlaceRow
  /// Regions, each followed by its provinces, in official order.
  public var places: [PlaceRow]
  public var focus: Unit
  public var focusRollUp: RollUp
  /// The communes of the focus below the line, fewest criteria first, at most `belowLimit`.
  public var below: [CommuneRow]
  public var sectors: [Sector]
  /// Products in force of the focus by sector (rows) and stars 1…5 (columns).
  public var sectorStars: [[Int]]

  /// The pane shows a screenful; the whole list has a screen of its own.
  public static let belowLimit = 64

  public init(
    targets: [TargetReading],
    country: PlaceRow,
    places: [PlaceRow],
    focus: Unit,
    focusRollUp: RollUp,
    below: [CommuneRow],
    sectors: [Sector],
    sectorStars: [[Int]]
  ) {
    self.targets = targets
    self.country = country
    self.places = places
    self.focus = focus
    self.focusRollUp = focusRollUp
    self.below = below
    self.sectors = sectors
    self.sectorStars = sectorStars
  }
}
