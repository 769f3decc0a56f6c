/// Finds the least that would meet each target.
///
/// What a unit needs is counted in criteria: a commune needs those that its latest report does not
/// show as met, a district those of all its communes without a decision. The needs of two units have
/// nothing in common, so the cheapest units are the cheapest set. A commune that has never reported
/// may need anything; what depends on it is passed over and counted apart.
///
/// Left out: that a council may refuse what a report claims. The criteria that districts have of their
/// own stand beside a district to be recognised and are counted nowhere; between two whose communes need
/// as many, the one that lacks fewer of its own is nearer.
public struct NearestRule: Sendable {
  private var criteria: Int
  private var line: Int
  /// All communes, those of one district together.
  private var communes: [CommuneRow]
  /// Districts with their communes, in official order.
  private var districts: [District]

  private struct District {
    var row: DistrictRow
    /// The positions of its communes.
    var communes: Range<Int>
  }

  /// A unit that could get there, not yet written out: most are only compared.
  private struct Candidate {
    enum Place {
      case commune(Int)
      /// A district that only needs its first commune.
      case firstCommune(Int, district: Int)
      case district(Int, communes: [Int])
    }

    var place: Place
    var criteria: Int
    /// How many of its own criteria a district to be recognised lacks; 0 for what needs none of them.
    var own = 0

    /// What the nearest has the least of.
    var need: (Int, Int) { (criteria, own) }
  }

  private struct Candidates {
    var known: [Candidate] = []
    /// Those of which nobody can say what they need.
    var unknown = 0
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
    self.communes = communes
    self.districts = []
    // Communes that lie in no district, as all do where there is no such level, come last.
    var next = communes.startIndex
    for row in districts {
      let first = next
      while next < communes.endIndex, communes[next].lies(in: row) { next += 1 }
      self.districts.append(District(row: row, communes: first..<next))
    }
  }

  /// How many criteria the report of a commune does not show as met.
  private func lack(_ position: Int) -> Int { communes[position].words.lackCount(of: criteria) }

  /// A commune with the criteria that it lacks.
  private func nearest(_ position: Int) -> NearestCommune {
    NearestCommune(
      row: communes[position],
      lacking: communes[position].words.lacking(of: criteria)
    )
  }

  private func isOpen(_ position: Int) -> Bool { communes[position].standard == nil }
  private func hasReport(_ position: Int) -> Bool { communes[position].words.hasReport }

  /// The communes without a decision that lack the fewest criteria, up to `most` of them.
  public func communes(lackingAtMost most: Int) -> [NearestCommune] {
    communes.indices
      .filter { isOpen($0) && hasReport($0) && lack($0) <= most }
      .sorted { (lack($0), $0) < (lack($1), $1) }
      .map(nearest)
  }

  public var silent: [CommuneRow] {
    communes.indices.filter { isOpen($0) && !hasReport($0) }.map { communes[$0] }
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
    guard let all = candidates(for: reading.target.metric) else { return nil }
    let lack = reading.isMet ? 0 : max(0, reading.target.lack(reading))
    let other = reading.isMet ? reading.otherLack : nil
    let wanted = other?.lack ?? lack
    return NearestGoal(
      reading: reading,
      lack: lack,
      other: other,
      chosen: NearestRule.cheapest(all.known).prefix(wanted).map(unit),
      unknown: wanted > 0 ? all.unknown : 0
    )
  }

  /// The units that could get there; `nil` for what is not counted in units.
  private func candidates(for metric: Target.Metric) -> Candidates? {
    switch metric {
    case .communesRecognised: toBeRecognised
    case .communesBelowLine: toBeLifted
    case .districtsWithRecognisedCommune: withFirstCommune
    case .provincesWithRecognisedDistrict: firstOfProvinces
    case .districtUnitsGained: wholeDistricts(districts.indices)
    case .ocopStandardised, .ocopNewEnterprises, .cooperativesEffective: nil
    }
  }

  /// How many criteria each unit needs that has not got there and of which that is known.
  public func needs(of metric: Target.Metric) -> [UnitCode: Int] {
    let needs = candidates(for: metric)?.known.map { candidate in
      switch candidate.place {
      case .commune(let position): (communes[position].unit.code, candidate.criteria)
      case .firstCommune(_, let index), .district(let index, communes: _):
        (districts[index].row.unit.code, candidate.criteria)
      }
    }
    return Dictionary(needs ?? []) { first, _ in first }
  }

