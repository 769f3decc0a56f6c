import NTMDashboard
import NTMModel
import NTMStore

/// Empty forms for the facts of a programme.
extension Sentences {
  func factTitle(_ name: FormTemplate.Name) -> Bilingual {
    switch name {
    case .assessments, .districtAssessments, .provinceAssessments, .recognitions, .products,
      .organisations, .tasks,
      .papers, .models, .unitTags, .villages:
      Bilingual("", "")
    case .store: Bilingual("Thiết lập của tệp", "Settings of the store")
    case .unitTypes: Bilingual("Loại đơn vị", "Types of units")
    case .units: Bilingual("Đơn vị hành chính", "Units")
    case .unitList: Bilingual("Danh mục đơn vị hành chính", "Official list of units")
    case .criteriaSets: Bilingual("Bộ tiêu chí", "Criteria sets")
    case .groups: Bilingual("Nhóm xã", "Groups of communes")
    case .bands: Bilingual("Nhóm theo số tiêu chí", "Bands of criteria met")
    case .criteria: Bilingual("Tiêu chí", "Criteria of a set")
    case .indicators: Bilingual("Chỉ tiêu", "Indicators")
    case .thresholds: Bilingual("Mức đạt chuẩn", "Thresholds")
    case .sectors: Bilingual("Ngành hàng OCOP", "OCOP sectors")
    case .starBands: Bilingual("Điểm và hạng sao OCOP", "OCOP stars by points")
    case .targets: Bilingual("Mục tiêu", "Targets")
    case .taskStates: Bilingual("Trạng thái nhiệm vụ", "States of tasks")
    case .modelKinds: Bilingual("Loại mô hình", "Kinds of models")
    case .components: Bilingual("Nội dung thành phần", "Component contents")
    case .componentParts: Bilingual("Thuộc nội dung thành phần", "What runs under components")
    case .figures: Bilingual("Số công bố", "Published figures")
    case .lineage: Bilingual("Đơn vị nhập, tiền thân", "Lineage of units")
    case .unitChanges: Bilingual("Thay đổi đơn vị", "Changes of units")
    case .unitGroups: Bilingual("Xã theo nhóm", "Groups of units")
    case .tags: Bilingual("Diện của xã", "Tags")
    case .titles: Bilingual("Danh hiệu", "Titles")
    }
  }

  /// What a column of the facts holds; `nil` where its heading says it.
  func factColumn(_ heading: String) -> String? {
    Sentences.factColumns[heading].map(language.pick)
  }

  func factInstructions(_ name: FormTemplate.Name, _ headings: [String]) -> [String] {
    let title = language.pick(factTitle(name))
    return [
      pick("Mỗi dòng một mục: \(title).", "A row for each entry: \(title)."),
      pick(
        "Mã là chữ, giữ số 0 ở đầu. Ngày viết như 31/05/2020. Dòng trống không được đọc.",
        "Codes are text and keep their zeros. Days are written as 31/05/2020. Blank rows are not read."
      ),
    ]
      + headings.compactMap { heading in factColumn(heading).map { "\(heading): \($0)" } }
      + [
        pick(
          "Điền xong: ntm import TỆP. Thử trước, không ghi: ntm import TỆP --dry-run",
          "When it is filled in: ntm import FILE. To try it first: ntm import FILE --dry-run"
        )
      ]
  }

