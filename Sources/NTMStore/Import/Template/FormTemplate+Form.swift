internal import NTMModel

extension FormTemplate.Name {
  /// The form that it is the template of.
  var form: Form {
    switch self {
    case .assessments: .assessments
    case .districtAssessments: .districtAssessments
    case .provinceAssessments: .provinceAssessments
    case .recognitions: .recognitions
    case .products: .products
    case .organisations: .organisations
    case .tasks: .tasks
    case .papers: .papers
    case .models: .models
    case .unitTags: .unitTags
    case .villages: .villages
    case .store: .store
    case .unitTypes: .unitTypes
    case .units: .units
    case .unitList: .unitList
    case .criteriaSets: .criteriaSets
    case .groups: .groups
    case .bands: .bands
    case .criteria: .criteria
    case .indicators: .indicators
    case .thresholds: .thresholds
    case .sectors: .sectors
    case .starBands: .starBands
    case .targets: .targets
    case .taskStates: .taskStates
    case .modelKinds: .modelKinds
    case .components: .components
    case .componentParts: .componentParts
    case .figures: .figures
    case .lineage: .lineage
    case .unitChanges: .unitChanges
    case .unitGroups: .unitGroups
    case .tags: .tags
    case .titles: .titles
    }
  }
}

/// What the cells of the facts take.
enum FactCell {
  static func kind(of heading: String, in form: Form) -> FormTemplate.Kind {
    switch heading {
    case "valid_from", "valid_to", "date", "baseline_date", "deadline": .day
    case "counted", "difficult", "infrastructure", "about", "closed": .choice(["0", "1"])
    case "direction": .choice(directions)
    case "metric": .choice(Target.Metric.allCases.map(\.rawValue))
    case "group_kind": .choice(["region", "group"])
    case "level" where form != .criteriaSets:
      .choice([Level.country, .region, .province, .district, .commune].map(\.word))
    case "kind" where form == .targets: .choice(["count", "percent"])
    case "kind" where form == .indicators: .choice(["boolean", "percent", "number", "province"])
    case "kind" where form == .componentParts: .choice(["criterion", "task", "target"])
    case "low", "high", "stars", "position", "goal", "baseline", "total", "percent": .number
    // Values of settings and of thresholds are words as well.
    case "value" where form == .figures: .number
    default: .text
    }
  }

  private static let directions: [String] =
    [Direction.atLeast, .atMost, .equal].map(\.rawValue)
}
