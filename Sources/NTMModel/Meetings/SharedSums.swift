/// Takes units that only one of two days has out of the sums above them.
///
/// Merged units would look like gains and losses of the places they lie in. Sums of one side, from
/// the districts up to the country, less what only this side has, can be held against those of the
/// other side.
public struct SharedSums: Sendable {
  /// A unit above the communes with its sums on one side.
  public struct Place: Sendable {
    public var id: Int64
    public var parent: Int64?
    public var level: Level
    /// Whether the other side has it too.
    public var isShared: Bool
    public var sums: RollUp

    public init(id: Int64, parent: Int64?, level: Level, isShared: Bool, sums: RollUp) {
      self.id = id
      self.parent = parent
      self.level = level
      self.isShared = isShared
      self.sums = sums
    }
  }

  /// The sums of places that are not what the side keeps; others have nothing taken out.
  public private(set) var changed: [Int64: RollUp] = [:]

  /// - Parameters:
  ///   - places: those that have something below them, or are themselves, on one side only, with all
  ///     that lie above them; the lower levels first.
  ///   - communes: those that only this side has, by what they lie in.
  ///   - day: the day of the side.
  ///   - set: the criteria set of that day.
  ///   - titles: what the titles of communes count as on it.
  public init(
    _ places: [Place],
    without communes: [(parent: Int64, facts: CommuneFacts)],
    on day: Day,
    in set: CriteriaSet,
    _ titles: TitleSteps
  ) {
    let empty = RollUp(criteria: set.count, bands: set.bands.count, sectors: 0)
    var taken: [Int64: RollUp] = [:]
    for commune in communes {
      taken[commune.parent, default: empty].add(commune.facts, on: day, in: set, titles)
    }
    for place in places {
      var left = place.sums
      if place.isShared {
        left.subtractUnits(of: taken[place.id] ?? empty)
        switch place.level {
        case .district: left.closeAgain(district: place.sums)
        case .province: left.closeAgain(province: place.sums)
        case .country, .region, .commune: break
        }
      } else {
        left.subtractUnits(of: place.sums)
      }
      changed[place.id] = left
      guard let parent = place.parent else { continue }
      var lost = place.sums
      lost.subtractUnits(of: left)
      taken[parent, default: empty].addUnits(of: lost)
    }
  }
}

extension RollUp {
  /// The counts of communes, districts and provinces, which are the units of the sums.
  private static var unitCounts: [WritableKeyPath<RollUp, Int>] {
    [
      \.communes, \.reported, \.silent, \.recognised, \.advanced, \.model, \.below, \.undetermined,
      \.metSum, \.provinces, \.provincesWithRecognisedDistrict, \.districts, \.districtsRecognised,
      \.districtsWithCommunes, \.districtsWithRecognisedCommune,
    ]
  }
  private static var unitLists: [WritableKeyPath<RollUp, [Int]>] {
    [\.bands, \.met, \.notMet, \.disputed]
  }

  fileprivate mutating func subtractUnits(of other: RollUp) { addUnits(of: other, times: -1) }

  fileprivate mutating func addUnits(of other: RollUp, times sign: Int = 1) {
    for count in RollUp.unitCounts { self[keyPath: count] += sign * other[keyPath: count] }
    for list in RollUp.unitLists {
      for (position, value) in other[keyPath: list].enumerated()
      where self[keyPath: list].indices.contains(position) {
        self[keyPath: list][position] += sign * value
      }
    }
  }

  /// Whether a district has communes and a recognised one, without those taken out.
  fileprivate mutating func closeAgain(district kept: RollUp) {
    districtsWithCommunes = kept.districtsWithCommunes > 0 && communes > 0 ? 1 : 0
    districtsWithRecognisedCommune =
      kept.districtsWithRecognisedCommune > 0 && recognised > 0 ? 1 : 0
  }

  /// Whether a province has a recognised district, without those taken out.
  fileprivate mutating func closeAgain(province kept: RollUp) {
    provinces = kept.provinces
    provincesWithRecognisedDistrict =
      kept.provincesWithRecognisedDistrict > 0 && districtsRecognised > 0 ? 1 : 0
  }
}
