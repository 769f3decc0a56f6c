package import NTMModel

/// An empty form, with the units of a place filled in.
package struct FormTemplate: Hashable, Sendable {
  /// The forms that offices fill in, then those of the facts of a programme.
  package enum Name: String, CaseIterable, Sendable {
    case assessments = "danh-gia"
    case districtAssessments = "danh-gia-huyen"
    case provinceAssessments = "danh-gia-tinh"
    case recognitions = "cong-nhan"
    case products = "ocop"
    case organisations = "to-chuc"
    case tasks = "nhiem-vu"
    case papers = "van-ban"
    case models = "mo-hinh"
    case unitTags = "phan-loai"
    case villages = "thon-ban"
    case store
    case unitTypes = "unit-types"
    case units
    case unitList = "danh-muc"
    case criteriaSets = "criteria-sets"
    case groups
    case bands
    case criteria
    case indicators
    case thresholds
    case sectors = "ocop-sectors"
    case starBands = "ocop-bands"
    case targets
    case taskStates = "task-states"
    case modelKinds = "model-kinds"
    case components
    case componentParts = "component-parts"
    case figures
    case lineage
    case unitChanges = "unit-changes"
    case unitGroups = "unit-groups"
    case tags
    case titles

    /// Whether it brings facts of the programme that no office reports.
    package var isOfFacts: Bool {
      switch self {
      case .assessments, .districtAssessments, .provinceAssessments, .recognitions, .products,
        .organisations, .tasks,
        .papers, .models, .unitTags, .villages:
        false
      case .store, .unitTypes, .units, .unitList, .criteriaSets, .groups, .bands, .criteria,
        .indicators, .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds,
        .components,
        .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags, .titles:
        true
      }
    }

    /// Whether its rows are the units of a day.
    package var isOfUnits: Bool { self == .assessments || ownLevel != nil }

    /// The level of the units whose own criteria it asks for; `nil` for all other forms.
    package var ownLevel: Level? { form.ownLevel }
  }

  /// What a cell of a column takes.
  package enum Kind: Hashable, Sendable {
    case text, day, number
    /// One of a few words.
    case choice([String])
  }

  package struct Column: Hashable, Sendable {
    /// What the importer knows the column by.
    package var heading: String
    /// What it is called besides, in the row below the headings; empty where that says enough.
    package var name: Bilingual
    package var kind: Kind
    /// In letters.
    package var width: Int
  }

  package var name: Name
  package var columns: [Column]
  /// What stands in the first columns of each row.
  package var rows: [[String]]
  /// The day of the figures; `nil` where it is to be filled in, and for forms without one.
  package var day: Day?
  /// The province whose units are filled in; `nil` for the whole country and for other forms.
  package var province: Unit?
  /// Code, name and district of the communes of the province, to look up; empty where they are the
  /// rows of the form or are not asked for.
  package var communes: [[String]]
}

/// Why there is no template.
package enum TemplateFailure: Error, Hashable, Sendable {
  case store(StoreError)
  /// The store has no criteria set for the day.
  case noCriteriaSet
  /// The store has no criteria set of the level, districts or provinces, for the day.
  case noOwnSet(of: Level)
  case unknownProvince(String)
  /// Each as its code and full name.
  case ambiguousProvince(String, candidates: [String])
}
