package import NTMModel

/// Forms and tables as people call them; the file has short names.
extension Words {
  /// A form, or what else a report can be; one that only a newer program knows by its short name.
  package func form(_ name: String) -> String {
    switch name {
    case ReportRecord.correction: pick("sửa tay", "correction")
    case ReportRecord.undoing: pick("hoàn tác", "taken back")
    case ReportRecord.restoring: pick("khôi phục", "restored")
    case ReportRecord.severalForms: pick("nhiều biểu", "several forms")
    case "danh-gia": pick("đánh giá tiêu chí", "criteria")
    case "danh-gia-huyen": pick("tiêu chí huyện", "criteria of districts")
    case "danh-gia-tinh": pick("tiêu chí tỉnh", "criteria of provinces")
    case "cong-nhan": pick("công nhận", "recognitions")
    case "ocop": pick("sản phẩm OCOP", "OCOP products")
    case "to-chuc": pick("HTX, doanh nghiệp", "cooperatives, enterprises")
    case "mo-hinh": pick("mô hình", "models")
    case "phan-loai": pick("diện xã", "tags of communes")
    case "thon-ban": pick("thôn, bản", "villages")
    default: table(name)
    }
  }

  /// A table of facts, by its name or that of its form.
  package func table(_ name: String) -> String {
    switch name {
    case "store", "setting": pick("thông tin chung", "settings")
    case "unit-types", "unit_type": pick("loại đơn vị", "kinds of units")
    case "units", "unit": pick("đơn vị hành chính", "units")
    case "danh-muc": pick("đơn vị hành chính", "units")
    case "criteria-sets", "criteria_set": pick("bộ tiêu chí", "criteria sets")
    case "groups", "commune_group": pick("nhóm xã", "groups of communes")
    case "unit-groups", "unit_group": pick("xã theo nhóm", "communes by group")
    case "bands", "band": pick("khoảng tiêu chí", "bands of criteria")
    case "criteria", "criterion": pick("tiêu chí", "criteria")
    case "indicators", "indicator": pick("chỉ tiêu", "indicators")
    case "thresholds", "threshold": pick("mức đạt", "thresholds")
    case "ocop-sectors", "sector": pick("ngành hàng", "sectors")
    case "ocop-bands", "star_band": pick("khung điểm sao", "bands of stars")
    case "targets", "target": pick("mục tiêu", "targets")
    case "tasks", "task": pick("nhiệm vụ", "tasks")
    case "task-states", "task_state": pick("trạng thái nhiệm vụ", "states of tasks")
    case "model-kinds", "model_kind": pick("loại mô hình", "kinds of models")
    case "papers", "paper": pick("văn bản của nhiệm vụ", "papers about tasks")
    case "component-parts", "component_part":
      pick("mục thuộc nội dung thành phần", "parts of components")
    case "components", "component": pick("nội dung thành phần", "components")
    case "figures", "figure": pick("số công bố", "published figures")
    case "lineage", "succession": pick("sáp nhập, chia tách", "mergers")
    case "titles", "title": pick("danh hiệu", "titles")
    case "tags", "tag": pick("các diện xã", "kinds of communes")
    case "unit-changes", "unit_change": pick("thay đổi danh mục đơn vị", "changes of unit lists")
    default: name
    }
  }

  /// `huyện`, whatever the language.
  package func inVietnamese(_ level: Level) -> String {
    switch level {
    case .country: "cả nước"
    case .region: "vùng"
    case .province: "tỉnh"
    case .district: "huyện"
    case .commune: "xã"
    }
  }
}
