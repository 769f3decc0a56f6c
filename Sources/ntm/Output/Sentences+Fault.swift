import NTMDashboard
import NTMModel
import NTMStore

extension Sentences {
  /// A fault as one line: file, line, column, value, what is wrong and what to do.
  func line(_ fault: ImportFault) -> String {
    var text = place(fault)
    if !fault.column.isEmpty {
      text += pick("cột ", "column ") + Report.harmless(fault.column)
      text += fault.value.isEmpty ? ": " : ", “\(Report.harmless(fault.value))”: "
    } else if !fault.value.isEmpty {
      text += "“\(Report.harmless(fault.value))”: "
    }
    return text + what(fault.kind)
  }

  /// What is wrong and what to do about it.
  private func what(_ kind: ImportFault.Kind) -> String {
    switch kind {
    case .missingFile:
      pick(
        "không có tệp này; kiểm tra tên, hoặc đặt tệp lại rồi nhập lại",
        "is not there; check its name, or put it back and import again"
      )
    case .unreadable:
      pick(
        "không đọc được; kiểm tra tên và quyền đọc",
        "cannot be read; check its name and permissions"
      )
    case .changedMeanwhile:
      pick(
        "tệp bị thay hoặc sửa trong lúc đọc; đợi chép xong rồi nhập lại",
        "was replaced or changed while it was read; wait until it is copied and import again"
      )
    case .workbook(let fault): sentence(fault)
    case .tooManyRows(let limit):
      pick(
        "nhiều hơn \(numerals.whole(limit)) dòng; chia thành nhiều tệp",
        "more than \(numerals.whole(limit)) rows; split it"
      )
    case .recordTooLong(let limit):
      pick(
        "một dòng dài hơn \(numerals.whole(limit)) byte; xem dấu nháy và dấu xuống dòng",
        "a row is longer than \(numerals.whole(limit)) bytes; look at quotes and line ends"
      )
    case .tooManyDays(let limit):
      pick(
        "có số liệu của hơn \(limit) ngày; chia thành nhiều tệp",
        "has figures of more than \(limit) days; split it"
      )
    case .noDay:
      pick(
        "không biết số liệu của ngày nào; thêm cột “Ngày”, ghi “tính đến 31/05/2020” trên bảng, "
          + "hoặc dùng --day 31/05/2020",
        "does not say of which day the figures are; add a column “Ngày”, write “tính đến "
          + "31/05/2020” above the table, or use --day 2020-05-31"
      )
    case .titleDay(let day):
      pick(
        "trên bảng ghi \(numerals.day(day)), khác với --day; sửa một trong hai",
        "the title says \(numerals.day(day)), --day another one; correct one of them"
      )
    case .titleReceived(let day):
      pick(
        "trên bảng ghi ngày nhận \(numerals.day(day)), khác với --received; sửa một trong hai",
        "the title says received on \(numerals.day(day)), --received another day; correct one of them"
      )
    case .receivedAhead(let day, let today):
      pick(
        "ngày nhận \(numerals.day(day)) sau hôm nay (\(numerals.day(today))); sửa ngày nhận",
        "received on \(numerals.day(day)), which is after today (\(numerals.day(today))); correct it"
      )
    case .receivedTwice(let first, let second):
      pick(
        "các trang của tệp ghi hai ngày nhận: \(numerals.day(first)) và \(numerals.day(second)); "
          + "ghi một ngày, hoặc tách tệp",
        "the sheets say received on \(numerals.day(first)) and on \(numerals.day(second)); "
          + "write one day, or split the file"
      )
    case .empty: pick("tệp trống; xuất lại báo cáo", "the file is empty; export the report again")
    case .encoding(let encoding): self.encoding(encoding)
    case .noRows:
      pick(
        "chỉ có dòng tiêu đề, không có dòng số liệu nào; điền số liệu rồi nhập lại",
        "has headings and no row below them; fill it in and import it again"
      )
    case .unknownForm(let nearest, let missing): unknownForm(nearest, missing)
    case .missingColumns(let form, let names): missingColumns(form, names)
    case .duplicateColumn:
      pick("cột này có hai lần; bỏ một cột", "this column stands twice; remove one")
    case .unknownColumn:
      pick(
        "cột không thuộc biểu mẫu mà có số liệu; sửa tên cột, hoặc xóa cột",
        "belongs to no form and holds figures; correct its heading, or remove the column"
      )
    case .noCriteriaSet:
      pick(
        "tệp số liệu chưa có bộ tiêu chí; nhập thư mục facts trước",
        "the store has no criteria set yet; import the facts first"
      )
    case .noOwnSet(.province):
      // What lacks the column of its communes looks like this form too.
      pick(
        "là biểu tiêu chí tỉnh, mà tệp số liệu chưa có bộ tiêu chí tỉnh; nhập bộ đó trước, hoặc thêm "
          + "cột “Mã xã” nếu là số liệu của xã",
        "is a form of criteria of provinces, and the store has no set of theirs; import that first, "
          + "or add the column “Mã xã” where these are figures of communes"
      )
    case .noOwnSet:
      pick(
        "tệp số liệu chưa có bộ tiêu chí cấp huyện; nhập thư mục facts trước",
        "the store has no criteria set of districts yet; import the facts first"
      )
    case .criteriaGap(let count, let last):
      pick(
        "có \(count) tiêu chí mà số lớn nhất là \(last); đánh số liền từ 1",
        "has \(count) criteria, the last numbered \(last); number them from 1 without a gap"
      )
    case .criteriaBelowLine(let count, let line):
      pick(
        "bộ này mới có \(count) tiêu chí, ít hơn mức \(line) ở cột line của bộ; thêm tiêu chí",
        "the set has \(count) criteria, fewer than its line of \(line); add the others"
      )
    case .periodsOverlap(let other):
      pick(
        "thời gian hiệu lực trùng với \(Report.harmless(other)); sửa valid_from, valid_to",
        "its period overlaps one of \(Report.harmless(other)); correct valid_from and valid_to"
      )
    case .tagExcluded(let tag, let since, let line, let unit):
      tagExcluded(by: tag, since: since, line: line, unit: unit)
    case .tagCarried(let since, let line): tagCarried(since: since, line: line)
    case .tagNotOfDistrict(let allowed):
      pick(
        "diện này ghi cho từng xã, không cho cả huyện (district_tags); diện của huyện: \(joined(allowed.map(words.marked)))",
        "this tag is of single communes, not of a district (district_tags); tags of districts: \(joined(allowed.map(words.marked)))"
      )
    case .setLeavesUnit(let unit, let type):
      pick(
        "đơn vị \(unit) (\(type)) đã có số liệu theo bộ này; giữ cấp và loại đó của bộ",
        "the unit \(unit), a \(type), has figures under this set; keep its level and type in the set"
      )
    case .setLeavesDay(let day):
      pick(
        "kỳ \(numerals.day(day)) đã có số liệu theo bộ này; giữ ngày đó trong hiệu lực",
        "has figures of \(numerals.day(day)); keep that day within its period"
      )
    case .outsideParent(let parent):
      pick(
        "có ngày mà cấp trên \(Report.harmless(parent)) không tồn tại; sửa valid_from, valid_to",
        "exists when its parent \(Report.harmless(parent)) does not; correct its period"
      )
    case .setInUse:
      pick(
        "bộ tiêu chí đang dùng không đổi chỉ tiêu được; nhập thành bộ mới",
        "a set in use cannot change its indicators; import it as a new set"
      )
    case .rowTooShort(let expected, let found), .rowTooLong(let expected, let found):
      pick(
        "dòng có \(found) ô, cần \(expected); xem dấu phân cách và dấu nháy",
        "the row has \(found) cells instead of \(expected); look at separators and quotes"
      )
    case .unclosedQuote:
      pick("dấu nháy mở mà không đóng; thêm dấu nháy", "a quote is never closed; close it")
    case .duplicateRow(let file, let line):
      pick("trùng với \(place(file, line))giữ một dòng", "the same as \(place(file, line))keep one")
    case .endsBeforeStart:
      pick(
        "ngày kết thúc trước ngày bắt đầu; sửa một trong hai",
        "ends before it begins; correct one of the dates"
      )
    case .beforeOther(let heading, let day):
      pick(
        "trước “\(heading)” \(numerals.day(day)); sửa một trong hai ngày",
        "lies before “\(heading)” \(numerals.day(day)); correct one of the days"
      )
    case .afterOther(let heading, let day):
      pick(
        "sau “\(heading)” \(numerals.day(day)); sửa một trong hai ngày",
        "lies after “\(heading)” \(numerals.day(day)); correct one of the days"
      )
    case .decidedBeforeYear(let year):
      pick(
        "quyết định ký trước năm công nhận \(year); sửa ngày hoặc năm",
        "was signed before the year recognised, \(year); correct the day or the year"
      )
    case .paperAhead(let day):
      pick(
        "văn bản ký sau ngày \(numerals.day(day)) của danh sách; kiểm tra ngày, năm",
        "was signed after \(numerals.day(day)), the day of the list; check day and year"
      )
    case .aheadOfList(let day):
      pick(
        "sau ngày \(numerals.day(day)) của danh sách; sửa ngày này, hoặc ngày ghi ở tiêu đề",
        "lies after \(numerals.day(day)), the day of the list; correct it, or the day in the title"
      )
    case .unknownTask(let known):
      pick(
        "chương trình không có nhiệm vụ mang mã này; có: \(joined(known)); sửa lại mã",
        "the programme has no task of this mark; it has: \(joined(known)); correct the mark"
      )
    case .missingValue: pick("ô bắt buộc đang trống; điền vào", "must not be empty; fill it in")
    case .errorCell:
      pick("ô đang báo lỗi; sửa công thức hoặc gõ giá trị", "holds an error; mend the formula")
    case .uncomputedFormula:
      pick(
        "công thức chưa có kết quả; mở tệp bằng Excel hoặc LibreOffice rồi lưu lại",
        "the formula has no result yet; open the file in a spreadsheet and save it again"
      )
    case .forbiddenCharacter(let code):
      pick(
        "có ký tự điều khiển U+\(hex(code)); xóa ký tự đó",
        "holds the control character U+\(hex(code)); remove it"
      )
    case .badCode:
      pick("mã không đúng dạng; mã gồm chữ và số", "no code; it has letters and digits")
    case .ambiguousCode(let candidates):
      pick(
        "mã mất số 0 ở đầu có thể là: \(joined(candidates.map(Report.harmless))); "
          + "ghi đủ số 0 với cột mã dạng chữ, hoặc ghi đúng tên bên cạnh",
        "without its zeros the code could be: \(joined(candidates.map(Report.harmless))); "
          + "give all zeros in a column of text, or the right name beside it"
      )
    case .unknownUnit:
      pick(
        "không có đơn vị mang mã này; xem bằng: ntm units, ntm communes",
        "no unit has this code; see: ntm units, ntm communes"
      )
    case .unknownPlace(let nearest): unknownPlace(nearest)
    case .unknownName:
      pick(
        "không có đơn vị nào tên như vậy ở đó; kiểm tra chính tả và huyện, hoặc ghi mã",
        "no unit of this name lies there; check spelling and district, or give the code"
      )
    case .ambiguousName(let candidates):
      pick(
        "tên này có thể là: \(few(candidates)); ghi mã, hoặc thêm cột huyện",
        "could be: \(few(candidates)); give the code, or the district"
      )
    case .notMerged:
      pick(
        "ô trống mà không gộp với ô trên; ghi tên huyện, tỉnh vào từng dòng, hoặc gộp ô",
        "is blank and not merged with the cell above; name district or province in each row"
      )
    case .unitNotValid(let day):
      pick(
        "đơn vị không tồn tại ngày \(numerals.day(day)); kiểm tra mã và ngày",
        "the unit does not exist on \(numerals.day(day)); check code and day"
      )
    case .nameMismatch(let expected):
      pick(
        "tên không khớp mã, danh mục ghi “\(expected)”; kiểm tra mã",
        "the name is not that of the code, which is “\(expected)”; check the code"
      )
    case .notACommune(let type):
      pick("là \(type), biểu này chỉ nhận xã", "is a \(type); this form takes communes only")
    case .noOwnCriteria(.province, let type):
      pick(
        "là \(type), không có bộ tiêu chí tỉnh nào cho loại này vào ngày này; kiểm tra ngày",
        "is a \(type), which no criteria set of provinces is for on this day; check the day"
      )
    case .noOwnCriteria(_, let type):
      pick(
        "là \(type), không có bộ tiêu chí riêng vào ngày này; chỉ ghi huyện có bộ tiêu chí",
        "is a \(type), which has no criteria of its own on this day; give districts that have"
      )
    case .badDate:
      pick("không phải ngày; viết như 31/05/2020", "is no day; write it as 31/05/2020")
    case .dateOutsideSets:
      pick(
        "không bộ tiêu chí nào có hiệu lực ngày này; kiểm tra năm",
        "no criteria set is in force on this day; check the year"
      )
    case .afterProgramme(let deadline):
      pick(
        "quá một năm sau hạn \(numerals.day(deadline)) của chương trình; kiểm tra năm",
        "over a year after the programme's deadline \(numerals.day(deadline)); check the year"
      )
    case .badState:
      pick(
        "không phải trạng thái; dùng Đ, K, R (hoặc x, 1, 0) hoặc để trống",
        "is no state; use Đ, K, R (or x, 1, 0) or leave it blank"
      )
    case .badNumber:
      pick("không phải số; viết như 45,5", "is no number; write it as 45,5 or 45.5")
    case .notWhole:
      pick("không phải số nguyên; viết như 45", "is no whole number; write it as 45")
    case .computedState:
      pick(
        "quá hạn được tính từ hạn của nhiệm vụ, không ghi thành trạng thái; ghi trạng thái khác",
        "overdue is computed from the deadline and is no state to write; give another state"
      )
    case .outOfRange(let low, let high):
      pick("ngoài khoảng \(low)–\(high)", "is outside \(low) to \(high)")
    case .badChoice(let allowed):
      pick(
        "không thuộc: \(joined(allowed)); dùng một từ trong đó",
        "is none of: \(joined(allowed)); use one of them"
      )
    case .unknownTag(let known):
      pick(
        "không phải diện nào trong tệp: \(joined(known.map(words.marked))); dùng một mã trong đó",
        "is no kind of communes of the store: \(joined(known.map(words.marked))); use one of the codes"
      )
    case .badCouncils:
      pick(
        "không phải danh sách hội đồng; viết mỗi hội đồng một lần, kèm số sao cao nhất được xếp "
          + "(1–5), như: cấp A 3, cấp B 5",
        "is no list of councils; write each once with the most stars it may give (1 to 5), as in: "
          + "level A 3, level B 5"
      )
    case .printed(let fault): sentence(fault)
    case .reservedWord:
      pick(
        "từ này đã có nghĩa riêng; đặt tên khác",
        "this word means something else; choose another"
      )
    case .unknownReference(let table):
      pick(
        "không có trong danh mục \(words.table(table)); kiểm tra lại, hoặc nhập danh mục đó trước",
        "is not among the \(words.table(table)); check it, or import those first"
      )
    case .wrongTitle(let type, ""):
      pick(
        "\(type) không có danh hiệu trong chương trình; kiểm tra lại đơn vị",
        "a \(type) has no title in the programme; check the unit"
      )
    case .wrongTitle(let type, let title):
      pick(
        "danh hiệu của \(type) là “\(title)”; sửa lại cho đúng",
        "the title of a \(type) is “\(title)”; correct it"
      )
    case .title(let fault): sentence(fault)
    case .modelKind(let fault): sentence(fault)
    case .wrongStandard(let level):
      pick(
        "danh hiệu không dùng cho cấp \(word(level))",
        "this standard is not for a \(level.word)"
      )
    }
  }

