package import NTMModel
internal import TerminalCanvas

/// What an import accepted although it looks wrong; the command line tells it the same way.
extension Words {
  /// The rule, after a number: `3 xã đã công nhận mà chưa đủ tiêu chí`.
  package func warnings(_ kind: ReportWarning.Kind, _ count: Int) -> String {
    let number = numerals.whole(count)
    return switch kind {
    case .recognisedIncomplete:
      pick(
        "\(number) xã đã công nhận mà chưa đủ tiêu chí",
        "\(number) recognised communes that do not meet every criterion"
      )
    case .districtIncomplete:
      pick(
        "\(number) huyện đã công nhận mà còn xã chưa được công nhận",
        "\(number) recognised districts with communes that are not"
      )
    case .provinceUnfinished:
      pick(
        "\(number) tỉnh đã công nhận mà còn xã, huyện chưa được công nhận",
        "\(number) recognised provinces with communes or districts that are not"
      )
    case .provinceCriteriaNotMet:
      pick(
        "\(number) tỉnh đã công nhận mà còn tiêu chí tỉnh chưa đạt",
        "\(number) recognised provinces that do not meet their own criteria"
      )
    case .districtCriteriaNotMet:
      pick(
        "\(number) huyện đã công nhận mà còn tiêu chí huyện chưa đạt",
        "\(number) recognised districts that do not meet their own criteria"
      )
    case .decidedLate:
      pick(
        "\(number) quyết định công nhận ký sau năm công nhận từ hai năm trở lên",
        "\(number) recognitions decided two years or more after the year they are for"
      )
    case .undecided:
      pick(
        "\(number) danh hiệu thiếu số hoặc ngày quyết định",
        "\(number) titles without the number or the day of their decision"
      )
    case .criteriaLost:
      pick(
        "\(number) xã giảm mạnh số tiêu chí đạt so với kỳ trước",
        "\(number) communes with far fewer criteria met than before"
      )
    case .indicatorFails:
      pick(
        "\(number) tiêu chí báo đạt nhưng chỉ tiêu chưa tới mức",
        "\(number) criteria reported met although an indicator falls short"
      )
    case .indicatorsPass:
      pick(
        "\(number) tiêu chí báo chưa đạt nhưng mọi chỉ tiêu đã tới mức",
        "\(number) criteria reported not met although every indicator reaches its threshold"
      )
    case .outOfRange:
      pick(
        "\(number) giá trị ngoài khoảng (âm, hoặc quá 100%)",
        "\(number) values out of their range (negative, or over 100%)"
      )
    case .valueErased:
      pick("\(number) giá trị đã có bị xóa vì ô trống", "\(number) values emptied by blank cells")
    case .valueReplaced:
      pick(
        "\(number) tên, chủ trì của nhiệm vụ bị thay",
        "\(number) titles or leads of tasks replaced"
      )
    case .futureDay:
      pick("\(number) ngày ở tương lai", "\(number) days in the future")
    case .receivedEarly:
      pick(
        "\(number) báo cáo nhận trước ngày số liệu",
        "\(number) reports received before the day of their figures"
      )
    case .starsDisagree:
      pick(
        "\(number) sản phẩm có số sao không khớp điểm",
        "\(number) products whose stars are not those of their points"
      )
    case .certificateLong:
      pick(
        "\(number) sản phẩm có giấy chứng nhận dài hơn thời hạn cho phép (Hiệu lực đến)",
        "\(number) products with certificates longer than allowed (Hiệu lực đến)"
      )
    case .councilExceeded:
      pick(
        "\(number) sản phẩm có số sao vượt thẩm quyền của hội đồng",
        "\(number) products with more stars than their council may give"
      )
    case .partsDisagree:
      pick(
        "\(number) sản phẩm có Điểm A + B + C không bằng Điểm",
        "\(number) products whose points A + B + C are not their points"
      )
    case .printedShareDiffers:
      pick(
        "\(number) số công bố có tỷ lệ lệch quá 0,1 điểm so với số đếm trên tổng",
        "\(number) published shares over 0.1 point off their count and total"
      )
    case .printedAboveList:
      pick(
        "\(number) số công bố vượt danh mục đơn vị của ngày đó",
        "\(number) published figures above the unit list of their day"
      )
    case .printedLevelDiffers:
      pick(
        "\(number) số công bố ghi cấp khác cấp của nơi mang mã",
        "\(number) published figures with another level than their place has"
      )
    case .countDiffers:
      pick(
        "\(number) xã có số tiêu chí ghi khác số tiêu chí đạt trên dòng",
        "\(number) communes whose stated count is not that of their criteria met"
      )
    case .provinceIncomplete:
      pick(
        "\(number) tỉnh báo cáo thiếu xã",
        "\(number) provinces with fewer communes than they have"
      )
    case .emptyRow:
      pick(
        "\(number) dòng không có số liệu, tính là chưa báo cáo",
        "\(number) rows without figures, counted as no report"
      )
    case .codePadded:
      pick(
        "\(number) mã mất số 0 ở đầu, đã thêm vào",
        "\(number) codes without their zeros, which were added"
      )
    case .rounded:
      pick(
        "\(number) số được làm tròn còn hai chữ số thập phân",
        "\(number) numbers rounded to two decimals"
      )
    case .unitNotListed:
      pick(
        "\(number) đơn vị có trong tệp số liệu mà danh mục không ghi, vẫn giữ",
        "\(number) units of the store that the list does not have, kept"
      )
    case .changeReversed:
      pick(
        "\(number) thay đổi bị danh mục sau lấy lại, không tính là sự kiện",
        "\(number) changes that a list took back, no events"
      )
    case .changeSpelling:
      pick(
        "\(number) tên chỉ khác cách viết, không tính là sự kiện",
        "\(number) names in another spelling, no events"
      )
    case .changeUnnamed:
      pick(
        "\(number) thay đổi không nêu nghị quyết, không tính là sự kiện",
        "\(number) changes without a resolution, no events"
      )
    case .changeDisagrees:
      pick(
        "\(number) mã có tên cuối khác danh mục đơn vị",
        "\(number) codes whose last name is not that of the unit list"
      )
    case .unknownColumn:
      pick(
        "\(number) cột chữ không thuộc biểu mẫu, không đọc",
        "\(number) columns of text that the form does not know, not read"
      )
    case .unknownSheet:
      pick(
        "\(number) trang tính không theo biểu mẫu nào, không đọc",
        "\(number) sheets of no known form, not read"
      )
    case .hiddenSheet:
      pick("\(number) trang tính đang ẩn, không đọc", "\(number) hidden sheets, not read")
    case .outsideTable:
      pick(
        "\(number) dòng ngoài bảng, không có số liệu, không đọc",
        "\(number) rows outside the table, without figures, not read"
      )
    case .further:
      pick("\(number) loại cảnh báo không giữ từng cái", "\(number) kinds not kept one by one")
    }
  }

