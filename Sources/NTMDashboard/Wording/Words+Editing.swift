package import NTMModel

/// What is said when somebody writes or takes back; the command line says the same.
extension Words {
  /// A value before or after; an indicator is needed to tell yes and no from numbers.
  package func value(_ value: Edit.Value, of indicator: Indicator? = nil) -> String {
    switch value {
    case .state(let state): return self.state(state)
    case .quantity(nil): return pick("chưa có số liệu", "no value")
    case .quantity(let quantity?):
      return indicator.map { self.value(quantity, of: $0) } ?? numerals.quantity(quantity)
    case .recognition(nil): return pick("chưa công nhận", "not recognised")
    case .recognition(let recognition?): return decision(recognition)
    case .text(let text): return text.isEmpty ? pick("chưa có", "none") : text
    case .day(let day): return day.map(numerals.day) ?? pick("chưa có", "none")
    case .followUp(let order): return self.order(order)
    case .paper(let paper):
      guard let paper else { return pick("chưa có", "none") }
      return self.paper(paper) + (paper.title.isEmpty ? "" : ": " + paper.title)
    case .tag(let code): return code ?? pick("không ghi", "none")
    }
  }

  /// `12/QĐ-UBND ngày 08/12/2019`, and since when it is withdrawn.
  package func decision(_ recognition: Recognition) -> String {
    var text = recognition.number.isEmpty ? pick("không rõ số", "no number") : recognition.number
    if let day = recognition.decidedOn {
      text += pick(" ngày \(numerals.day(day))", " of \(numerals.day(day))")
    }
    if let day = recognition.lostOn {
      text += pick(", thu hồi từ \(numerals.day(day))", ", withdrawn from \(numerals.day(day))")
    }
    return text
  }

  /// One line for what became of an edit.
  package func outcome(
    _ outcome: EditOutcome,
    of edit: Edit,
    indicators: [Indicator]
  ) -> String {
    var indicator: Indicator?
    if case .indicator(_, let code, part: _) = edit.subject {
      indicator = indicators.first { $0.code == code }
    }
    switch outcome {
    case .written(let result):
      let (old, new) = (value(result.old, of: indicator), value(result.new, of: indicator))
      if edit.subject.isNew {
        // The words of the writer stay as they are, whatever the sentence around them does.
        return pick("Đã ghi, thay đổi ", "Written as change ") + "\(result.change): " + new
      }
      return pick(
        "Đã ghi, thay đổi \(result.change): \(old) → \(new)",
        "Written as change \(result.change): \(old) → \(new)"
      )
    case .unchanged:
      return pick("Số liệu đã như vậy, không ghi gì", "It stands so already; nothing was written")
    case .conflict(let conflict): return self.conflict(conflict, of: indicator)
    case .refused(let refusal): return self.refusal(refusal)
    }
  }

  /// Who wrote what where the writer saw something else.
  package func conflict(_ conflict: EditConflict, of indicator: Indicator?) -> String {
    let now = value(conflict.now, of: indicator)
    guard let by = conflict.by else {
      return pick(
        "Chưa ghi: số liệu nay là \(now); xem lại rồi sửa",
        "Not written: it is \(now) now; look again before changing it"
      )
    }
    let from = by.source.isEmpty ? "" : " (\(by.source))"
    return pick(
      "Chưa ghi: \(by.who) đã ghi \(now)\(from), thay đổi \(by.change); xem lại rồi sửa",
      "Not written: \(by.who) wrote \(now)\(from), change \(by.change); look again first"
    )
  }

  /// One line for something taken back.
  package func undone(_ result: UndoResult) -> String {
    let (entries, report) = (numerals.whole(result.entries), result.target.id)
    return pick(
      "Đã hoàn tác \(entries) thay đổi của báo cáo \(report), ghi là báo cáo \(result.report)",
      "Took back \(entries) changes of report \(report), as report \(result.report)"
    )
  }

