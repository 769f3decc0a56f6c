internal import NTMModel

/// The forms the importer knows, in the order in which they depend on each other.
enum Form: Int, CaseIterable, Comparable {
  case store, unitTypes, units, unitList, criteriaSets, groups, bands, criteria, indicators
  case thresholds, sectors, starBands, targets, taskStates, modelKinds, tasks, papers, components
  case componentParts, figures, lineage, unitChanges, unitGroups, tags, titles
  case assessments, districtAssessments, provinceAssessments, recognitions, products, organisations
  case models, unitTags, villages

  static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }

  /// Whether its columns are those of a criteria set.
  var isOfCriteria: Bool { self == .assessments || ownLevel != nil }

  /// The level of the units whose own criteria it brings; `nil` for all other forms.
  var ownLevel: Level? {
    if self == .districtAssessments { return .district }
    return self == .provinceAssessments ? .province : nil
  }

  /// Whether it brings facts of the programme rather than reports of places.
  var isFact: Bool { self < .assessments }

  /// The name of the form, after its file in sample-data.
  var name: String {
    switch self {
    case .store: "store"
    case .unitTypes: "unit-types"
    case .units: "units"
    case .unitList: "danh-muc"
    case .criteriaSets: "criteria-sets"
    case .groups: "groups"
    case .bands: "bands"
    case .criteria: "criteria"
    case .indicators: "indicators"
    case .thresholds: "thresholds"
    case .sectors: "ocop-sectors"
    case .starBands: "ocop-bands"
    case .targets: "targets"
    case .taskStates: "task-states"
    case .modelKinds: "model-kinds"
    case .tasks: "tasks"
    case .papers: "papers"
    case .components: "components"
    case .componentParts: "component-parts"
    case .figures: "figures"
    case .lineage: "lineage"
    case .unitChanges: "unit-changes"
    case .unitGroups: "unit-groups"
    case .tags: "tags"
    case .titles: "titles"
    case .assessments: "danh-gia"
    case .districtAssessments: "danh-gia-huyen"
    case .provinceAssessments: "danh-gia-tinh"
    case .recognitions: "cong-nhan"
    case .products: "ocop"
    case .organisations: "to-chuc"
    case .models: "mo-hinh"
    case .unitTags: "phan-loai"
    case .villages: "thon-ban"
    }
  }

  /// A column, and another one that does as well; the first name is the usual one.
  struct Column {
    var heading: String
    var otherwise: String?
    var isRequired: Bool
  }

  /// The columns of the form.
  ///
  /// Those of the criteria of an assessment follow from its criteria set; `TC1` stands for them.
  var columns: [Column] {
    requiredHeadings.map { Column(heading: $0, otherwise: nil, isRequired: true) }
      + alternatives.map { Column(heading: $0.0, otherwise: $0.1, isRequired: true) }
      + optionalHeadings.map { Column(heading: $0, otherwise: nil, isRequired: false) }
  }

  /// All names of columns.
  var headings: [String] { columns.flatMap { [$0.heading] + ($0.otherwise.map { [$0] } ?? []) } }

  private var requiredHeadings: [String] {
    switch self {
    case .store: ["key", "value"]
    case .unitTypes: ["level", "type", "abbr_vi", "type_en", "counted", "title_vi", "title_en"]
    case .units:
      ["code", "level", "type", "name", "name_en", "parent_code", "valid_from", "valid_to"]
    case .unitList:
      ["Tỉnh Thành Phố", "Mã TP", "Quận Huyện", "Mã QH", "Phường Xã", "Mã PX", "Cấp"]
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
    case .taskStates: ["word", "position", "name_en", "closed"]
    case .modelKinds:
      ["word", "name_vi", "name_en", "short_vi", "short_en", "valid_from", "valid_to"]
    case .tasks: ["id", "title_vi"]
    case .papers: ["task", "number"]
    case .componentParts: ["component", "kind", "scope", "mark", "source", "confidence"]
    case .components: ["number", "name_vi", "name_en", "source", "confidence"]
    case .figures:
      ["date", "level", "code", "indicator", "value", "total", "percent", "unit", "source"]
        + ["confidence", "note_vi", "note_en"]
    case .lineage:
      ["successor_code", "predecessor_code", "predecessor_name", "resolution", "date", "note_vi"]
        + ["note_en"]
    case .unitChanges:
      ["date", "resolution", "province_code", "district_code", "district", "commune_code"]
        + ["name_before", "name_after", "new_district"]
    case .unitGroups: ["set", "code", "group"]
    case .tags:
      ["code", "group", "name_vi", "name_en", "short_vi", "short_en", "document", "difficult"]
        + ["valid_from", "valid_to", "source", "confidence"]
    case .titles:
      ["grade", "level", "types", "step", "name_vi", "name_en", "short_vi", "short_en"]
        + ["document", "valid_from", "valid_to"]
    case .assessments, .districtAssessments, .provinceAssessments: ["TC1"]
    case .recognitions: ["Danh hiệu", "Số quyết định", "Ngày quyết định", "Năm công nhận"]
    case .products:
      ["Mã sản phẩm", "Tên sản phẩm", "Ngành hàng", "Sao", "Ngày cấp", "Hiệu lực đến"]
    case .organisations: ["Mã", "Tên", "Loại", "Ngày thành lập"]
    case .models: ["Mã mô hình", "Tên mô hình", "Loại mô hình", "Ngày bắt đầu"]
    case .unitTags: ["Diện", "Ngày bắt đầu"]
    case .villages: ["Ngày", "Số thôn được hỗ trợ", "Số thôn đạt"]
    }
  }

  /// Columns of which one of two is enough, such as the code and the name of a place.
  private var alternatives: [(String, String)] {
    switch self {
    // A list of anything has a mark and a title; that makes no tasks of it.
    case .tasks: [("deadline", "state")]
    case .assessments, .products, .organisations, .models, .unitTags, .villages:
      [("Mã xã", "Tên xã")]
    case .districtAssessments: [("Mã huyện", "Tên huyện")]
    case .provinceAssessments: [("Mã tỉnh", "Tên tỉnh")]
    case .recognitions: [("Mã đơn vị", "Tên đơn vị")]
    // A list of papers of anything has numbers; those of tasks have days or titles too.
    case .papers: [("date", "title")]
    case .store, .unitTypes, .units, .unitList, .criteriaSets, .groups, .bands, .criteria,
      .indicators, .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds,
      .components,
      .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags, .titles:
      []
    }
  }

  private static let placeHeadings = ["Mã huyện", "Tên huyện", "Mã tỉnh", "Tên tỉnh"]

  /// Headings that may be missing.
  private var optionalHeadings: [String] {
    switch self {
    // Without them a set is for communes.
    case .criteriaSets: ["level", "types"]
    case .criteria: ["source", "infrastructure"]
    case .unitList: ["Tên Tiếng Anh"]
    case .tasks:
      ["programme", "title_en", "short_vi", "short_en", "scheme_vi", "scheme_en", "lead"]
        + ["partners", "next_step", "model_kind", "source", "note_vi", "note_en"]
    case .papers: ["programme", "source"]
    case .models: ["Ngày kết thúc", "Chủ trì", "Số hộ"] + Form.placeHeadings
    case .unitTags: ["Ngày kết thúc", "Nguồn"] + Form.placeHeadings
    case .villages: ["Tổng số thôn", "Nguồn"] + Form.placeHeadings
    case .assessments: ["Ngày", "Số tiêu chí đạt"] + Form.placeHeadings
    case .districtAssessments: ["Ngày", "Mã tỉnh", "Tên tỉnh"]
    case .provinceAssessments: ["Ngày"]
    case .recognitions: ["Ngày thu hồi", "Nguồn"] + Form.placeHeadings
    case .products:
      ["Điểm", "Điểm A", "Điểm B", "Điểm C", "Chủ thể", "Loại chủ thể", "Cấp hội đồng", "Hội đồng"]
        + ["Số quyết định", "Ngày thu hồi"] + Form.placeHeadings
    case .organisations:
      ["Ngày giải thể", "Hiệu quả từ", "Hiệu quả đến", "Tham gia OCOP từ"]
        + ["Số thành viên"] + Form.placeHeadings
    case .store, .unitTypes, .units, .groups, .bands, .indicators, .thresholds, .sectors,
      .starBands, .targets, .taskStates, .modelKinds, .components, .componentParts, .lineage,
      .unitGroups,
      .tags, .titles:
      []
    case .figures: ["reason"]
    // What kind of change it is follows from the names.
    case .unitChanges: ["province", "change", "source"]
    }
  }

  /// A heading made comparable: letters and digits without accents and case, one blank between
  /// words; a point stays between digits.
  static func folded(_ heading: String) -> String {
    var words: [UInt8] = []
    let bytes = Array(Folding.folded(heading).utf8)
    for (index, byte) in bytes.enumerated() {
      let isDigit = { (at: Int) in bytes.indices.contains(at) && (48...57).contains(bytes[at]) }
      let isPoint = byte == UInt8(ascii: ".") && isDigit(index - 1) && isDigit(index + 1)
      if byte >= 0x80 || (48...57).contains(byte) || (97...122).contains(byte) || isPoint {
        words.append(byte)
      } else if let last = words.last, last != UInt8(ascii: " ") {
        words.append(UInt8(ascii: " "))
      }
    }
    if words.last == UInt8(ascii: " ") { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
