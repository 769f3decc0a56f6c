import NTMDashboard
import NTMModel
import NTMStore
import Workbooks

extension Sentences {
  /// What an empty form is called.
  func templateTitle(_ name: FormTemplate.Name) -> String {
    switch name {
    case .assessments: pick("Đánh giá tiêu chí", "Criteria")
    case .districtAssessments: pick("Tiêu chí huyện", "Criteria of districts")
    case .provinceAssessments: pick("Tiêu chí tỉnh", "Criteria of provinces")
    case .recognitions: pick("Công nhận", "Recognitions")
    case .products: pick("Sản phẩm OCOP", "OCOP products")
    case .organisations: pick("HTX, doanh nghiệp", "Cooperatives, enterprises")
    case .tasks: pick("Nhiệm vụ", "Tasks")
    case .papers: pick("Văn bản của nhiệm vụ", "Papers about tasks")
    case .models: pick("Mô hình", "Models")
    case .unitTags: pick("Phân loại xã", "Tags of communes")
    case .villages: pick("Thôn, bản được hỗ trợ", "Supported villages")
    case .store, .unitTypes, .units, .unitList, .criteriaSets, .groups, .bands, .criteria,
      .indicators, .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds,
      .components,
      .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags, .titles:
      language.pick(factTitle(name))
    }
  }

  /// What stands above the form.
  func templateHeading(_ template: FormTemplate) -> String {
    let place = template.province.map { " – " + $0.fullName } ?? ""
    return templateTitle(template.name) + place
  }

  var templateDay: String { pick("Tính đến ngày", "As of") }

  var templateHint: String {
    pick(
      "Cách điền: xem trang “\(instructionsTitle)”. Giữ nguyên các dòng tiêu đề.",
      "How to fill it in: see the sheet “\(instructionsTitle)”. Leave the headings as they are."
    )
  }

  var instructionsTitle: String { pick("Hướng dẫn", "Instructions") }

  /// The sheets of lists and of codes, which an import passes over.
  var listsTitle: String { pick("Danh mục", "Lists") }
  var communesTitle: String { pick("Danh mục xã", "Communes") }

  /// How to fill in a form, a line each.
  func instructions(_ template: FormTemplate) -> [String] {
    if template.name.isOfFacts {
      return factInstructions(template.name, template.columns.map(\.heading))
    }
    let name = template.name
    let common = [
      pick(
        "Mỗi dòng một \(thing(name).vi). Dòng để trống, dòng tổng và dòng ghi chú không được đọc.",
        "A row for each \(thing(name).en). Blank rows, sums and remarks are not read."
      ),
      keyInstruction(name),
      pick(
        "Ngày viết như 31/05/2020. Số dùng dấu phẩy thập phân, tối đa hai chữ số: 94,8.",
        "Days are written as 31/05/2020. Numbers have at most two decimals: 94,8 or 94.8."
      ),
      pick(
        "Không thêm cột có số liệu; cột chữ không thuộc biểu thì không được đọc.",
        "Do not add columns with figures; columns of text that are not of the form are not read."
      ),
    ]
    return common + own(name) + received(name)
      + [
        pick(
          "Điền xong: ntm import TỆP. Thử trước, không ghi: ntm import TỆP --dry-run",
          "When it is filled in: ntm import FILE. To try it first: ntm import FILE --dry-run"
        )
      ]
  }

  /// How to say when a report came in; lists of the programme's own offices have no term.
  private func received(_ name: FormTemplate.Name) -> [String] {
    guard name != .tasks, name != .papers else { return [] }
    return [
      pick(
        "Nơi nhận ghi ngày nhận trên bảng, thay dòng chỉ dẫn (Ngày nhận: 09/06/2020), hoặc --received.",
        "Whoever receives it writes the day in place of the hint (Received: 09/06/2020), or --received."
      )
    ]
  }