  /// A certificate's last day and the months that it may have, as a warning holds them.
  private func certificateLong(_ detail: String) -> String {
    let parts = detail.split(separator: " ")
    guard parts.count == 3, let until = Day(parts[0]), let months = Int(parts[2]) else {
      return detail
    }
    return fault(.product(.certificateLong(until: until, months: months)))
  }

  /// The day of a decision and the year that it is for, as a warning holds them.
  private func decidedLate(_ detail: String) -> String {
    let parts = detail.split(separator: " ")
    guard parts.count == 3, let decided = Day(parts[0]), let year = Int(parts[2]) else {
      return detail
    }
    return self.decidedLate(decided, year: year)
  }

  /// What an edit was accepted with, a line each.
  func accepted(_ warnings: [ReportWarning]) -> [CellText] {
    warnings.map { one in
      let text = warning(one.kind, subject: one.subject, detail: one.detail, day: one.day)
      return CellText("! " + text, .strong)
    }
  }

  /// One warning by itself, without its place: `đạt 17/19 tiêu chí dù đã công nhận`.
  package func warning(
    _ kind: ReportWarning.Kind,
    subject: String,
    detail: String,
    day: Day?
  ) -> String {
    let detail = kind.hasNumbers ? numerals.written(detail) : detail
    return switch kind {
    case .recognisedIncomplete:
      pick("đã công nhận mà đạt \(detail) tiêu chí", "recognised, with \(detail) criteria met")
    case .districtIncomplete:
      pick(
        "huyện đã công nhận mà mới \(detail) xã được công nhận",
        "district recognised, with \(detail) communes recognised"
      )
    case .provinceUnfinished:
      pick(
        "tỉnh đã công nhận mà mới \(detail) đơn vị trong tỉnh được công nhận",
        "recognised province with \(detail) of its units recognised"
      )
    case .provinceCriteriaNotMet:
      pick(
        "tỉnh đã công nhận mà đạt \(detail) tiêu chí tỉnh, chưa đạt \(subject)",
        "province recognised, with \(detail) of its own criteria met, not \(subject)"
      )
    case .districtCriteriaNotMet:
      pick(
        "huyện đã công nhận mà đạt \(detail) tiêu chí huyện, chưa đạt \(subject)",
        "district recognised, with \(detail) of its own criteria met, not \(subject)"
      )
    case .decidedLate: decidedLate(detail)
    case .undecided:
      pick("danh hiệu thiếu: \(detail)", "title without: \(detail)")
    case .criteriaLost: pick("tiêu chí đạt giảm: \(detail)", "criteria met fell: \(detail)")
    case .indicatorFails:
      pick("\(subject) báo đạt, chưa tới mức: \(detail)", "\(subject) met, short of it: \(detail)")
    case .indicatorsPass:
      pick(
        "\(subject) báo chưa đạt, mọi chỉ tiêu đã tới mức",
        "\(subject) not met, every indicator reaches its threshold"
      )
    case .outOfRange:
      pick("\(subject) ngoài khoảng: \(detail)", "\(subject) out of range: \(detail)")
    case .valueErased:
      pick("\(subject): trước là \(detail)", "\(subject): was \(detail)")
    case .valueReplaced: "\(subject): \(detail)"
    case .futureDay:
      pick("ngày ở tương lai", "a day in the future") + (day.map { ": " + numerals.day($0) } ?? "")
        + (subject.isEmpty ? "" : " (\(subject))")
    case .receivedEarly:
      pick("nhận ", "received ") + (Day(detail).map { numerals.day($0) } ?? detail)
        + (day.map { pick(", số liệu ", ", figures of ") + numerals.day($0) } ?? "")
    case .starsDisagree:
      pick("\(subject): số sao / điểm là \(detail)", "\(subject): stars / points are \(detail)")
    case .certificateLong: subject + ": " + certificateLong(detail)
    case .councilExceeded:
      pick(
        "\(subject): số sao / cấp hội đồng và mức cao nhất là \(detail)",
        "\(subject): stars / level of council and its most are \(detail)"
      )
    case .partsDisagree:
      pick(
        "\(subject): Điểm / A + B + C là \(detail)",
        "\(subject): points / A + B + C are \(detail)"
      )
    case .printedShareDiffers:
      pick(
        "\(subject): tỷ lệ in / tính ra là \(detail)",
        "\(subject): share printed / computed is \(detail)"
      )
    case .printedAboveList:
      pick(
        "\(subject): số hoặc tổng (in, suy ra) / danh mục là \(detail)",
        "\(subject): figure or base (printed, implied) / list is \(detail)"
      )
    case .printedLevelDiffers:
      pick(
        "\(subject): cấp ghi / cấp của nơi là \(detail)",
        "\(subject): level written / of the place is \(detail)"
      )
    case .countDiffers:
      pick("số tiêu chí ghi / đạt: \(detail)", "criteria stated / met: \(detail)")
    case .provinceIncomplete:
      pick("báo cáo \(detail) xã", "\(detail) communes reported")
        + (day.map { pick(", kỳ ", ", ") + numerals.day($0) } ?? "")
    case .emptyRow: pick("dòng không có số liệu", "a row without figures")
    case .codePadded: pick("mã \(subject) hiểu là \(detail)", "code \(subject) read as \(detail)")
    case .rounded: pick("\(subject) làm tròn: \(detail)", "\(subject) rounded: \(detail)")
    case .unitNotListed: pick("danh mục không ghi", "not on the list")
    case .changeReversed, .changeSpelling, .changeUnnamed:
      "\(subject) \(detail)" + (day.map { ", " + numerals.day($0) } ?? "")
    case .changeDisagrees:
      pick("\(subject): danh mục / thay đổi: \(detail)", "\(subject): list / change: \(detail)")
    case .unknownColumn: pick("cột “\(subject)” không đọc", "column “\(subject)” not read")
    case .unknownSheet: pick("trang “\(subject)” không đọc", "sheet “\(subject)” not read")
    case .hiddenSheet:
      pick("trang ẩn “\(subject)” không đọc", "hidden sheet “\(subject)” not read")
    case .outsideTable: pick("ngoài bảng: \(subject)", "outside the table: \(subject)")
    case .further:
      pick("và thêm: ", "and besides: ")
        + (ReportWarning.Kind(rawValue: subject).map { warnings($0, Int(detail) ?? 0) } ?? detail)
    }
  }
}

extension ReportWarning.Kind {
  /// Whether its detail may have numbers with decimals, kept with a decimal point.
  fileprivate var hasNumbers: Bool {
    switch self {
    case .outOfRange, .valueErased, .starsDisagree, .partsDisagree, .countDiffers, .rounded,
      .printedShareDiffers:
      true
    case .recognisedIncomplete, .districtIncomplete, .districtCriteriaNotMet, .decidedLate,
      .provinceCriteriaNotMet,
      .undecided, .provinceUnfinished, .criteriaLost, .indicatorFails, .indicatorsPass,
      .valueReplaced, .futureDay, .receivedEarly, .certificateLong,
      .councilExceeded, .printedAboveList, .printedLevelDiffers, .provinceIncomplete,
      .emptyRow, .codePadded,
      .unitNotListed,
      .changeReversed, .changeSpelling, .changeUnnamed, .changeDisagrees,
      .unknownColumn, .unknownSheet, .hiddenSheet, .outsideTable, .further:
      false
    }
  }
}