  /// Which form the headings are nearest to, what it has besides, and where to get an empty one.
  private func missingColumns(_ form: String, _ names: [String]) -> String {
    let form = words.form(form)
    let list = joined(names.map { "“\($0)”" })
    return names.count == 1
      ? pick(
        "biểu “\(form)” thiếu cột \(list); thêm cột đó",
        "the form “\(form)” lacks the column \(list); add it"
      )
      : pick(
        "biểu “\(form)” thiếu các cột \(list); thêm các cột đó",
        "the form “\(form)” lacks the columns \(list); add them"
      )
  }

  private func unknownPlace(_ nearest: [String]) -> String {
    guard !nearest.isEmpty else {
      return pick(
        "không có nơi nào mang mã này; sửa mã, xem bằng: ntm units",
        "no place has this code; correct it, see: ntm units"
      )
    }
    return pick(
      "không có nơi nào mang mã này; gần nhất: \(few(nearest)); sửa mã",
      "no place has this code; nearest: \(few(nearest)); correct the code"
    )
  }

  private func unknownForm(_ nearest: String?, _ missing: [String]) -> String {
    let names = FormTemplate.Name.allCases.map(\.rawValue)
    guard let nearest, !missing.isEmpty else {
      // Somebody who prepares a programme has its guide; an office has one of these few.
      let offices = FormTemplate.Name.allCases.filter { !$0.isOfFacts }.map(\.rawValue)
      return pick(
        "dòng tiêu đề không giống biểu mẫu nào; lấy mẫu trống bằng: ntm template \(joined(offices, "|"))",
        "its headings are like those of no form; get an empty one: ntm template \(joined(offices, "|"))"
      )
    }
    let lacking = joined(missing.prefix(6).map { "“\($0)”" }) + (missing.count > 6 ? "…" : "")
    let own = pick(
      "không nhận ra biểu mẫu; gần nhất là \(nearest), còn thiếu cột \(lacking); thêm các cột đó",
      "is of no known form; the nearest is \(nearest), which also has \(lacking); add them"
    )
    guard names.contains(nearest) else { return own }
    return own
      + pick(
        ", hoặc lấy mẫu trống bằng: ntm template \(nearest)",
        ", or get an empty one: ntm template \(nearest)"
      )
  }

