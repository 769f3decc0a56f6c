/// What columns are called besides their own names, in Vietnamese and English.
///
/// Accents, case, blanks, line breaks and punctuation do not count. Criteria and indicators are not
/// here: what they are called comes from the criteria sets of the store.
enum ColumnNames {
  /// The other names of a column, which mean it in these forms.
  struct Row {
    var forms: [Form]
    var heading: String
    var others: [String]

    init(_ forms: [Form], _ heading: String, _ others: [String]) {
      self.forms = forms
      self.heading = heading
      self.others = others
    }
  }

  static let rows: [Row] =
    places + reports + products + organisations + recognitions + tasks
    + papers + models + difficulty

  /// The first other name of a column: what an office calls one whose own name is English.
  static func shown(_ heading: String, in form: Form) -> String {
    rows.first { $0.heading == heading && $0.forms.contains(form) }?.others.first ?? heading
  }

  /// Sheets that go with a form and hold no figures; nothing is said of them.
  static let ignoredSheets = [
    "Hướng dẫn", "Instructions", "Danh mục", "Lists", "Danh mục xã", "Communes",
  ]

  static func isIgnored(sheet name: String) -> Bool {
    ignoredSheets.contains { Form.folded($0) == Form.folded(name) }
  }

  /// Columns that say nothing which ntm keeps; they may stand in every form and hold figures.
  static let ignored = [
    "TT", "STT", "Số TT", "Số thứ tự", "No", "No.", "#", "Ghi chú", "Note", "Notes", "Remarks",
    "Vùng", "Region", "Khu vực", "Area",
  ]

  /// The forms whose rows are about places.
  private static let ofPlaces: [Form] = [
    .assessments, .districtAssessments, .provinceAssessments, .recognitions, .products,
    .organisations, .models,
    .unitTags, .villages,
  ]

  /// Where a place lies; they are read only when its code is missing.
  private static let places = [
    Row(
      [.assessments, .products, .organisations, .models, .unitTags, .villages],
      "Mã xã",
      [
        "Mã đơn vị", "Mã đơn vị hành chính", "Mã ĐVHC", "Mã số xã", "Mã phường xã", "Mã xã phường",
        "Mã xã, phường, thị trấn", "Mã PX", "Commune code", "Code of commune", "Ward code",
      ]
    ),
    Row(
      [.assessments, .products, .organisations, .models, .unitTags, .villages],
      "Tên xã",
      [
        "Xã", "Tên đơn vị", "Tên đơn vị hành chính", "Đơn vị hành chính", "Đơn vị", "Tên phường xã",
        "Phường xã", "Xã, phường, thị trấn", "Tên xã, phường, thị trấn", "Xã phường", "Địa bàn xã",
        "Commune", "Commune name", "Name of commune",
      ]
    ),
    Row(
      [.recognitions],
      "Mã đơn vị",
      ["Mã xã", "Mã huyện", "Mã đơn vị hành chính", "Mã ĐVHC", "Code", "Unit code"]
    ),
    Row(
      [.recognitions],
      "Tên đơn vị",
      ["Đơn vị", "Tên xã", "Xã", "Tên đơn vị hành chính", "Đơn vị được công nhận", "Unit", "Name"]
    ),
    Row(
      ofPlaces,
      "Mã huyện",
      ["Mã QH", "Mã quận huyện", "District code"]
    ),
    Row(
      ofPlaces,
      "Tên huyện",
      [
        "Huyện", "Quận huyện", "Tên quận huyện", "Huyện, thị xã, thành phố", "Huyện, thị xã",
        "Huyện, thành phố", "Tên huyện, thị xã, thành phố", "District", "District name",
      ]
    ),
    Row(
      ofPlaces,
      "Mã tỉnh",
      ["Mã TP", "Mã tỉnh thành phố", "Province code"]
    ),
    Row(
      ofPlaces,
      "Tên tỉnh",
      ["Tỉnh", "Tỉnh thành phố", "Tỉnh, thành phố", "Tên tỉnh thành phố", "Province"]
    ),
  ]

  private static let reports = [
    Row(
      [.assessments, .districtAssessments, .provinceAssessments, .villages],
      "Ngày",
      [
        "Ngày báo cáo", "Ngày số liệu", "Kỳ báo cáo", "Thời điểm", "Tính đến", "Tính đến ngày",
        "Date", "As of", "Reporting date",
      ]
    ),
    Row(
      [.assessments],
      "Số tiêu chí đạt",
      [
        "Số TC đạt", "Tổng số tiêu chí đạt", "Tổng số TC đạt", "Tổng tiêu chí đạt",
        "Tổng số tiêu chí", "Số tiêu chí", "Số tiêu chí đạt chuẩn", "Tổng số tiêu chí đạt chuẩn",
        "Criteria met",
      ]
    ),
  ]