  package func refusal(_ refusal: EditRefusal) -> String {
    switch refusal {
    case .unknownUnit(let code, let day):
      pick(
        "ngày \(numerals.day(day)) không có đơn vị mã \(code); kiểm tra mã và ngày",
        "no unit has the code \(code) on \(numerals.day(day)); check the code and the day"
      )
    case .notACommune(let unit):
      pick(
        "\(unit.fullName) không xét tiêu chí; chọn một xã",
        "\(fullName(unit)) is not judged by criteria; choose a commune (xã)"
      )
    case .noOwnCriteria(let unit):
      pick(
        "\(unit.fullName) không có bộ tiêu chí riêng; chọn \(unit.level == .province ? "tỉnh" : "huyện") "
          + "có bộ tiêu chí, hoặc một xã",
        "\(fullName(unit)) has no criteria of its own; choose a "
          + "\(unit.level == .province ? "province" : "district") that has, or a commune"
      )
    case .noIndicators(let unit):
      pick(
        "\(unit.fullName): tiêu chí riêng chỉ ghi trạng thái, không ghi giá trị; viết đạt, không đạt, rà soát hoặc chưa có số liệu",
        "\(fullName(unit)): its own criteria have states alone, no values; write met, not met, disputed "
          + "or no report"
      )
    case .unknownCriterion(let number, let count):
      pick(
        "không có tiêu chí \(number); bộ tiêu chí có từ 1 đến \(count)",
        "there is no criterion \(number); the set has 1 to \(count)"
      )
    case .unknownIndicator(let code):
      pick(
        "không có chỉ tiêu \(code) trong bộ tiêu chí; viết như 17.1",
        "the criteria set has no indicator \(code); write it as 17.1"
      )
    case .noSecondPart(let code):
      pick(
        "chỉ tiêu \(code) chỉ có một số liệu; bỏ phần thứ hai",
        "indicator \(code) has one value only; leave the second part away"
      )
    case .onlyFigure(let day):
      pick(
        "đó là số liệu duy nhất của đơn vị kỳ \(numerals.day(day)); hãy hoàn tác báo cáo đã nhập nó",
        "it is the unit's only figure of \(numerals.day(day)); take its report back instead"
      )
    case .noReportingDay(let day):
      pick(
        "đến ngày \(numerals.day(day)) chưa có kỳ báo cáo nào; chọn ngày muộn hơn",
        "there is no reporting day up to \(numerals.day(day)); choose a later one"
      )
    case .unknownState(let state, let known):
      pick(
        "không có trạng thái “\(state)”; chọn: \(known.joined(separator: ", "))",
        "there is no state “\(state)”; choose: \(known.joined(separator: ", "))"
      )
    case .computedState:
      pick(
        "quá hạn được tính từ hạn, không ghi thành trạng thái; chọn trạng thái khác",
        "overdue is computed from the deadline and is no state to write; choose another"
      )
    case .unknownTask(let id, let known):
      pick(
        "không có nhiệm vụ \(id); có: \(known.joined(separator: ", "))",
        "there is no task \(id); there are: \(known.joined(separator: ", "))"
      )
    case .wrongKind:
      pick(
        "giá trị không hợp với số liệu này; kiểm tra lại",
        "the value does not fit this figure; check it"
      )
    case .outOfRange(let low, let high):
      pick(
        "giá trị phải từ \(numerals.whole(low)) đến \(numerals.whole(high))",
        "the value must lie between \(numerals.whole(low)) and \(numerals.whole(high))"
      )
    case .noSupportedVillages(let unit):
      pick(
        "\(unit.fullName) chưa có thôn, bản nào được hỗ trợ, nên chưa thể có thôn, bản đạt; ghi số được "
          + "hỗ trợ trước",
        "\(fullName(unit)) has no supported villages, so none can meet their criteria; write how many "
          + "are supported first"
      )
    case .notYesOrNo:
      pick("chỉ tiêu này chỉ có đạt hoặc không đạt", "this indicator is met or not met only")
    case .wrongStandard(let standard, let unit):
      pick(
        "\(unit.fullName) không xét danh hiệu “\(name(of: standard))”",
        "\(fullName(unit)) cannot hold “\(name(of: standard))”"
      )
    case .titleNotThen(let standard, let unit, let day, let given):
      titleNotThen(standard, unit, on: day, given)
    case .wrongTitle("", let unit):
      pick(
        "\(unit.fullName): \(unit.type) không có danh hiệu trong chương trình",
        "\(fullName(unit)): units of its type get no title in the programme"
      )
    case .wrongTitle(let title, let unit):
      pick(
        "danh hiệu của \(unit.fullName) là “\(title)”; chọn đúng danh hiệu đó",
        "the title of \(fullName(unit)) is “\(title)”; choose that one"
      )
    case .endsBeforeStart(let day):
      pick(
        "ngày thu hồi phải sau \(numerals.day(day)), ngày công nhận có hiệu lực",
        "the day of withdrawal must come after \(numerals.day(day)), from when it counts"
      )
    case .afterProgramme(let deadline):
      pick(
        "ngày đó quá hạn của chương trình (\(numerals.day(deadline))) hơn một năm; xem lại năm",
        "that is over a year after the programme's deadline (\(numerals.day(deadline))); "
          + "check the year"
      )
    case .decidedBeforeYear(let year):
      pick(
        "quyết định không thể ký trước năm công nhận \(year); sửa ngày hoặc năm",
        "a decision cannot be signed before the year recognised, \(year); correct day or year"
      )
    case .paperAhead(let day):
      pick(
        "văn bản đã có số không thể ký sau hôm nay \(numerals.day(day)); kiểm tra ngày, năm",
        "a paper with a number cannot be signed after today, \(numerals.day(day)); "
          + "check day and year"
      )
    case .yearOutOfRange(let low, let high):
      pick("năm phải từ \(low) đến \(high)", "the year must lie between \(low) and \(high)")
    case .unknownFollowUp(let number):
      pick(
        "không có việc giao số \(number); xem: ntm follow-up list",
        "there is no follow-up \(number); see ntm follow-up list"
      )
    case .beforeGiven(let day):
      pick(
        "ngày đó trước ngày giao việc, \(numerals.day(day)); xem lại ngày",
        "that is before the day it was given out, \(numerals.day(day)); check the day"
      )
    case .unknownTag(let tag, let known): unknownTag(tag, known: known)
    case .tagNotOfDistrict(let allowed):
      pick(
        "diện này ghi cho từng xã; cả huyện chỉ ghi: \(allowed.map(marked).joined(separator: ", "))",
        "single communes carry it; a district only: \(allowed.map(marked).joined(separator: ", "))"
      )
    case .tagsOverlap(let one, let other):
      pick(
        "\(one) và \(other) không đi cùng nhau; xem diện của huyện và các ngày khác trong nhật ký",
        "\(one) and \(other) exclude each other; see the district's and other days in the journal"
      )
    case .text(let fault): self.fault(fault)
    }
  }