  private func encoding(_ encoding: LegacyEncoding) -> String {
    let name =
      switch encoding {
      case .utf16: "UTF-16"
      case .windows1258: "Windows-1258"
      case .tcvn3: "TCVN3 (ABC)"
      case .vni: "VNI"
      case .unknown: pick("bảng mã khác", "something else")
      }
    return pick(
      "tệp theo bảng mã \(name), không phải UTF-8; trong Excel chọn “CSV UTF-8” khi lưu, "
        + "chữ TCVN3 hoặc VNI phải chuyển sang Unicode trước",
      "the file is in \(name), not UTF-8; save it as “CSV UTF-8” in Excel, "
        + "and convert TCVN3 or VNI fonts to Unicode first"
    )
  }

  func word(_ level: Level) -> String { words.inVietnamese(level) }

  /// The first few of many, and how many more there are.
  private func few(_ candidates: [String]) -> String {
    let first = joined(candidates.prefix(5).map(Report.harmless))
    guard candidates.count > 5 else { return first }
    let more = numerals.whole(candidates.count - 5)
    return first + pick(" và \(more) đơn vị nữa", " and \(more) more")
  }

  private func joined(_ words: [String], _ separator: String = ", ") -> String {
    words.joined(separator: separator)
  }

  private func hex(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