  private static let products = [
    Row([.products], "Mã sản phẩm", ["Mã SP", "Mã số sản phẩm", "Product code"]),
    Row([.products], "Tên sản phẩm", ["Sản phẩm", "Tên SP", "Product", "Product name"]),
    Row([.products], "Ngành hàng", ["Nhóm ngành", "Ngành", "Ngành sản phẩm", "Sector"]),
    Row(
      [.products],
      "Sao",
      ["Số sao", "Hạng sao", "Xếp hạng", "Phân hạng", "Hạng", "Kết quả phân hạng", "Stars", "Rank"]
    ),
    Row([.products], "Điểm", ["Tổng điểm", "Số điểm", "Điểm đánh giá", "Points", "Score"]),
    Row([.products], "Điểm A", ["Điểm phần A", "Phần A", "Points A"]),
    Row([.products], "Điểm B", ["Điểm phần B", "Phần B", "Points B"]),
    Row([.products], "Điểm C", ["Điểm phần C", "Phần C", "Points C"]),
    Row(
      [.products],
      "Chủ thể",
      ["Tên chủ thể", "Chủ thể sản xuất", "Cơ sở sản xuất", "Đơn vị sản xuất", "Owner", "Producer"]
    ),
    Row([.products], "Loại chủ thể", ["Loại hình chủ thể", "Loại hình", "Owner kind"]),
    Row([.products], "Cấp hội đồng", ["Cấp đánh giá", "Level of council", "Council level"]),
    Row(
      [.products],
      "Hội đồng",
      ["Tên hội đồng", "Hội đồng đánh giá", "Hội đồng đánh giá, phân hạng", "Council"]
    ),
    Row(
      [.products, .recognitions],
      "Số quyết định",
      ["Quyết định", "Số QĐ", "QĐ số", "Quyết định số", "Quyết định công nhận", "Decision"]
    ),
    Row(
      [.products],
      "Ngày cấp",
      ["Ngày công nhận", "Ngày quyết định", "Ngày QĐ", "Ngày ký", "Issued", "Date of issue"]
    ),
    Row(
      [.products],
      "Hiệu lực đến",
      [
        "Có hiệu lực đến", "Hết hạn", "Ngày hết hạn", "Hết hiệu lực", "Thời hạn", "Expires",
        "Valid to",
      ]
    ),
    Row([.products, .recognitions], "Ngày thu hồi", ["Thu hồi", "Bị thu hồi", "Revoked", "Lost"]),
  ]

  private static let organisations = [
    Row(
      [.organisations],
      "Mã",
      ["Mã tổ chức", "Mã HTX", "Mã số", "Mã số thuế", "Mã số HTX", "Code", "Tax code"]
    ),
    Row(
      [.organisations],
      "Tên",
      [
        "Tên tổ chức", "Tên HTX", "Tên hợp tác xã", "Tên doanh nghiệp", "Tên HTX, doanh nghiệp",
        "Tên đơn vị kinh doanh", "Name", "Organisation",
      ]
    ),
    Row([.organisations], "Loại", ["Loại hình", "Loại tổ chức", "Kind", "Type"]),
    Row([.organisations], "Ngày thành lập", ["Thành lập", "Ngày đăng ký", "Founded"]),
    Row([.organisations], "Ngày giải thể", ["Giải thể", "Dissolved"]),
    Row([.organisations], "Hiệu quả từ", ["Hoạt động hiệu quả từ", "Effective from"]),
    Row([.organisations], "Hiệu quả đến", ["Hoạt động hiệu quả đến", "Effective until"]),
    Row(
      [.organisations],
      "Tham gia OCOP từ",
      ["Tham gia OCOP", "Ngày tham gia OCOP", "OCOP từ", "OCOP since"]
    ),
    Row(
      [.organisations],
      "Số thành viên",
      ["Thành viên", "Số TV", "Tổng số thành viên", "Members"]
    ),
  ]

  private static let recognitions = [
    Row([.recognitions], "Danh hiệu", ["Công nhận", "Mức đạt", "Mức công nhận", "Standard"]),
    Row(
      [.recognitions],
      "Ngày quyết định",
      ["Ngày QĐ", "Ngày công nhận", "Ngày ký", "Ngày ban hành", "Date of decision", "Decided"]
    ),
    Row([.recognitions], "Năm công nhận", ["Năm", "Năm đạt", "Năm đạt chuẩn", "Year"]),
    Row([.recognitions], "Nguồn", ["Nguồn số liệu", "Căn cứ", "Source"]),
  ]

