internal import NTMModel

/// The forms the importer knows, in the order in which they depend on each other.
enum Form: Int, CaseIterable, Comparable {
  case store, unitTypes, units, criteriaSets, groups, bands, criteria, indicators, thresholds
  case sectors, starBands, targets, tasks, components, figures, lineage, unitGroups
  case assessments, recognitions, products, organisations

  static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }

  /// Whether it brings facts of the programme rather than reports of places.
  var isFact: Bool { self < .assessments }

  /// The name of the form, after its file in sample-data.
  var name: String {
    switch self {
    case .store: "store"
    case .unitTypes: "unit-types"
    case .units: "units"
    case .criteriaSets: "criteria-sets"
    case .groups: "groups"
    case .bands: "bands"
    case .criteria: "criteria"
    case .indicators: "indicators"
    case .thresholds: "thresholds"
    case .sectors: "ocop-sectors"
    case .starBands: "ocop-bands"
    case .targets: "targets"
    case .tasks: "tasks"
    case .components: "components"
    case .figures: "figures"
    case .lineage: "lineage"
    case .unitGroups: "unit-groups"
    case .assessments: "danh-gia"
    case .recognitions: "cong-nhan"
    case .products: "ocop"
    case .organisations: "to-chuc"
    }
  }

  /// The headings every file of the form has.
  var headings: [String] {
    switch self {
    case .store: ["key", "value"]
    case .unitTypes: ["level", "type", "abbr_vi", "type_en", "counted", "title_vi", "title_en"]
    case .units:
      ["code", "level", "type", "name", "name_en", "parent_code", "valid_from", "valid_to"]
    case .criteriaSets:
      [
        "set", "name_vi", "name_en", "document", "valid_from", "valid_to", "line", "group_kind",
      ]
    case .groups: ["set", "group", "name_vi", "name_en"]
    case .bands: ["set", "low", "high", "name_vi", "name_en"]
    case .criteria:
      ["set", "number", "name_vi", "name_en", "short_vi", "short_en", "group", "group_vi"]
        + ["group_en"]
    case .indicators:
      ["set", "code", "criterion", "name_vi", "name_en", "kind", "unit", "direction"]
        + ["decimals", "second_name_vi", "second_name_en", "source", "confidence", "note_vi"]
        + ["note_en"]
    case .thresholds: ["set", "indicator", "part", "group", "value", "source", "confidence"]
    case .sectors: ["code", "name_vi", "name_en", "valid_from", "valid_to", "source"]
    case .starBands: ["stars", "low", "high", "valid_from", "valid_to", "source"]
    case .targets:
      ["programme", "id", "title_vi", "title_en", "short_vi", "short_en", "metric", "direction"]
        + ["goal", "about", "unit_vi", "unit_en", "kind", "base", "baseline", "baseline_date"]
        + ["baseline_note_vi", "baseline_note_en", "deadline", "source", "note_vi", "note_en"]
    case .tasks:
      ["programme", "id", "title_vi", "title_en", "lead", "deadline", "state", "source"]
        + ["note_vi", "note_en"]
    case .components: ["number", "name_vi", "name_en", "source", "confidence"]
    case .figures:
      ["date", "level", "code", "indicator", "value", "total", "percent", "unit", "source"]
        + ["confidence", "note_vi", "note_en"]
    case .lineage:
      ["successor_code", "predecessor_code", "predecessor_name", "resolution", "date", "note_vi"]
        + ["note_en"]
    case .unitGroups: ["set", "code", "group"]
    case .assessments: ["Mã xã", "Tên xã", "Ngày", "TC1"]
    case .recognitions:
      ["Mã đơn vị", "Tên đơn vị", "Danh hiệu", "Số quyết định", "Ngày quyết định"]
        + ["Năm công nhận", "Ngày thu hồi", "Nguồn"]
    case .products:
      ["Mã sản phẩm", "Tên sản phẩm", "Mã xã", "Ngành hàng", "Sao", "Điểm", "Điểm A", "Điểm B"]
        + ["Điểm C", "Chủ thể", "Loại chủ thể", "Số quyết định", "Ngày cấp", "Hiệu lực đến"]
    case .organisations:
      ["Mã", "Tên", "Loại", "Mã xã", "Ngày thành lập", "Ngày giải thể", "Hiệu quả từ"]
        + ["Hiệu quả đến", "Tham gia OCOP từ"]
    }
  }

  /// Headings that may be missing.
  var optionalHeadings: [String] {
    switch self {
    case .criteria: ["source"]
    case .products: ["Ngày thu hồi"]
    default: []
    }
  }

  /// A heading made comparable: without accents, case, blanks at the ends and underscores.
  static func folded(_ heading: String) -> String {
    Folding.folded(heading).split { $0 == " " || $0 == "_" || $0 == "\n" || $0 == "\u{A0}" }
      .joined(separator: " ")
  }

  /// What a row of headings says.
  enum Match {
    case form(Form)
    /// Most headings of a form, but not all.
    case incomplete(Form, missing: [String])
    case unknown
  }

  /// The form with all of its headings in a file; of several the one that explains the most.
  static func match(_ headings: [String]) -> Match {
    let found = Set(headings.map(folded))
    var best: (form: Form, missing: [String], share: Int)?
    for form in Form.allCases {
      let wanted = form.headings
      let missing = wanted.filter { !found.contains(folded($0)) }
      let present = wanted.count - missing.count
      // Complete forms before incomplete ones, then by how many headings they explain.
      let share = missing.isEmpty ? 10_000 + present : present * 100 / wanted.count
      if share > best?.share ?? 59 { best = (form, missing, share) }
    }
    guard let best else { return .unknown }
    return best.missing.isEmpty ? .form(best.form) : .incomplete(best.form, missing: best.missing)
  }
}