  /// The districts without a decision that could be recognised, the cheapest first.
  public var districtsToGo: [NearestUnit] {
    NearestRule.cheapest(wholeDistricts(districts.indices).known).map(unit)
  }

  /// A candidate with all that is told of it.
  private func unit(_ candidate: Candidate) -> NearestUnit {
    switch candidate.place {
    case .commune(let position):
      return NearestUnit(nearest(position), criteria: candidate.criteria)
    case .firstCommune(let position, let index):
      return NearestUnit(districts[index].row, [nearest(position)])
    case .district(let index, let communes):
      var unit = NearestUnit(districts[index].row, communes.map(nearest))
      unit.own = districts[index].row.ownLacking
      unit.ownCriteria = districts[index].row.criteria
      return unit
    }
  }

  private static func cheapest(_ candidates: [Candidate]) -> [Candidate] {
    candidates.enumerated()
      .sorted { left, right in
        let (one, other) = (left.element, right.element)
        return (one.criteria, one.own, left.offset) < (other.criteria, other.own, right.offset)
      }
      .map(\.element)
  }

  private var toBeRecognised: Candidates {
    var candidates = Candidates()
    for position in communes.indices where isOpen(position) {
      guard hasReport(position) else {
        candidates.unknown += 1
        continue
      }
      candidates.known.append(Candidate(place: .commune(position), criteria: lack(position)))
    }
    return candidates
  }

  /// Those below the line, and those of whom nobody can say yet.
  private var toBeLifted: Candidates {
    var candidates = Candidates()
    for position in communes.indices {
      let met = communes[position].words.metCount
      guard met < line else { continue }
      guard hasReport(position) else {
        candidates.unknown += 1
        continue
      }
      candidates.known.append(Candidate(place: .commune(position), criteria: line - met))
    }
    return candidates
  }

  /// In each district without a recognised commune the one that is nearest.
  private var withFirstCommune: Candidates {
    var candidates = Candidates()
    for (index, district) in districts.enumerated() where district.row.hasNoneRecognised {
      let known = district.communes.filter(hasReport)
      guard let nearest = known.min(by: { lack($0) < lack($1) }) else {
        candidates.unknown += 1
        continue
      }
      candidates.known.append(
        Candidate(place: .firstCommune(nearest, district: index), criteria: lack(nearest))
      )
    }
    return candidates
  }

  /// Districts all of whose communes could be recognised.
  private func wholeDistricts(_ indices: Range<Int>) -> Candidates {
    var candidates = Candidates()
    for index in indices {
      let district = districts[index]
      guard !district.row.isRecognised, district.row.canHaveRecognisedCommune else { continue }
      let open = district.communes.filter(isOpen)
      // One that has never reported may need anything.
      guard open.allSatisfy(hasReport) else {
        candidates.unknown += 1
        continue
      }
      candidates.known.append(
        Candidate(
          place: .district(index, communes: open),
          criteria: open.reduce(0) { $0 + lack($1) },
          own: district.row.ownLacking.count
        )
      )
    }
    return candidates
  }

  /// In each province without a recognised district the one that is nearest.
  private var firstOfProvinces: Candidates {
    var candidates = Candidates()
    for own in provinces
    where !districts[own].contains(where: { $0.row.unit.isCounted && $0.row.isRecognised }) {
      let found = wholeDistricts(own)
      guard let nearest = found.known.min(by: { $0.need < $1.need }) else {
        if found.unknown > 0 { candidates.unknown += 1 }
        continue
      }
      candidates.known.append(nearest)
    }
    return candidates
  }

  /// The positions of the districts of each province, in official order.
  private var provinces: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in districts.indices {
      if let last = ranges.last,
        districts[last.lowerBound].row.province?.code == districts[index].row.province?.code
      {
        ranges[ranges.count - 1] = last.lowerBound..<index + 1
      } else {
        ranges.append(index..<index + 1)
      }
    }
    return ranges
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

extension DistrictRow {
  /// The numbers of its own criteria that are not met, as far as anybody can say.
  fileprivate var ownLacking: [Int] {
    guard !unknown.contains(.districts), let criteria else { return [] }
    return criteria.words.lacking(of: criteria.count)
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

  /// How many of the criteria of a set of so many are not met.
  func lackCount(of count: Int) -> Int {
    let all = count < UInt64.bitWidth ? (UInt64(1) << UInt64(count)) - 1 : .max
    return (all & ~met).nonzeroBitCount
  }
}