  private static let factColumns: [String: Bilingual] = [
    "key": Bilingual(
      "tên thiết lập, ví dụ programme_from_2026",
      "name of the setting, such as programme_from_2026"
    ),
    "value": Bilingual(
      "giá trị; với số công bố là số đếm",
      "the value; of a published figure the count"
    ),
    "level": Bilingual(
      "cấp: country, region, province, district, commune",
      "country, region, province, district or commune"
    ),
    "grade": Bilingual(
      "số của danh hiệu, 1 đến 16; một số một tên ở mọi cấp",
      "number of the title, 1 to 16; one name for it on every level"
    ),
    "step": Bilingual(
      "bậc: 1 đạt chuẩn, 2 cao hơn, 3 cao nhất",
      "what it counts as: 1 the standard, 2 above it, 3 the highest"
    ),
    "type": Bilingual("từ chỉ loại: Tỉnh, Huyện, Xã …", "the type word: Tỉnh, Huyện, Xã …"),
    "abbr_vi": Bilingual("viết tắt của loại", "short for the type"),
    "type_en": Bilingual("tên loại bằng tiếng Anh", "English word for the type"),
    "counted": Bilingual("1 nếu tính vào cơ số, 0 nếu không", "1 where it is in the base, else 0"),
    "title_vi": Bilingual("tên, tiếng Việt", "title in Vietnamese"),
    "title_en": Bilingual("tên, tiếng Anh", "title in English"),
    "code": Bilingual("mã, là chữ, giữ số 0 ở đầu", "the code, a text that keeps its zeros"),
    "name": Bilingual("tên không kèm loại", "name without its type"),
    "name_vi": Bilingual("tên, tiếng Việt", "name in Vietnamese"),
    "name_en": Bilingual("tên, tiếng Anh", "name in English"),
    "parent_code": Bilingual(
      "mã đơn vị cấp trên; ghi cấp trên trước",
      "code of the unit above, which stands earlier"
    ),
    "valid_from": Bilingual("ngày đầu có hiệu lực", "first day in force"),
    "valid_to": Bilingual(
      "ngày cuối có hiệu lực; để trống khi còn hiệu lực",
      "last day in force; blank while it is"
    ),
    "set": Bilingual("mã bộ tiêu chí, ví dụ 1980", "code of the criteria set, such as 1980"),
    "document": Bilingual("văn bản ban hành", "the decision that issued it"),
    "line": Bilingual(
      "dưới số tiêu chí này là dưới mức",
      "fewer criteria than this is below the line"
    ),
    "group_kind": Bilingual(
      "mức theo vùng: region, theo nhóm xã: group",
      "region or group: what thresholds go by"
    ),
    "types": Bilingual(
      "loại đơn vị được áp dụng; để trống là mọi loại",
      "types of units it is for; blank for all"
    ),
    "group": Bilingual(
      "nhóm; tiêu chí, diện cùng nhóm ghi giống nhau",
      "the group that it belongs to"
    ),
    "group_vi": Bilingual("tên nhóm, tiếng Việt", "name of the group in Vietnamese"),
    "group_en": Bilingual("tên nhóm, tiếng Anh", "name of the group in English"),
    "low": Bilingual("cận dưới, kể cả số này", "lower end, included"),
    "high": Bilingual("cận trên", "upper end"),
    "number": Bilingual("số thứ tự, từ 1", "number, from 1"),
    "short_vi": Bilingual("tên ngắn, tiếng Việt", "short name in Vietnamese"),
    "short_en": Bilingual("tên ngắn, tiếng Anh", "short name in English"),
    "infrastructure": Bilingual("1 nếu là tiêu chí hạ tầng", "1 where it is about infrastructure"),
    "criterion": Bilingual("số của tiêu chí", "number of the criterion"),
    "indicator": Bilingual(
      "mã chỉ tiêu; với số công bố là tên của số",
      "code of the indicator; of a published figure its name"
    ),
    "part": Bilingual("phần của chỉ tiêu: 1 hoặc 2", "part of the indicator: 1 or 2"),
    "kind": Bilingual("loại, chọn trong danh sách", "kind, from the list"),
    "unit": Bilingual("đơn vị tính", "unit of measure"),
    "unit_vi": Bilingual("đơn vị tính, tiếng Việt", "unit of measure in Vietnamese"),
    "unit_en": Bilingual("đơn vị tính, tiếng Anh", "unit of measure in English"),
    "direction": Bilingual(">=, <= hoặc =", ">=, <= or ="),
    "decimals": Bilingual("số chữ số thập phân", "number of decimals"),
    "second_name_vi": Bilingual(
      "tên phần thứ hai, tiếng Việt",
      "name of the second part in Vietnamese"
    ),
    "second_name_en": Bilingual(
      "tên phần thứ hai, tiếng Anh",
      "name of the second part in English"
    ),
    "source": Bilingual("nguồn", "source"),
    "confidence": Bilingual("độ tin cậy: high, medium, low", "high, medium or low"),
    "note_vi": Bilingual("ghi chú, tiếng Việt", "note in Vietnamese"),
    "note_en": Bilingual("ghi chú, tiếng Anh", "note in English"),
    "stars": Bilingual("số sao", "stars"),
    "programme": Bilingual("chương trình: năm, ví dụ 2026", "mark of the programme, such as 2026"),
    "id": Bilingual("ký hiệu mục tiêu, ví dụ T3", "mark of the target, such as T3"),
    "metric": Bilingual("điều được đếm, chọn trong danh sách", "what is counted, from the list"),
    "goal": Bilingual("mức phải đạt", "the goal"),
    "about": Bilingual("1 nếu văn bản ghi “khoảng”", "1 where the paper says about"),
    "base": Bilingual("đếm trên tổng nào", "out of what it is counted"),
    "baseline": Bilingual("mốc so sánh", "the baseline"),
    "baseline_date": Bilingual("ngày của mốc", "day of the baseline"),
    "baseline_note_vi": Bilingual(
      "nguồn của mốc, tiếng Việt",
      "where the baseline is from, in Vietnamese"
    ),
    "baseline_note_en": Bilingual(
      "nguồn của mốc, tiếng Anh",
      "where the baseline is from, in English"
    ),
    "deadline": Bilingual("thời hạn", "deadline"),
    "word": Bilingual("từ chỉ trạng thái", "the word for the state"),
    "position": Bilingual("thứ tự, từ 0", "position, from 0"),
    "closed": Bilingual("1 nếu nhiệm vụ đã xong", "1 where the task is done"),
    "component": Bilingual("số của nội dung thành phần", "number of the component"),
    "scope": Bilingual(
      "bộ tiêu chí hoặc chương trình của mục",
      "the set or the programme of the item"
    ),
    "mark": Bilingual(
      "số tiêu chí, ký hiệu nhiệm vụ hoặc mục tiêu",
      "number of the criterion, mark of the task or target"
    ),
    "date": Bilingual("ngày", "day"),
    "total": Bilingual(
      "trên tổng số; để trống khi không công bố",
      "out of how many; blank where nobody printed it"
    ),
    "percent": Bilingual(
      "tỷ lệ phần trăm; để trống khi không công bố",
      "percentage; blank where nobody printed it"
    ),
    "reason": Bilingual(
      "vì sao số không theo danh mục",
      "why it is not what the unit list makes of it"
    ),
    "successor_code": Bilingual("mã đơn vị mới", "code of the unit that was formed"),
    "predecessor_code": Bilingual("mã đơn vị cũ", "code of the unit before"),
    "predecessor_name": Bilingual("loại và tên đơn vị cũ", "type and name of the unit before"),
    "resolution": Bilingual("số nghị quyết", "number of the resolution"),
    "province_code": Bilingual("mã tỉnh", "code of the province"),
    "province": Bilingual("tên tỉnh", "name of the province"),
    "district_code": Bilingual("mã huyện", "code of the district"),
    "district": Bilingual("tên huyện", "name of the district"),
    "commune_code": Bilingual(
      "mã xã; để trống khi huyện thay đổi",
      "code of the commune; blank where a district changed"
    ),
    "name_before": Bilingual(
      "loại và tên trước; để trống khi mới lập",
      "type and name before; blank where it is new"
    ),
    "name_after": Bilingual(
      "loại và tên sau; để trống khi chấm dứt",
      "type and name after; blank where it ended"
    ),
    "new_district": Bilingual("huyện mới, khi chuyển huyện", "the new district where it moved"),
    "change": Bilingual("loại thay đổi; không bắt buộc", "kind of change; may be left out"),
    "difficult": Bilingual("1 nếu là đặc biệt khó khăn", "1 where it means special difficulty"),
  ]
}