  private func unknownTag(_ tag: String, known: [CommuneTag]) -> String {
    guard !known.isEmpty else {
      return pick(
        "tệp chưa có diện xã nào; nhập thư mục facts trước",
        "the store classifies no communes; import the facts first"
      )
    }
    let known = known.map(marked).joined(separator: ", ")
    return pick(
      "không có diện “\(tag)” ngày này; chọn: \(known)",
      "there is no tag “\(tag)” on this day; choose: \(known)"
    )
  }

  package func refusal(_ refusal: UndoRefusal) -> String {
    switch refusal {
    case .unknownReport(let number):
      pick(
        "không có báo cáo số \(number); xem số báo cáo bằng: ntm log",
        "there is no report \(number); ntm log shows their numbers"
      )
    case .unknownChange(let number):
      pick(
        "không có thay đổi số \(number); xem các thay đổi bằng: ntm log",
        "there is no change \(number); ntm log lists them"
      )
    case .facts(let report, let form):
      pick(
        "báo cáo \(report) (\(self.form(form))) là danh mục mà các số liệu khác dựa vào, không hoàn tác được; "
          + "khôi phục bản sao lưu, hoặc nhập lại danh mục đúng",
        "report \(report) (\(self.form(form))) holds facts that other figures stand on and cannot be taken "
          + "back; restore a backup, or import the right facts"
      )
    case .alreadyUndone(let by):
      pick("đã được hoàn tác bởi báo cáo \(by)", "it was taken back already, by report \(by)")
    case .laterChanges(let changes, let total):
      pick(
        "chưa hoàn tác: \(numerals.whole(total)) thay đổi sau dựa trên nó, gần nhất là "
          + "\(changes.first.map(brief) ?? ""); hoàn tác các thay đổi đó trước",
        "not taken back: \(numerals.whole(total)) later changes stand on it, the last being "
          + "\(changes.first.map(brief) ?? ""); take those back first"
      )
    case .notAsLeft(let number):
      pick(
        "số liệu không còn như thay đổi \(number) đã ghi; kiểm tra bằng: ntm verify",
        "the figures are not what change \(number) left; check the file with: ntm verify"
      )
    case .text(let fault): self.fault(fault)
    }
  }

