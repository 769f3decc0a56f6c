import NTMModel

/// A district or province with the criteria that it has of its own.
enum CriteriaOwner: Hashable, Sendable {
  case district(DistrictRow)
  case province(ProvinceRow)

  var unit: Unit {
    switch self {
    case .district(let row): row.unit
    case .province(let row): row.unit
    }
  }

  /// `nil` where no set is for units of its type.
  var criteria: OwnCriteria? {
    switch self {
    case .district(let row): row.criteria
    case .province(let row): row.criteria
    }
  }

  /// What its criteria were at the baseline; `nil` where nobody asked or knows.
  var criteriaMove: OwnCriteriaMove? {
    switch self {
    case .district(let row): row.criteriaMove
    case .province(let row): row.criteriaMove
    }
  }

  /// The recognitions known on the day, earliest first.
  var recognitions: [Recognition] {
    switch self {
    case .district(let row): row.recognitions
    case .province(let row): row.recognitions
    }
  }
}

extension Words {
  func placeLine(_ owner: CriteriaOwner) -> String {
    switch owner {
    case .district(let row): placeLine(row)
    case .province(let row): placeLine(row.unit, above: [])
    }
  }
}
