/// The overview: targets, provinces under their regions, and the panes of the focused place.
public struct Overview: Sendable {
  public var targets: [TargetReading]
  public var country: PlaceRow
  /// Regions, each followed by its provinces, in official order.
  public var places: [PlaceRow]
  public var focus: Unit
  public var focusRollUp: RollUp
  /// The communes of the focus below the line, fewest criteria first, then the undetermined ones;
  /// at most `belowLimit` of both.
  public var below: [CommuneRow]
  public var sectors: [Sector]
  /// Products in force of the focus by sector (rows) and stars 1…5 (columns).
  public var sectorStars: [[Int]]
  /// The same at the baseline; `nil` where nobody asked, where the baseline does not have the focus,
  /// and where no list had come in.
  public var sectorStarsThen: StarCounts?
  /// The tasks of the programme in a few numbers; `nil` where the store has none.
  public var tasks: TaskSummary?

  /// A nation's communes below the line fit whole; those of a hundred nations are cut, so that an
  /// answer has a bound.
  public static let belowLimit = 1_000

  public init(
    targets: [TargetReading],
    country: PlaceRow,
    places: [PlaceRow],
    focus: Unit,
    focusRollUp: RollUp,
    below: [CommuneRow],
    sectors: [Sector],
    sectorStars: [[Int]],
    tasks: TaskSummary? = nil
  ) {
    self.targets = targets
    self.country = country
    self.places = places
    self.focus = focus
    self.focusRollUp = focusRollUp
    self.below = below
    self.sectors = sectors
    self.sectorStars = sectorStars
    self.tasks = tasks
  }

  /// The last date for which most reports are in, where they are not in for the one on show and a
  /// target is held against its line; `nil` otherwise.
  public var heldOn: Day? { targets.lazy.compactMap(\.heldOn).first }
}
