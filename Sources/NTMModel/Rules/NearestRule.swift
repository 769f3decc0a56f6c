/// Finds the least that would meet each target.
///
/// What a unit needs is counted in criteria: a commune needs those that its latest report does not
/// show as met, a district those of all its communes without a decision. The needs of two units have
/// nothing in common, so the cheapest units are the cheapest set. A commune that has never reported
/// may need anything; what depends on it is passed over and counted apart.
///
/// Left out: that a council may refuse what a report claims, and the criteria that districts have of
/// their own.
public struct NearestRule: Sendable {
  private var criteria: Int
  private var line: Int
  /// Districts with their communes, in official order.
  private var districts: [District]

  private struct District {
    var row: DistrictRow
    var communes: [NearestCommune]

    /// The communes without a decision; `nil` when one of them has never reported.
    var open: [NearestCommune]? {
      let open = communes.filter { $0.row.standard == nil }
      return open.allSatisfy(\.row.words.hasReport) ? open : nil
    }
  }

  /// Takes the communes of a place and the district-level units that they lie in.
  ///
  /// - Parameters:
  ///   - communes: in official order.
  ///   - districts: in official order.
  ///   - set: the criteria set of the communes' words.
  public init(_ communes: [CommuneRow], in districts: [DistrictRow], of set: CriteriaSet) {
    criteria = set.count
    line = set.line
    self.districts = []
    var rest = communes.map {
      NearestCommune(row: $0, lacking: $0.words.lacking(of: set.count))
    }[...]
    for row in districts {
      let own = rest.prefix { $0.row.lies(in: row) }
      rest = rest.dropFirst(own.count)
      self.districts.append(District(row: row, communes: Array(own)))
    }
    loose = Array(rest)
  }

  /// Communes that lie in no district, as all do where there is no such level.
  private var loose: [NearestCommune]

  private var communes: [NearestCommune] { districts.flatMap(\.communes) + loose }

  /// The communes without a decision that lack the fewest criteria, up to `most` of them.
  public func communes(lackingAtMost most: Int) -> [NearestCommune] {
    communes.filter { $0.row.standard == nil && $0.row.words.hasReport && $0.lacking.count <= most }
      .enumerated()
      .sorted { ($0.element.lacking.count, $0.offset) < ($1.element.lacking.count, $1.offset) }
      .map(\.element)
  }

  public var silent: [CommuneRow] {
    communes.map(\.row).filter { $0.standard == nil && !$0.words.hasReport }
  }

  /// How many of some communes lack each criterion alone and with one other.
  public func gaps(of communes: [NearestCommune]) -> [CriterionGap] {
    var gaps = (0..<criteria).map { CriterionGap(number: $0 + 1, alone: 0, paired: 0) }
    for commune in communes {
      for number in commune.lacking where gaps.indices.contains(number - 1) {
        if commune.lacking.count == 1 { gaps[number - 1].alone += 1 }
        if commune.lacking.count == 2 { gaps[number - 1].paired += 1 }
      }
    }
    return gaps
  }

  /// What a target lacks at least; `nil` for targets that are not met by units.
  public func goal(_ reading: TargetReading) -> NearestGoal? {
    guard let all = units(of: reading.target.metric) else { return nil }
    let lack = reading.isMet ? 0 : max(0, reading.target.lack(reading))
    let other = reading.isMet ? reading.otherLack : nil
    let wanted = other?.lack ?? lack
    return NearestGoal(
      reading: reading,
      lack: lack,
      other: other,
      chosen: Array(NearestRule.cheapest(all.units).prefix(wanted)),
      unknown: wanted > 0 ? all.unknown : 0
    )
  }

  /// The units that could get there; `nil` for what is not counted in units.
  private func units(of metric: Target.Metric) -> (units: [NearestUnit], unknown: Int)? {
    switch metric {
    case .communesRecognised: toBeRecognised
    case .communesBelowLine: toBeLifted
    case .districtsWithRecognisedCommune: withFirstCommune
    case .provincesWithRecognisedDistrict: firstOfProvinces
    case .districtUnitsGained: wholeDistricts(districts)
    case .ocopStandardised, .ocopNewEnterprises, .cooperativesEffective: nil
    }
  }

  /// How many criteria each unit needs that has not got there and of which that is known.
  public func needs(of metric: Target.Metric) -> [UnitCode: Int] {
    let units = units(of: metric)?.units ?? []
    return Dictionary(units.map { ($0.unit.code, $0.criteria) }) { first, _ in first }
  }

  /// The districts without a decision that could be recognised, the cheapest first.
  public var districtsToGo: [NearestUnit] { NearestRule.cheapest(wholeDistricts(districts).units) }

