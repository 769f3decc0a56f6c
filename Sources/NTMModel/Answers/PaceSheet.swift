/// Where a target of the programme is heading in a place and in what lies below it.
public struct PaceSheet: Sendable {
  public var target: Target
  /// The place itself.
  public var total: PaceRow
  /// The units of the next level below that keep roll-ups, in official order: provinces of the
  /// country and of a region, districts of a province.
  public var places: [PaceRow]

  public init(target: Target, total: PaceRow, places: [PaceRow]) {
    self.target = target
    self.total = total
    self.places = places
  }
}

/// A unit with its forecast.
public struct PaceRow: Hashable, Sendable {
  public var unit: Unit
  /// The position of the name in Vietnamese order among all units.
  public var nameRank: Int
  /// The region of a province, the province of a district; empty above.
  public var parentName: String
  public var forecast: Forecast
  /// Communes with figures of the very day, of those on the unit list.
  public var reported = Share(0, of: 0)
  /// What came in of the lists that the target is counted from; `nil` where it is counted from none,
  /// and below the provinces, which send them.
  public var records: RecordCounts?
  /// The target in the country, where another baseline in print turns the verdict; else `nil`.
  public var doubted: TargetReading?
  /// What was done at the baseline, and how far that has come; `nil` where nobody asked, and for a
  /// unit that the baseline does not have.
  public var move: TargetMove?

  public init(unit: Unit, nameRank: Int, parentName: String, forecast: Forecast) {
    self.unit = unit
    self.nameRank = nameRank
    self.parentName = parentName
    self.forecast = forecast
  }
}