  private func own(_ name: FormTemplate.Name) -> [String] {
    switch name {
    case .assessments:
      [
        pick("Ghi ngày số liệu vào ô B2.", "Write the day of the figures into cell B2."),
        pick(
          "Cột TC: Đ (đạt), K (chưa đạt), R (đang rà soát); để trống nghĩa là chưa báo cáo.",
          "Columns TC: Đ (met), K (not met), R (under review); blank means not reported."
        ),
        pick(
          "Cột CT: giá trị của chỉ tiêu, hoặc Đ, K; để trống khi chưa có.",
          "Columns CT: the value of the indicator, or Đ, K; blank while there is none."
        ),
      ]
    case .districtAssessments, .provinceAssessments:
      [
        pick("Ghi ngày số liệu vào ô B2.", "Write the day of the figures into cell B2."),
        pick(
          "Cột TC: Đ (đạt), K (chưa đạt), R (đang rà soát); để trống nghĩa là chưa báo cáo.",
          "Columns TC: Đ (met), K (not met), R (under review); blank means not reported."
        ),
      ]
    case .recognitions:
      [
        pick(
          "Danh hiệu chọn trong danh sách. Ngày thu hồi chỉ ghi khi quyết định bị thu hồi.",
          "Choose the standard from the list. Give a day of withdrawal only when withdrawn."
        )
      ]
    case .products:
      [
        pick(
          "Ngành hàng và số sao chọn trong danh sách; Hiệu lực đến là ngày cuối còn hiệu lực.",
          "Choose sector and stars from the lists; Hiệu lực đến is the last valid day."
        )
      ]
    case .organisations:
      [
        pick(
          "Hiệu quả từ, Hiệu quả đến: thời gian hoạt động hiệu quả; để trống khi chưa đánh giá.",
          "Hiệu quả từ, Hiệu quả đến: when it works effectively; blank while not assessed."
        )
      ]
    case .tasks:
      [
        pick(
          "Mã nhiệm vụ như trong chương trình (N3).",
          "The mark is the programme's (N3)."
        ),
        pick(
          "Nhiệm vụ đã có thì không cần ghi lại tên.",
          "A task that stands needs no title again."
        ),
        pick(
          "Trạng thái chọn trong danh sách nếu có. Cột không có trên biểu thì giữ nguyên.",
          "Choose the state from the list where there is one. What has no column here stays."
        ),
      ]
    case .papers:
      [
        pick(
          "Mã nhiệm vụ như trong chương trình (N3); ngày để trống khi chưa rõ.",
          "The mark is the programme's (N3); leave the day blank while it is unknown."
        )
      ]
    case .models:
      [
        pick(
          "Loại mô hình chọn trong danh sách. Số hộ để trống khi chưa rõ.",
          "Choose the kind from the list. Leave the households blank while nobody knows them."
        )
      ]
    case .unitTags:
      [
        pick(
          "Diện chọn trong danh sách. Ngày kết thúc chỉ ghi khi xã không còn thuộc diện đó.",
          "Choose the tag from the list. Give Ngày kết thúc only when the commune has lost it."
        ),
        pick(
          "Mã huyện ghi ở cột Mã xã là diện của cả huyện, cho mọi xã trong huyện.",
          "The code of a district in Mã xã gives the tag to all of its communes."
        ),
      ]
    case .villages:
      [
        pick(
          "Thôn được hỗ trợ và thôn đạt là số cộng dồn đến ngày; tổng để trống khi chưa rõ.",
          "Supported and met villages are totals up to the day; leave the total blank if unknown."
        )
      ]
    case .store, .unitTypes, .units, .unitList, .criteriaSets, .groups, .bands, .criteria,
      .indicators, .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds,
      .components,
      .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags, .titles:
      []
    }
  }

  /// How a row says what it is about.
  private func keyInstruction(_ name: FormTemplate.Name) -> String {
    if name.ownLevel == .district {
      return pick(
        "Mã huyện là chữ, giữ số 0 ở đầu. Thiếu mã thì ghi tên huyện và tỉnh.",
        "Codes are text and keep their zeros. Without a code give the district and its province."
      )
    }
    if name.ownLevel == .province {
      return pick(
        "Mã tỉnh là chữ, giữ số 0 ở đầu. Thiếu mã thì ghi tên tỉnh.",
        "Codes are text and keep their zeros. Without a code give the name of the province."
      )
    }
    return name == .tasks
      ? pick(
        "Mã nhiệm vụ như trong chương trình (N1, N2 …); dòng có mã đã biết thì sửa nhiệm vụ đó.",
        "The mark of a task as the programme has it (N1, N2 …); a known one is corrected."
      )
      : pick(
        "Mã xã là chữ, giữ số 0 ở đầu. Thiếu mã thì ghi tên xã cùng loại (xã, thị trấn) và huyện.",
        "Codes are text and keep their zeros. Without a code give type, name and district."
      )
  }