  private static func cheapest(_ units: [NearestUnit]) -> [NearestUnit] {
    units.enumerated()
      .sorted { ($0.element.criteria, $0.offset) < ($1.element.criteria, $1.offset) }
      .map(\.element)
  }

  private var toBeRecognised: (units: [NearestUnit], unknown: Int) {
    let open = communes.filter { $0.row.standard == nil }
    let known = open.filter(\.row.words.hasReport)
    return (known.map { NearestUnit($0, criteria: $0.lacking.count) }, open.count - known.count)
  }

  /// Those below the line, and those of whom nobody can say yet.
  private var toBeLifted: (units: [NearestUnit], unknown: Int) {
    let below = communes.filter { $0.row.words.metCount < line }
    let known = below.filter(\.row.words.hasReport)
    return (
      known.map { NearestUnit($0, criteria: line - $0.row.words.metCount) },
      below.count - known.count
    )
  }

  /// In each district without a recognised commune the one that is nearest.
  private var withFirstCommune: (units: [NearestUnit], unknown: Int) {
    var units: [NearestUnit] = []
    var unknown = 0
    for district in districts where district.row.hasNoneRecognised {
      let known = district.communes.filter(\.row.words.hasReport)
      guard let nearest = known.min(by: { $0.lacking.count < $1.lacking.count }) else {
        unknown += 1
        continue
      }
      units.append(NearestUnit(district.row, [nearest]))
    }
    return (units, unknown)
  }

  /// Districts all of whose communes could be recognised.
  private func wholeDistricts(_ districts: [District]) -> (units: [NearestUnit], unknown: Int) {
    var units: [NearestUnit] = []
    var unknown = 0
    for district in districts
    where !district.row.isRecognised && district.row.canHaveRecognisedCommune {
      if let open = district.open {
        units.append(NearestUnit(district.row, open))
      } else {
        unknown += 1
      }
    }
    return (units, unknown)
  }

  /// In each province without a recognised district the one that is nearest.
  private var firstOfProvinces: (units: [NearestUnit], unknown: Int) {
    var units: [NearestUnit] = []
    var unknown = 0
    for (_, own) in grouped
    where !own.contains(where: { $0.row.unit.isCounted && $0.row.isRecognised }) {
      let found = wholeDistricts(own)
      guard let nearest = found.units.min(by: { $0.criteria < $1.criteria }) else {
        if found.unknown > 0 { unknown += 1 }
        continue
      }
      units.append(nearest)
    }
    return (units, unknown)
  }

  /// The districts by province, in official order.
  private var grouped: [(province: UnitCode?, districts: [District])] {
    var groups: [(province: UnitCode?, districts: [District])] = []
    for district in districts {
      let province = district.row.province?.code
      if let last = groups.last, last.province == province {
        groups[groups.count - 1].districts.append(district)
      } else {
        groups.append((province, [district]))
      }
    }
    return groups
  }
}

extension Target {
  /// How many units a reading lacks to the goal, with every undetermined one counted as bad.
  fileprivate func lack(_ reading: TargetReading) -> Int {
    guard let part = reading.part, let goal = goalCount(base: reading.base) else { return 0 }
    return direction == .atMost ? part + reading.undetermined - goal : goal - part
  }
}

extension TargetReading {
  /// What is lacking by the baseline that turns the verdict; `nil` where none does, and where that
  /// one calls it met.
  fileprivate var otherLack: NearestGoal.Other? {
    guard let (own, other) = baselines, let part, let goal = target.goalCount(base: base) else {
      return nil
    }
    // The goal counts on from its own baseline; a part of a unit is one more.
    let wanted = Int64(goal - part) * 100 - own.hundredths + other.hundredths
    let lack = (wanted + 99) / 100
    return lack > 0 ? NearestGoal.Other(baseline: other, lack: Int(clamping: lack)) : nil
  }
}

extension NearestUnit {
  fileprivate init(_ commune: NearestCommune, criteria: Int) {
    let above = [commune.row.district, commune.row.province].filter { !$0.isEmpty }
    self.init(unit: commune.row.unit, above: above, communes: [commune], criteria: criteria)
  }

  fileprivate init(_ district: DistrictRow, _ communes: [NearestCommune]) {
    self.init(
      unit: district.unit,
      above: district.province.map { [$0.name] } ?? [],
      communes: communes,
      criteria: communes.reduce(0) { $0 + $1.lacking.count }
    )
  }
}

extension CommuneRow {
  /// Whether the district is the one the commune names.
  fileprivate func lies(in row: DistrictRow) -> Bool {
    district == row.unit.name && districtType == row.unit.type
      && (row.province.map { $0.name == province } ?? true)
  }
}

extension CriteriaWords {
  /// The numbers of the criteria that are not met, of a set of so many.
  public func lacking(of count: Int) -> [Int] {
    (0..<count).filter { self[$0] != .met }.map { $0 + 1 }
  }
}