  private static let tasks = [
    Row([.tasks], "programme", ["Chương trình", "Năm", "Năm chương trình", "Year"]),
    Row([.tasks], "id", ["Mã nhiệm vụ", "Ký hiệu", "Mã", "Số hiệu"]),
    Row(
      [.tasks],
      "title_vi",
      ["Nhiệm vụ", "Tên nhiệm vụ", "Nội dung", "Nội dung nhiệm vụ", "Nội dung công việc", "Đề án"]
    ),
    Row([.tasks], "title_en", ["Tên tiếng Anh", "Task", "English title"]),
    Row(
      [.tasks],
      "lead",
      ["Chủ trì", "Cơ quan chủ trì", "Đơn vị chủ trì", "Cơ quan thực hiện", "Đơn vị thực hiện"]
    ),
    Row(
      [.tasks],
      "deadline",
      ["Hạn", "Thời hạn", "Hạn hoàn thành", "Thời hạn hoàn thành", "Thời gian hoàn thành", "Due"]
    ),
    Row(
      [.tasks],
      "state",
      ["Trạng thái", "Tình trạng", "Tình hình thực hiện", "Kết quả", "Status"]
    ),
    Row(
      [.tasks],
      "partners",
      ["Phối hợp", "Cơ quan phối hợp", "Đơn vị phối hợp", "Partners"]
    ),
    Row(
      [.tasks],
      "next_step",
      ["Việc tiếp theo", "Bước tiếp theo", "Công việc tiếp theo", "Next step"]
    ),
    Row([.tasks], "short_vi", ["Tên ngắn", "Tên tắt"]),
    Row([.tasks], "scheme_vi", ["Tên đề án", "Scheme"]),
    Row([.tasks], "source", ["Nguồn", "Căn cứ"]),
    Row([.tasks], "note_vi", ["Ghi chú", "Notes"]),
    Row([.tasks], "note_en", ["Ghi chú tiếng Anh", "English note"]),
  ]

  private static let papers = [
    Row([.papers], "programme", ["Chương trình", "Năm", "Năm chương trình", "Year"]),
    Row([.papers], "task", ["Mã nhiệm vụ", "Nhiệm vụ"]),
    Row(
      [.papers],
      "number",
      ["Số văn bản", "Số, ký hiệu", "Số ký hiệu", "Số hiệu văn bản", "Văn bản", "Paper"]
    ),
    Row([.papers], "date", ["Ngày ban hành", "Ngày văn bản", "Ngày ký", "Ngày"]),
    Row([.papers], "title", ["Trích yếu", "Nội dung", "Tên văn bản", "About"]),
    Row([.papers], "source", ["Nguồn", "Căn cứ"]),
  ]

  private static let difficulty = [
    Row([.unitTags], "Diện", ["Phân loại", "Diện khó khăn", "Loại xã", "Diện xã", "Tag"]),
    Row([.unitTags], "Ngày bắt đầu", ["Từ ngày", "Bắt đầu", "Hiệu lực từ", "Started"]),
    Row([.unitTags], "Ngày kết thúc", ["Kết thúc", "Ngày thôi", "Ended"]),
    Row([.unitTags, .villages], "Nguồn", ["Nguồn số liệu", "Căn cứ", "Quyết định", "Source"]),
    Row(
      [.villages],
      "Tổng số thôn",
      ["Số thôn, bản", "Tổng số thôn, bản", "Số thôn", "Thôn, bản", "Villages"]
    ),
    Row(
      [.villages],
      "Số thôn được hỗ trợ",
      [
        "Số thôn hỗ trợ", "Số thôn, bản được hỗ trợ", "Thôn được hỗ trợ", "Được hỗ trợ",
        "Supported villages",
      ]
    ),
    Row(
      [.villages],
      "Số thôn đạt",
      [
        "Số thôn, bản đạt", "Số thôn đạt chuẩn", "Số thôn, bản đạt chuẩn", "Thôn đạt",
        "Villages met",
      ]
    ),
  ]

  private static let models = [
    Row([.models], "Mã mô hình", ["Mã MH", "Mã số mô hình", "Model code"]),
    Row([.models], "Tên mô hình", ["Mô hình", "Tên MH", "Model", "Model name"]),
    Row([.models], "Loại mô hình", ["Loại", "Nhóm mô hình", "Kind"]),
    Row([.models], "Ngày bắt đầu", ["Bắt đầu", "Ngày triển khai", "Triển khai từ", "Started"]),
    Row([.models], "Ngày kết thúc", ["Kết thúc", "Ngày dừng", "Ended"]),
    Row([.models], "Chủ trì", ["Đơn vị chủ trì", "Chủ thể", "Đơn vị thực hiện", "Owner"]),
    Row([.models], "Số hộ", ["Số hộ tham gia", "Hộ tham gia", "Households"]),
  ]
}
