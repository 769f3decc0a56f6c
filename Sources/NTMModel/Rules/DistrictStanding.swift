extension Sequence<Recognition> {
  /// The highest decision that stands; `nil` when none does.
  public var standing: Recognition? {
    filter { $0.lostOn == nil }.max { $0.standard < $1.standard }
  }
}

extension DistrictRow {
  /// The decision to tell of: the one that stands, else the last one that was lost.
  public var decision: Recognition? { recognitions.standing ?? recognitions.last }

  /// Whether it holds a decision on the day.
  public var isRecognised: Bool { recognitions.standing != nil }

  /// Whether it is in the base of districts that can have a recognised commune.
  public var canHaveRecognisedCommune: Bool { unit.isCounted && communes.base > 0 }

  /// Whether it has communes, but none of them is known to be recognised.
  public var hasNoneRecognised: Bool { canHaveRecognisedCommune && communes.part == 0 }

  /// Whether it has communes and surely none of them is recognised.
  public var lacksRecognisedCommune: Bool { hasNoneRecognised && areCommunesKnown }

  /// Whether any of its communes has a state on the unit list shown.
  public var areCommunesKnown: Bool { !unknown.contains(.communes) }

  /// Whether it holds a decision although a criterion of its own is reported as not met.
  public var contradictsItself: Bool {
    isRecognised && (criteria?.words.notMetCount ?? 0) > 0
  }

  /// Communes that are not recognised yet: each of them stands between a district and its title.
  public var communesToGo: Int { communes.base - communes.part }
}

extension ProvinceRow {
  /// Whether it holds a decision although a criterion of its own is reported as not met.
  public var contradictsItself: Bool {
    recognitions.standing != nil && (criteria?.words.notMetCount ?? 0) > 0
  }
}

extension Sequence<DistrictRow> {
  /// The unit with the fewest communes to go, of several the one where more are recognised.
  ///
  /// Units without a status or without communes have no such way to go and are passed over.
  public var nearest: DistrictRow? {
    filter { $0.canHaveRecognisedCommune && $0.areCommunesKnown }.min { left, right in
      (left.communesToGo, right.communes.part) < (right.communesToGo, left.communes.part)
    }
  }
}

/// What district-level units come to, each count on its own base.
public struct DistrictCounts: Sendable {
  /// Units with a status in the programme: the base of recognised ones.
  public var base = 0
  /// Units holding each standard, by the standard.
  public var held: [Standard: Int] = [:]
  /// Units that lost every decision they had.
  public var lost = 0
  /// Units of the base that have communes, and those of them with a recognised one.
  public var withCommunes = 0
  public var withRecognisedCommune = 0
  /// Units of the base of none of whose communes anything is known on the unit list shown.
  public var withUnknownCommunes = 0
  /// Units outside the base, by their type word in official order.
  public var outside: [(type: String, count: Int)] = []

  public init(_ districts: some Sequence<DistrictRow>) {
    for district in districts {
      guard district.unit.isCounted else {
        addOutside(district.unit.type)
        continue
      }
      base += 1
      if let standing = district.recognitions.standing {
        held[standing.standard, default: 0] += 1
      } else if !district.recognitions.isEmpty {
        lost += 1
      }
      guard district.canHaveRecognisedCommune else { continue }
      withCommunes += 1
      if district.communes.part > 0 { withRecognisedCommune += 1 }
      if !district.areCommunesKnown { withUnknownCommunes += 1 }
    }
  }

  public var recognised: Int { held.values.reduce(0, +) }
  public var withoutCommunes: Int { base - withCommunes }
  public var lackingCommune: Int { withCommunes - withRecognisedCommune - withUnknownCommunes }

  private mutating func addOutside(_ type: String) {
    if let index = outside.firstIndex(where: { $0.type == type }) {
      outside[index].count += 1
    } else {
      outside.append((type, 1))
    }
  }
}

/// What provinces come to.
public struct ProvinceCounts: Hashable, Sendable {
  public var all = 0
  public var withRecognisedDistrict = 0
  /// Provinces all of whose communes, and all of whose district-level units, are recognised.
  public var wholeCommunes = 0
  public var wholeDistricts = 0
  /// Provinces that hold a decision themselves.
  public var recognised = 0
  /// Provinces with criteria of their own, those of them that meet all, and those of which nothing was
  /// ever reported.
  public var withCriteria = 0
  public var wholeCriteria = 0
  public var withoutStates = 0

  public init(_ provinces: some Sequence<ProvinceRow>) {
    for province in provinces {
      all += 1
      if province.districts.part > 0 { withRecognisedDistrict += 1 }
      if province.communes.isWhole { wholeCommunes += 1 }
      if province.districts.isWhole { wholeDistricts += 1 }
      if province.recognitions.standing != nil { recognised += 1 }
      guard let criteria = province.criteria else { continue }
      withCriteria += 1
      if criteria.met?.isWhole ?? false { wholeCriteria += 1 }
      if criteria.met == nil { withoutStates += 1 }
    }
  }
}

extension Share {
  /// Whether everything in a base that is not empty was counted.
  public var isWhole: Bool { base > 0 && part == base }
}