  private func thing(_ name: FormTemplate.Name) -> Bilingual {
    switch name {
    case .assessments: Bilingual("xã", "commune")
    case .districtAssessments: Bilingual("huyện", "district")
    case .provinceAssessments: Bilingual("tỉnh", "province")
    case .recognitions: Bilingual("quyết định công nhận", "recognition")
    case .products: Bilingual("sản phẩm", "product")
    case .organisations: Bilingual("HTX hoặc doanh nghiệp", "cooperative or enterprise")
    case .tasks: Bilingual("nhiệm vụ", "task")
    case .papers: Bilingual("văn bản", "paper")
    case .models: Bilingual("mô hình", "model")
    case .unitTags: Bilingual("diện của một xã", "tag of a commune")
    case .villages: Bilingual("xã và ngày", "commune and day")
    case .store, .unitTypes, .units, .unitList, .criteriaSets, .groups, .bands, .criteria,
      .indicators, .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds,
      .components,
      .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags, .titles:
      factTitle(name)
    }
  }

  /// What was written where.
  func madeTemplate(_ template: FormTemplate, at path: String) -> String {
    let rows = numerals.whole(template.rows.count)
    let name = Report.harmless(path)
    if template.rows.isEmpty {
      return pick("Đã ghi biểu mẫu trống: \(name)\n", "Wrote an empty form: \(name)\n")
    }
    let things =
      switch template.name.ownLevel {
      case .district: Bilingual("huyện", "districts")
      case .province: Bilingual("tỉnh", "provinces")
      case .country, .region, .commune, nil: Bilingual("xã", "communes")
      }
    return pick(
      "Đã ghi \(name): \(rows) \(things.vi)\n",
      "Wrote \(name): \(rows) \(things.en)\n"
    )
  }

  func sentence(_ failure: TemplateFailure) -> String {
    switch failure {
    case .store(let error): sentence(error)
    case .noCriteriaSet:
      pick(
        "tệp số liệu chưa có bộ tiêu chí cho ngày này; nhập thư mục facts trước",
        "the store has no criteria set for this day; import the facts first"
      )
    case .noOwnSet(let level):
      pick(
        "tệp số liệu chưa có bộ tiêu chí \(level == .province ? "tỉnh" : "huyện") cho ngày này; "
          + "nhập criteria-sets.csv có level \(level.word) trước (docs/programme.md)",
        "the store has no criteria set of \(level == .province ? "provinces" : "districts") for this "
          + "day; import a criteria-sets.csv of level \(level.word) first (docs/programme.md)"
      )
    case .unknownProvince(let text):
      pick(
        "không có tỉnh nào là “\(Report.harmless(text))”; xem danh sách bằng: ntm units",
        "no province is “\(Report.harmless(text))”; ntm units lists them"
      )
    case .ambiguousProvince(let text, let candidates):
      pick(
        "“\(Report.harmless(text))” có thể là \(candidates.count) tỉnh; hãy dùng mã:",
        "“\(Report.harmless(text))” could be \(candidates.count) provinces; use the code:"
      )
        + list(candidates)
    }
  }

  func sentence(_ fault: WorkbookWritingFault) -> String {
    switch fault {
    case .refused(let path, let reason):
      pick(
        "không ghi được \(Report.harmless(path)): \(Process.reason(reason)); chọn nơi khác",
        "\(Report.harmless(path)) cannot be written: \(Process.reason(reason)); choose another place"
      )
    case .programMissing: programMissing("ntm-workbook-writer")
    case .programFailed:
      pick(
        "chương trình ghi bảng tính dừng giữa chừng; thử lại, hoặc ghi thành .csv",
        "the writing program stopped half-way; try again, or write .csv"
      )
    }
  }
}
