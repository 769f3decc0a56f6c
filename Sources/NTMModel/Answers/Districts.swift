/// A district-level unit with its titles and what its communes have reached.
public struct DistrictRow: Hashable, Sendable {
  public var unit: Unit
  /// The position of the name in Vietnamese order among all units.
  public var nameRank: Int
  /// The name folded for filtering.
  public var folded: String
  /// The province it lies in; `nil` on a list without provinces.
  public var province: Unit?
  /// What a recognised unit of its type is called; empty for types without a status.
  public var title: Bilingual
  /// Communes holding a decision, of those on the unit list.
  public var communes: Share
  /// Communes with figures of the very day, of those on the unit list.
  public var reported: Share
  /// Criteria met per commune with a report.
  public var meanMet: Mean
  /// The recognitions known on the day, earliest first; lost ones stay among them.
  public var recognitions: [Recognition]
  /// The criteria of its own; `nil` where no set is for units of its type.
  public var criteria: OwnCriteria?
  /// What nobody can say of it by the unit list shown.
  public var unknown: RollUp.Unknown = []
  /// How far it has come; `nil` where nobody asked, and for a unit that the baseline does not have.
  public var move: PlaceMove?
  /// The same of its own criteria; `nil` too where it has none.
  public var criteriaMove: OwnCriteriaMove?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    province: Unit?,
    title: Bilingual,
    communes: Share,
    reported: Share,
    meanMet: Mean,
    recognitions: [Recognition],
    criteria: OwnCriteria? = nil
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.province = province
    self.title = title
    self.communes = communes
    self.reported = reported
    self.meanMet = meanMet
    self.recognitions = recognitions
    self.criteria = criteria
  }
}

/// The criteria that a district or province has to meet itself, beside those of its communes.
public struct OwnCriteria: Hashable, Sendable {
  /// The code of the set that is in force for it.
  public var set: String
  /// How many criteria the set has.
  public var count: Int
  /// The states as of the day; all without a report where there is none.
  public var words: CriteriaWords
  /// The day of these states; `nil` where none was ever reported under the set.
  public var assessedOn: Day?

  public init(set: String, count: Int, words: CriteriaWords, assessedOn: Day?) {
    self.set = set
    self.count = count
    self.words = words
    self.assessedOn = assessedOn
  }

  /// The numbers of the criteria that are not met.
  public var notMet: [Int] { numbers(.notMet) }
  /// The numbers of the criteria of which nobody has reported anything.
  public var noReport: [Int] { numbers(.noReport) }
  /// The numbers of the criteria that are under review.
  public var disputed: [Int] { numbers(.disputed) }
  private func numbers(_ state: CriterionState) -> [Int] {
    (0..<count).filter { words[$0] == state }.map { $0 + 1 }
  }

  /// Criteria met, of those of the set; `nil` where nothing was reported.
  public var met: Share? { assessedOn == nil ? nil : Share(words.metCount, of: count) }
}

/// A set of criteria of districts or of provinces with what its indicators ask.
public struct OwnCriteriaSet: Sendable {
  public var set: CriteriaSet
  public var thresholds: ThresholdTable

  public init(set: CriteriaSet, thresholds: ThresholdTable) {
    self.set = set
    self.thresholds = thresholds
  }
}

/// A province as its districts and communes stand.
public struct ProvinceRow: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  /// Communes holding a decision, of those on the unit list.
  public var communes: Share
  /// Communes with figures of the very day, of those on the unit list.
  public var reported: Share
  /// District-level units holding a decision, of those with a status in the programme.
  public var districts: Share
  /// The recognitions of the province itself, earliest first.
  public var recognitions: [Recognition]
  /// Where no district is recognised, the one with the shortest way to it; `nil` otherwise.
  public var nearest: DistrictRow?
  /// The criteria of its own; `nil` where no set is for units of its type.
  public var criteria: OwnCriteria?
  /// What nobody can say of it by the unit list shown.
  public var unknown: RollUp.Unknown = []
  /// How far it has come; `nil` where nobody asked, and for a unit that the baseline does not have.
  public var move: PlaceMove?
  /// The same of its own criteria; `nil` too where it has none.
  public var criteriaMove: OwnCriteriaMove?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    communes: Share,
    reported: Share,
    districts: Share,
    recognitions: [Recognition],
    nearest: DistrictRow?,
    criteria: OwnCriteria? = nil
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.communes = communes
    self.reported = reported
    self.districts = districts
    self.recognitions = recognitions
    self.nearest = nearest
    self.criteria = criteria
  }

  public var lacksRecognisedDistrict: Bool {
    districts.base > 0 && districts.part == 0 && !unknown.contains(.districts)
  }
}

/// The district-level units of a place and the provinces they lie in.
public struct DistrictSheet: Sendable {
  public var place: Unit
  /// In official order; those without a status in the programme stand among them.
  public var districts: [DistrictRow]
  public var provinces: [ProvinceRow]
  /// The country's targets about districts; empty for other places.
  public var targets: [TargetReading]
  /// Figures in print that are as good a baseline as the stored one, and may turn the verdict.
  public var rivals: [PublishedFigure]
  /// The sets of criteria of districts and of provinces that are in force on the day.
  public var criteriaSets: [OwnCriteriaSet]
  /// What they reported of their own criteria for days after the last reporting day; empty where nothing.
  public var later: [OwnReports.Later] = []
  /// What nobody can say of the place by the unit list shown.
  public var unknown: RollUp.Unknown = []

  public init(
    place: Unit,
    districts: [DistrictRow],
    provinces: [ProvinceRow],
    targets: [TargetReading],
    rivals: [PublishedFigure] = [],
    criteriaSets: [OwnCriteriaSet] = []
  ) {
    self.place = place
    self.districts = districts
    self.provinces = provinces
    self.targets = targets
    self.rivals = rivals
    self.criteriaSets = criteriaSets
  }

  /// The districts of both days that had communes but no recognised one at the baseline, and how many of
  /// them have one now; 0 where nobody asked.
  public var lackingThen: (count: Int, filled: Int) {
    let lacking = districts.filter { district in
      district.canHaveRecognisedCommune
        && district.move.map { $0.then.communes > 0 && $0.then.recognised == 0 } ?? false
    }
    return (lacking.count, lacking.count { !$0.lacksRecognisedCommune })
  }

  /// Whether a set for the units of a level is in force on the day.
  public func hasCriteria(of level: Level) -> Bool {
    criteriaSets.contains { $0.set.level == level }
  }
}

extension DistrictRow {
  /// 1 where it holds its first standard since the baseline, -1 where it lost its last, else 0;
  /// `nil` where it has no status in the programme, or nothing is compared.
  public var titleMove: Int? { unit.isCounted ? move?.districtsRecognised : nil }

  /// Whether it held a standard at the baseline; `nil` as above.
  public var wasRecognised: Bool? {
    unit.isCounted ? move.map { $0.then.districtsRecognised > 0 } : nil
  }
}
