extension Recast {
  /// What is behind a unit of the list; `nil` where it is the same unit on both days.
  public func origin(of unit: Unit) -> ChangedUnit? {
    changed.first { $0.unit.code == unit.code && $0.unit.level == unit.level }
  }

  /// The units of a level on the list that have no state of their own, by their codes.
  public func stateless(_ level: Level) -> [UnitCode: ChangedUnit] {
    var units: [UnitCode: ChangedUnit] = [:]
    for unit in changed where unit.unit.level == level && !unit.hasState {
      units[unit.unit.code] = unit
    }
    return units
  }

  /// The units of a level on the list that count and have no state, made of several or unknown.
  public func stateless(_ level: Level, _ way: ChangedUnit.Way) -> Int {
    changed.count { $0.unit.level == level && $0.way == way && $0.unit.isCounted }
  }

  /// The units of a level whose records stand nowhere, and that count on the figures' day.
  public func unplaced(_ level: Level) -> Int {
    unplaced.count { $0.source.unit.level == level && $0.source.unit.isCounted }
  }
}
