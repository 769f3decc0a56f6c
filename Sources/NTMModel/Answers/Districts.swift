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

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    province: Unit?,
    title: Bilingual,
    communes: Share,
    reported: Share,
    meanMet: Mean,
    recognitions: [Recognition]
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

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    communes: Share,
    reported: Share,
    districts: Share,
    recognitions: [Recognition],
    nearest: DistrictRow?
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.communes = communes
    self.reported = reported
    self.districts = districts
    self.recognitions = recognitions
    self.nearest = nearest
  }

  public var lacksRecognisedDistrict: Bool { districts.base > 0 && districts.part == 0 }
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

  public init(
    place: Unit,
    districts: [DistrictRow],
    provinces: [ProvinceRow],
    targets: [TargetReading],
    rivals: [PublishedFigure] = []
  ) {
    self.place = place
    self.districts = districts
    self.provinces = provinces
    self.targets = targets
    self.rivals = rivals
  }
}