  package func fault(_ fault: TextFault) -> String {
    switch fault {
    case .empty(let part):
      switch part {
      case .who: pick("chưa có tên người ghi", "the name of the writer is missing")
      case .source:
        pick(
          "chưa có nguồn: số văn bản, báo cáo, hoặc “theo báo cáo tại cuộc họp”",
          "the source is missing: a document, a report, or “as reported in the meeting”"
        )
      case .note: pick("ghi chú trống", "the note is empty")
      case .taskState: pick("trạng thái trống", "the state is empty")
      case .decision: pick("chưa có số quyết định", "the number of the decision is missing")
      case .taskField: pick("nội dung trống", "the text is empty")
      case .paper: pick("chưa có số văn bản", "the number of the paper is missing")
      case .meeting: pick("chưa có tên cuộc họp", "the name of the meeting is missing")
      case .lead:
        pick("chưa có tên màn hình dẫn", "the name of the leading screen is missing")
      case .followUp: pick("chưa có việc phải làm", "what is to be done is missing")
      }
    case .tooLong(let part, let limit):
      pick(
        "\(name(of: part)) dài quá \(numerals.whole(limit)) ký tự; viết ngắn lại",
        "\(name(of: part)) is longer than \(numerals.whole(limit)) characters; shorten it"
      )
    case .forbiddenCharacter(let part, let code):
      pick(
        "\(name(of: part)) có ký tự điều khiển U+\(hexadecimal(code)); xóa đi",
        "\(name(of: part)) has the control character U+\(hexadecimal(code)); remove it"
      )
    }
  }

  private func hexadecimal(_ code: UInt32) -> String {
    String(code, radix: 16, uppercase: true)
  }

  private func name(of part: TextFault.Part) -> String {
    switch part {
    case .who: pick("tên người ghi", "the name of the writer")
    case .source: pick("nguồn", "the source")
    case .note: pick("ghi chú", "the note")
    case .taskState: pick("trạng thái", "the state")
    case .decision: pick("số quyết định", "the number of the decision")
    case .taskField: pick("nội dung", "the text")
    case .paper: pick("văn bản", "the paper")
    case .meeting: pick("tên cuộc họp", "the name of the meeting")
    case .lead: pick("tên màn hình dẫn", "the name of the leading screen")
    case .followUp: pick("việc phải làm", "what is to be done")
    }
  }
}
